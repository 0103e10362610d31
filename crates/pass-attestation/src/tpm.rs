//! TPM 2.0: a computer's security chip certifies a key.
//!
//! Two forms: the WebAuthn attestation statement of that name ([`verify_statement`]), and our own
//! evidence ([`verify`], [`assess`]), whose attestation key needs no certificate of a privacy authority
//! because the issuer itself challenges the chip ([`endorse`]).

mod activation;
mod attest;
mod certification;
mod oaep;
mod policy;
mod public;
mod reader;
mod statement;

pub use activation::{Challenge, Endorsed, EndorsementError, endorse};
pub use certification::{TpmError, assess, verify};
pub use policy::TpmPolicy;
pub use statement::{StatementError, verify_statement};

#[cfg(test)]
mod tests;
