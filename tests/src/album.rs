//! Pages and screens that were reached, each once: looked at by axe-core where that is wanted.

use std::collections::BTreeSet;
use std::sync::Mutex;

use crate::axe;
use crate::failure::Failure;
use crate::webdriver::Session;

/// What is done with a page or screen when it is first seen.
#[derive(Debug, Default)]
pub struct Album {
    /// Whether axe-core looks at it.
    pub audited: bool,
    seen: Mutex<BTreeSet<String>>,
}

impl Album {
    /// `page` shows `name` now; only the first time counts.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if axe-core finds something.
    pub async fn seen(&self, page: &Session, name: &str) -> Result<(), Failure> {
        let is_new = self.seen.lock().is_ok_and(|mut seen| seen.insert(name.to_owned()));
        if !is_new {
            return Ok(());
        }
        if self.audited { axe::check(page, name).await } else { Ok(()) }
    }

    /// Everything seen, in alphabetical order.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.seen.lock().map(|seen| seen.iter().cloned().collect()).unwrap_or_default()
    }
}
