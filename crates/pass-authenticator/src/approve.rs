//! The approval: a PIN becomes a proof, the device key signs, the issuer judges.

use pass_protocol::{
    Answer, ClientDataType, ErrorCode, FormatError, LevelOfAssurance, Purpose, Receipt,
    RequestObject, Response, UserVerificationMethod, Verdict,
};
use zeroize::Zeroizing;

use crate::{
    Authenticator, AuthenticatorError, Biometric, Factor, HistoryEntry, HistoryKind, NoticeKind,
    OpenRequest, Pairing, PairingChange,
    assertion::{Ceremony, verified_data},
    history::Proof,
    open_request::InFlight,
    pair::digits,
    pin_key::SALT_LEN,
    respond::{body_of, receipt_for},
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

    /// The signed response, ready to be sent.
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
        Ok(InFlight { pairing_id: pairing.id.clone(), body, proof: proof.proof.clone() })
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
            Err(error) if error.is_refusal(ErrorCode::ApprovalRefused) => {
                return self.explain_refusal(pairing, error).await;
            }
            Err(error) if error.is_silence() => {
                open.in_flight = Some(response);
                return Err(error);
            }
            answer => answer?,
        };
        match answer {
            Answer::Approved { receipt, confirmation_code, .. } => {
                let confirmation_code = confirmation_code.map(digits::<4>).transpose()?;
                let (verdict, compact) = (Verdict::Approved, receipt);
                let receipt = receipt_for(&compact, open, Some(pairing), verdict, &response.body)?;
                let used = PairingChange::Used(receipt.iat);
                self.ports.store.change_pairing(&pairing.id, used).await?;
                let entry = HistoryEntry::answer(self, open, Some(pairing), HistoryKind::Approved);
                self.record(entry.proven(Proof { receipt: &receipt, compact: &compact })).await;
                let level = receipt.acr.unwrap_or(open.request.acr);
                Ok(Approval::Approved { receipt, level, confirmation_code })
            }
            Answer::WrongPin { tries_left, retry_after, next_pause, lifetime_left, request } => {
                open.go_on_with(request, sent_at)?;
                Ok(Approval::WrongPin { tries_left, retry_after, next_pause, lifetime_left })
            }
            Answer::Blocked => {
                self.end(pairing, NoticeKind::Blocked, None).await?;
                Ok(Approval::Blocked)
            }
            Answer::Declined { .. } | Answer::Registered { .. } => Err(FormatError::Foreign.into()),
        }
    }

    /// The issuer does not say why it refused, but it tells how the credential stands.
    async fn explain_refusal(
        &self,
        pairing: &Pairing,
        refusal: AuthenticatorError,
    ) -> Result<Approval, AuthenticatorError> {
        match self.stand(pairing).await {
            Ok(Standing::Ended(NoticeKind::Blocked)) => Ok(Approval::Blocked),
            Ok(Standing::Ended(_)) => Err(AuthenticatorError::UnpairedElsewhere),
            _ => Err(refusal),
        }
    }
}
