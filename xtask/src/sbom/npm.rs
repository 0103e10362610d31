//! The pages: `ui/package-lock.json`.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Deserialize;

use super::bom::{Bom, Component, Hash, Scope};
use crate::{process::Failure, workspace};

const LOCK: &str = "ui/package-lock.json";
const FOLDER: &str = "node_modules/";
/// Svelte compiles the pages and leaves its run time in them, with these two.
const SHIPPED: [&str; 3] = ["svelte", "clsx", "esm-env"];
const KERN: &str = "@kern-ux/native";
/// KERN's own files name no licence of the fonts they bring, and no version.
const FONTS: (&str, &str, &str) = ("Fira Sans", "", "OFL-1.1");

#[derive(Debug, Deserialize)]
struct Lock {
    packages: BTreeMap<String, Package>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Package {
    #[serde(default)]
    version: String,
    #[serde(default)]
    license: String,
    integrity: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
    #[serde(default)]
    dev_dependencies: BTreeMap<String, String>,
}

/// All that the app's pages are built from.
pub(super) fn add_pages(bom: &mut Bom) -> Result<(), Failure> {
    add(bom, &lock()?);
    add_fonts(bom);
    Ok(())
}

/// What the servers' pages hold of it.
pub(super) fn add_styles(bom: &mut Bom) -> Result<(), Failure> {
    let kern = lock()?.find("", KERN);
    add_directly(bom, kern.ok_or_else(|| Failure::said(format!("{LOCK} holds no {KERN}")))?);
    add_fonts(bom);
    Ok(())
}

fn lock() -> Result<Lock, Failure> {
    let text = workspace::read(LOCK)?;
    serde_json::from_str(&text).map_err(|e| Failure::said(format!("{LOCK}: {e}")))
}

fn add_fonts(bom: &mut Bom) {
    let (name, version, licence) = FONTS;
    add_directly(bom, Component::fetched("generic", name, version, licence));
}

fn add_directly(bom: &mut Bom, one: Component) {
    bom.add_need(&bom.root().id.clone(), &one.id);
    bom.add(one);
}

fn add(bom: &mut Bom, lock: &Lock) {
    for (place, package) in &lock.packages {
        let one = component(place, package);
        let whose = one.as_ref().map_or(&bom.root().id, |one| &one.id).clone();
        for name in package.dependencies.keys().chain(package.dev_dependencies.keys()) {
            // What is optional and fits no machine is not in the lock file.
            if let Some(needed) = lock.find(place, name) {
                bom.add_need(&whose, &needed.id);
            }
        }
        if let Some(one) = one {
            bom.add(one);
        }
    }
}

impl Lock {
    /// As Node looks it up: beside the one who asks, then a folder further out.
    fn find(&self, place: &str, name: &str) -> Option<Component> {
        let mut folder = place.to_owned();
        loop {
            let slash = if folder.is_empty() { "" } else { "/" };
            let tried = format!("{folder}{slash}{FOLDER}{name}");
            if let Some(package) = self.packages.get(&tried) {
                return component(&tried, package);
            }
            let (outer, _) = folder.rsplit_once(FOLDER)?;
            folder = outer.trim_end_matches('/').to_owned();
        }
    }
}

/// `None` for the project itself.
fn component(place: &str, package: &Package) -> Option<Component> {
    let (_, name) = place.rsplit_once(FOLDER)?;
    let mut one = Component::fetched("npm", name, &package.version, &package.license);
    if package.dev && !SHIPPED.contains(&name) {
        one.scope = Scope::Excluded;
    }
    one.hash = package.integrity.as_deref().and_then(hash);
    Some(one)
}

/// From a subresource integrity value.
fn hash(integrity: &str) -> Option<Hash> {
    let bytes = STANDARD.decode(integrity.strip_prefix("sha512-")?).ok()?;
    let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(Hash { algorithm: "SHA-512", hex })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bom() -> Bom {
        let text = r#"{"packages":{
            "":{"version":"1","dependencies":{"a":"2"},"devDependencies":{"b":"3"}},
            "node_modules/a":{"version":"2.0.0","license":"MIT","integrity":"sha512-q80=",
                "dependencies":{"b":"1"}},
            "node_modules/a/node_modules/b":{"version":"1.0.0","license":"ISC"},
            "node_modules/b":{"version":"3.0.0","license":"MIT","dev":true,
                "dependencies":{"@x/c":"1","gone":"1"}},
            "node_modules/@x/c":{"version":"1.0.0","license":"MIT","dev":true},
            "node_modules/svelte":{"version":"5.0.0","license":"MIT","dev":true}}}"#;
        let mut bom = Bom::new(Component::own("app", "1", "EUPL-1.2"));
        add(&mut bom, &serde_json::from_str(text).unwrap());
        bom
    }

    #[test]
    fn what_is_shipped_is_told_from_what_builds() {
        let bom = bom();
        let shipped = bom.components().filter(|one| one.scope == Scope::Required);
        let shipped: Vec<&str> = shipped.map(|one| one.id.as_str()).collect();
        assert_eq!(shipped, ["pkg:npm/a@2.0.0", "pkg:npm/b@1.0.0", "pkg:npm/svelte@5.0.0"]);
        assert_eq!(bom.components().count(), 5);
    }

    #[test]
    fn the_nearest_package_of_a_name_is_the_one_needed() {
        let bom = bom();
        let of = |id| bom.needs_of(id).collect::<Vec<_>>();
        assert_eq!(of("app@1"), ["pkg:npm/a@2.0.0", "pkg:npm/b@3.0.0"]);
        assert_eq!(of("pkg:npm/a@2.0.0"), ["pkg:npm/b@1.0.0"]);
        assert_eq!(of("pkg:npm/b@3.0.0"), ["pkg:npm/%40x/c@1.0.0"]);
    }

    #[test]
    fn integrity_is_written_as_a_hash() {
        let expected = Hash { algorithm: "SHA-512", hex: "abcd".to_owned() };
        assert_eq!(hash("sha512-q80="), Some(expected));
        assert_eq!(hash("sha1-q80="), None);
    }
}
