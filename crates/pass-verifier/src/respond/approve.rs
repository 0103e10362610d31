//! The approval: device signature first, then the second factor.

use pass_protocol::{
    Answer, AuthenticationCredential, B64, Channel, ClientDataType, CredentialState, ErrorCode,
    LevelOfAssurance, PassUv, RequestObject, UserVerification, UserVerificationMethod, Verdict,
    commitment, proof_message, verify_proof,
};

use super::Judgement;
use crate::assertion::Assertion;
use crate::store::{CredentialRecord, OfferState};
use crate::{PinState, Verifier, VerifierError, assertion, assurance, digits};

/// Who signed. From here on only the paired device itself can be listening.
pub(super) enum Signed {
    /// A credential that may act, and what it signed.
    Active(Box<(CredentialRecord, Assertion)>),
    /// One that is blocked, for biometrics too.
    Blocked,
}

impl Verifier {
    /// Judges an approval. Nothing before the PIN's own verdict changes any state.
    pub(super) fn approve(
        &self,
        judgement: Judgement<'_>,
        sent: &AuthenticationCredential,
        user_verification: &UserVerification,
    ) -> Result<Answer, VerifierError> {
        let signed = match self.signed(&judgement, sent, user_verification)? {
            Signed::Active(signed) => signed,
            Signed::Blocked => return Ok(Answer::Blocked),
        };
        let (credential, assertion) = *signed;
        if let Some(from) = credential.waits_until(self.now()) {
            let (code, seconds) = (ErrorCode::NotUsableYet, self.now().until(from));
            return Err(VerifierError::RefusedFor { code, seconds });
        }
        let (evidence, _) = self.config().evidence.today(&credential.standing);
        let (level, _) = assurance::at_use(credential.level, evidence);
        if level < judgement.offer.terms.acr {
            return Err(ErrorCode::ApprovalRefused.into());
        }
        match user_verification.method {
            UserVerificationMethod::Pin => self.judge_pin(
                judgement,
                credential,
                &assertion,
                user_verification,
                |judgement, mut credential| {
                    credential.pin = credential.pin.right();
                    self.approved(judgement, credential, level)
                },
            ),
            UserVerificationMethod::Biometric => {
                let proof = user_verification;
                let level =
                    self.judge_biometric(&judgement, &credential, &assertion, proof, level)?;
                // The rounds of wrong PINs stay: who has the finger need not know the PIN.
                self.approved(judgement, credential, level)
            }
        }
    }

    /// Verifies the device key's signature and its commitment to the second factor.
    pub(super) fn signed(
        &self,
        judgement: &Judgement<'_>,
        sent: &AuthenticationCredential,
        user_verification: &UserVerification,
    ) -> Result<Signed, VerifierError> {
        let issuer = &self.config().issuer;
        let credential =
            judgement.records.credential(&sent.id)?.ok_or(ErrorCode::ApprovalRefused)?;
        let challenge = RequestObject::challenge(&judgement.claim.request);
        let kind = ClientDataType::Get;
        let signed = assertion::verify(sent, &credential.public_key, kind, &challenge, issuer)?;
        match credential.state {
            CredentialState::Active => {}
            CredentialState::Blocked => return Ok(Signed::Blocked),
            CredentialState::Pending | CredentialState::Disabled => {
                return Err(ErrorCode::ApprovalRefused.into());
            }
        }
        committed(signed.data.pass_uv.as_ref(), user_verification)?;
        Ok(Signed::Active(Box::new((credential, signed))))
    }

    /// Judges a PIN: `then` follows a right one.
    pub(super) fn judge_pin<'a>(
        &self,
        judgement: Judgement<'a>,
        credential: CredentialRecord,
        assertion: &Assertion,
        user_verification: &UserVerification,
        then: impl FnOnce(Judgement<'a>, CredentialRecord) -> Result<Answer, VerifierError>,
    ) -> Result<Answer, VerifierError> {
        match credential.pin.state(self.now()) {
            PinState::Blocked => Ok(Answer::Blocked),
            PinState::Paused { .. } => self.ask_again(judgement, &credential),
            PinState::Open { .. } => {
                let (issuer, purpose) = (&self.config().issuer, judgement.purpose());
                let hash = &assertion.client_data_hash;
                let message = proof_message(issuer, &credential.id, purpose, hash);
                let key = self.keys().pin_vault.unlock(&credential.id, &credential.pin_key)?;
                if verify_proof(&key, &message, &user_verification.proof.0).is_ok() {
                    then(judgement, credential)
                } else {
                    self.wrong(judgement, credential)
                }
            }
        }
    }

    /// Judges a biometric and returns the level that is reached with it.
    fn judge_biometric(
        &self,
        judgement: &Judgement<'_>,
        credential: &CredentialRecord,
        assertion: &Assertion,
        user_verification: &UserVerification,
        level: LevelOfAssurance,
    ) -> Result<LevelOfAssurance, ErrorCode> {
        const REFUSED: ErrorCode = ErrorCode::ApprovalRefused;
        let biometric = credential.biometric.as_ref().ok_or(REFUSED)?;
        let allowed = self.config().biometric;
        let allowed = if biometric.proven { allowed } else { allowed.min(LevelOfAssurance::Low) };
        let level = level.min(allowed);
        let asked = judgement.offer.terms.acr;
        if level < asked || !self.takes_biometric(asked) {
            return Err(REFUSED);
        }
        let (issuer, purpose) = (&self.config().issuer, judgement.purpose());
        let hash = &assertion.client_data_hash;
        let message = proof_message(issuer, &credential.id, purpose, hash);
        let proof = &user_verification.proof.0;
        verify_proof(&biometric.public_key, &message, proof).map_err(|_| REFUSED)?;
        Ok(level)
    }

    fn approved(
        &self,
        mut judgement: Judgement<'_>,
        mut credential: CredentialRecord,
        level: LevelOfAssurance,
    ) -> Result<Answer, VerifierError> {
        let now = self.now();
        credential.last_used_at = Some(now);
        judgement.records.update_credential(&credential)?;
        let by_code = judgement.offer.channel == Channel::ShortCode;
        let confirmation_code = by_code.then(|| digits::four(self.random()));
        judgement.offer.state = match &confirmation_code {
            Some(digits) => {
                judgement.offer.ask_for(digits);
                OfferState::Confirming
            }
            None => OfferState::Approved,
        };
        judgement.offer.credential = Some(credential.id);
        judgement.offer.approved = Some((level, now));
        judgement.records.update_offer(&judgement.offer)?;
        let receipt =
            self.receipt(&judgement, Some(credential.id), Verdict::Approved, Some(level))?;
        Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code })
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
        judgement.offer.credential = Some(credential.id);
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
        Some(uv) if uv.commitment == expected && uv.method == sent.method => Ok(()),
        _ => Err(ErrorCode::ApprovalRefused),
    }
}
