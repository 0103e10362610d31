//! `ui/src/generated/licences.json`: what the app is built on, for its licence screen.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    process::{Failure, Program},
    workspace,
};

const FILE: &str = "ui/src/generated/licences.json";
const NPM_LOCK: &str = "ui/package-lock.json";
/// Compiles pages, and leaves its run time in them.
const SHIPPED: &str = "node_modules/svelte";
/// KERN's own files name no licence of the fonts they bring.
const FONTS: (&str, &str) = ("OFL-1.1", "Fira Sans");

/// Packages under one licence, each with its version.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Group {
    licence: String,
    packages: BTreeSet<String>,
}

#[derive(Debug, Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Debug, Deserialize)]
struct NpmPackage {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
}

/// Writes the file.
pub(crate) fn write() -> Result<(), Failure> {
    let path = workspace::root().join(FILE);
    std::fs::write(path, text()?).map_err(|e| Failure::said(format!("{FILE}: {e}")))
}

/// Fails if the file says something else than the lock files.
pub(crate) fn check() -> Result<(), Failure> {
    if workspace::read(FILE)? == text()? {
        return Ok(());
    }
    Err(Failure::said(format!("{FILE} is stale; `cargo xtask generate` writes it")))
}

fn text() -> Result<String, Failure> {
    let arguments = ["tree", "--locked", "--package", "pass-app", "--edges", "normal"];
    let form = ["--target", "all", "--prefix", "none", "--format", "{p}|{l}"];
    let tree = Program::cargo().args(arguments).hidden_args(form).output();
    let tree = tree.ok_or_else(|| Failure::said("`cargo tree --locked` failed"))?;
    let lock = workspace::read(NPM_LOCK)?;
    let lock: NpmLock =
        serde_json::from_str(&lock).map_err(|e| Failure::said(format!("{NPM_LOCK}: {e}")))?;
    let groups = groups(crates(&tree).chain(npm_packages(&lock)));
    let text = serde_json::to_string(&groups).map_err(|e| Failure::said(e.to_string()))?;
    // A group a line, so that a change can be read.
    Ok(text.replace("},{", "},\n{") + "\n")
}

/// From lines `name v1.2.3 (where)|licence`; the workspace's own crates have a folder there.
fn crates(tree: &str) -> impl Iterator<Item = (String, String)> {
    tree.lines().filter_map(|line| {
        // A package that was shown before bears a star.
        let line = line.trim_end_matches(" (*)");
        let (package, licence) = line.split_once('|')?;
        let mut words = package.split(' ');
        let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
        let is_own = words.any(|word| word.starts_with("(/"));
        let licence = licence.replace('/', " OR ");
        let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
        (!is_own).then(|| (licence, format!("{name} {version}")))
    })
}

fn npm_packages(lock: &NpmLock) -> impl Iterator<Item = (String, String)> {
    let shipped = |place: &str, one: &NpmPackage| !one.dev || place == SHIPPED;
    lock.packages.iter().filter(move |(place, one)| shipped(place, one)).filter_map(
        |(place, one)| {
            let name = place.strip_prefix("node_modules/")?;
            Some((one.license.clone()?, format!("{name} {}", one.version.as_deref()?)))
        },
    )
}

fn groups(packages: impl Iterator<Item = (String, String)>) -> Vec<Group> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let fonts = (FONTS.0.to_owned(), FONTS.1.to_owned());
    for (licence, package) in packages.chain([fonts]) {
        groups.entry(licence).or_default().insert(package);
    }
    groups.into_iter().map(|(licence, packages)| Group { licence, packages }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_grouped_and_our_own_are_left_out() {
        let tree = "pass-app v0.1.0 (/x/src-tauri)|EUPL-1.2\n\
                    ring v0.17.14|Apache-2.0 AND ISC\n\
                    old v1.0.0|MIT /Apache-2.0\nring v0.17.14|Apache-2.0 AND ISC (*)\n\
                    serde_derive v1.0.1 (proc-macro)|MIT OR Apache-2.0\n";
        let text = r#"{"packages":{"":{"version":"1"},
            "node_modules/a":{"version":"2.0.0","license":"MIT"},
            "node_modules/b":{"version":"3.0.0","license":"MIT","dev":true}}}"#;
        let lock: NpmLock = serde_json::from_str(text).unwrap();
        let found = groups(crates(tree).chain(npm_packages(&lock)));
        let found: Vec<(&str, Vec<&str>)> = found
            .iter()
            .map(|one| (one.licence.as_str(), one.packages.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(
            found,
            [
                ("Apache-2.0 AND ISC", vec!["ring 0.17.14"]),
                ("MIT", vec!["a 2.0.0"]),
                ("MIT OR Apache-2.0", vec!["old 1.0.0", "serde_derive 1.0.1"]),
                ("OFL-1.1", vec!["Fira Sans"]),
            ]
        );
    }
}
