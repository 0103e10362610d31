//! Chromium with a fresh profile, steered through chromedriver.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;

use crate::album::Album;
use crate::failure::{Context as _, Failure};
use crate::ports;
use crate::process::{Running, find_program};
use crate::webdriver::Session;

/// A browser window. The session goes before its driver, the profile last.
#[derive(Debug)]
pub struct Chromium {
    /// The page.
    pub page: Session,
    /// What happens on each page when it is first reached.
    pub album: Album,
    _driver: Running,
    _profile: TempDir,
}

impl Chromium {
    /// A German-speaking browser without a window on the screen.
    ///
    /// # Errors
    /// [`Failure::Missing`] without Chromium or chromedriver.
    pub async fn start(log_dir: &Path) -> Result<Self, Failure> {
        Self::start_with(log_dir, &[]).await
    }

    /// The same with a camera that shows a film ([`crate::film`]) and asks nobody.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn with_camera(log_dir: &Path, film: &Path) -> Result<Self, Failure> {
        let film = format!("--use-file-for-fake-video-capture={}", film.display());
        let grant = "--use-fake-ui-for-media-stream".to_owned();
        let camera = "--use-fake-device-for-media-stream".to_owned();
        Self::start_with(log_dir, &[grant, camera, film]).await
    }

    /// The page, and what has to live as long as it.
    pub(crate) fn into_page(self) -> (Session, (Running, TempDir)) {
        (self.page, (self._driver, self._profile))
    }

    async fn start_with(log_dir: &Path, more: &[String]) -> Result<Self, Failure> {
        let missing = |what: &str| Failure::Missing(what.to_owned());
        let driver = find_program("chromedriver")
            .ok_or_else(|| missing("chromedriver (Debian package chromium-driver)"))?;
        let browser = ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .find_map(find_program)
            .ok_or_else(|| missing("chromium (Debian package chromium)"))?;
        let profile = TempDir::new()?;
        let [port] = ports::free()?;
        let mut command = Command::new(driver);
        command.arg(format!("--port={port}")).env("TMPDIR", profile.path());
        let mut driver = Running::start(&format!("chromedriver-{port}"), command, log_dir)?;
        driver.ready(Duration::from_secs(60), |log| log.contains("started successfully")).await?;
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browser,
                "args": arguments(&profile.path().join("profile"), more),
                "prefs": {"intl.accept_languages": "de-DE,de"},
            },
        });
        let page = Session::new(port, capabilities).await.during("a new Chromium window")?;
        Ok(Self { page, album: Album::default(), _driver: driver, _profile: profile })
    }
}

fn arguments(profile: &Path, more: &[String]) -> Vec<String> {
    let fixed = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--lang=de-DE",
        "--window-size=1100,1000",
    ];
    let profile = format!("--user-data-dir={}", profile.display());
    fixed.into_iter().map(str::to_owned).chain([profile]).chain(more.iter().cloned()).collect()
}
