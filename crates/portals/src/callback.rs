//! The person is back from the account server (OpenID Connect Core §3.1.2.5, RFC 9207).

use axum::extract::{Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::Portal;
use crate::pages::{self, Reason};
use crate::{id_token, sign_in};

/// What the account server puts into the address.
#[derive(Deserialize)]
pub(crate) struct Returned {
    code: Option<String>,
    state: Option<String>,
    iss: Option<String>,
    error: Option<String>,
}

/// `GET /callback`.
pub(crate) async fn finish(
    State(portal): State<Portal>,
    headers: HeaderMap,
    Query(returned): Query<Returned>,
) -> Response {
    match accept(&portal, &headers, returned).await {
        Ok(session) => {
            let cookie = pages::cookie(&portal, pages::COOKIE, &session);
            ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
        }
        Err(reason) => pages::failure(&portal, &headers, reason),
    }
}

async fn accept(portal: &Portal, headers: &HeaderMap, back: Returned) -> Result<String, Reason> {
    let inner = &portal.0;
    let cookie = pages::read_cookie(headers, sign_in::COOKIE).ok_or(Reason::OtherBrowser)?;
    let begun = inner.sessions.take_begun(&cookie).ok_or(Reason::OtherBrowser)?;
    if back.state.as_deref() != Some(begun.state.as_str())
        || back.iss.as_deref() != Some(inner.config.issuer.as_str())
    {
        return Err(Reason::Foreign);
    }
    match back.error.as_deref() {
        None => {}
        Some("access_denied") => return Err(Reason::Cancelled),
        Some("unmet_authentication_requirements") => return Err(Reason::LevelTooLow),
        Some(_) => return Err(Reason::Unavailable),
    }
    let code = back.code.ok_or(Reason::Foreign)?;
    let redeemed = inner.provider.redeem(&code, &begun.code_verifier).await;
    let (id_token, keys) = redeemed.map_err(|error| {
        tracing::warn!(%error, "a code was not redeemed");
        Reason::Unavailable
    })?;
    let claims = id_token::verify(&id_token, &keys, &begun, &inner.config);
    let claims = claims.map_err(|error| {
        tracing::warn!(%error, "an ID token was not accepted");
        match error {
            id_token::IdTokenError::LevelTooLow => Reason::LevelTooLow,
            _ => Reason::Foreign,
        }
    })?;
    inner.sessions.sign_in(claims).ok_or(Reason::Unavailable)
}
