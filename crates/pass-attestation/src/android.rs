//! Android key attestation: what a phone's secure hardware states about a key
//! (<https://developer.android.com/privacy-and-security/security-key-attestation>).

mod application_id;
mod key_description;
mod policy;
mod revocation;
mod verify;

pub use application_id::{ApplicationId, Package};
pub use key_description::{
    AuthorizationList, KeyDescription, RootOfTrust, SecurityLevel, VerifiedBootState,
};
pub use policy::{AndroidApp, AndroidPolicy, PatchLevel, WhenStale};
pub use revocation::{RevocationError, RevocationList};
pub use verify::{AndroidError, AndroidFacts, Expected, assess, roots, verify};

#[cfg(test)]
mod tests;
