//! What the person has set, in a file of its own: it is no secret, and has to be there before the
//! first screen, also where no key can be reached.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::{CommandError, PassApp, failure, view};

/// Longest time until the app covers itself, in minutes.
const MAX_LOCK: u32 = 60;

impl PassApp {
    /// What the person has set; what cannot be read counts as never set.
    ///
    /// # Errors
    /// None.
    pub async fn settings(&self) -> Result<view::Settings, CommandError> {
        let text = std::fs::read(file(&self.config.data_dir)).unwrap_or_default();
        Ok(serde_json::from_slice(&text).unwrap_or_default())
    }

    /// Keeps what the person has set, and answers what is kept.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`](crate::CommandErrorCode::Storage).
    pub async fn change_settings(
        &self,
        settings: view::Settings,
    ) -> Result<view::Settings, CommandError> {
        let lock_after_minutes =
            settings.lock_after_minutes.map(|wanted| wanted.clamp(1, MAX_LOCK));
        let settings = view::Settings { lock_after_minutes, ..settings };
        let text = serde_json::to_vec(&settings).map_err(|error| failure::of_files(&error))?;
        write(&self.config.data_dir, &text).map_err(|error| failure::of_files(&error))?;
        Ok(settings)
    }

    /// What this app is, and what the system speaks.
    ///
    /// # Errors
    /// None.
    pub async fn about(&self) -> Result<view::About, CommandError> {
        Ok(view::About {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            system_languages: sys_locale::get_locales().collect(),
            system: system_name().to_owned(),
            saves_files: self.config.downloads.is_some(),
            feedback_address: self.config.feedback_address.clone(),
        })
    }
}

/// As its makers write it; nothing about its version or the device.
fn system_name() -> &'static str {
    match std::env::consts::OS {
        "android" => "Android",
        "ios" => "iOS",
        "linux" => "Linux",
        "macos" => "macOS",
        "windows" => "Windows",
        other => other,
    }
}

/// Removes the settings; none are fine.
pub(crate) fn forget(data_dir: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file(data_dir)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// After a crash the old or the new settings are there.
fn write(data_dir: &Path, text: &[u8]) -> std::io::Result<()> {
    std::fs::create_dir_all(data_dir)?;
    let draft = data_dir.join("settings.draft");
    std::fs::write(&draft, text)?;
    std::fs::rename(draft, file(data_dir))
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("settings.json")
}

#[cfg(test)]
mod tests;
