//! The device page: coupling and removing need a fresh proof.

use axum::http::StatusCode;

use super::Server;
use super::browser::Browser;

#[tokio::test]
async fn coupling_needs_a_proof_of_the_last_five_minutes() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    assert!(browser.get("/geraete/koppeln").await.has("pair-start"));
    server.clock.advance(301);
    let page = browser.post("/geraete/koppeln", &[]).await;
    assert!(page.location().starts_with("/anmelden/"), "the form checks it, too");
    let login = browser.begin("/geraete/koppeln").await;
    assert_eq!(browser.show_card(&login).await.location(), "/geraete/koppeln");
    assert_eq!(browser.post("/geraete/koppeln", &[]).await.location(), "/geraete/koppeln");
    let page = browser.get("/geraete/koppeln").await;
    assert!(page.has("qr") && page.has("open-link"));
}

#[tokio::test]
async fn a_new_code_ends_the_old_one() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    let mut links = Vec::new();
    for _ in 0..2 {
        browser.post("/geraete/koppeln", &[]).await;
        let page = browser.get("/geraete/koppeln").await;
        let at = page.html.find("/P/").unwrap();
        links.push(page.html[at..at + 29].to_owned());
    }
    assert_ne!(links[0], links[1]);
    let claim = async |path: &str| {
        use axum::body::Body;
        use tower::ServiceExt as _;
        let nonce = pass_protocol::B64::<32>::random(&pass_protocol::SystemRandom);
        let request = axum::http::Request::post(path).header("content-type", "application/json");
        let body = Body::from(format!(r#"{{"app_nonce":"{nonce}"}}"#));
        server.router.clone().oneshot(request.body(body).unwrap()).await.unwrap().status()
    };
    assert_eq!(claim(&links[0]).await, StatusCode::CONFLICT);
    assert_eq!(claim(&links[1]).await, StatusCode::OK);
}

#[tokio::test]
async fn a_landing_page_claims_nothing() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    browser.post("/geraete/koppeln", &[]).await;
    let page = browser.get("/geraete/koppeln").await;
    let at = page.html.find("/P/").unwrap();
    let link = page.html[at..at + 29].to_owned();
    assert_eq!(Browser::new(&server).get(&link).await.status, StatusCode::OK);
    let state = browser.get("/geraete/koppeln/state").await;
    assert!(state.html.contains("waiting"), "{}", state.html);
}

#[tokio::test]
async fn devices_of_others_cannot_be_removed_and_strangers_see_none() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    let page = browser.post(&format!("/geraete/{}/entfernen", "A".repeat(43)), &[]).await;
    assert_ne!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    let page = Browser::new(&server).post("/geraete/x/entfernen", &[]).await;
    assert!(page.status != StatusCode::OK);
}
