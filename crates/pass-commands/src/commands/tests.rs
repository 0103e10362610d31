use super::*;
use crate::{AppConfig, CommandErrorCode as Code};

pub(crate) fn app() -> (tempfile::TempDir, PassApp) {
    let folder = tempfile::tempdir().unwrap();
    let config = AppConfig {
        keystore: pass_keystore_tpm::KeystoreChoice::Software,
        platform_secret_store: false,
        language: "de".to_owned(),
        ..AppConfig::new(folder.path().join("app"))
    };
    let app = PassApp::new(config);
    (folder, app)
}

pub(crate) fn code<T: std::fmt::Debug>(answer: Answer<T>) -> Code {
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
async fn without_an_open_request_there_is_nothing_to_answer() {
    let (_folder, app) = app();
    let pin = || "482915".to_owned();
    assert_eq!(code(app.approve("x".to_owned(), pin()).await), Code::NothingOpen);
    assert_eq!(code(app.decline(None).await), Code::NothingOpen);
    assert_eq!(code(app.report_sign_in().await), Code::NothingOpen);
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
