//! The sentences of the pages: Fluent files in `locales/`, German and English.

use std::sync::LazyLock;

use pass_messages::Catalog;
pub(crate) use pass_messages::Language;

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

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&GERMAN, &ENGLISH));

/// The sentence with this key.
pub(crate) fn say(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    CATALOG.say(language, key, values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentences_can_be_read() {
        for file in GERMAN.iter().chain(&ENGLISH) {
            assert_eq!(Catalog::broken(file), None);
        }
    }
}
