//! Evidence about device keys: who says that a key lives in hardware, and what that is good for.
//!
//! Pure: time, trusted keys, revocation lists and policy come in as parameters. Three kinds:
//! [`android`] key attestation, Apple's App Attest ([`apple`]), and [`tpm`] certification. Each
//! reads and checks bytes of any origin without panicking, and ends in an [`Assessment`] by an
//! [`EvidencePolicy`]: evidence that does not hold is no reason to turn a device away, it counts
//! as a key in software, with the [`Finding`] that says why.

pub mod android;
pub mod apple;
mod assessment;
mod cbor;
mod certificate;
mod chain;
mod finding;
mod hex;
mod policy;
#[cfg(test)]
mod testing;
pub mod tpm;

pub use assessment::Assessment;
pub use certificate::{Certificate, MAX_CERTIFICATE_LEN};
pub use chain::{
    Anchors, CertificateChain, ChainError, ExpiredFactoryKeys, MAX_CERTIFICATES, Profile,
};
pub use finding::Finding;
pub use hex::Hex;
pub use policy::EvidencePolicy;
