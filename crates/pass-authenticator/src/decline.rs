//! The person says no.

use pass_protocol::{
    Answer, ClientDataType, FormatError, Receipt, RequestObject, Response, Verdict,
};

use crate::{
    Authenticator, AuthenticatorError, EntryChange, HistoryEntry, HistoryKind, OpenRequest,
    Pairing, Unheard,
    assertion::{Ceremony, plain_data},
    expected::Expected,
    open_request::Declining,
    respond::body_of,
};

impl Authenticator {
    /// Declines, signed by the device key of `pairing_id` where the person had chosen one. After an
    /// answer that was lost, the same choice sends the same bytes again.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotPaired`] if that pairing is none of this issuer; what the issuer
    /// refuses.
    pub async fn decline(
        &self,
        open: &mut OpenRequest,
        pairing_id: Option<&str>,
    ) -> Result<Receipt, AuthenticatorError> {
        let pairing = match pairing_id {
            Some(id) => Some(self.active_at_issuer(open, id).await?),
            None => None,
        };
        let sent = match open.declining.take() {
            Some(sent) if sent.pairing_id.as_deref() == pairing_id => sent,
            _ => self.refusal(open, pairing.as_ref()).await?,
        };
        let answer = match self.send(open, &sent.body).await {
            Err(error) if error.is_silence() => {
                open.declining = Some(sent);
                return Err(error);
            }
            Err(error) => {
                self.complete_refused(&sent.entry, &error).await;
                return Err(error);
            }
            Ok(answer) => answer,
        };
        let Answer::Declined { receipt } = answer else { return Err(FormatError::Foreign.into()) };
        let expected = Expected::answer(open, pairing.as_ref(), Verdict::Declined, &sent.body);
        let proof = expected.check(receipt, &open.keys.for_receipts())?;
        let receipt = proof.receipt.clone();
        self.complete(&sent.entry, EntryChange::Proven(Box::new(proof))).await;
        Ok(receipt)
    }

    /// The refusal, in the history and ready to be sent.
    async fn refusal(
        &self,
        open: &OpenRequest,
        pairing: Option<&Pairing>,
    ) -> Result<Declining, AuthenticatorError> {
        let credential = match pairing {
            Some(pairing) => {
                let challenge = RequestObject::challenge(&open.compact);
                let ceremony = Ceremony::new(ClientDataType::Decline, challenge, &open.issuer);
                Some(self.assertion(pairing, ceremony, plain_data(&open.issuer)).await?)
            }
            None => None,
        };
        let body = body_of(&Response::Decline { credential })?;
        let expected = Expected::answer(open, pairing, Verdict::Declined, &body);
        let entry = HistoryEntry::answer(self, open, pairing, HistoryKind::Declined);
        let unheard = Unheard::response(open, expected, &body);
        let entry = self.keep_unheard(entry, unheard).await?;
        Ok(Declining { entry, pairing_id: pairing.map(|pairing| pairing.id.clone()), body })
    }
}
