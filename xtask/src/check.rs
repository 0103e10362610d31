//! `cargo xtask check`: everything that can be judged without starting the product.

mod android;
mod apple;
mod assurance;
mod cryptography;
mod edges;
mod hygiene;
mod licences;
mod links;
mod messages;
mod metadata;
mod release;
mod spdx;

use crate::{
    build::{self, SHARED},
    generate::{self, BINDINGS},
    process::{Failure, Program},
    sbom,
    setup::{self, Need},
    stage::Stages,
};

type Check = fn() -> Result<(), Failure>;

/// Cheap ones first; clippy compiles the app, which holds the built pages, so `ui` comes before.
const CHECKS: [(&str, Check); 16] = [
    ("fmt", fmt),
    ("edges", edges::check),
    ("licences", licences::check),
    ("sbom", sbom::check),
    ("messages", messages::check),
    ("assurance", assurance::check),
    ("links", links::check),
    ("hygiene", hygiene::check),
    ("android", android::check),
    ("apple", apple::check),
    ("cryptography", cryptography::check),
    ("release", release::check),
    ("ui", ui),
    ("clippy", clippy),
    ("docs", docs),
    ("generated", generated),
];

pub(crate) fn run() -> Result<(), Failure> {
    let names: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
    let mut stages = Stages::default();
    if stages.run("setup", || setup::run(Need::CHECK)) {
        run_named(&mut stages, &names);
    }
    stages.finish()
}

/// Some checks by name, without setup.
pub(crate) fn run_only(names: &[&str]) -> Result<(), Failure> {
    let known: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
    if let Some(unknown) = names.iter().find(|name| !known.contains(name)) {
        let known = known.join(", ");
        return Err(Failure::said(format!("there is no check `{unknown}`; there are {known}")));
    }
    let mut stages = Stages::default();
    run_named(&mut stages, names);
    stages.finish()
}

fn run_named(stages: &mut Stages, names: &[&str]) {
    for (name, check) in CHECKS.iter().filter(|(name, _)| names.contains(name)) {
        stages.run(name, check);
    }
}

/// Turns what a check found into its verdict.
fn verdict(found: &[String]) -> Result<(), Failure> {
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::said(found.join("\n")))
}

fn fmt() -> Result<(), Failure> {
    Program::cargo().args(["fmt", "--all", "--check"]).run()
}

fn ui() -> Result<(), Failure> {
    let npm = |words: &[&str]| {
        Program::new("npm").args(words).folder(crate::workspace::root().join("ui")).run()
    };
    npm(&["run", "check"])?;
    npm(&["test"])?;
    build::ui()
}

fn clippy() -> Result<(), Failure> {
    Program::cargo()
        .args(["clippy", "--all-targets"])
        .args(SHARED)
        .args(["--features", "pass-tests/slow", "--", "-D", "warnings"])
        .run()
}

/// `--examples` for the same reason as in [`build::binaries`].
fn docs() -> Result<(), Failure> {
    Program::cargo()
        .args(["doc", "--no-deps", "--lib", "--examples"])
        .args(SHARED)
        .env("RUSTDOCFLAGS", "-D warnings")
        .run()
}

/// The test compares the file with the types; a name that matches no test would pass unseen.
fn generated() -> Result<(), Failure> {
    generate::licences::check()?;
    let output = Program::cargo().args(BINDINGS).run_and_keep()?;
    if has_passed_tests(&output) {
        return Ok(());
    }
    Err(Failure::said("no test named `bindings` ran in pass-commands"))
}

fn has_passed_tests(output: &str) -> bool {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    counts.filter_map(|line| line.split(' ').next()).any(|count| count != "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_that_matches_nothing_is_noticed() {
        assert!(has_passed_tests("test result: ok. 2 passed; 0 failed; 0 ignored;"));
        assert!(!has_passed_tests("test result: ok. 0 passed; 0 failed; 0 ignored;"));
        assert!(!has_passed_tests(""));
    }

    #[test]
    fn unknown_check_is_refused() {
        assert!(run_only(&["nonsense"]).unwrap_err().to_string().contains("nonsense"));
    }
}
