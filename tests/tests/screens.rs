//! Every screen of the app in every appearance: axe-core, and nothing lost where room is scarce.
#![cfg(feature = "slow")]

use pass_tests::screen_pages::{Look, ScreenPages};
use pass_tests::{Failure, axe};

/// Languages that differ most: the first, and one that runs from the right.
const LANGUAGES: [&str; 2] = ["de", "en"];

#[tokio::test]
async fn every_screen_is_accessible_light_and_dark_from_the_left_and_from_the_right()
-> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let mut found = Vec::new();
    for name in pages.names().await? {
        for theme in ["light", "dark"] {
            for language in LANGUAGES {
                pages.show(&name, Look { theme, language, ..Look::PHONE }).await?;
                let look = format!("{name}, {theme}, {language}");
                found.extend(axe::check(&pages.browser.page, &look).await.err());
            }
        }
    }
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn nothing_is_lost_at_twice_the_text_or_on_the_smallest_screen() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let mut found = Vec::new();
    for name in pages.names().await? {
        for language in LANGUAGES {
            for (text, size) in [(200, (360, 740)), (100, (320, 480)), (200, (320, 480))] {
                let look = Look { language, text, size, ..Look::PHONE };
                pages.show(&name, look).await?;
                let out = pages.overflowing().await?;
                found.extend(out.iter().map(|one| format!("{name}, {look:?}: {one}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
