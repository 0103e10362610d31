//! What an operator lets evidence count for.

use pass_protocol::{KeySecurityLevel, LevelOfAssurance};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::{android::AndroidPolicy, apple::ApplePolicy, tpm::TpmPolicy};

/// Highest levels by evidence. The default lets hardware of known makers reach `substantial`, and
/// everything else `low`; it knows no app and no TPM maker, so that nothing counts before an
/// operator names them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct EvidencePolicy {
    /// For keys in software, and for all that is not proven to be better.
    #[serde(deserialize_with = "level_name")]
    pub software: LevelOfAssurance,
    /// For Android phones.
    pub android: AndroidPolicy,
    /// For Apple's devices.
    pub apple: ApplePolicy,
    /// For computers with a TPM.
    pub tpm: TpmPolicy,
}

impl Default for EvidencePolicy {
    fn default() -> Self {
        Self {
            software: LevelOfAssurance::Low,
            android: AndroidPolicy::default(),
            apple: ApplePolicy::default(),
            tpm: TpmPolicy::default(),
        }
    }
}

impl EvidencePolicy {
    /// Highest level of a key that is proven to be at this place.
    #[must_use]
    pub fn level(&self, proven: KeySecurityLevel) -> LevelOfAssurance {
        match proven {
            KeySecurityLevel::Software => self.software,
            KeySecurityLevel::Tpm => self.tpm.level,
            KeySecurityLevel::TrustedEnvironment | KeySecurityLevel::StrongBox => {
                self.android.level(proven)
            }
            KeySecurityLevel::SecureEnclave => self.apple.level,
        }
        .max(self.software)
    }
}

/// A level by its short name.
pub(crate) fn level_name<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<LevelOfAssurance, D::Error> {
    let name = String::deserialize(deserializer)?;
    LevelOfAssurance::from_name(&name)
        .ok_or_else(|| D::Error::custom("a level is one of low, substantial, high"))
}
