//! The digits: the person types on the page what the phone shows, and the credential is active.

use pass_protocol::{Channel, CredentialState, DisabledBy, UnixTime};

use crate::store::{CredentialRecord, OfferState, Records};
use crate::{CodeVerdict, OfferId, Verifier, VerifierError};

/// Seconds that a credential waits which was paired by a short code: somebody on the phone can talk
/// a person into reading a code out, and this is the time to notice (decision 12).
const CODE_WAIT_SECONDS: u32 = 24 * 60 * 60;

impl Verifier {
    /// Compares the digits that were typed on the page of the offer.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn confirm_pairing(&self, id: &OfferId, typed: &str) -> Result<CodeVerdict, VerifierError> {
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
            let verdict = offer.judge_digits(typed);
            match verdict {
                CodeVerdict::Right => {
                    offer.state = OfferState::Paired;
                    credential.state = CredentialState::Active;
                    let by_code = offer.channel == Channel::ShortCode;
                    credential.usable_from = by_code.then(|| now.plus(CODE_WAIT_SECONDS));
                }
                CodeVerdict::Wrong { .. } => {}
                CodeVerdict::Void => {
                    offer.state = OfferState::Void;
                    credential.state = CredentialState::Disabled;
                    credential.disabled = Some((DisabledBy::PairingVoid, now));
                }
            }
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

impl CredentialRecord {
    /// When it may approve for the first time, if that is still to come.
    pub(crate) fn waits_until(&self, now: UnixTime) -> Option<UnixTime> {
        self.usable_from.filter(|from| now.until(*from) > 0)
    }
}
