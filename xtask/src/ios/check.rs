//! `cargo xtask ios check`: the Swift code compiled and its tests run without a Mac.
//!
//! Apple's modules are stand-ins (`ios/check/stubs`); the plugin is compiled against Tauri's own
//! Swift. What no stand-in can prove, `ios/README.md` says.

mod modules;
mod tests;
mod tree;

use crate::{
    process::Failure,
    setup::{self, Need},
    stage::Stages,
};

pub(super) fn run() -> Result<(), Failure> {
    let mut stages = Stages::default();
    let ready = stages.run("iOS: set-up", || setup::run(&[Need::Swift]))
        && stages.run("iOS: copy", tree::copy);
    if ready && stages.run("iOS: compile", modules::compile) {
        stages.run("iOS: tests", tests::run);
    }
    stages.finish()
}
