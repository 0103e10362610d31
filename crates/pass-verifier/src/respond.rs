//! Judging a response: one transaction from reading the counter to writing the verdict.

mod approve;
mod change;
mod decline;
mod enrol;
mod register;

use pass_protocol::{
    Answer, B64, CredentialId, ErrorCode, LevelOfAssurance, Purpose, Receipt, ReceiptAnswer,
    ReceiptRequest, Response, Verdict, sha256,
};

use self::register::Sent;
use crate::store::{ClaimRecord, OfferRecord, OfferState, Records};
use crate::{OfferPurpose, Verifier, VerifierError};

/// A response and what it answers.
pub(crate) struct Judgement<'a> {
    records: &'a dyn Records,
    offer: OfferRecord,
    claim: ClaimRecord,
    body_hash: B64<32>,
}

impl Verifier {
    /// Judges the `body` posted to the response address with `id`.
    ///
    /// The same body gets the same answer. Everything but a judged PIN leaves state unchanged.
    ///
    /// # Errors
    /// [`ErrorCode::MalformedRequest`], [`ErrorCode::RequestExpired`],
    /// [`ErrorCode::RequestClosed`], [`ErrorCode::NameTaken`], and for all else
    /// [`ErrorCode::ApprovalRefused`].
    pub fn respond(&self, id: &B64<16>, body: &[u8]) -> Result<Answer, VerifierError> {
        let response: Response =
            serde_json::from_slice(body).map_err(|_| ErrorCode::MalformedRequest)?;
        let body_hash = B64(sha256(body));
        self.write(|records| {
            let offer = records.offer_of_response(id)?.ok_or(ErrorCode::RequestClosed)?;
            if let Some(answer) = records.answer(&offer.id, &body_hash)? {
                return read_answer(&answer);
            }
            if !offer.is_undecided() {
                return Err(ErrorCode::RequestClosed.into());
            }
            if self.now().until(offer.expires_at) == 0 {
                return Err(ErrorCode::RequestExpired.into());
            }
            let offer_id = offer.id;
            let answer = self.judge(records, offer, body_hash, &response)?;
            let json =
                serde_json::to_string(&answer).map_err(|_| VerifierError::Corrupt("answer"))?;
            records.insert_answer(&offer_id, &body_hash, &json)?;
            Ok(answer)
        })
    }

    /// The receipt in the answer to the response with a `response_hash`, for an app that did not
    /// hear it; changes nothing.
    ///
    /// # Errors
    /// [`ErrorCode::RequestClosed`] for an address that is not known, or not any more.
    pub fn receipt_again(
        &self,
        id: &B64<16>,
        asked: &ReceiptRequest,
    ) -> Result<ReceiptAnswer, VerifierError> {
        self.write(|records| {
            let offer = records.offer_of_response(id)?.ok_or(ErrorCode::RequestClosed)?;
            let answer = records.answer(&offer.id, &asked.response_hash)?;
            let answer = answer.map(|json| read_answer(&json)).transpose()?;
            let receipt = match answer {
                Some(Answer::Approved { receipt, .. } | Answer::Declined { receipt }) => {
                    Some(receipt)
                }
                _ => None,
            };
            let open = offer.is_undecided() && self.now().until(offer.expires_at) > 0;
            Ok(ReceiptAnswer { receipt, open })
        })
    }

    fn judge(
        &self,
        records: &dyn Records,
        offer: OfferRecord,
        body_hash: B64<32>,
        response: &Response,
    ) -> Result<Answer, VerifierError> {
        let claim = offer.claim.clone().ok_or(VerifierError::Corrupt("offer"))?;
        let judgement = Judgement { records, offer, claim, body_hash };
        let state = judgement.offer.state;
        match (response, &judgement.offer.terms.purpose) {
            (Response::Get { credential, user_verification }, OfferPurpose::SignIn) => {
                self.approve(judgement, credential, user_verification)
            }
            (
                Response::Create { credential, user_verification, evidence },
                OfferPurpose::Pair(terms),
            ) if state == OfferState::Claimed => {
                let terms = terms.clone();
                let sent = Sent { credential, user_verification, evidence: evidence.as_ref() };
                self.register(judgement, &terms, &sent)
            }
            (
                Response::Enrol { credential, user_verification, biometric },
                OfferPurpose::EnrolBiometric(own),
            ) if credential.id == *own => {
                self.enrol(judgement, credential, user_verification, biometric)
            }
            (
                Response::Change { credential, user_verification, new_proof },
                OfferPurpose::ChangePin(own),
            ) if credential.id == *own => {
                self.change_pin(judgement, credential, user_verification, new_proof)
            }
            (Response::Decline { credential }, _) if state == OfferState::Claimed => {
                self.decline(judgement, credential.as_ref())
            }
            _ => Err(ErrorCode::ApprovalRefused.into()),
        }
    }

    /// A signed receipt about a response.
    fn receipt(
        &self,
        judgement: &Judgement<'_>,
        credential_id: Option<CredentialId>,
        verdict: Verdict,
        acr: Option<LevelOfAssurance>,
    ) -> Result<String, VerifierError> {
        let receipt = Receipt {
            iss: self.config().issuer.clone(),
            jti: B64::random(self.random()),
            iat: self.now(),
            credential_id,
            purpose: judgement.purpose(),
            verdict,
            acr,
            relying_party: Some(judgement.offer.terms.relying_party.uri.clone()),
            response_hash: Some(judgement.body_hash),
        };
        Ok(self.keys().receipt.sign(Receipt::TYP, &receipt)?)
    }
}

fn read_answer(json: &str) -> Result<Answer, VerifierError> {
    serde_json::from_str(json).map_err(|_| VerifierError::Corrupt("answer"))
}

impl Judgement<'_> {
    fn purpose(&self) -> Purpose {
        match self.offer.terms.purpose {
            OfferPurpose::SignIn => Purpose::SignIn,
            OfferPurpose::Pair(_) => Purpose::Pair,
            OfferPurpose::EnrolBiometric(_) => Purpose::EnrolBiometric,
            OfferPurpose::ChangePin(_) => Purpose::ChangePin,
        }
    }
}
