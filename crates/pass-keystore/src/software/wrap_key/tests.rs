//! Where the wrapping key rests, with a secret store that can be made to fail.

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex},
};

use super::*;
use crate::software::tests::private_tempdir;

#[derive(Debug, Clone, Copy, Default)]
enum Behaviour {
    #[default]
    Keeps,
    Loses,
    Garbles,
}

#[derive(Debug, Clone, Default)]
struct FakeSecretStore {
    entries: Arc<Mutex<HashMap<String, Vec<u8>>>>,
    behaviour: Behaviour,
}

impl SecretStore for FakeSecretStore {
    fn put(&self, name: &str, secret: &[u8]) -> Result<(), SecretStoreError> {
        let mut secret = secret.to_vec();
        match self.behaviour {
            Behaviour::Keeps => {}
            Behaviour::Loses => return Ok(()),
            Behaviour::Garbles => secret[0] ^= 1,
        }
        self.entries.lock().unwrap().insert(name.to_owned(), secret);
        Ok(())
    }

    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SecretStoreError> {
        Ok(self.entries.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }
}

fn open(
    dir: &Path,
    source: WrapKeySource,
    store: Option<&FakeSecretStore>,
) -> Result<WrapKey, SoftwareKeystoreError> {
    let store = store.cloned();
    let connect = move || -> Result<Box<dyn SecretStore>, _> {
        Ok(Box::new(store.clone().ok_or(SecretStoreError::Absent)?))
    };
    load_or_create(&PrivateDir::open(dir).unwrap(), source, &connect)
}

fn wrap_key_file(dir: &Path) -> std::path::PathBuf {
    dir.join(WRAP_KEY_FILE)
}

#[test]
fn the_secret_store_keeps_the_key_where_there_is_one() {
    let (dir, store) = (private_tempdir(), FakeSecretStore::default());
    let first = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    let second = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    assert_eq!(first.key, second.key);
    assert_eq!(first.store_id, second.store_id);
    assert!(!wrap_key_file(dir.path()).exists());
    assert_eq!(store.entries.lock().unwrap().len(), 1);
}

#[test]
fn without_a_secret_store_it_is_a_file_and_stays_one() {
    let (dir, store) = (private_tempdir(), FakeSecretStore::default());
    let first = open(dir.path(), WrapKeySource::Platform, None).unwrap();
    let second = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    assert_eq!(first.key, second.key);
    assert!(wrap_key_file(dir.path()).exists());
    assert!(store.entries.lock().unwrap().is_empty());
}

#[test]
fn a_secret_store_that_does_not_keep_its_word_is_not_relied_on() {
    for behaviour in [Behaviour::Loses, Behaviour::Garbles] {
        let dir = private_tempdir();
        let store = FakeSecretStore { behaviour, ..FakeSecretStore::default() };
        let first = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
        assert!(wrap_key_file(dir.path()).exists(), "{behaviour:?}");
        let second = open(dir.path(), WrapKeySource::Platform, None).unwrap();
        assert_eq!(first.key, second.key);
    }
}

#[test]
fn an_absent_secret_store_never_leads_to_a_new_key() {
    let (dir, store) = (private_tempdir(), FakeSecretStore::default());
    let first = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    let unavailable = |source, store| {
        let error = open(dir.path(), source, store).unwrap_err();
        let error = crate::KeystoreError::from(error);
        assert!(matches!(error, crate::KeystoreError::Unavailable { .. }), "{error:?}");
    };
    unavailable(WrapKeySource::Platform, None);
    unavailable(WrapKeySource::File, None);
    unavailable(WrapKeySource::Platform, Some(&FakeSecretStore::default()));
    assert!(!wrap_key_file(dir.path()).exists());
    let again = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    assert_eq!(first.key, again.key);
}

#[test]
fn another_key_in_the_secret_store_is_noticed() {
    let (dir, store) = (private_tempdir(), FakeSecretStore::default());
    open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap();
    store.entries.lock().unwrap().values_mut().for_each(|key| key[0] ^= 1);
    let error = open(dir.path(), WrapKeySource::Platform, Some(&store)).unwrap_err();
    assert!(matches!(error, SoftwareKeystoreError::Damaged { .. }), "{error:?}");
}

#[test]
fn a_file_source_never_connects() {
    let dir = private_tempdir();
    let connect = || -> Result<Box<dyn SecretStore>, SecretStoreError> { panic!("connected") };
    let dir = PrivateDir::open(dir.path()).unwrap();
    load_or_create(&dir, WrapKeySource::File, &connect).unwrap();
    load_or_create(&dir, WrapKeySource::File, &connect).unwrap();
}

#[test]
fn a_lost_record_beside_keys_is_an_error() {
    let dir = private_tempdir();
    open(dir.path(), WrapKeySource::File, None).unwrap();
    std::fs::remove_file(dir.path().join(RECORD_FILE)).unwrap();
    open(dir.path(), WrapKeySource::File, None).expect("no keys yet: begin again");
    std::fs::write(dir.path().join(format!("abc{KEY_FILE_ENDING}")), b"x").unwrap();
    std::fs::remove_file(dir.path().join(RECORD_FILE)).unwrap();
    let error = open(dir.path(), WrapKeySource::File, None).unwrap_err();
    assert!(matches!(error, SoftwareKeystoreError::Damaged { .. }), "{error:?}");
}

#[test]
fn debug_shows_no_key() {
    let dir = private_tempdir();
    let key = open(dir.path(), WrapKeySource::File, None).unwrap();
    assert_eq!(format!("{key:?}"), "WrapKey(…)");
}
