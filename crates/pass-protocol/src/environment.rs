//! Time and randomness, so that tests can drive both.

use std::fmt::Debug;

use ring::rand::SecureRandom;
use serde::{Deserialize, Serialize};

/// Whole seconds since 1970-01-01T00:00:00Z (a JWT `NumericDate`, RFC 7519 §2).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct UnixTime(pub i64);

impl UnixTime {
    /// This moment `seconds` later, at the end of time if need be.
    #[must_use]
    pub fn plus(self, seconds: u32) -> Self {
        Self(self.0.saturating_add(i64::from(seconds)))
    }

    /// Whole seconds from `self` until `later`; 0 if that has passed.
    #[must_use]
    pub fn until(self, later: Self) -> u32 {
        u32::try_from(later.0.saturating_sub(self.0).max(0)).unwrap_or(u32::MAX)
    }
}

/// Where a use case reads the time.
pub trait Clock: Debug + Send + Sync {
    /// The current time.
    fn now(&self) -> UnixTime;
}

/// The clock of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> UnixTime {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        UnixTime(since.map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX)))
    }
}

/// Where a use case draws random bytes.
pub trait Random: Debug + Send + Sync {
    /// Fills `out` with bytes that nobody can predict.
    fn fill(&self, out: &mut [u8]);
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemRandom;

impl Random for SystemRandom {
    #[expect(clippy::expect_used, reason = "without a working generator nothing may go on")]
    fn fill(&self, out: &mut [u8]) {
        ring::rand::SystemRandom::new()
            .fill(out)
            .expect("the operating system provides randomness");
    }
}
