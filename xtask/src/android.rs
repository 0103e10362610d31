//! `cargo xtask android`: what can be done for the Android app, with an SDK and without.

mod check;
mod doctor;
mod emulator;
mod generated;
mod jvm;
mod linked;
mod shrunk;

use std::path::{Path, PathBuf};

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

/// The one that Gradle strips libraries with, and the Tauri CLI compiles and links them with.
pub(crate) const NDK: &str = "28.2.13676358";

/// Where it is, if this machine has it. Left alone, the CLI takes the last by name of all that are
/// installed, so that two machines would build two apps.
pub(crate) fn ndk_home() -> Option<PathBuf> {
    ndk_below(Path::new(&std::env::var_os("ANDROID_HOME")?))
}

fn ndk_below(sdk: &Path) -> Option<PathBuf> {
    Some(sdk.join("ndk").join(NDK)).filter(|ndk| ndk.is_dir())
}

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

/// A path as a word for a program.
fn text(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ndk_is_the_one_and_no_other_that_is_there() {
        let sdk = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(sdk.path().join("ndk/29.0.13846066")).unwrap();
        assert_eq!(ndk_below(sdk.path()), None);
        let ndk = sdk.path().join("ndk").join(NDK);
        std::fs::create_dir(&ndk).unwrap();
        assert_eq!(ndk_below(sdk.path()), Some(ndk));
    }
}
