use std::path::Path;

use serde_json::json;

use super::*;
use crate::view::{Appearance, Settings};
use crate::{AppConfig, CommandErrorCode};

fn app(folder: &Path) -> PassApp {
    PassApp::new(AppConfig {
        keystore: pass_keystore_tpm::KeystoreChoice::Software,
        platform_secret_store: false,
        language: "de".to_owned(),
        ..AppConfig::new(folder.join("app"))
    })
}

fn names(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder.join("app")).unwrap();
    let mut names: Vec<_> = files.map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn an_erased_app_is_as_new() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    app.refresh().await.unwrap();
    let dark = Settings { appearance: Appearance::Dark, ..Settings::default() };
    app.change_settings(dark).await.unwrap();
    let sealed = std::fs::read(folder.path().join("app/store/key.sealed")).unwrap();
    for _ in 0..2 {
        let erasure = app.erase_all().await.unwrap();
        assert_eq!((erasure.told, erasure.untold.len()), (0, 0));
        assert_eq!(names(folder.path()), ["keys", "store"]);
        assert_eq!(app.settings().await.unwrap(), Settings::default());
    }
    assert!(app.overview().await.unwrap().pairings.is_empty());
    let anew = std::fs::read(folder.path().join("app/store/key.sealed")).unwrap();
    assert_ne!(sealed, anew);
}

#[tokio::test]
async fn what_was_cut_off_is_finished_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    app(folder.path()).refresh().await.unwrap();
    let before = std::fs::read(folder.path().join("app/store/key.sealed")).unwrap();
    std::fs::write(folder.path().join("app/erasing"), "").unwrap();
    app(folder.path()).overview().await.unwrap();
    assert!(!folder.path().join("app/erasing").exists());
    assert_ne!(std::fs::read(folder.path().join("app/store/key.sealed")).unwrap(), before);
}

/// Cut off after the issuers were told, as `tell` leaves it.
fn cut_off(folder: &Path, untold: &[&str]) {
    let told = json!({ "told": 1, "untold": untold });
    std::fs::write(folder.join("app/erasing"), told.to_string()).unwrap();
}

async fn notices(app: &PassApp) -> Vec<(view::NoticeKind, String)> {
    let notices = app.overview().await.unwrap().notices;
    notices.into_iter().map(|notice| (notice.kind, notice.issuer_name)).collect()
}

#[tokio::test]
async fn who_could_not_be_told_is_said_after_a_kill_until_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    app(folder.path()).refresh().await.unwrap();
    let said = |names: &str| vec![(view::NoticeKind::Untold, names.to_owned())];
    cut_off(folder.path(), &["Servicekonto Nordland"]);
    for _ in 0..2 {
        assert_eq!(notices(&app(folder.path())).await, said("Servicekonto Nordland"));
        assert!(!folder.path().join("app/erasing").exists());
    }
    // Once more, before it was read, and killed again while it was written down.
    cut_off(folder.path(), &["Servicekonto Mitte"]);
    let all = said("Servicekonto Mitte, Servicekonto Nordland");
    assert_eq!(notices(&app(folder.path())).await, all);
    cut_off(folder.path(), &["Servicekonto Mitte"]);
    let app = app(folder.path());
    assert_eq!(notices(&app).await, all);
    app.dismiss_notice("untold".to_owned()).await.unwrap();
    assert!(notices(&app).await.is_empty());
    let gone = app.dismiss_notice("untold".to_owned()).await.unwrap_err();
    assert_eq!(gone.code, CommandErrorCode::NothingOpen);
    assert_eq!(names(folder.path()), ["keys", "pairings.sqlite3", "store"]);
}

#[tokio::test]
async fn where_everybody_was_told_a_kill_leaves_nothing_to_say() {
    let folder = tempfile::tempdir().unwrap();
    app(folder.path()).refresh().await.unwrap();
    cut_off(folder.path(), &[]);
    assert!(notices(&app(folder.path())).await.is_empty());
    assert_eq!(names(folder.path()), ["keys", "pairings.sqlite3", "store"]);
}

#[tokio::test]
async fn erasing_anew_what_was_cut_off_still_names_who_was_not_told() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    app.refresh().await.unwrap();
    cut_off(folder.path(), &["Servicekonto Nordland"]);
    let erasure = app.erase_all().await.unwrap();
    assert_eq!((erasure.told, erasure.untold), (1, vec!["Servicekonto Nordland".to_owned()]));
    assert!(notices(&app).await.is_empty(), "it was said");
}

#[tokio::test]
async fn erasing_once_more_says_and_forgets_what_was_not_read() {
    let folder = tempfile::tempdir().unwrap();
    app(folder.path()).refresh().await.unwrap();
    cut_off(folder.path(), &["Servicekonto Nordland"]);
    let app = app(folder.path());
    assert_eq!(notices(&app).await.len(), 1);
    let erasure = app.erase_all().await.unwrap();
    assert_eq!(erasure.untold, ["Servicekonto Nordland"]);
    assert_eq!(names(folder.path()), ["keys", "store"]);
    assert!(notices(&app).await.is_empty());
}

#[tokio::test]
async fn what_nobody_can_read_any_more_can_still_be_erased() {
    let folder = tempfile::tempdir().unwrap();
    app(folder.path()).refresh().await.unwrap();
    std::fs::remove_file(folder.path().join("app/store/key.sealed")).unwrap();
    let app = app(folder.path());
    for _ in 0..2 {
        assert_eq!(app.overview().await.unwrap_err().code, CommandErrorCode::DataLost);
    }
    app.erase_all().await.unwrap();
    app.overview().await.unwrap();
}

#[tokio::test]
async fn the_history_of_a_new_app_is_an_empty_document() {
    let folder = tempfile::tempdir().unwrap();
    let app = app(folder.path());
    let page = app.history(Some("none".to_owned()), 9).await.unwrap();
    assert!(page.entries.is_empty() && !page.more);
    let text = app.export_history().await.unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["format"], "servicekonto-pass-history/1");
    assert_eq!(document["entries"], serde_json::json!([]));
}

#[tokio::test]
async fn a_chip_that_is_silent_at_the_start_is_an_answer_and_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let config = AppConfig {
        keystore: pass_keystore_tpm::KeystoreChoice::Tpm,
        // Nobody listens there.
        simulator: Some(("127.0.0.1".to_owned(), 1)),
        ..app(folder.path()).config
    };
    let app = PassApp::new(config);
    for _ in 0..2 {
        let code = app.overview().await.unwrap_err().code;
        assert_eq!(code, CommandErrorCode::KeystoreUnavailable);
    }
    app.settings().await.unwrap();
}
