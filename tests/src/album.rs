//! Pictures of pages and screens, each once, and their check by axe-core.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Mutex;

use crate::axe;
use crate::failure::{Context as _, Failure};
use crate::webdriver::Session;

/// What is done with a page or screen when it is first seen.
#[derive(Debug, Default)]
pub struct Album {
    /// Folder for pictures; none are kept without it.
    pub pictures: Option<PathBuf>,
    /// Whether axe-core looks at it.
    pub audited: bool,
    seen: Mutex<BTreeSet<String>>,
}

impl Album {
    /// An album that keeps pictures in `pictures`.
    #[must_use]
    pub fn new(pictures: PathBuf, audited: bool) -> Self {
        Self { pictures: Some(pictures), audited, seen: Mutex::default() }
    }

    /// `page` shows `name` now; only the first time counts.
    ///
    /// # Errors
    /// [`Failure::Step`] if the picture cannot be kept or axe-core finds something.
    pub async fn seen(&self, page: &Session, name: &str) -> Result<(), Failure> {
        let is_new = self.seen.lock().is_ok_and(|mut seen| seen.insert(name.to_owned()));
        if !is_new {
            return Ok(());
        }
        if let Some(folder) = &self.pictures {
            let file = folder.join(format!("{name}.png"));
            page.keep_screenshot(&file).await.during(format!("a picture of {name}"))?;
        }
        if self.audited { axe::check(page, name).await } else { Ok(()) }
    }

    /// How many pages and screens were seen.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seen.lock().map_or(0, |seen| seen.len())
    }

    /// Whether nothing was seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
