//! The citizen's story in the app's own window and a real browser, as the demo plays it. axe-core
//! looks at every page and every screen once.

use pass_tests::Failure;
use pass_tests::servers::{Servers, Setup};
use pass_tests::story::{Step, Story};
use pass_tests::xvfb::Screen;

const SCREENS: [&str; 17] = [
    "app-approved",
    "app-code",
    "app-declined",
    "app-device-name",
    "app-error",
    "app-home",
    "app-paired",
    "app-pairing",
    "app-pin",
    "app-pin-choose",
    "app-pin-repeat",
    "app-pin-wrong",
    "app-review",
    "app-review-not-paired",
    "app-scan",
    "app-unpair",
    "app-unpaired",
];

const PAGES: [&str; 15] = [
    "page-code",
    "page-declined",
    "page-devices",
    "page-login",
    "page-login-own",
    "page-no-devices",
    "page-online-ausweis",
    "page-paired",
    "page-pairing-begin",
    "page-pairing-code",
    "page-pairing-digits",
    "portal-aachen",
    "portal-aachen-signed-in",
    "portal-gelsenkirchen",
    "portal-gelsenkirchen-signed-in",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_step_of_the_story_comes_out() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let screen = Screen::own(&servers.logs()).await?;
    let pictures = tempfile::tempdir()?;
    let mut story = Story::open(servers, screen.display(), pictures.path()).await?;
    story.audit();
    story.app.screen("home").await?;
    for step in Step::ALL {
        story.play(step).await?;
    }
    assert_eq!(story.app.album.names(), SCREENS);
    assert_eq!(story.browser.album.names(), PAGES);
    Ok(())
}
