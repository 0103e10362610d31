//! The way to a phone's own keystore (`docs/keystores.md`): JSON there and back, nothing else.
//!
//! A Tauri app registers `plugin` and takes `keystore` in its setup. Elsewhere than on phones
//! this crate is empty.
#![cfg(any(target_os = "android", target_os = "ios"))]

#[cfg(target_os = "android")]
mod android;
mod bridge;
#[cfg(target_os = "ios")]
mod ios;

pub use bridge::{keystore, plugin};
