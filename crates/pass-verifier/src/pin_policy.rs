//! How often a PIN may be wrong. Pure: the counter goes in, the counter comes out.
//!
//! Three wrong, one minute; three more, fifteen minutes; three more, blocked. Besides, no
//! credential ever survives 29 wrong PINs in its life: 29 of 10^6 is below the 0.003 % of the BSI
//! guide to TR-03107 (W4).

use pass_protocol::UnixTime;

/// Wrong PINs in the whole life of a credential.
pub const LIFETIME_CAP: u32 = 29;
/// From here on the person is told how many are left.
const LIFETIME_WARNING: u32 = 20;
/// Wrong PINs in one round.
const ROUND: u32 = 3;
/// Seconds of pause after each round; after the last round the credential is blocked.
const PAUSES: [u32; 2] = [60, 15 * 60];

/// What is remembered about one credential's PIN.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PinCounter {
    /// Wrong PINs since the last right one.
    pub wrong_in_a_row: u32,
    /// Wrong PINs ever.
    pub wrong_ever: u32,
    /// No PIN is judged before this moment.
    pub paused_until: UnixTime,
}

/// How a counter stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinState {
    /// The next PIN will be judged.
    Open {
        /// Tries until the next pause or block.
        tries_left: u32,
        /// Seconds of pause that follow; `None`: a block.
        next_pause: Option<u32>,
        /// Wrong PINs left in this life, once they are few.
        lifetime_left: Option<u32>,
    },
    /// No PIN is judged for these seconds.
    Paused {
        /// Seconds left.
        seconds: u32,
        /// Wrong PINs left in this life, once they are few.
        lifetime_left: Option<u32>,
    },
    /// No PIN is judged any more.
    Blocked,
}

impl PinCounter {
    /// How it stands at `now`.
    #[must_use]
    pub fn state(self, now: UnixTime) -> PinState {
        let round = self.wrong_in_a_row / ROUND;
        let rounds = u32::try_from(PAUSES.len()).unwrap_or(0) + 1;
        if round >= rounds || self.wrong_ever >= LIFETIME_CAP {
            return PinState::Blocked;
        }
        let left_ever = LIFETIME_CAP - self.wrong_ever;
        let lifetime_left = (self.wrong_ever >= LIFETIME_WARNING).then_some(left_ever);
        let seconds = now.until(self.paused_until);
        if seconds > 0 {
            return PinState::Paused { seconds, lifetime_left };
        }
        let in_round = ROUND - self.wrong_in_a_row % ROUND;
        let pause = usize::try_from(round).ok().and_then(|at| PAUSES.get(at)).copied();
        PinState::Open {
            tries_left: in_round.min(left_ever),
            next_pause: pause.filter(|_| left_ever > in_round),
            lifetime_left,
        }
    }

    /// After a wrong PIN at `now`.
    #[must_use]
    pub fn wrong(self, now: UnixTime) -> Self {
        let wrong_in_a_row = self.wrong_in_a_row.saturating_add(1);
        let round_over = wrong_in_a_row.is_multiple_of(ROUND);
        let rounds_done = usize::try_from(wrong_in_a_row / ROUND).unwrap_or(usize::MAX);
        let pause = rounds_done.checked_sub(1).and_then(|at| PAUSES.get(at)).copied();
        let paused_until = match pause.filter(|_| round_over) {
            Some(seconds) => now.plus(seconds),
            None => self.paused_until,
        };
        Self { wrong_in_a_row, wrong_ever: self.wrong_ever.saturating_add(1), paused_until }
    }

    /// After a right PIN.
    #[must_use]
    pub fn right(self) -> Self {
        Self { wrong_in_a_row: 0, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const T: UnixTime = UnixTime(1_000_000);

    fn open(tries_left: u32, next_pause: Option<u32>) -> PinState {
        PinState::Open { tries_left, next_pause, lifetime_left: None }
    }

    fn paused(seconds: u32) -> PinState {
        PinState::Paused { seconds, lifetime_left: None }
    }

    #[test]
    fn three_rounds_and_then_blocked() {
        let mut counter = PinCounter::default();
        let mut now = T;
        let pauses = [Some(60), Some(900), None];
        for (round, pause) in pauses.into_iter().enumerate() {
            for tries_left in [3, 2, 1] {
                assert_eq!(counter.state(now), open(tries_left, pause), "round {round}");
                counter = counter.wrong(now);
            }
            let Some(pause) = pause else { break };
            assert_eq!(counter.state(now), paused(pause));
            assert_eq!(counter.state(now.plus(pause - 1)), paused(1));
            now = now.plus(pause);
        }
        assert_eq!(counter.wrong_in_a_row, 9);
        assert_eq!(counter.state(now.plus(u32::MAX)), PinState::Blocked);
    }

    #[test]
    fn a_right_pin_resets_the_rounds_and_not_the_life() {
        let mut counter = PinCounter::default();
        let mut wrong = 0;
        while wrong < LIFETIME_CAP {
            assert_ne!(counter.state(T), PinState::Blocked, "after {wrong}");
            let left = LIFETIME_CAP - wrong;
            let expected = if wrong < 20 {
                open(3 - counter.wrong_in_a_row, Some(60))
            } else {
                PinState::Open {
                    tries_left: (3 - counter.wrong_in_a_row).min(left),
                    next_pause: (left > 3 - counter.wrong_in_a_row).then_some(60),
                    lifetime_left: Some(left),
                }
            };
            assert_eq!(counter.state(T), expected, "after {wrong}");
            counter = counter.wrong(T);
            wrong += 1;
            if counter.wrong_in_a_row == 2 {
                counter = counter.right();
            }
        }
        assert_eq!(counter.right().state(T), PinState::Blocked);
    }

    #[test]
    fn a_clock_set_back_shortens_no_pause() {
        let counter = PinCounter { wrong_in_a_row: 3, wrong_ever: 3, paused_until: T.plus(60) };
        assert_eq!(counter.state(UnixTime(T.0 - 1000)), paused(1060));
    }
}
