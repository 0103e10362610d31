//! Changing the PIN of a pairing. The salt stays, so nothing changes on this device: whichever PIN
//! key the issuer has, its PIN works, wherever this was cut off.

use pass_protocol::{
    Answer, B64, ClientDataType, FormatError, PassUv, Purpose, RequestObject, Response,
};

use crate::{
    Authenticator, AuthenticatorError, EntryChange, HistoryEntry, HistoryKind, IssuerClientError,
    NoticeKind, Pairing, PairingChange, PairingState, Pin, Unheard,
    assertion::{Ceremony, verified_data},
    own_request::Own,
    respond::{body_of, persist},
    status::Standing,
    uv_proof::Proven,
};

/// What came of changing the PIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PinChange {
    /// The new PIN holds.
    Done,
    /// A change of before had reached the issuer although its answer was lost; nothing was changed
    /// now. The PIN chosen then holds.
    Settled,
    /// The PIN of before was wrong; the numbers are those of [`Approval`](crate::Approval).
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

impl Authenticator {
    /// Changes the PIN of a pairing. A wrong old PIN counts as everywhere.
    ///
    /// # Errors
    /// [`AuthenticatorError::PinWeak`], [`AuthenticatorError::PinSame`] and
    /// [`AuthenticatorError::NotPaired`] before anything is sent; what the issuer refuses. After an
    /// answer that was lost, [`AuthenticatorError::PinChangeUnknown`]: the old PIN or the new one
    /// holds, and [`Self::refresh`] tells when it was changed last.
    pub async fn change_pin(
        &self,
        pairing_id: &str,
        old: &Pin,
        new: &Pin,
    ) -> Result<PinChange, AuthenticatorError> {
        if let Some(weakness) = new.weakness() {
            return Err(AuthenticatorError::PinWeak(weakness));
        }
        if old == new {
            return Err(AuthenticatorError::PinSame);
        }
        let before = self.pairing(pairing_id).await?;
        if before.state != PairingState::Active {
            return Err(AuthenticatorError::NotPaired);
        }
        // Not knowing of a change that arrived, the old PIN would count as a wrong one.
        match self.stand(&before).await? {
            Standing::Active => {}
            Standing::Pending(_) => return Err(AuthenticatorError::NotPaired),
            Standing::Ended(NoticeKind::Blocked) => return Ok(PinChange::Blocked),
            Standing::Ended(_) => return Err(AuthenticatorError::UnpairedElsewhere),
        }
        let pairing = self.pairing(pairing_id).await?;
        if pairing.pin_changed_at != before.pin_changed_at {
            return Ok(PinChange::Settled);
        }
        let own = self.ask_for(&pairing, Purpose::ChangePin).await?;
        let body = self.change(&pairing, &own, old, new).await?;
        let expected = own.expected(&pairing, &body);
        let entry = HistoryEntry::about(self, &pairing, HistoryKind::PinChanged);
        let unheard = Unheard::own(&own, expected.clone(), &body);
        let entry = self.keep_unheard(entry, unheard).await?;
        let uri = &own.request.response_uri;
        let answer = match persist(|| self.ports.issuers.respond(uri, &body)).await {
            Ok(answer) => answer,
            Err(error) => return Err(self.unanswered(&entry, error).await),
        };
        if let Answer::Approved { receipt, .. } = answer {
            let proof = expected.check(receipt, &own.keys.for_receipts())?;
            let change = PairingChange::PinChanged(proof.receipt.iat);
            self.ports.store.change_pairing(&pairing.id, change).await?;
            self.complete(&entry, EntryChange::Proven(Box::new(proof))).await;
            return Ok(PinChange::Done);
        }
        self.complete(&entry, EntryChange::Dropped).await;
        self.unchanged(&pairing, answer).await
    }

    /// The response: both PINs prove themselves, and the device key signs the new public key.
    async fn change(
        &self,
        pairing: &Pairing,
        own: &Own,
        old: &Pin,
        new: &Pin,
    ) -> Result<zeroize::Zeroizing<Vec<u8>>, AuthenticatorError> {
        let challenge = RequestObject::challenge(&own.compact);
        let ceremony = Ceremony::new(ClientDataType::Get, challenge, &pairing.issuer);
        let client_data_hash = ceremony.client_data_hash;
        let proven = Proven {
            issuer: &pairing.issuer,
            credential: &pairing.credential_id,
            purpose: own.request.purpose,
            client_data_hash: &client_data_hash,
        };
        let old = self.prove_pin(old, self.salt(pairing).await?, proven).await?;
        let new = self.prove_pin(new, self.salt(pairing).await?, proven).await?;
        let public_key = new.for_registration().public_key;
        let data = verified_data(&pairing.issuer, PassUv { public_key, ..old.for_assertion() });
        let credential = self.assertion(pairing, ceremony, data).await?;
        let user_verification = old.revealed();
        let new_proof = B64(*new.proof);
        body_of(&Response::Change { credential, user_verification, new_proof })
    }

    /// Without an answer, nobody here knows whether the change arrived.
    async fn unanswered(&self, entry: &str, error: IssuerClientError) -> AuthenticatorError {
        let refused = matches!(error, IssuerClientError::Refused { .. });
        let error = AuthenticatorError::from(error);
        if !error.is_silence() {
            self.complete_refused(entry, &error).await;
        }
        if refused { error } else { AuthenticatorError::PinChangeUnknown }
    }

    async fn unchanged(
        &self,
        pairing: &Pairing,
        answer: Answer,
    ) -> Result<PinChange, AuthenticatorError> {
        match answer {
            Answer::WrongPin { tries_left, retry_after, next_pause, lifetime_left, .. } => {
                Ok(PinChange::WrongPin { tries_left, retry_after, next_pause, lifetime_left })
            }
            Answer::Blocked => {
                self.end(pairing, NoticeKind::Blocked, None).await?;
                Ok(PinChange::Blocked)
            }
            _ => Err(FormatError::Foreign.into()),
        }
    }
}
