//! What the provider says about itself (OpenID Connect Discovery 1.0 §3) and its public key.

use axum::Json;
use axum::extract::State;
use pass_protocol::LevelOfAssurance;
use pass_protocol::jws::Jwk;
use serde::Serialize;
use serde_json::{Value, json};

use crate::app::App;
use crate::messages::Language;

pub(super) async fn configuration(State(app): State<App>) -> Json<Value> {
    let issuer = &app.config.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": issuer.url("/authorize"),
        "token_endpoint": issuer.url("/token"),
        "jwks_uri": issuer.url("/jwks"),
        "scopes_supported": ["openid"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "acr_values_supported": LevelOfAssurance::ALL.map(LevelOfAssurance::uri),
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "claims_supported":
            ["iss", "sub", "aud", "iat", "exp", "auth_time", "nonce", "acr", "amr"],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "authorization_response_iss_parameter_supported": true,
        "ui_locales_supported": Language::ALL.map(Language::code),
    }))
}

#[derive(Serialize)]
struct PublishedKey<'a> {
    #[serde(flatten)]
    jwk: &'a Jwk,
    #[serde(rename = "use")]
    key_use: &'static str,
    alg: &'static str,
}

pub(super) async fn jwks(State(app): State<App>) -> Json<Value> {
    let key = PublishedKey { jwk: app.id_token_key.jwk(), key_use: "sig", alg: "ES256" };
    Json(json!({ "keys": [key] }))
}
