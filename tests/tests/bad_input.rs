//! Malformed, oversized, foreign, altered and used messages against the running server: each gets
//! a problem document with a code of the closed set, and changes nothing.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "functions of a test, outside of #[test]"
)]

use pass_protocol::{B64, SystemRandom};
use pass_tests::citizen::{Citizen, PIN, erika_with_app};
use pass_tests::scripted_app::{Claimed, Reply, ScriptedApp, reply};
use pass_tests::servers::{Portal, Servers, Setup};
use pass_tests::{Failure, http};
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;

const JSON: &str = "application/json";

async fn ask(method: Method, url: &str, kind: &str, body: Vec<u8>) -> Result<Reply, Failure> {
    let request = http::client()?.request(method, url).header(CONTENT_TYPE, kind);
    reply(request.body(body).send().await?).await
}

/// Every address that takes a message, with a ticket and a response address that are open.
fn addresses(servers: &Servers, link: &str, claimed: &Claimed) -> Vec<String> {
    vec![
        link.to_owned(),
        claimed.request.response_uri.clone(),
        format!("{}/report", claimed.request.response_uri),
        format!("{}/receipt", claimed.request.response_uri),
        servers.konto_url("/pass/requests"),
        servers.konto_url("/pass/status"),
        servers.konto_url("/pass/disable"),
    ]
}

#[tokio::test]
async fn no_address_takes_nonsense_and_nothing_changes() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut other = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    erika.pair(&mut app, PIN).await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    let open = other.ask_to_sign_in(Portal::Gelsenkirchen).await?;

    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000)).into_bytes();
    let nonsense: Vec<Vec<u8>> = vec![
        Vec::new(),
        b"{".to_vec(),
        b"null".to_vec(),
        b"[]".to_vec(),
        b"{}".to_vec(),
        b"\"text\"".to_vec(),
        b"\xff\xfe\x00".to_vec(),
        br#"{"app_nonce":"short"}"#.to_vec(),
        br#"{"app_nonce":5}"#.to_vec(),
        br#"{"type":"get"}"#.to_vec(),
        br#"{"type":"other","credential":{}}"#.to_vec(),
        br#"{"credential_id":"AA","disable_secret":"AA"}"#.to_vec(),
        format!("{{\"app_nonce\":\"{}\",\"more\":1}}", B64::<32>([7; 32])).into_bytes(),
        deep,
    ];
    for url in addresses(&servers, &open, &claimed) {
        for body in &nonsense {
            let reply = ask(Method::POST, &url, JSON, body.clone()).await?;
            let start =
                String::from_utf8_lossy(body.get(..body.len().min(60)).unwrap()).into_owned();
            assert_eq!(reply.problem(), Some("malformed_request"), "{url} {start}: {reply:?}");
        }
        let large = vec![b' '; 64 * 1024 + 1];
        let reply = ask(Method::POST, &url, JSON, large).await?;
        assert_eq!((reply.status, reply.problem()), (413, Some("payload_too_large")), "{url}");
        let reply = ask(Method::POST, &url, "text/plain", b"{}".to_vec()).await?;
        assert_eq!(reply.problem(), Some("unsupported_media_type"), "{url}");
        let reply = ask(Method::PUT, &url, JSON, b"{}".to_vec()).await?;
        assert_eq!((reply.status, reply.problem()), (405, Some("method_not_allowed")), "{url}");
    }
    let reply = ask(Method::GET, &servers.konto_url("/pass/nothing"), JSON, Vec::new()).await?;
    assert_eq!(reply.problem(), Some("not_found"));
    let reply = ask(Method::POST, &servers.konto_url("/pass/keys"), JSON, Vec::new()).await?;
    assert_eq!(reply.problem(), Some("method_not_allowed"));

    // After all that: the claimed request can still be answered, the open ticket still be claimed.
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    assert_eq!(erika.arrive().await?.level, "substantial");
    let claimed = app.claim(&open).await?;
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    let log = servers.konto_log();
    assert!(!log.contains("panicked") && !log.contains("ERROR"), "{log}");
    Ok(())
}

/// The body with one member of its WebAuthn response changed.
fn spoiled(body: &[u8], member: &str, change: impl Fn(&str) -> String) -> Result<Vec<u8>, Failure> {
    let mut value: serde_json::Value = serde_json::from_slice(body)?;
    let place = value.pointer_mut(member).unwrap();
    *place = change(place.as_str().unwrap()).into();
    Ok(serde_json::to_vec(&value)?)
}

fn flip(text: &str) -> String {
    let middle = text.len() / 2;
    let other = if text.as_bytes()[middle] == b'A' { 'B' } else { 'A' };
    format!("{}{other}{}", &text[..middle], &text[middle + 1..])
}

#[tokio::test]
async fn altered_foreign_and_used_messages_are_refused() -> Result<(), Failure> {
    let (servers, mut erika, mut app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;

    let good = app.approval(&claimed, PIN)?;
    for member in [
        "/credential/response/signature",
        "/credential/response/authenticatorData",
        "/credential/response/clientDataJSON",
        "/user_verification/proof",
        "/user_verification/blinder",
    ] {
        let reply = app.respond(&claimed, &spoiled(&good, member, flip)?).await?;
        assert!([400, 403].contains(&reply.status), "{member}: {reply:?}");
        assert!(reply.problem().is_some(), "{member}: {reply:?}");
    }
    // A response to another request, posted here.
    let mut other = Citizen::new(&servers)?;
    let elsewhere = app.claim(&other.ask_to_sign_in(Portal::Gelsenkirchen).await?).await?;
    let foreign = app.approval(&elsewhere, PIN)?;
    assert_eq!(app.respond(&claimed, &foreign).await?.problem(), Some("approval_refused"));
    // A registration where an approval is asked for.
    let registration = app.registration(&claimed, PIN)?;
    assert!(app.respond(&claimed, &registration).await?.problem().is_some());
    // A credential that nobody knows.
    let mut stranger = ScriptedApp::new(&servers.konto(), "Fremd")?;
    let strange = stranger.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &strange).await?.problem(), Some("approval_refused"));
    assert_eq!(stranger.state().await?, "approval_refused");
    assert_eq!(stranger.disable().await?.problem(), Some("approval_refused"));
    // An address that nobody knows, a ticket that nobody knows.
    let unknown = servers.konto_url("/pass/responses/AAAAAAAAAAAAAAAAAAAAAA");
    assert_eq!(app.post(&unknown, &good).await?.problem(), Some("request_closed"));
    let unknown = servers.konto_url("/P/AAAQEAYEAUDAOCAJBIFQYDIOB4");
    let reply = app.claim_with(&unknown, B64::random(&SystemRandom)).await?;
    assert_eq!((reply.status, reply.problem()), (404, Some("ticket_unknown")));

    // None of it counted as a try, and the request is still open.
    assert_eq!(app.respond(&claimed, &good).await?.verdict(), "approved");
    assert_eq!(erika.arrive().await?.level, "substantial");
    // Used now.
    let reply = app.claim_with(&link, B64::random(&SystemRandom)).await?;
    assert!(matches!(reply.problem(), Some("ticket_claimed" | "request_closed")), "{reply:?}");
    // A credential that was disabled approves nothing any more.
    let open = app.claim(&other.ask_to_sign_in(Portal::Aachen).await?).await?;
    assert_eq!(app.disable().await?.status, 200);
    let late = app.approval(&open, PIN)?;
    assert_eq!(app.respond(&open, &late).await?.problem(), Some("approval_refused"));
    Ok(())
}

#[tokio::test]
async fn a_code_that_was_replaced_is_over() -> Result<(), Failure> {
    let (_servers, mut erika, mut app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    erika.browser.use_control("cancel", &[]).await?;
    let body = app.approval(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    assert!(matches!(reply.problem(), Some("request_closed" | "request_expired")), "{reply:?}");
    let reply = app.claim_with(&link, B64::random(&SystemRandom)).await?;
    assert!(reply.problem().is_some(), "{reply:?}");
    Ok(())
}

#[tokio::test]
async fn people_are_shown_pages_not_problems_and_forms_of_others_are_refused() -> Result<(), Failure>
{
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let landing = servers.konto_url("/P/AAAQEAYEAUDAOCAJBIFQYDIOB4");
    assert!(erika.browser.open(&landing).await?.media_type.starts_with("text/html"));
    assert_eq!(erika.browser.open(&servers.konto_url("/nichts")).await?.status, 404);
    assert!(erika.browser.page().media_type.starts_with("text/html"));
    let address = servers.konto_url("/geraete/koppeln");
    let request = http::client()?.post(address).header("Origin", "http://evil.localhost");
    assert_eq!(request.send().await?.status().as_u16(), 403);
    for query in ["", "?client_id=outside", "?client_id=nobody&redirect_uri=http://evil.localhost/"]
    {
        let page = erika.browser.open(&servers.konto_url(&format!("/authorize{query}"))).await?;
        assert!((400..500).contains(&page.status), "{query}: {}", page.status);
        assert!(page.url.starts_with(&servers.konto()), "no redirect to anyone: {}", page.url);
    }
    Ok(())
}
