//! How everything is built: one set of features for lints, tests and the demo, so that no
//! dependency is compiled twice.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

use crate::{
    process::{Failure, Program},
    setup::{self, Stamp},
    workspace,
};

/// What every cargo call shares. The whole workspace, because cargo unites features over it.
pub(crate) const SHARED: [&str; 4] =
    ["--workspace", "--locked", "--features", "pass-app/custom-protocol"];

/// Debug or release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
}

impl Profile {
    /// Where the binaries of this profile lie.
    pub(crate) fn folder(self) -> PathBuf {
        workspace::target().join(if self == Self::Dev { "debug" } else { "release" })
    }
}

/// The app's pages, which the app's binary holds; skipped when nothing in `ui/` has changed.
pub(crate) fn ui() -> Result<(), Failure> {
    let folder = workspace::root().join("ui");
    let stamp = Stamp::new("ui", fingerprint(&folder)?);
    if stamp.is_current() && folder.join("dist/index.html").exists() {
        println!("ui/dist is fresh.");
        return Ok(());
    }
    Program::new("npm").args(["run", "build"]).folder(folder).run()?;
    stamp.keep()
}

/// Every screen with pretend answers, for tests and pictures.
pub(crate) fn screens() -> Result<(), Failure> {
    let folder = workspace::root().join("ui");
    Program::new("npm").args(["run", "build:screens"]).folder(folder).run()
}

/// Every binary. `--examples` (there are none) makes cargo unite features as the tests do.
pub(crate) fn binaries(profile: Profile) -> Result<(), Failure> {
    let cargo = Program::cargo().args(["build", "--bins", "--examples"]).args(SHARED);
    match profile {
        Profile::Dev => cargo.run(),
        Profile::Release => cargo.args(["--release"]).run(),
    }
}

/// A program with what the flows and the demo need to know in its environment.
pub(crate) fn with_places(program: Program, profile: Profile) -> Program {
    program
        .env("PASS_BIN_DIR", profile.folder())
        .env("PASS_TAURI_DRIVER", setup::tauri_driver_path())
        .env("PASS_PYTHON", setup::python_interpreter())
}

/// A number that changes with any file from which the pages are made.
fn fingerprint(top: &Path) -> Result<String, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![top.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|e| workspace::unreadable(&folder, &e))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            let is_made = path.ends_with("node_modules") || path.ends_with("dist");
            if path.is_dir() && !is_made {
                folders.push(path);
            } else if path.is_file() {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for path in files {
        path.strip_prefix(top).unwrap_or(&path).hash(&mut hasher);
        fs::read(&path).unwrap_or_default().hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprint_follows_sources_only() {
        let top = tempfile::tempdir().unwrap();
        fs::create_dir_all(top.path().join("dist")).unwrap();
        fs::create_dir_all(top.path().join("src")).unwrap();
        fs::write(top.path().join("src/a.ts"), "1").unwrap();
        let first = fingerprint(top.path()).unwrap();
        fs::write(top.path().join("dist/a.js"), "1").unwrap();
        assert_eq!(fingerprint(top.path()).unwrap(), first);
        fs::write(top.path().join("src/a.ts"), "2").unwrap();
        assert_ne!(fingerprint(top.path()).unwrap(), first);
    }
}
