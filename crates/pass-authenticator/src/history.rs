//! What was done with this app, for the person alone.

use pass_protocol::{LevelOfAssurance, UnixTime};
use serde::{Deserialize, Serialize};

use crate::{Authenticator, AuthenticatorError, NoticeKind, OpenRequest, Pairing, Proof};

/// Entries that are kept; the oldest go first.
pub(crate) const MAX_ENTRIES: u32 = 1000;
/// Longest page, in entries.
const MAX_PAGE: u32 = 50;

/// One thing that was done. Holds no PIN, proof or key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// Local id.
    pub id: String,
    /// When, by the issuer's clock where it gave a receipt.
    pub at: UnixTime,
    /// What.
    pub kind: HistoryKind,
    /// Whether it counted.
    #[serde(default)]
    pub outcome: Outcome,
    /// Name of the issuer.
    pub issuer_name: String,
    /// Host of the issuer, without port.
    pub issuer_host: String,
    /// Masked name of the account; none where no pairing was chosen.
    pub account_label: Option<String>,
    /// Name of the portal.
    pub portal_name: Option<String>,
    /// Host of the portal.
    pub portal_host: Option<String>,
    /// Level that was reached, or that a pairing was given.
    pub level: Option<LevelOfAssurance>,
    /// Number of the issuer's receipt.
    pub receipt_id: Option<String>,
    /// The issuer's receipt as it signed it (JWS compact), to be shown to others.
    pub receipt: Option<String>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// A sign-in was approved.
    Approved,
    /// A request was declined.
    Declined,
    /// A declined request was reported as somebody else's.
    Reported,
    /// Another device of the account did that.
    ReportedElsewhere,
    /// A pairing became usable.
    Paired,
    /// A pairing was ended in this app.
    Unpaired,
    /// A pairing was ended on the issuer's page.
    UnpairedOnPage,
    /// A pairing was blocked after wrong PINs.
    Blocked,
    /// A pairing was never finished.
    PairingVoid,
    /// The PIN was changed.
    PinChanged,
    /// A biometric can stand in for the PIN.
    BiometricOn,
    /// It cannot any more.
    BiometricOff,
}

/// Whether something counted at its issuer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It did.
    #[default]
    Counted,
    /// It was sent, or was about to be, and no answer was heard.
    Unheard,
    /// It did not.
    NotCounted,
}

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryPage {
    /// Newest first.
    pub entries: Vec<HistoryEntry>,
    /// Whether older ones follow.
    pub more: bool,
}

impl HistoryEntry {
    /// Something about a pairing, now.
    pub(crate) fn about(app: &Authenticator, pairing: &Pairing, kind: HistoryKind) -> Self {
        Self {
            id: app.draw::<16>().to_string(),
            at: app.ports.clock.now(),
            kind,
            outcome: Outcome::Counted,
            issuer_name: pairing.issuer_name.clone(),
            issuer_host: pairing.issuer.host().to_owned(),
            account_label: Some(pairing.account_label.clone()),
            portal_name: None,
            portal_host: None,
            level: None,
            receipt_id: None,
            receipt: None,
        }
    }

    /// The answer to a request.
    pub(crate) fn answer(
        app: &Authenticator,
        open: &OpenRequest,
        pairing: Option<&Pairing>,
        kind: HistoryKind,
    ) -> Self {
        Self {
            id: app.draw::<16>().to_string(),
            at: app.ports.clock.now(),
            kind,
            outcome: Outcome::Counted,
            issuer_name: open.issuer_name.clone(),
            issuer_host: open.issuer.host().to_owned(),
            account_label: pairing.map(|pairing| pairing.account_label.clone()),
            portal_name: Some(open.portal_name().to_owned()),
            portal_host: Some(open.portal_host.clone()),
            level: None,
            receipt_id: None,
            receipt: None,
        }
    }

    /// With the issuer's word on it.
    pub(crate) fn proven(self, proof: &Proof) -> Self {
        let Proof { receipt, compact } = proof;
        Self {
            at: receipt.iat,
            outcome: Outcome::Counted,
            level: receipt.acr.or(self.level),
            receipt_id: Some(receipt.jti.to_string()),
            receipt: Some(compact.clone()),
            ..self
        }
    }

    /// About to be sent.
    pub(crate) fn unheard(self) -> Self {
        Self { outcome: Outcome::Unheard, ..self }
    }

    pub(crate) fn at_level(self, level: LevelOfAssurance) -> Self {
        Self { level: Some(level), ..self }
    }
}

impl From<NoticeKind> for HistoryKind {
    fn from(kind: NoticeKind) -> Self {
        match kind {
            NoticeKind::UnpairedOnPage => Self::UnpairedOnPage,
            NoticeKind::Blocked => Self::Blocked,
            NoticeKind::PairingVoid => Self::PairingVoid,
            NoticeKind::SignInReported => Self::ReportedElsewhere,
        }
    }
}

impl Authenticator {
    /// The history before the entry `before`, or from the newest one.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn history(
        &self,
        before: Option<&str>,
        limit: u32,
    ) -> Result<HistoryPage, AuthenticatorError> {
        let limit = limit.clamp(1, MAX_PAGE);
        let mut entries = self.ports.store.history(before, limit + 1).await?;
        let wanted = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = entries.len() > wanted;
        entries.truncate(wanted);
        Ok(HistoryPage { entries, more })
    }

    /// The whole history, newest first, with the issuers' receipts.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn whole_history(&self) -> Result<Vec<HistoryEntry>, AuthenticatorError> {
        Ok(self.ports.store.history(None, MAX_ENTRIES).await?)
    }

    /// Keeps an entry. What was done is done, so a full disk here fails nothing.
    pub(crate) async fn record(&self, entry: HistoryEntry) {
        if let Err(error) = self.ports.store.record(&entry).await {
            tracing::warn!(%error, "the history misses an entry");
        }
    }
}
