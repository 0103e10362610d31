//! Where things lie in the source tree.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::process::Failure;

const SKIPPED: [&str; 8] =
    [".git", ".tauri", "target", "node_modules", "dist", "gen", "generated", "__pycache__"];

/// Top of the workspace.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where built things go, as cargo sees it.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// One text file of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Source {
    /// From the top of the tree, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    #[cfg(test)]
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    pub(crate) fn ends_with_any(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }
}

/// Every written (not built, not generated, not fetched) text file with one of these endings.
pub(crate) fn sources(endings: &[&str]) -> Result<Vec<Source>, Failure> {
    sources_below(root(), endings)
}

fn sources_below(top: &Path, endings: &[&str]) -> Result<Vec<Source>, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![top.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|e| unreadable(&folder, &e))?;
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() && !SKIPPED.contains(&name.as_str()) {
                folders.push(path);
            } else if kind.is_file() && endings.iter().any(|ending| name.ends_with(ending)) {
                let text = fs::read_to_string(&path).map_err(|e| unreadable(&path, &e))?;
                let path = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().into_owned();
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// The same below one folder, also where the whole tree's list leaves it out.
pub(crate) fn files_below(folder: &str, endings: &[&str]) -> Result<Vec<Source>, Failure> {
    let mut found = sources_below(&root().join(folder), endings)?;
    for source in &mut found {
        source.path = format!("{folder}/{}", source.path);
    }
    Ok(found)
}

/// Text of one file of the tree.
pub(crate) fn read(path: &str) -> Result<String, Failure> {
    let path = root().join(path);
    fs::read_to_string(&path).map_err(|e| unreadable(&path, &e))
}

pub(crate) fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::said(format!("could not read {}: {error}", path.display()))
}

pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::said(format!("could not write {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fetched_and_built_folders_are_left_out() {
        let top = tempfile::tempdir().unwrap();
        for folder in ["src", "node_modules/x", "target"] {
            fs::create_dir_all(top.path().join(folder)).unwrap();
            fs::write(top.path().join(folder).join("a.rs"), "fn a() {}").unwrap();
        }
        let found = sources_below(top.path(), &[".rs"]).unwrap();
        assert_eq!(found, vec![Source::new("src/a.rs", "fn a() {}")]);
    }
}
