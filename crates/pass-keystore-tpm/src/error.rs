//! What can go wrong with a chip.

use std::path::PathBuf;

use pass_keystore::{KeystoreError, SoftwareKeystoreError};
use thiserror::Error;

/// Source of a [`KeystoreError`] that the TPM keystore reports.
#[derive(Debug, Error)]
pub enum TpmKeystoreError {
    /// There is no chip, or it does not answer.
    #[error("the security chip does not answer")]
    NoAnswer(#[source] tss_esapi::Error),
    /// There is one that this user may not use.
    #[error("{0} is not for this user; an administrator can add the user to the group tss")]
    NotAllowed(PathBuf),
    /// The chip refused.
    #[error("the security chip refused")]
    Refused(#[source] tss_esapi::Error),
    /// A key file was altered.
    #[error("a key file is damaged")]
    Damaged,
    /// The chip does not know a key that it made: it was cleared, or is another one.
    #[error("the security chip does not know this key")]
    Unknown,
    /// The files.
    #[error(transparent)]
    Files(#[from] SoftwareKeystoreError),
    /// A key with this id exists.
    #[error("a key with this id exists")]
    Exists,
    /// There is no key with this id.
    #[error("there is no key with this id")]
    NotFound,
    /// A seal does not open.
    #[error("sealed bytes do not belong to this key")]
    ForeignSeal,
    /// More than 4096 bytes.
    #[error("a secret to seal is longer than 4096 bytes")]
    SecretTooLong,
    /// A TPM cannot tie a key to a biometric.
    #[error("a key in a TPM cannot ask for a biometric")]
    PolicyUnsupported,
}

impl From<tss_esapi::Error> for TpmKeystoreError {
    fn from(error: tss_esapi::Error) -> Self {
        Self::Refused(error)
    }
}

impl From<TpmKeystoreError> for KeystoreError {
    fn from(error: TpmKeystoreError) -> Self {
        use TpmKeystoreError as E;
        match error {
            E::NoAnswer(_) | E::NotAllowed(_) => Self::unavailable(error),
            E::Unknown => Self::Invalidated,
            E::Exists => Self::KeyExists,
            E::NotFound => Self::NotFound,
            E::Files(source) => source.into(),
            other => Self::platform(other),
        }
    }
}
