//! What a command answers when it could not do its work: a closed code, never a sentence.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A failed command, as the web UI receives it. The UI owns the sentence for each code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, TS)]
#[error("{code:?}")]
pub struct CommandError {
    /// What failed.
    pub code: CommandErrorCode,
    /// What the sentence needs to name; empty for most codes.
    #[serde(default)]
    pub details: ErrorDetails,
}

/// Words that belong into the sentence of an error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErrorDetails {
    /// For `not_a_pass_code`: what the code contained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub text: Option<String>,
    /// For `insecure_issuer`, `issuer_not_found` and `not_paired`: the issuer's host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub host: Option<String>,
    /// For `rate_limited` and `not_usable_yet`: seconds to wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub seconds: Option<u32>,
}

/// Everything that can go wrong, closed: the UI has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CommandErrorCode {
    /// No connection to the issuer.
    Offline,
    /// The issuer answered, but could not do its work.
    ServerUnavailable,
    /// TLS failed: this device's clock or the issuer's certificate is wrong.
    ClockOrCertificate,
    /// A QR code, but no pass link; `details.text` is what it contains.
    NotAPassCode,
    /// The picture holds no QR code.
    NoCodeFound,
    /// The file is no picture this app can read.
    ImageUnreadable,
    /// The picture is larger than this app reads.
    ImageTooLarge,
    /// `http` to a host that is not `localhost`; `details.host` names it.
    InsecureIssuer,
    /// The answer was not made for this link, or its signature does not hold.
    ForeignRequest,
    /// The issuer's keys do not follow from the ones pinned at pairing.
    IssuerKeysChanged,
    /// The code is too old.
    CodeExpired,
    /// Another device took the code.
    CodeUsed,
    /// The issuer does not know the code.
    CodeUnknown,
    /// The issuer does not know the typed code; perhaps it was mistyped, perhaps its time is over.
    ShortCodeUnknown,
    /// What was typed is not the eight characters of a code.
    ShortCodeFormat,
    /// What was typed is no address.
    IssuerAddress,
    /// Nothing that speaks this protocol answers at the typed address; `details.host` names it.
    IssuerNotFound,
    /// The request was answered or cancelled already.
    RequestOver,
    /// This app has no pairing at the issuer; `details.host` names it.
    NotPaired,
    /// The pairing is good for less than the portal needs.
    LevelTooLow,
    /// The pairing was made with a typed code and waits; `details.seconds` says how long.
    NotUsableYet,
    /// The issuer refused the approval and does not say why.
    ApprovalRefused,
    /// The issuer takes no report about this sign-in, or not any more.
    ReportRefused,
    /// The pairing was ended elsewhere.
    UnpairedElsewhere,
    /// The PIN is too easy to guess.
    PinWeak,
    /// The PIN is not six digits.
    PinFormat,
    /// The new PIN is the old one.
    PinSame,
    /// No answer came to a change of the PIN: the old one or the new one holds.
    PinChangeUnknown,
    /// The device key of the pairing is gone.
    KeyLost,
    /// The security chip or phone does not answer now; nothing is lost.
    KeystoreUnavailable,
    /// What the app keeps cannot be read any more: the keystore lost the key to it.
    DataLost,
    /// A biometric does not count here; the PIN does.
    BiometricNotAccepted,
    /// The device's biometrics changed; the PIN works, and a biometric can be set up anew.
    BiometricsChanged,
    /// The person closed the platform's prompt.
    BiometricCancelled,
    /// The platform takes no biometric for now.
    BiometricLocked,
    /// Reading or writing on this device failed.
    Storage,
    /// The account has a device of this name.
    NameTaken,
    /// There is no open request, pairing or notice of that id.
    NothingOpen,
    /// The issuer asks to slow down.
    RateLimited,
    /// A mistake of this app.
    Internal,
}

impl CommandError {
    /// An error whose sentence needs no further words.
    pub fn new(code: CommandErrorCode) -> Self {
        Self { code, details: ErrorDetails::default() }
    }

    /// An error whose sentence shows what a code contained.
    pub fn with_text(code: CommandErrorCode, text: impl Into<String>) -> Self {
        Self { code, details: ErrorDetails { text: Some(text.into()), ..ErrorDetails::default() } }
    }

    /// An error whose sentence names a host.
    pub fn with_host(code: CommandErrorCode, host: impl Into<String>) -> Self {
        Self { code, details: ErrorDetails { host: Some(host.into()), ..ErrorDetails::default() } }
    }

    /// An error whose sentence says how long to wait, where that is known.
    pub fn with_seconds(code: CommandErrorCode, seconds: Option<u32>) -> Self {
        Self { code, details: ErrorDetails { seconds, ..ErrorDetails::default() } }
    }
}

impl From<CommandErrorCode> for CommandError {
    fn from(code: CommandErrorCode) -> Self {
        Self::new(code)
    }
}
