//! The specification's own test vectors (`tests/webauthn/SOURCE.md`).
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a broken test may panic")]

use ciborium::Value;
use pass_attestation::android::{self, AndroidError, AndroidPolicy, Expected, SecurityLevel};
use pass_attestation::tpm::{StatementError, verify_statement};
use pass_attestation::{
    Anchors, Assessment, CertificateChain, ChainError, ExpiredFactoryKeys, Finding,
};
use pass_protocol::{UnixTime, sha256};

/// 2026-01-15.
const AT: UnixTime = UnixTime(1_768_435_200);

/// A registration, taken apart.
struct Registration {
    statement: Value,
    auth_data: Vec<u8>,
    client_data_hash: [u8; 32],
    /// SEC 1 point.
    key: Vec<u8>,
}

impl Registration {
    fn of(object: &[u8], client_data: &[u8]) -> Self {
        let object: Value = ciborium::from_reader(object).unwrap();
        let auth_data = member(&object, "authData").as_bytes().unwrap().clone();
        // The key follows rpIdHash, flags, counter, aaguid, and an id of 32 bytes with its length.
        let key: Value = ciborium::from_reader(&auth_data[32 + 1 + 4 + 16 + 2 + 32..]).unwrap();
        let coordinate = |label: i64| {
            let map = key.as_map().unwrap();
            let found = map.iter().find(|(name, _)| *name == Value::from(label));
            found.unwrap().1.as_bytes().unwrap().clone()
        };
        let key = [vec![4], coordinate(-2), coordinate(-3)].concat();
        let statement = member(&object, "attStmt").clone();
        Self { statement, auth_data, client_data_hash: sha256(client_data), key }
    }

    fn tpm() -> Self {
        let object = include_bytes!("webauthn/tpm.cbor");
        Self::of(object, include_bytes!("webauthn/tpm.json"))
    }

    fn android() -> Self {
        let object = include_bytes!("webauthn/android-key.cbor");
        Self::of(object, include_bytes!("webauthn/android-key.json"))
    }

    fn verify_tpm(&self, anchors: &Anchors) -> Result<(), StatementError> {
        let mut statement = Vec::new();
        ciborium::into_writer(&self.statement, &mut statement).unwrap();
        let (data, hash) = (&self.auth_data, &self.client_data_hash);
        verify_statement(&statement, data, hash, &self.key, anchors, AT)
    }
}

fn member<'a>(map: &'a Value, name: &str) -> &'a Value {
    let found = map.as_map().unwrap().iter().find(|(key, _)| key.as_text() == Some(name));
    &found.unwrap().1
}

fn anchors() -> Anchors {
    Anchors::from_pem(include_str!("webauthn/ca.pem")).unwrap()
}

#[test]
fn the_tpm_vector_holds() {
    assert_eq!(Registration::tpm().verify_tpm(&anchors()), Ok(()));
}

#[test]
fn the_tpm_vector_holds_for_itself_only() {
    let mut other = Registration::tpm();
    other.auth_data[33] ^= 1;
    assert_eq!(other.verify_tpm(&anchors()), Err(StatementError::Challenge));
    let mut other = Registration::tpm();
    other.client_data_hash = [0; 32];
    assert_eq!(other.verify_tpm(&anchors()), Err(StatementError::Challenge));
    let mut other = Registration::tpm();
    other.key = Registration::android().key;
    assert_eq!(other.verify_tpm(&anchors()), Err(StatementError::PublicKey));
    let untrusted = Err(StatementError::Chain(ChainError::Untrusted));
    assert_eq!(Registration::tpm().verify_tpm(&Anchors::default()), untrusted);
}

fn android_chain() -> CertificateChain {
    let registration = Registration::android();
    let certificates = member(&registration.statement, "x5c").as_array().unwrap();
    let certificates: Vec<_> = certificates.iter().map(|it| it.as_bytes().unwrap()).collect();
    CertificateChain::from_der(&certificates).unwrap()
}

#[test]
fn the_android_vector_holds_and_says_what_it_says() {
    let registration = Registration::android();
    let expected = Expected {
        challenge: Some(&registration.client_data_hash),
        public_key: Some(&registration.key),
    };
    let facts =
        android::verify(&android_chain(), &expected, &anchors(), ExpiredFactoryKeys::Refuse, AT)
            .unwrap();
    let said = facts.key_description;
    assert_eq!(said.attestation_version, 300);
    assert_eq!(said.attestation_security_level, SecurityLevel::Software);
    assert_eq!(said.hardware_enforced.purposes, [2]);
    assert_eq!(said.hardware_enforced.origin, Some(0));
    assert_eq!(said.software_enforced, android::AuthorizationList::default());
    let other = Expected { challenge: Some(&[0; 32]), ..expected };
    let found =
        android::verify(&android_chain(), &other, &anchors(), ExpiredFactoryKeys::Refuse, AT);
    assert_eq!(found, Err(AndroidError::Challenge));
    let other = Expected { public_key: Some(&[4; 65]), ..expected };
    let found =
        android::verify(&android_chain(), &other, &anchors(), ExpiredFactoryKeys::Refuse, AT);
    assert_eq!(found, Err(AndroidError::PublicKey));
}

#[test]
fn the_android_vector_admits_to_be_software() {
    let policy = AndroidPolicy { any_app: true, ..AndroidPolicy::default() };
    let expected = Expected::default();
    let found = android::assess(&android_chain(), &expected, &policy, &anchors(), None, AT);
    assert_eq!(found, Assessment::Refused(Finding::SoftwareKey));
}
