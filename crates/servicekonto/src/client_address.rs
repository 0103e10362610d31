//! From which address a request comes: the other end of the connection, unless that is a proxy of
//! the operator's, which says it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use pass_verifier::ClientAddress;

use crate::app::App;

/// De facto; RFC 7239 §5.2 has the same as `Forwarded: for=`.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// Says it to whoever limits by address.
pub(crate) async fn name(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    if let Some(peer) = peer {
        let client = client(peer, request.headers(), &app.config.trusted_proxies);
        request.extensions_mut().insert(ClientAddress::from(client));
    }
    next.run(request).await
}

/// Each proxy appends who came to it: read from the end, the first that is none of the operator's
/// is the client. What stands before it, the client may have written itself.
fn client(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let is_proxy = |address: &IpAddr| trusted.contains(&address.to_canonical());
    if !is_proxy(&peer) {
        return peer;
    }
    let lines = headers.get_all(FORWARDED_FOR).iter().filter_map(|line| line.to_str().ok());
    let named: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let mut client = peer;
    for name in named.into_iter().rev() {
        let Ok(address) = name.parse() else { break };
        client = address;
        if !is_proxy(&address) {
            break;
        }
    }
    client
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, lines: &[&str], trusted: &[&str]) -> String {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(FORWARDED_FOR, line.parse().unwrap());
        }
        let trusted: Vec<IpAddr> = trusted.iter().map(|one| one.parse().unwrap()).collect();
        client(peer.parse().unwrap(), &headers, &trusted).to_string()
    }

    #[test]
    fn nobody_but_a_trusted_proxy_names_another() {
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &[]), "203.0.113.9");
        assert_eq!(seen("203.0.113.9", &["198.51.100.1"], &["127.0.0.1"]), "203.0.113.9");
        assert_eq!(seen("127.0.0.1", &["198.51.100.1"], &["127.0.0.1"]), "198.51.100.1");
        assert_eq!(seen("::ffff:127.0.0.1", &["198.51.100.1"], &["127.0.0.1"]), "198.51.100.1");
    }

    #[test]
    fn what_a_client_writes_itself_does_not_count() {
        let proxies = ["127.0.0.1", "10.0.0.2"];
        for lines in [
            &["192.0.2.7, 198.51.100.1, 10.0.0.2"][..],
            &["192.0.2.7", "198.51.100.1", "10.0.0.2"],
            &["rubbish, 198.51.100.1,10.0.0.2"],
        ] {
            assert_eq!(seen("127.0.0.1", lines, &proxies), "198.51.100.1", "{lines:?}");
        }
        assert_eq!(seen("127.0.0.1", &["198.51.100.1, rubbish"], &proxies), "127.0.0.1");
        assert_eq!(seen("127.0.0.1", &[], &proxies), "127.0.0.1");
    }
}
