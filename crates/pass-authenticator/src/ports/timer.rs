//! A timer that nobody can set: deadlines must not depend on the device's clock.

use std::fmt::Debug;
use std::time::{Duration, Instant};

/// Counts up from some moment before the first use.
pub trait MonotonicTimer: Debug + Send + Sync {
    /// Time since that moment; never goes back.
    fn elapsed(&self) -> Duration;
}

/// The timer of the system.
#[derive(Debug, Clone, Copy)]
pub struct SystemTimer(Instant);

impl Default for SystemTimer {
    fn default() -> Self {
        Self(Instant::now())
    }
}

impl MonotonicTimer for SystemTimer {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}
