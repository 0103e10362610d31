//! Short codes: what a person types where there is no camera. Eight characters, shown `XXXX-XXXX`.
//!
//! The alphabet is Crockford's Base32: no I, L, O and U, so that nothing that was typed looks like
//! something else. 40 bits are few; the issuer makes up for it with two minutes and counted misses.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{B64, FormatError, Random};

/// Crockford's alphabet.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters of a code.
const LENGTH: usize = 8;
/// Longest text that is looked at, in bytes: the code and whatever hyphens and spaces are around it.
const MAX_TYPED_LEN: usize = 64;

/// 40 random bits that stand for one thing an issuer wants approved; good for one claim.
#[derive(Clone, PartialEq, Eq)]
pub struct ShortCode(String);

impl ShortCode {
    /// A fresh one.
    #[must_use]
    pub fn random(random: &dyn Random) -> Self {
        let bytes = B64::<LENGTH>::random(random).0;
        // 256 is a multiple of 32: each character is as likely as any other.
        let letter = |byte: u8| ALPHABET.get(usize::from(byte % 32)).copied().map(char::from);
        Self(bytes.into_iter().filter_map(letter).collect())
    }

    /// Reads what a person typed: either case, spaces and hyphens anywhere, O for 0, I and L for 1.
    ///
    /// # Errors
    /// [`FormatError::Length`] if that is not eight characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, FormatError> {
        if text.len() > MAX_TYPED_LEN {
            return Err(FormatError::Length);
        }
        let typed = text.chars().filter(|c| !c.is_whitespace() && !is_hyphen(*c));
        let code: Option<String> = typed.map(letter).collect();
        code.filter(|code| code.len() == LENGTH).map(Self).ok_or(FormatError::Length)
    }

    /// The eight characters alone.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The character of the alphabet that was meant.
fn letter(typed: char) -> Option<char> {
    let meant = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().any(|known| char::from(*known) == meant).then_some(meant)
}

/// The hyphens and dashes that keyboards make of one (U+2010 to U+2015, and the minus).
fn is_hyphen(typed: char) -> bool {
    matches!(typed, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.split_at_checked(LENGTH / 2) {
            Some((first, second)) => write!(f, "{first}-{second}"),
            None => f.write_str(&self.0),
        }
    }
}

// Worth a claim while it lives.
impl fmt::Debug for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShortCode")
    }
}

impl Serialize for ShortCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ShortCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemRandom;

    #[test]
    fn a_code_survives_being_shown_and_typed() {
        for _ in 0..200 {
            let code = ShortCode::random(&SystemRandom);
            let shown = code.to_string();
            assert_eq!((shown.len(), shown.find('-')), (9, Some(4)));
            assert_eq!(ShortCode::parse(&shown).unwrap(), code);
            assert_eq!(ShortCode::parse(&shown.to_lowercase()).unwrap(), code);
        }
    }

    #[test]
    fn typing_is_forgiven() {
        let code = ShortCode::parse("7K2M1X0T").unwrap();
        for typed in [
            "7k2m-1x0t",
            " 7K2M 1X0T\n",
            "7 k 2 m i x o t",
            "7K2MLXOT",
            "7k2m\u{2013}lx0t",
            "7K2M--\u{a0}IXOT",
        ] {
            assert_eq!(ShortCode::parse(typed).unwrap(), code, "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        let long = format!("7K2M1X0T{}", " ".repeat(60));
        for typed in ["", "7K2M1X0", "7K2M1X0TA", "7K2M1X0U", "7K2M1X0!", "７K2M1X0T", &long] {
            assert_eq!(ShortCode::parse(typed), Err(FormatError::Length), "{typed}");
        }
    }

    #[test]
    fn a_debug_print_does_not_tell_it() {
        assert_eq!(format!("{:?}", ShortCode::parse("7K2M1X0T").unwrap()), "ShortCode");
    }
}
