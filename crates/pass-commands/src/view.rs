//! What a screen sees: plain data, no keys, no tickets, no PIN, no sentences.
//!
//! Times are Unix seconds (UTC) as the issuer or this device stated them. Every type here is also
//! written as TypeScript by [`crate::bindings`].

mod history;
mod settings;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use history::{Erasure, HistoryEntry, HistoryKind, HistoryPage, SavedFile};
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

/// What a scanned request asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReviewPurpose {
    /// Couple this device with an account.
    Pair,
    /// Sign in at a portal.
    SignIn,
}

/// The review screen: who asks for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Review {
    /// What is asked.
    pub purpose: ReviewPurpose,
    /// Name of the portal.
    pub portal_name: String,
    /// Host of the portal.
    pub portal_host: String,
    /// Name of the issuer.
    pub issuer_name: String,
    /// Host of the issuer.
    pub issuer_host: String,
    /// Whether the issuer is in the app's directory, or already paired with this app.
    pub issuer_known: bool,
    /// Whether the issuer says that it only tests.
    pub test_mode: bool,
    /// Level the portal needs.
    pub level: Level,
    /// Browser that shows the code, for example `Firefox`.
    pub browser: Option<String>,
    /// Its system, for example `Windows`.
    pub os: Option<String>,
    /// Rough place of the browser, as the issuer guesses it.
    pub place: Option<String>,
    /// Masked account, for `pair`; for `sign_in` the choices are in `pairings`.
    pub account_label: Option<String>,
    /// For `sign_in`: the pairings that can answer; empty if this app has none at the issuer.
    pub pairings: Vec<PairingView>,
    /// Ids of those that have signed in with this browser before; `null` if the issuer does not
    /// say, and then nothing is shown about it.
    pub known_pairings: Option<Vec<String>>,
    /// Whether the issuer takes a fingerprint or face in place of the PIN here.
    pub biometric_accepted: bool,
    /// Seconds until the issuer stops listening, at the moment of this answer.
    pub expires_in: u32,
    /// For `pair`: a name for this device that the person may change.
    pub suggested_device_name: Option<String>,
}

/// What came of an approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Approval {
    /// Signed in; the browser goes on by itself.
    Approved {
        /// Name of the portal.
        portal_name: String,
        /// Level reached.
        level: Level,
        /// Unix seconds, from the issuer's receipt.
        #[ts(type = "number")]
        at: i64,
    },
    /// Refused; the same request can be tried again with another PIN.
    WrongPin {
        /// Tries until the next pause or block; 0 while pausing.
        tries_left: u32,
        /// Seconds to wait before the next try, if any.
        pause_seconds: Option<u32>,
        /// What follows when `tries_left` are used up: seconds of pause, or `null` for a block.
        next_pause_seconds: Option<u32>,
        /// Set once few wrong PINs are left in the credential's life.
        lifetime_left: Option<u32>,
    },
    /// The credential is blocked until paired anew.
    Blocked,
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
        pairing: PairingView,
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
        pairing: PairingView,
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
        pairing: PairingView,
    },
    /// An earlier change had arrived although its answer was lost; its PIN holds.
    Settled {
        /// The pairing as it is now.
        pairing: PairingView,
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
