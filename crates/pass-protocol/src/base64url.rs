//! Binary values in JSON: base64url without padding (RFC 7515 §2).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{FormatError, Random};

/// Exactly `N` bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct B64<const N: usize>(pub [u8; N]);

impl<const N: usize> B64<N> {
    /// Fresh random bytes.
    #[must_use]
    pub fn random(random: &dyn Random) -> Self {
        let mut out = [0; N];
        random.fill(&mut out);
        Self(out)
    }

    /// Reads the text form.
    ///
    /// # Errors
    /// [`FormatError::Base64`] if it is not base64url of exactly `N` bytes.
    pub fn parse(text: &str) -> Result<Self, FormatError> {
        let bytes = decode(text)?;
        bytes.as_slice().try_into().map(Self).map_err(|_| FormatError::Base64)
    }

    /// From a slice of exactly `N` bytes.
    ///
    /// # Errors
    /// [`FormatError::Length`] otherwise.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, FormatError> {
        bytes.try_into().map(Self).map_err(|_| FormatError::Length)
    }
}

impl<const N: usize> std::fmt::Display for B64<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&URL_SAFE_NO_PAD.encode(self.0))
    }
}

// Many of these are secrets or ids of a person: a debug print must not spread them.
impl<const N: usize> std::fmt::Debug for B64<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "B64<{N}>")
    }
}

impl<const N: usize> AsRef<[u8]> for B64<N> {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl<const N: usize> Serialize for B64<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, const N: usize> Deserialize<'de> for B64<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}

/// Bytes of any length.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bytes<{}>", self.0.len())
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        decode(&text).map(Self).map_err(D::Error::custom)
    }
}

/// Bytes to text.
pub(crate) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Text to bytes; refuses padding, other alphabets and non-canonical last characters.
pub(crate) fn decode(text: &str) -> Result<Vec<u8>, FormatError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| FormatError::Base64)
}
