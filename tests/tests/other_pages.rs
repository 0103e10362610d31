//! axe-core on the pages that the story does not reach: mistakes, registration, ends.

use pass_tests::Failure;
use pass_tests::chromium::Chromium;
use pass_tests::citizen::{ERIKA, ERIKA_PASSWORD, PIN, erika_with_app};
use pass_tests::servers::{Portal, Servers, Setup};

fn id(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

#[tokio::test]
async fn pages_beside_the_story_are_accessible() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut browser = Chromium::start(&servers.logs()).await?;
    browser.album.audited = true;
    let page = &browser.page;

    page.goto(&servers.konto()).await?;
    browser.reached("page-start", &id("devices")).await?;
    page.goto(&servers.konto_url("/P/AAAQEAYEAUDAOCAJBIFQYDIOB4")).await?;
    browser.reached("page-landing", "h1").await?;
    page.goto(&servers.konto_url("/nichts")).await?;
    browser.reached("page-not-found", "h1").await?;

    page.goto(&servers.konto_url("/geraete")).await?;
    page.click(&id("method-password")).await?;
    browser.reached("page-password", &id("password")).await?;
    page.fill(&id("username"), "erika").await?;
    page.fill(&id("password"), "falsch-geraten").await?;
    page.click(&id("login")).await?;
    browser.reached("page-password-wrong", &id("error")).await?;
    page.click(&id("back")).await?;
    page.click(&id("register-link")).await?;
    browser.reached("page-registration", &id("register")).await?;

    page.goto(&servers.portal(Portal::Gelsenkirchen)).await?;
    page.click(&id("login")).await?;
    page.click(&id("method-pass")).await?;
    page.click(&id("no-camera")).await?;
    browser.reached("page-short-code", &id("short-code")).await?;

    page.goto(&servers.portal(Portal::Aachen)).await?;
    page.click(&id("login")).await?;
    page.click(&id("cancel")).await?;
    page.wait_url(&servers.portal(Portal::Aachen)).await?;
    browser.reached("portal-cancelled", &id("failure")).await
}

#[tokio::test]
async fn the_four_digits_after_a_typed_code_are_accessible() -> Result<(), Failure> {
    let (servers, _erika, mut app) = erika_with_app().await?;
    let mut browser = Chromium::start(&servers.logs()).await?;
    browser.album.audited = true;
    let page = &browser.page;
    page.goto(&servers.portal(Portal::Aachen)).await?;
    page.click(&id("login")).await?;
    page.click(&id("method-pass")).await?;
    page.click(&id("no-camera")).await?;
    page.wait(&id("short-code")).await?;
    let claimed = app.claim_code(&page.text(&id("short-code")).await?).await?;
    let body = app.approval(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    let digits = reply.text("confirmation_code");
    browser.reached("page-digits", &id("confirm-digits")).await?;
    page.fill(&id("confirm-digits"), if digits == "0000" { "0001" } else { "0000" }).await?;
    page.click(&id("confirm")).await?;
    browser.reached("page-digits-wrong", &id("error")).await?;
    page.fill(&id("confirm-digits"), digits).await?;
    page.click(&id("confirm")).await?;
    page.wait_url(&servers.portal(Portal::Aachen)).await.map(drop)
}

#[tokio::test]
async fn changing_the_password_is_accessible_and_takes_effect() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut browser = Chromium::start(&servers.logs()).await?;
    browser.album.audited = true;
    let page = &browser.page;
    page.goto(&servers.konto_url("/passwort")).await?;
    page.click(&id("method-password")).await?;
    page.fill(&id("username"), ERIKA).await?;
    page.fill(&id("password"), ERIKA_PASSWORD).await?;
    page.click(&id("login")).await?;
    browser.reached("page-change-password", &id("current")).await?;
    for (current, name, reached) in [
        ("falsch-geraten", "page-change-password-wrong", "error"),
        (ERIKA_PASSWORD, "page-password-changed", "password-changed"),
    ] {
        page.fill(&id("current"), current).await?;
        page.fill(&id("new"), "ganz-anderes-2026").await?;
        page.fill(&id("again"), "ganz-anderes-2026").await?;
        page.click(&id("change-password")).await?;
        browser.reached(name, &id(reached)).await?;
    }
    page.goto(&servers.konto()).await?;
    browser.reached("page-start-signed-in", &id("change-password")).await
}

#[tokio::test]
async fn every_page_speaks_english_too() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let browser = Chromium::start(&servers.logs()).await?;
    browser.page.goto(&servers.konto_url("/geraete")).await?;
    assert_eq!(browser.page.attribute("html", "lang").await?.as_deref(), Some("de"));
    browser.page.click("header a[hreflang=en]").await?;
    browser.page.wait("html[lang=en]").await?;
    browser.page.goto(&servers.konto_url("/geraete")).await?;
    assert_eq!(browser.page.attribute("html", "lang").await?.as_deref(), Some("en"));
    Ok(())
}
