//! What a machine needs before anything can be built or shown, and how it gets there.

mod debian;
mod kotlin;
mod node;
mod python;
mod swift;
mod tauri_driver;
mod toolchain;

pub(crate) use kotlin::{jar as kotlin_jar, java_version};
pub(crate) use node::is_new as is_new_node;
pub(crate) use python::interpreter as python_interpreter;
pub(crate) use swift::tree as swift_tree;
pub(crate) use tauri_driver::path as tauri_driver_path;

use std::{fs, path::PathBuf};

use crate::{process::Failure, workspace};

/// A reason for installing something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compiling the app.
    Build,
    /// rustfmt and clippy.
    Lints,
    /// Building the app's pages.
    Ui,
    /// Steering the app's own window.
    Window,
    /// Steering Chromium.
    Browser,
    /// Verifiers that others wrote.
    Clients,
    /// Checking the Android code; large, so only where that is asked for.
    Kotlin,
    /// Checking the iOS code; larger still.
    Swift,
}

impl Need {
    pub(crate) const ALL: &[Self] =
        &[Self::Build, Self::Lints, Self::Ui, Self::Window, Self::Browser, Self::Clients];
    pub(crate) const CHECK: &[Self] = &[Self::Build, Self::Lints, Self::Ui];
    pub(crate) const TEST: &[Self] =
        &[Self::Build, Self::Ui, Self::Window, Self::Browser, Self::Clients];
    pub(crate) const DEMO: &[Self] = &[Self::Build, Self::Ui, Self::Window, Self::Browser];
}

/// Installs what is missing for these needs; says what and why; silent when all is there.
pub(crate) fn run(needs: &[Need]) -> Result<(), Failure> {
    if needs.contains(&Need::Lints) {
        toolchain::require_lints()?;
    }
    debian::install(needs)?;
    if needs.contains(&Need::Ui) || needs.contains(&Need::Clients) {
        node::require()?;
    }
    if needs.contains(&Need::Ui) {
        node::install("ui")?;
    }
    if needs.contains(&Need::Clients) {
        node::install("tests/clients")?;
        python::install()?;
    }
    if needs.contains(&Need::Window) {
        tauri_driver::install()?;
    }
    if needs.contains(&Need::Kotlin) {
        kotlin::install()?;
    }
    if needs.contains(&Need::Swift) {
        swift::install()?;
    }
    println!("Everything needed is here.");
    Ok(())
}

/// Folder of the Tauri CLI's lock file and packages.
pub(crate) const TAURI_CLI: &str = "xtask/tauri-cli";

/// The Tauri CLI, for those who build for phones.
pub(crate) fn tauri_cli() -> Result<(), Failure> {
    node::require()?;
    node::install(TAURI_CLI)
}

/// Remembers from which text something was installed, so that it is done once.
#[derive(Debug)]
pub(crate) struct Stamp {
    path: PathBuf,
    text: String,
}

impl Stamp {
    pub(crate) fn new(name: &str, text: String) -> Self {
        Self { path: workspace::target().join("xtask").join(format!("{name}.stamp")), text }
    }

    pub(crate) fn is_current(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|kept| kept == self.text)
    }

    pub(crate) fn keep(&self) -> Result<(), Failure> {
        let folder = self.path.parent().map_or(Ok(()), fs::create_dir_all);
        folder
            .and_then(|()| fs::write(&self.path, &self.text))
            .map_err(|e| workspace::unwritable(&self.path, &e))
    }
}
