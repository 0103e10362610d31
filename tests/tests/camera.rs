//! A phone in a real browser scans codes from the real pages with its camera, from pairing to a
//! portal that is signed in.

use std::time::Instant;

use pass_tests::Failure;
use pass_tests::chromium::Chromium;
use pass_tests::citizen::PIN;
use pass_tests::film::{Hand, shoot};
use pass_tests::phone::Phone;
use pass_tests::servers::{Portal, Servers, Setup};
use serde_json::json;

#[tokio::test]
async fn a_camera_scans_turned_blurred_and_noisy_codes_from_the_real_pages() -> Result<(), Failure>
{
    let servers = Servers::start(Setup::DEMO).await?;
    let browser = Chromium::start(&servers.logs()).await?;
    let phone = Phone::open(servers.dir(), &servers.logs()).await?;
    let code = servers.dir().join("code.png");

    browser.begin_pairing(&servers, &code).await?;
    let hand = Hand { turned: 12.0, blur: 1.2, noise: 24, scale: 1.6 };
    shoot(&code, browser.middle_of_code().await?, hand, phone.film())?;
    phone.scan_with_camera().await?;
    let digits = phone.pair(PIN, "Kamera-Telefon").await?;
    browser.finish_pairing(&digits).await?;
    phone.screen("paired").await?;
    phone.done().await?;

    for (portal, hand) in [
        (Portal::Aachen, Hand { turned: -25.0, blur: 1.6, noise: 30, scale: 1.4 }),
        (Portal::Gelsenkirchen, Hand { turned: 160.0, blur: 1.0, noise: 40, scale: 1.1 }),
    ] {
        browser.begin_sign_in(&servers, portal, &code).await?;
        shoot(&code, browser.middle_of_code().await?, hand, phone.film())?;
        let begun = Instant::now();
        phone.scan_with_camera().await?;
        println!("from the home screen to the review: {} ms", begun.elapsed().as_millis());
        phone.approve(PIN).await?;
        let person = browser.signed_in(&servers, portal).await?;
        assert_eq!(person.level, "substantial");
        phone.done().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_code_of_something_else_is_said_and_the_camera_goes_on_and_off() -> Result<(), Failure> {
    let dir = tempfile::tempdir()?;
    let phone = Phone::open(dir.path(), dir.path()).await?;
    let menu = dir.path().join("menu.png");
    let text = "https://example.org/speisekarte";
    let code = qrcode::QrCode::new(text).unwrap().render::<image::Luma<u8>>().build();
    let (width, height) = code.dimensions();
    code.save(&menu)?;
    let hand = Hand { turned: 5.0, blur: 1.0, noise: 20, scale: 1.5 };
    let middle = (f64::from(width) / 2.0, f64::from(height) / 2.0);
    shoot(&menu, middle, hand, phone.film())?;
    phone.screen("home").await?;
    phone.press("scan").await?;
    phone.press("camera-start").await?;
    let said = phone.view.wait_text("[data-testid=camera-foreign]", "example.org").await?;
    assert!(said.contains(text), "{said}");
    let running = "window.track = document.querySelector('video').srcObject.getTracks()[0]; \
                   return window.track.readyState;";
    assert_eq!(phone.view.execute(running, json!([])).await?, "live");
    phone.press("back").await?;
    phone.screen("home").await?;
    let state = "return window.track.readyState;";
    assert_eq!(phone.view.execute(state, json!([])).await?, "ended");
    // Turned on once, it comes by itself the next time.
    phone.press("scan").await?;
    phone.view.wait("[data-testid=camera]").await?;
    Ok(())
}
