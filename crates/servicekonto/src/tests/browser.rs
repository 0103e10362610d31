//! A browser for these tests: cookies, our own `Origin`, one request at a time.

use std::collections::BTreeMap;

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use tower::ServiceExt as _;

use super::Server;

/// The server's origin, which forms of its own pages carry.
pub(super) const ORIGIN: &str = "http://konto.localhost:8480";

/// One browser.
pub(super) struct Browser<'a> {
    server: &'a Server,
    pub(super) cookies: BTreeMap<String, String>,
}

/// What came back.
pub(super) struct Page {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) html: String,
}

impl Page {
    /// Where a redirect leads.
    pub(super) fn location(&self) -> &str {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.html);
        self.headers[header::LOCATION].to_str().unwrap()
    }

    /// Whether there is an element with this `data-testid`.
    pub(super) fn has(&self, testid: &str) -> bool {
        self.html.contains(&format!("data-testid=\"{testid}\""))
    }
}

impl<'a> Browser<'a> {
    pub(super) fn new(server: &'a Server) -> Self {
        Self { server, cookies: BTreeMap::new() }
    }

    pub(super) async fn get(&mut self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// Sends a form of our own page.
    pub(super) async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Page {
        self.post_from(path, form, Some(ORIGIN)).await
    }

    pub(super) async fn post_from(
        &mut self,
        path: &str,
        form: &[(&str, &str)],
        origin: Option<&str>,
    ) -> Page {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let mut request =
            Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        if let Some(origin) = origin {
            request = request.header("origin", origin);
        }
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    async fn send(&mut self, mut request: Request<Body>) -> Page {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        let response = self.server.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let body = to_bytes(body, 1 << 22).await.unwrap();
        let html = String::from_utf8_lossy(&body).into_owned();
        Page { status: parts.status, headers: parts.headers, html }
    }

    /// Begins at `path` and follows one redirect to the login page, whose address it returns.
    pub(super) async fn begin(&mut self, path: &str) -> String {
        let page = self.get(path).await;
        let login = page.location().to_owned();
        assert!(login.starts_with("/anmelden/"), "{login}");
        login
    }

    /// Shows Erika's card.
    pub(super) async fn show_card(&mut self, login: &str) -> Page {
        self.post(&format!("{login}/ausweis"), &[("card", "erika")]).await
    }

    /// Signs in to the account's own pages with the card.
    pub(super) async fn sign_in_with_card(&mut self) {
        let login = self.begin("/geraete").await;
        assert_eq!(self.show_card(&login).await.location(), "/geraete");
    }
}
