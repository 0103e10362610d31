//! The words that an authenticator and an issuer say to each other.
//!
//! Pure: no network, no storage, and no clock of its own; time and randomness are parameters
//! ([`Clock`], [`Random`]). The formats and their reasons are in `docs/protocol.md`; each module
//! names the section of the standard it implements.
//!
//! The way of a QR's bytes through this crate: [`PassLink`] → [`ClaimRequest`] → [`RequestObject`]
//! (a [`jws`]) → [`Response`] ([`ClientData`], [`AuthenticatorData`], [`UserVerification`]) →
//! [`Answer`] with a [`Receipt`].

mod attestation_object;
mod authenticator_data;
mod base64url;
mod client_data;
mod environment;
mod error;
mod evidence;
mod issuer;
mod issuer_metadata;
pub mod jws;
mod key_statement;
mod level;
mod pass_link;
mod problem;
mod receipt;
mod report;
mod request;
mod response;
mod revocation;
mod short_code;
mod user_verification;

pub use attestation_object::AttestationObject;
pub use authenticator_data::{
    AAGUID, AttestedCredential, AuthenticatorData, DeviceDescription, Flags, PassUv,
};
pub use base64url::{B64, Bytes};
pub use client_data::{ClientData, ClientDataType};
pub use environment::{Clock, Random, SystemClock, SystemRandom, UnixTime};
pub use error::FormatError;
pub use evidence::{DeviceSignal, EndorsementAnswer, EndorsementRequest, KeyEvidence, TpmEvidence};
pub use issuer::{Issuer, IssuerError};
pub use issuer_metadata::IssuerMetadata;
pub use key_statement::{KeyStatement, KeyUse, PinnedStatement, StatementChain, StatementKey};
pub use level::{KeySecurityLevel, LevelOfAssurance, LevelReason};
pub use pass_link::{Frame, LinkError, PassLink, Ticket};
pub use problem::{ErrorCode, Problem};
pub use receipt::{Receipt, ReceiptAnswer, ReceiptRequest, Verdict};
pub use report::{ReportAnswer, ReportRequest, SignInReport};
pub use request::{
    Channel, ClaimAnswer, ClaimRequest, CodeClaim, Initiator, Message, OwnRequest, PairingTerms,
    PinPolicy, Purpose, RelyingParty, RequestObject, UserVerificationMethod,
};
pub use response::{
    Answer, AssertionResponse, AttestationResponse, AuthenticationCredential, BiometricProof,
    PublicKeyType, RegistrationCredential, Response, UserVerification,
};
pub use revocation::{
    CredentialState, CredentialStatus, DisableAnswer, DisableRequest, DisabledBy, StatusAnswer,
    StatusRequest,
};
pub use short_code::ShortCode;
pub use user_verification::{commitment, proof_message, verify_proof};

/// Length in bytes of a credential id (WebAuthn L3 §5.8.3), drawn at random by the app.
pub const CREDENTIAL_ID_LEN: usize = 32;
/// Largest request or response body in bytes that either side reads.
pub const MAX_MESSAGE_LEN: usize = 64 * 1024;

/// A credential id: 32 random bytes.
pub type CredentialId = B64<CREDENTIAL_ID_LEN>;

/// SHA-256 of `input` (32 bytes).
#[must_use]
pub fn sha256(input: &[u8]) -> [u8; 32] {
    let mut out = [0; 32];
    out.copy_from_slice(ring::digest::digest(&ring::digest::SHA256, input).as_ref());
    out
}
