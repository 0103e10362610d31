//! The app's commands: what the web UI may ask and what it sees, without Tauri.

pub mod bindings;
mod error;
pub mod view;

pub use error::{CommandError, CommandErrorCode, ErrorDetails};
