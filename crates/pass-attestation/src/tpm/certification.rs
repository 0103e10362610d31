//! Our evidence: a device key certified by an attestation key that the TPM was challenged for.

use pass_protocol::{KeySecurityLevel, TpmEvidence, sha256};
use thiserror::Error;

use super::attest::{Certified, signed};
use super::public::{Key, PublicArea};
use super::{TpmPolicy, activation::Endorsed};
use crate::{Assessment, Finding};

/// Why a certification proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TpmError {
    /// A structure breaks its format, or is of a kind that is not known here.
    #[error("not a TPM certification of a P-256 key")]
    Malformed,
    /// About another key.
    #[error("the key is another one")]
    PublicKey,
    /// The key may leave the TPM, came from outside, or does something else.
    #[error("the key was not made in the TPM for signing only")]
    KeyProperties,
    /// The signer signs other things, too.
    #[error("the signer is no attestation key")]
    AttestationKey,
    /// The signature does not hold.
    #[error("the attestation key's signature does not hold")]
    Signature,
    /// Made for something else.
    #[error("the challenge is another one")]
    Challenge,
}

/// Checks that the device key `public_key` (SEC 1 point, 65 bytes) was certified for `challenge`
/// (32 bytes), and returns the attestation key's name (34 bytes). Whether that key is in a TPM,
/// this does not tell.
///
/// # Errors
/// [`TpmError`].
pub fn verify(
    evidence: &TpmEvidence,
    challenge: &[u8; 32],
    public_key: &[u8],
) -> Result<Vec<u8>, TpmError> {
    let device = PublicArea::parse(&evidence.public_area.0).ok_or(TpmError::Malformed)?;
    let signer = PublicArea::parse(&evidence.attestation_key.0).ok_or(TpmError::Malformed)?;
    let certified = Certified::parse(&evidence.cert_info.0).ok_or(TpmError::Malformed)?;
    let Key::P256(point) = &device.key else { return Err(TpmError::Malformed) };
    if point.as_slice() != public_key {
        return Err(TpmError::PublicKey);
    }
    if !device.attributes.of_a_device_key() {
        return Err(TpmError::KeyProperties);
    }
    if !signer.attributes.of_an_attestation_key() || !signer.signs_with_sha256 {
        return Err(TpmError::AttestationKey);
    }
    if !signed(&signer, &evidence.cert_info.0, &evidence.signature.0) {
        return Err(TpmError::Signature);
    }
    if certified.name != device.name.as_slice() {
        return Err(TpmError::PublicKey);
    }
    if certified.extra_data != challenge.as_slice() {
        return Err(TpmError::Challenge);
    }
    Ok(signer.name)
}

/// What a certification is good for. `endorsed`: what the issuer remembers of the round with
/// [`super::endorse`], if there was one.
#[must_use]
pub fn assess(
    evidence: &TpmEvidence,
    challenge: &[u8; 32],
    public_key: &[u8],
    policy: &TpmPolicy,
    endorsed: Option<&Endorsed>,
) -> Assessment {
    let attestation_key = match verify(evidence, challenge, public_key) {
        Ok(name) => name,
        Err(error) => return Assessment::Refused(Finding::from(&error)),
    };
    let opened = endorsed.is_some_and(|endorsed| {
        let released = evidence.activation.map(|secret| sha256(&secret.0));
        endorsed.attestation_key.0 == attestation_key
            && released == Some(endorsed.activation_hash.0)
    });
    if opened {
        Assessment::Accepted { place: KeySecurityLevel::Tpm, level: policy.level }
    } else {
        Assessment::Refused(Finding::NotActivated)
    }
}

impl From<&TpmError> for Finding {
    fn from(error: &TpmError) -> Self {
        match error {
            TpmError::Malformed => Self::Malformed,
            TpmError::PublicKey => Self::KeyMismatch,
            TpmError::KeyProperties => Self::KeyProperties,
            TpmError::AttestationKey | TpmError::Signature => Self::ChainUntrusted,
            TpmError::Challenge => Self::ChallengeMismatch,
        }
    }
}
