//! The app's use cases: pair, review, approve, decline, unpair. No user interface.
//!
//! The way of a request through this crate, one file a step:
//!
//! ```text
//! claim     pass link → signed request, checked; nothing else is sent before the person acts
//! review    request → what a person has to know
//! approve   PIN → proof, device signature → verdict
//! pair      PIN → new credential → six digits
//! change_pin  the old PIN vouches for a new one
//! enrol_biometric  a second key that the platform releases to a biometric only
//! decline   the person says no
//! report    the person had not begun what they declined
//! status    how a credential stands at its issuer
//! unpair    the issuer is told, now or later
//! refresh   at start: all of the above that was cut off is finished
//! ```
//!
//! What they need from outside are the ports [`IssuerClient`], [`Store`] and [`MonotonicTimer`],
//! with the adapters [`HttpIssuerClient`] and [`SqliteStore`], and a
//! [`DeviceKeystore`](pass_keystore::DeviceKeystore).
//!
//! The PIN, its salt, its key and its proofs rest nowhere: no file, no log, no debug output.

mod approve;
mod assertion;
mod authenticator;
mod change_pin;
mod claim;
mod decline;
mod display_text;
mod end;
mod enrol_biometric;
mod erase;
mod error;
mod expected;
mod history;
mod issuer_http;
mod issuer_keys;
mod open_request;
mod own_request;
mod pair;
mod pairing;
mod pin;
mod pin_key;
mod ports;
mod refresh;
mod report;
mod respond;
mod review;
mod status;
mod store_key;
mod store_sqlite;
mod system_name;
mod unheard;
mod unpair;
mod unseal;
mod uv_proof;

pub use approve::Approval;
pub use authenticator::{Authenticator, Ports};
pub use change_pin::PinChange;
pub use display_text::display_text;
pub use erase::Erasure;
pub use error::AuthenticatorError;
pub use expected::Proof;
pub use history::{HistoryEntry, HistoryKind, HistoryPage, Outcome};
pub use issuer_http::{HttpClientError, HttpIssuerClient};
pub use open_request::OpenRequest;
pub use pair::{PairingCode, PairingProgress};
pub use pairing::{Biometric, Notice, NoticeKind, Pairing, PairingState, WaitingUnpairing};
pub use pin::{Pin, PinFormat, PinWeakness};
pub use pin_key::DerivationError;
pub use ports::{
    Aftermath, EntryChange, IssuerClient, IssuerClientError, MonotonicTimer, PairingChange, Store,
    StoreError, SystemTimer,
};
pub use review::Review;
pub use store_key::{forget_store, open_store};
pub use store_sqlite::{SqliteStore, StoreKey};
pub use system_name::system_name;
pub use unheard::Unheard;
pub use unpair::Unpairing;
pub use uv_proof::Factor;

#[cfg(test)]
mod tests;
