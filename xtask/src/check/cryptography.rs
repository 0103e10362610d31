//! No key stands in the source, and nothing that can be guessed stands in for chance.

use super::{
    metadata::{self, Metadata},
    verdict,
};
use crate::{
    process::Failure,
    workspace::{self, Source},
};

/// What ships; demo configurations and tests hold invented secrets that say so.
const SHIPPED: [&str; 6] = [
    "crates/",
    "src-tauri/",
    "ui/src/",
    "android/keystore/src/main",
    "android/plugin/src/main",
    "ios/Sources/",
];
const CODE: [&str; 8] = [".rs", ".ts", ".svelte", ".kt", ".kts", ".swift", ".json", ".xml"];
const KEY_FILES: [&str; 7] = [".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".pk8"];
/// Written in two pieces so that this file does not hold them.
const KEYS: [&str; 3] =
    [concat!("PRIVATE ", "KEY-----"), concat!("\"", "d\":\""), concat!("client_", "secret = \"")];
const GUESSABLE: [&str; 9] = [
    "Math.random",
    "java.util.Random",
    "kotlin.random",
    "ThreadLocalRandom",
    "drand48",
    "SystemRandomNumberGenerator",
    ".random(in:",
    "SmallRng",
    "RandomState::new",
];
/// Randomness comes from the system by way of ring (`environment.rs`); a second source could be a worse one.
const SOURCES: [&str; 8] = [
    "rand",
    "rand_chacha",
    "rand_pcg",
    "rand_xorshift",
    "fastrand",
    "oorandom",
    "nanorand",
    "getrandom",
];

pub(super) fn check() -> Result<(), Failure> {
    let mut found = other_sources(&metadata::workspace()?);
    for source in workspace::sources(&CODE)? {
        found.extend(faults(&source));
    }
    for file in workspace::sources(&KEY_FILES)? {
        found.extend(key_file(&file));
    }
    verdict(&found)
}

fn ships(path: &str) -> bool {
    let is_test =
        ["/tests", "/test", "/fuzz/", "/examples/"].iter().any(|part| path.contains(part));
    SHIPPED.iter().any(|folder| path.starts_with(folder))
        && !is_test
        && !path.starts_with("crates/pass-testkit/")
}

/// Rust's unit tests stand below the code, after this line.
fn code_of(source: &Source) -> &str {
    let text = source.text.as_str();
    text.split("#[cfg(test)]\nmod ").next().unwrap_or(text)
}

fn faults(source: &Source) -> Vec<String> {
    if !ships(&source.path) {
        return Vec::new();
    }
    let code = code_of(source);
    let of = |words: &[&str], why: &str| {
        let hits = words.iter().filter(|word| code.contains(**word));
        hits.map(|word| format!("{}: {word}: {why}", source.path)).collect::<Vec<_>>()
    };
    [of(&KEYS, "a key in the source"), of(&GUESSABLE, "can be guessed")].concat()
}

fn key_file(file: &Source) -> Option<String> {
    let is_secret = file.text.contains("PRIVATE");
    (ships(&file.path) && is_secret).then(|| format!("{}: a key in the source", file.path))
}

fn other_sources(metadata: &Metadata) -> Vec<String> {
    let mut found = Vec::new();
    for package in &metadata.packages {
        let needed = package.dependencies.iter().filter(|one| one.kind.as_deref() != Some("dev"));
        let others = needed.filter(|one| SOURCES.contains(&one.name.as_str()));
        found.extend(others.map(|one| format!("{} needs {}: use Random", package.name, one.name)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_guessable_numbers_are_found_in_what_ships() {
        for word in KEYS.iter().chain(&GUESSABLE) {
            for path in ["crates/a/src/a.rs", "ui/src/a.ts", "ios/Sources/A.swift"] {
                assert_eq!(faults(&Source::new(path, &format!("x {word}"))).len(), 1, "{word}");
            }
            for path in ["crates/a/src/tests/a.rs", "crates/a/src/tests.rs", "config/demo/a.json"] {
                assert!(faults(&Source::new(path, word)).is_empty(), "{path}");
            }
            let below = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{ {word} }}");
            assert!(faults(&Source::new("crates/a/src/a.rs", &below)).is_empty());
        }
    }

    #[test]
    fn a_file_with_a_key_is_found() {
        let text = format!("-----BEGIN {}", KEYS[0]);
        assert!(key_file(&Source::new("src-tauri/a.pem", &text)).is_some());
        assert!(key_file(&Source::new("crates/a/src/tests/a.pem", &text)).is_none());
        assert!(key_file(&Source::new("src-tauri/a.pem", "-----BEGIN CERTIFICATE-----")).is_none());
    }

    #[test]
    fn another_source_of_randomness_is_found_unless_tests_alone_need_it() {
        let of = |kind: &str| {
            let text = format!(
                r#"{{"packages":[{{"name":"a","version":"1.0.0","license":null,"dependencies":[
                {{"name":"rand","kind":{kind},"path":null}},
                {{"name":"ring","kind":null,"path":null}}]}}]}}"#
            );
            other_sources(&metadata::parse(&text).unwrap()).len()
        };
        assert_eq!((of("null"), of("\"build\""), of("\"dev\"")), (1, 1, 0));
    }
}
