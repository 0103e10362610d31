//! Changing the PIN: the old one is judged as for an approval, and the new key takes its place in
//! the same transaction.

use pass_protocol::{
    Answer, AuthenticationCredential, B64, ErrorCode, UserVerification, UserVerificationMethod,
    Verdict, proof_message, verify_proof,
};

use super::Judgement;
use super::approve::Signed;
use crate::store::{CredentialRecord, OfferState};
use crate::{Verifier, VerifierError};

impl Verifier {
    pub(super) fn change_pin(
        &self,
        judgement: Judgement<'_>,
        sent: &AuthenticationCredential,
        user_verification: &UserVerification,
        new_proof: &B64<64>,
    ) -> Result<Answer, VerifierError> {
        const REFUSED: ErrorCode = ErrorCode::ApprovalRefused;
        if user_verification.method != UserVerificationMethod::Pin {
            return Err(REFUSED.into());
        }
        let signed = match self.signed(&judgement, sent, user_verification)? {
            Signed::Active(signed) => signed,
            Signed::Blocked => return Ok(Answer::Blocked),
        };
        let (credential, assertion) = *signed;
        let key = assertion.data.pass_uv.as_ref().and_then(|uv| uv.public_key.clone());
        let key = key.ok_or(REFUSED)?;
        if key == credential.public_key {
            return Err(REFUSED.into());
        }
        let (issuer, purpose) = (&self.config().issuer, judgement.purpose());
        let message = proof_message(issuer, &credential.id, purpose, &assertion.client_data_hash);
        verify_proof(&key, &message, &new_proof.0).map_err(|_| REFUSED)?;
        self.judge_pin(judgement, credential, &assertion, user_verification, |judgement, c| {
            self.pin_changed(judgement, c, &key)
        })
    }

    fn pin_changed(
        &self,
        mut judgement: Judgement<'_>,
        mut credential: CredentialRecord,
        key: &[u8],
    ) -> Result<Answer, VerifierError> {
        credential.pin = credential.pin.right();
        credential.pin_key = self.keys().pin_vault.lock(&credential.id, key, self.random())?;
        credential.pin_changed_at = Some(self.now());
        judgement.records.update_credential(&credential)?;
        judgement.offer.state = OfferState::Approved;
        judgement.offer.credential = Some(credential.id);
        judgement.records.update_offer(&judgement.offer)?;
        let receipt = self.receipt(&judgement, Some(credential.id), Verdict::Approved, None)?;
        Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code: None })
    }
}
