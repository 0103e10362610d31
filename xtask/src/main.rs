//! The project's only script language: set-up, checks, tests, demo, measurements.
//!
//! `cargo xtask` alone lists the commands. Nothing here knows the product; it finds what a
//! machine lacks, builds, and runs the crates that do know.

mod android;
mod bench;
mod build;
mod check;
mod demo;
mod generate;
mod ios;
mod process;
mod reproducible;
mod sbom;
mod screens;
mod setup;
mod stage;
mod step;
mod tauri;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use crate::{process::Failure, setup::Need};

const HELP: &str = "\
cargo xtask <command>

  setup           install what this machine lacks (Debian packages, npm, Python, tauri-driver)
  demo            play the whole story: server, portals, app (with a display: you click)
  check           format, lints, dependency directions, messages, licences, links, docs
  test            unit tests, flows over real processes, one window story
  test --full     the same and everything slower
  android         check the Kotlin code without an Android SDK; with one: doctor, run, test
  ios             check the Swift code without a Mac (fetches 550 MB); on a Mac: doctor, run
  tauri           the pinned Tauri CLI, for what the two above do not do
  bench           measure this machine and print the numbers
  screens         take pictures of every screen for docs/screens
  sbom            list what each program is made of (CycloneDX), from lock files
  reproducible    build the committed sources twice, in two folders, and compare the bytes
  generate        write anew what is made from Rust types and lock files
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let outcome = process::Interrupt::listen().and_then(|()| run(&words));
    process::end_descendants();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if let Some(sentence) = failure.sentence() {
                eprintln!("\nxtask: {sentence}");
            }
            ExitCode::from(failure.exit_code())
        }
    }
}

fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["setup"] => setup::run(Need::ALL),
        ["check"] => check::run(),
        ["check", only @ ..] => check::run_only(only),
        ["test"] => test::run(test::Extent::Usual),
        ["test", "--full"] => test::run(test::Extent::Full),
        ["android", rest @ ..] => android::run(rest),
        ["ios", rest @ ..] => ios::run(rest),
        ["tauri", rest @ ..] => tauri::run(rest),
        ["demo", rest @ ..] => demo::run(rest),
        ["bench", rest @ ..] => bench::run(rest),
        ["screens"] => screens::run(),
        ["sbom"] => sbom::run(),
        ["reproducible"] => reproducible::run(),
        ["generate"] => generate::run(),
        other => Err(Failure::said(format!("there is no `{}`.\n\n{HELP}", other.join(" ")))),
    }
}
