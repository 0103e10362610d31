//! The account server: accounts, a login page by level of assurance, an OpenID provider, devices.
//!
//! The way of a person: `oidc::authorize` makes an `interaction`; the `pages` offer the
//! ways to prove who one is (`password`, `identity`, the pass through `pass-verifier`);
//! `sign_in` turns a proof into a code for the portal or an `account_session`. Storage stands
//! apart in `store`. Operators read `docs/operators.md`, portals `docs/integrators.md`.

mod account;
mod account_session;
mod app;
mod claimed_links;
mod client_address;
mod config;
mod content_security_policy;
mod dates;
mod guard;
mod identity;
mod initiator;
mod interaction;
mod master_data;
mod messages;
mod oidc;
mod pages;
mod password;
mod password_change;
mod qr;
mod revocations;
mod router;
mod secret_file;
mod seed;
mod sign_in;
mod store;
mod visit;

pub use app::{App, StartError};
pub use config::{Client, Config, ConfigError};

#[cfg(test)]
mod tests;
