//! The approval: device signature first, then the PIN.

use pass_protocol::{
    Answer, AuthenticationCredential, B64, ClientDataType, CredentialState, ErrorCode,
    LevelOfAssurance, PassUv, RequestObject, UserVerification, Verdict, commitment, proof_message,
    verify_proof,
};

use super::Judgement;
use crate::store::{CredentialRecord, OfferState};
use crate::{PinState, Verifier, VerifierError, assertion, assurance};

impl Verifier {
    /// Judges an approval. Nothing before the PIN's own verdict changes any state.
    pub(super) fn approve(
        &self,
        judgement: Judgement<'_>,
        sent: &AuthenticationCredential,
        user_verification: &UserVerification,
    ) -> Result<Answer, VerifierError> {
        let issuer = &self.config().issuer;
        let credential =
            judgement.records.credential(&sent.id)?.ok_or(ErrorCode::ApprovalRefused)?;
        let challenge = RequestObject::challenge(&judgement.claim.request);
        let kind = ClientDataType::Get;
        let signed = assertion::verify(sent, &credential.public_key, kind, &challenge, issuer)?;
        // From here on only the paired device itself can be listening.
        match credential.state {
            CredentialState::Active => {}
            CredentialState::Blocked => return Ok(Answer::Blocked),
            CredentialState::Pending | CredentialState::Disabled => {
                return Err(ErrorCode::ApprovalRefused.into());
            }
        }
        committed(signed.data.pass_uv.as_ref(), user_verification)?;
        let policy = self.config().policy;
        let (level, _) = assurance::at_use(credential.level, credential.place, policy);
        if level < judgement.offer.terms.acr {
            return Err(ErrorCode::ApprovalRefused.into());
        }
        match credential.pin.state(self.now()) {
            PinState::Blocked => Ok(Answer::Blocked),
            PinState::Paused { .. } => self.ask_again(judgement, &credential),
            PinState::Open { .. } => {
                let message = proof_message(
                    issuer,
                    &credential.id,
                    judgement.purpose(),
                    &signed.client_data_hash,
                );
                let key = self.keys().pin_vault.unlock(&credential.id, &credential.pin_key)?;
                if verify_proof(&key, &message, &user_verification.proof.0).is_ok() {
                    self.right(judgement, credential, level)
                } else {
                    self.wrong(judgement, credential)
                }
            }
        }
    }

    fn right(
        &self,
        mut judgement: Judgement<'_>,
        mut credential: CredentialRecord,
        level: LevelOfAssurance,
    ) -> Result<Answer, VerifierError> {
        let now = self.now();
        credential.pin = credential.pin.right();
        credential.last_used_at = Some(now);
        judgement.records.update_credential(&credential)?;
        judgement.offer.state = OfferState::Approved;
        judgement.offer.credential = Some(credential.id);
        judgement.offer.approved = Some((level, now));
        judgement.records.update_offer(&judgement.offer)?;
        let receipt =
            self.receipt(&judgement, Some(credential.id), Verdict::Approved, Some(level))?;
        Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code: None })
    }

    fn wrong(
        &self,
        mut judgement: Judgement<'_>,
        mut credential: CredentialRecord,
    ) -> Result<Answer, VerifierError> {
        let now = self.now();
        credential.pin = credential.pin.wrong(now);
        if credential.pin.state(now) == PinState::Blocked {
            credential.state = CredentialState::Blocked;
            judgement.records.update_credential(&credential)?;
            judgement.offer.state = OfferState::Blocked;
            judgement.records.update_offer(&judgement.offer)?;
            return Ok(Answer::Blocked);
        }
        judgement.records.update_credential(&credential)?;
        self.ask_again(judgement, &credential)
    }

    /// The used request is void; the next one follows in the same claim.
    fn ask_again(
        &self,
        mut judgement: Judgement<'_>,
        credential: &CredentialRecord,
    ) -> Result<Answer, VerifierError> {
        let claim = &mut judgement.claim;
        let request = self.sign_request(&judgement.offer, claim.app_nonce, claim.response_id)?;
        claim.request.clone_from(&request);
        judgement.offer.claim = Some(judgement.claim);
        judgement.records.update_offer(&judgement.offer)?;
        Ok(match credential.pin.state(self.now()) {
            PinState::Blocked => Answer::Blocked,
            PinState::Paused { seconds, lifetime_left } => Answer::WrongPin {
                tries_left: 0,
                retry_after: Some(seconds),
                next_pause: None,
                lifetime_left,
                request,
            },
            PinState::Open { tries_left, next_pause, lifetime_left } => Answer::WrongPin {
                tries_left,
                retry_after: None,
                next_pause,
                lifetime_left,
                request,
            },
        })
    }
}

/// The device key must have signed the commitment to exactly this proof.
pub(super) fn committed(signed: Option<&PassUv>, sent: &UserVerification) -> Result<(), ErrorCode> {
    let expected = B64(commitment(&sent.proof.0, &sent.blinder.0));
    match signed {
        Some(uv) if uv.commitment == expected => Ok(()),
        _ => Err(ErrorCode::ApprovalRefused),
    }
}
