//! `cargo xtask generate`: writes what is made from Rust types and lock files.

pub(crate) mod licences;

use crate::process::{Failure, Program};

pub(crate) const BINDINGS: [&str; 6] =
    ["test", "--locked", "--package", "pass-commands", "--lib", "bindings"];

pub(crate) fn run() -> Result<(), Failure> {
    licences::write()?;
    Program::cargo().args(BINDINGS).env("UPDATE_BINDINGS", "1").run()
}
