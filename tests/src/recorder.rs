//! A wire tap: forwards connections and keeps every byte, in the order of each direction.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use crate::failure::Failure;

/// One connection's bytes.
#[derive(Debug, Default, Clone)]
pub struct Conversation {
    /// What the client said.
    pub said: Vec<u8>,
    /// What the server answered.
    pub answered: Vec<u8>,
}

type Tape = Arc<Mutex<Vec<Conversation>>>;

/// Listens on one port and forwards to another. Ends with the process: nothing else to stop.
#[derive(Debug)]
pub struct Recorder {
    tape: Tape,
    port: u16,
}

impl Recorder {
    /// Listens on `port` (0: any free one) and forwards to `to`, both on loopback.
    ///
    /// # Errors
    /// [`Failure::Io`] if the port is taken.
    pub fn start(port: u16, to: u16) -> Result<Self, Failure> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let port = listener.local_addr()?.port();
        let tape = Tape::default();
        let kept = Arc::clone(&tape);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = tap(stream, to, &tape);
            }
        });
        Ok(Self { tape: kept, port })
    }

    /// Where it listens.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Everything so far.
    #[must_use]
    pub fn conversations(&self) -> Vec<Conversation> {
        self.tape.lock().map(|tape| tape.clone()).unwrap_or_default()
    }

    /// Bodies of all requests whose first line contains `part`, in order of their connections.
    #[must_use]
    pub fn request_bodies(&self, part: &str) -> Vec<Vec<u8>> {
        let said = self.conversations().into_iter().map(|c| c.said);
        said.flat_map(|bytes| bodies(&bytes, part)).collect()
    }
}

fn tap(client: TcpStream, to: u16, tape: &Tape) -> std::io::Result<()> {
    let server = TcpStream::connect(("127.0.0.1", to))?;
    let index = {
        let Ok(mut tape) = tape.lock() else { return Ok(()) };
        tape.push(Conversation::default());
        tape.len() - 1
    };
    let (from_client, to_server) = (client.try_clone()?, server.try_clone()?);
    copy(from_client, to_server, index, Arc::clone(tape), |talk| &mut talk.said);
    copy(server, client, index, Arc::clone(tape), |talk| &mut talk.answered);
    Ok(())
}

fn copy(
    mut from: TcpStream,
    mut to: TcpStream,
    index: usize,
    tape: Tape,
    side: fn(&mut Conversation) -> &mut Vec<u8>,
) {
    std::thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(count) = from.read(&mut buffer) {
            let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
            // Kept before it is sent on: whoever sees the effect also sees it on the tape.
            if let Ok(mut tape) = tape.lock()
                && let Some(talk) = tape.get_mut(index)
            {
                side(talk).extend_from_slice(bytes);
            }
            if to.write_all(bytes).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Write);
    });
}

/// The bodies of HTTP/1.1 requests with a content length, one after the other.
fn bodies(mut said: &[u8], part: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    while let Some(end) = said.windows(4).position(|w| w == b"\r\n\r\n") {
        let (head, rest) = said.split_at(end + 4);
        let head = String::from_utf8_lossy(head).to_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.and_then(|l| l.trim().parse().ok()).unwrap_or(0);
        let (body, next) = rest.split_at(length.min(rest.len()));
        if head.lines().next().is_some_and(|line| line.contains(&part.to_lowercase())) {
            found.push(body.to_vec());
        }
        said = next;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_of_a_connection_are_told_apart() {
        let said = b"POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhiGET /b HTTP/1.1\r\n\r\nPOST /a/c HTTP/1.1\r\ncontent-length: 3\r\n\r\nyes";
        assert_eq!(bodies(said, "/A"), [b"hi".to_vec(), b"yes".to_vec()]);
        assert_eq!(bodies(said, "/b"), [Vec::<u8>::new()]);
    }

    #[test]
    fn forwards_and_keeps_both_directions() {
        let server = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let to = server.local_addr().unwrap().port();
        let recorder = Recorder::start(0, to).unwrap();
        let mut client = TcpStream::connect(("127.0.0.1", recorder.port())).unwrap();
        client.write_all(b"question").unwrap();
        client.shutdown(Shutdown::Write).unwrap();
        let (mut stream, _) = server.accept().unwrap();
        let mut heard = String::new();
        stream.read_to_string(&mut heard).unwrap();
        stream.write_all(b"answer").unwrap();
        drop(stream);
        let mut answer = String::new();
        client.read_to_string(&mut answer).unwrap();
        let talk = &recorder.conversations()[0];
        assert_eq!(
            (talk.said.as_slice(), talk.answered.as_slice()),
            (&b"question"[..], &b"answer"[..])
        );
        assert_eq!((heard.as_str(), answer.as_str()), ("question", "answer"));
    }
}
