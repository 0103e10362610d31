//! The app's commands: what the web UI may ask and what it sees, without Tauri.
//!
//! [`PassApp`] has one method a command. It keeps the one request that is open; ids, nonces and
//! signed messages never leave it.

mod app;
mod arrival;
pub mod bindings;
mod commands;
mod erase;
mod error;
mod failure;
mod history;
mod keep;
mod opened;
mod scan;
mod settings;
pub mod view;
mod views;

pub use app::{AppConfig, PassApp};
pub use error::{CommandError, CommandErrorCode, ErrorDetails};
pub use pass_keystore_tpm::KeystoreChoice;
