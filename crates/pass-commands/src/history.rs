//! The history as the screens and an export show it.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use pass_authenticator::{HistoryEntry, HistoryKind, Outcome};
use pass_protocol::{Clock as _, SystemClock};
use serde_json::json;

use crate::{CommandError, CommandErrorCode, PassApp, failure, view, views};

/// After this many files of the name nobody means to save another one.
const MAX_COPIES: u32 = 999;

impl PassApp {
    /// A page of the history, newest first: before the entry `before`, or from the newest one.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`].
    pub async fn history(
        &self,
        before: Option<String>,
        limit: u32,
    ) -> Result<view::HistoryPage, CommandError> {
        let app = self.authenticator().await?;
        let page = app.history(before.as_deref(), limit).await.map_err(failure::of)?;
        let entries = page.entries.into_iter().map(entry).collect();
        Ok(view::HistoryPage { entries, more: page.more })
    }

    /// The whole history as a JSON document, with the issuers' signed receipts.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`].
    pub async fn export_history(&self) -> Result<String, CommandError> {
        let app = self.authenticator().await?;
        let entries = app.whole_history().await.map_err(failure::of)?;
        let document = json!({
            "format": "servicekonto-pass-history/1",
            "exported_at": SystemClock.now(),
            "entries": entries,
        });
        Ok(format!("{document:#}"))
    }

    /// Writes that document into the person's folder for downloads, under a name that is still
    /// free. The file is not encrypted; only this user may read it.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`], also where `About::saves_files` says no.
    pub async fn save_history(&self) -> Result<view::SavedFile, CommandError> {
        let folder = self.config.downloads.as_deref();
        let folder = folder.ok_or_else(|| CommandError::new(CommandErrorCode::Storage))?;
        let document = self.export_history().await?;
        let path = save(folder, &document).map_err(|error| failure::of_files(&error))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(view::SavedFile { name, folder: folder.display().to_string() })
    }
}

/// A file that was there is never written over; what was half written is taken away.
fn save(folder: &Path, document: &str) -> io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    for copy in 1..=MAX_COPIES {
        let number = if copy == 1 { String::new() } else { format!("-{copy}") };
        let path = folder.join(format!("servicekonto-pass-history{number}.json"));
        let mut file = match create(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            created => created?,
        };
        let written = file.write_all(document.as_bytes()).and_then(|()| file.sync_all());
        return match written {
            Ok(()) => Ok(path),
            Err(error) => std::fs::remove_file(&path).and(Err(error)),
        };
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn entry(entry: HistoryEntry) -> view::HistoryEntry {
    view::HistoryEntry {
        id: entry.id,
        at: entry.at.0,
        kind: kind(entry.kind),
        outcome: match entry.outcome {
            Outcome::Counted => view::HistoryOutcome::Counted,
            Outcome::Unheard => view::HistoryOutcome::Unheard,
            Outcome::NotCounted => view::HistoryOutcome::NotCounted,
        },
        issuer_name: entry.issuer_name,
        issuer_host: entry.issuer_host,
        account_label: entry.account_label,
        portal_name: entry.portal_name,
        portal_host: entry.portal_host,
        level: entry.level.map(views::level),
        receipt_id: entry.receipt_id,
    }
}

fn kind(kind: HistoryKind) -> view::HistoryKind {
    match kind {
        HistoryKind::Approved => view::HistoryKind::Approved,
        HistoryKind::Declined => view::HistoryKind::Declined,
        HistoryKind::Reported => view::HistoryKind::Reported,
        HistoryKind::ReportedElsewhere => view::HistoryKind::ReportedElsewhere,
        HistoryKind::Paired => view::HistoryKind::Paired,
        HistoryKind::Unpaired => view::HistoryKind::Unpaired,
        HistoryKind::UnpairedOnPage => view::HistoryKind::UnpairedOnPage,
        HistoryKind::Blocked => view::HistoryKind::Blocked,
        HistoryKind::PairingVoid => view::HistoryKind::PairingVoid,
        HistoryKind::PinChanged => view::HistoryKind::PinChanged,
        HistoryKind::BiometricOn => view::HistoryKind::BiometricOn,
        HistoryKind::BiometricOff => view::HistoryKind::BiometricOff,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::AppConfig;

    fn app(folder: &Path, downloads: Option<PathBuf>) -> PassApp {
        PassApp::new(AppConfig {
            keystore: pass_keystore_tpm::KeystoreChoice::Software,
            platform_secret_store: false,
            downloads,
            ..AppConfig::new(folder.join("app"))
        })
    }

    #[tokio::test]
    async fn a_saved_history_never_replaces_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let downloads = folder.path().join("Downloads");
        let app = app(folder.path(), Some(downloads.clone()));
        assert!(app.about().await.unwrap().saves_files);
        let first = app.save_history().await.unwrap();
        assert_eq!(first.name, "servicekonto-pass-history.json");
        assert_eq!(Path::new(&first.folder), downloads);
        std::fs::write(downloads.join(&first.name), "mine").unwrap();
        let second = app.save_history().await.unwrap();
        assert_eq!(second.name, "servicekonto-pass-history-2.json");
        assert_eq!(std::fs::read(downloads.join(first.name)).unwrap(), b"mine");
        let saved = std::fs::read(downloads.join(&second.name)).unwrap();
        let document: serde_json::Value = serde_json::from_slice(&saved).unwrap();
        assert_eq!(document["format"], "servicekonto-pass-history/1");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = downloads.join(second.name).metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
    }

    #[tokio::test]
    async fn without_a_folder_nothing_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let nowhere = app(folder.path(), None).save_history().await.unwrap_err();
        assert_eq!(nowhere.code, CommandErrorCode::Storage);
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let blocked = app(folder.path(), Some(file)).save_history().await.unwrap_err();
        assert_eq!(blocked.code, CommandErrorCode::Storage);
    }
}
