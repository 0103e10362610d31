//! Sentences, from `locales/`: German, English.

use axum::http::{HeaderMap, header};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

const SOURCES: [(&str, &str); 2] = [
    ("de", include_str!("../locales/de/portal.ftl")),
    ("en", include_str!("../locales/en/portal.ftl")),
];

/// All sentences, first language first.
pub(crate) struct Messages(Vec<(&'static str, FluentBundle<FluentResource>)>);

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(language, _)| language)).finish()
    }
}

impl Messages {
    pub(crate) fn load() -> Result<Self, String> {
        let mut all = Vec::new();
        for (language, source) in SOURCES {
            let broken = || format!("the {language} sentences cannot be read");
            let id: LanguageIdentifier = language.parse().map_err(|_| broken())?;
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            bundle.set_use_isolating(false);
            let resource = FluentResource::try_new(source.to_owned()).map_err(|_| broken())?;
            bundle.add_resource(resource).map_err(|_| broken())?;
            all.push((language, bundle));
        }
        Ok(Self(all))
    }

    /// The sentences in the language that the browser asks for, else in German.
    pub(crate) fn for_browser(&self, headers: &HeaderMap) -> Sentences<'_> {
        let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        let tags = wanted.unwrap_or_default().split(',').map(|tag| tag.trim().to_ascii_lowercase());
        let mut known = tags.filter_map(|tag| {
            self.0.iter().find(|(language, _)| tag.split(['-', ';']).next() == Some(language))
        });
        Sentences(known.next().or(self.0.first()))
    }
}

/// The sentences of one language.
#[derive(Clone, Copy)]
pub(crate) struct Sentences<'a>(Option<&'a (&'static str, FluentBundle<FluentResource>)>);

impl Sentences<'_> {
    pub(crate) fn language(&self) -> &'static str {
        self.0.map_or("de", |(language, _)| language)
    }

    /// The sentence `key`; the key itself where it is missing, which a test forbids.
    pub(crate) fn t(&self, key: &str) -> String {
        self.with(key, &FluentArgs::new())
    }

    /// The sentence `key` about something named.
    pub(crate) fn about(&self, key: &str, name: &str, value: &str) -> String {
        let mut args = FluentArgs::new();
        args.set(name.to_owned(), value.to_owned());
        self.with(key, &args)
    }

    fn with(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some((_, bundle)) = self.0 else { return key.to_owned() };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned()
    }
}
