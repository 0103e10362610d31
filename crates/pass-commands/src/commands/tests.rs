use super::*;
use crate::{AppConfig, CommandErrorCode as Code};

fn app() -> (tempfile::TempDir, PassApp) {
    let folder = tempfile::tempdir().unwrap();
    let config = AppConfig {
        data_dir: folder.path().join("app"),
        keystore: pass_keystore_tpm::KeystoreChoice::Software,
        simulator: None,
        platform_secret_store: false,
        language: "de".to_owned(),
    };
    let app = PassApp::new(config);
    (folder, app)
}

fn code<T: std::fmt::Debug>(answer: Answer<T>) -> Code {
    answer.unwrap_err().code
}

#[tokio::test]
async fn a_new_app_is_empty_and_a_refresh_of_it_fine() {
    let (_folder, app) = app();
    let overview = app.refresh().await.unwrap();
    assert!(overview.pairings.is_empty() && overview.notices.is_empty());
    assert_eq!(overview.key_place, view::KeyPlace::Software);
}

#[tokio::test]
async fn foreign_codes_are_shown_in_plain_text_and_not_opened() {
    let (_folder, app) = app();
    let text = format!("https://b\u{202e}ad.example/\n{}", "x".repeat(400));
    let error = app.open_link(text).await.unwrap_err();
    assert_eq!(error.code, Code::NotAPassCode);
    let shown = error.details.text.unwrap();
    assert!(shown.starts_with("https://bad.example/ xxx"), "{shown}");
    assert_eq!(shown.chars().count(), 300);
}

#[tokio::test]
async fn unencrypted_issuers_are_named() {
    let (_folder, app) = app();
    let link = "http://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4".to_owned();
    let error = app.open_link(link).await.unwrap_err();
    assert_eq!(error.code, Code::InsecureIssuer);
    assert_eq!(error.details.host.as_deref(), Some("konto.example"));
}

#[tokio::test]
async fn an_issuer_that_is_not_there_is_offline() {
    let (_folder, app) = app();
    // Port 1 of this machine: nobody listens.
    let link = "http://konto.localhost:1/P/AAAQEAYEAUDAOCAJBIFQYDIOB4".to_owned();
    assert_eq!(code(app.open_link(link).await), Code::Offline);
}

#[tokio::test]
async fn pictures_are_refused_by_what_is_wrong_with_them() {
    let (_folder, app) = app();
    assert_eq!(code(app.open_image("%%%".to_owned()).await), Code::ImageUnreadable);
    assert_eq!(code(app.open_image(STANDARD.encode(b"GIF89a")).await), Code::ImageUnreadable);
    let huge = "A".repeat(MAX_IMAGE_TEXT + 4);
    assert_eq!(code(app.open_image(huge).await), Code::ImageTooLarge);
}

#[tokio::test]
async fn without_an_open_request_there_is_nothing_to_answer() {
    let (_folder, app) = app();
    let pin = || "482915".to_owned();
    assert_eq!(code(app.approve("x".to_owned(), pin()).await), Code::NothingOpen);
    assert_eq!(code(app.decline(None).await), Code::NothingOpen);
    assert_eq!(code(app.pair(pin(), "Telefon".to_owned()).await), Code::NothingOpen);
    assert_eq!(code(app.resume_pairing("x".to_owned()).await), Code::NothingOpen);
    assert_eq!(code(app.unpair("x".to_owned()).await), Code::NothingOpen);
    assert_eq!(code(app.dismiss_notice("x".to_owned()).await), Code::NothingOpen);
    app.cancel().await.unwrap();
}

#[tokio::test]
async fn pins_are_checked_and_suggested() {
    let (_folder, app) = app();
    assert_eq!(code(app.approve("x".to_owned(), "12345".to_owned()).await), Code::PinFormat);
    let weak = |pin: &str| app.check_pin(pin.to_owned());
    assert_eq!(weak("12345").await.unwrap(), Some(PinWeakness::Length));
    assert_eq!(weak("123456").await.unwrap(), Some(PinWeakness::Run));
    let suggested = app.suggest_pin().await.unwrap();
    assert_eq!(weak(&suggested).await.unwrap(), None);
}
