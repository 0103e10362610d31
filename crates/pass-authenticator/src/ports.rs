//! What the use cases need from outside, each behind a small trait.

mod issuer_client;
mod store;
mod timer;

pub use issuer_client::{IssuerClient, IssuerClientError};
pub use store::{Aftermath, EntryChange, PairingChange, Store, StoreError};
pub use timer::{MonotonicTimer, SystemTimer};
