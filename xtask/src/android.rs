//! `cargo xtask android`: what can be done for the Android app, with an SDK and without.

mod check;
mod doctor;
mod emulator;
mod generated;
mod jvm;
mod linked;

use std::path::PathBuf;

pub(crate) use check::run_in;

use crate::{process::Failure, stage::Stages, workspace};

const HELP: &str = "\
cargo xtask android <command>

  check    compile, test and lint the Kotlin code without an Android SDK (also without a word)
  doctor   name what this machine lacks, with the way to get it
  run      build the app, open it on the running emulator, and start the demo's servers
  test     run the keystore's suite and a citizen's story on the running emulator
           run and test: --dry-run prints each command, one a line, and runs none
";

/// The kinds of machine code that the app has, as Android and as the Tauri CLI name them.
const ABIS: [(&str, &str); 2] = [("arm64-v8a", "aarch64"), ("x86_64", "x86_64")];

pub(crate) fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        [] | ["check"] => {
            let mut stages = Stages::default();
            run_in(&mut stages);
            stages.finish()
        }
        ["doctor"] => doctor::run(),
        ["run", rest @ ..] => emulator::run(emulator::Aim::Run, rest),
        ["test", rest @ ..] => emulator::run(emulator::Aim::Test, rest),
        other => {
            Err(Failure::said(format!("there is no `android {}`.\n\n{HELP}", other.join(" "))))
        }
    }
}

/// Where the classes of one compilation go.
fn built(name: &str) -> PathBuf {
    workspace::target().join("android/classes").join(name)
}
