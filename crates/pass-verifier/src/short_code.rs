//! Short codes: the way without a camera. Everything after the claim is as with a ticket, and then
//! the page asks for what the app shows.

use pass_protocol::{B64, Channel, ClaimAnswer, CodeClaim, ErrorCode, ShortCode};
use ring::hmac;

use crate::claim::Outcome;
use crate::code_limit::{ClientAddress, CodeLimit};
use crate::store::OfferRecord;
use crate::{Offer, OfferId, Verifier, VerifierError};

/// Seconds that a code lives, unless an app takes it.
const SECONDS: u32 = 2 * 60;

/// A code to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferedCode {
    /// To follow it.
    pub id: OfferId,
    /// To type into the app.
    pub code: ShortCode,
    /// Seconds that it lives.
    pub expires_in: u32,
}

impl Verifier {
    /// Makes a code for `terms`, unlike all that are remembered.
    ///
    /// # Errors
    /// [`VerifierError::SessionTooOld`] for a pairing from a session older than five minutes.
    pub fn offer_code(&self, terms: Offer) -> Result<OfferedCode, VerifierError> {
        self.check_session(&terms)?;
        let now = self.now();
        let id = OfferId(B64::random(self.random()));
        self.write(|records| {
            self.forget_old(records, now)?;
            let (code, lookup_id) = loop {
                let code = ShortCode::random(self.random());
                let lookup_id = self.code_lookup_id(&code);
                if records.offer_of_ticket(&lookup_id)?.is_none() {
                    break (code, lookup_id);
                }
            };
            let expires_at = now.plus(SECONDS);
            let offer = OfferRecord::new(id, Channel::ShortCode, lookup_id, terms, expires_at);
            records.insert_offer(&offer)?;
            Ok(OfferedCode { id, code, expires_in: SECONDS })
        })
    }

    /// Answers the claim of a code; the same nonce gets the same request again.
    ///
    /// # Errors
    /// As [`Verifier::claim`]; [`ErrorCode::TooManyRequests`] with the seconds to wait where codes
    /// that were nothing to claim came too often, from this address or altogether.
    pub fn claim_code(
        &self,
        claim: &CodeClaim,
        from: ClientAddress,
    ) -> Result<ClaimAnswer, VerifierError> {
        let now = self.now();
        let lookup_id = self.code_lookup_id(&claim.code);
        // Asked and counted under the store's lock, so that parallel guesses count, too.
        let outcome = self.write(|records| {
            if let Some(seconds) = self.code_limit(|limit| limit.wait(now, from)) {
                return Err(VerifierError::RefusedFor {
                    code: ErrorCode::TooManyRequests,
                    seconds,
                });
            }
            let outcome = self.claim_offer(records, &lookup_id, claim.app_nonce);
            if matches!(outcome, Ok(Outcome::Contested) | Err(VerifierError::Refused(_))) {
                self.code_limit(|limit| limit.miss(now, from));
            }
            outcome
        })?;
        outcome.answer()
    }

    /// A keyed hash: 40 bits can be tried out, so a plain one would hide nothing from who reads the
    /// database.
    fn code_lookup_id(&self, code: &ShortCode) -> B64<32> {
        let mark = hmac::sign(&self.keys().short_codes, code.as_str().as_bytes());
        let mut lookup_id = [0; 32];
        lookup_id.iter_mut().zip(mark.as_ref()).for_each(|(to, from)| *to = *from);
        B64(lookup_id)
    }

    fn code_limit<T>(&self, work: impl FnOnce(&mut CodeLimit) -> T) -> T {
        let limit = &self.inner.code_limit;
        work(&mut limit.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }
}
