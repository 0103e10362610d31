//! The portal's sentences, in the language that the browser asks for.

use axum::http::{HeaderMap, header};
use pass_messages::{Catalog, Language};

/// All sentences.
#[derive(Debug)]
pub(crate) struct Messages(Catalog);

impl Messages {
    pub(crate) fn load() -> Self {
        let german = include_str!("../locales/de/portal.ftl");
        let english = include_str!("../locales/en/portal.ftl");
        Self(Catalog::new(&[german], &[english]))
    }

    pub(crate) fn for_browser(&self, headers: &HeaderMap) -> Sentences<'_> {
        let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Sentences { catalog: &self.0, language: Language::accepted(wanted.unwrap_or_default()) }
    }
}

/// The sentences of one language.
#[derive(Clone, Copy)]
pub(crate) struct Sentences<'a> {
    catalog: &'a Catalog,
    language: Language,
}

impl Sentences<'_> {
    pub(crate) fn language(&self) -> &'static str {
        self.language.code()
    }

    /// The sentence `key`.
    pub(crate) fn t(&self, key: &str) -> String {
        self.catalog.say(self.language, key, &[])
    }

    /// The sentence `key` about something named.
    pub(crate) fn about(&self, key: &str, name: &str, value: &str) -> String {
        self.catalog.say(self.language, key, &[(name, value)])
    }
}
