//! From a chain to facts.

use pass_protocol::{UnixTime, sha256};
use serde::Serialize;
use thiserror::Error;

use super::key_description::EXTENSION;
use super::{AndroidPolicy, KeyDescription, RevocationList};
use crate::hex::Hex;
use crate::{
    Anchors, Assessment, CertificateChain, ChainError, ExpiredFactoryKeys, Finding, Profile,
};

const FINGERPRINT: u64 = 2;

/// Google's roots, as data.
const ROOTS: &str = include_str!("../../data/google-roots.pem");

/// Google's attestation roots: the RSA key of 2016 and the P-384 key of 2025.
///
/// # Errors
/// None in practice: the data are part of this crate.
pub fn roots() -> Result<Anchors, ChainError> {
    Anchors::from_pem(ROOTS)
}

/// What evidence has to be about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expected<'a> {
    /// The challenge that the key was made with.
    pub challenge: Option<&'a [u8]>,
    /// The key: SEC 1 point, 65 bytes.
    pub public_key: Option<&'a [u8]>,
}

/// What a chain says once it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AndroidFacts {
    /// The extension of the leaf.
    pub key_description: KeyDescription,
    /// SHA-256 of the leaf's public key (the content of its BIT STRING).
    pub public_key_sha256: Hex,
    /// Serial numbers of all certificates, leaf first, for the revocation list.
    pub serials: Vec<String>,
}

/// Why a chain proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AndroidError {
    /// The chain does not hold.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// The leaf states nothing.
    #[error("the first certificate has no attestation extension")]
    NoExtension,
    /// More than one statement. A key that was attested can sign a certificate of its own, with
    /// any statement in it, so that only the statement nearest the root is the hardware's.
    #[error("there is a second attestation extension, in certificate {0}")]
    SecondExtension(usize),
    /// The statement cannot be read.
    #[error("the attestation extension cannot be read")]
    Extension(#[source] der::Error),
    /// Another challenge.
    #[error("the challenge is another one")]
    Challenge,
    /// Another key.
    #[error("the key is another one")]
    PublicKey,
}

/// Checks that a chain holds and is about what is expected.
///
/// # Errors
/// [`AndroidError`].
pub fn verify(
    chain: &CertificateChain,
    expected: &Expected<'_>,
    anchors: &Anchors,
    expired: ExpiredFactoryKeys,
    at: UnixTime,
) -> Result<AndroidFacts, AndroidError> {
    let facts = AndroidFacts::read(chain)?;
    chain.verify(anchors, at, Profile::AndroidKey(expired))?;
    let challenge = &facts.key_description.attestation_challenge.0;
    if expected.challenge.is_some_and(|expected| expected != challenge.as_slice()) {
        return Err(AndroidError::Challenge);
    }
    let leaf_key = chain.leaf().map(crate::Certificate::public_key);
    if expected.public_key.is_some() && expected.public_key != leaf_key {
        return Err(AndroidError::PublicKey);
    }
    Ok(facts)
}

/// What the evidence in a chain is good for.
pub fn assess(
    chain: &CertificateChain,
    expected: &Expected<'_>,
    policy: &AndroidPolicy,
    anchors: &Anchors,
    revocations: Option<&RevocationList>,
    at: UnixTime,
) -> Assessment {
    let facts = match verify(chain, expected, anchors, policy.expired_factory_keys, at) {
        Ok(facts) => facts,
        Err(error) => return Assessment::Refused(Finding::from(&error)),
    };
    match facts.judge(policy, revocations, at) {
        Ok(place) => Assessment::Accepted { place, level: policy.level(place) },
        Err(unfit) => Assessment::Refused(Finding::from(&unfit)),
    }
}

impl AndroidFacts {
    /// Reads what a chain says, whether it holds or not.
    ///
    /// # Errors
    /// [`AndroidError::NoExtension`], [`AndroidError::SecondExtension`],
    /// [`AndroidError::Extension`].
    pub fn read(chain: &CertificateChain) -> Result<Self, AndroidError> {
        let mut statement = None;
        for (position, certificate) in chain.certificates().iter().enumerate() {
            for value in certificate.extensions(EXTENSION) {
                if statement.is_some() {
                    return Err(AndroidError::SecondExtension(position));
                }
                if position > 0 {
                    return Err(AndroidError::NoExtension);
                }
                statement = Some(value);
            }
        }
        let statement = statement.ok_or(AndroidError::NoExtension)?;
        let leaf = chain.leaf().ok_or(AndroidError::NoExtension)?;
        Ok(Self {
            key_description: KeyDescription::parse(statement).map_err(AndroidError::Extension)?,
            public_key_sha256: Hex(sha256(leaf.public_key()).to_vec()),
            serials: chain.certificates().iter().map(crate::Certificate::serial).collect(),
        })
    }

    /// Whether the platform releases the key to a strong biometric only, once each time.
    #[must_use]
    pub fn needs_biometric(&self) -> bool {
        let hardware = &self.key_description.hardware_enforced;
        !hardware.no_auth_required
            && hardware.user_auth_type == Some(FINGERPRINT)
            && hardware.auth_timeout.is_none_or(|seconds| seconds == 0)
    }
}

impl From<&AndroidError> for Finding {
    fn from(error: &AndroidError) -> Self {
        match error {
            AndroidError::Chain(error) => error.into(),
            AndroidError::NoExtension
            | AndroidError::SecondExtension(_)
            | AndroidError::Extension(_) => Self::Malformed,
            AndroidError::Challenge => Self::ChallengeMismatch,
            AndroidError::PublicKey => Self::KeyMismatch,
        }
    }
}
