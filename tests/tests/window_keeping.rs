//! What a person does with a pairing over time, in the app's own window: another PIN, history,
//! language, news from the issuer, erasing everything.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN, WRONG_PIN};
use pass_tests::desk::Desk;
use pass_tests::servers::{Portal, Servers, Setup};

const NEW_PIN: &str = "604193";

#[tokio::test]
async fn another_pin_holds_from_then_on_and_the_history_tells_it_all() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let (desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    desk.pair(&mut erika, ERIKA, PIN).await?;
    desk.sign_in(&mut erika, PIN).await?;
    let app = desk.app()?;

    app.change_pin(WRONG_PIN, NEW_PIN).await?;
    app.view.wait("[data-testid=pin-wrong]").await?;
    app.enter_pin(PIN).await?;
    app.screen("pin-choose").await?;
    app.enter_pin(NEW_PIN).await?;
    app.screen("pin-repeat").await?;
    app.enter_pin(NEW_PIN).await?;
    app.view.wait("[data-testid=screen-pairing] [data-testid=changed]").await?;
    app.press("back").await?;

    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    app.press("approve").await?;
    app.enter_pin(PIN).await?;
    app.view.wait("[data-testid=pin-wrong]").await?;
    app.enter_pin(NEW_PIN).await?;
    app.screen("approved").await?;
    assert_eq!(erika.arrive().await?.level, "substantial");
    app.done().await?;

    desk.begin_sign_in(&mut erika, Portal::Gelsenkirchen).await?;
    app.press("decline").await?;
    app.screen("declined").await?;
    app.done().await?;
    let told = ["declined", "approved", "pin_changed", "approved", "paired"];
    let told = told.map(|kind| (kind.to_owned(), "counted".to_owned(), true));
    assert_eq!(app.history().await?, told);
    Ok(())
}

#[tokio::test]
async fn what_happened_on_the_page_is_a_notice_at_the_next_start_or_return() -> Result<(), Failure>
{
    let servers = Servers::start(Setup::DEMO).await?;
    let (mut desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    for killed in [true, false] {
        desk.pair(&mut erika, ERIKA, PIN).await?;
        erika.browser.open(&servers.konto_url("/geraete")).await?;
        erika.browser.use_control("device-remove", &[]).await?;
        if killed {
            desk.kill_and_open_app().await?;
        } else {
            desk.app()?.come_back().await?;
        }
        let app = desk.app()?;
        let notice = app.view.wait_text("[data-testid=notice]", "Servicekonto Musterland").await?;
        assert!(!app.view.has("[data-testid=pairing]").await, "{notice}");
        app.view.click("[data-testid=notice] button").await?;
        app.gone("notice").await?;
    }
    // What was read does not come back.
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    let kinds = ["unpaired_on_page", "paired", "unpaired_on_page", "paired"];
    let told = app.history().await?.into_iter().map(|(kind, ..)| kind).collect::<Vec<_>>();
    assert_eq!(told, kinds);
    assert!(!app.view.has("[data-testid=notice]").await);
    Ok(())
}

#[tokio::test]
async fn a_language_that_is_chosen_turns_the_window_and_stays() -> Result<(), Failure> {
    let mut desk = Desk::new().await?;
    let app = desk.app()?;
    assert_eq!(app.view.attribute("html", "lang").await?.as_deref(), Some("de"));
    app.menu("settings").await?;
    app.press("language-ar").await?;
    // It is shown at once, and kept a moment later.
    let settings = desk.data_dir().join("settings.json");
    app.view
        .until("the language in the settings", async || {
            let kept = std::fs::read_to_string(&settings)?;
            let told = kept.contains("\"ar\"");
            told.then_some(()).ok_or_else(|| Failure::unexpected(kept))
        })
        .await?;
    for _ in 0..2 {
        let app = desk.app()?;
        app.view.wait("html[lang=ar][dir=rtl]").await?;
        desk.kill_and_open_app().await?;
    }
    let app = desk.app()?;
    app.menu("settings").await?;
    app.press("language-en").await?;
    app.view.wait("html[lang=en][dir=ltr]").await?;
    Ok(())
}

#[tokio::test]
async fn an_erased_app_is_as_new_and_says_who_could_not_be_told() -> Result<(), Failure> {
    let mut servers = Servers::start(Setup::DEMO).await?;
    let (desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    let app = desk.app()?;
    for told in [true, false] {
        desk.pair(&mut erika, ERIKA, PIN).await?;
        if !told {
            servers.stop_konto();
        }
        app.erase().await?;
        app.screen("erased").await?;
        assert_eq!(app.view.has("[data-testid=untold]").await, !told);
        app.done().await?;
        app.view.wait("[data-testid=practise]").await?;
        assert!(!app.view.has("[data-testid=pairing]").await);
        if !told {
            servers.crash_and_restart_konto().await?;
        }
        erika.browser.open(&servers.konto_url("/geraete")).await?;
        assert_eq!(erika.browser.page().has("no-devices"), told);
    }
    Ok(())
}
