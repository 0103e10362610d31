//! The sentences of the pages: Fluent files in `locales/`.

use std::sync::LazyLock;

use pass_messages::Catalog;
pub(crate) use pass_messages::Language;

/// The files of one language.
macro_rules! files {
    ($language:literal) => {
        &[
            include_str!(concat!("../locales/", $language, "/frame.ftl")),
            include_str!(concat!("../locales/", $language, "/sign_in.ftl")),
            include_str!(concat!("../locales/", $language, "/account.ftl")),
        ]
    };
}

const FILES: [(Language, &[&str]); 8] = [
    (Language::German, files!("de")),
    (Language::EasyGerman, files!("de-x-leicht")),
    (Language::English, files!("en")),
    (Language::Turkish, files!("tr")),
    (Language::Arabic, files!("ar")),
    (Language::Ukrainian, files!("uk")),
    (Language::Russian, files!("ru")),
    (Language::Polish, files!("pl")),
];

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&FILES));

/// The sentence with this key.
pub(crate) fn say(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    CATALOG.say(language, key, values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_can_be_read() {
        assert_eq!(FILES.map(|(language, _)| language), Language::ALL);
        for (language, files) in FILES {
            for file in files {
                assert_eq!(Catalog::broken(file), None, "{language:?}");
            }
        }
    }
}
