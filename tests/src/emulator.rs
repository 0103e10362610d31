//! The app on an Android emulator, steered through chromedriver, which speaks to its web view over adb.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::app_screens::AppScreens;
use crate::chromium::Chromium;
use crate::citizen::PIN;
use crate::failure::{Context as _, Failure};
use crate::ports;
use crate::process::{Running, find_program};
use crate::servers::{Portal, Servers};
use crate::webdriver::Session;

/// The open app.
#[derive(Debug)]
pub struct Emulator {
    screens: AppScreens,
    _driver: Running,
}

impl Deref for Emulator {
    type Target = AppScreens;

    fn deref(&self) -> &AppScreens {
        &self.screens
    }
}

impl Emulator {
    /// Opens the installed app, without what it kept. The driver, `PASS_CHROMEDRIVER` or the one on
    /// the PATH, has to be of the version of the emulator's web view.
    ///
    /// # Errors
    /// [`Failure::Missing`] without chromedriver, [`Failure::WebDriver`] without emulator or app.
    pub async fn open(log_dir: &Path) -> Result<Self, Failure> {
        let named = std::env::var_os("PASS_CHROMEDRIVER").map(PathBuf::from);
        let program = named.or_else(|| find_program("chromedriver"));
        let program = program.ok_or_else(|| Failure::Missing("chromedriver".to_owned()))?;
        let [port] = ports::free()?;
        let mut command = Command::new(program);
        command.arg(format!("--port={port}"));
        let mut driver = Running::start("chromedriver-emulator", command, log_dir)?;
        driver.ready(Duration::from_secs(60), |log| log.contains("started successfully")).await?;
        let view = Session::new(port, capabilities()).await.during("opening the app")?;
        Ok(Self { screens: AppScreens::new(view), _driver: driver })
    }
}

fn capabilities() -> Value {
    json!({"goog:chromeOptions": {
        "androidPackage": "de.servicekonto.pass",
        "androidActivity": ".MainActivity",
    }})
}

/// Couples the app, signs in at Aachen with it, and ends the pairing. A picture cannot be given to
/// a web view on another machine, so the code on the page is read here and its link pasted.
///
/// # Errors
/// What came out otherwise.
pub async fn play(servers: &Servers, browser: &Chromium, app: &AppScreens) -> Result<(), Failure> {
    let code = servers.dir().join("emulator-code.png");
    browser.begin_pairing(servers, &code).await?;
    open_code(app, &code).await?;
    let digits = app.pair(PIN, "Emulator").await?;
    browser.finish_pairing(&digits).await?;
    app.screen("paired").await?;
    app.done().await?;

    browser.begin_sign_in(servers, Portal::Aachen, &code).await?;
    open_code(app, &code).await?;
    app.approve(PIN).await?;
    let person = browser.signed_in(servers, Portal::Aachen).await?;
    app.done().await?;
    if person.level != "substantial" {
        return Err(Failure::Unexpected(format!("the portal shows {person:?}")));
    }
    app.unpair().await?;
    app.done().await
}

async fn open_code(app: &AppScreens, code: &Path) -> Result<(), Failure> {
    let link = pass_scan::decode_image(&std::fs::read(code)?)
        .map_err(|error| Failure::Unexpected(format!("the code on the page: {error}")))?;
    app.open_link(&link).await?;
    app.screen("review").await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_is_told_which_app() {
        let conf = include_str!("../../src-tauri/tauri.conf.json");
        let conf: Value = serde_json::from_str(conf).unwrap();
        let options = &capabilities()["goog:chromeOptions"];
        assert_eq!(options["androidPackage"], conf["identifier"]);
        assert_eq!(options["androidActivity"], ".MainActivity");
    }
}
