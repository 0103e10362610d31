//! The harness: real processes, real browsers, and a citizen who uses them.
//!
//! From the ground up: [`process`] and [`ports`] → [`xvfb`], [`webdriver`] → [`chromium`] and
//! [`app_window`] → [`browser_steps`], [`app_screens`] → [`story`]; a [`desk`] is
//! the app's window with a person who needs no browser window, a [`keyboard`] one who has no mouse. A [`phone`] is a browser whose
//! camera shows a [`film`], over a [`command_bridge`] to the app's commands; an [`emulator`] is the app
//! on Android. Without a window: [`http`] →
//! [`http_browser`] → [`citizen`], with [`pass_cli`] or [`scripted_app`], which speaks the app's
//! half of the protocol, lies included. [`recorder`] taps a wire.

pub mod album;
pub mod app_screens;
pub mod app_window;
pub mod axe;
pub mod browser_steps;
pub mod byte_search;
pub mod caught_log;
pub mod chromium;
pub mod citizen;
pub mod command_bridge;
pub mod desk;
pub mod emulator;
pub mod failure;
pub mod film;
pub mod http;
pub mod http_browser;
pub mod keyboard;
pub mod outside;
pub mod pass_cli;
pub mod phone;
pub mod ports;
pub mod process;
pub mod recorder;
pub mod screen_pages;
pub mod scripted_app;
pub mod servers;
pub mod story;
pub mod until_ended;
pub mod webdriver;
pub mod xvfb;

pub use failure::{Context, Failure};
