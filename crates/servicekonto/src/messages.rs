//! Sentences: Fluent files in `locales/`, German and English.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    German,
    English,
}

const GERMAN: [&str; 3] = [
    include_str!("../locales/de/frame.ftl"),
    include_str!("../locales/de/sign_in.ftl"),
    include_str!("../locales/de/account.ftl"),
];
const ENGLISH: [&str; 3] = [
    include_str!("../locales/en/frame.ftl"),
    include_str!("../locales/en/sign_in.ftl"),
    include_str!("../locales/en/account.ftl"),
];

static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
    LazyLock::new(|| [bundle(Language::German, &GERMAN), bundle(Language::English, &ENGLISH)]);

impl Language {
    pub(crate) const ALL: [Self; 2] = [Self::German, Self::English];

    /// BCP 47.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::English => "en",
        }
    }

    /// Its own name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::German => "Deutsch",
            Self::English => "English",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best of `Accept-Language` (RFC 9110 §12.5.4); German where nothing fits.
    pub(crate) fn accepted(header: &str) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for entry in header.split(',').take(20) {
            let mut parts = entry.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let primary = tag.split('-').next().unwrap_or_default();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok());
            let weight: f32 = weight.unwrap_or(1.0);
            if let Some(language) = Self::from_code(primary)
                && weight > 0.0
                && best.is_none_or(|(other, _)| weight > other)
            {
                best = Some((weight, language));
            }
        }
        best.map_or(Self::German, |(_, language)| language)
    }

    /// The sentence with this key.
    pub(crate) fn say(self, key: &str, values: &[(&str, &str)]) -> String {
        let [german, english] = &*BUNDLES;
        let bundle = match self {
            Self::German => german,
            Self::English => english,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            // Only counts choose a form; a user name of digits stays text.
            match value.parse::<i64>() {
                Ok(number) if *name == "count" => arguments.set(*name, number),
                _ => arguments.set(*name, *value),
            }
        }
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

fn bundle(language: Language, files: &[&str]) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    for file in files {
        // A test reads every file; what cannot be read is left out.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(part, _)| part);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

#[cfg(test)]
mod tests;
