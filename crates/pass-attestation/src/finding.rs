//! Why evidence does not count.

use serde::Serialize;
use thiserror::Error;

/// Why a key counts no more than one in software. The name is for storage and for sentences in
/// other languages; the display form is one plain English sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// There is none.
    #[error("Nothing proves where the key lives.")]
    NoEvidence,
    /// It breaks its own format.
    #[error("The evidence breaks the rules of its format.")]
    Malformed,
    /// It is signed by nobody who is trusted.
    #[error("The evidence is not signed by a manufacturer that is trusted.")]
    ChainUntrusted,
    /// A certificate is too old or too young.
    #[error("A certificate of the evidence has expired or is not valid yet.")]
    Expired,
    /// A certificate was revoked.
    #[error("The manufacturer has revoked the evidence of devices like this one.")]
    Revoked,
    /// Nobody knows whether it was revoked.
    #[error("It is not known today whether the evidence was revoked.")]
    RevocationListStale,
    /// It answers another pairing.
    #[error("The evidence was made for another pairing.")]
    ChallengeMismatch,
    /// It is about another key.
    #[error("The evidence is about another key.")]
    KeyMismatch,
    /// The device itself says that software holds the key.
    #[error("The key lives in software, not in protected hardware.")]
    SoftwareKey,
    /// Any system can be installed.
    #[error("The boot loader of the device is unlocked, so any system may run on it.")]
    BootLoaderUnlocked,
    /// The system was not checked when it was started, or the device does not say what was.
    #[error("The device does not prove that it checked the system that it started.")]
    BootNotVerified,
    /// It was checked, with somebody else's key than the manufacturer's: GrapheneOS, for example.
    #[error("The device runs another system than its manufacturer's, which is not known here.")]
    UnknownSystem,
    /// Security updates are missing.
    #[error("The last security update of the device is too old.")]
    PatchLevelOld,
    /// Another app made the key.
    #[error("The key was made by an app that is not known here.")]
    UnknownApp,
    /// The key can do something else, or came from elsewhere.
    #[error("The key is of the wrong kind, or was not made in the hardware for signing only.")]
    KeyProperties,
    /// A TPM that nobody vouches for.
    #[error("No manufacturer vouches for the security chip.")]
    NotActivated,
    /// App Attest's test environment, or the real one in a test.
    #[error("The evidence comes from the manufacturer's other environment.")]
    WrongEnvironment,
    /// Whoever holds the device can use it.
    #[error("The device has no screen lock.")]
    NoLockScreen,
}

impl Finding {
    /// All findings.
    pub const ALL: [Self; 18] = [
        Self::NoEvidence,
        Self::Malformed,
        Self::ChainUntrusted,
        Self::Expired,
        Self::Revoked,
        Self::RevocationListStale,
        Self::ChallengeMismatch,
        Self::KeyMismatch,
        Self::SoftwareKey,
        Self::BootLoaderUnlocked,
        Self::BootNotVerified,
        Self::UnknownSystem,
        Self::PatchLevelOld,
        Self::UnknownApp,
        Self::KeyProperties,
        Self::NotActivated,
        Self::WrongEnvironment,
        Self::NoLockScreen,
    ];

    /// The name in storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoEvidence => "no_evidence",
            Self::Malformed => "malformed",
            Self::ChainUntrusted => "chain_untrusted",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
            Self::RevocationListStale => "revocation_list_stale",
            Self::ChallengeMismatch => "challenge_mismatch",
            Self::KeyMismatch => "key_mismatch",
            Self::SoftwareKey => "software_key",
            Self::BootLoaderUnlocked => "boot_loader_unlocked",
            Self::BootNotVerified => "boot_not_verified",
            Self::UnknownSystem => "unknown_system",
            Self::PatchLevelOld => "patch_level_old",
            Self::UnknownApp => "unknown_app",
            Self::KeyProperties => "key_properties",
            Self::NotActivated => "not_activated",
            Self::WrongEnvironment => "wrong_environment",
            Self::NoLockScreen => "no_lock_screen",
        }
    }

    /// The finding with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|finding| finding.name() == name)
    }
}

impl From<&crate::ChainError> for Finding {
    fn from(error: &crate::ChainError) -> Self {
        use crate::ChainError as E;
        match error {
            E::Expired(_) | E::NotYetValid(_) => Self::Expired,
            E::Length(_) | E::Certificate { .. } | E::Pem => Self::Malformed,
            E::Untrusted | E::Name(_) | E::Signature(_) | E::NotAnAuthority(_) => {
                Self::ChainUntrusted
            }
        }
    }
}
