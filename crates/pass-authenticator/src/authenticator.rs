//! The authenticator: ports and settings that all use cases share.

use std::sync::Arc;

use pass_keystore::{DeviceKeystore, KeyId, KeyPolicy, KeystoreError, Sealed};
use pass_protocol::{B64, Clock, KeySecurityLevel, Random, SystemClock, SystemRandom};
use tokio::sync::Mutex;

use crate::{
    AuthenticatorError, IssuerClient, MonotonicTimer, Notice, Pairing, Store, SystemTimer,
    WaitingUnpairing, unseal::unseal,
};

/// Everything outside that the use cases rely on.
#[derive(Debug, Clone)]
pub struct Ports {
    /// Where device keys live.
    pub keystore: Arc<dyn DeviceKeystore>,
    /// Where pairings rest.
    pub store: Arc<dyn Store>,
    /// The way to issuers.
    pub issuers: Arc<dyn IssuerClient>,
    /// The device's clock; nothing but display and clean-up rests on it.
    pub clock: Arc<dyn Clock>,
    /// The timer that deadlines rest on.
    pub timer: Arc<dyn MonotonicTimer>,
    /// Randomness.
    pub random: Arc<dyn Random>,
}

impl Ports {
    /// Ports with the system's clock, timer and randomness.
    #[must_use]
    pub fn new(
        keystore: Arc<dyn DeviceKeystore>,
        store: Arc<dyn Store>,
        issuers: Arc<dyn IssuerClient>,
    ) -> Self {
        Self {
            keystore,
            store,
            issuers,
            clock: Arc::new(SystemClock),
            timer: Arc::new(SystemTimer::default()),
            random: Arc::new(SystemRandom),
        }
    }
}

/// One installation of the app.
#[derive(Debug, Clone)]
pub struct Authenticator {
    pub(crate) ports: Ports,
    /// Language tag (BCP 47) in which issuers are named.
    pub(crate) language: String,
    /// Held while a pairing is made, so that a refresh does not take it for one that was cut off.
    pub(crate) pairing: Arc<Mutex<()>>,
}

impl Authenticator {
    /// An authenticator that names issuers in `language`.
    #[must_use]
    pub fn new(ports: Ports, language: impl Into<String>) -> Self {
        Self { ports, language: language.into(), pairing: Arc::default() }
    }

    /// All pairings, last used first.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn pairings(&self) -> Result<Vec<Pairing>, AuthenticatorError> {
        Ok(self.ports.store.pairings().await?)
    }

    /// Unpairings that have not reached their issuer, oldest first.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn waiting(&self) -> Result<Vec<WaitingUnpairing>, AuthenticatorError> {
        Ok(self.ports.store.waiting().await?)
    }

    /// What the person should know, newest first.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn notices(&self) -> Result<Vec<Notice>, AuthenticatorError> {
        Ok(self.ports.store.notices().await?)
    }

    /// Removes a notice that was read.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotFound`], [`AuthenticatorError::Store`].
    pub async fn dismiss_notice(&self, id: &str) -> Result<(), AuthenticatorError> {
        let removed = self.ports.store.remove_notice(id).await?;
        removed.then_some(()).ok_or(AuthenticatorError::NotFound)
    }

    /// Where the keys of this app live.
    #[must_use]
    pub fn key_place(&self) -> KeySecurityLevel {
        self.ports.keystore.security_level()
    }

    /// The pairing with this id.
    pub(crate) async fn pairing(&self, id: &str) -> Result<Pairing, AuthenticatorError> {
        let pairings = self.ports.store.pairings().await?;
        pairings.into_iter().find(|pairing| pairing.id == id).ok_or(AuthenticatorError::NotFound)
    }

    /// Fresh random bytes.
    pub(crate) fn draw<const N: usize>(&self) -> B64<N> {
        B64::random(self.ports.random.as_ref())
    }

    /// Seals a disable secret, which has to outlive the device key of its pairing.
    pub(crate) async fn seal_lasting(&self, secret: &[u8]) -> Result<Sealed, AuthenticatorError> {
        let keystore = &self.ports.keystore;
        match keystore.generate(&lasting_key(), KeyPolicy::Free, &[0; 32]).await {
            Ok(_) | Err(KeystoreError::KeyExists) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(keystore.seal(&lasting_key(), secret).await?)
    }

    /// Deletes the key behind [`Self::seal_lasting`], when everything goes.
    pub(crate) async fn delete_lasting_key(&self) -> Result<(), AuthenticatorError> {
        Ok(self.ports.keystore.delete(&lasting_key()).await?)
    }

    /// Opens what [`Self::seal_lasting`] made.
    pub(crate) async fn unseal_lasting(
        &self,
        sealed: &Sealed,
    ) -> Result<B64<32>, AuthenticatorError> {
        let secret = unseal(self.ports.keystore.as_ref(), &lasting_key(), sealed).await?;
        B64::from_slice(secret.expose()).map_err(|_| AuthenticatorError::KeyLost)
    }
}

/// Belongs to no pairing and signs nothing.
fn lasting_key() -> KeyId {
    KeyId::new("disable-secrets")
}
