//! A link in a browser starts the app's program again: the app that is open already takes it.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::desk::Desk;
use pass_tests::servers::{Portal, Servers, Setup};

#[tokio::test]
async fn a_second_start_hands_its_link_to_the_open_app() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let desk = Desk::new().await?;
    let app = desk.app()?;
    let mut erika = Citizen::new(&servers)?;
    desk.pair(&mut erika, ERIKA, PIN).await?;

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    desk.start_again(Some(&format!("servicekonto-pass:{link}"))).await?;
    app.screen("review").await?;

    // While the person answers, nothing takes the place of the question.
    app.press("approve").await?;
    app.screen("pin").await?;
    let mut at_another_portal = erika.clone();
    let next = at_another_portal.ask_to_sign_in(Portal::Gelsenkirchen).await?;
    for hostile in [Some("file:///etc/passwd"), Some("servicekonto-pass:"), None] {
        desk.start_again(hostile).await?;
    }
    desk.start_again(Some(&next)).await?;
    app.enter_pin(PIN).await?;
    app.screen("approved").await?;
    assert_eq!(erika.arrive().await?.level, "substantial");

    // Back home, the link that waited is asked about.
    app.press("done").await?;
    app.screen("review").await?;
    app.approve(PIN).await?;
    assert_eq!(at_another_portal.arrive().await?.level, "substantial");
    Ok(())
}
