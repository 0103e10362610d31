//! The PIN of a credential: six digits that only the person keeps.

mod weakness;

use std::fmt;

use pass_protocol::Random;
use thiserror::Error;
use zeroize::Zeroizing;

pub use weakness::PinWeakness;

/// Number of digits.
pub(crate) const DIGITS: usize = 6;

/// Six ASCII digits; wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(Zeroizing<[u8; DIGITS]>);

/// Not exactly six digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a PIN is exactly six digits")]
pub struct PinFormat;

impl Pin {
    /// Reads exactly six digits `0–9`.
    ///
    /// # Errors
    /// [`PinFormat`] for anything else.
    pub fn parse(text: &str) -> Result<Self, PinFormat> {
        let digits: [u8; DIGITS] = text.as_bytes().try_into().map_err(|_| PinFormat)?;
        let digits = Zeroizing::new(digits);
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(PinFormat) }
    }

    /// A PIN that nobody chose and that no rule refuses.
    #[must_use]
    pub fn suggest(random: &dyn Random) -> Self {
        loop {
            let mut digits = Zeroizing::new([0; DIGITS]);
            digits.iter_mut().for_each(|digit| *digit = b'0' + below_ten(random));
            let pin = Self(digits);
            if pin.weakness().is_none() {
                return pin;
            }
        }
    }

    /// Why it is too easy to guess, if it is.
    #[must_use]
    pub fn weakness(&self) -> Option<PinWeakness> {
        weakness::of(&self.0)
    }

    /// The digits; the name makes each place that reads them easy to find.
    #[must_use]
    pub fn expose(&self) -> &str {
        std::str::from_utf8(self.0.as_slice()).unwrap_or_default()
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

/// An even draw: bytes from 250 on would favour the small digits.
fn below_ten(random: &dyn Random) -> u8 {
    loop {
        let mut byte = Zeroizing::new([0]);
        random.fill(byte.as_mut_slice());
        let [byte] = *byte;
        if byte < 250 {
            return byte % 10;
        }
    }
}

#[cfg(test)]
mod tests {
    use pass_testkit::SeededRandom;

    use super::*;

    #[test]
    fn a_pin_is_six_ascii_digits() {
        assert_eq!(Pin::parse("482915").unwrap().expose(), "482915");
        for text in ["", "48291", "4829150", "48291a", " 48291", "４82915", "٤٨", "+48291"] {
            assert_eq!(Pin::parse(text), Err(PinFormat), "{text}");
        }
    }

    #[test]
    fn a_pin_is_not_printed() {
        assert!(!format!("{:?}", Pin::parse("482915").unwrap()).contains("482915"));
    }

    #[test]
    fn suggestions_are_strong_and_use_all_digits() {
        let random = SeededRandom::new(7);
        let mut seen = [0_u32; 10];
        for _ in 0..500 {
            let pin = Pin::suggest(&random);
            assert_eq!(pin.weakness(), None);
            pin.expose().bytes().for_each(|digit| seen[usize::from(digit - b'0')] += 1);
        }
        assert!(seen.iter().all(|count| (200..400).contains(count)), "{seen:?}");
    }
}
