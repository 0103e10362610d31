//! The citizen's story in the app's own window and a real browser, as the demo plays it.

use pass_tests::servers::{Servers, Setup};
use pass_tests::story::{Step, Story};
use pass_tests::xvfb::Screen;
use pass_tests::{Failure, axe};

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_the_story_comes_out() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let screen = Screen::own(&servers.logs()).await?;
    let pictures = tempfile::tempdir()?;
    let mut story = Story::open(servers, screen.display(), pictures.path()).await?;
    axe::check(&story.app.view, "the app's first screen").await?;
    for step in Step::ALL {
        story.play(step).await?;
        axe::check(&story.browser.page, &format!("the page after “{}”", step.title())).await?;
        axe::check(&story.app.view, &format!("the app after “{}”", step.title())).await?;
    }
    Ok(())
}
