//! `cargo xtask test`: units, then real processes, a real window and real browsers.

use crate::{
    android,
    build::{self, Profile, SHARED},
    process::{Failure, Program},
    setup::{self, Need},
    stage::Stages,
};

/// How much is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    Usual,
    /// With the tests behind the feature `slow` of `pass-tests`, and the Android code.
    Full,
}

pub(crate) fn run(extent: Extent) -> Result<(), Failure> {
    let mut stages = Stages::default();
    let ready = stages.run("setup", || setup::run(Need::TEST))
        && stages.run("ui", build::ui)
        && stages.run("build", || build::binaries(Profile::Dev));
    let ready = ready && (extent == Extent::Usual || stages.run("screens", build::screens));
    if ready {
        stages.run("unit", || cargo_test(extent, &["--lib", "--bins"]));
        stages.run("examples in the documentation", || cargo_test(extent, &["--doc"]));
        stages.run("flows", || cargo_test(extent, &["--test", "*"]));
    }
    if extent == Extent::Full {
        android::run_in(&mut stages);
    }
    stages.finish()
}

fn cargo_test(extent: Extent, targets: &[&str]) -> Result<(), Failure> {
    let slow: &[&str] =
        if extent == Extent::Full { &["--features", "pass-tests/slow"] } else { &[] };
    let cargo = Program::cargo().args(["test", "--no-fail-fast"]).args(targets);
    build::with_places(cargo.args(SHARED).args(slow), Profile::Dev).run()
}
