//! `cargo xtask ios`: what can be done for the iOS app, without a Mac and on one.

mod check;
mod doctor;
mod launch;

use crate::process::Failure;

const HELP: &str = "\
cargo xtask ios <command>

  check                      compile and test the Swift code without a Mac (also without a word)
  doctor                     name what a Mac lacks, with the way to get it
  run [DEVICE] [--dry-run]   build the app and open it on a simulator or a phone (docs/ios.md)
";

pub(crate) fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        [] | ["check"] => check::run(),
        ["doctor"] => doctor::run(),
        ["run", rest @ ..] => launch::run(rest),
        other => Err(Failure::said(format!("there is no `ios {}`.\n\n{HELP}", other.join(" ")))),
    }
}
