//! The approval: a PIN becomes a proof, the device key signs, the issuer judges.

use pass_protocol::{
    Answer, ClientDataType, ErrorCode, FormatError, LevelOfAssurance, Purpose, Receipt,
    RequestObject, Response, UserVerificationMethod, Verdict,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Biometric, EntryChange, Factor, HistoryEntry, HistoryKind,
    NoticeKind, OpenRequest, Pairing, PairingChange, Unheard,
    assertion::{Ceremony, verified_data},
    expected::Expected,
    open_request::InFlight,
    pair::digits,
    pin_key::SALT_LEN,
    respond::body_of,
    status::Standing,
    unseal::unseal,
    uv_proof::Proven,
};

/// What came of an approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Approval {
    /// Approved; the request is over.
    Approved {
        /// The issuer's word on it.
        receipt: Receipt,
        /// Level that was reached.
        level: LevelOfAssurance,
        /// Four digits that the page asks for before it goes on, where it does.
        confirmation_code: Option<String>,
    },
    /// Refused; the request goes on with another PIN.
    WrongPin {
        /// Tries until the next pause or block; 0 during a pause.
        tries_left: u32,
        /// Seconds until the next try is judged.
        retry_after: Option<u32>,
        /// Seconds of pause when `tries_left` are used up; absent: a block.
        next_pause: Option<u32>,
        /// Wrong PINs left in the life of the credential, once they are few.
        lifetime_left: Option<u32>,
    },
    /// Blocked until paired anew; the pairing is removed here.
    Blocked,
}

/// Whether a biometric of this pairing counts for this request.
pub(crate) fn check_biometric(
    open: &OpenRequest,
    pairing: &Pairing,
) -> Result<(), AuthenticatorError> {
    if !open.request.user_verification.contains(&UserVerificationMethod::Biometric) {
        return Err(AuthenticatorError::BiometricNotAccepted);
    }
    match pairing.biometric {
        Biometric::On => Ok(()),
        Biometric::Off => Err(AuthenticatorError::BiometricNotAccepted),
        Biometric::Lost => Err(AuthenticatorError::BiometricsChanged),
    }
}

impl Authenticator {
    /// Approves with a PIN or a biometric. A response whose answer was lost before is settled
    /// first.
    ///
    /// # Errors
    /// [`AuthenticatorError::Expired`], [`AuthenticatorError::NotPaired`],
    /// [`AuthenticatorError::LevelTooLow`], [`AuthenticatorError::BiometricNotAccepted`],
    /// [`AuthenticatorError::BiometricsChanged`] and what the platform's prompt ends with, before
    /// anything is sent; [`AuthenticatorError::UnpairedElsewhere`] if that turns out; what the
    /// issuer refuses.
    pub async fn approve<'a>(
        &self,
        open: &mut OpenRequest,
        pairing_id: &str,
        factor: impl Into<Factor<'a>>,
    ) -> Result<Approval, AuthenticatorError> {
        let factor = factor.into();
        self.check_time(open)?;
        let pairing = self.answering(open, pairing_id).await?;
        if let Some(in_flight) = open.in_flight.take() {
            let sender = self.answering(open, &in_flight.pairing_id).await?;
            let settled = self.deliver(open, &sender, in_flight).await?;
            if !matches!(settled, Approval::WrongPin { .. }) {
                return Ok(settled);
            }
        }
        let response = self.response(open, &pairing, factor).await?;
        self.deliver(open, &pairing, response).await
    }

    /// The pairing, if it may answer this request at all.
    async fn answering(
        &self,
        open: &OpenRequest,
        pairing_id: &str,
    ) -> Result<Pairing, AuthenticatorError> {
        if open.request.purpose == Purpose::Pair {
            return Err(AuthenticatorError::Unsupported);
        }
        let pairing =
            self.active_at_issuer(open, pairing_id).await.map_err(|error| match error {
                AuthenticatorError::NotFound => AuthenticatorError::NotPaired,
                other => other,
            })?;
        if pairing.level < open.request.acr {
            return Err(AuthenticatorError::LevelTooLow);
        }
        Ok(pairing)
    }

    /// The signed response, in the history and ready to be sent.
    async fn response(
        &self,
        open: &OpenRequest,
        pairing: &Pairing,
        factor: Factor<'_>,
    ) -> Result<InFlight, AuthenticatorError> {
        let challenge = RequestObject::challenge(&open.compact);
        let ceremony = Ceremony::new(ClientDataType::Get, challenge, &open.issuer);
        let proven = Proven {
            issuer: &open.issuer,
            credential: &pairing.credential_id,
            purpose: open.request.purpose,
            client_data_hash: &ceremony.client_data_hash,
        };
        let proof = match factor {
            Factor::Pin(pin) => self.prove_pin(pin, self.salt(pairing).await?, proven).await?,
            Factor::Biometric(prompt) => {
                check_biometric(open, pairing)?;
                self.prove_biometric(pairing, proven, prompt).await?
            }
        };
        let data = verified_data(&pairing.issuer, proof.for_assertion());
        let credential = self.assertion(pairing, ceremony, data).await?;
        let response = Response::Get { credential, user_verification: proof.revealed() };
        let body = body_of(&response)?;
        let expected = Expected::answer(open, Some(pairing), Verdict::Approved, &body);
        let entry = HistoryEntry::answer(self, open, Some(pairing), HistoryKind::Approved);
        let unheard = Unheard::response(open, expected, &body);
        let entry = self.keep_unheard(entry, unheard).await?;
        let (pairing_id, proof) = (pairing.id.clone(), proof.proof.clone());
        Ok(InFlight { entry, pairing_id, body, proof })
    }

    /// The salt of a pairing's PIN.
    pub(crate) async fn salt(
        &self,
        pairing: &Pairing,
    ) -> Result<Zeroizing<[u8; SALT_LEN]>, AuthenticatorError> {
        let sealed = pairing.sealed_salt.as_ref().ok_or(AuthenticatorError::KeyLost)?;
        let salt = unseal(self.ports.keystore.as_ref(), &pairing.key_id(), sealed).await?;
        let salt = salt.expose().try_into().map_err(|_| AuthenticatorError::KeyLost)?;
        Ok(Zeroizing::new(salt))
    }

    /// Sends a response and makes sense of the answer.
    async fn deliver(
        &self,
        open: &mut OpenRequest,
        pairing: &Pairing,
        response: InFlight,
    ) -> Result<Approval, AuthenticatorError> {
        let sent_at = self.ports.timer.elapsed();
        let answer = match self.send(open, &response.body).await {
            Err(error) if error.is_silence() => {
                open.in_flight = Some(response);
                return Err(error);
            }
            Err(error) => {
                self.complete_refused(&response.entry, &error).await;
                return self.explain_refusal(pairing, error).await;
            }
            Ok(answer) => answer,
        };
        match answer {
            Answer::Approved { receipt, confirmation_code, .. } => {
                let confirmation_code = confirmation_code.map(digits::<4>).transpose()?;
                let (approved, body) = (Verdict::Approved, &response.body);
                let expected = Expected::answer(open, Some(pairing), approved, body);
                let proof = expected.check(receipt, &open.keys.for_receipts())?;
                let receipt = proof.receipt.clone();
                let used = PairingChange::Used(receipt.iat);
                self.ports.store.change_pairing(&pairing.id, used).await?;
                self.complete(&response.entry, EntryChange::Proven(Box::new(proof))).await;
                let level = receipt.acr.unwrap_or(open.request.acr);
                Ok(Approval::Approved { receipt, level, confirmation_code })
            }
            Answer::WrongPin { tries_left, retry_after, next_pause, lifetime_left, request } => {
                self.complete(&response.entry, EntryChange::Dropped).await;
                open.go_on_with(request, sent_at)?;
                Ok(Approval::WrongPin { tries_left, retry_after, next_pause, lifetime_left })
            }
            Answer::Blocked => {
                self.complete(&response.entry, EntryChange::Dropped).await;
                self.end(pairing, NoticeKind::Blocked, None).await?;
                Ok(Approval::Blocked)
            }
            Answer::Declined { .. } | Answer::Registered { .. } => Err(FormatError::Foreign.into()),
        }
    }

    /// The issuer may not say why it refused, but it tells how the credential stands.
    async fn explain_refusal(
        &self,
        pairing: &Pairing,
        refusal: AuthenticatorError,
    ) -> Result<Approval, AuthenticatorError> {
        if !refusal.is_refusal(ErrorCode::ApprovalRefused) {
            return Err(refusal);
        }
        match self.stand(pairing).await {
            Ok(Standing::Ended(NoticeKind::Blocked)) => Ok(Approval::Blocked),
            Ok(Standing::Ended(_)) => Err(AuthenticatorError::UnpairedElsewhere),
            _ => Err(refusal),
        }
    }
}
