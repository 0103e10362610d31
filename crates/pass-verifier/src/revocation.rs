//! Ending a credential, and telling its app how it stands.

use pass_protocol::{
    B64, ClientData, ClientDataType, CredentialId, CredentialState, CredentialStatus,
    DisableAnswer, DisableRequest, DisabledBy, ErrorCode, Purpose, Receipt, StatusAnswer,
    StatusRequest, Verdict, sha256,
};

use crate::store::{CredentialRecord, Records};
use crate::{Verifier, VerifierError, assertion, assurance};

impl Verifier {
    /// Disables a credential by its disable secret; again and again with the same receipt.
    ///
    /// # Errors
    /// [`ErrorCode::ApprovalRefused`] for an unknown credential and a wrong secret alike.
    pub fn disable_by_secret(
        &self,
        request: &DisableRequest,
    ) -> Result<DisableAnswer, VerifierError> {
        self.write(|records| {
            let mut credential = records
                .credential(&request.credential_id)?
                .filter(|c| c.disable_hash.0 == sha256(&request.disable_secret.0))
                .ok_or(ErrorCode::ApprovalRefused)?;
            if let Some(receipt) = credential.disable_receipt {
                return Ok(DisableAnswer { receipt });
            }
            self.end(records, &mut credential, DisabledBy::App)?;
            let receipt = self.disable_receipt(&credential)?;
            credential.disable_receipt = Some(receipt.clone());
            records.update_credential(&credential)?;
            Ok(DisableAnswer { receipt })
        })
    }

    /// Disables a credential of `account`, on its device page; false if it is none of its own.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn disable(&self, account: &str, id: &CredentialId) -> Result<bool, VerifierError> {
        self.write(|records| {
            let Some(mut credential) = records.credential(id)?.filter(|c| c.account == account)
            else {
                return Ok(false);
            };
            self.end(records, &mut credential, DisabledBy::AccountPage)?;
            records.update_credential(&credential)?;
            Ok(true)
        })
    }

    /// Tells a device key's holder how its credential stands.
    ///
    /// # Errors
    /// [`ErrorCode::ApprovalRefused`] for an unknown credential and a wrong signature alike.
    pub fn status(&self, request: &StatusRequest) -> Result<StatusAnswer, VerifierError> {
        let sent = &request.credential;
        let client_data: ClientData = serde_json::from_slice(&sent.response.client_data_json.0)
            .map_err(|_| ErrorCode::ApprovalRefused)?;
        self.write(|records| {
            let credential = records.credential(&sent.id)?.ok_or(ErrorCode::ApprovalRefused)?;
            let issuer = &self.config().issuer;
            let kind = ClientDataType::Status;
            let nonce = client_data.challenge;
            assertion::verify(sent, &credential.public_key, kind, &nonce.0, issuer)?;
            let status = self.status_of(records, &credential, nonce)?;
            Ok(StatusAnswer { status: self.keys().receipt.sign(CredentialStatus::TYP, &status)? })
        })
    }

    fn status_of(
        &self,
        records: &dyn Records,
        credential: &CredentialRecord,
        app_nonce: B64<32>,
    ) -> Result<CredentialStatus, VerifierError> {
        let offer = records.offer(&credential.offer)?;
        let pending = self.is_still_pending(records, credential)?;
        let overdue = credential.state == CredentialState::Pending && !pending;
        let void_at = || offer.as_ref().map_or(credential.created_at, |offer| offer.expires_at);
        let disabled = match credential.disabled {
            None if overdue => Some((DisabledBy::PairingVoid, void_at())),
            disabled => disabled,
        };
        let digits = offer.as_ref().and_then(|offer| offer.digits.clone());
        let seconds = offer.as_ref().map(|offer| self.now().until(offer.expires_at));
        let (evidence, _) = self.config().evidence.today(&credential.standing);
        let (level, level_reason) = assurance::at_use(credential.level, evidence);
        Ok(CredentialStatus {
            iss: self.config().issuer.clone(),
            app_nonce,
            credential_id: credential.id,
            state: if overdue { CredentialState::Disabled } else { credential.state },
            level,
            level_reason,
            confirmation_code: digits.filter(|_| pending),
            expires_in: seconds.filter(|_| pending),
            receipt: credential.pairing_receipt.clone(),
            usable_from: credential.waits_until(self.now()),
            pin_changed_at: credential.pin_changed_at,
            reported: self.news_for(records, credential)?,
            disabled_by: disabled.map(|(by, _)| by),
            disabled_at: disabled.map(|(_, at)| at),
        })
    }

    fn end(
        &self,
        records: &dyn Records,
        credential: &mut CredentialRecord,
        by: DisabledBy,
    ) -> Result<(), VerifierError> {
        if credential.disabled.is_none() {
            credential.state = CredentialState::Disabled;
            credential.disabled = Some((by, self.now()));
        }
        records.forget_browsers_of(&credential.id)
    }

    fn disable_receipt(&self, credential: &CredentialRecord) -> Result<String, VerifierError> {
        let receipt = Receipt {
            iss: self.config().issuer.clone(),
            jti: B64::random(self.random()),
            iat: credential.disabled.map_or_else(|| self.now(), |(_, at)| at),
            credential_id: Some(credential.id),
            purpose: Purpose::Unpair,
            verdict: Verdict::Disabled,
            acr: None,
            relying_party: None,
            response_hash: None,
        };
        Ok(self.keys().receipt.sign(Receipt::TYP, &receipt)?)
    }
}
