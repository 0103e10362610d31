//! Which keystore is opened, at the first start and later.
#![cfg(target_os = "linux")]

use std::path::Path;

use pass_keystore::{KeystoreError, WrapKeySource};
use pass_keystore_tpm::{KeystoreChoice, KeystoreConfig, open};
use pass_protocol::KeySecurityLevel::{self, Software, Tpm};
use pass_testkit::SoftwareTpm;

fn opened(
    folder: &Path,
    choice: KeystoreChoice,
    port: u16,
) -> Result<KeySecurityLevel, KeystoreError> {
    let config = KeystoreConfig {
        data_dir: folder.to_owned(),
        choice,
        simulator: Some(("127.0.0.1".into(), port)),
        wrap_key: WrapKeySource::File,
    };
    open(&config).map(|store| store.security_level())
}

#[test]
fn a_chip_is_used_where_one_answers_and_ever_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut tpm = SoftwareTpm::make(folder.path().join("tpm")).unwrap();
    let (data, port) = (folder.path().join("app"), tpm.port());
    std::fs::create_dir(&data).unwrap();
    assert_eq!(opened(&data, KeystoreChoice::Auto, port).unwrap(), Tpm);
    assert!(opened(&data, KeystoreChoice::Software, port).is_err());
    tpm.stop();
    let silent = opened(&data, KeystoreChoice::Auto, port);
    assert!(matches!(silent, Err(KeystoreError::Unavailable { .. })), "{silent:?}");
    tpm.start().unwrap();
    assert_eq!(opened(&data, KeystoreChoice::Auto, port).unwrap(), Tpm);
}

#[test]
fn without_a_chip_keys_are_in_files_ever_after() {
    let folder = tempfile::tempdir().unwrap();
    let mut tpm = SoftwareTpm::make(folder.path().join("tpm")).unwrap();
    let (data, port) = (folder.path().join("app"), tpm.port());
    std::fs::create_dir(&data).unwrap();
    tpm.stop();
    let asked = opened(&data, KeystoreChoice::Tpm, port);
    assert!(matches!(asked, Err(KeystoreError::Unavailable { .. })), "{asked:?}");
    std::fs::remove_dir_all(data.join("keys-tpm")).unwrap();
    assert_eq!(opened(&data, KeystoreChoice::Auto, port).unwrap(), Software);
    tpm.start().unwrap();
    assert_eq!(opened(&data, KeystoreChoice::Auto, port).unwrap(), Software);
    assert!(opened(&data, KeystoreChoice::Tpm, port).is_err());
}

#[test]
fn choices_have_names() {
    assert_eq!("auto".parse(), Ok(KeystoreChoice::Auto));
    assert_eq!("tpm".parse(), Ok(KeystoreChoice::Tpm));
    assert_eq!("software".parse(), Ok(KeystoreChoice::Software));
    assert!("Tpm".parse::<KeystoreChoice>().is_err());
}
