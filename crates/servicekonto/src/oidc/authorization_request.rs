//! What a portal asks for, checked (OpenID Connect Core §3.1.2.1, RFC 7636).
//!
//! Errors before client and address are known stay on a page of ours; later ones go to the portal.

use pass_protocol::LevelOfAssurance;
use serde::{Deserialize, Serialize};

use super::acr;
use crate::app::Inner;

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
