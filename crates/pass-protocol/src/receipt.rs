//! Receipts: the issuer's signed word on what came of a response.

use serde::{Deserialize, Serialize};

use crate::{B64, CredentialId, FormatError, Issuer, LevelOfAssurance, Purpose, UnixTime, jws};

/// What the issuer decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It was approved.
    Approved,
    /// The person declined.
    Declined,
    /// The person declined and said that somebody else had begun it.
    Reported,
    /// The credential was disabled.
    Disabled,
}

/// Payload of a JWS of type [`Receipt::TYP`]. It says nothing about the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Who decided.
    pub iss: Issuer,
    /// Receipt number.
    pub jti: B64<16>,
    /// When, by the issuer's clock.
    pub iat: UnixTime,
    /// About which credential, if one was used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credential_id: Option<CredentialId>,
    /// What had been asked.
    pub purpose: Purpose,
    /// What was decided.
    pub verdict: Verdict,
    /// Level reached, where something was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acr: Option<LevelOfAssurance>,
    /// Origin of the relying party, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relying_party: Option<String>,
    /// SHA-256 of the response's body (32 bytes), where there is one. The body holds a random
    /// blinder, so this hash tells nothing about the PIN.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response_hash: Option<B64<32>>,
}

impl Receipt {
    /// JWS type.
    pub const TYP: &'static str = "pass-receipt+jwt";

    /// Reads a receipt of `issuer`, whose receipt keys are `keys`.
    ///
    /// # Errors
    /// As [`jws::verify`]; [`FormatError::Foreign`] if another issuer states it.
    pub fn verify(compact: &str, issuer: &Issuer, keys: &[jws::Jwk]) -> Result<Self, FormatError> {
        let receipt: Self = jws::verify(compact, Self::TYP, keys)?;
        if receipt.iss == *issuer { Ok(receipt) } else { Err(FormatError::Foreign) }
    }
}
