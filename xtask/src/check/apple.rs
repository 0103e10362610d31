//! The Xcode project's description (`src-tauri/gen/apple`), read without a Mac: that each file is
//! well formed, says what `docs/ios.md` promises and nothing else, and agrees with the others.
//!
//! The lists are closed: a key that no rule names is a finding, too.

mod icons;
mod phone_tests;
mod project;
mod rules;
mod spec;
mod strings;

use super::verdict;
use crate::process::Failure;
use project::Project;

/// Languages that a phone can be set to. Leichte Sprache is none of them; the German texts are
/// plain enough for both.
const LANGUAGES: [&str; 7] = ["de", "en", "tr", "ar", "uk", "ru", "pl"];

pub(super) fn check() -> Result<(), Failure> {
    verdict(&judge(&Project::read()?))
}

fn judge(project: &Project) -> Vec<String> {
    let mut found = rules::judge(project);
    found.extend(spec::judge(project));
    found.extend(strings::judge(project));
    found.extend(icons::judge(project));
    found.extend(phone_tests::judge(&project.phone_tests, &project.facts));
    found
}

#[cfg(test)]
mod tests;
