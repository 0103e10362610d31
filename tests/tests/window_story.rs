//! The whole story with the app's own window and a real browser, and every page and screen that it
//! reaches through axe-core.

use pass_tests::process::target_dir;
use pass_tests::servers::Setup;
use pass_tests::story::Story;
use pass_tests::{Context, Failure};

#[tokio::test]
async fn a_citizen_pairs_signs_in_and_unpairs() -> Result<(), Failure> {
    let pictures = target_dir()?.join("window-story");
    let mut story = Story::begin(Setup::DEMO, &pictures, true).await?;
    let played = story.play(|number, name| println!("{number}. {name}")).await;
    played.during(format!("pictures are in {}", pictures.display()))?;
    assert!(story.seen() >= 25, "only {} pages and screens", story.seen());
    Ok(())
}
