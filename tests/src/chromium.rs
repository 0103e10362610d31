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
        driver.ready(Duration::from_secs(20), |log| log.contains("started successfully")).await?;
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": {
                "binary": browser,
                "args": arguments(&profile.path().join("profile")),
                "prefs": {"intl.accept_languages": "de-DE,de"},
            },
        });
        let page = Session::new(port, capabilities).await.during("a new Chromium window")?;
        Ok(Self { page, album: Album::default(), _driver: driver, _profile: profile })
    }
}

fn arguments(profile: &Path) -> Vec<String> {
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
    fixed.into_iter().map(str::to_owned).chain([profile]).collect()
}
