//! Kotlin: what the Gradle build files of the app name, ours and Tauri's.
//!
//! Only a Gradle run knows what those need in turn; the document says so.

use std::{cmp::Ordering, collections::BTreeMap, fs, path::PathBuf};

use serde::Deserialize;

use super::bom::{Bom, Component, Hash, Scope};
use crate::{
    process::{Failure, Program},
    workspace,
};

/// Gradle adds Kotlin's library, in the version of its plugin.
const PLUGIN: &str = "org.jetbrains.kotlin/kotlin-gradle-plugin";
const LIBRARY: &str = "org.jetbrains.kotlin/kotlin-stdlib";
const CHECKSUMS: &str = "android/check/jars.lock";
/// Build files name no licences. The list is closed, so that nothing proprietary slips in.
const LICENCES: [(&str, &str); 5] = [
    ("androidx.", "Apache-2.0"),
    ("com.android.tools.build", "Apache-2.0"),
    ("com.fasterxml.jackson.", "Apache-2.0"),
    ("com.google.android.material", "Apache-2.0"),
    ("org.jetbrains.kotlin", "Apache-2.0"),
];

pub(super) fn read(bom: &mut Bom) -> Result<(), Failure> {
    let mut texts = Vec::new();
    for path in build_files()? {
        let failed = |e| Failure::said(format!("{}: {e}", path.display()));
        texts.push(fs::read_to_string(&path).map_err(failed)?);
    }
    add(bom, &texts, &workspace::read(CHECKSUMS)?)
}

/// Before the app's project is generated its build files are missing, and nothing is built.
fn build_files() -> Result<Vec<PathBuf>, Failure> {
    let ours =
        ["src-tauri/gen/android", "src-tauri/gen/android/app", "src-tauri/gen/android/buildSrc"];
    let libraries = ["android/keystore", "android/plugin"];
    let mut folders: Vec<PathBuf> =
        ours.iter().chain(&libraries).map(|folder| workspace::root().join(folder)).collect();
    folders.push(tauri()?.join("mobile/android"));
    let files = folders.into_iter().map(|folder| folder.join("build.gradle.kts"));
    Ok(files.filter(|path| path.exists()).collect())
}

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

fn tauri() -> Result<PathBuf, Failure> {
    let failed = || Failure::said("`cargo metadata --locked` names no crate tauri");
    let text = Program::cargo().args(["metadata", "--locked", "--format-version", "1"]).output();
    let metadata: Metadata = serde_json::from_str(&text.ok_or_else(failed)?)
        .map_err(|e| Failure::said(format!("cargo metadata: {e}")))?;
    let tauri = metadata.packages.iter().find(|one| one.name == "tauri");
    tauri.and_then(|one| one.manifest_path.parent()).map(Into::into).ok_or_else(failed)
}

fn add(bom: &mut Bom, build_files: &[String], checksums: &str) -> Result<(), Failure> {
    let mut chosen: BTreeMap<String, (String, Scope)> = BTreeMap::new();
    for (name, version, scope) in build_files.iter().flat_map(|text| dependencies(text)) {
        let known = chosen.entry(name).or_insert_with(|| (version.clone(), scope));
        // Of several versions Gradle takes the newest.
        if newer(&version, &known.0) == Ordering::Greater {
            known.0 = version;
        }
        known.1 = known.1.max(scope);
    }
    if let Some((version, _)) = chosen.get(PLUGIN).cloned() {
        chosen.insert(LIBRARY.to_owned(), (version, Scope::Required));
    }
    for (name, (version, scope)) in chosen {
        let mut one = Component::fetched("maven", &name, &version, licence(&name)?);
        one.hash = checksum(&name, &version, checksums);
        one.scope = scope;
        bom.add_need(&bom.root().id.clone(), &one.id);
        bom.mark_incomplete(&one.id);
        bom.add(one);
    }
    Ok(())
}

/// Lines `implementation("group:name:version")`, without those of tests and our own modules.
fn dependencies(text: &str) -> Vec<(String, String, Scope)> {
    let lines = text.lines().filter_map(|line| line.trim().split_once("(\""));
    lines
        .filter_map(|(configuration, rest)| {
            let scope = match configuration {
                "api" | "implementation" | "runtimeOnly" => Scope::Required,
                "classpath" | "compileOnly" => Scope::Excluded,
                _ => return None,
            };
            let mut parts = rest.split_once('"')?.0.split(':');
            let (group, name, version) = (parts.next()?, parts.next()?, parts.next()?);
            Some((format!("{group}/{name}"), version.to_owned(), scope))
        })
        .collect()
}

fn newer(one: &str, other: &str) -> Ordering {
    let numbers = |text: &str| -> Vec<u64> {
        text.split(['.', '-']).map(|part| part.parse().unwrap_or_default()).collect()
    };
    numbers(one).cmp(&numbers(other))
}

fn licence(name: &str) -> Result<&'static str, Failure> {
    let known = LICENCES.iter().find(|(group, _)| name.starts_with(group));
    known.map(|(_, licence)| *licence).ok_or_else(|| {
        Failure::said(format!(
            "the licence of {name} is not known; if it is free, name it in sbom/gradle.rs"
        ))
    })
}

/// From lines of `sha256sum` over a Maven repository.
fn checksum(name: &str, version: &str, checksums: &str) -> Option<Hash> {
    let (group, artefact) = name.split_once('/')?;
    let path = format!("{}/{artefact}/{version}/{artefact}-{version}.jar", group.replace('.', "/"));
    let mut lines = checksums.lines().filter_map(|line| line.split_once("  "));
    let (hex, _) = lines.find(|(_, of)| *of == path)?;
    Some(Hash { algorithm: "SHA-256", hex: hex.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Result<Vec<(String, Scope, bool)>, Failure> {
        let mut bom = Bom::new(Component::own("app", "1", "EUPL-1.2"));
        let checksums = "ab  com/fasterxml/jackson/core/x/1.0.0/x-1.0.0.jar\n";
        add(&mut bom, &[text.to_owned()], checksums)?;
        assert_eq!(bom.incomplete().count(), bom.components().count());
        let tell = |one: &Component| (one.id.clone(), one.scope, one.hash.is_some());
        Ok(bom.components().map(tell).collect())
    }

    #[test]
    fn what_ships_builds_and_tests_is_told_apart() {
        let text = "classpath(\"org.jetbrains.kotlin:kotlin-gradle-plugin:2.2.10\")\n\
                    implementation(project(\":pass-keystore\"))\n\
                    implementation(\"com.fasterxml.jackson.core:x:1.0.0\")\n\
                    testImplementation(\"junit:junit:4.13.2\")\n";
        let kotlin = |name: &str| format!("pkg:maven/org.jetbrains.kotlin/{name}@2.2.10");
        let jackson = "pkg:maven/com.fasterxml.jackson.core/x@1.0.0".to_owned();
        assert_eq!(
            found(text).unwrap(),
            [
                (jackson, Scope::Required, true),
                (kotlin("kotlin-gradle-plugin"), Scope::Excluded, false),
                (kotlin("kotlin-stdlib"), Scope::Required, false),
            ]
        );
    }

    #[test]
    fn the_newest_version_is_taken() {
        let text = "api(\"androidx.x:y:1.10.0\")\nimplementation(\"androidx.x:y:1.9.1\") {\n";
        assert_eq!(found(text).unwrap().first().unwrap().0, "pkg:maven/androidx.x/y@1.10.0");
    }

    #[test]
    fn what_nobody_looked_at_is_refused() {
        for group in ["com.google.android.gms", "com.google.firebase", "com.google.android.play"] {
            let text = format!("implementation(\"{group}:x:1.0.0\")");
            assert!(found(&text).unwrap_err().to_string().contains(group));
        }
    }
}
