//! What the app keeps about a pairing, and what is left of one that ended.

use pass_keystore::{KeyId, Sealed};
use pass_protocol::{
    CredentialId, Issuer, LevelOfAssurance, LevelReason, PinnedStatement, UnixTime,
};
use serde::{Deserialize, Serialize};

/// One credential at one issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairing {
    /// Local id, of no meaning to an issuer.
    pub id: String,
    /// Who verifies.
    pub issuer: Issuer,
    /// Name the issuer gives itself.
    pub issuer_name: String,
    /// Colour the issuer gives itself, `#rrggbb`.
    pub issuer_color: String,
    /// Whether the issuer says that it only tests.
    pub test_mode: bool,
    /// Id of the credential at the issuer.
    pub credential_id: CredentialId,
    /// Masked name of the account.
    pub account_label: String,
    /// Name of this device at the issuer.
    pub device_name: String,
    /// How far it has come.
    pub state: PairingState,
    /// What the credential is good for; means nothing before the issuer stated it.
    pub level: LevelOfAssurance,
    /// Why not more.
    pub level_reason: LevelReason,
    /// When the registration was made, by this device's clock.
    pub paired_at: UnixTime,
    /// When it last approved something, by the issuer's clock.
    pub last_used_at: Option<UnixTime>,
    /// Salt of the PIN key, sealed by the device key; absent until that key exists.
    pub sealed_salt: Option<Sealed>,
    /// Disable secret, sealed by the key that outlives pairings.
    pub sealed_disable_secret: Sealed,
    /// The issuer's key statement that is trusted.
    pub pinned: PinnedStatement,
    /// Whether a biometric can stand in for the PIN.
    pub biometric: Biometric,
    /// When the PIN was last changed, by the issuer's clock.
    #[serde(default)]
    pub pin_changed_at: Option<UnixTime>,
    /// When another device reported the latest sign-in that was told here, by the issuer's clock.
    #[serde(default)]
    pub report_heard_at: Option<UnixTime>,
    /// When it can approve for the first time, by the issuer's clock; at once if absent.
    #[serde(default)]
    pub usable_from: Option<UnixTime>,
}

impl Pairing {
    /// Id of the device key.
    #[must_use]
    pub fn key_id(&self) -> KeyId {
        KeyId::new(format!("device-{}", self.id))
    }

    /// Id of the entry in the history that says that it became usable.
    pub(crate) fn paired_entry(&self) -> String {
        format!("paired-{}", self.id)
    }

    /// Id of the key that the platform releases to a biometric only.
    #[must_use]
    pub fn biometric_key_id(&self) -> KeyId {
        KeyId::new(format!("biometric-{}", self.id))
    }
}

/// Whether a biometric can stand in for the PIN of a pairing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Biometric {
    /// Not set up.
    #[default]
    Off,
    /// Set up.
    On,
    /// It was, but the device's biometrics changed and took the key with them.
    Lost,
}

/// How far a pairing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PairingState {
    /// Waits for the digits on the issuer's page, or was cut off before.
    Pending,
    /// Usable.
    Active,
}

/// An unpairing whose issuer does not know of it yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingUnpairing {
    /// Who has to be told.
    pub issuer: Issuer,
    /// Its name.
    pub issuer_name: String,
    /// Which credential.
    pub credential_id: CredentialId,
    /// Sealed by the key that outlives pairings.
    pub sealed_disable_secret: Sealed,
    /// The issuer's key statement that was trusted, to check the receipt with.
    pub pinned: PinnedStatement,
    /// When the person unpaired, by this device's clock.
    pub since: UnixTime,
    /// Id of its entry in the history, which gets the receipt.
    #[serde(default)]
    pub entry: String,
}

/// Something that happened to a pairing elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Local id.
    pub id: String,
    /// Name of the issuer.
    pub issuer_name: String,
    /// Masked name of the account.
    pub account_label: String,
    /// What happened.
    pub kind: NoticeKind,
    /// When, by the issuer's clock, where it says so.
    pub at: Option<UnixTime>,
    /// For a reported sign-in: name of the portal.
    #[serde(default)]
    pub portal_name: Option<String>,
    /// For a reported sign-in: name of the device that reported it.
    #[serde(default)]
    pub device_name: Option<String>,
}

/// What a notice says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// Removed on the issuer's device page.
    UnpairedOnPage,
    /// The PIN was wrong too often.
    Blocked,
    /// The pairing was never confirmed, or wrongly three times.
    PairingVoid,
    /// Another device of the account declined a sign-in that its person had not begun.
    SignInReported,
}
