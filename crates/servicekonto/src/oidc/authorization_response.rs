//! What a portal is answered, by way of the browser (OpenID Connect Core §3.1.2.5, RFC 9207).

use url::Url;

use super::authorization_request::AuthorizationRequest;
use super::token::AuthorizationCode;
use crate::app::Inner;
use crate::interaction::{Goal, Interaction};
use crate::sign_in::Proof;
use crate::store::StoreError;

/// The address that tells the portal that the person would rather not; `None` for our own pages.
pub(crate) fn access_denied(app: &Inner, interaction: &Interaction) -> Option<String> {
    match &interaction.goal {
        Goal::Authorize(request) => Some(app.error_response(
            &request.redirect_uri,
            request.state.as_deref(),
            "access_denied",
        )),
        Goal::Account(_) => None,
    }
}

impl Inner {
    /// Makes a code and the address that carries it to the portal.
    pub(crate) fn authorization_response(
        &self,
        request: &AuthorizationRequest,
        proof: &Proof,
    ) -> Result<String, StoreError> {
        let code = AuthorizationCode::issue(self, request, proof)?;
        Ok(self.response(&request.redirect_uri, request.state.as_deref(), ("code", &code)))
    }

    pub(super) fn error_response(
        &self,
        redirect_uri: &str,
        state: Option<&str>,
        error: &str,
    ) -> String {
        self.response(redirect_uri, state, ("error", error))
    }

    fn response(&self, redirect_uri: &str, state: Option<&str>, answer: (&str, &str)) -> String {
        // Registered addresses were parsed when the configuration was read.
        let Ok(mut url) = Url::parse(redirect_uri) else { return redirect_uri.to_owned() };
        let mut query = url.query_pairs_mut();
        query.append_pair(answer.0, answer.1);
        if let Some(state) = state {
            query.append_pair("state", state);
        }
        query.append_pair("iss", self.config.issuer.origin());
        drop(query);
        url.into()
    }
}
