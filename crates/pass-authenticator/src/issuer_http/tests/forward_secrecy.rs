//! What is recorded today stays closed when a key becomes known later (BSI TR-03107, G7): seen on
//! the wire, in what the app offers and in what it does when a server insists.

use tokio::net::TcpStream;

use super::*;

/// Cipher suites with ephemeral keys (RFC 8446 §B.4, RFC 5289, RFC 7905), and the signal that
/// renegotiation is known (RFC 5746), which is none.
const FORWARD_SECRET: [u16; 10] =
    [0x1301, 0x1302, 0x1303, 0xC02B, 0xC02C, 0xC02F, 0xC030, 0xCCA8, 0xCCA9, 0x00FF];
/// `TLS_RSA_WITH_AES_128_GCM_SHA256`: the server's own key opens everything.
const RSA_KEY_EXCHANGE: u16 = 0x009C;

/// Extensions that count here (RFC 8446 §4.2).
const SUPPORTED_VERSIONS: u16 = 43;
const PSK_KEY_EXCHANGE_MODES: u16 = 45;
const EARLY_DATA: u16 = 42;

/// What a client says first (RFC 8446 §4.1.2).
struct ClientHello {
    suites: Vec<u16>,
    extensions: Vec<(u16, Vec<u8>)>,
}

impl ClientHello {
    async fn read(stream: &mut TcpStream) -> Self {
        let mut header = [0; 5];
        stream.read_exact(&mut header).await.unwrap();
        assert_eq!(header[0], 22, "a handshake");
        let mut record = vec![0; usize::from(u16::from_be_bytes([header[3], header[4]]))];
        stream.read_exact(&mut record).await.unwrap();
        assert_eq!(record[0], 1, "a client hello");
        let mut rest = &record[4 + 2 + 32..];
        let _session = counted(&mut rest, 1);
        let suites = numbers(counted(&mut rest, 2));
        let _compression = counted(&mut rest, 1);
        let mut all = counted(&mut rest, 2);
        let mut extensions = Vec::new();
        while !all.is_empty() {
            let kind = numbers(taken(&mut all, 2))[0];
            extensions.push((kind, counted(&mut all, 2).to_vec()));
        }
        Self { suites, extensions }
    }

    fn extension(&self, kind: u16) -> Option<&[u8]> {
        self.extensions.iter().find(|(one, _)| *one == kind).map(|(_, value)| value.as_slice())
    }
}

fn taken<'a>(rest: &mut &'a [u8], length: usize) -> &'a [u8] {
    let (part, after) = rest.split_at(length);
    *rest = after;
    part
}

/// Bytes after their length, which has `width` bytes.
fn counted<'a>(rest: &mut &'a [u8], width: usize) -> &'a [u8] {
    let length = taken(rest, width).iter().fold(0, |sum, byte| sum * 256 + usize::from(*byte));
    taken(rest, length)
}

fn numbers(bytes: &[u8]) -> Vec<u16> {
    bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

/// Lets the app connect; what it says first, its connection, and how it ends.
async fn greeted<T>(
    talk: impl AsyncFnOnce(ClientHello, TcpStream) -> T,
) -> (T, Result<StatementChain, IssuerClientError>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let issuer = Issuer::parse(&format!("https://konto.localhost:{port}")).unwrap();
    let client = HttpIssuerClient::new().unwrap();
    let server = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let hello = ClientHello::read(&mut stream).await;
        talk(hello, stream).await
    };
    tokio::join!(server, client.keys(&issuer))
}

#[tokio::test]
async fn nothing_without_forward_secrecy_is_offered() {
    let (hello, _) = greeted(async |hello, _| hello).await;
    assert!(
        hello.suites.contains(&0x1301) && hello.suites.contains(&0xC02F),
        "{:x?}",
        hello.suites
    );
    for suite in &hello.suites {
        assert!(FORWARD_SECRET.contains(suite), "{suite:#06x}");
    }
    let mut versions = hello.extension(SUPPORTED_VERSIONS).unwrap();
    assert_eq!(numbers(counted(&mut versions, 1)), [0x0304, 0x0303], "TLS 1.3 and 1.2");
    // A resumed session has fresh keys, too (psk_dhe_ke, RFC 8446 §4.2.9), and nothing goes early.
    assert_eq!(hello.extension(PSK_KEY_EXCHANGE_MODES), Some(&[1, 1][..]));
    assert_eq!(hello.extension(EARLY_DATA), None);
}

#[tokio::test]
async fn a_server_that_insists_on_another_suite_is_left() {
    let mut body = [&[3, 3][..], &[7; 32], &[0]].concat();
    body.extend(RSA_KEY_EXCHANGE.to_be_bytes());
    body.push(0);
    let length = u8::try_from(body.len()).unwrap();
    let server_hello = [&[22, 3, 3, 0, length + 4, 2, 0, 0, length][..], &body].concat();
    let (said, outcome) = greeted(async |_, mut stream| {
        stream.write_all(&server_hello).await.unwrap();
        let mut said = Vec::new();
        stream.read_to_end(&mut said).await.unwrap();
        said
    })
    .await;
    // A fatal alert, and not one byte more.
    assert_eq!(said.len(), 7, "{said:?}");
    assert_eq!((said[0], said[5]), (21, 2), "{said:?}");
    assert!(matches!(outcome, Err(IssuerClientError::Tls(_))), "{outcome:?}");
}
