//! The way from a portal to a code (OpenID Connect Core §3.1.2).

use axum::http::StatusCode;
use url::Url;

use super::Server;
use super::browser::Browser;

pub(super) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub(super) const CALLBACK: &str = "http://aachen.localhost:8481/callback";
const SUBSTANTIAL: &str = "http://eidas.europa.eu/LoA/substantial";

/// A sound request by `client`, with `changes`: a value, or `None` to leave the parameter out.
pub(super) fn request(client: &str, changes: &[(&str, Option<&str>)]) -> String {
    let port = if client == "aachen" { 8481 } else { 8482 };
    let callback = format!("http://{client}.localhost:{port}/callback");
    let sound = [
        ("response_type", "code"),
        ("client_id", client),
        ("redirect_uri", &callback),
        ("scope", "openid"),
        ("state", "s t"),
        ("nonce", "n"),
        ("acr_values", SUBSTANTIAL),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in sound {
        match changes.iter().find(|(changed, _)| *changed == name) {
            Some((_, Some(other))) => query.append_pair(name, other),
            Some((_, None)) => continue,
            None => query.append_pair(name, value),
        };
    }
    for (name, value) in changes {
        if let Some(value) = value.filter(|_| !sound.iter().any(|(known, _)| known == name)) {
            query.append_pair(name, value);
        }
    }
    format!("/authorize?{}", query.finish())
}

pub(super) fn parameter(location: &str, name: &str) -> Option<String> {
    let url = Url::parse(location).unwrap();
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Signs Erika in with her card for `client` and returns the code.
pub(super) async fn code_for(server: &Server, client: &str) -> String {
    let mut browser = Browser::new(server);
    let login = browser.begin(&request(client, &[])).await;
    let page = browser.show_card(&login).await;
    parameter(page.location(), "code").unwrap()
}

#[tokio::test]
async fn a_person_goes_back_with_code_state_and_issuer() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let page = browser.show_card(&login).await;
    let location = page.location();
    assert!(location.starts_with(CALLBACK));
    assert_eq!(parameter(location, "state").as_deref(), Some("s t"));
    assert_eq!(parameter(location, "iss").as_deref(), Some("http://konto.localhost:8480"));
    assert!(parameter(location, "code").is_some());
    // It is over: the same card leads nowhere now.
    assert_ne!(browser.show_card(&login).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn unknown_portals_and_addresses_stay_on_our_page() {
    let server = Server::new();
    for changes in [
        [("client_id", Some("nobody"))],
        [("client_id", None)],
        [("redirect_uri", None)],
        [("redirect_uri", Some("http://evil.localhost/callback"))],
        [("redirect_uri", Some("http://aachen.localhost:8481/callback/x"))],
        [("redirect_uri", Some("http://aachen.localhost:8481/callback?x"))],
        [("redirect_uri", Some("http://gelsenkirchen.localhost:8482/callback"))],
    ] {
        let page = Browser::new(&server).get(&request("aachen", &changes)).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{changes:?}");
    }
    let doubled = format!("{}&client_id=aachen", request("aachen", &[]));
    assert_eq!(Browser::new(&server).get(&doubled).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn other_errors_go_to_the_portal() {
    let server = Server::new();
    let cases: [(&str, Option<&str>, &str); 13] = [
        ("response_type", Some("token"), "unsupported_response_type"),
        ("response_type", None, "invalid_request"),
        ("scope", Some("profile"), "invalid_scope"),
        ("scope", None, "invalid_scope"),
        ("code_challenge", None, "invalid_request"),
        ("code_challenge", Some("short"), "invalid_request"),
        ("code_challenge_method", Some("plain"), "invalid_request"),
        ("code_challenge_method", None, "invalid_request"),
        ("acr_values", Some("urn:unknown"), "invalid_request"),
        ("prompt", Some("none"), "login_required"),
        ("request", Some("x"), "request_not_supported"),
        ("request_uri", Some("x"), "request_uri_not_supported"),
        ("response_mode", Some("fragment"), "invalid_request"),
    ];
    for (name, value, error) in cases {
        let page = Browser::new(&server).get(&request("aachen", &[(name, value)])).await;
        let location = page.location();
        assert!(location.starts_with(CALLBACK), "{name}");
        assert_eq!(parameter(location, "error").as_deref(), Some(error), "{name} {value:?}");
        assert_eq!(parameter(location, "state").as_deref(), Some("s t"));
    }
    let doubled = format!("{}&nonce=m", request("aachen", &[]));
    let page = Browser::new(&server).get(&doubled).await;
    assert_eq!(parameter(page.location(), "error").as_deref(), Some("invalid_request"));
    let long = "x".repeat(2000);
    let page = Browser::new(&server).get(&request("aachen", &[("nonce", Some(&long))])).await;
    assert_eq!(parameter(page.location(), "error").as_deref(), Some("invalid_request"));
}

#[tokio::test]
async fn ways_below_the_needed_level_are_shown_and_closed() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let page = browser.get(&login).await;
    for way in ["method-password", "method-pass", "method-eid", "method-other"] {
        assert!(page.has(way), "{way}");
    }
    let right = [("username", "erika"), ("password", "mustermann-2026")];
    let page = browser.post(&format!("{login}/passwort"), &right).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER, "a password must not reach substantial");
    let page = browser
        .post(&format!("{login}/konto"), &[("username", "neu"), ("password", "0123456789ab")])
        .await;
    assert_ne!(page.status, StatusCode::SEE_OTHER, "nor does a new account");
    // For low it does, also for somebody who was identified.
    let low = "http://eidas.europa.eu/LoA/low";
    let login = browser.begin(&request("aachen", &[("acr_values", Some(low))])).await;
    let page = browser.post(&format!("{login}/passwort"), &right).await;
    assert!(parameter(page.location(), "code").is_some());
}

#[tokio::test]
async fn an_interaction_belongs_to_its_browser_and_its_time() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let mut other = Browser::new(&server);
    other.begin(&request("aachen", &[])).await;
    assert_ne!(other.show_card(&login).await.status, StatusCode::SEE_OTHER);
    assert_ne!(Browser::new(&server).show_card(&login).await.status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get(&login).await.status, StatusCode::OK);
    server.clock.advance(15 * 60);
    assert_ne!(browser.show_card(&login).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn cancelling_tells_the_portal_and_ends_it() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let page = browser.post(&format!("{login}/abbrechen"), &[]).await;
    assert_eq!(parameter(page.location(), "error").as_deref(), Some("access_denied"));
    assert_ne!(browser.show_card(&login).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_in_at_a_portal_signs_nobody_in_here() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    browser.show_card(&login).await;
    // Each portal asks anew, and the account's own pages do, too.
    browser.begin(&request("aachen", &[])).await;
    browser.begin("/geraete").await;
}
