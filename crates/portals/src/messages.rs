//! The portal's sentences, in the language that the browser asks for.

use axum::http::{HeaderMap, header};
use pass_messages::{Catalog, Language};

const FILES: [(Language, &[&str]); 8] = [
    (Language::German, &[include_str!("../locales/de/portal.ftl")]),
    (Language::EasyGerman, &[include_str!("../locales/de-x-leicht/portal.ftl")]),
    (Language::English, &[include_str!("../locales/en/portal.ftl")]),
    (Language::Turkish, &[include_str!("../locales/tr/portal.ftl")]),
    (Language::Arabic, &[include_str!("../locales/ar/portal.ftl")]),
    (Language::Ukrainian, &[include_str!("../locales/uk/portal.ftl")]),
    (Language::Russian, &[include_str!("../locales/ru/portal.ftl")]),
    (Language::Polish, &[include_str!("../locales/pl/portal.ftl")]),
];

/// All sentences.
#[derive(Debug)]
pub(crate) struct Messages(Catalog);

impl Messages {
    pub(crate) fn load() -> Self {
        Self(Catalog::new(&FILES))
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

    /// Value of `dir` in HTML.
    pub(crate) fn direction(&self) -> &'static str {
        self.language.direction()
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
