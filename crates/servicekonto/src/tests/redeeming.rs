//! A code becomes an ID token, once (RFC 6749 §4.1.3, OpenID Connect Core §2).

use axum::http::StatusCode;
use pass_protocol::jws;
use serde_json::Value;

use super::authorization::{CALLBACK, VERIFIER, code_for};
use super::browser::{Browser, Page};
use super::{SECRET, Server};

async fn redeem(server: &Server, code: &str, changes: &[(&str, &str)]) -> Page {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
        ("client_id", "aachen"),
        ("client_secret", SECRET),
    ];
    for (name, value) in changes {
        form.retain(|(known, _)| known != name);
        form.push((name, value));
    }
    Browser::new(server).post_from("/token", &form, None).await
}

fn claims(server: &Server, page: &Page) -> Value {
    assert_eq!(page.status, StatusCode::OK, "{}", page.html);
    let answer: Value = serde_json::from_str(&page.html).unwrap();
    let key = server.app.id_token_key.jwk().clone();
    jws::verify(answer["id_token"].as_str().unwrap(), "JWT", &[key]).unwrap()
}

#[tokio::test]
async fn an_id_token_says_who_and_how_sure_and_nothing_else() {
    let server = Server::new();
    let code = code_for(&server, "aachen").await;
    let page = redeem(&server, &code, &[]).await;
    assert_eq!(page.headers["cache-control"], "no-store");
    let claims = claims(&server, &page);
    assert_eq!(claims["iss"], "http://konto.localhost:8480");
    assert_eq!((&claims["aud"], &claims["nonce"]), (&"aachen".into(), &"n".into()));
    assert_eq!(claims["acr"], "http://eidas.europa.eu/LoA/high");
    assert_eq!(claims["amr"], serde_json::json!(["sc", "pin", "mfa"]));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 300);
    let mut names: Vec<&String> = claims.as_object().unwrap().keys().collect();
    names.sort();
    let all = ["acr", "amr", "aud", "auth_time", "exp", "iat", "iss", "nonce", "sub"];
    assert_eq!(names, all);
}

#[tokio::test]
async fn two_portals_know_one_person_by_two_names() {
    let server = Server::new();
    let aachen = redeem(&server, &code_for(&server, "aachen").await, &[]).await;
    let again = redeem(&server, &code_for(&server, "aachen").await, &[]).await;
    let there = [
        ("client_id", "gelsenkirchen"),
        ("redirect_uri", "http://gelsenkirchen.localhost:8482/callback"),
    ];
    let gelsenkirchen = redeem(&server, &code_for(&server, "gelsenkirchen").await, &there).await;
    let subject = |page: &Page| claims(&server, page)["sub"].as_str().unwrap().to_owned();
    assert_eq!(subject(&aachen), subject(&again));
    assert_ne!(subject(&aachen), subject(&gelsenkirchen));
}

#[tokio::test]
async fn a_code_is_for_one_portal_address_verifier_and_minute_and_once() {
    let server = Server::new();
    let other_verifier = "x".repeat(43);
    let cases: [&[(&str, &str)]; 5] = [
        &[("client_id", "gelsenkirchen")],
        &[("redirect_uri", "http://aachen.localhost:8481/callback/")],
        &[("code_verifier", &other_verifier)],
        &[("code_verifier", "short")],
        &[("code", "AAAA")],
    ];
    for changes in cases {
        let code = code_for(&server, "aachen").await;
        let page = redeem(&server, &code, changes).await;
        assert_eq!(page.status, StatusCode::BAD_REQUEST, "{changes:?}");
        assert!(page.html.contains("invalid_grant"), "{changes:?}: {}", page.html);
    }
    let code = code_for(&server, "aachen").await;
    assert_eq!(redeem(&server, &code, &[]).await.status, StatusCode::OK);
    assert!(redeem(&server, &code, &[]).await.html.contains("invalid_grant"), "replayed");
    let code = code_for(&server, "aachen").await;
    server.clock.advance(60);
    assert!(redeem(&server, &code, &[]).await.html.contains("invalid_grant"), "too late");
}

#[tokio::test]
async fn a_code_that_was_tried_wrongly_is_used_up() {
    let server = Server::new();
    let code = code_for(&server, "aachen").await;
    redeem(&server, &code, &[("code_verifier", &"x".repeat(43))]).await;
    assert!(redeem(&server, &code, &[]).await.html.contains("invalid_grant"));
}

#[tokio::test]
async fn wrong_requests_get_the_errors_of_the_standard() {
    let server = Server::new();
    let code = code_for(&server, "aachen").await;
    type Changes = &'static [(&'static str, &'static str)];
    let cases: [(Changes, StatusCode, &str); 3] = [
        (&[("client_secret", "x")], StatusCode::UNAUTHORIZED, "invalid_client"),
        (&[("grant_type", "password")], StatusCode::BAD_REQUEST, "unsupported_grant_type"),
        (&[("code", "a"), ("code", "b")], StatusCode::BAD_REQUEST, "invalid_grant"),
    ];
    for (changes, status, error) in cases {
        let page = redeem(&server, &code, changes).await;
        assert_eq!(page.status, status, "{error}");
        assert!(page.html.contains(error), "{error}: {}", page.html);
    }
    // None of them used the code up.
    assert_eq!(redeem(&server, &code, &[]).await.status, StatusCode::OK);
}
