//! How a credential stands at its issuer, and what follows from it here.

use pass_protocol::{ClientDataType, CredentialState, CredentialStatus, DisabledBy, StatusRequest};

use crate::{
    Aftermath, Authenticator, AuthenticatorError, HistoryEntry, HistoryKind, NoticeKind, Pairing,
    PairingChange, PairingState,
    assertion::{Ceremony, plain_data},
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
        let status = self.ask_status(pairing).await?;
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
        self.ports.store.change_pairing(&pairing.id, change).await?;
        if (pairing.state, state) == (PairingState::Pending, PairingState::Active) {
            let entry = HistoryEntry::about(self, pairing, HistoryKind::Paired);
            self.record(entry.at_level(level)).await;
        }
        Ok(())
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
        self.ports.store.change_pairing(&pairing.id, PairingChange::PinChanged(at)).await?;
        let entry = HistoryEntry::about(self, pairing, HistoryKind::PinChanged);
        self.record(HistoryEntry { at, ..entry }).await;
        Ok(())
    }

    async fn ask_status(&self, pairing: &Pairing) -> Result<CredentialStatus, AuthenticatorError> {
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
        Ok(status)
    }
}
