//! Places for private keys that never leave them.
//!
//! [`DeviceKeystore`] is the seam between the authenticator and whatever the device offers: a
//! security chip, a trusted environment, or plain software. Every implementation runs the same
//! [`conformance`] suite, so that callers may rely on one behaviour.
//!
//! [`SoftwareKeystore`] is the implementation for devices without such hardware. It keeps private
//! keys encrypted in a directory and always reports
//! [`KeySecurityLevel::Software`](pass_protocol::KeySecurityLevel::Software); whether that is
//! enough is the issuer's decision.
//!
//! [`NativeKeystore`] hands everything to a phone's own keystore, behind a bridge that speaks JSON.
//!
//! Scope: keys on the curve P-256 (FIPS 186-5), signatures ECDSA with SHA-256. No key export, no
//! key import, no listing of keys.

mod conformance;
mod error;
mod keystore;
mod native;
mod software;

pub use conformance::{Reopen, Violation, conformance, conformance_after_restart};
pub use error::{BoxedSource, KeystoreError};
pub use keystore::{
    Biometrics, DeviceCondition, DeviceKeystore, GeneratedKey, InvalidPublicKey, KeyId, KeyPolicy,
    Prompt, PublicKey, Sealed, Secret, Signature,
};
pub use native::{NativeBridge, NativeFailure, NativeKeystore};
pub use software::{
    PrivateDir, SecretStoreError, SoftwareKeystore, SoftwareKeystoreError, WrapKeySource, envelope,
};
