//! Responses and their answers.
//!
//! The outer part of a response is what a browser would return: `RegistrationResponseJSON` and
//! `AuthenticationResponseJSON` (WebAuthn L3 §5.1), so that any FIDO2 library can verify it.

use serde::{Deserialize, Serialize};

use crate::{
    B64, Bytes, CredentialId, KeyEvidence, LevelOfAssurance, LevelReason, UserVerificationMethod,
};

/// Body of `POST response_uri`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Response {
    /// Answers a request to pair.
    Create {
        /// The registration.
        credential: RegistrationCredential,
        /// Proof of the new PIN key.
        user_verification: UserVerification,
        /// What the platform says about the device key, where that has no room in the
        /// attestation object.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<KeyEvidence>,
    },
    /// Approves.
    Get {
        /// The assertion.
        credential: AuthenticationCredential,
        /// Proof of the PIN key.
        user_verification: UserVerification,
    },
    /// Answers a request to enrol a biometric.
    Enrol {
        /// An assertion whose `passBiometric` extension names the new key.
        credential: AuthenticationCredential,
        /// Proof of the PIN key.
        user_verification: UserVerification,
        /// Proof of the new key.
        biometric: BiometricProof,
    },
    /// Answers a request to change the PIN.
    Change {
        /// An assertion whose `passUv` extension also names the new PIN public key.
        credential: AuthenticationCredential,
        /// Proof of the PIN key of before.
        user_verification: UserVerification,
        /// Proof of the new PIN key: signature over [`crate::proof_message`], `r ‖ s`, 64 bytes.
        new_proof: B64<64>,
    },
    /// Says no; signed where a credential was chosen.
    Decline {
        /// An assertion with client data of type `servicekonto.decline` and no `passUv`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        credential: Option<AuthenticationCredential>,
    },
}

/// Shows that a biometric key is there and what guards it. Nobody can guess such a key, so nothing
/// of this has to be hidden.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BiometricProof {
    /// Signature over [`crate::proof_message`], `r ‖ s`, 64 bytes.
    pub proof: B64<64>,
    /// The platform's certificate chain about the key, X.509 DER, leaf first; may be empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certificates: Vec<Bytes>,
}

/// The second factor's proof. Stored by nobody, printed by nobody.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UserVerification {
    /// Method used.
    pub method: UserVerificationMethod,
    /// Signature over [`crate::proof_message`], `r ‖ s`, 64 bytes.
    pub proof: B64<64>,
    /// Random bytes that blind the commitment.
    pub blinder: B64<32>,
}

impl std::fmt::Debug for UserVerification {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserVerification").field("method", &self.method).finish_non_exhaustive()
    }
}

/// The one type of credential (WebAuthn L3 §5.8.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PublicKeyType {
    /// `public-key`
    #[serde(rename = "public-key")]
    PublicKey,
}

/// `RegistrationResponseJSON`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationCredential {
    /// Credential id.
    pub id: CredentialId,
    /// The same again.
    pub raw_id: CredentialId,
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: PublicKeyType,
    /// What was signed.
    pub response: AttestationResponse,
    /// Always empty.
    pub client_extension_results: serde_json::Map<String, serde_json::Value>,
}

/// `AuthenticatorAttestationResponseJSON`, the part that matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttestationResponse {
    /// [`crate::ClientData`] as JSON.
    #[serde(rename = "clientDataJSON")]
    pub client_data_json: Bytes,
    /// [`crate::AttestationObject`] as CBOR.
    #[serde(rename = "attestationObject")]
    pub attestation_object: Bytes,
}

/// `AuthenticationResponseJSON`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AuthenticationCredential {
    /// Credential id.
    pub id: CredentialId,
    /// The same again.
    pub raw_id: CredentialId,
    /// `public-key`.
    #[serde(rename = "type")]
    pub kind: PublicKeyType,
    /// What was signed.
    pub response: AssertionResponse,
    /// Always empty.
    pub client_extension_results: serde_json::Map<String, serde_json::Value>,
}

/// `AuthenticatorAssertionResponseJSON`, the part that matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssertionResponse {
    /// [`crate::ClientData`] as JSON.
    #[serde(rename = "clientDataJSON")]
    pub client_data_json: Bytes,
    /// [`crate::AuthenticatorData`] as bytes.
    #[serde(rename = "authenticatorData")]
    pub authenticator_data: Bytes,
    /// The device key's signature over `authenticatorData ‖ clientDataHash`, ASN.1 DER.
    pub signature: Bytes,
}

/// What the issuer answers to a response. The same body gets the same answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verdict", rename_all = "snake_case")]
pub enum Answer {
    /// Approved.
    Approved {
        /// A [`crate::Receipt`] as JWS.
        receipt: String,
        /// Where the browser of this very device goes on; for [`crate::Channel::SameDevice`].
        #[serde(default, skip_serializing_if = "Option::is_none")]
        redirect_uri: Option<String>,
        /// Digits that the browser asks for, where it does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        confirmation_code: Option<String>,
    },
    /// Declined.
    Declined {
        /// A [`crate::Receipt`] as JWS.
        receipt: String,
    },
    /// Registered; now the digits have to be typed on the issuer's page.
    Registered {
        /// Six digits.
        confirmation_code: String,
        /// Seconds until they are void.
        expires_in: u32,
        /// Level that the credential will have.
        level: LevelOfAssurance,
        /// Why not more.
        level_reason: LevelReason,
    },
    /// The device signature held, the PIN proof did not, or it came during a pause.
    WrongPin {
        /// Tries until the next pause or block; 0 during a pause.
        tries_left: u32,
        /// Seconds until the next try is judged, during a pause.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        retry_after: Option<u32>,
        /// Seconds of pause that follow when `tries_left` are used up; absent: a block.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        next_pause: Option<u32>,
        /// Wrong PINs left in the life of this credential, once they are few.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lifetime_left: Option<u32>,
        /// The next [`crate::RequestObject`] as JWS, in the same claim.
        request: String,
    },
    /// Too many wrong PINs: nothing but pairing anew helps.
    Blocked,
}

impl Response {
    /// The client data that was signed, if anything was.
    #[must_use]
    pub fn client_data_json(&self) -> Option<&[u8]> {
        match self {
            Self::Create { credential, .. } => Some(&credential.response.client_data_json.0),
            Self::Get { credential, .. }
            | Self::Enrol { credential, .. }
            | Self::Change { credential, .. }
            | Self::Decline { credential: Some(credential) } => {
                Some(&credential.response.client_data_json.0)
            }
            Self::Decline { credential: None } => None,
        }
    }
}
