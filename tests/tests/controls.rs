//! Every control of every screen: reached with Tab, seen when it has the focus, large enough; and what
//! the system wishes about motion and colours.
#![cfg(feature = "slow")]

use std::collections::BTreeSet;

use pass_tests::Failure;
use pass_tests::keyboard::Keyboard;
use pass_tests::screen_pages::{Look, ScreenPages};
use serde_json::{Value, json};

/// Everything that can be used, as Tab stops at it: of several choices at the chosen one.
const CONTROLS: &str = "
    return [...document.querySelectorAll('button, input, textarea, summary')]
        .filter((one) => !one.disabled && one.getClientRects().length > 0)
        .filter((one) => one.type !== 'radio' || one.checked)
        .map((one) => one.dataset.testid
            ?? (one.type === 'radio' ? one.name : one.textContent.trim()));";

/// Buttons, cards, and lines of a choice that are smaller than 44 pixels.
const SMALL: &str = "
    const touched = 'button, summary, textarea, .choice label, .picture, .photo, .places';
    return [...document.querySelectorAll(touched)].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const small = one.getClientRects().length > 0 && Math.min(width, height) < 43.9;
        return small ? [`${one.className} ${one.textContent.trim()}: ${width} × ${height}`] : [];
    });";

const MOVING: &str = "
    return [...document.querySelectorAll('*')].filter((one) => {
        const { animationDuration, transitionDuration } = getComputedStyle(one);
        return [animationDuration, transitionDuration].some((time) => parseFloat(time) > 0);
    }).map((one) => `${one.tagName} ${one.className}`);";

/// Widths of the edges of a note, of a key that is pressed, and of one that is not.
const EDGES: &str = "
    const done = arguments[0];
    const edge = (css) => parseFloat(getComputedStyle(document.querySelector(css)).borderTopWidth);
    document.querySelector('[data-testid=pin-show]').click();
    requestAnimationFrame(() => done(
        [edge('.note'), edge('.pad [aria-pressed=true]'), edge('.pad button')]));";

fn list(value: &Value) -> Vec<String> {
    let all = value.as_array().into_iter().flatten();
    all.filter_map(Value::as_str).map(str::to_owned).collect()
}

#[tokio::test]
async fn every_control_is_reached_with_tab_and_seen_and_large_enough() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let page = &pages.browser.page;
    let mut found = Vec::new();
    for name in pages.names().await? {
        pages.show(&name, Look::PHONE).await?;
        let keys = Keyboard::on(page).await?;
        let all = list(&page.execute(CONTROLS, json!([])).await?);
        let mut missing: BTreeSet<&str> = all.iter().map(String::as_str).collect();
        for _ in 0..all.len() + 2 {
            match keys.tab().await {
                Ok(stop) => drop(missing.remove(stop.unwrap_or_default().as_str())),
                Err(failure) => found.push(format!("{name}: {failure}")),
            }
        }
        // What is no longer there was never to be reached.
        let still = list(&page.execute(CONTROLS, json!([])).await?);
        missing.retain(|control| still.iter().any(|one| one == control));
        found.extend(missing.iter().map(|control| format!("{name}: Tab never reaches {control}")));
        let small = list(&page.execute(SMALL, json!([])).await?);
        found.extend(small.iter().map(|one| format!("{name}: too small: {one}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn nothing_moves_for_people_who_want_no_motion() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let page = &pages.browser.page;
    pages.show("home", Look::PHONE).await?;
    assert!(!list(&page.execute(MOVING, json!([])).await?).is_empty(), "motion is seen");
    page.media("prefers-reduced-motion", "reduce").await?;
    for name in ["home", "scan", "review", "pin", "pin-waiting", "history", "settings"] {
        pages.show(name, Look::PHONE).await?;
        assert_eq!(list(&page.execute(MOVING, json!([])).await?), Vec::<String>::new(), "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn with_the_systems_own_colours_states_have_lines() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let page = &pages.browser.page;
    page.media("forced-colors", "active").await?;
    pages.show("pin-wrong", Look::PHONE).await?;
    assert_eq!(page.execute_async(EDGES, json!([])).await?, json!([1, 3, 1]));
    pages.show("review", Look::PHONE).await?;
    let sign = "const of = (css) => getComputedStyle(document.querySelector(css));
        return of('.shield').fill === of('.level').color;";
    assert_eq!(page.execute(sign, json!([])).await?, true);
    Ok(())
}
