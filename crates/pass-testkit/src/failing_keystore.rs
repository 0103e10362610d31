//! A keystore that fails on demand.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use pass_keystore::{
    DeviceCondition, DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, Prompt,
    PublicKey, Sealed, Secret, Signature,
};
use pass_protocol::{EndorsementAnswer, EndorsementRequest, KeyEvidence, KeySecurityLevel};

/// A method of [`DeviceKeystore`] that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeystoreCall {
    /// [`DeviceKeystore::generate`]
    Generate,
    /// [`DeviceKeystore::public_key`]
    PublicKey,
    /// [`DeviceKeystore::sign`]
    Sign,
    /// [`DeviceKeystore::certify`]
    Certify,
    /// [`DeviceKeystore::endorsement`]
    Endorsement,
    /// [`DeviceKeystore::activate`]
    Activate,
    /// [`DeviceKeystore::seal`]
    Seal,
    /// [`DeviceKeystore::unseal`]
    Unseal,
    /// [`DeviceKeystore::delete`]
    Delete,
}

/// Hands every call to another keystore, except those that were ordered to fail; a call that fails
/// does not reach the other keystore.
#[derive(Debug)]
pub struct FailingKeystore {
    inner: Arc<dyn DeviceKeystore>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    calls: Vec<KeystoreCall>,
    orders: Vec<Order>,
}

#[derive(Debug)]
struct Order {
    /// Which method; `None` counts them all.
    call: Option<KeystoreCall>,
    /// How many such calls still succeed.
    after: usize,
    error: fn() -> KeystoreError,
}

impl FailingKeystore {
    /// Succeeds as `inner` does until a failure is ordered.
    #[must_use]
    pub fn new(inner: Arc<dyn DeviceKeystore>) -> Self {
        Self { inner, state: Mutex::default() }
    }

    /// Makes the `nth` call from now on fail once, counted from 1 over all methods.
    pub fn fail_nth(&self, nth: usize, error: fn() -> KeystoreError) {
        self.order(None, nth, error);
    }

    /// Makes the `nth` call of one method from now on fail once, counted from 1.
    pub fn fail_nth_of(&self, call: KeystoreCall, nth: usize, error: fn() -> KeystoreError) {
        self.order(Some(call), nth, error);
    }

    /// Every call so far, those that failed included.
    #[must_use]
    pub fn calls(&self) -> Vec<KeystoreCall> {
        self.state().calls.clone()
    }

    fn order(&self, call: Option<KeystoreCall>, nth: usize, error: fn() -> KeystoreError) {
        self.state().orders.push(Order { call, after: nth.saturating_sub(1), error });
    }

    fn enter(&self, call: KeystoreCall) -> Result<(), KeystoreError> {
        let mut state = self.state();
        state.calls.push(call);
        let mut failure = None;
        state.orders.retain_mut(|order| {
            if order.call.is_some_and(|ordered| ordered != call) {
                return true;
            }
            let due = order.after == 0;
            order.after = order.after.saturating_sub(1);
            if due {
                failure = Some((order.error)());
            }
            !due
        });
        failure.map_or(Ok(()), Err)
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl DeviceKeystore for FailingKeystore {
    fn security_level(&self) -> KeySecurityLevel {
        self.inner.security_level()
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        self.enter(KeystoreCall::Generate)?;
        self.inner.generate(id, policy, challenge).await
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        self.enter(KeystoreCall::PublicKey)?;
        self.inner.public_key(id).await
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        self.enter(KeystoreCall::Sign)?;
        self.inner.sign(id, message, prompt).await
    }

    async fn certify(
        &self,
        id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        self.enter(KeystoreCall::Certify)?;
        self.inner.certify(id, to_be_signed).await
    }

    async fn endorsement(&self, id: &KeyId) -> Result<Option<EndorsementRequest>, KeystoreError> {
        self.enter(KeystoreCall::Endorsement)?;
        self.inner.endorsement(id).await
    }

    async fn activate(
        &self,
        id: &KeyId,
        answer: &EndorsementAnswer,
    ) -> Result<Secret, KeystoreError> {
        self.enter(KeystoreCall::Activate)?;
        self.inner.activate(id, answer).await
    }

    async fn condition(&self) -> DeviceCondition {
        self.inner.condition().await
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        self.enter(KeystoreCall::Seal)?;
        self.inner.seal(id, secret).await
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        self.enter(KeystoreCall::Unseal)?;
        self.inner.unseal(id, sealed).await
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        self.enter(KeystoreCall::Delete)?;
        self.inner.delete(id).await
    }
}

#[cfg(test)]
mod tests {
    use pass_keystore::{SoftwareKeystore, WrapKeySource, conformance};
    use tempfile::TempDir;

    use super::*;

    fn keystore() -> (TempDir, FailingKeystore) {
        let folder = tempfile::tempdir().unwrap();
        let inner = SoftwareKeystore::open(folder.path().join("keys"), WrapKeySource::File);
        (folder, FailingKeystore::new(Arc::new(inner.unwrap())))
    }

    #[tokio::test]
    async fn without_orders_it_conforms() {
        let (_folder, store) = keystore();
        conformance(&store).await.unwrap();
    }

    #[tokio::test]
    async fn the_suite_notices_each_single_call_that_goes_wrong() {
        let (_folder, store) = keystore();
        conformance(&store).await.unwrap();
        for nth in 1..=store.calls().len() {
            let (_folder, store) = keystore();
            store.fail_nth(nth, || KeystoreError::LockedOut);
            conformance(&store).await.unwrap_err();
        }
    }

    #[tokio::test]
    async fn the_nth_call_fails_once_and_does_nothing() {
        let (_folder, store) = keystore();
        let id = KeyId::new("a");
        store.fail_nth(2, || KeystoreError::LockedOut);
        store.delete(&id).await.unwrap();
        let refused = store.generate(&id, KeyPolicy::Free, &[0; 32]).await;
        assert!(matches!(refused, Err(KeystoreError::LockedOut)), "{refused:?}");
        assert!(matches!(store.public_key(&id).await, Err(KeystoreError::NotFound)));
        store.generate(&id, KeyPolicy::Free, &[0; 32]).await.unwrap();
        let generate = store.calls().iter().filter(|call| **call == KeystoreCall::Generate).count();
        assert_eq!(generate, 2);
    }

    #[tokio::test]
    async fn calls_of_one_method_are_counted_apart() {
        let (_folder, store) = keystore();
        let (id, prompt) = (KeyId::new("a"), Prompt::default());
        store.fail_nth_of(KeystoreCall::Sign, 2, || KeystoreError::UserCancelled);
        store.generate(&id, KeyPolicy::Free, &[0; 32]).await.unwrap();
        store.sign(&id, b"1", &prompt).await.unwrap();
        store.public_key(&id).await.unwrap();
        let refused = store.sign(&id, b"2", &prompt).await;
        assert!(matches!(refused, Err(KeystoreError::UserCancelled)), "{refused:?}");
        store.sign(&id, b"3", &prompt).await.unwrap();
    }
}
