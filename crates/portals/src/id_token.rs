//! Checking an ID token (OpenID Connect Core §3.1.3.7).

use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;
use thiserror::Error;

use crate::config::{Config, is_enough};
use crate::sessions::Begun;

/// What a portal wants to know of a person: a subject of its own, and how sure it may be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Claims {
    /// Subject: this portal's name for the person.
    pub(crate) sub: String,
    /// Level reached.
    pub(crate) acr: String,
    nonce: String,
}

/// Why an ID token is not accepted.
#[derive(Debug, Error)]
pub(crate) enum IdTokenError {
    /// Signature, issuer, audience or time do not fit.
    #[error("the ID token does not hold")]
    Invalid(#[from] jsonwebtoken::errors::Error),
    /// Signed with a key that the account server does not publish.
    #[error("the ID token names an unknown key")]
    UnknownKey,
    /// It answers another sign-in.
    #[error("the ID token answers another sign-in")]
    ForeignNonce,
    /// The level is below the one that was asked for.
    #[error("the level reached is too low")]
    LevelTooLow,
}

/// Checks `id_token` against the account server's `keys` and what was `begun`.
pub(crate) fn verify(
    id_token: &str,
    keys: &JwkSet,
    begun: &Begun,
    config: &Config,
) -> Result<Claims, IdTokenError> {
    let header = decode_header(id_token)?;
    let key = header.kid.and_then(|kid| keys.find(&kid)).ok_or(IdTokenError::UnknownKey)?;
    // One algorithm, whatever the header says (RFC 8725 §3.1).
    let mut validation = Validation::new(Algorithm::ES256);
    validation.set_issuer(&[&config.issuer]);
    validation.set_audience(&[&config.client_id]);
    validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let claims = decode::<Claims>(id_token, &DecodingKey::from_jwk(key)?, &validation)?.claims;
    if claims.nonce != begun.nonce {
        return Err(IdTokenError::ForeignNonce);
    }
    if !is_enough(&claims.acr, &begun.acr) {
        return Err(IdTokenError::LevelTooLow);
    }
    Ok(claims)
}
