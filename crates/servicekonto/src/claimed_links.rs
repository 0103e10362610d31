//! What lets phones open pass links of this server in the app instead of a browser: Digital Asset
//! Links (Android) and the apple-app-site-association (iOS). Both name the apps whose evidence
//! counts by the operator's policy.

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use serde_json::{Value, json};

use crate::app::App;

pub(crate) fn router() -> Router<App> {
    Router::new()
        .route("/.well-known/assetlinks.json", get(android))
        .route("/.well-known/apple-app-site-association", get(apple))
}

async fn android(State(app): State<App>) -> Response {
    let apps = &app.config.policy.android.apps;
    let statements = apps.iter().map(|app| {
        let digests = app.signing_digests.iter().map(|digest| fingerprint(&digest.0));
        statement(&app.package, digests.collect())
    });
    document(&statements.collect(), apps.is_empty())
}

/// One statement: this app may open the links of this host.
fn statement(package: &str, digests: Vec<String>) -> Value {
    json!({
        "relation": ["delegate_permission/common.handle_all_urls"],
        "target": {
            "namespace": "android_app",
            "package_name": package,
            "sha256_cert_fingerprints": digests,
        },
    })
}

/// As Android compares them: upper case, a colon between bytes.
fn fingerprint(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

/// `/P/` and nothing else: every other page of this server stays in the browser.
async fn apple(State(app): State<App>) -> Response {
    let ids = &app.config.policy.apple.app_ids;
    let details = json!([{ "appIDs": ids, "components": [{ "/": "/P/*" }] }]);
    document(&json!({ "applinks": { "details": details } }), ids.is_empty())
}

/// Without an app there is nothing to say, and phones take no document for an empty one.
fn document(value: &Value, empty: bool) -> Response {
    if empty {
        return StatusCode::NOT_FOUND.into_response();
    }
    let headers =
        [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "max-age=3600")];
    (headers, value.to_string()).into_response()
}
