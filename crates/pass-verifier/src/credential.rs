//! The credentials of an account, as its device page lists them.

use pass_attestation::Finding;
use pass_protocol::{
    CredentialId, CredentialState, KeySecurityLevel, LevelOfAssurance, LevelReason, UnixTime,
};

use crate::{Verifier, VerifierError, assurance};

/// One line of the device page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialSummary {
    /// Its id.
    pub id: CredentialId,
    /// Name that the person gave the device.
    pub name: String,
    /// What the device says it is.
    pub model: String,
    /// Where it says that its key lives.
    pub key_security_level: KeySecurityLevel,
    /// What it is good for today.
    pub level: LevelOfAssurance,
    /// Why not more.
    pub level_reason: LevelReason,
    /// What is wrong with the evidence about its key; `None` if it counts.
    pub finding: Option<Finding>,
    /// Whether a biometric was enrolled.
    pub biometric: bool,
    /// Active or blocked.
    pub state: CredentialState,
    /// When it was paired.
    pub created_at: UnixTime,
    /// When it may approve for the first time, if that is still to come.
    pub usable_from: Option<UnixTime>,
    /// When it last approved.
    pub last_used_at: Option<UnixTime>,
}

impl Verifier {
    /// The active and blocked credentials of `account`, oldest first.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn credentials(&self, account: &str) -> Result<Vec<CredentialSummary>, VerifierError> {
        let records = self.write(|records| records.credentials(account))?;
        let living = records
            .into_iter()
            .filter(|c| matches!(c.state, CredentialState::Active | CredentialState::Blocked));
        Ok(living
            .map(|credential| {
                let (evidence, finding) = self.config().evidence.today(&credential.standing);
                let (level, level_reason) = assurance::at_use(credential.level, evidence);
                let usable_from = credential.waits_until(self.now());
                CredentialSummary {
                    id: credential.id,
                    name: credential.name,
                    model: credential.model,
                    key_security_level: credential.place,
                    level,
                    level_reason,
                    finding,
                    biometric: credential.biometric.is_some(),
                    state: credential.state,
                    usable_from,
                    created_at: credential.created_at,
                    last_used_at: credential.last_used_at,
                }
            })
            .collect())
    }
}
