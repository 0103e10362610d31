//! Whether somebody has signed in with a browser before: told to the app, forgotten on the device page.

use pass_protocol::RequestObject;
use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN, erika_with_app};
use pass_tests::pass_cli::PassCli;
use pass_tests::scripted_app::ScriptedApp;
use pass_tests::servers::{Portal, Servers, Setup};

/// What the next request in this browser tells the app.
async fn told(citizen: &mut Citizen, app: &ScriptedApp) -> Result<Option<bool>, Failure> {
    let link = citizen.ask_to_sign_in(Portal::Aachen).await?;
    let request = app.claim(&link).await?.request;
    assert_eq!(request.known_credentials.as_ref().map(Vec::len), Some(RequestObject::MARKS));
    Ok(request.knows_browser(&app.credential))
}

#[tokio::test]
async fn a_browser_is_known_after_a_sign_in_until_it_is_forgotten() -> Result<(), Failure> {
    let (servers, mut erika, mut app) = erika_with_app().await?;
    let other = ScriptedApp::new(&servers.konto(), "Fremdes Gerät")?;
    assert_eq!(told(&mut erika, &app).await?, Some(false), "a pairing does not make it known");
    let before = erika.clone();
    erika.sign_in(Portal::Aachen, &mut app, PIN).await?;
    let mut copied = erika.clone();
    assert_eq!(told(&mut erika, &app).await?, Some(true));
    assert_eq!(told(&mut erika, &other).await?, Some(false), "another device is new here");
    assert_eq!(told(&mut Citizen::new(&servers)?, &app).await?, Some(false));
    assert_eq!(told(&mut before.clone(), &app).await?, Some(false));

    // Each sign-in gives the browser a new name: a copy of the old one is worth nothing from then on.
    assert_eq!(told(&mut copied, &app).await?, Some(true));
    erika.sign_in(Portal::Gelsenkirchen, &mut app, PIN).await?;
    assert_eq!(told(&mut copied, &app).await?, Some(false));
    assert_eq!(told(&mut erika, &app).await?, Some(true));

    erika.browser.open(&servers.konto_url("/geraete")).await?;
    let held = erika.clone();
    erika.browser.use_control("forget-browser", &[]).await?;
    assert!(!erika.browser.page().has("forget-browser"));
    for mut browser in [erika, held] {
        assert_eq!(told(&mut browser, &app).await?, Some(false));
    }
    Ok(())
}

#[tokio::test]
async fn the_app_says_whether_the_browser_is_new() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let said = pass.pair(&link, PIN, "Testgerät").await?;
    assert!(said.event("browser-new").is_none(), "{}", said.raw);
    erika.type_digits(&said.word("pair-digits", "code")?).await?;
    for (expected, other) in [("browser-new", "browser-known"), ("browser-known", "browser-new")] {
        let link = erika.ask_to_sign_in(Portal::Aachen).await?;
        let said = pass.approve(&link, PIN).await?;
        erika.arrive().await?;
        assert!(said.event(expected).is_some(), "{}", said.raw);
        assert!(said.event(other).is_none(), "{}", said.raw);
    }
    Ok(())
}
