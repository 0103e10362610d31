//! A keystore whose device has a strong biometric, and a person who answers its prompt.

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use pass_keystore::{
    Biometrics, DeviceCondition, DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError,
    Prompt, PublicKey, Sealed, Secret, Signature,
};
use pass_protocol::{KeyEvidence, KeySecurityLevel};

/// Hands every call to another keystore. Keys with [`KeyPolicy::Biometric`] ask the pretended
/// person first, and die when biometrics change, as phones do it.
#[derive(Debug)]
pub struct BiometricKeystore {
    inner: Arc<dyn DeviceKeystore>,
    person: Mutex<Person>,
}

#[derive(Debug, Default)]
struct Person {
    bound: HashSet<KeyId>,
    dead: HashSet<KeyId>,
    prompts: Vec<Prompt>,
    refusals: Vec<fn() -> KeystoreError>,
    biometrics: Option<Biometrics>,
}

impl BiometricKeystore {
    /// A device with a biometric set up.
    #[must_use]
    pub fn new(inner: Arc<dyn DeviceKeystore>) -> Self {
        Self { inner, person: Mutex::default() }
    }

    /// Another finger is enrolled: the platform destroys every key that is bound to biometrics.
    pub fn change_biometrics(&self) {
        let mut person = self.person();
        let bound: Vec<KeyId> = person.bound.drain().collect();
        person.dead.extend(bound);
    }

    /// What the device says it has from now on.
    pub fn set_biometrics(&self, biometrics: Biometrics) {
        self.person().biometrics = Some(biometrics);
    }

    /// Ends the next prompt with this.
    pub fn refuse_next(&self, error: fn() -> KeystoreError) {
        self.person().refusals.push(error);
    }

    /// Every prompt that was shown.
    #[must_use]
    pub fn prompts(&self) -> Vec<Prompt> {
        self.person().prompts.clone()
    }

    fn person(&self) -> MutexGuard<'_, Person> {
        self.person.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, id: &KeyId, prompt: &Prompt) -> Result<(), KeystoreError> {
        let mut person = self.person();
        if person.dead.contains(id) {
            return Err(KeystoreError::Invalidated);
        }
        if !person.bound.contains(id) {
            return Ok(());
        }
        person.prompts.push(prompt.clone());
        person.refusals.pop().map_or(Ok(()), |error| Err(error()))
    }
}

#[async_trait]
impl DeviceKeystore for BiometricKeystore {
    fn security_level(&self) -> KeySecurityLevel {
        self.inner.security_level()
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        let made = self.inner.generate(id, KeyPolicy::Free, challenge).await?;
        if policy == KeyPolicy::Biometric {
            self.person().bound.insert(id.clone());
        }
        Ok(made)
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        self.inner.public_key(id).await
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        self.ask(id, prompt)?;
        self.inner.sign(id, message, prompt).await
    }

    async fn certify(
        &self,
        id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        self.inner.certify(id, to_be_signed).await
    }

    async fn condition(&self) -> DeviceCondition {
        let biometrics = self.person().biometrics.unwrap_or(Biometrics::Available);
        DeviceCondition { biometrics, signals: self.inner.condition().await.signals }
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        self.inner.seal(id, secret).await
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        self.inner.unseal(id, sealed).await
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        self.inner.delete(id).await?;
        let mut person = self.person();
        person.bound.remove(id);
        person.dead.remove(id);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use pass_keystore::{SoftwareKeystore, WrapKeySource, conformance};

    use super::*;

    #[tokio::test]
    async fn it_conforms_and_asks_for_bound_keys_only() {
        let folder = tempfile::tempdir().unwrap();
        let inner = SoftwareKeystore::open(folder.path().join("keys"), WrapKeySource::File);
        let store = BiometricKeystore::new(Arc::new(inner.unwrap()));
        conformance(&store).await.unwrap();
        assert!(store.prompts().is_empty());
        let (id, prompt) = (KeyId::new("b"), Prompt::default());
        store.generate(&id, KeyPolicy::Biometric, &[0; 32]).await.unwrap();
        store.sign(&id, b"m", &prompt).await.unwrap();
        store.refuse_next(|| KeystoreError::UserCancelled);
        let refused = store.sign(&id, b"m", &prompt).await;
        assert!(matches!(refused, Err(KeystoreError::UserCancelled)));
        assert_eq!(store.prompts().len(), 2);
        store.change_biometrics();
        let refused = store.sign(&id, b"m", &prompt).await;
        assert!(matches!(refused, Err(KeystoreError::Invalidated)));
    }
}
