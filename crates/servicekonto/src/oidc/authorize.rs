//! The authorization endpoint (OpenID Connect Core §3.1.2, RFC 7636, RFC 9207).
//!
//! Errors before client and address are known stay on a page of ours; later ones go to the portal.

use axum::extract::{RawForm, RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use pass_protocol::LevelOfAssurance;
use serde::{Deserialize, Serialize};
use url::Url;

use super::acr;
use super::token::AuthorizationCode;
use crate::app::{App, Inner};
use crate::interaction::{Goal, Interaction};
use crate::pages::{self, ErrorKind, PageError};
use crate::sign_in::Proof;
use crate::store::StoreError;
use crate::visit::Visit;

/// Longest `state` and `nonce` in bytes.
const MAX_PARAMETER: usize = 1024;

/// A request that has been checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AuthorizationRequest {
    pub(crate) client_id: String,
    pub(crate) redirect_uri: String,
    pub(crate) state: Option<String>,
    pub(crate) nonce: Option<String>,
    pub(crate) code_challenge: String,
    pub(crate) acr: LevelOfAssurance,
}

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Nobody to send an answer to.
    Page,
    /// An error code for the portal, at this address.
    Portal { redirect: String },
}

pub(super) async fn by_query(
    State(app): State<App>,
    visit: Visit,
    RawQuery(query): RawQuery,
) -> Response {
    authorize(app, visit, query.unwrap_or_default().into_bytes()).await
}

pub(super) async fn by_form(
    State(app): State<App>,
    visit: Visit,
    RawForm(form): RawForm,
) -> Response {
    authorize(app, visit, form.to_vec()).await
}

async fn authorize(app: App, visit: Visit, parameters: Vec<u8>) -> Response {
    pages::answer(app, visit, move |app, visit| {
        let parameters: Vec<(String, String)> =
            url::form_urlencoded::parse(&parameters).into_owned().collect();
        match app.check_authorization(&parameters) {
            Ok(request) => {
                let (browser, cookie) = visit.browser_or_new(app);
                let interaction = app.begin(Goal::Authorize(request), &browser)?;
                Ok(pages::see_other(&interaction.path(""), cookie))
            }
            Err(Refusal::Portal { redirect }) => Ok(pages::see_other(&redirect, None)),
            Err(Refusal::Page) => {
                Err(PageError::Shown(ErrorKind::UnknownPortal, StatusCode::BAD_REQUEST))
            }
        }
    })
    .await
}

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
    pub(super) fn check_authorization(
        &self,
        parameters: &[(String, String)],
    ) -> Result<AuthorizationRequest, Refusal> {
        let all = |name: &str| {
            let name = name.to_owned();
            parameters.iter().filter(move |(key, _)| *key == name).map(|(_, value)| &**value)
        };
        // An empty value counts as absent (RFC 6749 §3.1).
        let one = |name: &str| all(name).next().filter(|value| !value.is_empty());
        let doubled = |name: &str| all(name).count() > 1;
        if doubled("client_id") || doubled("redirect_uri") {
            return Err(Refusal::Page);
        }
        let client = one("client_id").and_then(|id| self.config.client(id)).ok_or(Refusal::Page)?;
        let redirect_uri = one("redirect_uri")
            .filter(|uri| client.redirect_uris.iter().any(|known| known == uri))
            .ok_or(Refusal::Page)?;

        let state = one("state").filter(|state| state.len() <= MAX_PARAMETER);
        let refuse = |error: &str| {
            let redirect = self.error_response(redirect_uri, state, error);
            Err(Refusal::Portal { redirect })
        };
        if parameters.iter().any(|(name, _)| doubled(name)) {
            return refuse("invalid_request");
        }
        if let Some(error) = unsupported(&one) {
            return refuse(error);
        }
        let too_long = |name: &str| one(name).is_some_and(|value| value.len() > MAX_PARAMETER);
        let challenge = one("code_challenge").filter(|value| is_challenge(value));
        let (Some(code_challenge), Some(acr), false) =
            (challenge, acr::needed(one("acr_values")), too_long("state") || too_long("nonce"))
        else {
            return refuse("invalid_request");
        };
        Ok(AuthorizationRequest {
            client_id: client.client_id.clone(),
            redirect_uri: redirect_uri.to_owned(),
            state: state.map(str::to_owned),
            nonce: one("nonce").map(str::to_owned),
            code_challenge: code_challenge.to_owned(),
            acr,
        })
    }

    /// Makes a code and the address that carries it to the portal.
    pub(crate) fn authorization_response(
        &self,
        request: &AuthorizationRequest,
        proof: &Proof,
    ) -> Result<String, StoreError> {
        let code = AuthorizationCode::issue(self, request, proof)?;
        Ok(self.response(&request.redirect_uri, request.state.as_deref(), ("code", &code)))
    }

    fn error_response(&self, redirect_uri: &str, state: Option<&str>, error: &str) -> String {
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

/// The error for something that is asked and not offered.
fn unsupported<'a>(one: &impl Fn(&str) -> Option<&'a str>) -> Option<&'static str> {
    if one("request").is_some() {
        return Some("request_not_supported");
    }
    if one("request_uri").is_some() {
        return Some("request_uri_not_supported");
    }
    match one("response_type") {
        Some("code") => {}
        Some(_) => return Some("unsupported_response_type"),
        None => return Some("invalid_request"),
    }
    if one("response_mode").is_some_and(|mode| mode != "query") {
        return Some("invalid_request");
    }
    if !one("scope").unwrap_or_default().split(' ').any(|scope| scope == "openid") {
        return Some("invalid_scope");
    }
    if one("code_challenge_method") != Some("S256") {
        return Some("invalid_request");
    }
    // Every request asks the person anew, so nothing can be answered without showing a page.
    let mut prompts = one("prompt").unwrap_or_default().split(' ');
    prompts.any(|prompt| prompt == "none").then_some("login_required")
}

/// base64url of a SHA-256: 43 characters (RFC 7636 §4.2).
fn is_challenge(value: &str) -> bool {
    pass_protocol::B64::<32>::parse(value).is_ok()
}
