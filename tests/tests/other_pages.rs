//! axe-core on the pages that the story does not reach: mistakes, registration, ends.

use pass_tests::Failure;
use pass_tests::chromium::Chromium;
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
