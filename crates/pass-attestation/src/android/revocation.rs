//! Google's list of revoked attestation certificates
//! (<https://developer.android.com/privacy-and-security/security-key-attestation#certificate_status>).

use std::collections::HashSet;

use pass_protocol::UnixTime;
use serde::Deserialize;
use serde::de::IgnoredAny;
use thiserror::Error;

/// Most bytes of a list; Google's has about 100 KiB.
const MAX_LEN: usize = 16 * 1024 * 1024;

/// Why a list cannot be read.
#[derive(Debug, Error)]
pub enum RevocationError {
    /// More than 16 MiB.
    #[error("a revocation list of {0} bytes is too long")]
    TooLong(usize),
    /// Not of Google's form.
    #[error("not a revocation list")]
    Malformed(#[source] serde_json::Error),
}

/// Serial numbers that do not count any more, revoked and suspended alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevocationList {
    serials: HashSet<String>,
    fetched_at: UnixTime,
}

#[derive(Deserialize)]
struct Document {
    entries: Entries,
}

/// An entry stands for itself: REVOKED and SUSPENDED are the only states there are, and a state
/// of the future is better not trusted either.
type Entries = std::collections::HashMap<String, IgnoredAny>;

impl RevocationList {
    /// Reads a list that was fetched at this time.
    ///
    /// # Errors
    /// [`RevocationError`].
    pub fn parse(json: &[u8], fetched_at: UnixTime) -> Result<Self, RevocationError> {
        if json.len() > MAX_LEN {
            return Err(RevocationError::TooLong(json.len()));
        }
        let document: Document =
            serde_json::from_slice(json).map_err(RevocationError::Malformed)?;
        let serials = document.entries.into_keys();
        let plain = |serial: String| {
            serial.trim_start_matches("0x").trim_start_matches('0').to_ascii_lowercase()
        };
        Ok(Self { serials: serials.map(plain).collect(), fetched_at })
    }

    /// When it was fetched.
    #[must_use]
    pub fn fetched_at(&self) -> UnixTime {
        self.fetched_at
    }

    /// Whether a certificate is on it. `serial`: lower-case hexadecimal digits without leading
    /// zeros. Google writes serials so, but older entries are decimal: an entry that fits in either
    /// reading counts.
    #[must_use]
    pub fn contains(&self, serial: &str) -> bool {
        self.serials.contains(serial)
            || decimal(serial).is_some_and(|number| self.serials.contains(&number))
    }
}

/// Hexadecimal digits to decimal ones; `None` beyond the 20 bytes that a serial number may have.
fn decimal(hexadecimal: &str) -> Option<String> {
    if hexadecimal.len() > 40 {
        return None;
    }
    // Decimal digits, lowest first; each new nibble multiplies by 16 and adds.
    let mut digits: Vec<u32> = vec![0];
    for nibble in hexadecimal.chars() {
        let mut carry = nibble.to_digit(16)?;
        for digit in &mut digits {
            let value = *digit * 16 + carry;
            (*digit, carry) = (value % 10, value / 10);
        }
        while carry > 0 {
            digits.push(carry % 10);
            carry /= 10;
        }
    }
    digits.iter().rev().map(|digit| char::from_digit(*digit, 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(json: &str) -> Result<RevocationList, RevocationError> {
        RevocationList::parse(json.as_bytes(), UnixTime(7))
    }

    #[test]
    fn serials_count_in_hexadecimal_and_in_decimal() {
        let list = list(
            r#"{"entries": {"6681152659205225093": {"status": "REVOKED"},
                "cc66e9a93713b6e643b26c15879786f7": {"status": "SUSPENDED"}, "00Ab": {}}}"#,
        );
        let list = list.unwrap();
        assert!(list.contains("5cb838f1fe157a85"));
        assert!(list.contains("6681152659205225093"));
        assert!(list.contains("cc66e9a93713b6e643b26c15879786f7"));
        assert!(list.contains("ab"));
        assert!(!list.contains("5cb838f1fe157a86"));
        assert!(!list.contains(&"f".repeat(41)));
        assert_eq!(list.fetched_at(), UnixTime(7));
    }

    #[test]
    fn decimal_digits_of_any_serial() {
        assert_eq!(decimal("0").as_deref(), Some("0"));
        assert_eq!(decimal("ff").as_deref(), Some("255"));
        assert_eq!(decimal("ffffffffffffffff").as_deref(), Some("18446744073709551615"));
        let longest = "1461501637330902918203684832716283019655932542975";
        assert_eq!(decimal(&"f".repeat(40)).as_deref(), Some(longest));
        assert_eq!(decimal("x"), None);
        assert_eq!(decimal(&"f".repeat(41)), None);
    }

    #[test]
    fn other_documents_are_refused() {
        for json in ["", "[]", "{}", r#"{"entries": []}"#, r#"{"entries": {"1": {}}"#] {
            assert!(matches!(list(json), Err(RevocationError::Malformed(_))), "{json}");
        }
        let most = format!("{{\"entries\": {{}}{}}}", " ".repeat(MAX_LEN - 15));
        assert_eq!(most.len(), MAX_LEN);
        assert!(list(&most).is_ok());
        let long = " ".repeat(MAX_LEN + 1);
        assert!(matches!(list(&long), Err(RevocationError::TooLong(_))));
    }
}
