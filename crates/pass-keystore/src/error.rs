//! What can go wrong with a key: a closed set, the same for every keystore.

use std::error::Error;

use thiserror::Error;

/// The platform's own error behind a [`KeystoreError`].
pub type BoxedSource = Box<dyn Error + Send + Sync + 'static>;

/// Why a keystore refused. Callers decide by variant; sources are for logs.
#[derive(Debug, Error)]
pub enum KeystoreError {
    /// There is no key with this id.
    #[error("there is no key with this id")]
    NotFound,
    /// A key with this id exists already; it was left as it is.
    #[error("a key with this id exists already")]
    KeyExists,
    /// The platform destroyed the key, for example because biometrics changed.
    #[error("the platform made the key unusable for good")]
    Invalidated,
    /// The person closed the platform's prompt.
    #[error("the person cancelled the prompt")]
    UserCancelled,
    /// Too many failed attempts at the platform's prompt.
    #[error("the platform has locked the prompt")]
    LockedOut,
    /// The keystore cannot be reached now; keys are not lost.
    #[error("the keystore is not available now")]
    Unavailable {
        /// What the platform said.
        #[source]
        source: BoxedSource,
    },
    /// Anything else the platform reports.
    #[error("the keystore failed")]
    Platform {
        /// What the platform said.
        #[source]
        source: BoxedSource,
    },
}

impl KeystoreError {
    /// Wraps a platform error for which no other variant fits.
    pub fn platform(source: impl Into<BoxedSource>) -> Self {
        Self::Platform { source: source.into() }
    }

    /// Wraps the reason why the keystore cannot be reached at the moment.
    pub fn unavailable(source: impl Into<BoxedSource>) -> Self {
        Self::Unavailable { source: source.into() }
    }
}
