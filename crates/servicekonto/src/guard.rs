//! What every answer carries, and whose forms are taken.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use crate::app::{App, Inner};
use crate::pages::{ErrorKind, error_page};
use crate::visit::Visit;

/// Headers of every answer. `Referrer-Policy` is `same-origin`: with `no-referrer` browsers would
/// send `Origin: null` with our own forms.
pub(crate) async fn headers(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: HeaderValue| {
        headers.entry(HeaderName::from_static(name)).or_insert(value);
    };
    set("content-security-policy", app.content_security_policy.clone());
    set("cache-control", HeaderValue::from_static("no-store"));
    set("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    set("referrer-policy", HeaderValue::from_static("same-origin"));
    set("x-content-type-options", HeaderValue::from_static("nosniff"));
    if app.config.issuer.origin().starts_with("https:") {
        set("strict-transport-security", HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Forms are taken from our own pages only.
pub(crate) async fn own_forms(
    State(app): State<App>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if reads || is_own_form(&app, request.headers()) {
        return next.run(request).await;
    }
    let page = error_page(&app, &visit, ErrorKind::ForeignForm, StatusCode::FORBIDDEN);
    page.into_response()
}

fn is_own_form(app: &Inner, headers: &HeaderMap) -> bool {
    let is = |name, expected: &str| {
        headers.get(name).map(|value| value.as_bytes() == expected.as_bytes())
    };
    is(header::ORIGIN, app.config.issuer.origin()) == Some(true)
        && is(HeaderName::from_static("sec-fetch-site"), "same-origin") != Some(false)
}
