//! A browser that stands for a phone: the app's page in a phone's size, the app's own commands, and a
//! camera that shows a film.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::app_screens::AppScreens;
use crate::chromium::Chromium;
use crate::command_bridge::CommandBridge;
use crate::failure::Failure;
use crate::process::Running;

/// The open app.
#[derive(Debug)]
pub struct Phone {
    screens: AppScreens,
    film: PathBuf,
    _browser: (Running, TempDir),
    _bridge: CommandBridge,
}

impl Deref for Phone {
    type Target = AppScreens;

    fn deref(&self) -> &AppScreens {
        &self.screens
    }
}

impl Phone {
    /// Opens the app with its files in `folder`.
    ///
    /// # Errors
    /// [`Failure::Missing`] without the built page or a browser.
    pub async fn open(folder: &Path, log_dir: &Path) -> Result<Self, Failure> {
        let bridge = CommandBridge::start(&folder.join("phone"), 0).await?;
        let film = folder.join("camera.y4m");
        let (view, browser) = Chromium::with_camera(log_dir, &film).await?.into_page();
        view.viewport(390, 844).await?;
        view.goto(bridge.origin()).await?;
        Ok(Self { screens: AppScreens::new(view), film, _browser: browser, _bridge: bridge })
    }

    /// What the camera shows from now on.
    #[must_use]
    pub fn film(&self) -> &Path {
        &self.film
    }
}
