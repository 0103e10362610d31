//! Which messages the code asks for.
//!
//! Calls are `t("key")` and the methods in [`METHODS`], in any quotes. A key built at run time
//! stands as a piece that ends with `-`, as in `` t(`level-${level}`) `` or `"level-"`.

use std::collections::{BTreeMap, BTreeSet};

use super::Catalogue;
use crate::workspace::Source;

const FUNCTIONS: [&str; 2] = ["t(", "t!("];
const METHODS: [&str; 4] = [".t(", ".about(", ".of(", ".say("];

/// Keys found in code.
#[derive(Debug, Default)]
pub(super) struct Usage {
    /// Any literal: a key may wait in a table before it is asked for.
    literals: BTreeSet<String>,
    prefixes: BTreeSet<String>,
    /// Asked for by a call → where.
    called: BTreeMap<String, String>,
}

impl Usage {
    pub(super) fn of<'a>(sources: impl Iterator<Item = &'a Source>) -> Self {
        let mut usage = Self::default();
        for source in sources {
            for (at, line) in source.text.lines().enumerate() {
                usage.read(line, &format!("{}:{}", source.path, at + 1));
            }
        }
        usage
    }

    fn read(&mut self, line: &str, place: &str) {
        for (at, quote) in line.char_indices().filter(|(_, c)| ['"', '\'', '`'].contains(c)) {
            let (before, rest) = line.split_at(at);
            let rest = rest.get(1..).unwrap_or_default();
            let end = rest.find(|c: char| !is_key(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if word.is_empty() {
                continue;
            }
            if word.ends_with('-') {
                self.prefixes.insert(word.to_owned());
                if is_call(before) {
                    self.called.insert(format!("{word}*"), place.to_owned());
                }
            } else if after.starts_with(quote) {
                self.literals.insert(word.to_owned());
                if is_call(before) {
                    self.called.insert(word.to_owned(), place.to_owned());
                }
            }
        }
    }

    /// Keys that a call asks for and that are not there, with the place.
    pub(super) fn unknown(&self, catalogue: &Catalogue) -> impl Iterator<Item = (&str, &str)> {
        let is_there = |key: &str| match key.strip_suffix('*') {
            Some(prefix) => catalogue.messages().any(|one| one.starts_with(prefix)),
            None => catalogue.has(key),
        };
        self.called
            .iter()
            .filter(move |(key, _)| !is_there(key))
            .map(|(key, at)| (key.as_str(), at.as_str()))
    }

    /// Whether the code, or another message, asks for this message.
    pub(super) fn uses(&self, key: &str, catalogue: &Catalogue) -> bool {
        let is_literal =
            self.literals.iter().any(|one| one.split('.').next().unwrap_or_default() == key);
        let is_built = self.prefixes.iter().any(|prefix| key.starts_with(prefix.as_str()));
        is_literal || is_built || catalogue.names(key)
    }
}

fn is_key(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.'
}

fn is_call(before: &str) -> bool {
    let is_in_name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let mut heads = FUNCTIONS.iter().filter_map(|call| before.strip_suffix(call));
    heads.any(|head| !head.ends_with(is_in_name))
        || METHODS.iter().any(|call| before.ends_with(call))
}
