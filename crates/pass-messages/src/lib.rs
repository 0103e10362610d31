//! Sentences from Fluent files, for programs that are not the web UI.
//!
//! The files stand beside the program that says them (`locales/<language>/*.ftl`); that all
//! languages of a program have the same keys, and that each is used, is checked over the whole tree.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// A language in which sentences exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Deutsch.
    German,
    /// Deutsch in Leichter Sprache.
    EasyGerman,
    /// English.
    English,
    /// Türkçe.
    Turkish,
    /// العربية, written from right to left.
    Arabic,
    /// Українська.
    Ukrainian,
    /// Русский.
    Russian,
    /// Polski.
    Polish,
}

impl Language {
    /// All of them, German first.
    pub const ALL: [Self; 8] = [
        Self::German,
        Self::EasyGerman,
        Self::English,
        Self::Turkish,
        Self::Arabic,
        Self::Ukrainian,
        Self::Russian,
        Self::Polish,
    ];

    /// Language tag (BCP 47).
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::German => "de",
            Self::EasyGerman => "de-x-leicht",
            Self::English => "en",
            Self::Turkish => "tr",
            Self::Arabic => "ar",
            Self::Ukrainian => "uk",
            Self::Russian => "ru",
            Self::Polish => "pl",
        }
    }

    /// Its own name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::German => "Deutsch",
            Self::EasyGerman => "Leichte Sprache",
            Self::English => "English",
            Self::Turkish => "Türkçe",
            Self::Arabic => "العربية",
            Self::Ukrainian => "Українська",
            Self::Russian => "Русский",
            Self::Polish => "Polski",
        }
    }

    /// Value of `dir` in HTML.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if self == Self::Arabic { "rtl" } else { "ltr" }
    }

    /// The language with this tag.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The best of an `Accept-Language` header (RFC 9110 §12.5.4); German where nothing fits.
    #[must_use]
    pub fn accepted(header: &str) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for entry in header.split(',').take(20) {
            let mut parts = entry.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")?.parse().ok());
            let weight: f32 = weight.unwrap_or(1.0);
            if let Some(language) = Self::of_tag(&tag)
                && weight > 0.0
                && best.is_none_or(|(other, _)| weight > other)
            {
                best = Some((weight, language));
            }
        }
        best.map_or(Self::German, |(_, language)| language)
    }

    /// Leichte Sprache only by its own tag, any other by its first part.
    fn of_tag(tag: &str) -> Option<Self> {
        Self::from_code(tag).or_else(|| Self::from_code(tag.split('-').next().unwrap_or_default()))
    }

    /// The language of a POSIX locale such as `en_GB.UTF-8`; German for any other.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let primary = locale.split(['_', '.', '-']).next().unwrap_or_default();
        Self::from_code(&primary.to_ascii_lowercase()).unwrap_or(Self::German)
    }
}

/// All sentences of one program.
pub struct Catalog(Vec<(Language, FluentBundle<FluentResource>)>);

impl std::fmt::Debug for Catalog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalog").finish_non_exhaustive()
    }
}

impl Catalog {
    /// Reads the Fluent files of each language; the first says what another does not have. A
    /// sentence that cannot be read is left out; a test of each program reads them all with
    /// [`Catalog::broken`].
    #[must_use]
    pub fn new(languages: &[(Language, &[&str])]) -> Self {
        Self(
            languages
                .iter()
                .map(|(language, files)| (*language, bundle(*language, files)))
                .collect(),
        )
    }

    /// The sentence with this key; the key itself where there is none. Of the values, only one
    /// called `count` is a number that chooses a form.
    #[must_use]
    pub fn say(&self, language: Language, key: &str, values: &[(&str, &str)]) -> String {
        let own = self.0.iter().filter(|(one, _)| *one == language);
        let said = own.chain(self.0.first()).find_map(|(_, bundle)| {
            let pattern = bundle.get_message(key)?.value()?;
            let arguments = arguments(values);
            Some(bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned())
        });
        said.unwrap_or_else(|| key.to_owned())
    }

    /// What is wrong with a Fluent file, if anything.
    #[must_use]
    pub fn broken(file: &str) -> Option<String> {
        let (_, errors) = FluentResource::try_new(file.to_owned()).err()?;
        errors.first().map(|error| format!("{error:?}"))
    }
}

fn arguments<'a>(values: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        match value.parse::<i64>() {
            Ok(number) if *name == "count" => arguments.set(*name, number),
            _ => arguments.set(*name, *value),
        }
    }
    arguments
}

fn bundle(language: Language, files: &[&str]) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Names in Latin script keep their own direction inside a sentence that runs the other way.
    bundle.set_use_isolating(language.direction() == "rtl");
    for file in files {
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(part, _)| part);
        let _ = bundle.add_resource(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::Language::{Arabic, EasyGerman, English, German, Turkish};
    use super::*;

    #[test]
    fn the_browser_chooses_the_language() {
        for (header, language) in [
            ("", German),
            ("de-DE,de;q=0.9,en;q=0.8", German),
            ("en-GB,en;q=0.9,de;q=0.5", English),
            ("fr,en;q=0.3,de;q=0.7", German),
            ("en;q=0", German),
            ("tr-TR", Turkish),
            ("de-x-leicht,de", EasyGerman),
            ("de-DE-x-leicht", German),
            ("ar-EG;q=0.8,fr", Arabic),
            ("fr", German),
            ("EN", English),
        ] {
            assert_eq!(Language::accepted(header), language, "{header}");
        }
    }

    #[test]
    fn the_locale_chooses_the_language() {
        for (locale, language) in
            [("de_DE.UTF-8", German), ("en_US", English), ("C", German), ("", German)]
        {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }

    #[test]
    fn sentences_take_values_and_counts() {
        let german = "hallo = Hallo { $name }\nnoch = { $count ->\n [one] ein Versuch\n *[other] { $count } Versuche\n}";
        let catalog = Catalog::new(&[
            (German, &[german]),
            (English, &["hallo = Hello { $name }"]),
            (Arabic, &["noch = { $count ->\n [two] محاولتان\n *[other] محاولات\n}"]),
        ]);
        assert_eq!(catalog.say(German, "hallo", &[("name", "1")]), "Hallo 1");
        assert_eq!(catalog.say(English, "hallo", &[("name", "Eva")]), "Hello Eva");
        assert_eq!(catalog.say(German, "noch", &[("count", "1")]), "ein Versuch");
        assert_eq!(catalog.say(German, "noch", &[("count", "2")]), "2 Versuche");
        assert_eq!(catalog.say(English, "noch", &[("count", "3")]), "3 Versuche", "in German");
        assert_eq!(catalog.say(Turkish, "hallo", &[("name", "Eva")]), "Hallo Eva");
        assert_eq!(catalog.say(Arabic, "noch", &[("count", "2")]), "محاولتان");
        assert_eq!(catalog.say(English, "nichts", &[]), "nichts");
        assert!(Catalog::broken(german).is_none());
        assert!(Catalog::broken("kaputt = { $").is_some());
    }
}
