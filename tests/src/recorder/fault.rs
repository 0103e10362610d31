//! What goes wrong with answers on the way, when a test wants it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::failure::Failure;
use crate::webdriver::PATIENCE;

const POLL: Duration = Duration::from_millis(20);

/// What becomes of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The connection is closed.
    Lost,
    /// The connection stays open.
    Withheld,
}

/// Whether bytes go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Passage {
    Free,
    /// Not these; the connection stays.
    Stopped,
    Closed,
}

/// The fault there is now, shared by all connections.
#[derive(Debug, Default, Clone)]
pub(super) struct Faults {
    now: Arc<Mutex<Option<(String, Kind)>>>,
    count: Arc<AtomicUsize>,
}

impl Faults {
    pub(super) fn set(&self, part: &str, kind: Kind) {
        self.count.store(0, Ordering::SeqCst);
        self.put(Some((part.to_owned(), kind)));
    }

    pub(super) fn clear(&self) {
        self.put(None);
    }

    fn put(&self, fault: Option<(String, Kind)>) {
        if let Ok(mut now) = self.now.lock() {
            *now = fault;
        }
    }

    /// Whether an answer to the request `asked` goes on.
    pub(super) fn passage(&self, asked: &str) -> Passage {
        let now = self.now.lock().ok().and_then(|now| now.clone());
        match now.filter(|(part, _)| asked.contains(part)) {
            None => Passage::Free,
            Some((_, kind)) => {
                self.count.fetch_add(1, Ordering::SeqCst);
                if kind == Kind::Lost { Passage::Closed } else { Passage::Stopped }
            }
        }
    }

    pub(super) async fn struck(&self) -> Result<(), Failure> {
        let start = std::time::Instant::now();
        while self.count.load(Ordering::SeqCst) == 0 {
            if start.elapsed() > PATIENCE {
                return Err(Failure::Timeout { what: "a lost answer".into(), waited: PATIENCE });
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }
}

/// Method and path of the last HTTP/1.1 request in what a client said.
pub(super) fn asked_last(said: &[u8]) -> String {
    let said = String::from_utf8_lossy(said);
    let line = said.rsplit_once(" HTTP/1.1\r\n").map_or("", |(before, _)| before);
    // The body of the request before may end in the same line.
    let words: Vec<&str> = line.rsplitn(3, ' ').take(2).collect();
    match words[..] {
        [path, method] => {
            let method = method.rsplit(['\n', '}']).next().unwrap_or_default();
            format!("{method} {path}")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_request_of_a_connection_is_meant() {
        let first = b"GET /pass/keys HTTP/1.1\r\nhost: x\r\n\r\n";
        assert_eq!(asked_last(first), "GET /pass/keys");
        let more = b"POST /a HTTP/1.1\r\nx: y\r\n\r\n{\"a\":1}POST /pass/status HTTP/1.1\r\n\r\n{";
        assert_eq!(asked_last(more), "POST /pass/status");
        assert_eq!(asked_last(b"POST /half"), "");
    }

    #[test]
    fn only_answers_to_what_was_named_are_stopped() {
        let faults = Faults::default();
        assert_eq!(faults.passage("POST /pass/status"), Passage::Free);
        faults.set("/pass/responses", Kind::Lost);
        assert_eq!(faults.passage("POST /pass/status"), Passage::Free);
        assert_eq!(faults.passage("POST /pass/responses/1"), Passage::Closed);
        faults.set("/pass/responses", Kind::Withheld);
        assert_eq!(faults.passage("POST /pass/responses/1"), Passage::Stopped);
        faults.clear();
        assert_eq!(faults.passage("POST /pass/responses/1"), Passage::Free);
    }
}
