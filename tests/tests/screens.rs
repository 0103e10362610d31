//! Every screen of the app in every appearance: axe-core, and nothing lost where room is scarce.
#![cfg(feature = "slow")]

use pass_tests::screen_pages::{Look, ScreenPages};
use pass_tests::{Failure, axe};

/// Languages that differ most: the first, and one that runs from the right.
const LANGUAGES: [&str; 2] = ["de", "ar"];

#[tokio::test]
async fn every_screen_is_accessible_light_and_dark_from_the_left_and_from_the_right()
-> Result<(), Failure> {
    let looks = ["light", "dark"].map(|theme| LANGUAGES.map(|language| (theme, language)));
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let names = pages.names().await?;
    audit(&pages, &names, looks.as_flattened()).await
}

#[tokio::test]
async fn every_screen_is_accessible_in_high_contrast_and_every_error_at_all() -> Result<(), Failure>
{
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let names = pages.names().await?;
    audit(&pages, &names, &[("high_contrast", "de")]).await?;
    audit(&pages, &pages.errors().await?, &[("light", "ar")]).await
}

async fn audit(
    pages: &ScreenPages,
    names: &[String],
    looks: &[(&'static str, &'static str)],
) -> Result<(), Failure> {
    let mut found = Vec::new();
    for name in names {
        for (theme, language) in looks.iter().copied() {
            pages.show(name, Look { theme, language, ..Look::PHONE }).await?;
            pages.to_the_end().await?;
            let look = format!("{name}, {theme}, {language}");
            found.extend(axe::check(&pages.browser.page, &look).await.err());
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
    let mut names = pages.names().await?;
    names.extend(pages.errors().await?);
    let mut found = Vec::new();
    for name in names {
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

#[tokio::test]
async fn a_phone_shows_the_whole_question_and_never_half_a_row() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let mut found = Vec::new();
    for language in ["de", "de-x-leicht", "en", "tr", "ar", "uk", "ru", "pl"] {
        for width in [360, 390] {
            let look = Look { language, size: (width, 740), ..Look::PHONE };
            for name in ["review", "review-known", "review-not-stated"] {
                pages.show(name, look).await?;
                let rows = pages.covered().await?;
                found.extend(rows.iter().map(|row| format!("{name}, {look:?}: covered: {row}")));
            }
            for name in ["review-pair", "review-biometric", "review-long"] {
                pages.show(name, look).await?;
                let rows = pages.halved().await?;
                found.extend(rows.iter().map(|row| format!("{name}, {look:?}: halved: {row}")));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
