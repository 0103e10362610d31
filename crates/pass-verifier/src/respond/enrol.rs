//! Enrolling a biometric: the PIN is judged as for an approval, and the new key is kept.

use pass_protocol::{
    Answer, AuthenticationCredential, BiometricProof, ErrorCode, UserVerification,
    UserVerificationMethod, Verdict, proof_message, verify_proof,
};

use super::Judgement;
use super::approve::Signed;
use crate::store::{BiometricRecord, CredentialRecord, OfferState};
use crate::{Verifier, VerifierError};

impl Verifier {
    pub(super) fn enrol(
        &self,
        judgement: Judgement<'_>,
        sent: &AuthenticationCredential,
        user_verification: &UserVerification,
        biometric: &BiometricProof,
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
        let key = assertion.data.biometric_key.clone().ok_or(REFUSED)?;
        if key == credential.public_key {
            return Err(REFUSED.into());
        }
        let hash = &assertion.client_data_hash;
        let (issuer, purpose) = (&self.config().issuer, judgement.purpose());
        let message = proof_message(issuer, &credential.id, purpose, hash);
        verify_proof(&key, &message, &biometric.proof.0).map_err(|_| REFUSED)?;
        let evidence = &self.config().evidence;
        let proven = evidence.needs_biometric(&biometric.certificates, hash, &key, self.now());
        let record = BiometricRecord { public_key: key, proven };
        self.judge_pin(judgement, credential, &assertion, user_verification, |judgement, c| {
            self.enrolled(judgement, c, record)
        })
    }

    fn enrolled(
        &self,
        mut judgement: Judgement<'_>,
        mut credential: CredentialRecord,
        biometric: BiometricRecord,
    ) -> Result<Answer, VerifierError> {
        credential.pin = credential.pin.right();
        credential.biometric = Some(biometric);
        judgement.records.update_credential(&credential)?;
        judgement.offer.state = OfferState::Approved;
        judgement.offer.credential = Some(credential.id);
        judgement.records.update_offer(&judgement.offer)?;
        let receipt = self.receipt(&judgement, Some(credential.id), Verdict::Approved, None)?;
        Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code: None })
    }
}
