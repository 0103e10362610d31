//! What can go wrong with the files of the software keystore.

use std::{io, path::PathBuf};

use thiserror::Error;

use super::SecretStoreError;
use crate::KeystoreError;

/// Source of a [`KeystoreError`] that the software keystore reports.
#[derive(Debug, Error)]
pub enum SoftwareKeystoreError {
    /// Other users can reach what only this user may reach.
    #[error("{path} can be reached by other users (mode {mode:04o}); only its owner may")]
    TooOpen {
        /// The directory or file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// A file was altered, belongs to something else, or is missing.
    #[error("{path} is damaged: {what}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        what: &'static str,
    },
    /// The disk failed.
    #[error("cannot use {path}")]
    Io {
        /// The directory or file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The platform's secret store, which holds the wrapping key, does not give it out.
    #[error("the wrapping key cannot be had from the platform's secret store")]
    SecretStore(#[from] SecretStoreError),
    /// Sealed bytes were altered or belong to another key.
    #[error("sealed bytes do not belong to this key")]
    ForeignSeal,
    /// A secret is longer than 4096 bytes.
    #[error("a secret to seal is longer than 4096 bytes")]
    SecretTooLong,
    /// Software cannot tie a key to a biometric.
    #[error("a software key cannot ask for a biometric")]
    PolicyUnsupported,
    /// The cipher or the random generator refused to work.
    #[error("the cipher or the random generator failed")]
    Cipher,
}

impl From<SoftwareKeystoreError> for KeystoreError {
    fn from(error: SoftwareKeystoreError) -> Self {
        match error {
            SoftwareKeystoreError::SecretStore(_) => Self::unavailable(error),
            _ => Self::platform(error),
        }
    }
}
