//! TPM 2.0.
mod policy;
pub use policy::TpmPolicy;
