//! The software keystore against the suite, and against people who touch its files.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;

use super::*;
use crate::{conformance, conformance_after_restart};

#[cfg(unix)]
mod permissions;

const CHALLENGE: [u8; 32] = [1; 32];

/// A folder that only its owner reaches, whatever the umask.
pub(super) fn private_tempdir() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    #[cfg(unix)]
    fs::set_permissions(dir.path(), std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    dir
}

fn open(dir: &Path) -> Result<SoftwareKeystore, KeystoreError> {
    SoftwareKeystore::open(dir, WrapKeySource::File)
}

/// A keystore with the keys `a` and `b`, and something that `a` sealed.
async fn furnished() -> (TempDir, PublicKey, Sealed) {
    let dir = private_tempdir();
    let store = open(dir.path()).unwrap();
    let key = store.generate(&KeyId::new("a"), KeyPolicy::Free, &CHALLENGE).await.unwrap();
    store.generate(&KeyId::new("b"), KeyPolicy::Free, &CHALLENGE).await.unwrap();
    let sealed = store.seal(&KeyId::new("a"), b"salt").await.unwrap();
    (dir, key.public_key, sealed)
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir(dir).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files
}

fn key_files(dir: &Path) -> Vec<PathBuf> {
    files(dir).into_iter().filter(|file| file.extension().is_some_and(|e| e == "key")).collect()
}

fn source(error: &KeystoreError) -> &SoftwareKeystoreError {
    let (KeystoreError::Platform { source } | KeystoreError::Unavailable { source }) = error else {
        panic!("{error:?}")
    };
    source.downcast_ref().unwrap()
}

#[tokio::test]
async fn it_conforms() {
    let dir = private_tempdir();
    conformance(&open(dir.path()).unwrap()).await.unwrap();
    assert!(key_files(dir.path()).is_empty(), "the suite cleans up");
}

#[tokio::test]
async fn it_conforms_after_a_restart() {
    let dir = private_tempdir();
    let reopen = || -> Result<Arc<dyn DeviceKeystore>, _> { Ok(Arc::new(open(dir.path())?)) };
    conformance_after_restart(&reopen).await.unwrap();
}

#[tokio::test]
async fn it_is_always_software_without_evidence() {
    let dir = private_tempdir();
    let store = open(dir.path()).unwrap();
    assert_eq!(store.security_level(), KeySecurityLevel::Software);
    let key = store.generate(&KeyId::new("a"), KeyPolicy::Free, &CHALLENGE).await.unwrap();
    assert!(key.certificates.is_empty());
    assert_eq!(store.certify(&KeyId::new("a"), b"x").await.unwrap(), None);
}

#[tokio::test]
async fn a_biometric_key_is_refused_rather_than_made_without_one() {
    let dir = private_tempdir();
    let store = open(dir.path()).unwrap();
    let id = KeyId::new("a");
    let error = store.generate(&id, KeyPolicy::Biometric, &CHALLENGE).await.unwrap_err();
    assert!(matches!(source(&error), SoftwareKeystoreError::PolicyUnsupported), "{error:?}");
    assert!(matches!(store.public_key(&id).await, Err(KeystoreError::NotFound)));
}

#[tokio::test]
async fn a_long_secret_is_refused() {
    let (dir, ..) = furnished().await;
    let (store, id) = (open(dir.path()).unwrap(), KeyId::new("a"));
    store.seal(&id, &[0; 4096]).await.unwrap();
    let error = store.seal(&id, &[0; 4097]).await.unwrap_err();
    assert!(matches!(source(&error), SoftwareKeystoreError::SecretTooLong), "{error:?}");
}

#[tokio::test]
async fn a_flipped_byte_in_any_file_is_an_error_and_never_another_key() {
    let (dir, key, sealed) = furnished().await;
    let id = KeyId::new("a");
    let (mut flips, mut refusals) = (0, 0);
    for file in files(dir.path()) {
        let content = fs::read(&file).unwrap();
        for position in 0..content.len() {
            let mut altered = content.clone();
            altered[position] ^= 0x01;
            fs::write(&file, &altered).unwrap();
            flips += 1;
            let Ok(store) = open(dir.path()) else {
                refusals += 1;
                continue;
            };
            match store.public_key(&id).await {
                Err(_) => refusals += 1,
                // The file of the other key: this one must be as it was.
                Ok(found) => {
                    assert_eq!(found, key, "{} {position}", file.display());
                    assert_eq!(store.unseal(&id, &sealed).await.unwrap().expose(), b"salt");
                    store.public_key(&KeyId::new("b")).await.unwrap_err();
                }
            }
        }
        fs::write(&file, &content).unwrap();
    }
    assert!(flips > 500 && refusals > 300, "{flips} flips, {refusals} refusals");
    assert_eq!(open(dir.path()).unwrap().public_key(&id).await.unwrap(), key);
}

#[tokio::test]
async fn cut_and_emptied_files_are_errors() {
    let (dir, ..) = furnished().await;
    for file in files(dir.path()).into_iter().filter(|file| !file.ends_with("lock")) {
        let content = fs::read(&file).unwrap();
        for length in [0, 1, content.len() / 2, content.len() - 1] {
            fs::write(&file, &content[..length]).unwrap();
            let one_is_lost = match open(dir.path()) {
                Err(_) => true,
                Ok(store) => {
                    store.public_key(&KeyId::new("a")).await.is_err()
                        || store.public_key(&KeyId::new("b")).await.is_err()
                }
            };
            assert!(one_is_lost, "{} cut to {length}", file.display());
        }
        fs::write(&file, [content.clone(), vec![0; 20_000]].concat()).unwrap();
        let store = open(dir.path());
        assert!(store.is_err() || !store.unwrap().both().await, "{}", file.display());
        fs::write(&file, &content).unwrap();
    }
}

impl SoftwareKeystore {
    async fn both(&self) -> bool {
        self.public_key(&KeyId::new("a")).await.is_ok()
            && self.public_key(&KeyId::new("b")).await.is_ok()
    }
}

#[tokio::test]
async fn swapped_key_files_are_noticed() {
    let (dir, ..) = furnished().await;
    let names = key_files(dir.path());
    let (one, two) = (fs::read(&names[0]).unwrap(), fs::read(&names[1]).unwrap());
    fs::write(&names[0], two).unwrap();
    fs::write(&names[1], one).unwrap();
    let store = open(dir.path()).unwrap();
    for id in ["a", "b"] {
        let error = store.public_key(&KeyId::new(id)).await.unwrap_err();
        assert!(matches!(source(&error), SoftwareKeystoreError::Damaged { .. }), "{error:?}");
    }
}

#[tokio::test]
async fn a_key_file_of_another_keystore_is_noticed() {
    let ((dir, ..), (other, ..)) = (furnished().await, furnished().await);
    for (ours, theirs) in key_files(dir.path()).iter().zip(key_files(other.path())) {
        fs::copy(theirs, ours).unwrap();
    }
    let error = open(dir.path()).unwrap().public_key(&KeyId::new("a")).await.unwrap_err();
    assert!(matches!(source(&error), SoftwareKeystoreError::Damaged { .. }), "{error:?}");
}

#[tokio::test]
async fn no_file_holds_a_plain_private_key() {
    let (dir, ..) = furnished().await;
    // How the PKCS#8 form of every P-256 key begins: version, algorithm, curve.
    let mut header = vec![0x02, 0x01, 0x00, 0x30, 0x13];
    header.extend([0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01]);
    let wrap_key = fs::read(dir.path().join("wrapping-key")).unwrap();
    let mut private_keys = Vec::new();
    for id in ["a", "b"] {
        let (_, content) = decrypted(dir.path(), id, &wrap_key);
        assert!(contains(&content, &header), "the header is what this test believes it to be");
        let (seal_key, pkcs8) = content.split_at(32);
        private_keys.push(seal_key.to_vec());
        private_keys.push(pkcs8[36..68].to_vec());
    }
    for file in files(dir.path()) {
        let content = fs::read(&file).unwrap();
        assert!(!contains(&content, &header), "{}", file.display());
        for key in &private_keys {
            assert!(!contains(&content, key), "{}", file.display());
        }
    }
}

fn decrypted(dir: &Path, id: &str, wrap_key: &[u8]) -> (PathBuf, Vec<u8>) {
    let record: serde_json::Value =
        serde_json::from_slice(&fs::read(dir.join("store.json")).unwrap()).unwrap();
    let store_id = record["store_id"].as_str().unwrap().as_bytes();
    let store_id = data_encoding::HEXLOWER.decode(store_id).unwrap();
    let key = zeroize::Zeroizing::new(<[u8; 32]>::try_from(wrap_key).unwrap());
    let context: [&[u8]; 4] = [b"servicekonto-pass/keystore/1", &store_id, b"key", id.as_bytes()];
    key_files(dir)
        .into_iter()
        .find_map(|file| {
            let content = envelope::open(&key, &context, &fs::read(&file).unwrap()).ok()?;
            Some((file, content.to_vec()))
        })
        .unwrap()
}

fn contains(content: &[u8], part: &[u8]) -> bool {
    content.windows(part.len()).any(|window| window == part)
}

#[tokio::test]
async fn an_interrupted_write_leaves_no_key_behind() {
    let (dir, key, _) = furnished().await;
    let file = &key_files(dir.path())[0];
    let draft = file.with_extension("key.draft");
    fs::write(&draft, b"half a key").unwrap();
    let store = open(dir.path()).unwrap();
    assert_eq!(store.public_key(&KeyId::new("a")).await.unwrap(), key);
    for id in ["a", "b"] {
        store.delete(&KeyId::new(id)).await.unwrap();
        store.generate(&KeyId::new(id), KeyPolicy::Free, &CHALLENGE).await.unwrap();
    }
    assert!(!draft.exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_at_once_exactly_one_makes_the_key() {
    let dir = private_tempdir();
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let path = dir.path().to_owned();
            tokio::spawn(async move {
                let store = open(&path)?;
                store.generate(&KeyId::new("a"), KeyPolicy::Free, &CHALLENGE).await
            })
        })
        .collect();
    let mut made = Vec::new();
    for task in tasks {
        match task.await.unwrap() {
            Ok(key) => made.push(key.public_key),
            Err(error) => assert!(matches!(error, KeystoreError::KeyExists), "{error:?}"),
        }
    }
    let found = open(dir.path()).unwrap().public_key(&KeyId::new("a")).await.unwrap();
    assert_eq!(made, [found]);
}
