//! "Keine Kamera?": a code to type in place of the QR, and the digits that are asked for.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use pass_protocol::{B64, ShortCode, SystemRandom};
use tower::ServiceExt as _;

use super::Server;
use super::authorization::request;
use super::browser::{Browser, Page};

/// What stands in the element with this `data-testid`.
fn text<'a>(page: &'a Page, testid: &str) -> &'a str {
    let start = page.html.find(&format!("data-testid=\"{testid}\"")).unwrap();
    let rest = &page.html[start..];
    let (from, to) = (rest.find('>').unwrap() + 1, rest.find("</").unwrap());
    &rest[from..to]
}

fn ticket(page: &Page) -> String {
    let at = page.html.find("/P/").unwrap();
    page.html[at..at + 29].to_owned()
}

async fn claim(server: &Server, path: &str, members: &str) -> StatusCode {
    let nonce = B64::<32>::random(&SystemRandom);
    let body = Body::from(format!(r#"{{{members}"app_nonce":"{nonce}"}}"#));
    let request = Request::post(path).header("content-type", "application/json");
    server.router.clone().oneshot(request.body(body).unwrap()).await.unwrap().status()
}

async fn claim_code(server: &Server, code: &str) -> StatusCode {
    claim(server, "/pass/codes", &format!(r#""code":"{code}","#)).await
}

#[tokio::test]
async fn a_typed_code_replaces_the_code_to_scan_and_the_other_way_round() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let here = format!("{login}/pass");
    let scanned = browser.get(&here).await;
    assert!(scanned.has("qr") && scanned.has("no-camera") && !scanned.has("short-code"));
    let short_code = format!("{here}/kurzcode");
    assert_eq!(browser.post(&short_code, &[]).await.location(), here);
    let page = browser.get(&here).await;
    assert!(!page.has("qr") && !page.has("open-link") && page.has("show-qr"));
    assert_eq!(text(&page, "typed-address"), "konto.localhost:8480");
    let code = text(&page, "short-code").to_owned();
    assert_eq!(ShortCode::parse(&code).unwrap().to_string(), code);
    assert!(page.html.contains(&spelled(&code)), "a screen reader spells it");
    assert_eq!(text(&browser.get(&here).await, "short-code"), code, "it stays on a reload");
    assert_eq!(claim(&server, &ticket(&scanned), "").await, StatusCode::CONFLICT);

    // A new one ends the old one, and so does the way back.
    browser.post(&short_code, &[]).await;
    let second = text(&browser.get(&here).await, "short-code").to_owned();
    assert_ne!(second, code);
    assert_eq!(claim_code(&server, &code).await, StatusCode::CONFLICT);
    browser.post(&here, &[]).await;
    let page = browser.get(&here).await;
    assert!(page.has("qr") && !page.has("short-code"));
    assert_eq!(claim_code(&server, &second).await, StatusCode::CONFLICT);
    assert_eq!(claim(&server, &ticket(&page), "").await, StatusCode::OK);
}

fn spelled(code: &str) -> String {
    code.replace('-', "").chars().map(String::from).collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn a_code_is_over_after_two_minutes_and_the_next_is_typed_again() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let here = format!("{login}/pass");
    browser.post(&format!("{here}/kurzcode"), &[]).await;
    server.clock.advance(120);
    let page = browser.get(&here).await;
    assert!(page.has("new-code") && !page.has("short-code"));
    let again = format!("action=\"{here}/kurzcode\"");
    assert!(page.html.contains(&again), "{}", page.html);
    let state = browser.get(&format!("{here}/state")).await;
    assert!(state.html.contains("expired"), "{}", state.html);
}

#[tokio::test]
async fn a_code_to_pair_with_says_that_the_device_waits() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    browser.post("/geraete/koppeln", &[]).await;
    let scanned = browser.get("/geraete/koppeln").await;
    assert!(scanned.has("no-camera") && !scanned.has("typed-wait"));
    let page = browser.post("/geraete/koppeln/kurzcode", &[]).await;
    assert_eq!(page.location(), "/geraete/koppeln");
    let page = browser.get("/geraete/koppeln").await;
    assert!(page.has("typed-wait") && !page.has("qr") && page.has("show-qr"));
    assert_eq!(claim(&server, &ticket(&scanned), "").await, StatusCode::CONFLICT);
    let code = text(&page, "short-code").to_owned();
    assert_eq!(claim_code(&server, &code.to_lowercase()).await, StatusCode::OK);
    let state = browser.get("/geraete/koppeln/state").await;
    assert!(state.html.contains("claimed"), "{}", state.html);
}

#[tokio::test]
async fn an_old_session_gets_no_code_and_strangers_and_other_pages_neither() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    let login = browser.begin(&request("aachen", &[])).await;
    server.clock.advance(301);
    let page = browser.post("/geraete/koppeln/kurzcode", &[]).await;
    assert!(page.location().starts_with("/anmelden/"));
    let path = format!("{login}/pass/kurzcode");
    let page = browser.post_from(&path, &[], Some("http://evil.localhost:1")).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    assert_eq!(Browser::new(&server).post(&path, &[]).await.status, StatusCode::GONE);
    let high = "http://eidas.europa.eu/LoA/high";
    let login = browser.begin(&request("aachen", &[("acr_values", Some(high))])).await;
    let page = browser.post(&format!("{login}/pass/kurzcode"), &[]).await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn digits_that_nobody_asked_for_lead_nowhere() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin(&request("aachen", &[])).await;
    let here = format!("{login}/pass");
    let digits = [("digits", "0000")];
    let page = browser.post(&format!("{here}/code"), &digits).await;
    assert_eq!(page.status, StatusCode::GONE, "nothing was shown yet");
    browser.post(&format!("{here}/kurzcode"), &[]).await;
    let page = browser.post(&format!("{here}/code"), &digits).await;
    assert_eq!(page.location(), here);
    let page = browser.get(&format!("{here}/finish")).await;
    assert_eq!(page.location(), here);
}
