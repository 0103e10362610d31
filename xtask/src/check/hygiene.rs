//! Habits that a compiler does not see.

use super::verdict;
use crate::{
    process::Failure,
    workspace::{self, Source},
};

const LONGEST: usize = 400;
const LONG: usize = 300;
const CODE: [&str; 5] = [".rs", ".ts", ".svelte", ".kt", ".swift"];
const SCRIPTS: [&str; 4] = [".ts", ".mjs", ".js", ".svelte"];
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// In Rust. Written in two pieces so that this file does not hold them.
const RUST_WORDS: [(&str, &str); 4] = [
    (concat!("#[", "ignore"), "a test is skipped"),
    (concat!("#[", "allow("), "use #[expect(…, reason = …)]"),
    (concat!("todo", "!("), "unfinished"),
    (concat!("unimplemented", "!("), "unfinished"),
];
/// In Kotlin.
const KOTLIN_WORDS: [(&str, &str); 3] = [
    (concat!("@Ig", "nore"), "a test is skipped"),
    (concat!("TO", "DO"), "unfinished"),
    (concat!("FIX", "ME"), "unfinished"),
];
/// In TypeScript and JavaScript, after `test`, `it`, `describe`, `suite`.
const SCRIPT_WORDS: [(&str, &str); 3] = [
    (".only(", "all other tests are skipped"),
    (".skip(", "a test is skipped"),
    (".todo(", "a test is unfinished"),
];

pub(super) fn check() -> Result<(), Failure> {
    let mut found = Vec::new();
    for source in
        workspace::sources(&[".rs", ".ts", ".svelte", ".mjs", ".js", ".kt", ".kts", ".swift"])?
    {
        found.extend(unwanted_words(&source));
        match length(&source) {
            Length::Fits => {}
            Length::Long(lines) => println!("note: {} has {lines} lines", source.path),
            Length::TooLong(lines) => {
                found.push(format!("{}: {lines} lines, at most {LONGEST}", source.path));
            }
        }
    }
    for lock in workspace::sources(&["Cargo.lock", "package-lock.json"])? {
        found.extend(foreign_addresses(&lock));
    }
    verdict(&found)
}

#[derive(Debug, PartialEq, Eq)]
enum Length {
    Fits,
    Long(usize),
    TooLong(usize),
}

fn length(source: &Source) -> Length {
    let lines = source.text.lines().count();
    if lines <= LONG || !source.ends_with_any(&CODE) {
        Length::Fits
    } else if lines <= LONGEST {
        Length::Long(lines)
    } else {
        Length::TooLong(lines)
    }
}

fn unwanted_words(source: &Source) -> Vec<String> {
    let is_rust = source.ends_with_any(&[".rs"]);
    let is_kotlin = source.ends_with_any(&[".kt", ".kts"]);
    let is_script = source.ends_with_any(&SCRIPTS);
    let mut found = Vec::new();
    for (at, line) in source.text.lines().enumerate() {
        let place = format!("{}:{}", source.path, at + 1);
        let rust = RUST_WORDS.iter().filter(|_| is_rust);
        for (word, why) in rust.chain(KOTLIN_WORDS.iter().filter(|_| is_kotlin)) {
            if line.contains(word) {
                found.push(format!("{place}: {word}: {why}"));
            }
        }
        for (word, why) in SCRIPT_WORDS.iter().filter(|_| is_script) {
            let caller = line.split_once(word).map(|(before, _)| before);
            let is_test = ["test", "it", "describe", "suite"];
            if caller.is_some_and(|before| is_test.contains(&last_word(before))) {
                found.push(format!("{place}: {word}: {why}"));
            }
        }
    }
    found
}

fn last_word(text: &str) -> &str {
    text.rsplit(|c: char| !c.is_alphanumeric() && c != '.').next().unwrap_or_default()
}

/// Lock files name no address of one machine's mirror.
fn foreign_addresses(lock: &Source) -> Vec<String> {
    let is_foreign = |line: &&str| {
        let line = line.trim_start();
        let npm = line.starts_with("\"resolved\": \"http");
        let cargo = line.strip_prefix("source = \"").and_then(|rest| rest.strip_suffix('"'));
        npm || cargo.is_some_and(|source| source != CRATES_IO)
    };
    let lines = lock.text.lines().filter(is_foreign);
    lines.map(|line| format!("{}: address in a lock file: {}", lock.path, line.trim())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skipped_and_unfinished_things_are_found() {
        for (word, _) in RUST_WORDS {
            assert_eq!(unwanted_words(&Source::new("a.rs", &format!("  {word}"))).len(), 1);
        }
        for (word, _) in KOTLIN_WORDS {
            assert_eq!(unwanted_words(&Source::new("a.kt", &format!("  {word}"))).len(), 1);
        }
        for (word, _) in SCRIPT_WORDS {
            let line = format!("test{word}\"x\", () => {{}})");
            assert_eq!(unwanted_words(&Source::new("a.mjs", &line)).len(), 1, "{line}");
        }
    }

    #[test]
    fn ordinary_code_passes() {
        assert!(unwanted_words(&Source::new("a.rs", "list.iter().skip(1)")).is_empty());
        assert!(unwanted_words(&Source::new("a.ts", "rows.skip(1)")).is_empty());
    }

    #[test]
    fn long_files_are_found() {
        assert_eq!(length(&Source::new("a.rs", &"x\n".repeat(400))), Length::Long(400));
        assert_eq!(length(&Source::new("a.rs", &"x\n".repeat(401))), Length::TooLong(401));
        assert_eq!(length(&Source::new("a.kt", &"x\n".repeat(401))), Length::TooLong(401));
        assert_eq!(length(&Source::new("a.mjs", &"x\n".repeat(401))), Length::Fits);
    }

    #[test]
    fn addresses_in_lock_files_are_found() {
        let npm = Source::new("package-lock.json", "  \"resolved\": \"https://m.example/a.tgz\",");
        assert_eq!(foreign_addresses(&npm).len(), 1);
        let cargo = format!("source = \"{CRATES_IO}\"\nsource = \"registry+https://m.example\"\n");
        assert_eq!(foreign_addresses(&Source::new("Cargo.lock", &cargo)).len(), 1);
    }
}
