//! `cargo xtask demo`: builds all parts and lets the story be played.

use crate::{
    build::{self, Profile},
    process::{Failure, Program},
    setup::{self, Need},
    stage::Stages,
};

/// `rest` goes to the story as it is.
pub(crate) fn run(rest: &[&str]) -> Result<(), Failure> {
    let mut stages = Stages::default();
    let ready = stages.run("setup", || setup::run(Need::DEMO))
        && stages.run("ui", build::ui)
        && stages.run("build", || build::binaries(Profile::Dev));
    if !ready {
        return stages.finish();
    }
    // No stage round the story: its last line is the last line.
    println!("\n== story");
    let story = Program::new(Profile::Dev.folder().join("demo-story")).args(rest);
    build::with_places(story, Profile::Dev).run()
}
