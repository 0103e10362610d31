//! The history, and what is left of it when everything is erased.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Level;

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// Newest first.
    pub entries: Vec<HistoryEntry>,
    /// Whether older ones follow.
    pub more: bool,
}

/// Where the history was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedFile {
    /// Name of the file.
    pub name: String,
    /// Path of its folder.
    pub folder: String,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// Local id.
    pub id: String,
    /// Unix seconds.
    #[ts(type = "number")]
    pub at: i64,
    /// What was done.
    pub kind: HistoryKind,
    /// Whether it counted.
    pub outcome: HistoryOutcome,
    /// Name of the issuer.
    pub issuer_name: String,
    /// Host of the issuer, without port.
    pub issuer_host: String,
    /// Masked name of the account.
    pub account_label: Option<String>,
    /// Name of the portal.
    pub portal_name: Option<String>,
    /// Host of the portal.
    pub portal_host: Option<String>,
    /// Level that was reached, or given.
    pub level: Option<Level>,
    /// Number of the issuer's receipt.
    pub receipt_id: Option<String>,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
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
    /// A fingerprint or face can stand in for the PIN.
    BiometricOn,
    /// It cannot any more.
    BiometricOff,
}

/// Whether something counted at its issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HistoryOutcome {
    /// It did.
    Counted,
    /// It was sent, and no answer was heard.
    Unheard,
    /// It did not.
    NotCounted,
}

/// What came of erasing everything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Erasure {
    /// Pairings whose issuers know.
    pub told: u32,
    /// Names of issuers that could not be reached.
    pub untold: Vec<String>,
}
