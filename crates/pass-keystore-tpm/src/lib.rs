//! Device keys in a computer's TPM 2.0, and the choice between that and software.
//!
//! | what | how | why |
//! |---|---|---|
//! | device key | ECC P-256, signs; `fixedTPM`, `fixedParent`, `sensitiveDataOrigin` | made in the chip, never leaves it |
//! | parent | storage primary, ECC P-256, made from its template at each start | nothing is stored in the chip |
//! | authorisation | empty, `noDA` | the issuer judges the PIN; the chip's counter of wrong tries is one for the whole computer, and somebody else's failures must not lock it |
//! | seals | an AES-256 key sealed in the chip, one a device key | secrets are longer than a chip seals |
//! | evidence | `TPM2_Certify` by an attestation key, one a device key | issuers cannot tell by it that two credentials are on one computer |
//! | bus | sessions salted with the parent, parameters encrypted | a password session would send secrets in clear |
//!
//! Key files hold what the chip encrypted for itself; in another chip, or after the chip was
//! cleared, they are of no use, and the key is reported as
//! [`Invalidated`](pass_keystore::KeystoreError::Invalidated).
//!
//! The endorsement certificate names the computer for good. It is read only when an issuer asks
//! for that evidence (`docs/protocol.md`, "Evidence").
//!
//! The library below prints its own complaints to standard error; `TSS2_LOG=all+NONE` in the
//! environment quiets it. On other systems than Linux only the choice is here, and it is software.

#[cfg(target_os = "linux")]
mod chip;
mod choice;
#[cfg(target_os = "linux")]
mod error;
#[cfg(target_os = "linux")]
mod key_file;
#[cfg(target_os = "linux")]
mod keystore;
#[cfg(target_os = "linux")]
mod templates;

#[cfg(target_os = "linux")]
pub use chip::TpmAddress;
pub use choice::{KeystoreChoice, KeystoreConfig, UnknownChoice, open};
#[cfg(target_os = "linux")]
pub use error::TpmKeystoreError;
#[cfg(target_os = "linux")]
pub use keystore::TpmKeystore;
