//! The claim of a ticket and the signed request that answers it.
//!
//! Fetched as OpenID4VP 1.0 §5.10 does with `request_uri_method=post` and a wallet nonce.

use serde::{Deserialize, Serialize};

use crate::{
    AuthenticationCredential, B64, CredentialId, FormatError, Issuer, LevelOfAssurance, ShortCode,
    jws,
};

/// Body of `POST /P/<ticket>`: the app takes the ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimRequest {
    /// The moving part of the code, where codes rotate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    /// Fresh random bytes of the app; repeated, the claim is answered again.
    pub app_nonce: B64<32>,
}

/// Body of `POST /pass/codes`: the app takes what a typed code stands for. The code is in the body,
/// because addresses end up in logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeClaim {
    /// As it was typed.
    pub code: ShortCode,
    /// Fresh random bytes of the app; repeated, the claim is answered again.
    pub app_nonce: B64<32>,
}

/// Body of `POST /pass/requests`: the app asks for a request that needs no code to scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRequest {
    /// What for; today [`Purpose::EnrolBiometric`] and [`Purpose::ChangePin`].
    pub purpose: Purpose,
    /// An assertion with client data of type `servicekonto.request` whose challenge is the app's
    /// nonce: nobody else learns whether the credential exists, or fills the issuer's memory.
    pub credential: AuthenticationCredential,
}

/// Answer to a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimAnswer {
    /// A [`RequestObject`] as JWS.
    pub request: String,
}

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Couple the app with an account.
    Pair,
    /// Sign in at a relying party.
    SignIn,
    /// Confirm something that is shown.
    Confirm,
    /// Remove a credential.
    Unpair,
    /// Change the PIN.
    ChangePin,
    /// Add a biometric key.
    EnrolBiometric,
    /// Approve another device.
    ApproveDevice,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 7] = [
        Self::Pair,
        Self::SignIn,
        Self::Confirm,
        Self::Unpair,
        Self::ChangePin,
        Self::EnrolBiometric,
        Self::ApproveDevice,
    ];

    /// The word in the request object, in the PIN proof and in storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pair => "pair",
            Self::SignIn => "sign-in",
            Self::Confirm => "confirm",
            Self::Unpair => "unpair",
            Self::ChangePin => "change-pin",
            Self::EnrolBiometric => "enrol-biometric",
            Self::ApproveDevice => "approve-device",
        }
    }

    /// The purpose with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.name() == name)
    }
}

/// How the request reached the phone, fixed when it was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A QR code on another device.
    CrossDevice,
    /// A link on the same device.
    SameDevice,
    /// A typed short code.
    ShortCode,
}

/// Ways to verify the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserVerificationMethod {
    /// The six-digit PIN.
    Pin,
    /// A platform biometric.
    Biometric,
}

impl UserVerificationMethod {
    /// The word in the `passUv` extension.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pin => "pin",
            Self::Biometric => "biometric",
        }
    }

    /// The method with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Pin, Self::Biometric].into_iter().find(|method| method.name() == name)
    }
}

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelyingParty {
    /// Its name, as the issuer registered it.
    pub name: String,
    /// Its origin, whose host the person is shown.
    pub uri: String,
}

/// The browser in which the request was shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Initiator {
    /// Family of the browser, such as `Firefox`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub browser: Option<String>,
    /// Family of its system, such as `Windows`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<String>,
    /// Rough place, where the issuer can guess it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// What is confirmed: what you see is what you sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Headline.
    pub title: String,
    /// Text without markup.
    pub text: String,
    /// An amount of money, as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
}

/// Terms of a pairing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingTerms {
    /// Masked name of the account, such as `E••• M•••`.
    pub account_label: String,
    /// What a PIN must be.
    pub pin_policy: PinPolicy,
    /// Formats of evidence that the issuer takes, best first.
    pub attestation: Vec<String>,
}

/// What a PIN must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinPolicy {
    /// Number of digits; always 6 today.
    pub digits: u8,
}

/// A signed request: payload of a JWS of type [`RequestObject::TYP`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestObject {
    /// Who asks to approve.
    pub iss: Issuer,
    /// Always [`RequestObject::AUDIENCE`].
    pub aud: String,
    /// Id of this request.
    pub jti: B64<16>,
    /// Makes each request, and with it each challenge, unique.
    pub nonce: B64<32>,
    /// The nonce of the claim: proof of freshness to an app that trusts no wall clock.
    pub app_nonce: B64<32>,
    /// Seconds from the claim's answer until the issuer stops listening.
    pub expires_in: u32,
    /// What is asked.
    pub purpose: Purpose,
    /// How it came.
    pub channel: Channel,
    /// Where the response is posted: same origin as `iss`, bound to this claim.
    pub response_uri: String,
    /// Who asks.
    pub relying_party: RelyingParty,
    /// Level of assurance that is needed.
    pub acr: LevelOfAssurance,
    /// Methods that the issuer takes.
    pub user_verification: Vec<UserVerificationMethod>,
    /// Where it was begun.
    pub initiator: Initiator,
    /// One [`RequestObject::mark`] for each credential that has signed in with this browser before,
    /// and random values up to [`RequestObject::MARKS`]. Absent: the issuer does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known_credentials: Option<Vec<B64<32>>>,
    /// For [`Purpose::Confirm`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
    /// For [`Purpose::Pair`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pairing: Option<PairingTerms>,
    /// Whether the issuer only tests ("Testbetrieb"): then software keys may count as more.
    #[serde(default)]
    pub test_mode: bool,
}

impl RequestObject {
    /// JWS type.
    pub const TYP: &'static str = "pass-request+jwt";
    /// The only audience.
    pub const AUDIENCE: &'static str = "servicekonto-pass";
    /// How many marks an issuer sends that keeps track of browsers, whatever it knows.
    pub const MARKS: usize = 8;

    /// Reads a request that answers a claim with `app_nonce` at `issuer`, whose request keys are
    /// `keys`.
    ///
    /// # Errors
    /// As [`jws::verify`]; [`FormatError::Foreign`] if it is from or for somebody else, answers
    /// another claim, sends the response elsewhere, or lacks what its purpose needs.
    pub fn verify(
        compact: &str,
        issuer: &Issuer,
        app_nonce: &B64<32>,
        keys: &[jws::Jwk],
    ) -> Result<Self, FormatError> {
        let request: Self = jws::verify(compact, Self::TYP, keys)?;
        let complete = match request.purpose {
            Purpose::Pair => request.pairing.is_some(),
            Purpose::Confirm => request.message.is_some(),
            _ => true,
        };
        let mine = request.iss == *issuer
            && request.aud == Self::AUDIENCE
            && request.app_nonce == *app_nonce
            && issuer.owns(&request.response_uri);
        if mine && complete { Ok(request) } else { Err(FormatError::Foreign) }
    }

    /// The WebAuthn challenge: SHA-256 of the exact request.
    #[must_use]
    pub fn challenge(compact: &str) -> [u8; 32] {
        crate::sha256(compact.as_bytes())
    }

    /// How a credential is named in `known_credentials` to its own app and to nobody else:
    /// SHA-256(nonce ‖ credential id).
    #[must_use]
    pub fn mark(nonce: &B64<32>, credential: &CredentialId) -> B64<32> {
        B64(crate::sha256(&[nonce.0, credential.0].concat()))
    }

    /// Whether this credential has signed in with the browser before; `None` if that is not stated.
    #[must_use]
    pub fn knows_browser(&self, credential: &CredentialId) -> Option<bool> {
        let marks = self.known_credentials.as_ref()?;
        Some(marks.contains(&Self::mark(&self.nonce, credential)))
    }
}

#[cfg(test)]
mod tests;
