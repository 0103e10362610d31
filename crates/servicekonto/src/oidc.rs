//! The OpenID provider (OpenID Connect Core 1.0, code flow with PKCE), one file an endpoint.

mod acr;
pub(crate) mod authorization_request;
pub(crate) mod authorization_response;
mod authorize;
mod client_auth;
mod discovery;
pub(crate) mod pairwise;
mod token;

use axum::Router;
use axum::routing::{get, post};

use crate::app::App;

/// The provider's addresses. They are called by portals and from portals' pages, so no `Origin` is
/// asked for here.
pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery::configuration))
        .route("/jwks", get(discovery::jwks))
        .route("/authorize", get(authorize::by_query).post(authorize::by_form))
        .route("/token", post(token::token))
}
