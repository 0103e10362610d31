//! Forms, cookies, passwords, registration.

use axum::http::{StatusCode, header};

use super::Server;
use super::browser::{Browser, ORIGIN};

#[tokio::test]
async fn forms_from_elsewhere_are_refused() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    let path = format!("{login}/ausweis");
    for origin in [
        None,
        Some("null"),
        Some("http://evil.localhost:8480"),
        Some("https://konto.localhost:8480"),
    ] {
        let page = browser.post_from(&path, &[("card", "erika")], origin).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{origin:?}");
    }
    let page = browser.post_from(&path, &[("card", "erika")], Some(ORIGIN)).await;
    assert_eq!(page.location(), "/geraete");
}

#[tokio::test]
async fn cookies_are_hidden_from_scripts_and_new_at_each_sign_in() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    browser.cookies.insert("konto".into(), "fixed-by-somebody".into());
    let page = browser.show_card(&login).await;
    let cookie = page.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let first = browser.cookies["konto"].clone();
    assert_ne!(first, "fixed-by-somebody");
    browser.cookies.remove("konto");
    browser.sign_in_with_card().await;
    assert_ne!(browser.cookies["konto"], first);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_so_does_idling() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    browser.sign_in_with_card().await;
    let stolen = browser.cookies.clone();
    browser.post("/abmelden", &[]).await;
    let mut thief = Browser::new(&server);
    thief.cookies = stolen;
    thief.begin("/geraete").await;

    browser.sign_in_with_card().await;
    server.clock.advance(29 * 60);
    assert_eq!(browser.get("/geraete").await.status, StatusCode::OK);
    server.clock.advance(29 * 60);
    assert_eq!(browser.get("/geraete").await.status, StatusCode::OK, "a page keeps it alive");
    server.clock.advance(30 * 60);
    browser.begin("/geraete").await;
}

#[tokio::test]
async fn five_wrong_passwords_make_a_pause() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    let path = format!("{login}/passwort");
    for _ in 0..5 {
        let page = browser.post(&path, &[("username", "max"), ("password", "falsch")]).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER);
    }
    let right = [("username", "Max "), ("password", "beispiel-2026")];
    assert_ne!(browser.post(&path, &right).await.status, StatusCode::SEE_OTHER);
    server.clock.advance(61);
    assert_eq!(browser.post(&path, &right).await.location(), "/geraete");
}

#[tokio::test]
async fn a_new_account_goes_on_where_its_owner_came_from() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    let path = format!("{login}/konto");
    for (name, password) in [("neu", "kurz"), ("", "lang-genug-2026"), ("max", "lang-genug-2026")] {
        let page = browser.post(&path, &[("username", name), ("password", password)]).await;
        assert_ne!(page.status, StatusCode::SEE_OTHER, "{name}");
    }
    let form = [("username", "neu"), ("password", "lang-genug-2026")];
    assert_eq!(browser.post(&path, &form).await.location(), "/geraete");
}

#[tokio::test]
async fn without_test_mode_there_is_no_simulator_and_nobody_is_invented() {
    let server = Server::in_mode(false);
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    let page = browser.get(&login).await;
    assert!(!page.has("test-mode"));
    assert_ne!(browser.show_card(&login).await.status, StatusCode::SEE_OTHER);
    let right = [("username", "erika"), ("password", "mustermann-2026")];
    let page = browser.post(&format!("{login}/passwort"), &right).await;
    assert_ne!(page.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn every_page_is_strict_and_says_testbetrieb() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    for path in ["/", "/nirgends", "/anmelden/x"] {
        let page = browser.get(path).await;
        assert!(page.has("test-mode"), "{path}");
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        assert_eq!(page.headers["referrer-policy"], "same-origin");
    }
    assert_eq!(browser.get("/nirgends").await.status, StatusCode::NOT_FOUND);
}
