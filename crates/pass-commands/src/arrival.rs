//! A link that opened the app, until the screens are ready for it.
//!
//! At most one is kept, the newest: who opens a link again means the last one. What is no pass link
//! is dropped here unseen, and none is claimed before a screen asks for it.

use std::sync::{Mutex, PoisonError};

use pass_protocol::PassLink;
use tokio::sync::Notify;

use crate::{CommandError, PassApp};

/// Where links wait.
#[derive(Debug, Default)]
pub(crate) struct Arrival {
    waiting: Mutex<Waiting>,
    changed: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    link: Option<PassLink>,
    /// Which call of [`PassApp::next_link`] may take it: the last one, as a page that was loaded
    /// anew does not hear what the one before asked for.
    listener: u64,
}

impl Arrival {
    fn with<T>(&self, change: impl FnOnce(&mut Waiting) -> T) -> T {
        change(&mut self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn next(&self) -> Option<PassLink> {
        let listener = self.with(|waiting| {
            waiting.listener += 1;
            waiting.listener
        });
        self.changed.notify_waiters();
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            // From here on no change is missed.
            changed.as_mut().enable();
            let found = self.with(|waiting| {
                if waiting.listener == listener {
                    waiting.link.take().map(Some)
                } else {
                    Some(None)
                }
            });
            if let Some(found) = found {
                return found;
            }
            changed.await;
        }
    }
}

impl PassApp {
    /// An address with which the system opened the app. Anything but a pass link changes nothing.
    pub fn opened_with(&self, address: &str) {
        let Ok(link) = PassLink::parse_opened(address) else { return };
        self.arrival.with(|waiting| waiting.link = Some(link));
        self.arrival.changed.notify_waiters();
    }

    /// The next link that opened the app, for `open_link`; waits for one. `None` when the page was
    /// loaded anew and asks again.
    ///
    /// # Errors
    /// None today.
    pub async fn next_link(&self) -> Result<Option<String>, CommandError> {
        Ok(self.arrival.next().await.map(|link| link.to_string()))
    }
}

#[cfg(test)]
mod tests;
