use tempfile::TempDir;

use super::*;
use crate::AppConfig;
use crate::view::{Appearance, Language, Settings, TextSize};

fn app() -> (TempDir, PassApp) {
    let folder = tempfile::tempdir().unwrap();
    let app = PassApp::new(AppConfig::new(folder.path().join("app")));
    (folder, app)
}

#[tokio::test]
async fn settings_are_kept_without_opening_a_key() {
    let (folder, app) = app();
    assert_eq!(app.settings().await.unwrap(), Settings::default());
    let wanted = Settings {
        language: Some(Language::EasyGerman),
        appearance: Appearance::HighContrast,
        text_size: TextSize::Largest,
        lock_after_minutes: None,
    };
    assert_eq!(app.change_settings(wanted.clone()).await.unwrap(), wanted);
    let again = PassApp::new(AppConfig::new(folder.path().join("app")));
    assert_eq!(again.settings().await.unwrap(), wanted);
    assert!(!folder.path().join("app/keys").exists());
}

#[tokio::test]
async fn what_cannot_be_read_is_as_if_never_set() {
    let (folder, app) = app();
    std::fs::create_dir(folder.path().join("app")).unwrap();
    for text in ["", "{", "[]", "{\"language\":\"xx\"}", "{\"appearance\":7}", "\0\0"] {
        std::fs::write(folder.path().join("app/settings.json"), text).unwrap();
        assert_eq!(app.settings().await.unwrap(), Settings::default(), "{text}");
    }
    let newer = "{\"text_size\":\"large\",\"later\":true}";
    std::fs::write(folder.path().join("app/settings.json"), newer).unwrap();
    assert_eq!(app.settings().await.unwrap().text_size, TextSize::Large);
}

#[tokio::test]
async fn the_cover_comes_within_an_hour() {
    let (_folder, app) = app();
    for (wanted, kept) in [(0, 1), (15, 15), (9999, 60)] {
        let settings = Settings { lock_after_minutes: Some(wanted), ..Settings::default() };
        let settings = app.change_settings(settings).await.unwrap();
        assert_eq!(settings.lock_after_minutes, Some(kept));
    }
}

#[tokio::test]
async fn the_app_knows_its_version() {
    let (_folder, app) = app();
    let about = app.about().await.unwrap();
    assert_eq!(about.version, env!("CARGO_PKG_VERSION"));
    assert!(!about.saves_files && about.feedback_address.is_none());
    assert!(!about.system.is_empty() && about.system != std::env::consts::OS);
}
