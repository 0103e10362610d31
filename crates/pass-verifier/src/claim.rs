//! Claiming: one app takes a ticket and gets a signed request.

use pass_protocol::{
    B64, Channel, ClaimAnswer, ClaimRequest, ErrorCode, LevelOfAssurance, PairingTerms, PinPolicy,
    Purpose, RequestObject, Ticket, UserVerificationMethod,
};

use crate::store::{ClaimRecord, OfferRecord, OfferState, Records};
use crate::{Offer, OfferPurpose, Verifier, VerifierError};

/// What came of a claim; both are written down.
pub(crate) enum Outcome {
    /// It got this request.
    Answered(String),
    /// Another app was faster.
    Contested,
}

impl Outcome {
    pub(crate) fn answer(self) -> Result<ClaimAnswer, VerifierError> {
        match self {
            Self::Answered(request) => Ok(ClaimAnswer { request }),
            Self::Contested => Err(ErrorCode::TicketClaimed.into()),
        }
    }
}

impl Verifier {
    /// Answers the claim of `ticket`; the same nonce gets the same request again.
    ///
    /// # Errors
    /// [`ErrorCode::TicketUnknown`], [`ErrorCode::TicketExpired`], [`ErrorCode::TicketClaimed`] if
    /// another app was faster (the page is told), [`ErrorCode::RequestClosed`].
    pub fn claim(
        &self,
        ticket: &Ticket,
        claim: &ClaimRequest,
    ) -> Result<ClaimAnswer, VerifierError> {
        let lookup_id = ticket.lookup_id();
        self.write(|records| self.claim_offer(records, &lookup_id, claim.app_nonce))?.answer()
    }

    /// Takes the offer that was shown as what has this lookup id.
    pub(crate) fn claim_offer(
        &self,
        records: &dyn Records,
        lookup_id: &B64<32>,
        app_nonce: B64<32>,
    ) -> Result<Outcome, VerifierError> {
        let now = self.now();
        let mut offer = records.offer_of_ticket(lookup_id)?.ok_or(ErrorCode::TicketUnknown)?;
        if now.until(offer.expires_at) == 0 {
            return Err(ErrorCode::TicketExpired.into());
        }
        match &offer.claim {
            Some(first) if first.app_nonce == app_nonce => {
                return Ok(Outcome::Answered(first.request.clone()));
            }
            Some(_) => {
                offer.contested = true;
                records.update_offer(&offer)?;
                return Ok(Outcome::Contested);
            }
            None => {}
        }
        if offer.state != OfferState::Waiting {
            return Err(ErrorCode::RequestClosed.into());
        }
        if offer.channel == Channel::ShortCode {
            // Two minutes to type a code; from here on the time that everybody has.
            offer.expires_at = now.plus(offer.terms.purpose.seconds());
        }
        let response_id = B64::random(self.random());
        let request = self.sign_request(&offer, app_nonce, response_id)?;
        offer.state = OfferState::Claimed;
        let claim = ClaimRecord { app_nonce, response_id, request, endorsed: None };
        let answer = Outcome::Answered(claim.request.clone());
        offer.claim = Some(claim);
        records.update_offer(&offer)?;
        Ok(answer)
    }

    /// Whether a biometric counts where this level is asked for.
    pub(crate) fn takes_biometric(&self, asked: LevelOfAssurance) -> bool {
        asked <= self.config().biometric
    }

    fn methods(&self, terms: &Offer) -> Vec<UserVerificationMethod> {
        let mut methods = vec![UserVerificationMethod::Pin];
        if terms.purpose == OfferPurpose::SignIn && self.takes_biometric(terms.acr) {
            methods.push(UserVerificationMethod::Biometric);
        }
        methods
    }

    /// A request that can be answered once.
    pub(crate) fn sign_request(
        &self,
        offer: &OfferRecord,
        app_nonce: B64<32>,
        response_id: B64<16>,
    ) -> Result<String, VerifierError> {
        let config = self.config();
        let (purpose, pairing) = match &offer.terms.purpose {
            OfferPurpose::SignIn => (Purpose::SignIn, None),
            OfferPurpose::EnrolBiometric(_) => (Purpose::EnrolBiometric, None),
            OfferPurpose::ChangePin(_) => (Purpose::ChangePin, None),
            OfferPurpose::Pair(pairing) => {
                let terms = PairingTerms {
                    account_label: pairing.account_label.clone(),
                    pin_policy: PinPolicy { digits: 6 },
                    attestation: config.evidence.formats(),
                };
                (Purpose::Pair, Some(terms))
            }
        };
        let nonce = B64::random(self.random());
        let request = RequestObject {
            iss: config.issuer.clone(),
            aud: RequestObject::AUDIENCE.to_owned(),
            jti: B64::random(self.random()),
            nonce,
            app_nonce,
            expires_in: self.now().until(offer.expires_at),
            purpose,
            channel: offer.channel,
            response_uri: config.issuer.url(&format!("/pass/responses/{response_id}")),
            relying_party: offer.terms.relying_party.clone(),
            acr: offer.terms.acr,
            user_verification: self.methods(&offer.terms),
            initiator: offer.terms.initiator.clone(),
            known_credentials: self.marks(&offer.terms, &nonce),
            message: None,
            pairing,
            test_mode: config.test_mode,
        };
        Ok(self.keys().request.sign(RequestObject::TYP, &request)?)
    }
}
