//! Somebody at a desk: the app's own window, and pages that need no window of their own.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::app_window::{APP, AppWindow, surroundings};
use crate::citizen::Citizen;
use crate::failure::{Context as _, Failure};
use crate::process::{Running, binary};
use crate::servers::{Portal, Servers};
use crate::xvfb::Screen;

/// Name of this device at the account server.
const DEVICE: &str = "Schreibtisch";

/// What is on the desk. The app can be killed and opened again on its files.
#[derive(Debug)]
pub struct Desk {
    app: Option<AppWindow>,
    screen: Screen,
    folder: tempfile::TempDir,
}

impl Desk {
    /// A new app, open at its home screen.
    ///
    /// # Errors
    /// [`Failure::Missing`] if something is not built or installed.
    pub async fn new() -> Result<Self, Failure> {
        let folder = tempfile::Builder::new().prefix("servicekonto-pass-").tempdir()?;
        let screen = Screen::own(folder.path()).await?;
        let mut desk = Self { app: None, screen, folder };
        desk.open_app().await?;
        Ok(desk)
    }

    /// The app's window.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] while it is killed.
    pub fn app(&self) -> Result<&AppWindow, Failure> {
        self.app.as_ref().during("finding the app's window")
    }

    /// The app's files.
    #[must_use]
    pub fn data_dir(&self) -> PathBuf {
        self.folder.path().join("app")
    }

    /// Kills the app where it stands, and opens it again.
    ///
    /// # Errors
    /// [`Failure::Timeout`] if it does not come back to its home screen.
    pub async fn kill_and_open_app(&mut self) -> Result<(), Failure> {
        if let Some(app) = self.app.take() {
            app.kill();
        }
        self.open_app().await
    }

    /// Starts the app's program once more on the same files, as a link in a browser does, and waits
    /// until it has ended. It sees no display: it has to know before it begins with a window.
    ///
    /// # Errors
    /// [`Failure::Timeout`] if it stays, [`Failure::Unexpected`] if it ends with an error.
    pub async fn start_again(&self, link: Option<&str>) -> Result<(), Failure> {
        let mut command = Command::new(binary(APP)?);
        surroundings(&mut command, self.screen.display());
        command.env_remove("DISPLAY").arg("--data-dir").arg(self.data_dir()).args(link);
        let mut second = Running::start("second-start", command, self.folder.path())?;
        let status = second.ended(Duration::from_secs(60)).await?;
        if status.success() {
            return Ok(());
        }
        Err(Failure::Unexpected(format!("a second start: {status}\n{}", second.log())))
    }

    async fn open_app(&mut self) -> Result<(), Failure> {
        let display = self.screen.display();
        let app = AppWindow::open(&self.data_dir(), display, self.folder.path()).await?;
        app.screen("home").await?;
        self.app = Some(app);
        Ok(())
    }

    /// From the device page and the home screen to the six digits, not yet typed.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn begin_pairing(&self, who: &mut Citizen, pin: &str) -> Result<String, Failure> {
        let app = self.app()?;
        app.open_link(&who.show_pairing_code().await?).await?;
        app.screen("review").await?;
        app.pair(pin, DEVICE).await
    }

    /// Pairs the account of `card` with the app.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn pair(&self, who: &mut Citizen, card: &str, pin: &str) -> Result<(), Failure> {
        who.open_devices_with_card(card).await?;
        let digits = self.begin_pairing(who, pin).await?;
        who.type_digits(&digits).await?;
        self.app()?.screen("paired").await?;
        self.app()?.done().await
    }

    /// From a portal to the review on the app's screen.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn begin_sign_in(&self, who: &mut Citizen, at: Portal) -> Result<(), Failure> {
        let link = who.ask_to_sign_in(at).await?;
        self.app()?.open_link(&link).await?;
        self.app()?.screen("review").await
    }

    /// A whole sign-in, with the pairing that the app suggests; returns the portal's subject.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn sign_in(&self, who: &mut Citizen, pin: &str) -> Result<String, Failure> {
        self.begin_sign_in(who, Portal::Aachen).await?;
        self.app()?.approve(pin).await?;
        let subject = who.arrive().await?.subject;
        self.app()?.done().await?;
        Ok(subject)
    }
}

/// Servers as in the demo, with a wire tap before the account server.
///
/// # Errors
/// [`Failure::Missing`] if they are not built.
pub async fn tapped_servers() -> Result<Servers, Failure> {
    let setup = crate::servers::Setup { recorded: true, ..crate::servers::Setup::DEMO };
    Servers::start(setup).await
}
