//! `cargo xtask ios run` on a pretended Mac: programs of these names stand first in the path, answer
//! as on a Mac, and write down what they were called with.
#![expect(clippy::unwrap_used, reason = "a broken test may panic")]

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::{Command, Output},
};

use tempfile::TempDir;

const ANSWERS: [(&str, &str); 9] = [
    ("uname", "Darwin arm64"),
    ("xcodebuild", "Xcode 26.0"),
    ("xcrun", "iOS 26.0"),
    ("xcodegen", "2.45.0"),
    ("pod", "1.16.2"),
    ("idevicesyslog", "1.4.0"),
    ("rustup", "aarch64-apple-ios\naarch64-apple-ios-sim"),
    ("node", "v22.1.0"),
    ("npm", ""),
];

fn program(folder: &Path, name: &str, script: &str) {
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Notes its folder's name, its own and its words.
fn noted(rest: &str) -> String {
    format!("echo \"$(basename \"$PWD\") $(basename \"$0\") $*\" >> \"$NOTES\"\n{rest}")
}

fn mac() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, answer) in ANSWERS {
        let answer = format!("printf '%s\\n' '{answer}'");
        let script = if name == "npm" { noted("") } else { answer };
        program(folder.path(), name, &script);
    }
    program(folder.path(), "cargo", &noted(""));
    folder
}

fn run(mac: &Path, words: &[&str]) -> (Output, Vec<String>) {
    let notes = mac.join("notes");
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["ios", "run"])
        .args(words)
        .env("PATH", format!("{}:/usr/bin:/bin", mac.display()))
        .env("CARGO", mac.join("cargo"))
        .env("NOTES", &notes)
        .output()
        .unwrap();
    let notes = fs::read_to_string(notes).unwrap_or_default();
    (output, notes.lines().map(str::to_owned).collect())
}

/// The words after the folder's name, which is the clone's own at the top.
fn called(notes: &[String]) -> Vec<&str> {
    notes.iter().filter_map(|note| note.split_once(' ').map(|(_, words)| words)).collect()
}

const ALL: [&str; 4] = [
    "npm ci --no-audit --no-fund",
    "npm run build",
    "cargo xtask tauri ios init --ci",
    "cargo xtask tauri ios run --no-watch iPhone 17",
];

#[test]
fn what_is_listed_is_what_is_run() {
    let mac = mac();
    let (dry, notes) = run(mac.path(), &["iPhone 17", "--dry-run"]);
    assert!(dry.status.success());
    assert_eq!(notes, Vec::<String>::new(), "a dry run runs nothing");
    let listed = String::from_utf8(dry.stdout).unwrap();
    let listed = listed.replace('\'', "").replace("(cd ui && ", "").replace(')', "");
    assert_eq!(listed.lines().collect::<Vec<_>>(), ALL);
    let (output, notes) = run(mac.path(), &["iPhone 17"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(called(&notes), ALL);
    assert!(notes[0].starts_with("ui ") && notes[1].starts_with("ui "), "{notes:?}");
}

#[test]
fn nothing_is_run_before_everything_is_there() {
    let mac = mac();
    program(mac.path(), "xcodegen", "exit 1");
    let (output, notes) = run(mac.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("brew install xcodegen"));
    assert_eq!(notes, Vec::<String>::new());
}

#[test]
fn a_failure_ends_the_run_with_its_code() {
    let mac = mac();
    program(mac.path(), "npm", &noted("test \"$1\" = ci || exit 3"));
    let (output, notes) = run(mac.path(), &[]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(called(&notes), ["npm ci --no-audit --no-fund", "npm run build"]);
}
