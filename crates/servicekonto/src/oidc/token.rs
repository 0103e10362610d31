//! The token endpoint (RFC 6749 §4.1.3): a code, once, for an ID token (OpenID Connect Core §2).

use axum::Json;
use axum::extract::{RawForm, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use pass_protocol::{B64, FormatError, LevelOfAssurance, UnixTime, sha256};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::authorization_request::AuthorizationRequest;
use super::client_auth;
use crate::app::{App, Inner};
use crate::config::Client;
use crate::sign_in::Proof;
use crate::store::{Kind, StoreError};

/// Seconds that a code lives.
const CODE_SECONDS: u32 = 60;
/// Seconds that an ID token is good for.
const ID_TOKEN_SECONDS: u32 = 5 * 60;

/// What a code stands for; the code itself is stored as SHA-256 only.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct AuthorizationCode {
    request: AuthorizationRequest,
    account: String,
    level: LevelOfAssurance,
    amr: Vec<String>,
    auth_time: UnixTime,
}

#[derive(Debug, Serialize)]
struct IdToken<'a> {
    iss: &'a str,
    sub: String,
    aud: &'a str,
    iat: UnixTime,
    exp: UnixTime,
    auth_time: UnixTime,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
    acr: LevelOfAssurance,
    amr: &'a [String],
}

/// Error codes of RFC 6749 §5.2.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum TokenError {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnsupportedGrantType,
    ServerError,
}

impl AuthorizationCode {
    /// Keeps what was proven and returns the code, 256 random bits.
    pub(super) fn issue(
        app: &Inner,
        request: &AuthorizationRequest,
        proof: &Proof,
    ) -> Result<String, StoreError> {
        let now = app.clock.now();
        let code = B64::<32>::random(app.random.as_ref());
        let body = Self {
            request: request.clone(),
            account: proof.account.clone(),
            level: proof.level,
            amr: proof.method.amr().iter().map(|&method| method.to_owned()).collect(),
            auth_time: proof.at,
        };
        app.store.forget_expired(Kind::AuthorizationCode, now)?;
        let until = now.plus(CODE_SECONDS);
        app.store.put(Kind::AuthorizationCode, &sha256(code.as_ref()), &body, until)?;
        Ok(code.to_string())
    }

    /// Whether the code was made for this portal, address and verifier.
    fn is_for(&self, client: &Client, redirect_uri: &str, code_verifier: &str) -> bool {
        self.request.client_id == client.client_id
            && self.request.redirect_uri == redirect_uri
            && is_verifier(code_verifier)
            && B64(sha256(code_verifier.as_bytes())).to_string() == self.request.code_challenge
    }
}

pub(super) async fn token(
    State(app): State<App>,
    headers: HeaderMap,
    RawForm(form): RawForm,
) -> Response {
    let work = move || redeem(&app, &headers, &form);
    let answer = tokio::task::spawn_blocking(work).await.unwrap_or(Err(TokenError::ServerError));
    let mut response = match answer {
        Ok(id_token) => Json(id_token).into_response(),
        Err(error) => refusal(error),
    };
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(header::CACHE_CONTROL, no_store);
    response
}

fn redeem(app: &Inner, headers: &HeaderMap, form: &[u8]) -> Result<serde_json::Value, TokenError> {
    let form: Vec<(String, String)> = url::form_urlencoded::parse(form).into_owned().collect();
    let doubled = |name: &str| form.iter().filter(|(key, _)| key == name).count() > 1;
    if form.iter().any(|(name, _)| doubled(name)) {
        return Err(TokenError::InvalidRequest);
    }
    let client =
        client_auth::authenticate(&app.config, headers, &form).ok_or(TokenError::InvalidClient)?;
    let field = |name: &str| form.iter().find(|(key, _)| key == name).map(|(_, value)| &**value);
    let required = |name: &str| field(name).ok_or(TokenError::InvalidRequest);
    if required("grant_type")? != "authorization_code" {
        return Err(TokenError::UnsupportedGrantType);
    }
    let (code, redirect_uri, verifier) =
        (required("code")?, required("redirect_uri")?, required("code_verifier")?);
    let code = B64::<32>::parse(code).map_err(|_| TokenError::InvalidGrant)?;
    // Taken before it is judged: a code that was tried wrongly is used up.
    let found: Option<AuthorizationCode> = app
        .store
        .take(Kind::AuthorizationCode, &sha256(code.as_ref()), app.clock.now())
        .map_err(|error| server_error(&error))?;
    let granted = found
        .filter(|found| found.is_for(client, redirect_uri, verifier))
        .ok_or(TokenError::InvalidGrant)?;
    let id_token = app.id_token(client, &granted).map_err(|error| server_error(&error))?;
    // OAuth asks for an access token. There is nothing to open with it.
    let access_token = B64::<32>::random(app.random.as_ref());
    Ok(json!({
        "access_token": access_token,
        "token_type": "Bearer",
        "expires_in": ID_TOKEN_SECONDS,
        "scope": "openid",
        "id_token": id_token,
    }))
}

impl Inner {
    fn id_token(&self, client: &Client, code: &AuthorizationCode) -> Result<String, FormatError> {
        let now = self.clock.now();
        let claims = IdToken {
            iss: self.config.issuer.origin(),
            sub: self.pairwise.subject(client.origin.host(), &code.account),
            aud: &client.client_id,
            iat: now,
            exp: now.plus(ID_TOKEN_SECONDS),
            auth_time: code.auth_time,
            nonce: code.request.nonce.as_deref(),
            acr: code.level,
            amr: &code.amr,
        };
        self.id_token_key.sign("JWT", &claims)
    }
}

fn server_error(error: &dyn std::error::Error) -> TokenError {
    tracing::error!(%error, "a code could not be redeemed");
    TokenError::ServerError
}

fn refusal(error: TokenError) -> Response {
    let body = Json(json!({ "error": error }));
    match error {
        TokenError::InvalidClient => {
            let challenge = [(header::WWW_AUTHENTICATE, "Basic realm=\"servicekonto\"")];
            (StatusCode::UNAUTHORIZED, challenge, body).into_response()
        }
        TokenError::ServerError => (StatusCode::INTERNAL_SERVER_ERROR, body).into_response(),
        _ => (StatusCode::BAD_REQUEST, body).into_response(),
    }
}

/// 43 to 128 unreserved characters (RFC 7636 §4.1).
fn is_verifier(text: &str) -> bool {
    let unreserved = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    (43..=128).contains(&text.len()) && text.bytes().all(unreserved)
}
