//! How high a credential reaches, and why not higher.

use pass_protocol::{LevelOfAssurance, LevelReason};

/// What a PIN, judged here, is good for together with the device key.
const PIN: LevelOfAssurance = LevelOfAssurance::Substantial;

/// Level of a new credential: the smallest of the three, named by the one that a person can mend
/// first (the session), then the identity, then the evidence.
pub(crate) fn at_pairing(
    identity: LevelOfAssurance,
    session: LevelOfAssurance,
    evidence: LevelOfAssurance,
) -> (LevelOfAssurance, LevelReason) {
    let level = identity.min(session).min(evidence).min(PIN);
    let reason = if session == level {
        LevelReason::Session
    } else if identity == level {
        LevelReason::Identity
    } else {
        LevelReason::Evidence
    };
    (level, reason)
}

/// Level at use: what was stored, but never more than today's evidence and the PIN allow.
pub(crate) fn at_use(
    stored: (LevelOfAssurance, LevelReason),
    evidence: LevelOfAssurance,
) -> (LevelOfAssurance, LevelReason) {
    if evidence < stored.0 {
        (evidence, LevelReason::Evidence)
    } else {
        (stored.0.min(PIN), stored.1)
    }
}

#[cfg(test)]
mod tests {
    use pass_protocol::LevelOfAssurance::{High, Low, Substantial};

    use super::*;

    #[test]
    fn pairing_takes_the_smallest() {
        for (identity, session, evidence, level, reason) in [
            (High, High, Substantial, Substantial, LevelReason::Evidence),
            (High, High, High, Substantial, LevelReason::Evidence),
            (High, Low, Substantial, Low, LevelReason::Session),
            (Low, High, Substantial, Low, LevelReason::Identity),
            (Low, Low, Low, Low, LevelReason::Session),
            (High, High, Low, Low, LevelReason::Evidence),
            (High, Substantial, High, Substantial, LevelReason::Session),
        ] {
            assert_eq!(at_pairing(identity, session, evidence), (level, reason));
        }
    }

    #[test]
    fn less_evidence_lowers_old_credentials_and_more_raises_none() {
        let stored = (Substantial, LevelReason::Session);
        assert_eq!(at_use(stored, Low), (Low, LevelReason::Evidence));
        assert_eq!(at_use(stored, High), stored);
        let low = (Low, LevelReason::Session);
        assert_eq!(at_use(low, High), low);
    }
}
