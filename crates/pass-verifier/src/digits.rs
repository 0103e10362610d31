//! Digits that go through a person: the app shows them, the page asks for them, three times.

use pass_protocol::Random;

use crate::store::OfferRecord;

/// Tries to type them.
const TRIES: u32 = 3;

/// What came of typed digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeVerdict {
    /// Right: it is done.
    Right,
    /// Wrong.
    Wrong {
        /// Tries left.
        tries_left: u32,
    },
    /// Wrong three times, too late, or not asked for: it is void.
    Void,
}

impl OfferRecord {
    /// From now on the page asks for `digits`.
    pub(crate) fn ask_for(&mut self, digits: &str) {
        self.digits = Some(digits.to_owned());
        self.digits_left = TRIES;
    }

    /// Compares, and counts a try that was wrong.
    pub(crate) fn judge_digits(&mut self, typed: &str) -> CodeVerdict {
        if self.digits.as_deref() == Some(read(typed).as_str()) {
            return CodeVerdict::Right;
        }
        self.digits_left = self.digits_left.saturating_sub(1);
        match self.digits_left {
            0 => CodeVerdict::Void,
            tries_left => CodeVerdict::Wrong { tries_left },
        }
    }
}

/// Spaces do not count, and Arabic keyboards write digits of their own (U+0660, U+06F0).
fn read(typed: &str) -> String {
    let european = |typed: char| {
        let zero = match typed {
            '\u{660}'..='\u{669}' => 0x660,
            '\u{6f0}'..='\u{6f9}' => 0x6f0,
            _ => return typed,
        };
        char::from_digit(u32::from(typed).saturating_sub(zero), 10).unwrap_or(typed)
    };
    typed.chars().filter(|c| !c.is_whitespace()).map(european).collect()
}

/// Four digits, each of the ten thousand alike.
pub(crate) fn four(random: &dyn Random) -> String {
    format!("{:04}", below(10_000, random))
}

/// Six digits, each of the million alike.
pub(crate) fn six(random: &dyn Random) -> String {
    format!("{:06}", below(1_000_000, random))
}

/// What lies above the largest multiple of `end` would favour some numbers: it is drawn again.
fn below(end: u32, random: &dyn Random) -> u32 {
    let limit = u32::MAX - u32::MAX % end;
    loop {
        let mut bytes = [0; 4];
        random.fill(&mut bytes);
        let number = u32::from_be_bytes(bytes);
        if number < limit {
            return number % end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read_as_people_type_them() {
        for typed in ["0472", " 04 72", "٠٤٧٢", "۰۴۷۲", "04\u{a0}72\n"] {
            assert_eq!(read(typed), "0472", "{typed}");
        }
        assert_eq!(read("04-72"), "04-72");
    }
}
