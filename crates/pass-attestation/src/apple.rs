//! App Attest: Apple vouches that a genuine app on a genuine device endorses a key
//! (<https://developer.apple.com/documentation/devicecheck/validating-apps-that-connect-to-your-server>).

mod assertion;
mod attestation;
mod object;
mod policy;

pub use assertion::{AssertionError, verify_assertion};
pub use attestation::{
    AppAttestError, AppAttestFacts, Expected, assess, client_data_hash, root, verify,
};
pub use object::AppAttestClaims;
pub use policy::{ApplePolicy, Environment};

#[cfg(test)]
mod tests;
