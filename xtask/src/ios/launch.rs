//! `cargo xtask ios run`: from the source tree to the app on a simulator or a phone.

use std::path::Path;

use super::doctor;
use crate::{
    process::Failure,
    step::{Step, listing},
    workspace,
};

const PROJECT: &str = "src-tauri/gen/apple/pass-app.xcodeproj";
const HINT: &str = "\
Something to sign in to, in another terminal, and how a code gets into a simulator, which has no
camera: docs/ios.md.";

/// What is run, in order.
fn plan(device: Option<&str>, has_project: bool) -> Vec<Step> {
    let mut steps = vec![
        Step::new("the pages' packages", "ui", &["npm", "ci", "--no-audit", "--no-fund"]),
        Step::new("the pages, which the app holds", "ui", &["npm", "run", "build"]),
    ];
    if !has_project {
        let words = ["cargo", "xtask", "tauri", "ios", "init", "--ci"];
        steps.push(Step::new("the Xcode project, by XcodeGen from project.yml", "", &words));
    }
    let mut words = vec!["cargo", "xtask", "tauri", "ios", "run", "--no-watch"];
    words.extend(device);
    steps.push(Step::new("the app, built and opened", "", &words));
    steps
}

pub(super) fn run(words: &[&str]) -> Result<(), Failure> {
    let (device, is_dry) = read(words)?;
    let has_project = has_project(workspace::root());
    let steps = plan(device, has_project);
    if is_dry {
        print!("{}", listing(&steps));
        return Ok(());
    }
    doctor::run()?;
    println!("\n{HINT}");
    steps.iter().try_for_each(Step::run)
}

fn has_project(top: &Path) -> bool {
    top.join(PROJECT).join("project.pbxproj").exists()
}

fn read<'a>(words: &[&'a str]) -> Result<(Option<&'a str>, bool), Failure> {
    let is_dry = words.contains(&"--dry-run");
    let rest: Vec<&str> = words.iter().copied().filter(|word| *word != "--dry-run").collect();
    match rest.as_slice() {
        [] => Ok((None, is_dry)),
        [device] if !device.starts_with('-') => Ok((Some(device), is_dry)),
        _ => Err(Failure::said("usage: cargo xtask ios run [DEVICE] [--dry-run]")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_run_makes_the_project_and_later_ones_keep_it() {
        let first = "(cd ui && npm ci --no-audit --no-fund)\n(cd ui && npm run build)\n\
                     cargo xtask tauri ios init --ci\ncargo xtask tauri ios run --no-watch\n";
        assert_eq!(listing(&plan(None, false)), first);
        let later = "(cd ui && npm ci --no-audit --no-fund)\n(cd ui && npm run build)\n\
                     cargo xtask tauri ios run --no-watch 'iPhone 17'\n";
        assert_eq!(listing(&plan(Some("iPhone 17"), true)), later);
    }

    #[test]
    fn a_project_is_there_once_xcodegen_has_written_it() {
        let top = tempfile::tempdir().unwrap();
        assert!(!has_project(top.path()));
        let folder = top.path().join(PROJECT);
        std::fs::create_dir_all(&folder).unwrap();
        assert!(!has_project(top.path()));
        std::fs::write(folder.join("project.pbxproj"), "").unwrap();
        assert!(has_project(top.path()));
    }

    #[test]
    fn words_are_read_in_any_order_and_no_others() {
        assert_eq!(read(&["--dry-run", "iPhone"]).unwrap(), (Some("iPhone"), true));
        assert_eq!(read(&["iPhone", "--dry-run"]).unwrap(), (Some("iPhone"), true));
        assert_eq!(read(&[]).unwrap(), (None, false));
        assert!(read(&["--release"]).is_err());
        assert!(read(&["a", "b"]).is_err());
    }
}
