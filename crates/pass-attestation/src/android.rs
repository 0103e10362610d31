//! Android key attestation: what a phone's secure hardware states about a key
//! (<https://developer.android.com/privacy-and-security/security-key-attestation>).

mod application_id;
mod asn1;
mod authorization_list;
mod judge;
mod key_description;
mod policy;
mod revocation;
mod root_of_trust;
mod verify;

pub use application_id::{ApplicationId, Package};
pub use authorization_list::{AuthorizationList, TagValue};
pub use judge::Unfit;
pub use key_description::{KeyDescription, SecurityLevel};
pub use policy::{AndroidApp, AndroidPolicy, PatchLevel, WhenStale};
pub use revocation::{RevocationError, RevocationList};
pub use root_of_trust::{RootOfTrust, VerifiedBootState};
pub use verify::{AndroidError, AndroidFacts, Expected, assess, roots, verify};

#[cfg(test)]
mod tests;
