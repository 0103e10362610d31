//! What an operator decides.

use pass_protocol::{Issuer, IssuerMetadata, KeySecurityLevel, LevelOfAssurance};
use serde::{Deserialize, Deserializer, de::Error as _};

/// Settings of one issuer.
#[derive(Debug, Clone)]
pub struct VerifierConfig {
    /// Its origin.
    pub issuer: Issuer,
    /// What it says about itself.
    pub metadata: IssuerMetadata,
    /// What evidence counts for.
    pub policy: EvidencePolicy,
    /// Whether it only tests; said in every request.
    pub test_mode: bool,
}

/// Which level the place of a device key allows.
///
/// Evidence for anything but software is not checked yet (an issue of its own), and an unproven
/// claim is worth no more than software.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EvidencePolicy {
    /// For keys in software, and for all that is not proven to be better.
    #[serde(deserialize_with = "level_name")]
    pub software: LevelOfAssurance,
}

impl Default for EvidencePolicy {
    fn default() -> Self {
        Self { software: LevelOfAssurance::Low }
    }
}

impl EvidencePolicy {
    /// The level that a key at `_claimed` place is good for.
    #[must_use]
    pub fn level(self, _claimed: KeySecurityLevel) -> LevelOfAssurance {
        self.software
    }
}

fn level_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<LevelOfAssurance, D::Error> {
    let name = String::deserialize(deserializer)?;
    LevelOfAssurance::from_name(&name)
        .ok_or_else(|| D::Error::custom("a level is one of low, substantial, high"))
}
