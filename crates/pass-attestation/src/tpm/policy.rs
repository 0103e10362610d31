//! What a TPM is good for.

use std::path::PathBuf;

use pass_protocol::LevelOfAssurance;
use serde::Deserialize;

use crate::policy::level_name;

/// What an operator asks of computers with a TPM.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TpmPolicy {
    /// For keys in a TPM whose maker is known.
    #[serde(deserialize_with = "level_name")]
    pub level: LevelOfAssurance,
    /// File of PEM certificates of makers, roots and intermediates alike; whoever reads the
    /// configuration reads it too. None by default, so that no TPM counts.
    pub makers: Option<PathBuf>,
}

impl Default for TpmPolicy {
    fn default() -> Self {
        Self { level: LevelOfAssurance::Substantial, makers: None }
    }
}
