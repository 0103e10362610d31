//! Pair, sign in, decline, unpair: the real programs, from the portal and back.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, ERIKA_PASSWORD, PIN, WRONG_PIN};
use pass_tests::pass_cli::PassCli;
use pass_tests::servers::{Portal, Servers, Setup};

#[tokio::test]
async fn pair_sign_in_at_two_portals_decline_and_unpair() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;

    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let said = pass.pair(&link, PIN, "Testgerät").await?;
    let digits = said.word("pair-digits", "code")?;
    assert_eq!(erika.type_digits(&digits).await?, "paired");
    let said = pass.run(&["status"], "").await?;
    assert_eq!(said.word("pairing", "state")?, "active");
    assert_eq!(said.word("pairing", "level")?, "substantial");
    let pairing = said.word("pairing", "id")?;

    let mut subjects = Vec::new();
    for portal in Portal::ALL {
        let link = erika.ask_to_sign_in(portal).await?;
        let said = pass.approve(&link, PIN).await?;
        assert_eq!(said.word("review", "portal")?, portal.name());
        assert_eq!(said.word("approved", "level")?, "substantial", "{}", said.raw);
        let arrived = erika.arrive().await?;
        assert_eq!(arrived.level, "substantial");
        subjects.push(arrived.subject);
    }
    assert_ne!(subjects[0], subjects[1]);

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let said = pass.decline(&link).await?;
    assert!(!said.word("declined", "receipt")?.is_empty());
    assert_eq!(erika.view().await?, "declined");

    let said = pass.run(&["unpair", "--", &pairing], "").await?;
    assert!(!said.word("unpaired", "receipt")?.is_empty(), "{}", said.raw);
    assert!(erika.browser.open(&servers.konto_url("/geraete")).await?.has("no-devices"));
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(pass.approve(&link, PIN).await?.error(), "not-paired");
    Ok(())
}

#[tokio::test]
async fn a_removed_device_notices_and_a_wrong_pin_is_counted() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let digits = pass.pair(&link, PIN, "Testgerät").await?.word("pair-digits", "code")?;
    erika.type_digits(&digits).await?;
    pass.run(&["status"], "").await?;

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let said = pass.approve(&link, WRONG_PIN).await?;
    assert_eq!((said.code, said.error()), (3, "pin-wrong"), "{}", said.raw);
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(pass.approve(&link, PIN).await?.code, 0);
    erika.arrive().await?;

    erika.browser.open(&servers.konto_url("/geraete")).await?;
    erika.browser.use_control("device-remove", &[]).await?;
    let said = pass.run(&["status"], "").await?;
    assert!(said.event("list-notice").is_some() && said.event("pairing").is_none(), "{}", said.raw);
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(pass.approve(&link, PIN).await?.error(), "not-paired");
    Ok(())
}

#[tokio::test]
async fn a_password_never_becomes_more_than_low() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;
    erika.open_devices_with_password(ERIKA, ERIKA_PASSWORD).await?;
    let link = erika.show_pairing_code().await?;
    let digits = pass.pair(&link, PIN, "Testgerät").await?.word("pair-digits", "code")?;
    assert_eq!(erika.type_digits(&digits).await?, "paired");
    assert_eq!(pass.run(&["status"], "").await?.word("pairing", "level")?, "low");

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(pass.approve(&link, PIN).await?.error(), "level-too-low");
    erika.choose_to_sign_in(Portal::Aachen).await?;
    assert!(erika.browser.use_control("method-password", &[]).await.is_err());

    // The same portal's service that asks for less is content with this pairing.
    erika.browser.open(&servers.portal(Portal::Gelsenkirchen)).await?;
    erika.browser.use_control("login-low", &[]).await?;
    let page = erika.browser.use_control("method-pass", &[]).await?;
    let link = page.attribute("open-link", "href").unwrap_or_default();
    assert_eq!(pass.approve(&link, PIN).await?.word("approved", "level")?, "low");
    assert_eq!(erika.arrive().await?.level, "low");
    Ok(())
}

#[tokio::test]
async fn by_default_a_key_in_software_is_low() -> Result<(), Failure> {
    let servers = Servers::start(Setup { software_is_substantial: false, ..Setup::DEMO }).await?;
    let pass = PassCli::new(&servers.dir().join("app"));
    let mut erika = Citizen::new(&servers)?;
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let digits = pass.pair(&link, PIN, "Testgerät").await?.word("pair-digits", "code")?;
    assert_eq!(erika.type_digits(&digits).await?, "paired");
    assert_eq!(pass.run(&["status"], "").await?.word("pairing", "level")?, "low");
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    assert_eq!(pass.approve(&link, PIN).await?.error(), "level-too-low");
    Ok(())
}
