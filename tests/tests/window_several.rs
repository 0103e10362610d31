//! Several people on one device, and several issuers: chosen clearly, kept apart.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::desk::Desk;
use pass_tests::servers::{Portal, Servers, Setup};

const AYSE: &str = "ayse";
const AYSES_PIN: &str = "604193";
const THIRD_PIN: &str = "730264";

/// Files of keys in the app's folder: one for each pairing, one of the app itself.
fn keys(desk: &Desk) -> Result<usize, Failure> {
    let files = std::fs::read_dir(desk.data_dir().join("keys"))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    Ok(names.filter(|name| name.ends_with(".key")).count())
}

#[tokio::test]
async fn two_accounts_and_two_issuers_are_chosen_and_kept_apart() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let elsewhere = Servers::start(Setup::DEMO).await?;
    let desk = Desk::new().await?;
    let (mut erika, mut ayse) = (Citizen::new(&servers)?, Citizen::new(&servers)?);
    let mut erika_elsewhere = Citizen::new(&elsewhere)?;
    let app = desk.app()?;

    let without = keys(&desk)?;
    desk.pair(&mut erika, ERIKA, PIN).await?;
    let with_one = keys(&desk)?;
    desk.pair(&mut ayse, AYSE, AYSES_PIN).await?;
    desk.pair(&mut erika_elsewhere, ERIKA, THIRD_PIN).await?;
    assert!(with_one > without);
    assert_eq!(keys(&desk)?, with_one + 2);

    // The same request can be answered as one or the other, with nobody else's PIN.
    let mut subjects = Vec::new();
    for (begins, pin, other) in [("E", PIN, AYSES_PIN), ("A", AYSES_PIN, PIN)] {
        desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
        assert_eq!(app.choices().await?, 2);
        app.choose_account(begins).await?;
        app.press("approve").await?;
        app.screen("pin").await?;
        app.enter_pin(other).await?;
        app.view.wait("[data-testid=pin-wrong]").await?;
        app.enter_pin(pin).await?;
        app.screen("approved").await?;
        subjects.push(erika.arrive().await?.subject);
        app.done().await?;
    }
    assert_ne!(subjects.first(), subjects.last());
    desk.begin_sign_in(&mut erika_elsewhere, Portal::Aachen).await?;
    assert_eq!(app.choices().await?, 0, "the accounts of another issuer are no choice here");
    app.approve(THIRD_PIN).await?;
    subjects.push(erika_elsewhere.arrive().await?.subject);
    app.done().await?;
    subjects.sort();
    subjects.dedup();
    assert_eq!(subjects.len(), 3);

    // The one that ends takes nothing of the others with it.
    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    app.choose_account("A").await?;
    app.approve(AYSES_PIN).await?;
    app.done().await?;
    app.unpair_account("A").await?;
    app.done().await?;
    assert_eq!(keys(&desk)?, with_one + 1);
    assert!(ayse.browser.open(&servers.konto_url("/geraete")).await?.has("no-devices"));
    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    assert_eq!(app.choices().await?, 0);
    app.approve(PIN).await?;
    assert!(subjects.contains(&erika.arrive().await?.subject));
    app.done().await?;
    desk.sign_in(&mut erika_elsewhere, THIRD_PIN).await.map(drop)
}
