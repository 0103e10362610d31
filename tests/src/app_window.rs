//! The app's own window, steered through tauri-driver and WebKitWebDriver.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::json;

use crate::app_screens::AppScreens;
use crate::failure::{Context as _, Failure};
use crate::ports;
use crate::process::{Running, binary, find_program, target_dir};
use crate::webdriver::Session;

/// File name of the app.
pub const APP: &str = "servicekonto-pass";

/// The open app. One session a driver, as tauri-driver wants it.
#[derive(Debug)]
pub struct AppWindow {
    screens: AppScreens,
    driver: Running,
}

impl Deref for AppWindow {
    type Target = AppScreens;

    fn deref(&self) -> &AppScreens {
        &self.screens
    }
}

impl DerefMut for AppWindow {
    fn deref_mut(&mut self) -> &mut AppScreens {
        &mut self.screens
    }
}

impl AppWindow {
    /// Opens the app with its files in `data_dir` on the screen `display`.
    ///
    /// # Errors
    /// [`Failure::Missing`] without the app, tauri-driver or WebKitWebDriver.
    pub async fn open(data_dir: &Path, display: &str, log_dir: &Path) -> Result<Self, Failure> {
        Self::open_with(None, data_dir, display, log_dir).await
    }

    /// The same with a camera that WebKit pretends; it shows moving shapes and no code.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn with_camera(
        data_dir: &Path,
        display: &str,
        log_dir: &Path,
    ) -> Result<Self, Failure> {
        let mut command = Command::new(tauri_driver()?);
        command.env("PASS_PRETENDED_CAMERA", "1");
        Self::steered_by(command, None, data_dir, display, log_dir).await
    }

    /// The same, started by a link.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_with(
        link: Option<&str>,
        data_dir: &Path,
        display: &str,
        log_dir: &Path,
    ) -> Result<Self, Failure> {
        Self::steered_by(Command::new(tauri_driver()?), link, data_dir, display, log_dir).await
    }

    async fn steered_by(
        mut command: Command,
        link: Option<&str>,
        data_dir: &Path,
        display: &str,
        log_dir: &Path,
    ) -> Result<Self, Failure> {
        let native = find_program("WebKitWebDriver").ok_or_else(|| {
            Failure::Missing("WebKitWebDriver (Debian package webkit2gtk-driver)".to_owned())
        })?;
        let [port, native_port] = ports::free()?;
        command
            .args(["--port", &port.to_string(), "--native-port", &native_port.to_string()])
            .arg("--native-driver")
            .arg(native);
        surroundings(&mut command, display);
        speak_german(&mut command, log_dir)?;
        // What the web view keeps belongs to this app alone, too.
        command
            .env("XDG_DATA_HOME", log_dir.join("web"))
            .env("XDG_CACHE_HOME", log_dir.join("web"));
        let driver = Running::start(&format!("tauri-driver-{port}"), command, log_dir)?;
        answering(native_port).await?;
        answering(port).await?;
        let mut args = vec![json!("--data-dir"), json!(data_dir)];
        args.extend(link.map(|link| json!(link)));
        let capabilities = json!({"tauri:options": {
            "application": binary(APP)?,
            "args": args,
        }});
        let view = Session::new(port, capabilities).await.during("opening the app's window")?;
        Ok(Self { screens: AppScreens::new(view), driver })
    }

    /// Ends the app, its web view and their drivers as a crash would, in the middle of whatever.
    pub fn kill(mut self) {
        self.driver.kill();
    }

    /// Process group of the app, its web view and their drivers.
    #[must_use]
    pub fn process_group(&self) -> u32 {
        self.driver.id()
    }
}

/// The environment of an app under test: its screen, German, and no keyring of the desktop's.
pub fn surroundings(command: &mut Command, display: &str) {
    command
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("LANG", "de_DE.UTF-8")
        .env("LANGUAGE", "de")
        .env("NO_AT_BRIDGE", "1")
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env_remove("LC_ALL")
        .env_remove("WAYLAND_DISPLAY");
}

/// The web view takes its language from a locale that exists. Where German is not installed, the
/// neutral one stands in under its name: only the name counts.
fn speak_german(command: &mut Command, folder: &Path) -> Result<(), Failure> {
    let neutral = Path::new("/usr/lib/locale/C.utf8");
    if neutral.is_dir() && !Path::new("/usr/lib/locale/de_DE.utf8").is_dir() {
        let locales = folder.join("locale");
        std::fs::create_dir_all(&locales)?;
        let german = locales.join("de_DE.UTF-8");
        if !german.exists() {
            std::os::unix::fs::symlink(neutral, german)?;
        }
        command.env("LOCPATH", locales);
    }
    Ok(())
}

fn tauri_driver() -> Result<PathBuf, Failure> {
    let named = std::env::var_os("PASS_TAURI_DRIVER").map(PathBuf::from);
    let file = named.map_or_else(|| target_dir().map(|t| t.join("tools/bin/tauri-driver")), Ok)?;
    if file.is_file() {
        return Ok(file);
    }
    let advice = "cargo install tauri-driver --version 2.1.0 --locked --root target/tools";
    Err(Failure::Missing(format!("tauri-driver at {}; {advice}", file.display())))
}

/// Waits until something listens on `port`.
async fn answering(port: u16) -> Result<(), Failure> {
    for _ in 0..1200 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let what = format!("a listener on port {port}");
    Err(Failure::Timeout { what, waited: Duration::from_secs(60) })
}
