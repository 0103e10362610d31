//! The WebDriver server for the app's own window.

use std::path::PathBuf;

use super::Stamp;
use crate::{
    process::{Failure, Program},
    workspace,
};

const VERSION: &str = "2.1.0";

/// The program.
pub(crate) fn path() -> PathBuf {
    workspace::target().join("tools/bin/tauri-driver")
}

/// Builds it once.
pub(super) fn install() -> Result<(), Failure> {
    let stamp = Stamp::new("tauri-driver", VERSION.to_owned());
    if stamp.is_current() && path().exists() {
        return Ok(());
    }
    println!("tauri-driver {VERSION}:");
    let root = workspace::target().join("tools");
    Program::cargo()
        .args(["install", "tauri-driver", "--version", VERSION, "--locked", "--root"])
        .args([root])
        .run()?;
    stamp.keep()
}
