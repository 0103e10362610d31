//! The app's own window, killed or cut off at each step of what it does: what it says afterwards is
//! true, and the way goes on.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::desk::{Desk, tapped_servers};
use pass_tests::servers::Portal;

const NEW_PIN: &str = "604193";

#[tokio::test]
async fn a_pairing_goes_on_where_the_app_was_killed() -> Result<(), Failure> {
    let servers = tapped_servers().await?;
    let (mut desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);

    // With the digits on the screen.
    erika.open_devices_with_card(ERIKA).await?;
    let digits = desk.begin_pairing(&mut erika, PIN).await?;
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    app.press("pairing").await?;
    assert_eq!(app.digits().await?, digits);
    erika.type_digits(&digits).await?;
    app.screen("paired").await?;
    app.done().await?;
    desk.sign_in(&mut erika, PIN).await?;

    // With the registration at the server and its answer on the way.
    app.unpair().await?;
    app.done().await?;
    erika.open_devices_with_card(ERIKA).await?;
    app.open_link(&erika.show_pairing_code().await?).await?;
    app.screen("review").await?;
    servers.recorder()?.withhold_answers_to("/pass/responses");
    app.agree_to_pair(PIN, "Schreibtisch").await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.heal();
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    app.press("pairing").await?;
    erika.type_digits(&app.digits().await?).await?;
    app.screen("paired").await?;
    app.done().await?;
    desk.sign_in(&mut erika, PIN).await.map(drop)
}

#[tokio::test]
async fn an_approval_counts_once_whether_its_answer_is_heard_or_not() -> Result<(), Failure> {
    let servers = tapped_servers().await?;
    let (mut desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    desk.pair(&mut erika, ERIKA, PIN).await?;

    // Answers are lost until the app gives up; then the same PIN is entered again.
    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    let app = desk.app()?;
    servers.recorder()?.lose_answers_to("/pass/responses");
    app.press("approve").await?;
    app.screen("pin").await?;
    app.enter_pin(PIN).await?;
    app.error("offline").await?;
    servers.recorder()?.heal();
    let first = erika.arrive().await?;
    app.press("again").await?;
    app.screen("pin").await?;
    app.enter_pin(PIN).await?;
    // The issuer's answer to the very same response, not a second sign-in.
    app.screen("approved").await?;
    desk.kill_and_open_app().await?;

    // Killed while the answer is on the way: the portal opens, the history says that nothing was
    // heard and later what came of it, and the next sign-in is as usual.
    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    let app = desk.app()?;
    servers.recorder()?.withhold_answers_to("/pass/responses");
    app.press("approve").await?;
    app.screen("pin").await?;
    app.enter_pin(PIN).await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.lose_answers_to("/pass/responses");
    desk.kill_and_open_app().await?;
    assert_eq!(erika.arrive().await?.subject, first.subject);
    let app = desk.app()?;
    app.screen("home").await?;
    app.told_last("approved", "unheard", false).await?;
    servers.recorder()?.heal();
    app.come_back().await?;
    app.told_last("approved", "counted", true).await?;
    let told = app.history().await?.into_iter().map(|(kind, ..)| kind).collect::<Vec<_>>();
    assert_eq!(told, ["approved", "approved", "paired"]);
    assert_eq!(desk.sign_in(&mut erika, PIN).await?, first.subject);
    Ok(())
}

#[tokio::test]
async fn a_change_of_the_pin_ends_with_one_that_holds_and_is_named() -> Result<(), Failure> {
    let servers = tapped_servers().await?;
    let (mut desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    desk.pair(&mut erika, ERIKA, PIN).await?;

    // The issuer changed it, nobody here heard: killed.
    let app = desk.app()?;
    servers.recorder()?.withhold_answers_to("/pass/responses");
    app.change_pin(PIN, NEW_PIN).await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.heal();
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    app.told_last("pin_changed", "counted", true).await?;
    desk.sign_in(&mut erika, NEW_PIN).await?;

    // The same without a kill: the app says that it does not know, asks, and says what holds.
    servers.recorder()?.lose_answers_to("/pass/responses");
    app.change_pin(NEW_PIN, PIN).await?;
    app.error("pin_change_unknown").await?;
    servers.recorder()?.heal();
    app.press("home").await?;
    app.screen("home").await?;
    app.change_pin(NEW_PIN, PIN).await?;
    app.view.wait("[data-testid=screen-pairing] [data-testid=changed]").await?;
    app.press("back").await?;
    desk.sign_in(&mut erika, PIN).await.map(drop)
}

#[tokio::test]
async fn what_was_ended_here_stays_ended_and_reaches_the_server_in_the_end() -> Result<(), Failure>
{
    let mut servers = tapped_servers().await?;
    let (mut desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    let devices = servers.konto_url("/geraete");

    // The server knows, its answer is on the way: killed.
    desk.pair(&mut erika, ERIKA, PIN).await?;
    let app = desk.app()?;
    servers.recorder()?.withhold_answers_to("/pass/disable");
    app.press("pairing").await?;
    app.press("unpair").await?;
    app.press("unpair-confirm").await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.heal();
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    app.view.wait("[data-testid=practise]").await?;
    assert!(erika.browser.open(&devices).await?.has("no-devices"));

    // No server: it waits, through a kill, and is told once the server is back.
    desk.pair(&mut erika, ERIKA, PIN).await?;
    servers.stop_konto();
    let app = desk.app()?;
    app.press("pairing").await?;
    app.press("unpair").await?;
    app.press("unpair-confirm").await?;
    app.screen("unpaired").await?;
    assert!(!app.view.has("[data-testid=receipt]").await);
    desk.kill_and_open_app().await?;
    let app = desk.app()?;
    app.view.wait("[data-testid=waiting]").await?;
    servers.crash_and_restart_konto().await?;
    app.come_back().await?;
    app.gone("waiting").await?;
    assert!(erika.browser.open(&devices).await?.has("no-devices"));

    // Erasing everything, killed on the way: it is finished at the next start.
    desk.pair(&mut erika, ERIKA, PIN).await?;
    let app = desk.app()?;
    servers.recorder()?.withhold_answers_to("/pass/disable");
    app.erase().await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.heal();
    desk.kill_and_open_app().await?;
    desk.app()?.view.wait("[data-testid=practise]").await?;
    assert!(erika.browser.open(&devices).await?.has("no-devices"));

    // The same, and no answer comes at the next start either: who may not know is said until it is
    // read.
    desk.pair(&mut erika, ERIKA, PIN).await?;
    let app = desk.app()?;
    servers.recorder()?.withhold_answers_to("/pass/disable");
    app.erase().await?;
    servers.recorder()?.struck().await?;
    servers.recorder()?.lose_answers_to("/pass/disable");
    for _ in 0..2 {
        desk.kill_and_open_app().await?;
        let view = &desk.app()?.view;
        view.wait_text("[data-testid=notice]", "Servicekonto Musterland").await?;
        assert!(view.has("[data-testid=practise]").await);
    }
    desk.app()?.view.click("[data-testid=notice] button").await?;
    desk.app()?.gone("notice").await?;
    desk.kill_and_open_app().await?;
    desk.app()?.view.wait("[data-testid=practise]").await?;
    assert!(!desk.app()?.view.has("[data-testid=notice]").await);
    Ok(())
}

#[tokio::test]
async fn each_step_says_that_there_is_no_connection_and_goes_on_when_there_is()
-> Result<(), Failure> {
    let mut servers = tapped_servers().await?;
    let (desk, mut erika) = (Desk::new().await?, Citizen::new(&servers)?);
    let app = desk.app()?;

    // Opening and answering a pairing.
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    servers.stop_konto();
    app.open_link(&link).await?;
    app.error("offline").await?;
    servers.crash_and_restart_konto().await?;
    app.press("again").await?;
    app.paste_link(&link).await?;
    app.screen("review").await?;
    servers.stop_konto();
    app.agree_to_pair(PIN, "Schreibtisch").await?;
    app.error("offline").await?;
    servers.crash_and_restart_konto().await?;
    app.press("again").await?;
    app.screen("device-name").await?;
    app.press("pair").await?;
    erika.type_digits(&app.digits().await?).await?;
    app.screen("paired").await?;
    app.done().await?;

    // Approving, declining, and changing the PIN.
    desk.begin_sign_in(&mut erika, Portal::Aachen).await?;
    app.press("approve").await?;
    app.screen("pin").await?;
    servers.stop_konto();
    app.enter_pin(PIN).await?;
    app.error("offline").await?;
    servers.crash_and_restart_konto().await?;
    app.press("again").await?;
    app.screen("pin").await?;
    app.enter_pin(PIN).await?;
    app.screen("approved").await?;
    app.done().await?;
    desk.begin_sign_in(&mut erika, Portal::Gelsenkirchen).await?;
    servers.stop_konto();
    app.press("decline").await?;
    app.error("offline").await?;
    servers.crash_and_restart_konto().await?;
    app.press("again").await?;
    app.screen("review").await?;
    app.press("decline").await?;
    app.screen("declined").await?;
    app.done().await?;
    servers.stop_konto();
    app.change_pin(PIN, NEW_PIN).await?;
    app.error("offline").await?;
    servers.crash_and_restart_konto().await?;
    app.press("again").await?;
    app.screen("change-pin").await?;
    app.press("back").await?;
    app.press("back").await?;
    desk.sign_in(&mut erika, PIN).await.map(drop)
}
