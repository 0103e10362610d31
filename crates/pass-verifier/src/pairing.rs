//! The digits: the person types on the page what the phone shows, and the credential is active.

use pass_protocol::{CredentialState, DisabledBy};

use crate::store::{CredentialRecord, OfferState, Records};
use crate::{OfferId, Verifier, VerifierError};

/// What came of typed digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeVerdict {
    /// Right: the credential is active.
    Active,
    /// Wrong.
    Wrong {
        /// Tries left.
        tries_left: u32,
    },
    /// Wrong three times, too late, or not asked for: the pairing is void.
    Void,
}

impl Verifier {
    /// Compares the digits that were typed on the page of the offer; spaces do not count.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn confirm_pairing(&self, id: &OfferId, typed: &str) -> Result<CodeVerdict, VerifierError> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let now = self.now();
        self.write(|records| {
            let Some(mut offer) = records.offer(id)? else { return Ok(CodeVerdict::Void) };
            if offer.state != OfferState::Registered || now.until(offer.expires_at) == 0 {
                return Ok(CodeVerdict::Void);
            }
            let credential = offer.credential.ok_or(VerifierError::Corrupt("offer"))?;
            let mut credential =
                records.credential(&credential)?.ok_or(VerifierError::Corrupt("offer"))?;
            if credential.state != CredentialState::Pending {
                return Ok(CodeVerdict::Void);
            }
            let verdict = if offer.digits.as_deref() == Some(typed.as_str()) {
                offer.state = OfferState::Paired;
                credential.state = CredentialState::Active;
                CodeVerdict::Active
            } else if offer.digits_left > 1 {
                offer.digits_left -= 1;
                CodeVerdict::Wrong { tries_left: offer.digits_left }
            } else {
                offer.digits_left = 0;
                offer.state = OfferState::Void;
                credential.state = CredentialState::Disabled;
                credential.disabled = Some((DisabledBy::PairingVoid, now));
                CodeVerdict::Void
            };
            records.update_offer(&offer)?;
            records.update_credential(&credential)?;
            Ok(verdict)
        })
    }

    /// Whether the digits of a pending credential can still be typed.
    pub(crate) fn is_still_pending(
        &self,
        records: &dyn Records,
        credential: &CredentialRecord,
    ) -> Result<bool, VerifierError> {
        let now = self.now();
        Ok(credential.state == CredentialState::Pending
            && records.offer(&credential.offer)?.is_some_and(|offer| {
                offer.state == OfferState::Registered && now.until(offer.expires_at) > 0
            }))
    }
}
