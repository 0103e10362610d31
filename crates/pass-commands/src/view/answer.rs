//! What is asked, and what came of the answer.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Level, PairingView};

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
        /// Four digits to type in the browser before it goes on; `null` if it asks for none.
        confirmation_code: Option<String>,
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

/// What came of declining.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Declined {
    /// Whether `report_sign_in` can say that the person had not begun it.
    pub can_report: bool,
}
