//! The person said no.

use pass_protocol::{
    Answer, AuthenticationCredential, ClientDataType, ErrorCode, RequestObject, Verdict,
};

use super::Judgement;
use crate::store::OfferState;
use crate::{Verifier, VerifierError, assertion};

impl Verifier {
    /// Ends the request. A signature is checked where one was sent; it is not needed, because
    /// whoever holds the claim may let go of it.
    pub(super) fn decline(
        &self,
        mut judgement: Judgement<'_>,
        sent: Option<&AuthenticationCredential>,
    ) -> Result<Answer, VerifierError> {
        if let Some(sent) = sent {
            let credential =
                judgement.records.credential(&sent.id)?.ok_or(ErrorCode::ApprovalRefused)?;
            let challenge = RequestObject::challenge(&judgement.claim.request);
            let kind = ClientDataType::Decline;
            let issuer = &self.config().issuer;
            assertion::verify(sent, &credential.public_key, kind, &challenge, issuer)?;
        }
        judgement.offer.state = OfferState::Declined;
        judgement.offer.credential = sent.map(|sent| sent.id);
        judgement.records.update_offer(&judgement.offer)?;
        let receipt = self.receipt(&judgement, sent.map(|c| c.id), Verdict::Declined, None)?;
        Ok(Answer::Declined { receipt })
    }
}
