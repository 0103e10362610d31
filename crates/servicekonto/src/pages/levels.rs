//! Levels and reasons as keys of sentences.

use pass_protocol::{KeySecurityLevel, LevelOfAssurance, LevelReason};
use pass_verifier::Finding;

/// `low`, `substantial`, `high` in words.
pub(super) fn level(level: LevelOfAssurance) -> &'static str {
    match level {
        LevelOfAssurance::Low => "level-low",
        LevelOfAssurance::Substantial => "level-substantial",
        LevelOfAssurance::High => "level-high",
    }
}

/// Why a device is good for this level and not for more.
pub(super) fn reason(
    level: LevelOfAssurance,
    reason: LevelReason,
    finding: Option<Finding>,
) -> &'static str {
    match reason {
        _ if level >= LevelOfAssurance::Substantial => "reason-best",
        LevelReason::Identity => "reason-identity",
        LevelReason::Session => "reason-session",
        LevelReason::Evidence => finding.map_or("reason-evidence", evidence),
    }
}

/// Why evidence does not count.
fn evidence(finding: Finding) -> &'static str {
    match finding {
        Finding::NoEvidence => "reason-evidence",
        Finding::Malformed => "finding-malformed",
        Finding::ChainUntrusted => "finding-chain-untrusted",
        Finding::Expired => "finding-expired",
        Finding::Revoked => "finding-revoked",
        Finding::RevocationListStale => "finding-revocation-list-stale",
        Finding::ChallengeMismatch => "finding-challenge-mismatch",
        Finding::KeyMismatch => "finding-key-mismatch",
        Finding::SoftwareKey => "finding-software-key",
        Finding::BootLoaderUnlocked => "finding-boot-loader-unlocked",
        Finding::BootNotVerified => "finding-boot-not-verified",
        Finding::UnknownSystem => "finding-unknown-system",
        Finding::PatchLevelOld => "finding-patch-level-old",
        Finding::UnknownApp => "finding-unknown-app",
        Finding::KeyProperties => "finding-key-properties",
        Finding::NotActivated => "finding-not-activated",
        Finding::WrongEnvironment => "finding-wrong-environment",
        Finding::NoLockScreen => "finding-no-lock-screen",
    }
}

/// Where a key lives; what a device only claims is said to be a claim.
pub(super) fn place(claimed: KeySecurityLevel, finding: Option<Finding>) -> &'static str {
    match claimed {
        KeySecurityLevel::Software => "place-software",
        _ if finding.is_some() => "place-unproven",
        KeySecurityLevel::Tpm => "place-tpm",
        KeySecurityLevel::TrustedEnvironment => "place-trusted-environment",
        KeySecurityLevel::StrongBox => "place-strong-box",
        KeySecurityLevel::SecureEnclave => "place-secure-enclave",
    }
}

#[cfg(test)]
mod tests {
    use pass_protocol::LevelOfAssurance::{Low, Substantial};

    use super::*;
    use crate::messages::say;
    use pass_messages::Language;

    #[test]
    fn every_finding_has_a_sentence_of_its_own_in_every_language() {
        for language in Language::ALL {
            let mut sentences: Vec<String> = Finding::ALL
                .map(|one| say(language, reason(Low, LevelReason::Evidence, Some(one)), &[]))
                .to_vec();
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), Finding::ALL.len());
        }
    }

    #[test]
    fn what_is_not_proven_is_not_shown_as_a_place() {
        let chip = KeySecurityLevel::StrongBox;
        assert_eq!(place(chip, None), "place-strong-box");
        assert_eq!(place(chip, Some(Finding::Revoked)), "place-unproven");
        let software = KeySecurityLevel::Software;
        assert_eq!(place(software, Some(Finding::NoEvidence)), "place-software");
        let finding = Some(Finding::NoEvidence);
        assert_eq!(reason(Substantial, LevelReason::Evidence, finding), "reason-best");
        assert_eq!(reason(Low, LevelReason::Session, finding), "reason-session");
    }
}
