//! What all pages have in common: language, name, banner.

use crate::app::Inner;
use crate::messages::{Language, say};
use crate::visit::Visit;

/// Around every page.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    pub(crate) language: Language,
    pub(crate) test_mode: bool,
    /// Name of this server.
    pub(crate) name: &'a str,
    path: &'a str,
    pub(crate) signed_in: bool,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(app: &'a Inner, visit: &'a Visit) -> Self {
        let language = visit.language;
        let names = &app.config.names;
        let name = names.get(language.code()).or_else(|| names.get("de"));
        Self {
            language,
            test_mode: app.config.test_mode,
            name: name.map_or(app.config.issuer.host(), String::as_str),
            path: &visit.path,
            signed_in: false,
        }
    }

    /// The same for somebody who is signed in.
    pub(crate) fn signed_in(self) -> Self {
        Self { signed_in: true, ..self }
    }

    /// A sentence.
    pub(crate) fn say(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    /// A sentence with one value in it.
    pub(crate) fn say_with(&self, key: &str, name: &str, value: impl AsRef<str>) -> String {
        say(self.language, key, &[(name, value.as_ref())])
    }

    /// Languages other than this one, with the address that chooses them.
    pub(crate) fn other_languages(&self) -> Vec<(&'static str, &'static str, String)> {
        let others = Language::ALL.into_iter().filter(|language| *language != self.language);
        others
            .map(|other| {
                let back: String =
                    url::form_urlencoded::byte_serialize(self.path.as_bytes()).collect();
                (other.code(), other.name(), format!("/sprache/{}?zurueck={back}", other.code()))
            })
            .collect()
    }
}
