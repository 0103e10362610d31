//! The history as the screens and an export show it.

use pass_authenticator::{HistoryEntry, HistoryKind};
use pass_protocol::{Clock as _, SystemClock};
use serde_json::json;

use crate::{CommandError, PassApp, failure, view, views};

impl PassApp {
    /// A page of the history, newest first: before the entry `before`, or from the newest one.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`](crate::CommandErrorCode::Storage).
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
    /// [`CommandErrorCode::Storage`](crate::CommandErrorCode::Storage).
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

    /// Forgets the history.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`](crate::CommandErrorCode::Storage).
    pub async fn clear_history(&self) -> Result<(), CommandError> {
        self.authenticator().await?.clear_history().await.map_err(failure::of)
    }
}

fn entry(entry: HistoryEntry) -> view::HistoryEntry {
    view::HistoryEntry {
        id: entry.id,
        at: entry.at.0,
        kind: kind(entry.kind),
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
