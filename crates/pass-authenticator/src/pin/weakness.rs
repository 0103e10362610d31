//! Which PINs are too easy to guess.

use super::DIGITS;

/// Why a PIN is too easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinWeakness {
    /// One digit only.
    Repeated,
    /// Up or down by one.
    Run,
    /// A pair or triple over and over, or pairs in a row.
    Pattern,
    /// A calendar date.
    Date,
    /// On the list of common PINs.
    Common,
}

/// PINs that people like and that no other rule catches: paths over the pad, well-known numbers.
const COMMON: &[&str] = &[
    "101112", "102030", "112358", "123321", "123654", "134679", "135790", "142536", "147258",
    "147369", "147852", "147896", "159357", "159753", "159951", "192837", "246810", "246802",
    "258369", "258456", "271828", "314159", "321654", "357159", "369147", "369258", "456123",
    "456321", "520131", "654123", "741852", "741963", "753159", "753951", "789456", "852456",
    "852963", "951753", "963258", "963852", "987321", "987456",
];

/// Days of each month, February in a leap year.
const DAYS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The first rule that refuses these ASCII digits.
pub(super) fn of(digits: &[u8; DIGITS]) -> Option<PinWeakness> {
    let [a, b, c, d, e, f] = *digits;
    if digits.iter().all(|digit| *digit == a) {
        return Some(PinWeakness::Repeated);
    }
    if is_run(digits, 1) || is_run(digits, 9) {
        return Some(PinWeakness::Run);
    }
    let pairs_repeat = [a, b] == [c, d] && [c, d] == [e, f];
    let pairs_in_a_row = a == b && c == d && e == f;
    let triples = [a, b, c] == [d, e, f] || (a == b && b == c && d == e && e == f);
    if pairs_repeat || pairs_in_a_row || triples {
        return Some(PinWeakness::Pattern);
    }
    let [first, second, third] = [[a, b], [c, d], [e, f]].map(number);
    let dates = [(first, second), (third, second), (second, first)];
    if dates.into_iter().any(|(day, month)| is_day(day, month)) {
        return Some(PinWeakness::Date);
    }
    let common = COMMON.iter().any(|pin| pin.as_bytes() == digits);
    common.then_some(PinWeakness::Common)
}

/// Whether each digit is `step` above the one before, 0 following 9.
fn is_run(digits: &[u8; DIGITS], step: u8) -> bool {
    let value = |digit: u8| digit - b'0';
    digits.iter().zip(digits.iter().skip(1)).all(|(x, y)| (value(*x) + step) % 10 == value(*y))
}

fn number([tens, ones]: [u8; 2]) -> u8 {
    (tens - b'0') * 10 + (ones - b'0')
}

/// The year is left out: the leap day is always a day.
fn is_day(day: u8, month: u8) -> bool {
    let days = DAYS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or(0);
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weakness(text: &str) -> Option<PinWeakness> {
        of(text.as_bytes().try_into().unwrap())
    }

    #[test]
    fn each_rule_refuses_its_own() {
        use PinWeakness::{Common, Date, Pattern, Repeated, Run};
        for (text, wanted) in [
            ("000000", Repeated),
            ("777777", Repeated),
            ("123456", Run),
            ("456789", Run),
            ("789012", Run),
            ("987654", Run),
            ("321098", Run),
            ("484848", Pattern),
            ("739739", Pattern),
            ("449977", Pattern),
            ("999444", Pattern),
            ("311299", Date), // DDMMYY
            ("991231", Date), // YYMMDD
            ("123199", Date), // MMDDYY
            ("290200", Date),
            ("147258", Common),
            ("314159", Common),
        ] {
            assert_eq!(weakness(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn ordinary_pins_pass() {
        for text in ["482915", "730264", "905173", "300299", "320199", "001399", "448872"] {
            assert_eq!(weakness(text), None, "{text}");
        }
    }

    #[test]
    fn enough_pins_are_left() {
        let left = (0..1_000_000).filter(|n| weakness(&format!("{n:06}")).is_none()).count();
        assert!((880_000..1_000_000).contains(&left), "{left}");
    }
}
