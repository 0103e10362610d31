//! From an approval to the browser that asked for it: digits where they are asked for, then once.

use pass_protocol::{CredentialId, CredentialState, KeySecurityLevel, LevelOfAssurance, UnixTime};

use crate::store::OfferState;
use crate::{CodeVerdict, OfferId, Verifier, VerifierError};

/// An approval: who, with what, at which level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approved {
    /// Account id.
    pub account: String,
    /// Credential that approved.
    pub credential_id: CredentialId,
    /// Name of its device.
    pub device_name: String,
    /// Where its key is proven to live.
    pub key_security_level: KeySecurityLevel,
    /// Level reached.
    pub level: LevelOfAssurance,
    /// When.
    pub at: UnixTime,
}

impl Verifier {
    /// Compares the digits that were typed on the page of the offer with those that the app shows.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn confirm_approval(
        &self,
        id: &OfferId,
        typed: &str,
    ) -> Result<CodeVerdict, VerifierError> {
        let now = self.now();
        self.write(|records| {
            let Some(mut offer) = records.offer(id)? else { return Ok(CodeVerdict::Void) };
            if offer.state != OfferState::Confirming || now.until(offer.expires_at) == 0 {
                return Ok(CodeVerdict::Void);
            }
            let verdict = offer.judge_digits(typed);
            match verdict {
                CodeVerdict::Right => offer.state = OfferState::Approved,
                CodeVerdict::Wrong { .. } => {}
                CodeVerdict::Void => offer.state = OfferState::Void,
            }
            records.update_offer(&offer)?;
            Ok(verdict)
        })
    }

    /// Hands an approval out, exactly once, not before its digits were typed where they are asked
    /// for, not after its offer's time, and not if the credential was disabled or blocked meanwhile.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn take_approval(&self, id: &OfferId) -> Result<Option<Approved>, VerifierError> {
        let now = self.now();
        self.write(|records| {
            let Some(mut offer) = records.offer(id)? else { return Ok(None) };
            let (Some((level, at)), Some(credential)) = (offer.approved, offer.credential) else {
                return Ok(None);
            };
            let approved = offer.state == OfferState::Approved;
            if !approved || offer.taken || now.until(offer.expires_at) == 0 {
                return Ok(None);
            }
            offer.taken = true;
            records.update_offer(&offer)?;
            let credential =
                records.credential(&credential)?.ok_or(VerifierError::Corrupt("offer"))?;
            if credential.state != CredentialState::Active {
                return Ok(None);
            }
            Ok(Some(Approved {
                account: credential.account,
                credential_id: credential.id,
                device_name: credential.name,
                key_security_level: credential.standing.place(),
                level,
                at,
            }))
        })
    }
}
