//! Randomness that repeats.

use std::sync::Mutex;

use pass_protocol::{Random, sha256};

/// The bytes SHA-256(seed ‖ counter) for counter 0, 1, 2, …; the same for the same seed.
#[derive(Debug)]
pub struct SeededRandom {
    seed: u64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    counter: u64,
    /// Bytes of the last block that were not handed out yet.
    rest: Vec<u8>,
}

impl SeededRandom {
    /// A generator that repeats for each `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, state: Mutex::default() }
    }
}

impl Random for SeededRandom {
    fn fill(&self, out: &mut [u8]) {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for byte in out {
            *byte = state.next(self.seed);
        }
    }
}

impl State {
    fn next(&mut self, seed: u64) -> u8 {
        loop {
            if let Some(byte) = self.rest.pop() {
                return byte;
            }
            let block = [seed.to_be_bytes(), self.counter.to_be_bytes()].concat();
            self.counter = self.counter.wrapping_add(1);
            self.rest = sha256(&block).into_iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(random: &SeededRandom, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        random.fill(&mut bytes);
        bytes
    }

    #[test]
    fn it_repeats_for_a_seed_however_it_is_drawn() {
        let whole = draw(&SeededRandom::new(1), 100);
        let random = SeededRandom::new(1);
        let parts = [1, 31, 33, 35].map(|length| draw(&random, length)).concat();
        assert_eq!(whole, parts);
        assert_eq!(whole[..32], sha256(&[1_u64.to_be_bytes(), [0; 8]].concat()));
    }

    #[test]
    fn it_does_not_repeat_within_a_seed_or_across_seeds() {
        let random = SeededRandom::new(1);
        let first = draw(&random, 32);
        assert_ne!(first, draw(&random, 32));
        assert_ne!(first, draw(&SeededRandom::new(2), 32));
    }
}
