//! Enrolling a biometric: a second hardware key that the platform releases to it, vouched for by
//! device key and PIN. The same way binds anew after the device's biometrics changed.

use pass_keystore::{Biometrics, GeneratedKey, KeyPolicy, Prompt};
use pass_protocol::{
    Answer, AuthenticatorData, B64, BiometricProof, Bytes, ClientDataType, FormatError, Purpose,
    RequestObject, Response,
};

use crate::{
    Approval, Authenticator, AuthenticatorError, Biometric, HistoryEntry, HistoryKind, NoticeKind,
    Pairing, PairingChange, PairingState, Pin,
    assertion::{Ceremony, verified_data},
    own_request::Own,
    respond::{body_of, persist},
    uv_proof::Proven,
};

impl Authenticator {
    /// Whether this device could tie a key to a biometric now.
    pub async fn biometrics(&self) -> Biometrics {
        self.ports.keystore.condition().await.biometrics
    }

    /// Lets a biometric stand in for the PIN of a pairing, where its issuer takes that. Shows the
    /// platform's prompt once; a key of before is replaced. A wrong PIN counts as everywhere.
    ///
    /// # Errors
    /// [`AuthenticatorError::BiometricNotAccepted`] if no strong biometric is set up on this
    /// device, or the issuer takes none; what the platform's prompt ends with; what the issuer
    /// refuses. The pairing and its PIN stay as they are.
    pub async fn enrol_biometric(
        &self,
        pairing_id: &str,
        pin: &Pin,
        prompt: &Prompt,
    ) -> Result<Approval, AuthenticatorError> {
        let pairing = self.pairing(pairing_id).await?;
        if pairing.state != PairingState::Active {
            return Err(AuthenticatorError::NotPaired);
        }
        if self.biometrics().await != Biometrics::Available {
            return Err(AuthenticatorError::BiometricNotAccepted);
        }
        let own = self.ask_for(&pairing, Purpose::EnrolBiometric).await?;
        let enrolled = self.enrol(&pairing, &own, pin, prompt).await;
        if !matches!(enrolled, Ok(Approval::Approved { .. })) {
            // Perhaps the issuer knows the key; without its private half that helps nobody.
            self.ports.keystore.delete(&pairing.biometric_key_id()).await?;
        }
        enrolled
    }

    /// Stops using a biometric for a pairing. The issuer need not be told: the key is gone.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotFound`], [`AuthenticatorError::Keystore`],
    /// [`AuthenticatorError::Store`].
    pub async fn forget_biometric(&self, pairing_id: &str) -> Result<(), AuthenticatorError> {
        let pairing = self.pairing(pairing_id).await?;
        self.set_biometric(&pairing, Biometric::Off).await?;
        self.ports.keystore.delete(&pairing.biometric_key_id()).await?;
        self.record(HistoryEntry::about(self, &pairing, HistoryKind::BiometricOff)).await;
        Ok(())
    }

    async fn set_biometric(
        &self,
        pairing: &Pairing,
        biometric: Biometric,
    ) -> Result<(), AuthenticatorError> {
        let change = PairingChange::Biometric(biometric);
        Ok(self.ports.store.change_pairing(&pairing.id, change).await?)
    }

    async fn enrol(
        &self,
        pairing: &Pairing,
        own: &Own,
        pin: &Pin,
        prompt: &Prompt,
    ) -> Result<Approval, AuthenticatorError> {
        let challenge = RequestObject::challenge(&own.compact);
        let ceremony = Ceremony::new(ClientDataType::Get, challenge, &pairing.issuer);
        let client_data_hash = ceremony.client_data_hash;
        let proven = Proven {
            issuer: &pairing.issuer,
            credential: &pairing.credential_id,
            purpose: own.request.purpose,
            client_data_hash: &client_data_hash,
        };
        let key = self.new_biometric_key(pairing, &client_data_hash).await?;
        let biometric = self.prove_biometric(pairing, proven, prompt).await?;
        let pin = self.prove_pin(pin, self.salt(pairing).await?, proven).await?;
        let data = AuthenticatorData {
            biometric_key: Some(key.public_key.as_bytes().to_vec()),
            ..verified_data(&pairing.issuer, pin.for_assertion())
        };
        let credential = self.assertion(pairing, ceremony, data).await?;
        let certificates = key.certificates.into_iter().map(Bytes).collect();
        let response = Response::Enrol {
            credential,
            user_verification: pin.revealed(),
            biometric: BiometricProof { proof: B64(*biometric.proof), certificates },
        };
        let body = body_of(&response)?;
        let uri = &own.request.response_uri;
        let answer = persist(|| self.ports.issuers.respond(uri, &body)).await?;
        self.enrolled(pairing, own, answer, &body).await
    }

    /// The key of before goes first, so that at any moment at most one is there.
    async fn new_biometric_key(
        &self,
        pairing: &Pairing,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, AuthenticatorError> {
        let id = pairing.biometric_key_id();
        self.set_biometric(pairing, Biometric::Off).await?;
        self.ports.keystore.delete(&id).await?;
        Ok(self.ports.keystore.generate(&id, KeyPolicy::Biometric, challenge).await?)
    }

    async fn enrolled(
        &self,
        pairing: &Pairing,
        own: &Own,
        answer: Answer,
        body: &[u8],
    ) -> Result<Approval, AuthenticatorError> {
        match answer {
            Answer::Approved { receipt: compact, .. } => {
                let keys = own.keys.for_receipts();
                let proof = own.expected(pairing, body).check(compact, &keys)?;
                self.set_biometric(pairing, Biometric::On).await?;
                let entry = HistoryEntry::about(self, pairing, HistoryKind::BiometricOn);
                self.record(entry.proven(&proof)).await;
                let receipt = proof.receipt;
                let level = receipt.acr.unwrap_or(own.request.acr);
                Ok(Approval::Approved { receipt, level, confirmation_code: None })
            }
            Answer::WrongPin { tries_left, retry_after, next_pause, lifetime_left, .. } => {
                Ok(Approval::WrongPin { tries_left, retry_after, next_pause, lifetime_left })
            }
            Answer::Blocked => {
                self.end(pairing, NoticeKind::Blocked, None).await?;
                Ok(Approval::Blocked)
            }
            Answer::Declined { .. } | Answer::Registered { .. } => Err(FormatError::Foreign.into()),
        }
    }
}
