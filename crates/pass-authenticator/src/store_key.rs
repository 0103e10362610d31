//! The key of the store: random, sealed by the keystore, in a file beside the database.

use std::path::Path;

use pass_keystore::{
    DeviceKeystore, KeyId, KeyPolicy, KeystoreError, PrivateDir, Sealed, Secret,
    SoftwareKeystoreError, envelope,
};
use zeroize::Zeroizing;

use crate::{SqliteStore, StoreError, StoreKey, unseal::unseal};

/// Folder and file of the sealed key, beside the database.
const FOLDER: &str = "store";
const FILE: &str = "key.sealed";
const DATABASE: &str = "pairings.sqlite3";

/// Opens the store in `folder`, whose key `keystore` seals. Made if there is none.
///
/// # Errors
/// [`StoreError::KeyGone`] if the keystore lost the key or has another one, or the file is missing
/// while rows are there: what they said is lost, and only [`forget_store`] helps. [`StoreError::Keystore`] if the
/// keystore does not answer now.
pub async fn open_store(
    folder: &Path,
    keystore: &dyn DeviceKeystore,
) -> Result<SqliteStore, StoreError> {
    let dir = PrivateDir::open(&folder.join(FOLDER)).map_err(file)?;
    let key = match dir.read(FILE).map_err(file)? {
        Some(sealed) => open(keystore, &Sealed::from_bytes(sealed.to_vec())).await?,
        None => make(&dir, keystore).await?,
    };
    let path = folder.join(DATABASE);
    let opened = tokio::task::spawn_blocking(move || SqliteStore::open(&path, key)).await;
    opened.map_err(|error| StoreError::File(error.into()))?.map_err(|error| match error {
        // The sealed key is new while the rows are old: the one they need is gone.
        StoreError::OtherKey => StoreError::KeyGone,
        error => error,
    })
}

/// Removes database and key, so that [`open_store`] makes both anew. Repeating it ends well.
///
/// # Errors
/// [`StoreError::File`], [`StoreError::Keystore`].
pub async fn forget_store(folder: &Path, keystore: &dyn DeviceKeystore) -> Result<(), StoreError> {
    keystore.delete(&key_id()).await.map_err(StoreError::Keystore)?;
    let dir = PrivateDir::open(&folder.join(FOLDER)).map_err(file)?;
    let lock = dir.lock().map_err(file)?;
    dir.remove(FILE).map_err(file)?;
    drop(lock);
    for ending in ["", "-journal", "-wal", "-shm"] {
        let path = folder.join(format!("{DATABASE}{ending}"));
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

async fn open(keystore: &dyn DeviceKeystore, sealed: &Sealed) -> Result<StoreKey, StoreError> {
    match unseal(keystore, &key_id(), sealed).await {
        Ok(secret) => key_of(&secret),
        Err(KeystoreError::NotFound | KeystoreError::Invalidated) => Err(StoreError::KeyGone),
        Err(error) => Err(StoreError::Keystore(error)),
    }
}

async fn make(dir: &PrivateDir, keystore: &dyn DeviceKeystore) -> Result<StoreKey, StoreError> {
    match keystore.generate(&key_id(), KeyPolicy::Free, &[0; 32]).await {
        // Cut off after this, an earlier start has left the key without a file.
        Ok(_) | Err(KeystoreError::KeyExists) => {}
        Err(error) => return Err(StoreError::Keystore(error)),
    }
    let key = envelope::random_key().map_err(file)?;
    let sealed = keystore.seal(&key_id(), key.as_slice()).await.map_err(StoreError::Keystore)?;
    let lock = dir.lock().map_err(file)?;
    // Two programs that start at once have to end with the same key.
    if let Some(first) = dir.read(FILE).map_err(file)? {
        drop(lock);
        return open(keystore, &Sealed::from_bytes(first.to_vec())).await;
    }
    dir.write(FILE, sealed.as_bytes()).map_err(file)?;
    Ok(StoreKey::from(key))
}

fn key_of(secret: &Secret) -> Result<StoreKey, StoreError> {
    let key: [u8; envelope::KEY_LEN] =
        secret.expose().try_into().map_err(|_| StoreError::KeyGone)?;
    Ok(StoreKey::from(Zeroizing::new(key)))
}

/// It signs nothing; what it seals is gone with it.
fn key_id() -> KeyId {
    KeyId::new("app-store")
}

fn file(error: SoftwareKeystoreError) -> StoreError {
    StoreError::File(std::io::Error::other(error))
}
