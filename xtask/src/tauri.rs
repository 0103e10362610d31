//! `cargo xtask tauri …`: the one version of the Tauri CLI that the phone projects are made for.
//! Gradle and Xcode call it, too.

use crate::{
    android,
    process::{Failure, Program},
    setup, workspace,
};

/// `words` go to the CLI as they are.
pub(crate) fn run(words: &[&str]) -> Result<(), Failure> {
    setup::tauri_cli()?;
    let script =
        workspace::root().join(setup::TAURI_CLI).join("node_modules/@tauri-apps/cli/tauri.js");
    let mut cli = Program::titled("node", "tauri")
        .hidden_args([&script.display().to_string()])
        .args(words)
        .folder(workspace::root().join("src-tauri"));
    if let Some(ndk) = android::ndk_home() {
        cli = cli.env("NDK_HOME", ndk);
    }
    cli.run()
}
