//! Disabling a credential, and asking how it stands.

use serde::{Deserialize, Serialize};

use crate::{
    AuthenticationCredential, B64, CredentialId, FormatError, Issuer, LevelOfAssurance,
    LevelReason, SignInReport, UnixTime, jws,
};

/// Body of `POST /pass/disable`. Needs no key, so it works when the key is gone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisableRequest {
    /// Which credential.
    pub credential_id: CredentialId,
    /// The secret whose hash was registered at pairing.
    pub disable_secret: B64<32>,
}

impl std::fmt::Debug for DisableRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DisableRequest").finish_non_exhaustive()
    }
}

/// Answer to a [`DisableRequest`]; repeated, the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisableAnswer {
    /// A [`crate::Receipt`] as JWS.
    pub receipt: String,
}

/// Body of `POST /pass/status`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusRequest {
    /// An assertion with client data of type `servicekonto.status` whose challenge is the app's
    /// nonce. Replayed, it only repeats the answer to whoever heard it already.
    pub credential: AuthenticationCredential,
}

/// Answer to a [`StatusRequest`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusAnswer {
    /// A [`CredentialStatus`] as JWS.
    pub status: String,
}

/// How far a credential's life has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CredentialState {
    /// Registered, digits not typed yet.
    Pending,
    /// Usable.
    Active,
    /// Too many wrong PINs.
    Blocked,
    /// Removed.
    Disabled,
}

impl CredentialState {
    /// The word in storage and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Disabled => "disabled",
        }
    }

    /// The state with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Pending, Self::Active, Self::Blocked, Self::Disabled]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// Who disabled a credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DisabledBy {
    /// The app, with the disable secret.
    App,
    /// The person, on the account's device page.
    AccountPage,
    /// Nobody: the pairing was never confirmed, or wrongly three times.
    PairingVoid,
}

impl DisabledBy {
    /// The word in storage and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::AccountPage => "account_page",
            Self::PairingVoid => "pairing_void",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::App, Self::AccountPage, Self::PairingVoid].into_iter().find(|by| by.name() == name)
    }
}

/// Payload of a JWS of type [`CredentialStatus::TYP`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CredentialStatus {
    /// Who states it.
    pub iss: Issuer,
    /// The app's nonce: proof that the answer is fresh.
    pub app_nonce: B64<32>,
    /// About which credential.
    pub credential_id: CredentialId,
    /// How it stands.
    pub state: CredentialState,
    /// Level it is good for today.
    pub level: LevelOfAssurance,
    /// Why not more.
    pub level_reason: LevelReason,
    /// While pending: the digits once more, for an app that missed them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmation_code: Option<String>,
    /// While pending: seconds until the digits are void.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u32>,
    /// Once paired, in every state: a [`crate::Receipt`] of the pairing as JWS, always the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// When it can approve for the first time, by the issuer's clock; absent if it can.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usable_from: Option<UnixTime>,
    /// When the PIN was last changed, by the issuer's clock; never since pairing if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin_changed_at: Option<UnixTime>,
    /// The latest sign-in that another device of the account has reported since this one was paired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<SignInReport>,
    /// Once disabled: by whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_by: Option<DisabledBy>,
    /// Once disabled: when, by the issuer's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disabled_at: Option<UnixTime>,
}

impl CredentialStatus {
    /// JWS type.
    pub const TYP: &'static str = "pass-status+jwt";

    /// Reads an answer of `issuer`, whose receipt keys are `keys`, to a status call with
    /// `app_nonce` about `credential`.
    ///
    /// # Errors
    /// As [`jws::verify`]; [`FormatError::Foreign`] if it answers another call.
    pub fn verify(
        compact: &str,
        issuer: &Issuer,
        credential: &CredentialId,
        app_nonce: &B64<32>,
        keys: &[jws::Jwk],
    ) -> Result<Self, FormatError> {
        let status: Self = jws::verify(compact, Self::TYP, keys)?;
        let mine = status.iss == *issuer
            && status.credential_id == *credential
            && status.app_nonce == *app_nonce;
        if mine { Ok(status) } else { Err(FormatError::Foreign) }
    }
}
