//! The sources in the Debian tree, and programs that run in there.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use nix::unistd::geteuid;
use serde::Deserialize;

use crate::{
    process::{Failure, Program},
    setup, workspace,
};

/// Seen from within the tree.
pub(super) const OUT: &str = "/check/out";
const IOS: &str = "check/ios";
const TAURI: &str = "check/tauri";

/// A path of the tree, from outside.
pub(super) fn place(path: &str) -> PathBuf {
    setup::swift_tree().join(path.trim_start_matches('/'))
}

/// A program of the tree, without network and in a process tree of its own.
pub(super) fn program(title: &str, words: &[&str]) -> Program {
    let mut program = Program::titled("unshare", title).hidden_args([
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "--net",
        "--mount-proc",
    ]);
    if !geteuid().is_root() {
        program = program.hidden_args(["--map-root-user"]);
    }
    let root = format!("--root={}", setup::swift_tree().display());
    words.iter().fold(program.hidden_args([&root]), |program, word| program.hidden_args([word]))
}

/// Copies what is compiled, anew each time.
pub(super) fn copy() -> Result<(), Failure> {
    // Not the folder above them: it belongs to the person, and the tree to root.
    for old in [IOS, TAURI, OUT].map(place).iter().filter(|old| old.exists()) {
        fs::remove_dir_all(old).map_err(|e| failed("empty", old, &e))?;
    }
    let out = place(OUT);
    fs::create_dir_all(&out).map_err(|e| failed("make", &out, &e))?;
    let ours = copied(&workspace::root().join("ios"), &place(IOS))?;
    let theirs = copied(&tauri_sources()?, &place(TAURI))?;
    println!("{ours} files of ios, {theirs} of Tauri's Swift");
    Ok(())
}

fn copied(from: &Path, to: &Path) -> Result<usize, Failure> {
    fs::create_dir_all(to).map_err(|e| failed("make", to, &e))?;
    let mut count = 0;
    for entry in fs::read_dir(from).map_err(|e| failed("read", from, &e))?.flatten() {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            count += copied(&path, &target)?;
        } else if path.extension().is_some_and(|ending| ending == "swift") {
            let text = fs::read_to_string(&path).map_err(|e| failed("read", &path, &e))?;
            fs::write(&target, without_objective_c(&text))
                .map_err(|e| failed("write", &target, &e))?;
            count += 1;
        } else {
            fs::copy(&path, &target).map_err(|e| failed("copy", &path, &e))?;
            count += 1;
        }
    }
    Ok(count)
}

/// Linux has no Objective-C, so what is only said to it goes; lines stay where they are.
fn without_objective_c(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = if line.starts_with("@_cdecl(") { "" } else { line };
        line.replace("@objc ", "") + "\n"
    });
    lines.collect()
}

/// Swift files below a folder of the tree, by their names in there, sorted.
pub(super) fn swift_files(folder: &str) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let here = place(&folder);
        for entry in fs::read_dir(&here).map_err(|e| failed("read", &here, &e))?.flatten() {
            let name = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(name);
            } else if entry.path().extension().is_some_and(|ending| ending == "swift") {
                found.push(name);
            }
        }
    }
    found.sort();
    Ok(found)
}

pub(super) fn failed(verb: &str, path: &Path, error: &io::Error) -> Failure {
    Failure::said(format!("could not {verb} {}: {error}", path.display()))
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

/// The Swift half of the tauri crate that Cargo.lock names.
fn tauri_sources() -> Result<PathBuf, Failure> {
    let text = Program::cargo()
        .args(["metadata", "--locked", "--format-version", "1"])
        .output()
        .ok_or_else(|| Failure::said("`cargo metadata --locked` failed"))?;
    let metadata: Metadata =
        serde_json::from_str(&text).map_err(|e| Failure::said(format!("cargo metadata: {e}")))?;
    let tauri = metadata.packages.iter().find(|package| package.name == "tauri");
    tauri
        .and_then(|package| package.manifest_path.parent())
        .map(|top| top.join("mobile/ios-api/Sources/Tauri"))
        .ok_or_else(|| Failure::said("the workspace does not use tauri"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_said_to_objective_c_goes() {
        let swift =
            "@_cdecl(\"f\")\nfunc f() {}\n    @objc public func g(_ a: @escaping () -> Int)\n";
        let left = "\nfunc f() {}\n    public func g(_ a: @escaping () -> Int)\n";
        assert_eq!(without_objective_c(swift), left);
    }

    #[test]
    fn folders_are_copied_whole() {
        let top = tempfile::tempdir().unwrap();
        let (from, to) = (top.path().join("from"), top.path().join("to"));
        fs::create_dir_all(from.join("a")).unwrap();
        fs::write(from.join("a/b.swift"), "@objc class C {}").unwrap();
        fs::write(from.join("a/c.h"), "@objc ").unwrap();
        assert_eq!(copied(&from, &to).unwrap(), 2);
        assert_eq!(fs::read_to_string(to.join("a/b.swift")).unwrap(), "class C {}\n");
        assert_eq!(fs::read_to_string(to.join("a/c.h")).unwrap(), "@objc ");
        assert!(copied(&top.path().join("missing"), &to).is_err());
    }
}
