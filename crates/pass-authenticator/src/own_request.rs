//! Requests that the app asks for itself, without a code to scan.

use pass_protocol::{
    ClientDataType, FormatError, OwnRequest, Purpose, Receipt, RequestObject,
    UserVerificationMethod, Verdict, sha256,
};

use crate::{
    Authenticator, AuthenticatorError, Pairing,
    assertion::{Ceremony, plain_data},
    issuer_keys::IssuerKeys,
    respond::persist,
};

/// A request that the app asked for itself.
pub(crate) struct Own {
    pub(crate) compact: String,
    pub(crate) request: RequestObject,
    keys: IssuerKeys,
}

impl Own {
    /// The issuer's word on the response `body`.
    pub(crate) fn receipt(
        &self,
        pairing: &Pairing,
        compact: &str,
        body: &[u8],
    ) -> Result<Receipt, AuthenticatorError> {
        let receipt = Receipt::verify(compact, &pairing.issuer, &self.keys.for_receipts())?;
        let mine = receipt.verdict == Verdict::Approved
            && receipt.purpose == self.request.purpose
            && receipt.credential_id == Some(pairing.credential_id)
            && receipt.response_hash.is_some_and(|hash| hash.0 == sha256(body));
        if mine { Ok(receipt) } else { Err(FormatError::Foreign.into()) }
    }
}

impl Authenticator {
    /// Gets a request about this very credential, without a code to scan.
    pub(crate) async fn ask_for(
        &self,
        pairing: &Pairing,
        purpose: Purpose,
    ) -> Result<Own, AuthenticatorError> {
        let issuer = &pairing.issuer;
        let keys = self.issuer_keys(issuer).await?;
        let app_nonce = self.draw();
        let ceremony = Ceremony::new(ClientDataType::Request, app_nonce.0, issuer);
        let credential = self.assertion(pairing, ceremony, plain_data(issuer)).await?;
        let asked = OwnRequest { purpose, credential };
        let compact = persist(|| self.ports.issuers.request(issuer, &asked)).await?.request;
        let request = RequestObject::verify(&compact, issuer, &app_nonce, &keys.for_requests())?;
        let fits = request.purpose == purpose
            && request.user_verification == [UserVerificationMethod::Pin];
        if !fits {
            return Err(FormatError::Foreign.into());
        }
        self.pin_forward(issuer, &keys).await?;
        Ok(Own { compact, request, keys })
    }
}
