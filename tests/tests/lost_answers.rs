//! What happens when an answer is lost and the app says the same again, and when it is not the same.

use pass_protocol::{B64, SystemRandom};
use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::scripted_app::{Claimed, ScriptedApp};
use pass_tests::servers::{Portal, Servers, Setup};

#[tokio::test]
async fn claim_registration_and_approval_can_be_repeated() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;

    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let nonce = B64::random(&SystemRandom);
    let first = app.claim_with(&link, nonce).await?;
    assert_eq!(app.claim_with(&link, nonce).await?, first);
    let claimed = Claimed::read(first.text("request"))?;
    let body = app.registration(&claimed, PIN)?;
    let first = app.respond(&claimed, &body).await?;
    assert_eq!(first.verdict(), "registered");
    assert_eq!(app.respond(&claimed, &body).await?, first);
    assert_eq!(app.state().await?, "pending");
    assert_eq!(erika.type_digits(first.text("confirmation_code")).await?, "paired");
    assert_eq!(app.state().await?, "active");

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    let body = app.approval(&claimed, PIN)?;
    let first = app.respond(&claimed, &body).await?;
    assert_eq!(first.verdict(), "approved");
    assert_eq!(app.respond(&claimed, &body).await?, first);
    let other = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &other).await?.problem(), Some("request_closed"));
    erika.arrive().await?;
    assert_eq!(app.respond(&claimed, &body).await?, first);

    let first = app.disable().await?;
    assert_eq!(first.status, 200);
    assert_eq!(app.disable().await?, first);
    assert_eq!(app.state().await?, "disabled");
    Ok(())
}

#[tokio::test]
async fn the_second_of_two_apps_is_turned_away_and_the_page_says_so() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    let mut other = ScriptedApp::new(&servers.konto(), "Zweitgerät")?;
    erika.pair(&mut app, PIN).await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    assert_eq!(erika.view().await?, "claimed");
    let second = other.claim_with(&link, B64::random(&SystemRandom)).await?;
    assert_eq!((second.status, second.problem()), (409, Some("ticket_claimed")));
    assert_eq!(erika.view().await?, "contested");

    // An app that overheard the request cannot answer it either.
    let body = other.approval(&claimed, PIN)?;
    assert_eq!(other.respond(&claimed, &body).await?.problem(), Some("approval_refused"));
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    assert_eq!(erika.arrive().await?.level, "substantial");
    Ok(())
}

#[tokio::test]
async fn a_server_that_crashes_between_claim_and_response_goes_on() -> Result<(), Failure> {
    let mut servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;

    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let claimed = app.claim(&link).await?;
    servers.crash_and_restart_konto().await?;
    let body = app.registration(&claimed, PIN)?;
    let registered = app.respond(&claimed, &body).await?;
    servers.crash_and_restart_konto().await?;
    assert_eq!(app.respond(&claimed, &body).await?, registered);
    assert_eq!(erika.type_digits(registered.text("confirmation_code")).await?, "paired");

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    servers.crash_and_restart_konto().await?;
    let claimed = app.claim(&link).await?;
    servers.crash_and_restart_konto().await?;
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    servers.crash_and_restart_konto().await?;
    assert_eq!(erika.arrive().await?.level, "substantial");
    Ok(())
}

#[tokio::test]
async fn wrong_digits_three_times_void_the_pairing() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let claimed = app.claim(&link).await?;
    let body = app.registration(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    let right = reply.text("confirmation_code");
    let wrong = if right == "000001" { "000002" } else { "000001" };
    assert_eq!(erika.type_digits(wrong).await?, "registered");
    assert_eq!(erika.type_digits(wrong).await?, "registered");
    assert_eq!(erika.type_digits(wrong).await?, "void");
    assert!(erika.type_digits(right).await.is_err());
    assert_ne!(app.state().await?, "active");
    erika.browser.open(&servers.konto_url("/geraete")).await?;
    assert!(erika.browser.page().has("no-devices"));
    Ok(())
}
