//! A service portal to try the account server with: it sends people there to sign in (OpenID
//! Connect, authorization code with PKCE) and shows what came back. One binary, a configuration
//! for each portal.
//!
//! The way of a person: `pages` → `sign_in` (to the account server) → `callback` (code →
//! `id_token`) → a session. Nothing is kept on disk.
//!
//! Written as an integrator would write it: it knows OpenID Connect and nothing of the rest of this
//! workspace. See `docs/integrators.md`.

mod callback;
mod config;
mod id_token;
mod messages;
mod pages;
mod provider;
mod sessions;
mod sign_in;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

pub use config::{Config, ConfigError, Service};

/// A running portal.
#[derive(Debug, Clone)]
pub struct Portal(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    config: Config,
    provider: provider::Provider,
    sessions: sessions::Sessions,
    messages: messages::Messages,
}

impl Portal {
    /// A portal as configured.
    ///
    /// # Errors
    /// A sentence that says what is missing on this machine.
    pub fn new(config: Config) -> Result<Self, String> {
        let provider = provider::Provider::new(&config)
            .map_err(|error| format!("cannot make an HTTP client: {error}"))?;
        let messages = messages::Messages::load();
        let sessions = sessions::Sessions::default();
        Ok(Self(Arc::new(Inner { config, provider, sessions, messages })))
    }

    /// Its pages.
    pub fn router(&self) -> Router {
        Router::new()
            .route("/", get(pages::start))
            .route("/anmelden/{service}", post(sign_in::begin))
            .route("/callback", get(callback::finish))
            .route("/abmelden", post(pages::sign_out))
            .route("/static/{file}", get(pages::static_file))
            .fallback(pages::not_found)
            .layer(axum::middleware::from_fn_with_state(self.clone(), pages::headers))
            .with_state(self.clone())
    }
}

#[cfg(test)]
mod tests;
