//! The portal's pages, its cookies and its headers.

use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Redirect, Response};

use crate::Portal;
use crate::config::Config;
use crate::messages::Sentences;

/// Cookie of a session.
pub(crate) const COOKIE: &str = "portal_session";

/// Why a sign-in did not work, as the person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// The person cancelled or declined.
    Cancelled,
    /// The level was not reached.
    LevelTooLow,
    /// The sign-in began in another browser, or too long ago.
    OtherBrowser,
    /// Something came back that was not asked for.
    Foreign,
    /// The account server or this portal is at fault.
    Unavailable,
    /// No such page.
    NotFound,
}

impl Reason {
    fn key(self) -> &'static str {
        match self {
            Self::Cancelled => "failure-cancelled",
            Self::LevelTooLow => "failure-level",
            Self::OtherBrowser => "failure-other-browser",
            Self::Foreign => "failure-foreign",
            Self::Unavailable => "failure-unavailable",
            Self::NotFound => "failure-not-found",
        }
    }

    /// A person who cancelled did nothing wrong, and nothing went wrong.
    fn title(self) -> &'static str {
        if self == Self::Cancelled { "failure-cancelled-title" } else { "failure-title" }
    }

    fn status(self) -> StatusCode {
        match self {
            Self::Cancelled | Self::LevelTooLow => StatusCode::OK,
            Self::OtherBrowser | Self::Foreign => StatusCode::BAD_REQUEST,
            Self::Unavailable => StatusCode::BAD_GATEWAY,
            Self::NotFound => StatusCode::NOT_FOUND,
        }
    }
}

#[derive(Template)]
#[template(path = "start.html")]
struct Start<'a> {
    t: Sentences<'a>,
    portal: &'a Config,
    services: Vec<Offered<'a>>,
}

/// A service, ready to draw.
struct Offered<'a> {
    text: &'a str,
    /// What is said of its level.
    level: String,
    test_id: String,
}

#[derive(Template)]
#[template(path = "signed_in.html")]
struct SignedIn<'a> {
    t: Sentences<'a>,
    portal: &'a Config,
    level: String,
    level_name: &'a str,
    subject: &'a str,
}

#[derive(Template)]
#[template(path = "failure.html")]
struct Failure<'a> {
    t: Sentences<'a>,
    portal: &'a Config,
    title: String,
    sentence: String,
}

/// `GET /`.
pub(crate) async fn start(State(portal): State<Portal>, headers: HeaderMap) -> Response {
    let config = &portal.0.config;
    let t = portal.0.messages.for_browser(&headers);
    let session = read_cookie(&headers, COOKIE).and_then(|id| portal.0.sessions.signed_in(&id));
    if let Some(claims) = session {
        let level_name = claims.acr.rsplit('/').next().unwrap_or_default();
        let level = t.t(level_key(level_name));
        let subject = &claims.sub;
        return html(&SignedIn { t, portal: config, level, level_name, subject });
    }
    let services = config.services.iter().enumerate().map(|(at, service)| {
        let texts = &service.texts;
        let text = texts.get(t.language()).or_else(|| texts.get("de"));
        Offered {
            text: text.map_or("", String::as_str),
            level: t.about("start-level", "level", &t.t(level_key(&service.acr))),
            test_id: if at == 0 { "login".to_owned() } else { format!("login-{}", service.acr) },
        }
    });
    let services = services.collect();
    html(&Start { t, portal: config, services })
}

fn level_key(name: &str) -> &'static str {
    match name {
        "substantial" => "level-substantial",
        "high" => "level-high",
        _ => "level-low",
    }
}

/// `POST /abmelden`.
pub(crate) async fn sign_out(State(portal): State<Portal>, headers: HeaderMap) -> Response {
    if !same_origin(&portal, &headers) {
        return failure(&portal, &headers, Reason::Foreign);
    }
    if let Some(id) = read_cookie(&headers, COOKIE) {
        portal.0.sessions.sign_out(&id);
    }
    Redirect::to("/").into_response()
}

/// A page that says why something did not work, and what to do.
pub(crate) fn failure(portal: &Portal, headers: &HeaderMap, reason: Reason) -> Response {
    let config = &portal.0.config;
    let t = portal.0.messages.for_browser(headers);
    let sentence = t.t(reason.key());
    let title = t.t(reason.title());
    let page = Failure { t, portal: config, title, sentence };
    (reason.status(), html(&page)).into_response()
}

/// Any other address.
pub(crate) async fn not_found(State(portal): State<Portal>, headers: HeaderMap) -> Response {
    failure(&portal, &headers, Reason::NotFound)
}

fn html(page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => Html(text).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page cannot be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Styles and fonts.
pub(crate) async fn static_file(
    State(portal): State<Portal>,
    Path(file): Path<String>,
) -> Response {
    let cached = || (header::CACHE_CONTROL, "public, max-age=3600");
    let answer = |kind: &'static str, bytes: &'static [u8]| {
        ([(header::CONTENT_TYPE, kind), cached()], bytes).into_response()
    };
    match file.as_str() {
        "kern.css" => answer("text/css", include_bytes!("../../../assets/kern/kern.css")),
        "portal.css" => {
            // The configuration was checked: the colour is six hexadecimal digits.
            let color = &portal.0.config.color;
            let rules = include_str!("../templates/portal.css");
            let css = format!(":root {{ --portal-color: {color}; }}\n{rules}");
            ([(header::CONTENT_TYPE, "text/css"), cached()], css).into_response()
        }
        "FiraSans-Regular.woff2" => answer(
            "font/woff2",
            include_bytes!("../../../assets/kern/fonts/FiraSans-Regular.woff2"),
        ),
        "FiraSans-SemiBold.woff2" => answer(
            "font/woff2",
            include_bytes!("../../../assets/kern/fonts/FiraSans-SemiBold.woff2"),
        ),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Headers of every answer. Forms may lead to the account server and nowhere else.
pub(crate) async fn headers(
    State(portal): State<Portal>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let policy = format!(
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; \
         form-action 'self' {}; frame-ancestors 'none'; base-uri 'none'",
        portal.0.config.issuer
    );
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Whether a form was sent from a page of this portal.
pub(crate) fn same_origin(portal: &Portal, headers: &HeaderMap) -> bool {
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    origin == Some(portal.0.config.origin.as_str())
}

/// A session cookie that scripts cannot read and other sites' forms do not send.
pub(crate) fn cookie(portal: &Portal, name: &str, value: &str) -> String {
    let secure = if portal.0.config.origin.starts_with("https:") { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// The value of a cookie.
pub(crate) fn read_cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|line| line.split(';')).filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim().to_owned())
}
