//! The shell around the app's commands: one window, its rules, and nothing of the work itself.
//!
//! What the window shows is `ui/`; what it may ask is [`pass_commands::PassApp`].

mod commands;
#[cfg(mobile)]
mod links;
mod options;
#[cfg(all(desktop, unix))]
mod running;
mod start;
mod window;

pub use options::Options;
pub use start::{StartError, run};

#[cfg(mobile)]
mod mobile {
    #[tauri::mobile_entry_point]
    fn mobile() {
        if let Err(error) = crate::run(crate::Options::default()) {
            eprintln!("servicekonto-pass: {error}");
        }
    }
}

#[cfg(test)]
mod tests;
