//! Licences of everything we build on, and crates that must not come back.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{
    metadata::{self, Metadata},
    spdx, verdict,
};
use crate::{
    process::Failure,
    workspace::{self, Source},
};

/// Licences that fit a work under EUPL-1.2.
const ALLOWED: [&str; 17] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "OFL-1.1",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];
/// Timing leaks in `rsa`; the others bring a second TLS stack and C libraries of the machine.
const UNWANTED: [&str; 5] = ["rsa", "openssl", "openssl-sys", "native-tls", "aws-lc-rs"];
const NPM_LOCK: &str = "package-lock.json";

pub(super) fn check() -> Result<(), Failure> {
    let mut found = unfit_crates(&metadata::everything()?);
    found.extend(unwanted_crates(&workspace::read("Cargo.lock")?));
    for lock in workspace::sources(&[NPM_LOCK])? {
        found.extend(unfit_npm_packages(&lock)?);
    }
    verdict(&found)
}

fn fits(expression: &str) -> bool {
    spdx::is_met(expression, |name| ALLOWED.contains(&name))
}

fn unfit_crates(metadata: &Metadata) -> Vec<String> {
    let unfit = metadata.packages.iter().filter(|one| !one.license.as_deref().is_some_and(fits));
    unfit
        .map(|one| {
            let licence = one.license.as_deref().unwrap_or("none given");
            format!("crate {} {}: licence {licence}", one.name, one.version)
        })
        .collect()
}

fn unwanted_crates(cargo_lock: &str) -> Vec<String> {
    let names = cargo_lock.lines().filter_map(|line| line.strip_prefix("name = \""));
    names
        .filter_map(|rest| rest.strip_suffix('"'))
        .filter(|name| UNWANTED.contains(name))
        .map(|name| format!("Cargo.lock holds {name}; `cargo tree --invert {name}` says why"))
        .collect()
}

#[derive(Debug, Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Debug, Deserialize)]
struct NpmPackage {
    license: Option<String>,
}

fn unfit_npm_packages(lock: &Source) -> Result<Vec<String>, Failure> {
    let read: NpmLock = serde_json::from_str(&lock.text)
        .map_err(|e| Failure::said(format!("{}: {e}", lock.path)))?;
    let fetched = read.packages.iter().filter(|(place, _)| place.starts_with("node_modules/"));
    Ok(fetched
        .filter(|(_, one)| !one.license.as_deref().is_some_and(fits))
        .map(|(place, one)| {
            let licence = one.license.as_deref().unwrap_or("none given");
            format!("{}: {place}: licence {licence}", lock.path)
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfit_crate_is_found() {
        let text = r#"{"packages":[
            {"name":"good","version":"1.0.0","license":"MIT OR GPL-3.0","dependencies":[]},
            {"name":"bad","version":"1.0.0","license":"GPL-3.0-only","dependencies":[]},
            {"name":"silent","version":"1.0.0","license":null,"dependencies":[]}]}"#;
        let found = unfit_crates(&metadata::parse(text).unwrap());
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn unwanted_crate_is_found() {
        let lock = "[[package]]\nname = \"rsa\"\nversion = \"0.9\"\n\nname = \"rsa-like\"\n";
        assert_eq!(unwanted_crates(lock).len(), 1);
    }

    #[test]
    fn unfit_npm_package_is_found() {
        let lock = Source::new(
            "ui/package-lock.json",
            r#"{"packages":{"":{},"node_modules/a":{"license":"MIT"},
            "node_modules/b":{"license":"SSPL-1.0"},"node_modules/c":{}}}"#,
        );
        let found = unfit_npm_packages(&lock).unwrap();
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
