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
    /// The digits of a pairing were right: the credential is active.
    Paired,
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
    /// Level reached, where something was approved; level given, where something was paired.
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

/// Body of `POST <response_uri>/receipt`: asks for the answer to a response once more, without the
/// response. Whoever knows the hash and the address has sent or heard it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRequest {
    /// SHA-256 of the response's body (32 bytes).
    pub response_hash: B64<32>,
}

/// Answer to a [`ReceiptRequest`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptAnswer {
    /// The [`Receipt`] in the answer to that response, as JWS; absent if it was given none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
    /// Whether the request can still be answered; without a receipt and not open, that response
    /// never counted.
    pub open: bool,
}
