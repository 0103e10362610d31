//! App Attest.
mod policy;
pub use policy::{ApplePolicy, Environment};
