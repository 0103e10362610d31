//! Why a use case could not do its work.

use pass_keystore::KeystoreError;
use pass_protocol::{ErrorCode, FormatError};
use thiserror::Error;

use crate::{DerivationError, IssuerClientError, PinWeakness, StoreError};

/// Why a use case could not do its work.
#[derive(Debug, Error)]
pub enum AuthenticatorError {
    /// The issuer gave no answer to work with.
    #[error(transparent)]
    Issuer(#[from] IssuerClientError),
    /// A request or an answer was not made for this app, this link or this response.
    #[error("a message of the issuer does not belong here")]
    Foreign(#[from] FormatError),
    /// The request asks for something that this app cannot do.
    #[error("this app cannot do what the request asks")]
    Unsupported,
    /// The issuer's keys do not follow from the ones pinned at pairing.
    #[error("the issuer's keys do not follow from the pinned ones")]
    IssuerKeysChanged,
    /// Too late: the issuer no longer listens.
    #[error("the request has expired")]
    Expired,
    /// There is no active pairing of that id at the issuer of the request.
    #[error("there is no pairing at this issuer")]
    NotPaired,
    /// The pairing is good for less than the request needs; nothing was sent.
    #[error("the level of the pairing is too low")]
    LevelTooLow,
    /// The credential was disabled elsewhere; its pairing is removed here now.
    #[error("the pairing was ended elsewhere")]
    UnpairedElsewhere,
    /// The PIN is too easy to guess.
    #[error("the PIN is too easy to guess")]
    PinWeak(PinWeakness),
    /// The new PIN is the old one.
    #[error("the new PIN is the old one")]
    PinSame,
    /// A change of the PIN was sent and no answer came: the old PIN or the new one holds.
    #[error("no answer came to the change of the PIN")]
    PinChangeUnknown,
    /// The device key of a pairing is gone.
    #[error("the device key is gone")]
    KeyLost,
    /// The issuer, this device or this pairing takes no biometric here; the PIN works.
    #[error("a biometric does not count here")]
    BiometricNotAccepted,
    /// The device's biometrics changed, so that the platform destroyed the key behind them; the
    /// pairing and its PIN are as before.
    #[error("the biometrics of the device changed")]
    BiometricsChanged,
    /// There is no pairing or notice of that id, or it is not in the state that was asked for.
    #[error("there is nothing of that id")]
    NotFound,
    /// The keystore failed.
    #[error("the keystore failed")]
    Keystore(#[source] KeystoreError),
    /// The store failed.
    #[error("the store failed")]
    Store(#[from] StoreError),
    /// A PIN key could not be made.
    #[error(transparent)]
    Derivation(#[from] DerivationError),
    /// A message of this app could not be written.
    #[error("a message cannot be written")]
    Encoding,
}

impl AuthenticatorError {
    /// Whether the issuer refused with this code.
    #[must_use]
    pub fn is_refusal(&self, code: ErrorCode) -> bool {
        matches!(self, Self::Issuer(error) if error.is(code))
    }

    /// Whether the issuer gave no usable answer, so that it may or may not have acted.
    #[must_use]
    pub(crate) fn is_silence(&self) -> bool {
        match self {
            Self::Issuer(IssuerClientError::Refused { code, .. }) => {
                matches!(code, ErrorCode::InternalError | ErrorCode::Unavailable)
            }
            Self::Issuer(_) => true,
            _ => false,
        }
    }

    /// Whether asking once more would not be answered otherwise.
    #[must_use]
    pub(crate) fn is_final(&self) -> bool {
        match self {
            Self::Issuer(IssuerClientError::Refused { code, .. }) => {
                *code != ErrorCode::TooManyRequests && !self.is_silence()
            }
            Self::NotFound | Self::KeyLost => true,
            _ => false,
        }
    }
}

impl From<KeystoreError> for AuthenticatorError {
    fn from(error: KeystoreError) -> Self {
        match error {
            KeystoreError::NotFound | KeystoreError::Invalidated => Self::KeyLost,
            other => Self::Keystore(other),
        }
    }
}
