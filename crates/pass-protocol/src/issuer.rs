//! Issuers: who verifies. An issuer is an origin (RFC 6454) with a host name of its own.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use thiserror::Error;
use url::{Host, Url};

use crate::sha256;

/// An issuer's origin, normalised as the WHATWG URL standard does: lower case, no default port.
///
/// `http` is allowed for `localhost` and `*.localhost` only (RFC 6761 §6.3).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Issuer {
    origin: String,
    host: String,
}

/// Why an address is no issuer.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IssuerError {
    /// Not a URL, or one with a user name, path, query or fragment.
    #[error("not an issuer's address")]
    Malformed,
    /// A scheme other than `https` (or `http` for localhost).
    #[error("the address of {host} is not encrypted")]
    Insecure {
        /// Host of the refused address.
        host: String,
    },
    /// An IP address: rpIdHash and certificates need a name.
    #[error("an issuer needs a host name")]
    NoHostName,
}

impl Issuer {
    /// Reads an origin, such as `https://konto.example` or `http://konto.localhost:8480`.
    ///
    /// # Errors
    /// See [`IssuerError`].
    pub fn parse(text: &str) -> Result<Self, IssuerError> {
        let url = Url::parse(text).map_err(|_| IssuerError::Malformed)?;
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() {
            return Err(IssuerError::Malformed);
        }
        Self::of(&url)
    }

    /// Reads what a person typed: an origin, or a host alone, perhaps with a path behind it as it
    /// is copied from a browser.
    ///
    /// # Errors
    /// See [`IssuerError`].
    pub fn parse_typed(text: &str) -> Result<Self, IssuerError> {
        let text = text.trim();
        if text.contains("://") {
            return Url::parse(text)
                .map_err(|_| IssuerError::Malformed)
                .and_then(|url| Self::of(&url));
        }
        let https = Url::parse(&format!("https://{text}")).map_err(|_| IssuerError::Malformed)?;
        match https.host_str() {
            Some(host) if is_loopback_name(host) => Url::parse(&format!("http://{text}"))
                .map_err(|_| IssuerError::Malformed)
                .and_then(|url| Self::of(&url)),
            _ => Self::of(&https),
        }
    }

    /// The origin of `url`.
    ///
    /// # Errors
    /// See [`IssuerError`].
    pub fn of(url: &Url) -> Result<Self, IssuerError> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(IssuerError::Malformed);
        }
        let host = match url.host() {
            Some(Host::Domain(host)) => host.to_owned(),
            Some(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(IssuerError::NoHostName),
            None => return Err(IssuerError::Malformed),
        };
        match url.scheme() {
            "https" => {}
            "http" if is_loopback_name(&host) => {}
            "http" => return Err(IssuerError::Insecure { host }),
            _ => return Err(IssuerError::Malformed),
        }
        Ok(Self { origin: url.origin().ascii_serialization(), host })
    }

    /// `scheme://host[:port]`, no trailing slash.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Host name without port: the WebAuthn RP ID (L3 §5.1.2).
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// SHA-256 of the RP ID (WebAuthn L3 §6.1), 32 bytes.
    #[must_use]
    pub fn rp_id_hash(&self) -> [u8; 32] {
        sha256(self.host.as_bytes())
    }

    /// The address of `path` (which begins with `/`) at this issuer.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// Whether `url` is an address at this very origin.
    #[must_use]
    pub fn owns(&self, url: &str) -> bool {
        Url::parse(url).is_ok_and(|url| Self::of(&url).is_ok_and(|origin| origin == *self))
    }
}

/// `localhost` and the names below it, which resolve to loopback (RFC 6761 §6.3).
fn is_loopback_name(host: &str) -> bool {
    host == "localhost" || host.ends_with(".localhost")
}

impl fmt::Display for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

impl Serialize for Issuer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.origin)
    }
}

impl<'de> Deserialize<'de> for Issuer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_for_localhost_names_only() {
        assert!(Issuer::parse("http://konto.localhost:8480").is_ok());
        assert!(Issuer::parse("http://localhost").is_ok());
        for text in ["http://konto.example", "http://notlocalhost", "http://localhost.example"] {
            assert!(matches!(Issuer::parse(text), Err(IssuerError::Insecure { .. })), "{text}");
        }
    }

    #[test]
    fn an_issuer_is_a_bare_origin_with_a_name() {
        for text in [
            "https://a.example/x",
            "https://a.example/?q",
            "https://u@a.example",
            "ftp://a.example",
            "data:x",
            "",
        ] {
            assert_eq!(Issuer::parse(text), Err(IssuerError::Malformed), "{text}");
        }
        for text in ["https://127.0.0.1", "https://[::1]:1", "http://127.0.0.1"] {
            assert_eq!(Issuer::parse(text), Err(IssuerError::NoHostName), "{text}");
        }
    }

    #[test]
    fn a_typed_address_needs_no_scheme() {
        for (typed, origin) in [
            ("konto.example", "https://konto.example"),
            (" Konto.Example/ ", "https://konto.example"),
            ("konto.example:8443", "https://konto.example:8443"),
            ("https://konto.example/geraete/koppeln", "https://konto.example"),
            ("konto.localhost:8480", "http://konto.localhost:8480"),
            ("http://konto.localhost:8480", "http://konto.localhost:8480"),
        ] {
            assert_eq!(Issuer::parse_typed(typed).unwrap().origin(), origin, "{typed}");
        }
        for typed in ["", "  ", "https://", "a b", "x@konto.example", "ftp://konto.example"] {
            assert_eq!(Issuer::parse_typed(typed), Err(IssuerError::Malformed), "{typed}");
        }
        assert_eq!(Issuer::parse_typed("127.0.0.1:8480"), Err(IssuerError::NoHostName));
        let insecure = Issuer::parse_typed("http://konto.example");
        assert!(matches!(insecure, Err(IssuerError::Insecure { .. })));
    }

    #[test]
    fn origins_are_normalised() {
        let issuer = Issuer::parse("HTTPS://Konto.Example:443/").unwrap();
        assert_eq!(issuer.origin(), "https://konto.example");
        assert!(issuer.owns("https://konto.example/pass/responses/1"));
        assert!(!issuer.owns("https://konto.example:444/pass"));
        assert!(!issuer.owns("https://konto.example@evil.example/"));
        assert!(!issuer.owns("http://konto.example/"));
    }
}
