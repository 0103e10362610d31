//! What went wrong in a harness step, and where.

use std::time::Duration;

use thiserror::Error;

/// A step that did not come out as it should.
#[derive(Debug, Error)]
pub enum Failure {
    /// A step of a story, with its cause.
    #[error("{step}: {source}")]
    Step {
        /// What was being done.
        step: String,
        /// What happened.
        source: Box<Failure>,
    },
    /// A file, a process or a socket.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// No HTTP answer.
    #[error(transparent)]
    Http(#[from] reqwest::Error),
    /// JSON of another shape than expected.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A message of the protocol that cannot be read or made.
    #[error(transparent)]
    Format(#[from] pass_protocol::FormatError),
    /// A picture that cannot be read.
    #[error(transparent)]
    Picture(#[from] image::ImageError),
    /// A picture without a readable code.
    #[error(transparent)]
    Scan(#[from] pass_scan::ScanError),
    /// A WebDriver error (W3C WebDriver §6.6).
    #[error("{error}: {message}")]
    WebDriver {
        /// The error code, such as `no such element`.
        error: String,
        /// The driver's words.
        message: String,
    },
    /// It did not happen in time.
    #[error("waited {} s for {what}", waited.as_secs())]
    Timeout {
        /// What was waited for.
        what: String,
        /// How long.
        waited: Duration,
    },
    /// Something that must be installed or built is missing.
    #[error("missing: {0}")]
    Missing(String),
    /// Something else than expected was found.
    #[error("{0}")]
    Unexpected(String),
}

impl Failure {
    /// Something else than expected was found.
    pub fn unexpected(what: impl Into<String>) -> Self {
        Self::Unexpected(what.into())
    }
}

/// Names the step in which something failed.
pub trait Context<T> {
    /// Puts `step` before the cause.
    ///
    /// # Errors
    /// The same as before, as [`Failure::Step`].
    fn during(self, step: impl Into<String>) -> Result<T, Failure>;
}

impl<T, E: Into<Failure>> Context<T> for Result<T, E> {
    fn during(self, step: impl Into<String>) -> Result<T, Failure> {
        self.map_err(|e| Failure::Step { step: step.into(), source: Box::new(e.into()) })
    }
}

impl<T> Context<T> for Option<T> {
    fn during(self, step: impl Into<String>) -> Result<T, Failure> {
        self.ok_or_else(|| Failure::Unexpected(format!("{}: nothing there", step.into())))
    }
}
