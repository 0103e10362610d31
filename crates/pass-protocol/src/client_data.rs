//! Client data (WebAuthn L3 §5.8.1): what a signature is about.

use serde::{Deserialize, Serialize};

use crate::{B64, FormatError, Issuer, sha256};

/// What kind of ceremony it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClientDataType {
    /// A registration.
    #[serde(rename = "webauthn.create")]
    Create,
    /// An assertion.
    #[serde(rename = "webauthn.get")]
    Get,
    /// Ours: the person said no.
    #[serde(rename = "servicekonto.decline")]
    Decline,
    /// Ours: the person did not begin what they declined.
    #[serde(rename = "servicekonto.report")]
    Report,
    /// Ours: the app asks how its credential stands.
    #[serde(rename = "servicekonto.status")]
    Status,
    /// Ours: the app asks for a request about its own credential.
    #[serde(rename = "servicekonto.request")]
    Request,
}

/// Client data in the form and order of its canonical serialisation (WebAuthn L3 §5.8.1.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientData {
    /// Kind of ceremony.
    #[serde(rename = "type")]
    pub kind: ClientDataType,
    /// Hash of the request, or the app's nonce where the app begins.
    pub challenge: B64<32>,
    /// Origin of the issuer.
    pub origin: String,
    /// Always false.
    #[serde(rename = "crossOrigin", default)]
    pub cross_origin: bool,
}

impl ClientData {
    /// Client data for a ceremony at `issuer`.
    #[must_use]
    pub fn new(kind: ClientDataType, challenge: [u8; 32], issuer: &Issuer) -> Self {
        let origin = issuer.origin().to_owned();
        Self { kind, challenge: B64(challenge), origin, cross_origin: false }
    }

    /// The bytes that are hashed and sent.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Checks received bytes against what is expected and returns their hash (32 bytes).
    ///
    /// # Errors
    /// [`FormatError::Json`], or [`FormatError::Foreign`] if kind, challenge or origin differ.
    pub fn verify(
        json: &[u8],
        kind: ClientDataType,
        challenge: &[u8; 32],
        issuer: &Issuer,
    ) -> Result<[u8; 32], FormatError> {
        let received: Self = serde_json::from_slice(json).map_err(|_| FormatError::Json)?;
        if received == Self::new(kind, *challenge, issuer) {
            Ok(sha256(json))
        } else {
            Err(FormatError::Foreign)
        }
    }
}
