//! The keystore on a TPM in software.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests say by panicking what went wrong")]

use std::sync::Arc;

use pass_attestation::{Anchors, Assessment, Finding, tpm};
use pass_keystore::{
    DeviceKeystore, KeyId, KeyPolicy, KeystoreError, Prompt, conformance, conformance_after_restart,
};
use pass_keystore_tpm::{TpmAddress, TpmKeystore};
use pass_protocol::{
    B64, Clock as _, KeyEvidence, KeySecurityLevel, SystemClock, SystemRandom, TpmEvidence, sha256,
};
use pass_testkit::SoftwareTpm;
use tempfile::TempDir;

struct Computer {
    folder: TempDir,
    tpm: SoftwareTpm,
}

impl Computer {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tpm = SoftwareTpm::make(folder.path().join("tpm")).unwrap();
        Self { folder, tpm }
    }

    fn address(&self) -> TpmAddress {
        TpmAddress::Simulator { host: "127.0.0.1".into(), port: self.tpm.port() }
    }

    fn open(&self) -> Result<TpmKeystore, KeystoreError> {
        TpmKeystore::open(self.folder.path().join("keys"), self.address())
    }

    fn makers(&self) -> Anchors {
        Anchors::from_pem(&self.tpm.makers().unwrap()).unwrap()
    }
}

fn id() -> KeyId {
    KeyId::new("device-1")
}

async fn with_key(store: &TpmKeystore) -> Vec<u8> {
    let made = store.generate(&id(), KeyPolicy::Free, &[0; 32]).await.unwrap();
    made.public_key.as_bytes().to_vec()
}

async fn evidence(store: &TpmKeystore, message: &[u8]) -> TpmEvidence {
    match store.certify(&id(), message).await.unwrap() {
        Some(KeyEvidence::Tpm(evidence)) => evidence,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn it_conforms() {
    let computer = Computer::new();
    let store = computer.open().unwrap();
    assert_eq!(store.security_level(), KeySecurityLevel::Tpm);
    conformance(&store).await.unwrap();
}

#[tokio::test]
async fn it_conforms_after_restarts() {
    let computer = Computer::new();
    let reopen = || {
        let store: Arc<dyn DeviceKeystore> = Arc::new(computer.open()?);
        Ok(store)
    };
    conformance_after_restart(&reopen).await.unwrap();
}

#[tokio::test]
async fn evidence_holds_and_the_chip_answers_the_issuers_challenge() {
    let computer = Computer::new();
    let store = computer.open().unwrap();
    let key = with_key(&store).await;
    let mut evidence = evidence(&store, b"registration").await;
    let challenge = sha256(b"registration");
    let asked = store.endorsement(&id()).await.unwrap().unwrap();
    let now = SystemClock.now();
    let challenged = tpm::endorse(&asked, &computer.makers(), now, &SystemRandom).unwrap();
    let released = store.activate(&id(), &challenged.answer).await.unwrap();
    evidence.activation = Some(B64::from_slice(released.expose()).unwrap());
    let policy = tpm::TpmPolicy::default();
    let judged = tpm::assess(&evidence, &challenge, &key, &policy, Some(&challenged.endorsed));
    assert!(matches!(judged, Assessment::Accepted { place: KeySecurityLevel::Tpm, .. }));
    let judged = tpm::assess(&evidence, &challenge, &key, &policy, None);
    assert_eq!(judged, Assessment::Refused(Finding::NotActivated));
    let judged = tpm::assess(&evidence, &sha256(b"x"), &key, &policy, Some(&challenged.endorsed));
    assert_eq!(judged, Assessment::Refused(Finding::ChallengeMismatch));
}

#[tokio::test]
async fn a_challenge_for_another_key_or_computer_is_not_answered() {
    let (one, two) = (Computer::new(), Computer::new());
    let (store, other) = (one.open().unwrap(), two.open().unwrap());
    with_key(&store).await;
    with_key(&other).await;
    let second = KeyId::new("device-2");
    store.generate(&second, KeyPolicy::Free, &[0; 32]).await.unwrap();
    let asked = store.endorsement(&id()).await.unwrap().unwrap();
    let challenged = tpm::endorse(&asked, &one.makers(), SystemClock.now(), &SystemRandom);
    let answer = challenged.unwrap().answer;
    for refused in [store.activate(&second, &answer).await, other.activate(&id(), &answer).await] {
        assert!(matches!(refused, Err(KeystoreError::Platform { .. })), "{refused:?}");
    }
    assert!(store.activate(&id(), &answer).await.is_ok());
    let keys = [asked, store.endorsement(&second).await.unwrap().unwrap()];
    assert_ne!(keys[0].attestation_key, keys[1].attestation_key, "credentials can be linked");
}

#[tokio::test]
async fn key_files_are_of_no_use_in_another_chip() {
    let (one, two) = (Computer::new(), Computer::new());
    let store = one.open().unwrap();
    with_key(&store).await;
    let sealed = store.seal(&id(), b"salt").await.unwrap();
    let stolen = TpmKeystore::open(one.folder.path().join("keys"), two.address()).unwrap();
    let signed = stolen.sign(&id(), b"m", &Prompt::default()).await;
    assert!(matches!(signed, Err(KeystoreError::Invalidated)), "{signed:?}");
    let opened = stolen.unseal(&id(), &sealed).await;
    assert!(matches!(opened, Err(KeystoreError::Invalidated)), "{opened:?}");
    assert!(store.sign(&id(), b"m", &Prompt::default()).await.is_ok());
}

#[tokio::test]
async fn a_cleared_chip_has_lost_its_keys_and_makes_new_ones() {
    let mut computer = Computer::new();
    let store = computer.open().unwrap();
    with_key(&store).await;
    computer.tpm.clear().unwrap();
    let lost = store.sign(&id(), b"m", &Prompt::default()).await;
    assert!(matches!(lost, Err(KeystoreError::Invalidated)), "{lost:?}");
    store.delete(&id()).await.unwrap();
    with_key(&store).await;
    store.sign(&id(), b"m", &Prompt::default()).await.unwrap();
}

#[tokio::test]
async fn a_chip_that_does_not_answer_is_unavailable_until_it_does() {
    let mut computer = Computer::new();
    let store = computer.open().unwrap();
    let key = with_key(&store).await;
    computer.tpm.stop();
    for _ in 0..2 {
        let silent = store.sign(&id(), b"m", &Prompt::default()).await;
        assert!(matches!(silent, Err(KeystoreError::Unavailable { .. })), "{silent:?}");
    }
    assert!(matches!(computer.open(), Err(KeystoreError::Unavailable { .. })));
    computer.tpm.start().unwrap();
    store.sign(&id(), b"m", &Prompt::default()).await.unwrap();
    assert_eq!(store.public_key(&id()).await.unwrap().as_bytes().to_vec(), key);
}

#[tokio::test]
async fn altered_files_are_damaged_and_not_lost() {
    let computer = Computer::new();
    let store = computer.open().unwrap();
    with_key(&store).await;
    let folder = computer.folder.path().join("keys");
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let file = files.filter(|path| path.extension().is_some_and(|end| end == "tpm")).last();
    let file = file.unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&file, &bytes).unwrap();
    let refused = store.sign(&id(), b"m", &Prompt::default()).await;
    assert!(matches!(refused, Err(KeystoreError::Platform { .. })), "{refused:?}");
}

#[tokio::test]
async fn parallel_signatures_all_hold() {
    let computer = Computer::new();
    let store = computer.open().unwrap();
    let key = with_key(&store).await;
    let all = (0_u8..20).map(|number| {
        let store = store.clone();
        tokio::spawn(async move {
            (number, store.sign(&id(), &[number], &Prompt::default()).await.unwrap())
        })
    });
    for each in all.collect::<Vec<_>>() {
        let (number, signature) = each.await.unwrap();
        let key =
            ring::signature::UnparsedPublicKey::new(&ring::signature::ECDSA_P256_SHA256_ASN1, &key);
        key.verify(&[number], signature.as_der()).unwrap();
    }
}

#[tokio::test]
async fn a_biometric_key_is_refused_and_long_secrets_too() {
    let computer = Computer::new();
    let store = computer.open().unwrap();
    let refused = store.generate(&id(), KeyPolicy::Biometric, &[0; 32]).await;
    assert!(matches!(refused, Err(KeystoreError::Platform { .. })));
    with_key(&store).await;
    assert!(store.seal(&id(), &[0; 4096]).await.is_ok());
    assert!(store.seal(&id(), &[0; 4097]).await.is_err());
}
