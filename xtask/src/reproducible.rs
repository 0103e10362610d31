//! `cargo xtask reproducible`: the committed sources, built for release in two folders and compared
//! byte by byte. Takes as long as two release builds.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    process::{Failure, Program},
    sbom,
    stage::Stages,
    workspace,
};

/// Crates and what they build. The app's window is left out: linking it takes longest and proves
/// nothing more.
const PROGRAMS: [(&str, &str); 3] =
    [("pass-cli", "pass"), ("servicekonto", "servicekonto"), ("portals", "service-portal")];

pub(crate) fn run() -> Result<(), Failure> {
    let top = workspace::target().join("reproducible");
    // Names of different length and depth: neither may show.
    let folders = [top.join("a"), top.join("somewhere/else")];
    let mut stages = Stages::default();
    let built = stages.run("clones", || cloned(&top, &folders))
        && folders.iter().all(|folder| stages.run("build", || build(folder)));
    if built {
        stages.run("compare", || compare(&folders));
    }
    stages.finish()
}

fn cloned(top: &Path, folders: &[PathBuf]) -> Result<(), Failure> {
    if top.exists() {
        fs::remove_dir_all(top).map_err(|e| Failure::said(format!("{}: {e}", top.display())))?;
    }
    for folder in folders {
        let to = folder.display().to_string();
        Program::new("git").args(["clone", "--quiet", ".", to.as_str()]).run()?;
    }
    Ok(())
}

fn build(folder: &Path) -> Result<(), Failure> {
    let packages = PROGRAMS.iter().flat_map(|(package, _)| ["-p", package]);
    Program::cargo()
        .args(["build", "--release", "--locked"])
        .args(packages)
        .env("SOURCE_DATE_EPOCH", sbom::source_date_epoch()?.to_string())
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_ENCODED_RUSTFLAGS", mapped(folder, &cargo_home()).join("\u{1f}"))
        .folder(folder.to_owned())
        .run()
}

/// Flags for rustc that take this machine's paths out of what it writes.
fn mapped(folder: &Path, cargo_home: &Path) -> [String; 2] {
    [(folder, "/pass"), (cargo_home, "/cargo")]
        .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
}

fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
    std::env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

fn compare(folders: &[PathBuf; 2]) -> Result<(), Failure> {
    let mut found = Vec::new();
    for (_, program) in PROGRAMS {
        let [one, other] = folders.each_ref().map(|folder| {
            let file = folder.join("target/release").join(program);
            fs::read(&file).map_err(|e| Failure::said(format!("{}: {e}", file.display())))
        });
        let (one, other) = (one?, other?);
        if one == other {
            println!("{program}: the same {} bytes", one.len());
        } else {
            found.push(format!("{program} differs"));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::said(found.join("; "))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_byte_more_is_a_difference() {
        let top = tempfile::tempdir().unwrap();
        let folders = ["a", "b"].map(|name| top.path().join(name));
        for folder in &folders {
            fs::create_dir_all(folder.join("target/release")).unwrap();
            for (_, program) in PROGRAMS {
                fs::write(folder.join("target/release").join(program), "x").unwrap();
            }
        }
        compare(&folders).unwrap();
        fs::write(folders[1].join("target/release/pass"), "xx").unwrap();
        assert_eq!(compare(&folders).unwrap_err().to_string(), "pass differs");
        fs::remove_file(folders[0].join("target/release/pass")).unwrap();
        assert!(compare(&folders).is_err());
    }

    #[test]
    fn both_folders_are_mapped() {
        let flags = mapped(Path::new("/home/me/pass"), Path::new("/home/me/.cargo"));
        assert_eq!(flags[0], "--remap-path-prefix=/home/me/pass=/pass");
        assert_eq!(flags[1], "--remap-path-prefix=/home/me/.cargo=/cargo");
    }
}
