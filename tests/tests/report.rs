//! "Das war ich nicht": from the app that declined to the account and the other device.

use pass_commands::view::HistoryKind;
use pass_commands::{AppConfig, CommandError, CommandErrorCode as Code, PassApp};
use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN, WRONG_PIN, erika_with_app};
use pass_tests::pass_cli::PassCli;
use pass_tests::servers::{Portal, Servers, Setup};

#[tokio::test]
async fn a_reported_sign_in_ends_what_is_pending_and_is_told_everywhere() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let (phone, tablet) =
        (PassCli::new(&servers.dir().join("phone")), PassCli::new(&servers.dir().join("tablet")));
    let mut erika = Citizen::new(&servers)?;
    for (pass, name) in [(&phone, "Telefon"), (&tablet, "Tablet")] {
        erika.browser.open(&servers.konto_url("/geraete")).await?;
        if !erika.browser.page().has("pair-device") {
            erika.open_devices_with_card(ERIKA).await?;
        }
        let link = erika.show_pairing_code().await?;
        let digits = pass.pair(&link, PIN, name).await?.word("pair-digits", "code")?;
        erika.type_digits(&digits).await?;
    }
    let pairing = phone.run(&["status"], "").await?.word("pairing", "id")?;
    let said = tablet.run(&["status"], "").await?;
    assert!(said.event("list-reported").is_none(), "{}", said.raw);
    erika.browser.open(&servers.konto_url("/geraete")).await?;
    assert!(!erika.browser.page().has("reports"));

    // Somebody else's browsers: one waits for the phone, one was approved with the tablet.
    let mut thief = Citizen::new(&servers)?;
    let mut other = Citizen::new(&servers)?;
    let approved = other.ask_to_sign_in(Portal::Gelsenkirchen).await?;
    assert_eq!(tablet.approve(&approved, PIN).await?.code, 0);
    let link = thief.ask_to_sign_in(Portal::Aachen).await?;
    let decline = ["decline", "--link", &link, "--pairing", &pairing, "--not-me"];
    let said = phone.run(&decline, "").await?;
    assert!(said.event("browser-new").is_some(), "{}", said.raw);
    assert!(!said.word("reported", "receipt")?.is_empty(), "{}", said.raw);
    assert_eq!(thief.view().await?, "declined");
    assert_eq!(other.view().await?, "cancelled");

    let page = erika.browser.open(&servers.konto_url("/geraete")).await?;
    let row = page.text("report-row").unwrap_or_default();
    assert!(row.contains("Serviceportal Aachen") && row.contains("Telefon"), "{row}");
    assert!(row.contains("Firefox unter Linux"), "{row}");
    assert_eq!(page.count("device-row"), 2);
    let said = tablet.run(&["status"], "").await?;
    assert_eq!(said.word("list-reported", "device")?, "Telefon", "{}", said.raw);
    let said = phone.run(&["status"], "").await?;
    assert!(said.event("list-reported").is_none(), "{}", said.raw);

    // Nothing is locked.
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(phone.approve(&link, PIN).await?.code, 0);
    erika.arrive().await?;
    Ok(())
}

#[tokio::test]
async fn a_report_can_be_repeated_and_is_taken_from_the_device_that_declined() -> Result<(), Failure>
{
    let (mut servers, mut erika, mut app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    let early = app.report(&claimed).await?;
    assert_eq!((early.status, early.problem()), (403, Some("approval_refused")));
    app.respond(&claimed, &app.refusal(&claimed)?).await?;
    let first = app.report(&claimed).await?;
    assert_eq!(first.status, 200, "{first:?}");
    servers.crash_and_restart_konto().await?;
    assert_eq!(app.report(&claimed).await?.text("receipt"), first.text("receipt"));

    // A wrong PIN tells whose sign-in it is, so that a report ends the guessing.
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let guessing = app.claim(&link).await?;
    let body = app.approval(&guessing, WRONG_PIN)?;
    let next = app.respond(&guessing, &body).await?.next_request()?;
    let mut second = erika.clone();
    let link = second.ask_to_sign_in(Portal::Gelsenkirchen).await?;
    let claimed = app.claim(&link).await?;
    app.respond(&claimed, &app.refusal(&claimed)?).await?;
    assert_eq!(app.report(&claimed).await?.status, 200);
    let body = app.approval(&next, PIN)?;
    assert_eq!(app.respond(&next, &body).await?.problem(), Some("request_closed"));
    Ok(())
}

/// What the screens call, without a window.
async fn paired_screens(
    servers: &Servers,
    erika: &mut Citizen,
) -> Result<(PassApp, String), Failure> {
    let config =
        AppConfig { platform_secret_store: false, ..AppConfig::new(servers.dir().join("screens")) };
    let app = PassApp::new(config);
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    app.open_link(link).await.map_err(told)?;
    let code = app.pair(PIN.to_owned(), "Tisch".to_owned()).await.map_err(told)?;
    erika.type_digits(&code.code).await?;
    app.refresh().await.map_err(told)?;
    Ok((app, code.id))
}

fn told(error: CommandError) -> Failure {
    Failure::Unexpected(error.to_string())
}

#[tokio::test]
async fn the_screens_can_report_what_was_just_declined_also_after_being_offline()
-> Result<(), Failure> {
    let mut servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let (app, pairing) = paired_screens(&servers, &mut erika).await?;
    let code = |told: Result<(), CommandError>| told.map_err(|error| error.code);

    let review = app.open_link(erika.ask_to_sign_in(Portal::Aachen).await?).await.map_err(told)?;
    assert_eq!(review.known_pairings, Some(vec![]));
    assert_eq!(code(app.report_sign_in().await), Err(Code::NothingOpen), "not declined");
    let declined = app.decline(Some(pairing.clone())).await.map_err(told)?;
    assert!(declined.can_report);
    servers.stop_konto();
    assert_eq!(code(app.report_sign_in().await), Err(Code::Offline));
    servers.crash_and_restart_konto().await?;
    assert_eq!(code(app.report_sign_in().await), Ok(()));
    assert_eq!(code(app.report_sign_in().await), Err(Code::NothingOpen), "reported");
    let entries = app.history(None, 2).await.map_err(told)?.entries;
    let kinds: Vec<_> = entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [HistoryKind::Reported, HistoryKind::Declined]);

    // Nothing to report: declined by no pairing, a request to pair, and after leaving the screen.
    app.open_link(erika.ask_to_sign_in(Portal::Aachen).await?).await.map_err(told)?;
    assert!(!app.decline(None).await.map_err(told)?.can_report);
    assert_eq!(code(app.report_sign_in().await), Err(Code::NothingOpen));
    erika.browser.open(&servers.konto_url("/geraete")).await?;
    app.open_link(erika.show_pairing_code().await?).await.map_err(told)?;
    assert!(!app.decline(None).await.map_err(told)?.can_report);
    app.open_link(erika.ask_to_sign_in(Portal::Aachen).await?).await.map_err(told)?;
    assert!(app.decline(Some(pairing)).await.map_err(told)?.can_report);
    app.cancel().await.map_err(told)?;
    assert_eq!(code(app.report_sign_in().await), Err(Code::NothingOpen));
    Ok(())
}
