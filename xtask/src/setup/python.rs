//! A Python of our own for the outside verifier, as its requirements file says.

use std::path::PathBuf;

use super::Stamp;
use crate::{
    process::{Failure, Program},
    workspace,
};

const REQUIREMENTS: &str = "tests/clients/requirements.txt";

/// The interpreter that has the verifier.
pub(crate) fn interpreter() -> PathBuf {
    workspace::target().join("venv/bin/python")
}

/// Makes the environment, once for each content of the requirements file.
pub(super) fn install() -> Result<(), Failure> {
    let stamp = Stamp::new("python", workspace::read(REQUIREMENTS)?);
    if stamp.is_current() && interpreter().exists() {
        return Ok(());
    }
    println!("Python packages of {REQUIREMENTS}:");
    let folder = workspace::target().join("venv");
    Program::new("python3").args(["-m", "venv", "--clear"]).args([folder]).run()?;
    Program::new(interpreter())
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
        .args(["--requirement", REQUIREMENTS])
        .run()?;
    stamp.keep()
}
