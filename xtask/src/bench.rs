//! `cargo xtask bench`: release builds, then the measurements.

use crate::{
    build::{self, Profile},
    process::{Failure, Program},
    setup::{self, Need},
    stage::Stages,
};

/// `rest` goes to the measurements as it is.
pub(crate) fn run(rest: &[&str]) -> Result<(), Failure> {
    let mut stages = Stages::default();
    let ready = stages.run("setup", || setup::run(Need::DEMO))
        && stages.run("ui", build::ui)
        && stages.run("build", || build::binaries(Profile::Release));
    if !ready {
        return stages.finish();
    }
    println!("\n== measurements");
    let bench = Program::new(Profile::Release.folder().join("bench")).args(rest);
    build::with_places(bench, Profile::Release).run()
}
