//! Parts of the Rust toolchain that cargo itself does not insist on.
//!
//! A compiler that is too old never gets here: cargo compares `rust-version` before it builds us.

use crate::process::{Failure, Program};

/// rustfmt and clippy, or a sentence that says how to get them.
pub(super) fn require_lints() -> Result<(), Failure> {
    for part in ["fmt", "clippy"] {
        if Program::cargo().args([part, "--version"]).output().is_none() {
            let component = if part == "fmt" { "rustfmt" } else { part };
            return Err(Failure::said(format!(
                "`cargo {part}` is missing. Please run: rustup component add {component}"
            )));
        }
    }
    Ok(())
}
