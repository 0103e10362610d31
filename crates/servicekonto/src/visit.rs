//! What a browser brings along: language, cookies, its kind.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use pass_protocol::{B64, sha256};

use crate::app::{App, Inner};
use crate::messages::Language;

/// Cookie that binds interactions to a browser.
const BROWSER: &str = "browser";
/// Cookie of a browser in which somebody has signed in with the app; set by that sign-in.
const KNOWN: &str = "bekannt";
/// Cookie of the account's own pages.
const ACCOUNT: &str = "konto";
/// Cookie with the chosen language.
const LANGUAGE: &str = "sprache";

/// See the module.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    pub(crate) language: Language,
    pub(crate) path: String,
    pub(crate) user_agent: String,
    pub(crate) browser: Option<B64<32>>,
    pub(crate) session: Option<B64<32>>,
    /// Hash of what a browser holds that has signed in before.
    pub(crate) known: Option<B64<32>>,
}

impl Visit {
    pub(crate) fn browser(&self) -> Option<&B64<32>> {
        self.browser.as_ref()
    }

    /// The browser's cookie, or a new one with the header that sets it.
    pub(crate) fn browser_or_new(&self, app: &Inner) -> (B64<32>, Option<String>) {
        if let Some(browser) = self.browser {
            return (browser, None);
        }
        let browser = B64::random(app.random.as_ref());
        (browser, Some(set_cookie(app, BROWSER, &browser.to_string(), "HttpOnly; ")))
    }
}

/// Sets the session cookie.
pub(crate) fn session_cookie(app: &Inner, session: &B64<32>) -> String {
    set_cookie(app, ACCOUNT, &session.to_string(), "HttpOnly; ")
}

/// Removes the session cookie.
pub(crate) fn no_session_cookie(app: &Inner) -> String {
    set_cookie(app, ACCOUNT, "", "HttpOnly; Max-Age=0; ")
}

/// Marks a browser as known for a year. Answers how it is called here, and the header.
pub(crate) fn known_cookie(app: &Inner) -> (B64<32>, String) {
    let value = B64::random(app.random.as_ref());
    let header = set_cookie(app, KNOWN, &value.to_string(), "HttpOnly; Max-Age=31536000; ");
    (hashed(&value), header)
}

/// Removes that mark.
pub(crate) fn no_known_cookie(app: &Inner) -> String {
    set_cookie(app, KNOWN, "", "HttpOnly; Max-Age=0; ")
}

fn hashed(value: &B64<32>) -> B64<32> {
    B64(sha256(value.as_ref()))
}

/// Remembers the language for a year.
pub(crate) fn language_cookie(app: &Inner, language: Language) -> String {
    set_cookie(app, LANGUAGE, language.code(), "Max-Age=31536000; ")
}

fn set_cookie(app: &Inner, name: &str, value: &str, more: &str) -> String {
    let (prefix, secure) = if is_https(app) { ("__Host-", "; Secure") } else { ("", "") };
    format!("{prefix}{name}={value}; {more}Path=/; SameSite=Lax{secure}")
}

fn is_https(app: &Inner) -> bool {
    app.config.issuer.origin().starts_with("https:")
}

fn cookie<'a>(app: &Inner, headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let name = if is_https(app) { format!("__Host-{name}") } else { name.to_owned() };
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

impl FromRequestParts<App> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let headers = &parts.headers;
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let secret = |name| cookie(app, headers, name).and_then(|value| B64::parse(value).ok());
        let chosen = cookie(app, headers, LANGUAGE).and_then(Language::from_code);
        let accepted = || Language::accepted(text(header::ACCEPT_LANGUAGE).unwrap_or_default());
        Ok(Self {
            language: chosen.unwrap_or_else(accepted),
            path: parts.uri.path().to_owned(),
            user_agent: text(header::USER_AGENT).unwrap_or_default().to_owned(),
            browser: secret(BROWSER),
            session: secret(ACCOUNT),
            known: secret(KNOWN).map(|value| hashed(&value)),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use pass_protocol::{Issuer, SystemRandom};
    use pass_testkit::FakeClock;

    use super::*;

    #[test]
    fn the_mark_of_a_known_browser_is_for_this_host_alone_and_stored_as_a_hash() {
        let dir = tempfile::tempdir().unwrap();
        for (issuer, prefix, end) in [
            ("http://konto.localhost:8480", "bekannt=", "Path=/; SameSite=Lax"),
            ("https://konto.example", "__Host-bekannt=", "Path=/; SameSite=Lax; Secure"),
        ] {
            let mut config = crate::tests::config(&dir.path().join(prefix));
            config.issuer = Issuer::parse(issuer).unwrap();
            let app = App::open(config, Arc::new(FakeClock::default()), Arc::new(SystemRandom));
            let (name, header) = known_cookie(&app.unwrap());
            let (pair, attributes) = header.split_once("; ").unwrap();
            assert_eq!(attributes, format!("HttpOnly; Max-Age=31536000; {end}"));
            let value = B64::<32>::parse(pair.strip_prefix(prefix).unwrap()).unwrap();
            assert_eq!(name, B64(sha256(value.as_ref())));
            assert_ne!(name, value);
        }
    }
}
