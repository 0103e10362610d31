//! Kotlin that is not in this tree: of the crates that Cargo.lock names.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::Deserialize;

use crate::{
    process::{Failure, Program},
    workspace,
};

/// What a build for Android replaces in the templates of tauri and wry.
const BLANKS: [(&str, &str); 6] = [
    ("{{package}}", "de.servicekonto.pass"),
    ("{{package-unescaped}}", "de.servicekonto.pass"),
    ("$PACKAGE", "de.servicekonto.pass"),
    ("{{library}}", "pass_app"),
    ("{{class-extension}}", ""),
    ("{{class-init}}", ""),
];

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
}

/// The Kotlin half of the tauri crate.
pub(super) fn tauri_sources() -> Result<PathBuf, Failure> {
    folder_in(&metadata()?, "tauri", "mobile/android/src/main/java")
}

/// The activity and the web view, filled in as a build for Android would.
pub(super) fn activity_sources() -> Result<PathBuf, Failure> {
    let metadata = metadata()?;
    let out = workspace::target().join("android/generated");
    for (name, folder) in [("wry", "src/android/kotlin"), ("tauri", "mobile/android-codegen")] {
        fill_in(&folder_in(&metadata, name, folder)?, "kt", &out)?;
    }
    Ok(out)
}

/// What tauri and wry tell R8 about themselves.
pub(super) fn rules(out: &Path) -> Result<Vec<PathBuf>, Failure> {
    let metadata = metadata()?;
    for (name, folder) in [("wry", "src/android/kotlin"), ("tauri", "mobile")] {
        fill_in(&folder_in(&metadata, name, folder)?, "pro", out)?;
    }
    let own = folder_in(&metadata, "tauri", "mobile/android/consumer-rules.pro")?;
    Ok(vec![out.join("proguard-wry.pro"), out.join("proguard-tauri.pro"), own])
}

fn fill_in(from: &Path, ending: &str, to: &Path) -> Result<(), Failure> {
    let failed = |e| Failure::said(format!("could not fill in {}: {e}", from.display()));
    fs::create_dir_all(to).map_err(failed)?;
    for path in fs::read_dir(from).map_err(failed)?.flatten().map(|entry| entry.path()) {
        let Some(name) = path.file_name().filter(|_| path.extension().is_some_and(|e| e == ending))
        else {
            continue;
        };
        let text = fs::read_to_string(&path).map_err(failed)?;
        let text = BLANKS.iter().fold(text, |text, (blank, word)| text.replace(blank, word));
        fs::write(to.join(name), text).map_err(failed)?;
    }
    Ok(())
}

fn metadata() -> Result<String, Failure> {
    Program::cargo()
        .args(["metadata", "--locked", "--format-version", "1"])
        .output()
        .ok_or_else(|| Failure::said("`cargo metadata --locked` failed"))
}

fn folder_in(metadata: &str, name: &str, folder: &str) -> Result<PathBuf, Failure> {
    let metadata: Metadata = serde_json::from_str(metadata)
        .map_err(|e| Failure::said(format!("cargo metadata: {e}")))?;
    let package = metadata.packages.iter().find(|package| package.name == name);
    package
        .and_then(|package| package.manifest_path.parent())
        .map(|top| top.join(folder))
        .ok_or_else(|| Failure::said(format!("the workspace does not use {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kotlin_lies_in_its_crate() {
        let text = r#"{"packages":[{"name":"tauri-build","manifest_path":"/r/b/Cargo.toml"},
            {"name":"tauri","manifest_path":"/r/tauri-2/Cargo.toml"}]}"#;
        assert_eq!(folder_in(text, "tauri", "mobile/x").unwrap(), Path::new("/r/tauri-2/mobile/x"));
        assert!(folder_in(r#"{"packages":[]}"#, "tauri", "x").is_err());
    }

    #[test]
    fn blanks_are_filled_in_and_other_files_left_out() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(from.path().join("A.kt"), "package {{package}} // {{library}}").unwrap();
        fs::write(from.path().join("a.pro"), "{{package}}").unwrap();
        fill_in(from.path(), "kt", to.path()).unwrap();
        let text = fs::read_to_string(to.path().join("A.kt")).unwrap();
        assert_eq!(text, "package de.servicekonto.pass // pass_app");
        assert!(!to.path().join("a.pro").exists());
        fill_in(from.path(), "pro", to.path()).unwrap();
        let text = fs::read_to_string(to.path().join("a.pro")).unwrap();
        assert_eq!(text, "de.servicekonto.pass");
    }
}
