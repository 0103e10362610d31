//! A wire tap: forwards connections and keeps every byte, in the order of each direction. Where a
//! test wants it, answers are lost on the way.

mod fault;

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use crate::failure::{Context as _, Failure};
use fault::Faults;

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
    faults: Faults,
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
        let faults = Faults::default();
        let (kept, set) = (Arc::clone(&tape), faults.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let _ = tap(stream, to, &tape, &faults);
            }
        });
        Ok(Self { tape: kept, port, faults: set })
    }

    /// From now on no answer to a request whose first line contains `part` comes through; the
    /// connection is closed in its place, as networks do.
    pub fn lose_answers_to(&self, part: &str) {
        self.faults.set(part, fault::Kind::Lost);
    }

    /// The same, but the connection stays open: whoever asked waits.
    pub fn withhold_answers_to(&self, part: &str) {
        self.faults.set(part, fault::Kind::Withheld);
    }

    /// Everything comes through again.
    pub fn heal(&self) {
        self.faults.clear();
    }

    /// Waits until the server has answered something that did not come through.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn struck(&self) -> Result<(), Failure> {
        self.faults.struck().await.during("an answer that does not come through")
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

fn tap(client: TcpStream, to: u16, tape: &Tape, faults: &Faults) -> std::io::Result<()> {
    let server = TcpStream::connect(("127.0.0.1", to))?;
    let index = {
        let Ok(mut tape) = tape.lock() else { return Ok(()) };
        tape.push(Conversation::default());
        tape.len() - 1
    };
    let (from_client, to_server) = (client.try_clone()?, server.try_clone()?);
    let said = Arc::clone(tape);
    std::thread::spawn(move || {
        copy(from_client, to_server, |bytes| {
            keep(&said, index, |talk| talk.said.extend_from_slice(bytes));
            fault::Passage::Free
        });
    });
    let (answered, faults) = (Arc::clone(tape), faults.clone());
    std::thread::spawn(move || {
        copy(server, client, |bytes| {
            let asked = keep(&answered, index, |talk| {
                talk.answered.extend_from_slice(bytes);
                fault::asked_last(&talk.said)
            });
            faults.passage(&asked.unwrap_or_default())
        });
    });
    Ok(())
}

fn keep<T>(tape: &Tape, index: usize, how: impl FnOnce(&mut Conversation) -> T) -> Option<T> {
    tape.lock().ok()?.get_mut(index).map(how)
}

/// `pass` keeps bytes before they are sent on: whoever sees the effect also sees it on the tape.
fn copy(mut from: TcpStream, mut to: TcpStream, pass: impl Fn(&[u8]) -> fault::Passage) {
    let mut buffer = [0; 8192];
    while let Ok(count) = from.read(&mut buffer) {
        let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
        match pass(bytes) {
            fault::Passage::Free if to.write_all(bytes).is_ok() => {}
            fault::Passage::Stopped => {}
            _ => break,
        }
    }
    let _ = to.shutdown(Shutdown::Write);
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
