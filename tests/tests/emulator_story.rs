//! The story that `cargo xtask android test` plays on an emulator, with a browser in its place.

use pass_tests::Failure;
use pass_tests::chromium::Chromium;
use pass_tests::emulator::play;
use pass_tests::phone::Phone;
use pass_tests::servers::{Servers, Setup};

#[tokio::test]
async fn the_emulators_story_comes_out_on_a_browser_that_stands_for_it() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let browser = Chromium::start(&servers.logs()).await?;
    let phone = Phone::open(servers.dir(), &servers.logs()).await?;
    play(&servers, &browser, &phone).await
}
