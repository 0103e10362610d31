//! The app without a mouse and without a touch: keys only, in a real browser over the app's own
//! commands. The focus starts on each screen's headline, and what happens is announced.

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN, WRONG_PIN};
use pass_tests::keyboard::Keyboard;
use pass_tests::phone::Phone;
use pass_tests::servers::{Portal, Servers, Setup};

/// From the home screen to the review of a link that was copied from the page.
async fn open(keys: &Keyboard<'_>, link: &str) -> Result<(), Failure> {
    keys.arrives("home").await?;
    keys.enter_on("scan").await?;
    keys.arrives("scan").await?;
    keys.tab_to("link-input").await?;
    keys.keys(link).await?;
    keys.enter().await?;
    keys.hears("Der Code wird geprüft").await?;
    keys.arrives("review").await
}

/// From the review of a pairing to the home screen.
async fn pair(keys: &Keyboard<'_>, phone: &Phone, erika: &mut Citizen) -> Result<(), Failure> {
    keys.enter_on("approve").await?;
    keys.arrives("pin-choose").await?;
    // Digits count wherever the focus is, and are counted aloud.
    keys.keys("123456").await?;
    keys.hears("6 von 6 Ziffern").await?;
    keys.enter().await?;
    keys.hears("leicht zu erraten").await?;
    keys.keys(PIN).await?;
    keys.enter().await?;
    keys.arrives("pin-repeat").await?;
    keys.tab_to("pin-input").await?;
    keys.keys(PIN).await?;
    keys.enter().await?;
    keys.arrives("device-name").await?;
    keys.tab_to("device-name").await?;
    keys.enter().await?;
    keys.arrives("code").await?;
    let code = phone.view.text("[data-testid=code]").await?;
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(erika.type_digits(&digits).await?, "paired");
    keys.arrives("paired").await?;
    keys.enter_on("done").await
}

/// From the home screen through history and settings and back.
async fn look_around(keys: &Keyboard<'_>, phone: &Phone) -> Result<(), Failure> {
    keys.arrives("home").await?;
    keys.enter_on("menu").await?;
    keys.arrives("menu").await?;
    keys.enter_on("menu-history").await?;
    keys.arrives("history").await?;
    phone.view.wait_text("[data-testid=screen-history]", "Abgelehnt").await?;
    keys.enter_on("history-save").await?;
    keys.hears("servicekonto-pass-history.json").await?;
    keys.escape().await?;
    keys.arrives("menu").await?;
    keys.enter_on("menu-settings").await?;
    keys.arrives("settings").await?;
    keys.tab_to("appearance-system").await?;
    keys.down().await?;
    phone.view.wait("html[data-kern-theme=light] [data-testid=appearance-light]:focus").await?;
    keys.escape().await?;
    keys.arrives("menu").await?;
    keys.escape().await?;
    keys.arrives("home").await
}

#[tokio::test]
async fn pair_approve_decline_set_and_look_back_with_keys_only() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let phone = Phone::open(servers.dir(), &servers.logs()).await?;
    let mut erika = Citizen::new(&servers)?;
    let keys = Keyboard::on(&phone.view).await?;

    erika.open_devices_with_card(ERIKA).await?;
    open(&keys, &erika.show_pairing_code().await?).await?;
    pair(&keys, &phone, &mut erika).await?;

    open(&keys, &erika.ask_to_sign_in(Portal::Aachen).await?).await?;
    keys.space_on("approve").await?;
    keys.arrives("pin").await?;
    keys.keys(WRONG_PIN).await?;
    keys.enter_on("pin-submit").await?;
    keys.hears("Ihre PIN wird geprüft").await?;
    keys.hears("Das hat nicht geklappt").await?;
    // The button can no longer be used; the focus is where the next try begins.
    keys.lands_on("pin-input").await?;
    keys.keys(PIN).await?;
    keys.enter().await?;
    keys.arrives("approved").await?;
    keys.enter_on("done").await?;
    assert_eq!(erika.arrive().await?.level, "substantial");

    open(&keys, &erika.ask_to_sign_in(Portal::Gelsenkirchen).await?).await?;
    keys.enter_on("approve").await?;
    keys.arrives("pin").await?;
    keys.escape().await?;
    keys.arrives("review").await?;
    keys.enter_on("decline").await?;
    keys.arrives("declined").await?;
    keys.enter_on("done").await?;

    look_around(&keys, &phone).await
}

#[tokio::test]
async fn a_code_is_typed_and_its_digits_are_read_out_with_keys_only() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let phone = Phone::open(servers.dir(), &servers.logs()).await?;
    let mut erika = Citizen::new(&servers)?;
    let keys = Keyboard::on(&phone.view).await?;
    erika.open_devices_with_card(ERIKA).await?;
    open(&keys, &erika.show_pairing_code().await?).await?;
    pair(&keys, &phone, &mut erika).await?;

    erika.ask_to_sign_in(Portal::Aachen).await?;
    let page = erika.browser.use_control("no-camera", &[]).await?;
    let code = page.text("short-code").unwrap_or_default();
    keys.arrives("home").await?;
    keys.enter_on("scan").await?;
    keys.arrives("scan").await?;
    keys.enter_on("type-code").await?;
    keys.arrives("short-code").await?;
    // The issuer of the pairing is chosen already.
    keys.tab_to("short-code").await?;
    keys.keys("0000 0000").await?;
    keys.enter().await?;
    keys.arrives("error").await?;
    phone.view.wait("[data-code=short_code_unknown]").await?;
    keys.enter_on("again").await?;
    keys.arrives("short-code").await?;
    keys.tab_to("short-code").await?;
    phone.view.fill("[data-testid=short-code]", "").await?;
    keys.keys(&code.to_lowercase()).await?;
    keys.enter().await?;
    keys.arrives("review").await?;
    keys.enter_on("approve").await?;
    keys.arrives("pin").await?;
    keys.keys(PIN).await?;
    keys.enter().await?;
    keys.arrives("approved").await?;
    let digits = phone.view.text("[data-testid=code]").await?;
    let aloud = phone.view.attribute("[data-testid=code]", "aria-label").await?;
    let spelled: Vec<String> = digits.chars().map(String::from).collect();
    assert_eq!(aloud.as_deref(), Some(spelled.join(", ").as_str()));
    erika.view().await?;
    erika.browser.use_control("confirm", &[("confirm-digits", &digits)]).await?;
    assert_eq!(erika.arrive().await?.level, "substantial");
    Ok(())
}
