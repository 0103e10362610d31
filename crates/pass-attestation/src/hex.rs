//! Bytes that are read by people.

use serde::{Serialize, Serializer};

/// Bytes, written as lower-case hexadecimal digits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Hex(pub Vec<u8>);

impl Hex {
    /// From digits.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        data_encoding::HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).ok().map(Self)
    }
}

impl Serialize for Hex {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&data_encoding::HEXLOWER.encode_display(&self.0))
    }
}
