//! The addresses: what each answers to good and bad messages.

use std::net::{IpAddr, SocketAddr};

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use pass_protocol::{Answer, ClaimAnswer, ErrorCode, MAX_MESSAGE_LEN, Problem, StatementChain};
use tower::ServiceExt as _;

use super::app::Server;
use crate::ClientAddress;

async fn send(server: &Server, request: Request<Body>) -> (StatusCode, String, Vec<u8>) {
    let response = server.verifier.router().oneshot(request).await.unwrap();
    let status = response.status();
    let kind = response.headers().get("content-type").unwrap().to_str().unwrap().to_owned();
    assert_eq!(response.headers().get("cache-control").unwrap(), "no-store");
    (status, kind, to_bytes(response.into_body(), 1 << 20).await.unwrap().to_vec())
}

fn post(path: &str, body: impl Into<Body>) -> Request<Body> {
    let request = Request::post(path).header("content-type", "application/json; charset=utf-8");
    request.body(body.into()).unwrap()
}

async fn problem(server: &Server, request: Request<Body>, code: ErrorCode) {
    let (status, kind, body) = send(server, request).await;
    assert_eq!((status.as_u16(), kind.as_str()), (code.status(), "application/problem+json"));
    assert_eq!(serde_json::from_slice::<Problem>(&body).unwrap(), Problem::from(code));
}

#[tokio::test]
async fn claim_and_response_over_http() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let nonce = pass_protocol::B64::<32>([9; 32]);
    let path = format!("/P/{}", offered.link.ticket);
    let body = format!(r#"{{"app_nonce":"{nonce}"}}"#);
    let (status, _, bytes) = send(&server, post(&format!("{path}.7K2M"), body.clone())).await;
    assert_eq!(status, StatusCode::OK);
    let answer: ClaimAnswer = serde_json::from_slice(&bytes).unwrap();
    let again = app_claim(&server, &offered, nonce);
    assert_eq!(again.request, answer.request);
    let path = again.object.response_uri.strip_prefix("https://konto.example").unwrap().to_owned();
    let body = serde_json::to_vec(&app.approval(&again)).unwrap();
    let (status, kind, bytes) = send(&server, post(&path, body)).await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/json"));
    assert!(matches!(serde_json::from_slice(&bytes).unwrap(), Answer::Approved { .. }));
}

fn app_claim(
    server: &Server,
    offered: &crate::Offered,
    app_nonce: pass_protocol::B64<32>,
) -> super::app::Claim {
    let claim = pass_protocol::ClaimRequest { frame: None, app_nonce };
    let request = server.verifier.claim(&offered.link.ticket, &claim).unwrap().request;
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    let keys = statement.keys_for(pass_protocol::KeyUse::Request);
    let object =
        pass_protocol::RequestObject::verify(&request, &server.issuer(), &app_nonce, &keys)
            .unwrap();
    super::app::Claim { request, object }
}

#[tokio::test]
async fn keys_and_metadata_are_public() {
    let server = Server::new();
    let get = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    let (_, _, body) = send(&server, get("/pass/keys")).await;
    let chain: StatementChain = serde_json::from_slice(&body).unwrap();
    assert_eq!(&chain, &server.verifier.keys().statements);
    let (status, _, body) = send(&server, get("/.well-known/servicekonto-pass")).await;
    assert_eq!(status, StatusCode::OK);
    assert!(String::from_utf8(body).unwrap().contains("Servicekonto"));
}

#[tokio::test]
async fn bad_messages_get_problem_documents_at_every_address() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let ticket = format!("/P/{}", server.offer_sign_in().link.ticket);
    let response = format!("/pass/responses/{}", claim.response_id());
    let large = vec![b' '; MAX_MESSAGE_LEN + 1];
    let receipt = format!("{response}/receipt");
    let fixed = ["/pass/codes", "/pass/status", "/pass/disable"];
    for path in fixed.into_iter().chain([ticket.as_str(), &response, &receipt]) {
        let plain = Request::post(path).header("content-type", "text/plain");
        let plain = plain.body(Body::from("{}")).unwrap();
        problem(&server, plain, ErrorCode::UnsupportedMediaType).await;
        let untyped = Request::post(path).body(Body::from("{}")).unwrap();
        problem(&server, untyped, ErrorCode::UnsupportedMediaType).await;
        problem(&server, post(path, large.clone()), ErrorCode::PayloadTooLarge).await;
        for body in ["", "{", "[]", r#"{"x":1}"#, &"[".repeat(9_999)] {
            problem(&server, post(path, body.to_owned()), ErrorCode::MalformedRequest).await;
        }
        let put = Request::put(path).body(Body::empty()).unwrap();
        problem(&server, put, ErrorCode::MethodNotAllowed).await;
    }
    problem(&server, post("/P/ABC", "{}"), ErrorCode::TicketUnknown).await;
    for address in ["/pass/responses/x", "/pass/responses/x/receipt"] {
        problem(&server, post(address, "{}"), ErrorCode::RequestClosed).await;
    }
    problem(&server, post("/pass/other", "{}"), ErrorCode::NotFound).await;
    let put = Request::put("/pass/keys").body(Body::empty()).unwrap();
    problem(&server, put, ErrorCode::MethodNotAllowed).await;
    // The claim still stands.
    assert!(claim.respond(&server.verifier, &app.approval(&claim)).is_ok());
}

fn code_claim(code: &str) -> String {
    let nonce = pass_protocol::B64::<32>::random(&pass_protocol::SystemRandom);
    format!(r#"{{"code":"{code}","app_nonce":"{nonce}"}}"#)
}

fn come_from<T: Clone + Send + Sync + 'static>(from: T, code: &str) -> Request<Body> {
    let mut request = post("/pass/codes", code_claim(code));
    request.extensions_mut().insert(from);
    request
}

#[tokio::test]
async fn tickets_and_codes_do_not_stand_for_each_other() {
    let server = Server::new();
    let terms = server.verifier.offer_code(super::short_codes::sign_in_terms());
    let code = terms.unwrap().code.to_string();
    let ticket = server.offer_sign_in().link.ticket.to_string();
    let as_ticket = post(&format!("/P/{code}"), code_claim(&code));
    problem(&server, as_ticket, ErrorCode::TicketUnknown).await;
    let as_code = post("/pass/codes", code_claim(&ticket));
    problem(&server, as_code, ErrorCode::MalformedRequest).await;
    // As it is typed.
    let (status, _, body) =
        send(&server, post("/pass/codes", code_claim(&code.to_lowercase()))).await;
    assert_eq!(status, StatusCode::OK);
    assert!(serde_json::from_slice::<ClaimAnswer>(&body).is_ok());
}

#[tokio::test]
async fn guesses_count_by_what_the_server_says_or_else_by_the_connection() {
    let server = Server::new();
    let said = ClientAddress::from(IpAddr::from([203, 0, 113, 1]));
    let peer = ConnectInfo(SocketAddr::from(([203, 0, 113, 2], 4711)));
    for _ in 0..10 {
        problem(&server, come_from(said, "00000000"), ErrorCode::TicketUnknown).await;
        problem(&server, come_from(peer, "00000000"), ErrorCode::TicketUnknown).await;
        problem(&server, post("/pass/codes", code_claim("00000000")), ErrorCode::TicketUnknown)
            .await;
    }
    let same_peer = ConnectInfo(SocketAddr::from(([203, 0, 113, 2], 4712)));
    for request in [
        come_from(said, "00000000"),
        come_from(same_peer, "00000000"),
        post("/pass/codes", code_claim("00000000")),
    ] {
        let response = server.verifier.router().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers().get("retry-after").unwrap(), "600");
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        let problem: Problem = serde_json::from_slice(&body).unwrap();
        assert_eq!((problem.code, problem.retry_after), (ErrorCode::TooManyRequests, Some(600)));
    }
    let other = ConnectInfo(SocketAddr::from(([203, 0, 113, 3], 1)));
    problem(&server, come_from(other, "00000000"), ErrorCode::TicketUnknown).await;
}
