//! What cargo tells about packages.

use serde::Deserialize;

use crate::process::{Failure, Program};

#[derive(Debug, Deserialize)]
pub(super) struct Metadata {
    pub(super) packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Package {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) license: Option<String>,
    pub(super) dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Dependency {
    pub(super) name: String,
    /// `None` is a normal dependency; else `dev` or `build`.
    pub(super) kind: Option<String>,
    /// Set when it lies in this tree.
    pub(super) path: Option<String>,
}

/// Our own packages only.
pub(super) fn workspace() -> Result<Metadata, Failure> {
    read(&["--no-deps"])
}

/// Every package for every platform.
pub(super) fn everything() -> Result<Metadata, Failure> {
    read(&[])
}

fn read(more: &[&str]) -> Result<Metadata, Failure> {
    let text = Program::cargo()
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(more)
        .output()
        .ok_or_else(|| Failure::said("`cargo metadata --locked` failed; is Cargo.lock fresh?"))?;
    parse(&text)
}

pub(super) fn parse(text: &str) -> Result<Metadata, Failure> {
    serde_json::from_str(text).map_err(|e| Failure::said(format!("cargo metadata: {e}")))
}
