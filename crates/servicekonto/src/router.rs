//! All addresses of the server, and what every request passes.

use axum::extract::DefaultBodyLimit;
use axum::{Router, middleware};

use crate::App;
use crate::{claimed_links, client_address, guard, oidc, pages};

/// Largest form in bytes.
const MAX_FORM: usize = 64 * 1024;

impl App {
    /// All addresses.
    pub fn router(&self) -> Router {
        let forms = middleware::from_fn_with_state(self.clone(), guard::own_forms);
        Router::new()
            .merge(pages::router().layer(forms))
            .merge(oidc::router())
            .merge(claimed_links::router())
            .fallback(pages::not_found)
            .method_not_allowed_fallback(pages::method_not_allowed)
            .layer(DefaultBodyLimit::max(MAX_FORM))
            // The verifier answers other methods at this address with a problem document.
            .merge(pages::landing_router())
            .with_state(self.clone())
            .merge(self.verifier.router())
            .layer(middleware::from_fn_with_state(self.clone(), client_address::name))
            .layer(middleware::from_fn_with_state(self.clone(), guard::headers))
    }
}
