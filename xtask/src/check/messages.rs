//! Sentences: every language has the same keys, each key is used, each used key exists.

mod catalogue;
mod usage;

use std::{collections::BTreeMap, path::Path};

use super::verdict;
use crate::{
    process::Failure,
    workspace::{self, Source},
};
use catalogue::Catalogue;
use usage::Usage;

/// Languages that must be complete where citizens read.
const LANGUAGES: [&str; 8] = ["de", "de-x-leicht", "en", "tr", "ar", "uk", "ru", "pl"];
/// What only developers read, and its languages.
const FOR_DEVELOPERS: (&str, [&str; 2]) = ("crates/pass-cli", ["de", "en"]);
const CODE: [&str; 4] = [".rs", ".html", ".ts", ".svelte"];

pub(super) fn check() -> Result<(), Failure> {
    let mut files = workspace::sources(&[".ftl"])?;
    files.retain(|one| one.path.contains("/locales/"));
    let code = workspace::sources(&CODE)?;
    verdict(&judge(&files, &code))
}

fn judge(files: &[Source], code: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rooms: BTreeMap<&str, BTreeMap<&str, Catalogue>> = BTreeMap::new();
    for file in files {
        let Some((room, language)) = place(&file.path) else { continue };
        let catalogue = rooms.entry(room).or_default().entry(language).or_default();
        found.extend(catalogue.add(file));
    }
    if rooms.is_empty() {
        found.push("no locales/*.ftl in the tree".to_owned());
    }
    for (room, languages) in &rooms {
        found.extend(differences(room, languages));
        let usage = Usage::of(code.iter().filter(|one| is_of(room, &one.path)));
        if let Some(german) = languages.get("de") {
            found.extend(usage.unknown(german).map(|(key, at)| format!("{at}: no message {key}")));
            let unused = german.messages().filter(|key| !usage.uses(key, german));
            found.extend(unused.map(|key| format!("{room}: message {key} is never used")));
        }
    }
    found
}

/// `ui/src/locales/de.ftl` or `ui/src/locales/de/app.ftl`: room `ui`, language `de`.
fn place(path: &str) -> Option<(&str, &str)> {
    let (before, after) = path.split_once("/locales/")?;
    let language = after.split(['/', '.']).next()?;
    Some((before.strip_suffix("/src").unwrap_or(before), language))
}

/// Tests may name keys that are not there, so they do not count.
fn is_of(room: &str, path: &str) -> bool {
    let is_test = path.ends_with("tests.rs") || path.contains("/tests/") || path.contains("/dev/");
    Path::new(path).starts_with(room) && !is_test
}

fn differences(room: &str, languages: &BTreeMap<&str, Catalogue>) -> Vec<String> {
    let mut found = Vec::new();
    let (developers, few) = FOR_DEVELOPERS;
    let all: &[&str] = if room == developers { &few } else { &LANGUAGES };
    for wanted in all {
        if !languages.contains_key(wanted) {
            found.push(format!("{room}: no messages in {wanted}"));
        }
    }
    let Some(german) = languages.get("de") else { return found };
    for (language, other) in languages.iter().filter(|(language, _)| **language != "de") {
        found.extend(german.missing_in(other).map(|key| format!("{room}: {language} lacks {key}")));
        found.extend(other.missing_in(german).map(|key| format!("{room}: de lacks {key}")));
    }
    found
}

#[cfg(test)]
mod tests;
