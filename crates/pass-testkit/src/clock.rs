//! A clock that tests drive.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use pass_protocol::{Clock, UnixTime};

/// Stands still until it is told to move. Clones show the same time.
#[derive(Debug, Clone)]
pub struct FakeClock(Arc<AtomicI64>);

impl FakeClock {
    /// A clock that shows `start`.
    #[must_use]
    pub fn at(start: UnixTime) -> Self {
        Self(Arc::new(AtomicI64::new(start.0)))
    }

    /// Moves the clock to `now`, forward or back.
    pub fn set(&self, now: UnixTime) {
        self.0.store(now.0, Ordering::SeqCst);
    }

    /// Moves the clock by whole seconds; negative ones turn it back.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Default for FakeClock {
    /// Shows [`NOON`](crate::NOON).
    fn default() -> Self {
        Self::at(crate::NOON)
    }
}

impl Clock for FakeClock {
    fn now(&self) -> UnixTime {
        UnixTime(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_moves_only_when_told_and_with_its_clones() {
        let clock = FakeClock::at(UnixTime(1_000));
        let other = clock.clone();
        assert_eq!(clock.now(), UnixTime(1_000));
        clock.advance(60);
        assert_eq!(other.now(), UnixTime(1_060));
        other.set(UnixTime(5));
        clock.advance(-6);
        assert_eq!(clock.now(), UnixTime(-1));
    }
}
