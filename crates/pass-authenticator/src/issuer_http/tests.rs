use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use pass_protocol::ErrorCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;

mod forward_secrecy;

/// A server that answers every connection with `answer` and counts them.
async fn server(answer: impl Into<Vec<u8>>) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (answer, count) = (answer.into(), Arc::new(AtomicUsize::new(0)));
    let counted = count.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counted.fetch_add(1, Ordering::SeqCst);
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(&answer).await;
            let _ = stream.shutdown().await;
        }
    });
    (port, count)
}

fn http(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}"
    )
}

fn issuer(port: u16) -> Issuer {
    Issuer::parse(&format!("http://konto.localhost:{port}")).unwrap()
}

async fn keys(port: u16) -> Result<StatementChain, IssuerClientError> {
    HttpIssuerClient::new().unwrap().keys(&issuer(port)).await
}

#[tokio::test]
async fn localhost_names_lead_to_this_machine() {
    let (port, _) = server(http("200 OK", "", r#"{"statements":["x"]}"#)).await;
    assert_eq!(keys(port).await.unwrap().statements, ["x"]);
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let (goal, reached) = server(http("200 OK", "", r#"{"statements":[]}"#)).await;
    for status in ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let location = format!("Location: http://konto.localhost:{goal}/pass/keys\r\n");
        let (port, _) = server(http(status, &location, "")).await;
        assert!(matches!(keys(port).await, Err(IssuerClientError::Malformed)), "{status}");
        let client = HttpIssuerClient::new().unwrap();
        let answer = client.respond(&issuer(port).url("/pass/responses/1"), b"{}").await;
        assert!(matches!(answer, Err(IssuerClientError::Malformed)), "{status}");
    }
    assert_eq!(reached.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn no_more_than_a_message_is_read() {
    let fits = format!(r#"{{"statements":["{}"]}}"#, "x".repeat(MAX_MESSAGE_LEN - 19));
    assert_eq!(fits.len(), MAX_MESSAGE_LEN);
    let (port, _) = server(http("200 OK", "", &fits)).await;
    assert!(keys(port).await.is_ok());
    let (port, _) = server(http("200 OK", "", &format!("{fits} "))).await;
    assert!(matches!(keys(port).await, Err(IssuerClientError::Malformed)));
    // A body without end is cut off, not waited for.
    let endless = "HTTP/1.1 200 OK\r\n\r\n".to_owned() + &" ".repeat(40 * MAX_MESSAGE_LEN);
    let (port, _) = server(endless).await;
    assert!(matches!(keys(port).await, Err(IssuerClientError::Malformed)));
}

#[tokio::test]
async fn problems_are_read_by_their_closed_code() {
    let refused = |answer: String| async {
        let (port, _) = server(answer).await;
        match keys(port).await.unwrap_err() {
            IssuerClientError::Refused { code, retry_after } => Some((code, retry_after)),
            _ => None,
        }
    };
    let problem = r#"{"type":"x","status":429,"code":"too_many_requests","retry_after":30}"#;
    let answer = http("429 Too Many Requests", "", problem);
    assert_eq!(refused(answer).await, Some((ErrorCode::TooManyRequests, Some(30))));
    let problem = r#"{"type":"x","status":418,"code":"something_new"}"#;
    let answer = http("418 Teapot", "", problem);
    assert_eq!(refused(answer).await, Some((ErrorCode::Unavailable, None)));
    let answer = http("502 Bad Gateway", "", "<html>");
    assert_eq!(refused(answer).await, Some((ErrorCode::Unavailable, None)));
    let answer = http("429 Too Many Requests", "", "");
    assert_eq!(refused(answer).await, Some((ErrorCode::TooManyRequests, None)));
    assert_eq!(refused(http("404 Not Found", "", "<html>")).await, None);
    assert_eq!(refused(http("200 OK", "", "<html>")).await, None);
}

#[tokio::test]
async fn failures_are_told_apart() {
    let (port, _) = server("garbage instead of a handshake").await;
    let tls = Issuer::parse(&format!("https://konto.localhost:{port}")).unwrap();
    let failed = HttpIssuerClient::new().unwrap().keys(&tls).await;
    assert!(matches!(failed, Err(IssuerClientError::Tls(_))), "{failed:?}");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let client = HttpIssuerClient::with_timeout(Duration::from_millis(300)).unwrap();
    let failed = client.keys(&issuer(port)).await;
    assert!(matches!(failed, Err(IssuerClientError::Offline(_))), "{failed:?}");
    drop(listener);
    let failed = keys(port).await;
    assert!(matches!(failed, Err(IssuerClientError::Offline(_))), "{failed:?}");
    let (port, _) = server("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{").await;
    let failed = keys(port).await;
    assert!(matches!(failed, Err(IssuerClientError::Offline(_))), "{failed:?}");
}

#[tokio::test]
async fn unencrypted_and_nameless_addresses_are_not_asked() {
    let (port, reached) = server(http("200 OK", "", "{}")).await;
    let client = HttpIssuerClient::new().unwrap();
    for uri in [format!("http://127.0.0.1:{port}/x"), "http://konto.example/x".to_owned()] {
        let answer = client.respond(&uri, b"{}").await;
        assert!(matches!(answer, Err(IssuerClientError::Malformed)), "{uri}");
    }
    assert_eq!(reached.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn an_error_does_not_name_the_ticket() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let ticket = "AAAQEAYEAUDAOCAJBIFQYDIOB4";
    let link = PassLink::parse(&format!("http://konto.localhost:{port}/P/{ticket}")).unwrap();
    let claim = ClaimRequest { frame: None, app_nonce: pass_protocol::B64([0; 32]) };
    let error = HttpIssuerClient::new().unwrap().claim(&link, &claim).await.unwrap_err();
    assert!(!format!("{error:?} {error}").contains(ticket), "{error:?}");
}
