//! One encrypted file per key.
//!
//! A file holds `seal key (32 bytes) ‖ private key (PKCS#8)` in an [`envelope`]. What a key sealed
//! is encrypted with its seal key, so deleting the file also makes that unreadable for good.

use data_encoding::HEXLOWER;
use pass_protocol::sha256;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair},
};
use zeroize::Zeroizing;

use super::{
    SoftwareKeystoreError,
    envelope::{self, KEY_LEN, Key},
    private_dir::PrivateDir,
    wrap_key::WrapKey,
};
use crate::{KeyId, KeystoreError, PublicKey, Sealed, Secret, Signature};

/// How the names of key files end.
pub(super) const KEY_FILE_ENDING: &str = ".key";
const MAX_SECRET_LEN: usize = 4096;
const DAMAGED_KEY: &str = "it was altered or belongs to another key or keystore";

/// The keys of one directory.
#[derive(Debug)]
pub(super) struct Vault {
    dir: PrivateDir,
    wrap_key: WrapKey,
}

/// A decrypted key file.
struct StoredKey {
    pair: EcdsaKeyPair,
    seal_key: Key,
}

impl Vault {
    pub(super) fn new(dir: PrivateDir, wrap_key: WrapKey) -> Self {
        Self { dir, wrap_key }
    }

    pub(super) fn create(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        let _lock = self.dir.lock()?;
        let name = file_name(id);
        if self.dir.read(&name)?.is_some() {
            return Err(KeystoreError::KeyExists);
        }
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &SystemRandom::new())
                .map_err(|_| SoftwareKeystoreError::Cipher)?;
        let seal_key = envelope::random_key()?;
        let content = Zeroizing::new([seal_key.as_slice(), pkcs8.as_ref()].concat());
        let context = self.wrap_key.context("key", id.as_str().as_bytes());
        let file = envelope::close(self.wrap_key.key(), &context, &content)?;
        self.dir.write(&name, &file)?;
        // Reading back proves that what is on the disk can sign, before anybody relies on it.
        self.public_key(id)
    }

    pub(super) fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        let stored = self.stored(id)?;
        PublicKey::try_from(stored.pair.public_key().as_ref()).map_err(KeystoreError::platform)
    }

    pub(super) fn sign(&self, id: &KeyId, message: &[u8]) -> Result<Signature, KeystoreError> {
        let signature = self.stored(id)?.pair.sign(&SystemRandom::new(), message);
        let signature = signature.map_err(|_| SoftwareKeystoreError::Cipher)?;
        Ok(Signature::from_der(signature.as_ref().to_vec()))
    }

    pub(super) fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        if secret.len() > MAX_SECRET_LEN {
            return Err(SoftwareKeystoreError::SecretTooLong.into());
        }
        let seal_key = self.stored(id)?.seal_key;
        let context = self.wrap_key.context("seal", id.as_str().as_bytes());
        Ok(Sealed::from_bytes(envelope::close(&seal_key, &context, secret)?))
    }

    pub(super) fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        let seal_key = self.stored(id)?.seal_key;
        let context = self.wrap_key.context("seal", id.as_str().as_bytes());
        envelope::open(&seal_key, &context, sealed.as_bytes())
            .map(|mut secret| Secret::new(std::mem::take(&mut *secret)))
            .map_err(|_| SoftwareKeystoreError::ForeignSeal.into())
    }

    pub(super) fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        let _lock = self.dir.lock()?;
        Ok(self.dir.remove(&file_name(id))?)
    }

    fn stored(&self, id: &KeyId) -> Result<StoredKey, KeystoreError> {
        let name = file_name(id);
        let file = self.dir.read(&name)?.ok_or(KeystoreError::NotFound)?;
        let context = self.wrap_key.context("key", id.as_str().as_bytes());
        let stored = envelope::open(self.wrap_key.key(), &context, &file)
            .ok()
            .and_then(|content| StoredKey::read(&content));
        Ok(stored.ok_or_else(|| self.dir.damaged(&name, DAMAGED_KEY))?)
    }
}

impl StoredKey {
    fn read(content: &[u8]) -> Option<Self> {
        let (seal_key, pkcs8) = content.split_first_chunk::<KEY_LEN>()?;
        let random = SystemRandom::new();
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8, &random).ok()?;
        Some(Self { pair, seal_key: Zeroizing::new(*seal_key) })
    }
}

/// Hashed, so that any id makes a file name that every file system takes and tells apart.
fn file_name(id: &KeyId) -> String {
    HEXLOWER.encode(&sha256(id.as_str().as_bytes())) + KEY_FILE_ENDING
}
