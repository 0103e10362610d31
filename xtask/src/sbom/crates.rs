//! Rust: what cargo resolves for one program and target, with the checksums of `Cargo.lock`.

use std::collections::BTreeMap;

use super::bom::{Bom, Component, Hash, Scope};
use crate::{
    process::{Failure, Program},
    workspace,
};

const FORM: [&str; 4] = ["--prefix", "depth", "--format", "|{p}|{l}"];

/// Macros count as part of the program, because what they write is.
pub(super) fn read(package: &str, features: &[&str], target: &str) -> Result<Bom, Failure> {
    let checksums = checksums(&workspace::read("Cargo.lock")?);
    let in_program = tree(package, features, target, "normal")?;
    let (root, _) = in_program.lines().next().and_then(line).ok_or_else(|| unread(package))?;
    let mut bom = Bom::new(component(root).ok_or_else(|| unread(package))?);
    add(&mut bom, &in_program, Scope::Required, &checksums);
    add(&mut bom, &tree(package, features, target, "normal,build")?, Scope::Excluded, &checksums);
    Ok(bom)
}

fn unread(package: &str) -> Failure {
    Failure::said(format!("`cargo tree --locked` said nothing about {package}"))
}

fn tree(package: &str, features: &[&str], target: &str, edges: &str) -> Result<String, Failure> {
    Program::cargo()
        .args(["tree", "--locked", "--package", package, "--target", target, "--edges", edges])
        .args(["--features", &features.join(",")])
        .hidden_args(FORM)
        .output()
        .ok_or_else(|| unread(package))
}

/// Each line is `depth|name v1.2.3 (more)|licence`, and what it needs stands deeper below it.
fn add(bom: &mut Bom, tree: &str, scope: Scope, checksums: &BTreeMap<(String, String), String>) {
    let mut above: Vec<String> = Vec::new();
    for (text, depth) in tree.lines().filter_map(line) {
        let Some(mut one) = component(text) else { continue };
        above.truncate(depth);
        if let Some(whose) = above.last() {
            bom.add_need(whose, &one.id);
        }
        above.push(one.id.clone());
        let checksum = checksums.get(&(one.name.clone(), one.version.clone()));
        one.hash = checksum.map(|hex| Hash { algorithm: "SHA-256", hex: hex.clone() });
        one.scope = scope;
        bom.add(one);
    }
}

fn line(line: &str) -> Option<(&str, usize)> {
    let (depth, rest) = line.split_once('|')?;
    Some((rest, depth.parse().ok()?))
}

/// From `name v1.2.3 (where)|licence`; the workspace's own crates have a folder there.
fn component(text: &str) -> Option<Component> {
    // A package that was shown before bears a star.
    let (package, licence) = text.trim_end_matches(" (*)").split_once('|')?;
    let mut words = package.split(' ');
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    let licence = licence.replace('/', " OR ");
    let licence = licence.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_own = words.any(|word| word.starts_with("(/"));
    Some(match is_own {
        true => Component::own(name, version, &licence),
        false => Component::fetched("cargo", name, version, &licence),
    })
}

fn checksums(cargo_lock: &str) -> BTreeMap<(String, String), String> {
    let packages = cargo_lock.split("[[package]]").skip(1);
    packages
        .filter_map(|text| {
            let value = |key: &str| {
                let lines = text.lines().filter_map(|line| line.strip_prefix(key));
                let mut values = lines.filter_map(|rest| rest.strip_prefix(" = \""));
                Some(values.next()?.strip_suffix('"')?.to_owned())
            };
            Some(((value("name")?, value("version")?), value("checksum")?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "0|app v0.1.0 (/x/src-tauri)|EUPL-1.2\n\
                        1|ring v0.17.14|Apache-2.0 AND ISC\n\
                        2|old v1.0.0|MIT /Apache-2.0\n\
                        1|derive v1.0.1 (proc-macro)|MIT\n\
                        2|ring v0.17.14|Apache-2.0 AND ISC (*)\n\
                        1|room v0.1.0 (/x/crates/room)|EUPL-1.2\n";

    fn bom() -> Bom {
        let lock = "version = 4\n\n[[package]]\nname = \"ring\"\nversion = \"0.17.14\"\n\
                    checksum = \"ab\"\n\n[[package]]\nname = \"room\"\nversion = \"0.1.0\"\n";
        let mut bom = Bom::new(component(line(TREE).unwrap().0.lines().next().unwrap()).unwrap());
        add(&mut bom, TREE, Scope::Required, &checksums(lock));
        bom
    }

    #[test]
    fn packages_come_with_licence_checksum_and_origin() {
        let bom = bom();
        let found: Vec<(&str, &str, bool, bool)> = bom
            .components()
            .map(|one| (one.id.as_str(), one.licence.as_str(), one.hash.is_some(), one.is_own))
            .collect();
        assert_eq!(
            found,
            [
                ("pkg:cargo/derive@1.0.1", "MIT", false, false),
                ("pkg:cargo/old@1.0.0", "MIT OR Apache-2.0", false, false),
                ("pkg:cargo/ring@0.17.14", "Apache-2.0 AND ISC", true, false),
                ("room@0.1.0", "EUPL-1.2", false, true),
            ]
        );
    }

    #[test]
    fn what_needs_what_is_kept() {
        let bom = bom();
        let of = |id| bom.needs_of(id).collect::<Vec<_>>();
        let ring = "pkg:cargo/ring@0.17.14";
        assert_eq!(of("app@0.1.0"), ["pkg:cargo/derive@1.0.1", ring, "room@0.1.0"]);
        assert_eq!(of("pkg:cargo/derive@1.0.1"), [ring]);
        assert_eq!(of(ring), ["pkg:cargo/old@1.0.0"]);
    }
}
