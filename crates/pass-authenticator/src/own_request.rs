//! Requests that the app asks for itself, without a code to scan.

use pass_protocol::{
    B64, ClientDataType, FormatError, OwnRequest, Purpose, RequestObject, UserVerificationMethod,
    Verdict, sha256,
};

use crate::{
    Authenticator, AuthenticatorError, Pairing,
    assertion::{Ceremony, plain_data},
    expected::Expected,
    issuer_keys::IssuerKeys,
    respond::persist,
};

/// A request that the app asked for itself.
pub(crate) struct Own {
    pub(crate) compact: String,
    pub(crate) request: RequestObject,
    pub(crate) keys: IssuerKeys,
}

impl Own {
    /// What the issuer's word on the response `body` has to be about.
    pub(crate) fn expected(&self, pairing: &Pairing, body: &[u8]) -> Expected {
        let response_hash = Some(B64(sha256(body)));
        let expected = Expected::about(pairing, self.request.purpose, Verdict::Approved);
        Expected { response_hash, ..expected }
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
