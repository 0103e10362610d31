//! The digits: the person types on the page what the phone shows, and the credential is active.

use pass_protocol::{
    B64, Channel, CredentialState, DisabledBy, Purpose, Receipt, UnixTime, Verdict,
};

use crate::store::{CredentialRecord, OfferRecord, OfferState, Records};
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
                    credential.pairing_receipt = Some(self.pairing_receipt(&offer, &credential)?);
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

    /// Kept with the credential, so that its app gets the same one whenever it asks how it stands.
    fn pairing_receipt(
        &self,
        offer: &OfferRecord,
        credential: &CredentialRecord,
    ) -> Result<String, VerifierError> {
        let receipt = Receipt {
            iss: self.config().issuer.clone(),
            jti: B64::random(self.random()),
            iat: self.now(),
            credential_id: Some(credential.id),
            purpose: Purpose::Pair,
            verdict: Verdict::Paired,
            acr: Some(credential.level.0),
            relying_party: Some(offer.terms.relying_party.uri.clone()),
            // Neither side keeps the registration.
            response_hash: None,
        };
        Ok(self.keys().receipt.sign(Receipt::TYP, &receipt)?)
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
