//! Each row of `docs/assurance.md` names tests that exist, or says that it is open.
//!
//! In the last cell: `` `folder/file.rs::test_name` ``, `` `folder/file.kt::words of the test` ``
//! or `` `crate::path::test_name` ``, any number of them, or the word "offen".

use super::verdict;
use crate::{
    process::Failure,
    workspace::{self, Source},
};

const PAGE: &str = "docs/assurance.md";
/// In a folder that is for the most part made by tools.
const APP_TESTS: &str = "src-tauri/gen/android/app/src/test";

pub(super) fn check() -> Result<(), Failure> {
    let mut sources = workspace::sources(&[".rs", ".mjs", ".ts", ".js", ".py", ".kt", ".swift"])?;
    sources.extend(workspace::files_below(APP_TESTS, &[".kt"])?);
    verdict(&judge(&workspace::read(PAGE)?, &sources))
}

fn judge(page: &str, sources: &[Source]) -> Vec<String> {
    let rows: Vec<Vec<&str>> = rows(page);
    if rows.is_empty() {
        return vec![format!("{PAGE} has no table")];
    }
    rows.iter().flat_map(|row| judge_row(row, sources)).collect()
}

fn judge_row(row: &[&str], sources: &[Source]) -> Vec<String> {
    let id = row.first().copied().unwrap_or_default();
    let proof = row.last().copied().unwrap_or_default();
    if id.is_empty() {
        return vec![format!("{PAGE}: a row without an id: {}", row.join(" | "))];
    }
    let names = names(proof);
    let is_open = proof.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|w| w == "offen");
    if names.is_empty() && !is_open {
        return vec![format!("{PAGE}: {id} names no test and does not say \"offen\"")];
    }
    let gone = names.into_iter().filter(|name| !exists(name, sources));
    gone.map(|name| format!("{PAGE}: {id}: there is no test `{name}`")).collect()
}

/// Cells of all table rows, without the head and the line below it.
fn rows(page: &str) -> Vec<Vec<&str>> {
    let lines: Vec<&str> = page.lines().map(str::trim).collect();
    let is_rule = |line: &str| line.starts_with("|-") || line.starts_with("| -");
    let mut found = Vec::new();
    for (line, next) in lines.iter().zip(lines.iter().skip(1).chain([&""])) {
        if line.starts_with('|') && !is_rule(line) && !is_rule(next) {
            found.push(line.trim_matches('|').split('|').map(str::trim).collect());
        }
    }
    found
}

/// What stands between backticks and looks like a test's name.
fn names(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).filter(|word| word.contains("::")).collect()
}

fn exists(name: &str, sources: &[Source]) -> bool {
    let Some((path, test)) = name.rsplit_once("::") else { return false };
    if path.ends_with(".rs") {
        return sources.iter().any(|one| one.path == path && has_test(&one.text, test));
    }
    if path.contains('/') {
        return sources.iter().any(|one| one.path == path && one.text.contains(test));
    }
    let folder = folder_of(path.split("::").next().unwrap_or_default());
    sources.iter().any(|one| one.path.starts_with(&folder) && has_test(&one.text, test))
}

fn folder_of(name: &str) -> String {
    match name.replace('_', "-").as_str() {
        "pass-app" => "src-tauri/".to_owned(),
        "pass-tests" => "tests/".to_owned(),
        "xtask" => "xtask/".to_owned(),
        other => format!("crates/{other}/"),
    }
}

/// A function of that name with a test attribute right above it.
fn has_test(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.iter().enumerate().any(|(at, line)| {
        let is_it = line.split_once("fn ").is_some_and(|(_, rest)| {
            rest.strip_prefix(name).is_some_and(|end| end.starts_with(['(', '<']))
        });
        let above = lines.iter().take(at).rev();
        let mut attributes = above.take_while(|line| line.starts_with("#[") || is_comment(line));
        is_it && attributes.any(|line| line.starts_with("#[") && line.contains("test"))
    })
}

fn is_comment(line: &str) -> bool {
    line.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Vec<Source> {
        vec![
            Source::new(
                "crates/pass-verifier/src/respond/tests.rs",
                "#[tokio::test]\n/// Why.\nasync fn caps() {}\nfn not_a_test() {}\n",
            ),
            Source::new("tests/clients/a.mjs", "test(\"is accepted\", () => {})"),
        ]
    }

    fn found(proof: &str) -> Vec<String> {
        let page = format!("| id | rule | proof |\n|---|---|---|\n| W2 | words | {proof} |\n");
        judge(&page, &sources())
    }

    #[test]
    fn named_tests_and_open_rows_pass() {
        for good in [
            "`pass_verifier::respond::tests::caps`",
            "`crates/pass-verifier/src/respond/tests.rs::caps`",
            "`tests/clients/a.mjs::is accepted`",
            "offen",
            "Offen: needs a phone",
            "offen; `pass-verifier::caps`",
        ] {
            assert_eq!(found(good), Vec::<String>::new(), "{good}");
        }
    }

    #[test]
    fn missing_tests_and_silent_rows_fail() {
        for bad in [
            "`pass_verifier::respond::tests::gone`",
            "`pass_verifier::respond::tests::not_a_test`",
            "`pass_keystore::caps`",
            "`crates/pass-verifier/src/respond.rs::caps`",
            "`crates/pass-verifier/src/respond/tests.rs::cap`",
            "`tests/clients/a.mjs::is refused`",
            "offen; `pass-verifier::gone`",
            "",
            "done, trust me",
            "hoffentlich",
        ] {
            assert_eq!(found(bad).len(), 1, "{bad}");
        }
    }

    #[test]
    fn a_page_without_rows_fails() {
        assert_eq!(judge("# Assurance\n", &sources()).len(), 1);
    }
}
