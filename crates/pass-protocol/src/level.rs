//! Levels of assurance and where keys live.

use serde::{Deserialize, Serialize};

/// Level of assurance (EU 2015/1502), with the URIs that eIDAS uses in SAML and OpenID Connect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum LevelOfAssurance {
    /// Limited confidence.
    #[serde(rename = "http://eidas.europa.eu/LoA/low")]
    Low,
    /// Substantial confidence.
    #[serde(rename = "http://eidas.europa.eu/LoA/substantial")]
    Substantial,
    /// High confidence.
    #[serde(rename = "http://eidas.europa.eu/LoA/high")]
    High,
}

impl LevelOfAssurance {
    /// All levels, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Substantial, Self::High];

    /// The URI, as in `acr` (OpenID Connect Core §2).
    #[must_use]
    pub fn uri(self) -> &'static str {
        match self {
            Self::Low => "http://eidas.europa.eu/LoA/low",
            Self::Substantial => "http://eidas.europa.eu/LoA/substantial",
            Self::High => "http://eidas.europa.eu/LoA/high",
        }
    }

    /// The level with this URI.
    #[must_use]
    pub fn from_uri(uri: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.uri() == uri)
    }

    /// The short name, for configuration and storage: `low`, `substantial`, `high`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Substantial => "substantial",
            Self::High => "high",
        }
    }

    /// The level with this short name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// Which input of a credential's level was the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LevelReason {
    /// How well the account's holder was identified.
    Identity,
    /// How the person had signed in when pairing.
    Session,
    /// What is proven about the place of the device key.
    Evidence,
}

/// Where the keys of a keystore live.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeySecurityLevel {
    /// An encrypted file.
    Software,
    /// A TPM 2.0.
    Tpm,
    /// A trusted execution environment.
    TrustedEnvironment,
    /// Android's separate security chip.
    StrongBox,
    /// Apple's Secure Enclave.
    SecureEnclave,
}

impl KeySecurityLevel {
    /// The name used in configuration, storage and the `passDevice` extension.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Software => "software",
            Self::Tpm => "tpm",
            Self::TrustedEnvironment => "trusted_environment",
            Self::StrongBox => "strong_box",
            Self::SecureEnclave => "secure_enclave",
        }
    }

    /// The place with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Software, Self::Tpm, Self::TrustedEnvironment, Self::StrongBox, Self::SecureEnclave]
            .into_iter()
            .find(|place| place.name() == name)
    }
}
