//! The keystore for devices without security hardware: encrypted files in a private directory.
//!
//! ```text
//! wrap_key      which key encrypts this directory, and where it rests
//! secret_store  the platform's secret store, one of the two places for it
//! vault         one encrypted file per key
//! envelope      AES-256-GCM, bound to what the content is
//! private_dir   files of mode 0600, written whole or not at all
//! ```
//!
//! It protects keys against someone who gets a copy of the directory without the platform's secret
//! store. It does not protect them against a program that runs as the same person, and where the
//! wrapping key rests in a file beside them, a copy of the directory is a copy of the keys.

pub mod envelope;
mod error;
mod private_dir;
mod secret_store;
mod vault;
mod wrap_key;

use std::{path::Path, sync::Arc};

use async_trait::async_trait;
use pass_protocol::{KeyEvidence, KeySecurityLevel};

use self::vault::Vault;
pub use self::{
    error::SoftwareKeystoreError, private_dir::PrivateDir, secret_store::SecretStoreError,
    wrap_key::WrapKeySource,
};
use crate::{
    DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, Prompt, PublicKey, Sealed,
    Secret, Signature,
};

/// A [`DeviceKeystore`] in encrypted files. Several may be open on one directory at a time.
#[derive(Debug, Clone)]
pub struct SoftwareKeystore {
    vault: Arc<Vault>,
}

impl SoftwareKeystore {
    /// Opens the keystore in `dir`, which it creates if needed, for this user only (mode 0700). A
    /// directory that exists and that other users can reach is refused.
    ///
    /// `source` counts when the directory is new; afterwards the directory's own record does.
    /// Blocks: up to 2 s until a secret store answers, longer while it asks the person to unlock
    /// it.
    ///
    /// # Errors
    /// [`KeystoreError::Unavailable`] if the wrapping key rests in a secret store that does not
    /// answer. [`KeystoreError::Platform`] with a [`SoftwareKeystoreError`] if other users can
    /// reach the files, if files were altered or are missing, or if the disk fails.
    pub fn open(dir: impl AsRef<Path>, source: WrapKeySource) -> Result<Self, KeystoreError> {
        let dir = PrivateDir::open(dir.as_ref())?;
        let wrap_key = wrap_key::load_or_create(&dir, source, &secret_store::connect)?;
        Ok(Self { vault: Arc::new(Vault::new(dir, wrap_key)) })
    }

    /// Files and ciphers block, so each use runs where blocking is allowed.
    async fn with_vault<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault) -> Result<T, KeystoreError> + Send + 'static,
    ) -> Result<T, KeystoreError> {
        let vault = Arc::clone(&self.vault);
        tokio::task::spawn_blocking(move || work(&vault)).await.map_err(KeystoreError::platform)?
    }
}

#[async_trait]
impl DeviceKeystore for SoftwareKeystore {
    fn security_level(&self) -> KeySecurityLevel {
        KeySecurityLevel::Software
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        _challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        if policy != KeyPolicy::Free {
            return Err(SoftwareKeystoreError::PolicyUnsupported.into());
        }
        let id = id.clone();
        let public_key = self.with_vault(move |vault| vault.create(&id)).await?;
        Ok(GeneratedKey { public_key, certificates: Vec::new() })
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        let id = id.clone();
        self.with_vault(move |vault| vault.public_key(&id)).await
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        _prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        let (id, message) = (id.clone(), message.to_vec());
        self.with_vault(move |vault| vault.sign(&id, &message)).await
    }

    async fn certify(
        &self,
        id: &KeyId,
        _to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        self.public_key(id).await.map(|_| None)
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        let (id, secret) = (id.clone(), Secret::new(secret.to_vec()));
        self.with_vault(move |vault| vault.seal(&id, secret.expose())).await
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        let (id, sealed) = (id.clone(), sealed.clone());
        self.with_vault(move |vault| vault.unseal(&id, &sealed)).await
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        let id = id.clone();
        self.with_vault(move |vault| vault.delete(&id)).await
    }
}

#[cfg(test)]
mod tests;
