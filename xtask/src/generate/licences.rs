//! `ui/src/generated/licences.json`: what the app is made of, for its licence screen.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::{
    process::Failure,
    sbom::{self, Bom, Component, Scope},
    workspace,
};

const FILE: &str = "ui/src/generated/licences.json";

/// Packages under one licence, each with its version.
#[derive(Debug, PartialEq, Eq, Serialize)]
struct Group {
    licence: String,
    packages: BTreeSet<String>,
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
    let apps = sbom::apps()?;
    let groups = groups(apps.iter().flat_map(Bom::components));
    let text = serde_json::to_string(&groups).map_err(|e| Failure::said(e.to_string()))?;
    // A group a line, so that a change can be read.
    Ok(text.replace("},{", "},\n{") + "\n")
}

/// One list for all systems: whoever reads it need not know which one the phone has.
fn groups<'a>(components: impl Iterator<Item = &'a Component>) -> Vec<Group> {
    let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in components.filter(|one| !one.is_own && one.scope == Scope::Required) {
        let package = format!("{} {}", one.name, one.version).trim_end().to_owned();
        groups.entry(one.licence.clone()).or_default().insert(package);
    }
    groups.into_iter().map(|(licence, packages)| Group { licence, packages }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_grouped_and_our_own_and_build_tools_are_left_out() {
        let fetched = |name, version, licence| Component::fetched("npm", name, version, licence);
        let components = [
            Component::own("pass-app", "0.1.0", "EUPL-1.2"),
            fetched("b", "2.0.0", "MIT"),
            fetched("a", "1.0.0", "MIT"),
            fetched("a", "1.0.0", "MIT"),
            fetched("Fira Sans", "", "OFL-1.1"),
            Component { scope: Scope::Excluded, ..fetched("tool", "3.0.0", "MIT") },
        ];
        let group = |licence: &str, packages: &[&str]| Group {
            licence: licence.to_owned(),
            packages: packages.iter().map(|&name| name.to_owned()).collect(),
        };
        let expected = [group("MIT", &["a 1.0.0", "b 2.0.0"]), group("OFL-1.1", &["Fira Sans"])];
        assert_eq!(groups(components.iter()), expected);
    }
}
