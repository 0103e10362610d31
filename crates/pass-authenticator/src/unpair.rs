//! Unpairing: gone here at once, and the issuer is told, now or as soon as it can be reached.

use pass_protocol::{DisableRequest, ErrorCode, Purpose, Receipt, Verdict};

use crate::{
    Aftermath, Authenticator, AuthenticatorError, EntryChange, HistoryEntry, HistoryKind, Proof,
    WaitingUnpairing, expected::Expected,
};

/// What came of an unpairing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unpairing {
    /// The issuer confirmed it.
    Confirmed {
        /// Its word on it.
        receipt: Receipt,
        /// The same as it was signed (JWS compact).
        compact: String,
        /// Its name.
        issuer_name: String,
    },
    /// The issuer will be told later.
    Queued {
        /// Its name.
        issuer_name: String,
    },
    /// The issuer does not know the credential, so there is nothing left to end.
    Unknown {
        /// Its name.
        issuer_name: String,
    },
}

impl Authenticator {
    /// Removes a pairing here and tells its issuer.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotFound`], [`AuthenticatorError::Store`]; never for the network.
    pub async fn unpair(&self, id: &str) -> Result<Unpairing, AuthenticatorError> {
        let pairing = self.pairing(id).await?;
        let entry = HistoryEntry::about(self, &pairing, HistoryKind::Unpaired);
        let waiting = WaitingUnpairing {
            issuer: pairing.issuer.clone(),
            issuer_name: pairing.issuer_name.clone(),
            credential_id: pairing.credential_id,
            sealed_disable_secret: pairing.sealed_disable_secret.clone(),
            pinned: pairing.pinned.clone(),
            since: entry.at,
            entry: entry.id.clone(),
        };
        // Waiting first: a kill after the message must not leave a pairing that is disabled.
        self.remove(&pairing, Aftermath::Unpairing(waiting.clone(), Box::new(entry))).await?;
        self.tell_issuer(&waiting).await
    }

    /// Delivers a waiting unpairing, if that is possible now.
    pub(crate) async fn tell_issuer(
        &self,
        waiting: &WaitingUnpairing,
    ) -> Result<Unpairing, AuthenticatorError> {
        let issuer_name = waiting.issuer_name.clone();
        let told = match self.disable(waiting).await {
            Ok(proof) => {
                let Proof { receipt, compact } = proof.clone();
                self.complete(&waiting.entry, EntryChange::Proven(Box::new(proof))).await;
                Unpairing::Confirmed { receipt, compact, issuer_name }
            }
            Err(error) if error.is_refusal(ErrorCode::ApprovalRefused) => {
                Unpairing::Unknown { issuer_name }
            }
            Err(AuthenticatorError::KeyLost) => Unpairing::Unknown { issuer_name },
            Err(error) => {
                tracing::debug!(%error, "an unpairing waits");
                return Ok(Unpairing::Queued { issuer_name });
            }
        };
        self.ports.store.remove_waiting(&waiting.credential_id).await?;
        Ok(told)
    }

    async fn disable(&self, waiting: &WaitingUnpairing) -> Result<Proof, AuthenticatorError> {
        let issuer = &waiting.issuer;
        let disable_secret = self.unseal_lasting(&waiting.sealed_disable_secret).await?;
        let credential_id = waiting.credential_id;
        let request = DisableRequest { credential_id, disable_secret };
        let answer = self.ports.issuers.disable(issuer, &request).await?;
        let keys = self.issuer_keys_behind(issuer, std::slice::from_ref(&waiting.pinned)).await?;
        let expected = Expected {
            issuer: issuer.clone(),
            credential_id: Some(credential_id),
            purpose: Purpose::Unpair,
            verdict: Verdict::Disabled,
            response_hash: None,
        };
        Ok(expected.check(answer.receipt, &keys.for_receipts())?)
    }
}
