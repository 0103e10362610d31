//! Who may reach the files, on Unix.

use std::os::unix::fs::PermissionsExt;

use super::*;

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn assert_too_open(error: &KeystoreError, path: &Path) {
    let SoftwareKeystoreError::TooOpen { path: found, .. } = source(error) else {
        panic!("{error:?}")
    };
    assert_eq!(found, path);
    assert!(source(error).to_string().contains("other users"));
}

#[tokio::test]
async fn only_the_owner_reaches_what_it_makes() {
    let outer = tempfile::tempdir().unwrap();
    let dir = outer.path().join("new/keys");
    let store = open(&dir).unwrap();
    store.generate(&KeyId::new("a"), KeyPolicy::Free, &CHALLENGE).await.unwrap();
    assert_eq!(mode(&dir), 0o700);
    let files = files(&dir);
    assert_eq!(files.len(), 4, "lock, record, wrapping key, key: {files:?}");
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[tokio::test]
async fn a_directory_that_others_can_reach_is_refused() {
    let (dir, ..) = furnished().await;
    for bits in [0o701, 0o710, 0o740, 0o755] {
        set_mode(dir.path(), bits);
        assert_too_open(&open(dir.path()).unwrap_err(), dir.path());
    }
    set_mode(dir.path(), 0o700);
    open(dir.path()).unwrap();
}

#[tokio::test]
async fn files_that_others_can_read_are_refused() {
    let (dir, ..) = furnished().await;
    for name in ["wrapping-key", "store.json"] {
        let file = dir.path().join(name);
        for bits in [0o640, 0o604] {
            set_mode(&file, bits);
            assert_too_open(&open(dir.path()).unwrap_err(), &file);
        }
        set_mode(&file, 0o600);
    }
    let store = open(dir.path()).unwrap();
    key_files(dir.path()).iter().for_each(|file| set_mode(file, 0o644));
    let error = store.public_key(&KeyId::new("a")).await.unwrap_err();
    assert!(matches!(source(&error), SoftwareKeystoreError::TooOpen { .. }), "{error:?}");
}
