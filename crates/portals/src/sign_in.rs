//! Sending a person to the account server (OpenID Connect Core §3.1.2.1).

use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use url::Url;

use crate::Portal;
use crate::config::Service;
use crate::pages::{self, Reason};
use crate::sessions::{Begun, random_text};

/// Cookie that binds a sign-in to the browser in which it began.
pub(crate) const COOKIE: &str = "portal_sign_in";

/// `POST /anmelden/{service}`: a click, so that no prefetch begins a sign-in. Services are counted
/// from 0, as configured.
pub(crate) async fn begin(
    State(portal): State<Portal>,
    Path(service): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !pages::same_origin(&portal, &headers) {
        return pages::failure(&portal, &headers, Reason::Foreign);
    }
    let services = &portal.0.config.services;
    let service = service.parse().ok().and_then(|at: usize| services.get(at));
    let Some(service) = service else {
        return pages::failure(&portal, &headers, Reason::NotFound);
    };
    let discovery = match portal.0.provider.discover().await {
        Ok(discovery) => discovery,
        Err(error) => {
            tracing::warn!(%error, "sign-in cannot begin");
            return pages::failure(&portal, &headers, Reason::Unavailable);
        }
    };
    let address = Url::parse(&discovery.authorization_endpoint).ok();
    let (Some(address), Some(begun)) = (address, fresh(service)) else {
        return pages::failure(&portal, &headers, Reason::Unavailable);
    };
    let address = authorization_request(&portal, address, &begun);
    let Some(cookie) = portal.0.sessions.begin(begun) else {
        return pages::failure(&portal, &headers, Reason::Unavailable);
    };
    let cookie = pages::cookie(&portal, COOKIE, &cookie);
    ([(header::SET_COOKIE, cookie)], Redirect::to(address.as_str())).into_response()
}

fn fresh(service: &Service) -> Option<Begun> {
    Some(Begun {
        state: random_text()?,
        nonce: random_text()?,
        code_verifier: random_text()?,
        acr: service.acr_uri(),
    })
}

pub(crate) fn authorization_request(portal: &Portal, mut address: Url, begun: &Begun) -> Url {
    let config = &portal.0.config;
    address
        .query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", &config.client_id)
        .append_pair("redirect_uri", &config.redirect_uri())
        .append_pair("scope", "openid")
        .append_pair("acr_values", &begun.acr)
        .append_pair("state", &begun.state)
        .append_pair("nonce", &begun.nonce)
        .append_pair("code_challenge", &code_challenge(&begun.code_verifier))
        .append_pair("code_challenge_method", "S256");
    address
}

/// RFC 7636 §4.2.
pub(crate) fn code_challenge(code_verifier: &str) -> String {
    let hash = ring::digest::digest(&ring::digest::SHA256, code_verifier.as_bytes());
    URL_SAFE_NO_PAD.encode(hash)
}
