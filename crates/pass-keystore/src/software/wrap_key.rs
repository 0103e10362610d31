//! The key that encrypts a keystore's directory, and where it rests.
//!
//! `store.json` records the place when the directory is new. From then on only that place counts:
//! if it does not answer, nothing opens, rather than a new key being made that opens nothing.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{
    SoftwareKeystoreError,
    envelope::{self, KEY_LEN, Key},
    private_dir::PrivateDir,
    secret_store::{SecretStore, SecretStoreError},
    vault::KEY_FILE_ENDING,
};

const RECORD_FILE: &str = "store.json";
const WRAP_KEY_FILE: &str = "wrapping-key";
const VERSION: u8 = 1;
const STORE_ID_LEN: usize = 16;

/// Where the wrapping key of a new directory may be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrapKeySource {
    /// In the platform's secret store if one answers, else in a file. So far only the Secret
    /// Service of Linux desktops is used; on other systems it is a file.
    Platform,
    /// In a file beside the keys. The secret store is never asked, so nothing can prompt.
    File,
}

/// Reaches the platform's secret store.
pub(super) type Connect = dyn Fn() -> Result<Box<dyn SecretStore>, SecretStoreError>;

/// The wrapping key of one directory.
pub(super) struct WrapKey {
    key: Key,
    store_id: [u8; STORE_ID_LEN],
}

/// Where the wrapping key of this directory rests.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Place {
    SecretStore,
    File,
}

/// The content of `store.json`.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    version: u8,
    /// Random, so that two directories never share an entry of the secret store.
    store_id: String,
    wrapping_key: Place,
    /// An empty envelope that only the right wrapping key opens.
    check: String,
}

impl WrapKey {
    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    /// What an envelope is bound to: this keystore, what kind of content, and which one.
    pub(super) fn context<'a>(&'a self, kind: &'a str, name: &'a [u8]) -> [&'a [u8]; 4] {
        [b"servicekonto-pass/keystore/1", &self.store_id, kind.as_bytes(), name]
    }
}

impl std::fmt::Debug for WrapKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WrapKey(…)")
    }
}

/// The wrapping key of `dir`; made on first use.
pub(super) fn load_or_create(
    dir: &PrivateDir,
    source: WrapKeySource,
    connect: &Connect,
) -> Result<WrapKey, SoftwareKeystoreError> {
    let _lock = dir.lock()?;
    match dir.read(RECORD_FILE)? {
        Some(record) => load(dir, &record, source, connect),
        None if dir.has_any(KEY_FILE_ENDING)? => Err(dir.damaged(RECORD_FILE, "it is missing")),
        None => create(dir, source, connect),
    }
}

fn load(
    dir: &PrivateDir,
    record: &[u8],
    source: WrapKeySource,
    connect: &Connect,
) -> Result<WrapKey, SoftwareKeystoreError> {
    let altered = || dir.damaged(RECORD_FILE, "it was altered");
    let record: Record = serde_json::from_slice(record).map_err(|_| altered())?;
    let check = HEXLOWER.decode(record.check.as_bytes()).map_err(|_| altered())?;
    let store_id = HEXLOWER.decode(record.store_id.as_bytes()).map_err(|_| altered())?;
    let store_id = store_id.try_into().map_err(|_| altered())?;
    if record.version != VERSION {
        return Err(dir.damaged(RECORD_FILE, "its version is unknown"));
    }
    let key = match (record.wrapping_key, source) {
        (Place::File, _) => dir.read(WRAP_KEY_FILE)?,
        (Place::SecretStore, WrapKeySource::File) => return Err(SecretStoreError::NotAsked.into()),
        (Place::SecretStore, WrapKeySource::Platform) => {
            Some(connect()?.get(&record.store_id)?.ok_or(SecretStoreError::NoEntry)?)
        }
    };
    let key = key.ok_or_else(|| dir.damaged(WRAP_KEY_FILE, "it is missing"))?;
    let key: [u8; KEY_LEN] = key
        .as_slice()
        .try_into()
        .map_err(|_| dir.damaged(WRAP_KEY_FILE, "it has the wrong length"))?;
    let wrap_key = WrapKey { key: Zeroizing::new(key), store_id };
    let context = wrap_key.context("check", record.wrapping_key.name());
    envelope::open(&wrap_key.key, &context, &check)
        .map_err(|_| dir.damaged(RECORD_FILE, "it and the wrapping key do not belong together"))?;
    Ok(wrap_key)
}

fn create(
    dir: &PrivateDir,
    source: WrapKeySource,
    connect: &Connect,
) -> Result<WrapKey, SoftwareKeystoreError> {
    let store_id = envelope::random_bytes()?;
    let wrap_key = WrapKey { key: envelope::random_key()?, store_id };
    let store_id = HEXLOWER.encode(&store_id);
    let kept = source == WrapKeySource::Platform
        && connect().and_then(|store| keep(store.as_ref(), &store_id, &wrap_key.key)).is_ok();
    let place = if kept { Place::SecretStore } else { Place::File };
    if matches!(place, Place::File) {
        dir.write(WRAP_KEY_FILE, wrap_key.key.as_slice())?;
    }
    let check = envelope::close(&wrap_key.key, &wrap_key.context("check", place.name()), &[])?;
    let check = HEXLOWER.encode(&check);
    let record = Record { version: VERSION, store_id, wrapping_key: place, check };
    let record = serde_json::to_vec(&record).map_err(|_| SoftwareKeystoreError::Cipher)?;
    // Last, so that a directory with a record always has its wrapping key.
    dir.write(RECORD_FILE, &record)?;
    Ok(wrap_key)
}

/// Puts the key into the secret store, and believes it only when it can be read back.
fn keep(store: &dyn SecretStore, store_id: &str, key: &Key) -> Result<(), SecretStoreError> {
    store.put(store_id, key.as_slice())?;
    let read_back = store.get(store_id)?.ok_or(SecretStoreError::NoEntry)?;
    if *read_back == key.as_slice() { Ok(()) } else { Err(SecretStoreError::NoEntry) }
}

impl Place {
    fn name(self) -> &'static [u8] {
        match self {
            Self::SecretStore => b"secret_store",
            Self::File => b"file",
        }
    }
}

#[cfg(test)]
mod tests;
