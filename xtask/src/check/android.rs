//! The Android project as a reviewer would read it: what must be there, what must not.
//!
//! Each rule has a line in `tests` that takes away or changes what it asks for.

mod gradle;
mod manifest;
mod resources;
#[cfg(test)]
mod tests;
mod xml;

use std::collections::BTreeMap;

use super::verdict;
use crate::{process::Failure, workspace};

const GEN: &str = "src-tauri/gen/android";
const APP: &str = "src-tauri/gen/android/app";
const LIBRARIES: [&str; 2] = ["android/keystore", "android/plugin"];
const ENDINGS: [&str; 6] = [".xml", ".kt", ".kts", ".gradle", ".properties", ".pro"];
/// What the build writes into the project.
const BUILT: [&str; 6] =
    ["/build/", "/.gradle/", "/generated/", "/.tauri/", "/jniLibs/", "/src/main/assets/"];
const BESIDE: [&str; 5] = [TAURI_CONF, ICON, "Cargo.toml", BUILD, F_DROID];
const BUILD: &str = "src-tauri/build.rs";
const F_DROID: &str = "metadata/de.servicekonto.pass.yml";
const TAURI_CONF: &str = "src-tauri/tauri.conf.json";
const ICON: &str = "src-tauri/icons/icon.svg";
const LOCALES: &str = "ui/src/locales";

pub(super) fn check() -> Result<(), Failure> {
    verdict(&Project::read()?.faults())
}

/// The texts that make the project, by path from the top of the workspace.
#[derive(Debug, Clone)]
struct Project {
    files: BTreeMap<String, String>,
    /// Of the app, without the one that only it knows.
    languages: Vec<String>,
}

impl Project {
    fn read() -> Result<Self, Failure> {
        let mut files = BTreeMap::new();
        for top in [GEN, "android/keystore", "android/plugin"] {
            for source in workspace::files_below(top, &ENDINGS)? {
                if !BUILT.iter().any(|part| source.path.contains(part)) {
                    files.insert(source.path, source.text);
                }
            }
        }
        for path in BESIDE {
            files.insert(path.to_owned(), workspace::read(path)?);
        }
        let sources = workspace::files_below(LOCALES, &[".ftl"])?;
        let names = sources.iter().filter_map(|source| {
            source.path.strip_prefix(LOCALES)?.strip_prefix('/')?.strip_suffix(".ftl")
        });
        let languages = names.filter(|name| !name.contains("-x-")).map(str::to_owned).collect();
        Ok(Self { files, languages })
    }

    fn faults(&self) -> Vec<String> {
        let mut faults = Faults(Vec::new());
        manifest::judge(self, &mut faults);
        resources::judge(self, &mut faults);
        gradle::judge(self, &mut faults);
        faults.0
    }

    /// Empty when it is missing, so that every rule about it is broken.
    fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

#[derive(Debug)]
struct Faults(Vec<String>);

impl Faults {
    fn unless(&mut self, holds: bool, path: &str, what: &str) {
        if !holds {
            self.0.push(format!("{path}: {what}"));
        }
    }

    fn equal<T: std::fmt::Debug + PartialEq>(
        &mut self,
        found: &T,
        wanted: &T,
        path: &str,
        what: &str,
    ) {
        self.unless(found == wanted, path, &format!("{what}: {found:?}, not {wanted:?}"));
    }
}
