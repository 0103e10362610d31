//! Node and the packages of one folder, as its lock file says.

use super::Stamp;
use crate::{
    process::{Failure, Program},
    workspace,
};

const OLDEST: (u32, u32) = (20, 19);

/// An error in plain words when Node is missing or too old.
pub(super) fn require() -> Result<(), Failure> {
    let advice = "Please install Node 20.19 or newer with npm (https://nodejs.org)";
    let Some(version) = Program::new("node").args(["--version"]).output() else {
        return Err(Failure::said(format!("Node is missing. {advice}.")));
    };
    if !is_new(&version) {
        return Err(Failure::said(format!("Node {} is too old. {advice}.", version.trim())));
    }
    if Program::new("npm").args(["--version"]).output().is_none() {
        return Err(Failure::said(format!("npm is missing. {advice}.")));
    }
    Ok(())
}

/// `npm ci`, once for each content of the lock file.
pub(super) fn install(folder: &str) -> Result<(), Failure> {
    let lock = workspace::read(&format!("{folder}/package-lock.json"))?;
    let stamp = Stamp::new(&format!("npm-{}", folder.replace('/', "-")), lock);
    let here = workspace::root().join(folder);
    if stamp.is_current() && here.join("node_modules").is_dir() {
        return Ok(());
    }
    println!("npm packages of {folder}:");
    Program::new("npm").args(["ci", "--no-audit", "--no-fund"]).folder(here).run()?;
    stamp.keep()
}

/// Whether this version, as Node prints it, is new enough.
pub(crate) fn is_new(version: &str) -> bool {
    parse(version).is_some_and(|found| found >= OLDEST)
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_by_number() {
        for new in ["v20.20.2\n", "v20.19.0", "v22.1.0"] {
            assert!(is_new(new), "{new}");
        }
        for old in ["v20.9.0", "v8.99.0", "nothing"] {
            assert!(!is_new(old), "{old}");
        }
    }
}
