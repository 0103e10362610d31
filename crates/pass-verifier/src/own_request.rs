//! Requests that the app asks for itself, without a code to scan, and the endorsement of its TPM.

use pass_attestation::tpm;
use pass_protocol::{
    B64, Channel, ClaimAnswer, ClientData, ClientDataType, CredentialState, EndorsementAnswer,
    EndorsementRequest, ErrorCode, Initiator, LevelOfAssurance, OwnRequest, Purpose, RelyingParty,
    Ticket,
};

use crate::store::{ClaimRecord, OfferRecord, OfferState};
use crate::{Offer, OfferId, OfferPurpose, Verifier, VerifierError, assertion};

/// Seconds that such a request lives.
const SECONDS: u32 = 5 * 60;

impl Verifier {
    /// Answers an active credential's device key with a request about that credential.
    ///
    /// # Errors
    /// [`ErrorCode::ApprovalRefused`] for an unknown credential, one that is not active, another
    /// purpose and a wrong signature alike.
    pub fn own_request(&self, asked: &OwnRequest) -> Result<ClaimAnswer, VerifierError> {
        const REFUSED: ErrorCode = ErrorCode::ApprovalRefused;
        let sent = &asked.credential;
        let client_data: ClientData =
            serde_json::from_slice(&sent.response.client_data_json.0).map_err(|_| REFUSED)?;
        let app_nonce = client_data.challenge;
        let purpose = match asked.purpose {
            Purpose::EnrolBiometric => OfferPurpose::EnrolBiometric(sent.id),
            Purpose::ChangePin => OfferPurpose::ChangePin(sent.id),
            _ => return Err(REFUSED.into()),
        };
        self.write(|records| {
            let credential = records.credential(&sent.id)?.ok_or(REFUSED)?;
            let (issuer, kind) = (&self.config().issuer, ClientDataType::Request);
            assertion::verify(sent, &credential.public_key, kind, &app_nonce.0, issuer)?;
            if credential.state != CredentialState::Active {
                return Err(REFUSED.into());
            }
            let mut offer = self.own_offer(purpose);
            let response_id = B64::random(self.random());
            let request = self.sign_request(&offer, app_nonce, response_id)?;
            let claim = ClaimRecord { app_nonce, response_id, request, endorsed: None };
            let answer = ClaimAnswer { request: claim.request.clone() };
            offer.claim = Some(claim);
            records.insert_offer(&offer)?;
            Ok(answer)
        })
    }

    /// An offer that was never shown: nobody can have its ticket.
    fn own_offer(&self, purpose: OfferPurpose) -> OfferRecord {
        let config = self.config();
        let relying_party = RelyingParty {
            name: config.metadata.name("de").to_owned(),
            uri: config.issuer.origin().to_owned(),
        };
        let terms = Offer {
            purpose,
            relying_party,
            acr: LevelOfAssurance::Low,
            initiator: Initiator::default(),
            known_credentials: None,
        };
        let (id, expires_at) = (OfferId(B64::random(self.random())), self.now().plus(SECONDS));
        let ticket = Ticket::random(self.random()).lookup_id();
        let offer = OfferRecord::new(id, Channel::CrossDevice, ticket, terms, expires_at);
        OfferRecord { state: OfferState::Claimed, ..offer }
    }

    /// Challenges the TPM of an app that is about to register. Asked again, it challenges anew.
    ///
    /// # Errors
    /// [`ErrorCode::RequestClosed`], [`ErrorCode::RequestExpired`], and
    /// [`ErrorCode::ApprovalRefused`] for a chip of an unknown maker and whatever else is wrong.
    pub fn endorse(
        &self,
        id: &B64<16>,
        asked: &EndorsementRequest,
    ) -> Result<EndorsementAnswer, VerifierError> {
        let now = self.now();
        self.write(|records| {
            let mut offer = records.offer_of_response(id)?.ok_or(ErrorCode::RequestClosed)?;
            let pairs = matches!(offer.terms.purpose, OfferPurpose::Pair(_));
            if !pairs || offer.state != OfferState::Claimed {
                return Err(ErrorCode::RequestClosed.into());
            }
            if now.until(offer.expires_at) == 0 {
                return Err(ErrorCode::RequestExpired.into());
            }
            let makers = self.config().evidence.makers();
            let challenge = tpm::endorse(asked, makers, now, self.random()).map_err(|error| {
                tracing::info!(%error, "a security chip was not challenged");
                ErrorCode::ApprovalRefused
            })?;
            let claim = offer.claim.as_mut().ok_or(VerifierError::Corrupt("offer"))?;
            claim.endorsed = Some(challenge.endorsed);
            records.update_offer(&offer)?;
            Ok(challenge.answer)
        })
    }
}
