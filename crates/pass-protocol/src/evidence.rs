//! Evidence about a device key that rides beside a registration, because the platform's statement
//! carries no signature of the key itself. Android's chain rides in the attestation object.

use serde::{Deserialize, Serialize};

use crate::{B64, Bytes};

/// A platform's statement about a device key, made over SHA-256(authenticatorData ‖
/// clientDataHash) of its registration: the challenge below, 32 bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "format")]
pub enum KeyEvidence {
    /// Apple's App Attest endorses the device key.
    #[serde(rename = "apple-appattest")]
    AppAttest {
        /// The attestation object (CBOR) whose client data hash is
        /// SHA-256(challenge ‖ SubjectPublicKeyInfo of the device key, DER).
        object: Bytes,
    },
    /// A TPM certifies the device key.
    #[serde(rename = "tpm")]
    Tpm(TpmEvidence),
}

/// `TPM2_Certify` of a device key by an attestation key (TPM 2.0 part 3 §18.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TpmEvidence {
    /// Public area of the device key: `TPMT_PUBLIC`.
    pub public_area: Bytes,
    /// What was signed: `TPMS_ATTEST`, with the challenge as `extraData`.
    pub cert_info: Bytes,
    /// The attestation key's signature: `TPMT_SIGNATURE`.
    pub signature: Bytes,
    /// Public area of the attestation key: `TPMT_PUBLIC`.
    pub attestation_key: Bytes,
    /// What the TPM released in the round of [`EndorsementRequest`]; without it nothing proves
    /// that the attestation key is in a TPM at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activation: Option<B64<32>>,
}

/// Body of `POST <response_uri>/endorsement`: asks for a proof that only the TPM of this
/// certificate can open, and only while it holds this attestation key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndorsementRequest {
    /// Certificates of the endorsement key, X.509 DER, its own first.
    pub certificates: Vec<Bytes>,
    /// Public area of the attestation key: `TPMT_PUBLIC`.
    pub attestation_key: Bytes,
}

/// Answer to [`EndorsementRequest`]: what `TPM2_ActivateCredential` takes (part 3 §12.5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndorsementAnswer {
    /// `TPMS_ID_OBJECT`: integrity and encrypted credential (32 bytes inside).
    pub credential_blob: Bytes,
    /// The seed, encrypted to the endorsement key: content of `TPM2B_ENCRYPTED_SECRET`.
    pub secret: Bytes,
}

/// What a device says about its own condition. Hints for people and issuers, no proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeviceSignal {
    /// There is no PIN, pattern or password in front of the device.
    NoLockScreen,
    /// The device could not make evidence about its key.
    NoAttestation,
    /// A debugger looks on.
    Debugger,
    /// There are signs that programs may act as the system.
    Root,
    /// There are signs of a simulated device.
    Emulator,
}

impl DeviceSignal {
    /// All signals.
    pub const ALL: [Self; 5] =
        [Self::NoLockScreen, Self::NoAttestation, Self::Debugger, Self::Root, Self::Emulator];

    /// The word in the `passDevice` extension and in storage.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoLockScreen => "no_lock_screen",
            Self::NoAttestation => "no_attestation",
            Self::Debugger => "debugger",
            Self::Root => "root",
            Self::Emulator => "emulator",
        }
    }

    /// The signal with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|signal| signal.name() == name)
    }
}
