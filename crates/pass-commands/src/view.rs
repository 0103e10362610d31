//! What a screen sees: plain data, no keys, no tickets, no PIN, no sentences.
//!
//! Times are Unix seconds (UTC) as the issuer or this device stated them. Every type here is also
//! written as TypeScript by [`crate::bindings`].

mod answer;
mod history;
mod settings;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use answer::{Approval, Declined, Review, ReviewPurpose};
pub use history::{Erasure, HistoryEntry, HistoryKind, HistoryOutcome, HistoryPage, SavedFile};
pub use settings::{About, Appearance, Language, Settings, TextSize};

/// Level of assurance (EU 2015/1502).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// `http://eidas.europa.eu/LoA/low`
    Low,
    /// `http://eidas.europa.eu/LoA/substantial`
    Substantial,
    /// `http://eidas.europa.eu/LoA/high`
    High,
}

/// Which of the three inputs of a credential's level was the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LevelReason {
    /// How well the account's holder was identified.
    Identity,
    /// How the person had signed in when pairing.
    Session,
    /// Where the device key lives.
    Evidence,
}

/// Where a device key lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// An encrypted file of this program.
    Software,
    /// A TPM 2.0 chip.
    Tpm,
    /// A phone's trusted execution environment.
    TrustedEnvironment,
    /// A phone's separate security chip.
    StrongBox,
    /// Apple's Secure Enclave.
    SecureEnclave,
}

/// Whether a fingerprint or face can stand in for the PIN of a pairing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BiometricState {
    /// This device cannot do that.
    Unavailable,
    /// It could, but nobody has set up a fingerprint or face.
    NoneEnrolled,
    /// Not set up for this pairing.
    Off,
    /// Set up.
    On,
    /// It was, but the device's fingerprints or faces changed.
    Lost,
}

/// One credential at one issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PairingView {
    /// Local id, of no meaning to an issuer.
    pub id: String,
    /// Name the issuer gives itself.
    pub issuer_name: String,
    /// Host of the issuer, without port.
    pub issuer_host: String,
    /// Origin of the issuer, for `open_code`.
    pub issuer_origin: String,
    /// Colour of the stripe on the card, `#rrggbb`.
    pub issuer_color: String,
    /// Whether the issuer says that it only tests ("Testbetrieb").
    pub test_mode: bool,
    /// Masked name of the account.
    pub account_label: String,
    /// Name of this device at the issuer.
    pub device_name: String,
    /// What the credential is good for.
    pub level: Level,
    /// Why not more.
    pub level_reason: LevelReason,
    /// Where the device key lives.
    pub key_place: KeyPlace,
    /// `pending` until the digits were typed on the page.
    pub state: PairingState,
    /// Whether a fingerprint or face can stand in for the PIN.
    pub biometric: BiometricState,
    /// Unix seconds.
    #[ts(type = "number")]
    pub paired_at: i64,
    /// Unix seconds.
    #[ts(type = "number | null")]
    pub last_used_at: Option<i64>,
    /// When the PIN was last changed; Unix seconds, by the issuer's clock.
    #[ts(type = "number | null")]
    pub pin_changed_at: Option<i64>,
    /// When it can approve for the first time; Unix seconds, by the issuer's clock. `null`: it can.
    #[ts(type = "number | null")]
    pub usable_from: Option<i64>,
}

/// How far a pairing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PairingState {
    /// Waits for the digits on the issuer's page.
    Pending,
    /// Usable.
    Active,
}

/// An unpairing that has not reached its issuer yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WaitingView {
    /// Name of the issuer that must be told.
    pub issuer_name: String,
    /// Unix seconds.
    #[ts(type = "number")]
    pub since: i64,
}

/// Something that happened to a pairing elsewhere; shown once, until dismissed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeView {
    /// Local id, for `dismiss_notice`.
    pub id: String,
    /// Name of the issuer.
    pub issuer_name: String,
    /// Masked name of the account.
    pub account_label: String,
    /// What happened.
    pub kind: NoticeKind,
    /// Unix seconds, by the issuer's clock.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// For `sign_in_reported`: name of the portal.
    pub portal_name: Option<String>,
    /// For `sign_in_reported`: name of the device that reported it.
    pub device_name: Option<String>,
}

/// What a notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Removed on the issuer's device page.
    UnpairedOnPage,
    /// The PIN was wrong too often; the credential is blocked.
    Blocked,
    /// The pairing was never confirmed on the page, or wrongly three times.
    PairingVoid,
    /// Another device declined a sign-in that its person had not begun.
    SignInReported,
    /// Everything was erased, and the issuers in `issuer_name` could not be told.
    Untold,
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Overview {
    /// Pairings, last used first.
    pub pairings: Vec<PairingView>,
    /// Unpairings still to be delivered.
    pub waiting: Vec<WaitingView>,
    /// What the person should know.
    pub notices: Vec<NoticeView>,
    /// Where keys of this app live.
    pub key_place: KeyPlace,
}

/// After the registration reached the issuer: the digits to type on its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PairingCode {
    /// Local id of the pending pairing.
    pub id: String,
    /// Six digits.
    pub code: String,
    /// Seconds until the code is void.
    pub expires_in: u32,
}

/// Whether the digits were typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PairingProgress {
    /// Not yet.
    Waiting,
    /// Done; the pairing is usable.
    Active {
        /// The finished pairing.
        pairing: Box<PairingView>,
    },
    /// Void: too late, three wrong codes, or cancelled on the page.
    Void,
}

/// What the platform's prompt for a fingerprint or face says; sentences of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PromptText {
    /// Headline.
    pub title: String,
    /// What it is for, in one sentence.
    pub reason: String,
    /// On the button that ends it.
    pub cancel: String,
}

/// What came of setting up a fingerprint or face.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Enrolment {
    /// It can stand in for the PIN now.
    Done {
        /// The pairing as it is now.
        pairing: Box<PairingView>,
    },
    /// Refused; the numbers are those of [`Approval::WrongPin`].
    WrongPin {
        /// Tries until the next pause or block; 0 while pausing.
        tries_left: u32,
        /// Seconds to wait before the next try, if any.
        pause_seconds: Option<u32>,
        /// Seconds of pause that follow, or `null` for a block.
        next_pause_seconds: Option<u32>,
        /// Set once few wrong PINs are left in the credential's life.
        lifetime_left: Option<u32>,
    },
    /// The credential is blocked until paired anew.
    Blocked,
}

/// What a frame of the camera showed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Scanned {
    /// No code yet.
    Nothing,
    /// A pass link, for `open_link`.
    Found {
        /// The link as it was in the code.
        link: String,
    },
    /// A code, but no pass link.
    Foreign {
        /// What it contains, cut and made harmless for showing.
        text: String,
    },
}

/// What came of changing the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PinChange {
    /// The new PIN holds.
    Done {
        /// The pairing as it is now.
        pairing: Box<PairingView>,
    },
    /// An earlier change had arrived although its answer was lost; its PIN holds.
    Settled {
        /// The pairing as it is now.
        pairing: Box<PairingView>,
    },
    /// The PIN of before was wrong; the numbers are those of [`Approval::WrongPin`].
    WrongPin {
        /// Tries until the next pause or block; 0 while pausing.
        tries_left: u32,
        /// Seconds to wait before the next try, if any.
        pause_seconds: Option<u32>,
        /// Seconds of pause that follow, or `null` for a block.
        next_pause_seconds: Option<u32>,
        /// Set once few wrong PINs are left in the credential's life.
        lifetime_left: Option<u32>,
    },
    /// The credential is blocked until paired anew.
    Blocked,
}

/// What came of an unpairing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Unpairing {
    /// The issuer confirmed it; this is its receipt.
    Confirmed {
        /// Receipt number.
        receipt_id: String,
        /// Unix seconds, by the issuer's clock.
        #[ts(type = "number")]
        at: i64,
        /// Name of the issuer.
        issuer_name: String,
    },
    /// Removed here; the issuer will be told as soon as it can be reached.
    Queued {
        /// Name of the issuer.
        issuer_name: String,
    },
}

/// Why a PIN is too easy to guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PinWeakness {
    /// Not exactly six digits.
    Length,
    /// One digit only.
    Repeated,
    /// Up or down by one.
    Run,
    /// A pair or triple over and over.
    Pattern,
    /// A calendar date.
    Date,
    /// On the list of common PINs.
    Common,
}
