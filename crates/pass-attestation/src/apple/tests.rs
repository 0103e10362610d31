use ciborium::Value;
use pass_protocol::{KeySecurityLevel, LevelOfAssurance, UnixTime, sha256};
use proptest::prelude::*;
use rcgen::{CertificateParams, CustomExtension, KeyPair, date_time_ymd};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair};

use super::*;
use crate::testing::{Authority, NOW, octets, params, sequence, set, tagged, tlv};
use crate::{Assessment, ChainError, Finding};

mod real;

const APP: &str = "ABCDE12345.de.servicekonto.pass";
const CHALLENGE: [u8; 32] = [7; 32];
const DEVICE_KEY: [u8; 65] = [4; 65];
const NONCE_ID: [u64; 6] = [1, 2, 840, 113635, 100, 8];

/// What a device makes, with every part open to change.
struct Device {
    root: Authority,
    intermediate: Authority,
    key: KeyPair,
    app: String,
    counter: u32,
    aaguid: [u8; 16],
    credential_id: Option<Vec<u8>>,
    client_data_hash: Vec<u8>,
    extensions: Vec<u8>,
    format: &'static str,
}

impl Device {
    fn new() -> Self {
        let root = Authority::root("Apple App Attestation Root CA");
        let intermediate = root.below("Apple App Attestation CA 1", |_| {});
        Self {
            root,
            intermediate,
            key: KeyPair::generate().unwrap(),
            app: APP.into(),
            counter: 0,
            aaguid: *b"appattest\0\0\0\0\0\0\0",
            credential_id: None,
            client_data_hash: client_data_hash(&CHALLENGE, &DEVICE_KEY).to_vec(),
            extensions: Vec::new(),
            format: "apple-appattest",
        }
    }

    fn auth_data(&self) -> Vec<u8> {
        let own = sha256(self.key.public_key_raw()).to_vec();
        let id = self.credential_id.clone().unwrap_or(own);
        let mut data = sha256(self.app.as_bytes()).to_vec();
        data.push(0x40);
        data.extend(self.counter.to_be_bytes());
        data.extend(self.aaguid);
        data.extend(u16::try_from(id.len()).unwrap().to_be_bytes());
        data.extend(id);
        data.extend([0xa0]);
        data.extend(&self.extensions);
        data
    }

    fn certificate(&self, nonces: &[Vec<u8>]) -> Vec<u8> {
        self.intermediate.leaf(&self.key, &with_nonces(nonces))
    }

    fn object_with(&self, certificates: &[&Vec<u8>]) -> Vec<u8> {
        let chain = certificates.iter().map(|der| Value::from((*der).clone())).collect();
        let statement = Value::Map(vec![
            (Value::from("x5c"), Value::Array(chain)),
            (Value::from("receipt"), Value::from(vec![1u8])),
        ]);
        let object = Value::Map(vec![
            (Value::from("fmt"), Value::from(self.format)),
            (Value::from("attStmt"), statement),
            (Value::from("authData"), Value::from(self.auth_data())),
        ]);
        let mut out = Vec::new();
        ciborium::into_writer(&object, &mut out).unwrap();
        out
    }

    fn object(&self) -> Vec<u8> {
        let nonce = sha256(&[self.auth_data().as_slice(), &*self.client_data_hash].concat());
        let leaf = self.certificate(&[nonce.to_vec()]);
        self.object_with(&[&leaf, &self.intermediate.der])
    }

    fn verify(&self, object: &[u8], at: UnixTime) -> Result<AppAttestFacts, AppAttestError> {
        let app_ids = [APP.to_owned()];
        let client_data_hash = client_data_hash(&CHALLENGE, &DEVICE_KEY);
        let expected =
            Expected { client_data_hash: &client_data_hash, app_ids: &app_ids, key_id: None };
        verify(object, &expected, &self.root.anchors(), at)
    }

    fn verified(&self) -> Result<AppAttestFacts, AppAttestError> {
        self.verify(&self.object(), NOW)
    }
}

fn with_nonces(nonces: &[Vec<u8>]) -> CertificateParams {
    let value = |nonce: &Vec<u8>| sequence(&[tagged(1, &octets(nonce))]);
    with_values(nonces.iter().map(value).collect())
}

fn with_values(values: Vec<Vec<u8>>) -> CertificateParams {
    let mut leaf = params("credential");
    let mut id = NONCE_ID.to_vec();
    id.push(2);
    for value in values {
        leaf.custom_extensions.push(CustomExtension::from_oid_content(&id, value));
    }
    leaf
}

fn policy() -> ApplePolicy {
    ApplePolicy { app_ids: vec![APP.into()], ..ApplePolicy::default() }
}

#[test]
fn an_endorsed_key_counts() {
    let device = Device::new();
    let facts = device.verified().unwrap();
    assert_eq!((facts.app_id.as_str(), facts.environment), (APP, Environment::Production));
    assert_eq!(facts.public_key.0, device.key.public_key_raw());
    let assessed = |policy: &ApplePolicy, key: &[u8]| {
        assess(&device.object(), &CHALLENGE, key, policy, &device.root.anchors(), NOW)
    };
    let place = KeySecurityLevel::SecureEnclave;
    let level = LevelOfAssurance::Substantial;
    assert_eq!(assessed(&policy(), &DEVICE_KEY), Assessment::Accepted { place, level });
    let refused = Assessment::Refused;
    assert_eq!(assessed(&policy(), &[5; 65]), refused(Finding::ChallengeMismatch));
    assert_eq!(assessed(&ApplePolicy::default(), &DEVICE_KEY), refused(Finding::UnknownApp));
    let test = ApplePolicy { environment: Environment::Development, ..policy() };
    assert_eq!(assessed(&test, &DEVICE_KEY), refused(Finding::WrongEnvironment));
}

#[test]
fn each_step_is_taken() {
    let other = Device { client_data_hash: vec![1; 32], ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::Nonce));
    let other = Device { credential_id: Some(vec![1; 32]), ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::KeyId));
    let other = Device { app: "ABCDE12345.com.example".into(), ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::App));
    let other = Device { counter: 1, ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::Counter(1)));
    let other = Device { aaguid: *b"appattestdevelop", ..Device::new() };
    assert_eq!(other.verified().unwrap().environment, Environment::Development);
    let other = Device { aaguid: *b"appattest\0\0\0\0\0\0\x01", ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::Environment));
    let other = Device { format: "packed", ..Device::new() };
    assert_eq!(other.verified(), Err(AppAttestError::Malformed));
}

#[test]
fn a_stated_key_has_to_be_the_certificates() {
    let device = Device::new();
    let app_ids = [APP.to_owned()];
    let client_data_hash = client_data_hash(&CHALLENGE, &DEVICE_KEY);
    let key_id = sha256(device.key.public_key_raw());
    let with = |key_id: &[u8]| {
        let client_data_hash = &client_data_hash;
        let expected = Expected { client_data_hash, app_ids: &app_ids, key_id: Some(key_id) };
        verify(&device.object(), &expected, &device.root.anchors(), NOW)
    };
    assert!(with(&key_id).is_ok());
    assert_eq!(with(&[1; 32]), Err(AppAttestError::KeyId));
}

#[test]
fn the_certificates_have_to_lead_to_the_root_in_time() {
    let device = Device::new();
    let foreign = Device::new();
    let found = foreign.verify(&device.object(), NOW);
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Untrusted)));
    let late = UnixTime(NOW.0 + 10 * 365 * 86_400);
    let found = device.verify(&device.object(), late);
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Expired(1))));
    let nonce = sha256(&[device.auth_data().as_slice(), &*device.client_data_hash].concat());
    let leaf = device.certificate(&[nonce.to_vec()]);
    let swapped = device.object_with(&[&device.intermediate.der, &leaf]);
    assert!(matches!(device.verify(&swapped, NOW), Err(AppAttestError::Chain(_))));
    let alone = device.object_with(&[&leaf]);
    let found = device.verify(&alone, NOW);
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Untrusted)));
    let nothing = device.object_with(&[]);
    let found = device.verify(&nothing, NOW);
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Length(0))));
}

#[test]
fn a_leaf_that_borrows_the_roots_public_key_is_believed_nothing() {
    let device = Device::new();
    let key_id = sha256(device.root.key().public_key_raw()).to_vec();
    let forger = Device { credential_id: Some(key_id), ..Device::new() };
    let nonce = sha256(&[forger.auth_data().as_slice(), &*forger.client_data_hash].concat());
    let forged = forger.intermediate.leaf(device.root.key(), &with_nonces(&[nonce.to_vec()]));
    for chain in [vec![&forged], vec![&forged, &device.root.der]] {
        let found = device.verify(&forger.object_with(&chain), NOW).unwrap_err();
        assert!(matches!(found, AppAttestError::Chain(_)), "{found}");
    }
}

#[test]
fn the_nonce_is_there_once() {
    let device = Device::new();
    let nonce = sha256(&[device.auth_data().as_slice(), &*device.client_data_hash].concat());
    let with = |nonces: &[Vec<u8>]| {
        let leaf = device.certificate(nonces);
        device.verify(&device.object_with(&[&leaf, &device.intermediate.der]), NOW)
    };
    assert!(with(&[nonce.to_vec()]).is_ok());
    assert_eq!(with(&[]), Err(AppAttestError::Nonce));
    assert_eq!(with(&[nonce.to_vec(), nonce.to_vec()]), Err(AppAttestError::Nonce));
    assert_eq!(with(&[nonce[..31].to_vec()]), Err(AppAttestError::Nonce));
    let item = tagged(1, &octets(&nonce));
    for value in [
        set(std::slice::from_ref(&item)),
        sequence(&[tagged(2, &octets(&nonce))]),
        sequence(&[item.clone(), item]),
        sequence(&[tagged(1, &tlv(&[12], &nonce))]),
        octets(&nonce),
    ] {
        let leaf = device.intermediate.leaf(&device.key, &with_values(vec![value]));
        let object = device.object_with(&[&leaf, &device.intermediate.der]);
        assert_eq!(device.verify(&object, NOW), Err(AppAttestError::Nonce));
    }
}

#[test]
fn a_short_lived_certificate_counts_while_it_lives() {
    let root = Authority::root("root");
    let intermediate = root.below("ca", |params| params.not_after = date_time_ymd(2026, 1, 14));
    let device = Device { root, intermediate, ..Device::new() };
    let found = device.verified();
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Expired(1))));
}

#[test]
fn apples_root_reads() {
    assert!(!root().unwrap().is_empty());
}

#[test]
fn cut_and_lengthened_objects_are_malformed() {
    let device = Device::new();
    let object = device.object();
    for length in 0..object.len() {
        assert!(device.verify(&object[..length], NOW).is_err(), "{length}");
    }
    let longer = [object.as_slice(), &[0]].concat();
    assert_eq!(device.verify(&longer, NOW), Err(AppAttestError::Malformed));
    let deep = vec![0x81; 100_000];
    assert_eq!(device.verify(&deep, NOW), Err(AppAttestError::Malformed));
    let long = [0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
    assert_eq!(device.verify(&long, NOW), Err(AppAttestError::Malformed));
}

/// An assertion by a key of its own.
fn assertion(app: &str, counter: u32, hash: &[u8; 32]) -> (Vec<u8>, Vec<u8>) {
    let random = SystemRandom::new();
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
    let alg = &ECDSA_P256_SHA256_ASN1_SIGNING;
    let key = EcdsaKeyPair::from_pkcs8(alg, pkcs8.as_ref(), &random).unwrap();
    let mut data = sha256(app.as_bytes()).to_vec();
    data.push(0);
    data.extend(counter.to_be_bytes());
    let nonce = sha256(&[data.as_slice(), hash].concat());
    let signature = key.sign(&random, &nonce).unwrap().as_ref().to_vec();
    let map = Value::Map(vec![
        (Value::from("signature"), Value::from(signature)),
        (Value::from("authenticatorData"), Value::from(data)),
    ]);
    let mut out = Vec::new();
    ciborium::into_writer(&map, &mut out).unwrap();
    (out, ring::signature::KeyPair::public_key(&key).as_ref().to_vec())
}

#[test]
fn assertions_need_their_key_their_app_and_a_rising_counter() {
    let hash = [3; 32];
    let (bytes, key) = assertion(APP, 5, &hash);
    assert_eq!(verify_assertion(&bytes, &hash, &key, APP, 4), Ok(5));
    assert_eq!(verify_assertion(&bytes, &hash, &key, APP, 0), Ok(5));
    for last in [5, 6, u32::MAX] {
        let found = verify_assertion(&bytes, &hash, &key, APP, last);
        assert_eq!(found, Err(AssertionError::Counter));
    }
    let found = verify_assertion(&bytes, &[4; 32], &key, APP, 0);
    assert_eq!(found, Err(AssertionError::Signature));
    let (_, other) = assertion(APP, 5, &hash);
    let found = verify_assertion(&bytes, &hash, &other, APP, 0);
    assert_eq!(found, Err(AssertionError::Signature));
    let (foreign, key) = assertion("x", 5, &hash);
    assert_eq!(verify_assertion(&foreign, &hash, &key, APP, 0), Err(AssertionError::App));
    for length in 0..bytes.len() {
        assert!(verify_assertion(&bytes[..length], &hash, &key, APP, 0).is_err());
    }
}

proptest! {
    #[test]
    fn no_altered_byte_makes_an_object_panic(at in 0usize..4000, value: u8) {
        static OBJECT: std::sync::LazyLock<(Device, Vec<u8>)> = std::sync::LazyLock::new(|| {
            let device = Device::new();
            let object = device.object();
            (device, object)
        });
        let (device, object) = &*OBJECT;
        let mut object = object.clone();
        let length = object.len();
        object[at % length] = value;
        let _ = device.verify(&object, NOW);
    }
}
