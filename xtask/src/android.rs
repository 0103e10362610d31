//! `cargo xtask android`: what can be done for the Android app, with an SDK and without.

mod check;
mod generated;
mod jvm;

use std::path::PathBuf;

pub(crate) use check::run_in;

use crate::{process::Failure, stage::Stages, workspace};

const HELP: &str = "\
cargo xtask android <command>

  check    compile, test and lint the Kotlin code without an Android SDK (also without a word)
";

pub(crate) fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        [] | ["check"] => {
            let mut stages = Stages::default();
            run_in(&mut stages);
            stages.finish()
        }
        other => {
            Err(Failure::said(format!("there is no `android {}`.\n\n{HELP}", other.join(" "))))
        }
    }
}

/// Where the classes of one compilation go.
fn built(name: &str) -> PathBuf {
    workspace::target().join("android/classes").join(name)
}
