//! `cargo xtask screens`: pictures of every screen, to be looked at.

use crate::{
    build::{self, Profile},
    process::{Failure, Program},
    setup::{self, Need},
    stage::Stages,
};

pub(crate) fn run() -> Result<(), Failure> {
    let mut stages = Stages::default();
    let ready = stages.run("setup", || setup::run(Need::TEST))
        && stages.run("ui", build::ui)
        && stages.run("screens", build::screens)
        && stages.run("build", || build::binaries(Profile::Dev));
    if ready {
        let gallery = Profile::Dev.folder().join("screen-gallery");
        stages.run("pictures", || Program::new(gallery).run());
    }
    stages.finish()
}
