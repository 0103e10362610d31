//! The person says no.

use pass_protocol::{
    Answer, ClientDataType, FormatError, Receipt, RequestObject, Response, Verdict,
};

use crate::{
    Authenticator, AuthenticatorError, HistoryEntry, HistoryKind, OpenRequest,
    assertion::{Ceremony, plain_data},
    history::Proof,
    respond::{body_of, receipt_for},
};

impl Authenticator {
    /// Declines, signed by the device key of `pairing_id` where the person had chosen one.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotPaired`] if that pairing is none of this issuer; what the issuer
    /// refuses.
    pub async fn decline(
        &self,
        open: &OpenRequest,
        pairing_id: Option<&str>,
    ) -> Result<Receipt, AuthenticatorError> {
        let pairing = match pairing_id {
            Some(id) => Some(self.active_at_issuer(open, id).await?),
            None => None,
        };
        let credential = match &pairing {
            Some(pairing) => {
                let challenge = RequestObject::challenge(&open.compact);
                let ceremony = Ceremony::new(ClientDataType::Decline, challenge, &open.issuer);
                Some(self.assertion(pairing, ceremony, plain_data(&open.issuer)).await?)
            }
            None => None,
        };
        let body = body_of(&Response::Decline { credential })?;
        match self.send(open, &body).await? {
            Answer::Declined { receipt: compact } => {
                let pairing = pairing.as_ref();
                let receipt = receipt_for(&compact, open, pairing, Verdict::Declined, &body)?;
                let entry = HistoryEntry::answer(self, open, pairing, HistoryKind::Declined);
                self.record(entry.proven(Proof { receipt: &receipt, compact: &compact })).await;
                Ok(receipt)
            }
            _ => Err(FormatError::Foreign.into()),
        }
    }
}
