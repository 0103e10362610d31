//! Changing the password: who may, and what ends.

use axum::http::StatusCode;

use super::Server;
use super::browser::{Browser, ORIGIN, Page};

const OLD: &str = "beispiel-2026";
const NEW: &str = "ganz-anderes-2026";

fn form<'a>(current: &'a str, new: &'a str, again: &'a str) -> [(&'a str, &'a str); 3] {
    [("current", current), ("new", new), ("again", again)]
}

/// Types Max's name and a password on a login page.
async fn try_password(browser: &mut Browser<'_>, password: &str) -> Page {
    browser.cookies.remove("konto");
    let login = browser.begin("/geraete").await;
    let typed = [("username", "max"), ("password", password)];
    browser.post(&format!("{login}/passwort"), &typed).await
}

async fn signed_in(server: &Server) -> Browser<'_> {
    let mut browser = Browser::new(server);
    assert_eq!(try_password(&mut browser, OLD).await.location(), "/geraete");
    browser
}

#[tokio::test]
async fn the_old_password_and_all_other_sessions_end() {
    let server = Server::new();
    let mut thief = signed_in(&server).await;
    let mut stranger = Browser::new(&server);
    stranger.sign_in_with_card().await;
    let mut max = signed_in(&server).await;
    let before = max.cookies.clone();
    assert!(max.get("/").await.has("change-password"));

    let page = max.post("/passwort", &form(OLD, NEW, NEW)).await;
    assert_eq!(page.location(), "/passwort/geaendert");
    assert!(max.get("/passwort/geaendert").await.has("password-changed"));
    assert_eq!(max.get("/geraete").await.status, StatusCode::OK, "this browser goes on");

    thief.begin("/geraete").await;
    thief.cookies = before;
    thief.begin("/geraete").await;
    assert_eq!(stranger.get("/geraete").await.status, StatusCode::OK, "another account goes on");
    let wrong = try_password(&mut thief, OLD).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(try_password(&mut thief, NEW).await.location(), "/geraete");
}

#[tokio::test]
async fn what_does_not_fit_changes_nothing() {
    let server = Server::new();
    let mut other = signed_in(&server).await;
    let mut max = signed_in(&server).await;
    let long = "x".repeat(129);
    for (current, new, again) in [
        ("falsch-geraten", NEW, NEW),
        ("", NEW, NEW),
        (OLD, "zu-kurz", "zu-kurz"),
        (OLD, &*long, &*long),
        (OLD, OLD, OLD),
        (OLD, NEW, "ganz-anderes-2027"),
    ] {
        let page = max.post("/passwort", &form(current, new, again)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{current} {new}");
        assert!(page.has("error"));
        assert!(!page.html.contains(OLD) && !page.html.contains(NEW), "a password was echoed");
    }
    assert_eq!(other.get("/geraete").await.status, StatusCode::OK);
    assert_eq!(try_password(&mut max, OLD).await.location(), "/geraete");
}

#[tokio::test]
async fn wrong_current_passwords_count_with_those_at_signing_in() {
    let server = Server::new();
    let mut max = signed_in(&server).await;
    for _ in 0..5 {
        max.post("/passwort", &form("falsch-geraten", NEW, NEW)).await;
    }
    let page = max.post("/passwort", &form(OLD, NEW, NEW)).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    let mut elsewhere = Browser::new(&server);
    let page = try_password(&mut elsewhere, OLD).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    server.clock.advance(61);
    let page = max.post("/passwort", &form(OLD, NEW, NEW)).await;
    assert_eq!(page.location(), "/passwort/geaendert");
}

#[tokio::test]
async fn only_its_own_form_and_only_for_somebody_signed_in() {
    let server = Server::new();
    let mut max = signed_in(&server).await;
    for origin in [None, Some("null"), Some("http://evil.localhost:8480")] {
        let page = max.post_from("/passwort", &form(OLD, NEW, NEW), origin).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{origin:?}");
    }
    let mut nobody = Browser::new(&server);
    let page = nobody.post_from("/passwort", &form(OLD, NEW, NEW), Some(ORIGIN)).await;
    assert!(page.location().starts_with("/anmelden/"));
    let login = nobody.begin("/passwort").await;
    let typed = [("username", "max"), ("password", OLD)];
    let page = nobody.post(&format!("{login}/passwort"), &typed).await;
    assert_eq!(page.location(), "/passwort", "and goes on where the person wanted to");
}

#[tokio::test]
async fn an_account_without_a_password_has_no_such_page() {
    let server = Server::new();
    let mut browser = Browser::new(&server);
    let login = browser.begin("/geraete").await;
    let invented = [
        ("given_names", "Ida"),
        ("family_name", "Neu"),
        ("birth_date", "1964-08-12"),
        ("address", "Weg 1, 52062 Aachen"),
    ];
    let page = browser.post(&format!("{login}/ausweis"), &invented).await;
    assert_eq!(page.location(), "/geraete");
    assert!(!browser.get("/").await.has("change-password"));
    assert_eq!(browser.get("/passwort").await.status, StatusCode::NOT_FOUND);
    let page = browser.post("/passwort", &form("", NEW, NEW)).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}
