//! What can go wrong at an issuer.

use pass_protocol::{ErrorCode, FormatError, Problem};
use thiserror::Error;

/// A use case did not do what it was asked. Stored state is as before.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum VerifierError {
    /// The message was refused; this is all that its sender learns.
    #[error("refused: {0:?}")]
    Refused(ErrorCode),
    /// The same, and when it may be different.
    #[error("refused for {seconds} s: {code:?}")]
    RefusedFor {
        /// What its sender learns.
        code: ErrorCode,
        /// Seconds to wait.
        seconds: u32,
    },
    /// The session that wants to pair is older than five minutes: sign in again.
    #[error("the session is too old to pair a device")]
    SessionTooOld,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] rusqlite::Error),
    /// A stored row is not what this version writes.
    #[error("a stored {0} cannot be read")]
    Corrupt(&'static str),
    /// A key file or database file cannot be read or written.
    #[error("{path}: {source}")]
    KeyFile {
        /// Which file.
        path: String,
        /// Why.
        source: std::io::Error,
    },
    /// A key file is readable by others, or holds no key.
    #[error("key file {path}: {reason}")]
    KeyFileContent {
        /// Which file.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A message could not be written.
    #[error(transparent)]
    Format(#[from] FormatError),
}

impl VerifierError {
    /// What the other side is told.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::Refused(code) | Self::RefusedFor { code, .. } => *code,
            _ => ErrorCode::InternalError,
        }
    }

    /// The same as a document.
    pub(crate) fn problem(&self) -> Problem {
        let retry_after = match self {
            Self::RefusedFor { seconds, .. } => Some(*seconds),
            _ => None,
        };
        Problem { retry_after, ..Problem::from(self.code()) }
    }
}

impl From<ErrorCode> for VerifierError {
    fn from(code: ErrorCode) -> Self {
        Self::Refused(code)
    }
}
