//! How a credential stands at its issuer, and what follows from it here.

use pass_protocol::{
    ClientDataType, CredentialState, CredentialStatus, DisabledBy, Purpose, StatusRequest, Verdict,
    jws::Jwk,
};

use crate::{
    Aftermath, Authenticator, AuthenticatorError, EntryChange, HistoryEntry, HistoryKind,
    NoticeKind, Pairing, PairingChange, PairingState,
    assertion::{Ceremony, plain_data},
    expected::Expected,
    issuer_keys::IssuerKeys,
    pair::PairingCode,
};

/// How a pairing stands, after this app has drawn its conclusions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Waits for the digits.
    Pending(PairingCode),
    /// Usable.
    Active,
    /// Removed here, with a notice.
    Ended(NoticeKind),
}

impl Authenticator {
    /// Asks the issuer, with a signature of the device key, and acts on the answer.
    pub(crate) async fn stand(&self, pairing: &Pairing) -> Result<Standing, AuthenticatorError> {
        let (status, keys) = self.ask_status(pairing).await?;
        self.note_paired(pairing, &status, &keys.for_receipts()).await;
        match status.state {
            CredentialState::Pending => {
                self.note_standing(pairing, PairingState::Pending, &status).await?;
                Ok(Standing::Pending(PairingCode {
                    id: pairing.id.clone(),
                    code: crate::pair::digits::<6>(status.confirmation_code.unwrap_or_default())?,
                    expires_in: status.expires_in.unwrap_or(0),
                }))
            }
            CredentialState::Active => {
                self.note_standing(pairing, PairingState::Active, &status).await?;
                self.note_pin(pairing, &status).await?;
                self.note_report(pairing, &status).await?;
                Ok(Standing::Active)
            }
            CredentialState::Blocked => {
                self.end(pairing, NoticeKind::Blocked, status.disabled_at).await?;
                Ok(Standing::Ended(NoticeKind::Blocked))
            }
            CredentialState::Disabled => self.end_disabled(pairing, &status).await,
        }
    }

    async fn end_disabled(
        &self,
        pairing: &Pairing,
        status: &CredentialStatus,
    ) -> Result<Standing, AuthenticatorError> {
        let kind = match status.disabled_by {
            Some(DisabledBy::PairingVoid) => NoticeKind::PairingVoid,
            _ => NoticeKind::UnpairedOnPage,
        };
        // What the person did in this very app is no news.
        if status.disabled_by == Some(DisabledBy::App) {
            self.remove(pairing, Aftermath::Nothing).await?;
        } else {
            self.end(pairing, kind, status.disabled_at).await?;
        }
        Ok(Standing::Ended(kind))
    }

    async fn note_standing(
        &self,
        pairing: &Pairing,
        state: PairingState,
        status: &CredentialStatus,
    ) -> Result<(), AuthenticatorError> {
        let (level, level_reason) = (status.level, status.level_reason);
        let usable_from = status.usable_from;
        let known = (pairing.state, pairing.level, pairing.level_reason, pairing.usable_from);
        if known == (state, level, level_reason, usable_from) {
            return Ok(());
        }
        let change = PairingChange::Standing { state, level, level_reason, usable_from };
        Ok(self.ports.store.change_pairing(&pairing.id, change).await?)
    }

    /// That the digits were typed, with the issuer's receipt, also of a pairing that has ended
    /// since. Told again after a kill, it is the same entry. The status itself is signed and fresh,
    /// so that a receipt which does not fit is not kept and does no other harm.
    async fn note_paired(&self, pairing: &Pairing, status: &CredentialStatus, keys: &[Jwk]) {
        let counts = status.state == CredentialState::Active || status.receipt.is_some();
        if pairing.state != PairingState::Pending || !counts {
            return;
        }
        let entry = HistoryEntry::about(self, pairing, HistoryKind::Paired);
        let entry = HistoryEntry { id: pairing.paired_entry(), ..entry }.at_level(status.level);
        let expected = Expected::about(pairing, Purpose::Pair, Verdict::Paired);
        let proof = status.receipt.clone().map(|compact| expected.check(compact, keys));
        self.record(match proof {
            Some(Ok(proof)) => entry.proven(&proof),
            Some(Err(error)) => {
                tracing::warn!(%error, issuer = %pairing.issuer, "no receipt of this pairing");
                entry
            }
            None => entry,
        })
        .await;
    }

    /// A change whose answer was lost is noticed here, and told in the history.
    async fn note_pin(
        &self,
        pairing: &Pairing,
        status: &CredentialStatus,
    ) -> Result<(), AuthenticatorError> {
        let Some(at) = status.pin_changed_at.filter(|at| Some(*at) > pairing.pin_changed_at) else {
            return Ok(());
        };
        let unheard = self.ports.store.unheard().await?;
        match unheard.iter().rfind(|sent| sent.changes_pin_of(&pairing.credential_id)) {
            Some(sent) => self.complete(&sent.entry, EntryChange::Counted(at)).await,
            None => {
                let entry = HistoryEntry::about(self, pairing, HistoryKind::PinChanged);
                let id = format!("pin-{}-{}", pairing.id, at.0);
                self.record(HistoryEntry { id, at, ..entry }).await;
            }
        }
        Ok(self.ports.store.change_pairing(&pairing.id, PairingChange::PinChanged(at)).await?)
    }

    async fn ask_status(
        &self,
        pairing: &Pairing,
    ) -> Result<(CredentialStatus, IssuerKeys), AuthenticatorError> {
        let issuer = &pairing.issuer;
        let keys = self.issuer_keys(issuer).await?;
        let app_nonce = self.draw();
        let ceremony = Ceremony::new(ClientDataType::Status, app_nonce.0, issuer);
        let credential = self.assertion(pairing, ceremony, plain_data(issuer)).await?;
        let answer = self.ports.issuers.status(issuer, &StatusRequest { credential }).await?;
        let (id, receipt_keys) = (&pairing.credential_id, keys.for_receipts());
        let status =
            CredentialStatus::verify(&answer.status, issuer, id, &app_nonce, &receipt_keys)?;
        self.pin_forward(issuer, &keys).await?;
        Ok((status, keys))
    }
}
