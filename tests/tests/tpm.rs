//! A computer with a TPM: what it can prove, and to whom.
#![cfg(target_os = "linux")]

use pass_testkit::SoftwareTpm;
use pass_tests::Failure;
use pass_tests::citizen::{Citizen, ERIKA, PIN};
use pass_tests::pass_cli::PassCli;
use pass_tests::servers::{Portal, Servers, Setup};

/// Servers that know the maker of `tpm`, and take software for no more than it is.
async fn strict(tpm: &SoftwareTpm) -> Result<Servers, Failure> {
    let setup = Setup { software_is_substantial: false, ..Setup::DEMO };
    Servers::start_trusting(setup, Some(&tpm.makers()?)).await
}

/// Couples a device whose keys are in `tpm`, and returns its level.
async fn paired(erika: &mut Citizen, pass: &PassCli, name: &str) -> Result<String, Failure> {
    erika.open_devices_with_card(ERIKA).await?;
    let link = erika.show_pairing_code().await?;
    let said = pass.pair(&link, PIN, name).await?;
    let digits = said.word("pair-digits", "code")?;
    assert_eq!(erika.type_digits(&digits).await?, "paired");
    let said = pass.run(&["status"], "").await?;
    said.word("pairing", "level")
}

/// What the device page says about the only device.
async fn device_row(servers: &Servers, erika: &mut Citizen) -> Result<String, Failure> {
    let page = erika.browser.open(&servers.konto_url("/geraete")).await?;
    Ok(page.text("device-row").unwrap_or_default())
}

#[tokio::test]
async fn a_tpm_of_a_known_maker_reaches_substantial_and_software_does_not() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let tpm = SoftwareTpm::make(folder.path().join("tpm"))?;
    let servers = strict(&tpm).await?;
    let mut erika = Citizen::new(&servers)?;

    let pass = PassCli::new(&servers.dir().join("app")).with_tpm(tpm.port());
    assert_eq!(paired(&mut erika, &pass, "Rechner").await?, "substantial");
    let row = device_row(&servers, &mut erika).await?;
    assert!(row.contains("Schlüssel im Sicherheitschip (TPM)"), "{row}");
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let said = pass.approve(&link, PIN).await?;
    assert_eq!(said.word("approved", "level")?, "substantial", "{}", said.raw);
    assert_eq!(erika.arrive().await?.level, "substantial");

    let mut other = Citizen::new(&servers)?;
    let software = PassCli::new(&servers.dir().join("software"));
    assert_eq!(paired(&mut other, &software, "Programm").await?, "low");
    Ok(())
}

#[tokio::test]
async fn a_tpm_of_an_unknown_maker_stays_low_and_the_page_says_why() -> Result<(), Failure> {
    let folder = tempfile::tempdir()?;
    let (known, unknown) = (
        SoftwareTpm::make(folder.path().join("known"))?,
        SoftwareTpm::make(folder.path().join("unknown"))?,
    );
    let servers = strict(&known).await?;
    let mut erika = Citizen::new(&servers)?;
    let pass = PassCli::new(&servers.dir().join("app")).with_tpm(unknown.port());
    assert_eq!(paired(&mut erika, &pass, "Rechner").await?, "low");
    let row = device_row(&servers, &mut erika).await?;
    assert!(row.contains("Wo der Schlüssel liegt, ist nicht belegt"), "{row}");
    assert!(row.contains("Weil kein Hersteller, den wir kennen"), "{row}");
    Ok(())
}
