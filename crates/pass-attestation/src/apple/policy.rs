//! What App Attest is good for.

use pass_protocol::LevelOfAssurance;
use serde::{Deserialize, Serialize};

use crate::policy::level_name;

/// What an operator asks of Apple's devices.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ApplePolicy {
    /// For keys in a Secure Enclave that App Attest endorses.
    #[serde(deserialize_with = "level_name")]
    pub level: LevelOfAssurance,
    /// Apps that count, `TEAMID.bundle.id`; none by default, so that no evidence does.
    pub app_ids: Vec<String>,
    /// Which of Apple's environments counts.
    pub environment: Environment,
}

/// Apple keeps development and production apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Environment {
    /// Apps under development.
    Development,
    /// Apps from the store.
    #[default]
    Production,
}

impl Default for ApplePolicy {
    fn default() -> Self {
        Self {
            level: LevelOfAssurance::Substantial,
            app_ids: Vec::new(),
            environment: Environment::Production,
        }
    }
}
