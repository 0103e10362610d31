//! The attestation object, in the nine steps of Apple's page.

use der::asn1::{ObjectIdentifier, OctetStringRef};
use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag, TagNumber};
use pass_protocol::{KeySecurityLevel, UnixTime, sha256};
use serde::Serialize;
use thiserror::Error;

use super::object::Object;
use super::{ApplePolicy, Environment};
use crate::hex::Hex;
use crate::{Anchors, Assessment, CertificateChain, ChainError, Finding, Profile, cbor};

/// Where the nonce is in the certificate.
const NONCE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113635.100.8.2");
const ROOT: &str = include_str!("../../data/apple-app-attestation-root-ca.pem");
/// Beginning of the SubjectPublicKeyInfo of a P-256 key; its point of 65 bytes follows.
const P256_INFO: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
    0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// Apple's App Attest root.
///
/// # Errors
/// None in practice: the data are part of this crate.
pub fn root() -> Result<Anchors, ChainError> {
    Anchors::from_pem(ROOT)
}

/// What an attestation object has to be about.
#[derive(Debug, Clone, Copy)]
pub struct Expected<'a> {
    /// What the app gave to be attested: by Apple's advice a SHA-256, 32 bytes, as from
    /// [`client_data_hash`]; but any bytes will do, and Apple's own sample has a bare challenge.
    pub client_data_hash: &'a [u8],
    /// Apps that count: `TEAMID.bundle.id`.
    pub app_ids: &'a [String],
    /// The key's name, SHA-256 of its point, where the app stated it; any without.
    pub key_id: Option<&'a [u8]>,
}

/// What an attestation object says once it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppAttestFacts {
    /// The app.
    pub app_id: String,
    /// Which of Apple's environments vouches.
    pub environment: Environment,
    /// Name of App Attest's own key: SHA-256 of its point.
    pub key_id: Hex,
    /// App Attest's own key, which signs assertions: SEC 1 point, 65 bytes.
    pub public_key: Hex,
}

/// Why an attestation object proves nothing. The numbers are the steps of Apple's page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AppAttestError {
    /// Not CBOR of this form.
    #[error("not an App Attest object")]
    Malformed,
    /// 1: the certificates do not lead to Apple's root.
    #[error("the certificates do not lead to Apple's root")]
    Chain(#[from] ChainError),
    /// 2–4: it was made for something else.
    #[error("the nonce is another one")]
    Nonce,
    /// 5 and 9: it names another key than the certificate's.
    #[error("the key's name does not fit")]
    KeyId,
    /// 6: another app.
    #[error("the app is another one")]
    App,
    /// 7: it was used before.
    #[error("the counter of a new key is zero, not {0}")]
    Counter(u32),
    /// 8: neither of Apple's environments.
    #[error("the environment is unknown")]
    Environment,
}

/// SHA-256(challenge ‖ SubjectPublicKeyInfo): what App Attest endorses a device key with.
/// `public_key`: SEC 1 point, 65 bytes.
#[must_use]
pub fn client_data_hash(challenge: &[u8; 32], public_key: &[u8]) -> [u8; 32] {
    sha256(&[challenge.as_slice(), &P256_INFO, public_key].concat())
}

/// Checks that an attestation object holds and is about what is expected.
///
/// # Errors
/// [`AppAttestError`].
pub fn verify(
    object: &[u8],
    expected: &Expected<'_>,
    anchors: &Anchors,
    at: UnixTime,
) -> Result<AppAttestFacts, AppAttestError> {
    let value = cbor::read(object).ok_or(AppAttestError::Malformed)?;
    let object = Object::of(&value).ok_or(AppAttestError::Malformed)?;
    let chain = CertificateChain::from_der(&object.certificates)?;
    chain.verify(anchors, at, Profile::Pkix)?;
    let leaf = chain.leaf().ok_or(AppAttestError::Malformed)?;
    let nonce = sha256(&[object.auth_data, expected.client_data_hash].concat());
    let mut nonces = leaf.extensions(NONCE);
    let stated = nonces.next().and_then(|der| nonce_of(der).ok());
    if stated != Some(nonce.as_slice()) || nonces.next().is_some() {
        return Err(AppAttestError::Nonce);
    }
    let key_id = sha256(leaf.public_key());
    let named = expected.key_id.is_none_or(|named| named == key_id);
    if !named || object.credential_id != key_id {
        return Err(AppAttestError::KeyId);
    }
    let app_id = expected.app_ids.iter().find(|id| sha256(id.as_bytes()) == object.app_id_hash);
    let app_id = app_id.ok_or(AppAttestError::App)?.clone();
    if object.counter != 0 {
        return Err(AppAttestError::Counter(object.counter));
    }
    let environment = object.environment().ok_or(AppAttestError::Environment)?;
    let public_key = Hex(leaf.public_key().to_vec());
    Ok(AppAttestFacts { app_id, environment, key_id: Hex(key_id.to_vec()), public_key })
}

/// `SEQUENCE { [1] EXPLICIT OCTET STRING }`
fn nonce_of(der: &[u8]) -> Result<&[u8], der::Error> {
    let outer = AnyRef::from_der(der)?;
    outer.header().tag().assert_eq(Tag::Sequence)?;
    let mut reader = SliceReader::new(outer.value())?;
    let inner = AnyRef::decode(&mut reader)?;
    let expected = Tag::ContextSpecific { constructed: true, number: TagNumber(1) };
    inner.header().tag().assert_eq(expected)?;
    reader.finish()?;
    Ok(<&OctetStringRef>::from_der(inner.value())?.as_bytes())
}

/// What an attestation object that endorses a device key is good for. `challenge`: 32 bytes;
/// `public_key`: the device key, SEC 1 point, 65 bytes.
#[must_use]
pub fn assess(
    object: &[u8],
    challenge: &[u8; 32],
    public_key: &[u8],
    policy: &ApplePolicy,
    anchors: &Anchors,
    at: UnixTime,
) -> Assessment {
    let client_data_hash = client_data_hash(challenge, public_key);
    let expected =
        Expected { client_data_hash: &client_data_hash, app_ids: &policy.app_ids, key_id: None };
    match verify(object, &expected, anchors, at) {
        Ok(facts) => facts.assess(policy),
        Err(error) => Assessment::Refused(Finding::from(&error)),
    }
}

impl AppAttestFacts {
    /// What an object that holds is good for.
    #[must_use]
    pub fn assess(&self, policy: &ApplePolicy) -> Assessment {
        if self.environment == policy.environment {
            Assessment::Accepted { place: KeySecurityLevel::SecureEnclave, level: policy.level }
        } else {
            Assessment::Refused(Finding::WrongEnvironment)
        }
    }
}

impl From<&AppAttestError> for Finding {
    fn from(error: &AppAttestError) -> Self {
        match error {
            AppAttestError::Malformed | AppAttestError::Counter(_) => Self::Malformed,
            AppAttestError::Chain(error) => error.into(),
            AppAttestError::Nonce => Self::ChallengeMismatch,
            AppAttestError::KeyId => Self::KeyMismatch,
            AppAttestError::App => Self::UnknownApp,
            AppAttestError::Environment => Self::WrongEnvironment,
        }
    }
}
