//! Levels and reasons as keys of sentences.

use pass_protocol::{KeySecurityLevel, LevelOfAssurance, LevelReason};

/// `low`, `substantial`, `high` in words.
pub(super) fn level(level: LevelOfAssurance) -> &'static str {
    match level {
        LevelOfAssurance::Low => "level-low",
        LevelOfAssurance::Substantial => "level-substantial",
        LevelOfAssurance::High => "level-high",
    }
}

/// Why a device is good for this level and not for more.
pub(super) fn reason(level: LevelOfAssurance, reason: LevelReason) -> &'static str {
    match reason {
        _ if level >= LevelOfAssurance::Substantial => "reason-best",
        LevelReason::Identity => "reason-identity",
        LevelReason::Session => "reason-session",
        LevelReason::Evidence => "reason-evidence",
    }
}

/// Where a key lives.
pub(super) fn place(place: KeySecurityLevel) -> &'static str {
    match place {
        KeySecurityLevel::Software => "place-software",
        KeySecurityLevel::Tpm => "place-tpm",
        KeySecurityLevel::TrustedEnvironment => "place-trusted-environment",
        KeySecurityLevel::StrongBox => "place-strong-box",
        KeySecurityLevel::SecureEnclave => "place-secure-enclave",
    }
}
