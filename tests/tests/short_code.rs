//! The way without a camera, over the real programs: sign in, pair, guess.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN, erika_with_app};
use pass_tests::pass_cli::PassCli;
use pass_tests::scripted_app::ScriptedApp;
use pass_tests::servers::{Portal, Servers, Setup};

/// From the page with the QR to the code on it.
async fn short_code(citizen: &mut Citizen) -> Result<String, Failure> {
    let page = citizen.browser.use_control("no-camera", &[]).await?;
    page.text("short-code").ok_or_else(|| Failure::Unexpected(page.html.clone()))
}

async fn ask(citizen: &mut Citizen) -> Result<String, Failure> {
    citizen.ask_to_sign_in(Portal::Aachen).await?;
    short_code(citizen).await
}

fn other_than(digits: &str) -> &'static str {
    if digits == "0000" { "0001" } else { "0000" }
}

async fn type_digits(citizen: &mut Citizen, digits: &str) -> Result<(), Failure> {
    citizen.browser.use_control("confirm", &[("confirm-digits", digits)]).await.map(drop)
}

#[tokio::test]
async fn sign_in_by_code_and_digits() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let digits = pass.pair(&link, PIN, "Testgerät").await?.word("pair-digits", "code")?;
    erika.type_digits(&digits).await?;

    let code = ask(&mut erika).await?;
    let address = erika.browser.page().text("typed-address").unwrap_or_default();
    let approve = async |code: &str| {
        let typed = ["--code", code, "--issuer", &address, "--pin-stdin", "--yes"];
        pass.run(&[&["approve"], &typed[..]].concat(), &format!("{PIN}\n")).await
    };
    let said = approve(&code.to_lowercase()).await?;
    assert_eq!(said.word("review", "portal")?, Portal::Aachen.name());
    let digits = said.word("approved-digits", "code")?;
    assert_eq!(erika.view().await?, "confirming");
    assert!(!erika.browser.page().html.contains(&digits), "the page does not say what it asks for");
    let url = erika.browser.page().url.clone();
    type_digits(&mut erika, other_than(&digits)).await?;
    assert_eq!(erika.browser.page().view(), "confirming");
    assert!(erika.browser.page().has("error"));
    // The address without the cookie of the browser that began gets nowhere.
    let mut stranger = Citizen::new(&servers)?;
    assert!(!stranger.browser.open(&url).await?.has("confirm-digits"));
    type_digits(&mut erika, &digits).await?;
    assert_eq!(erika.arrive().await?.level, "substantial");

    assert_eq!(approve(&code).await?.error(), "used");
    assert_eq!(approve("0000").await?.error(), "code-format");
    Ok(())
}

#[tokio::test]
async fn who_lost_the_digits_starts_anew_and_three_wrong_ones_sign_nobody_in() -> Result<(), Failure>
{
    let (servers, mut erika, mut app) = erika_with_app().await?;
    let code = ask(&mut erika).await?;
    let claimed = app.claim_code(&code).await?;
    let body = app.approval(&claimed, PIN)?;
    let first = app.respond(&claimed, &body).await?;
    // The answer may be lost: the same response gets the same digits.
    assert_eq!(
        app.respond(&claimed, &body).await?.text("confirmation_code"),
        first.text("confirmation_code")
    );
    // The app was killed and has forgotten them: the person asks for another code.
    let lost = erika.clone();
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert!(!link.is_empty());
    let code = short_code(&mut erika).await?;
    let claimed = app.claim_code(&code).await?;
    let body = app.approval(&claimed, PIN)?;
    let digits = app.respond(&claimed, &body).await?.text("confirmation_code").to_owned();
    erika.view().await?;
    for _ in 0..2 {
        type_digits(&mut erika, other_than(&digits)).await?;
        assert_eq!(erika.browser.page().view(), "confirming");
    }
    type_digits(&mut erika, other_than(&digits)).await?;
    assert_eq!(erika.browser.page().view(), "void");
    // Nor does the address that comes after the digits.
    let finish = format!("{}/finish", erika.browser.page().url.trim_end_matches('/'));
    assert_eq!(erika.browser.open(&finish).await?.view(), "void");
    drop((servers, lost));
    Ok(())
}

#[tokio::test]
async fn a_device_that_was_paired_by_code_has_to_wait() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    erika.open_devices_with_card(ERIKA).await?;
    erika.show_pairing_code().await?;
    let code = short_code(&mut erika).await?;
    let claimed = app.claim_code(&code).await?;
    let body = app.registration(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    assert_eq!(erika.type_digits(reply.text("confirmation_code")).await?, "paired");
    let page = erika.browser.open(&servers.konto_url("/geraete")).await?;
    assert!(page.has("device-waits"), "{}", page.html);
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    let body = app.approval(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    assert_eq!(reply.problem(), Some("not_usable_yet"), "{reply:?}");
    assert_eq!(erika.view().await?, "claimed");
    Ok(())
}

#[tokio::test]
async fn guesses_end_with_a_wait_and_scanning_goes_on() -> Result<(), Failure> {
    let (_servers, mut erika, mut app) = erika_with_app().await?;
    for _ in 0..10 {
        let reply = app.claim_code_with("0000-0000").await?;
        assert_eq!(reply.problem(), Some("ticket_unknown"));
    }
    let code = ask(&mut erika).await?;
    let reply = app.claim_code_with(&code).await?;
    assert_eq!(reply.problem(), Some("too_many_requests"), "{reply:?}");
    assert_eq!(erika.sign_in(Portal::Aachen, &mut app, PIN).await?.level, "substantial");
    Ok(())
}
