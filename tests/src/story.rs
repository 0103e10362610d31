//! The citizen's whole story: account server, two portals, a browser and the app's window.

mod steps;

use std::path::{Path, PathBuf};

use crate::album::Album;
use crate::app_window::AppWindow;
use crate::chromium::Chromium;
use crate::failure::{Context as _, Failure};
use crate::servers::{Portal, Servers, Setup};
use crate::xvfb::Screen;

/// What happens, in order.
pub const STEPS: [&str; 8] = [
    "Erika opens the device page and identifies herself with the simulated Online-Ausweis",
    "she pairs the app: QR code, PIN twice, six digits on the page",
    "she signs in at Serviceportal Aachen with the app",
    "she signs in at Serviceportal Gelsenkirchen, which knows her under another subject",
    "she declines a sign-in that she did not start",
    "she mistypes her PIN, then types it right",
    "she ends the pairing in the app and gets a receipt",
    "an approval afterwards is not possible any more",
];

/// All parts of the story, running.
#[derive(Debug)]
pub struct Story {
    browser: Chromium,
    app: AppWindow,
    album: Album,
    pictures: PathBuf,
    subject_at_aachen: String,
    _screen: Screen,
    /// The servers.
    pub servers: Servers,
}

impl Story {
    /// Starts everything; pictures go to the folder `pictures`.
    ///
    /// # Errors
    /// [`Failure::Missing`] with what is not installed or built.
    pub async fn begin(setup: Setup, pictures: &Path, audited: bool) -> Result<Self, Failure> {
        std::fs::create_dir_all(pictures).during("making the folder for pictures")?;
        let servers = Servers::start(setup).await?;
        let logs = servers.logs();
        let screen = Screen::own(&logs).await?;
        let browser = Chromium::start(&logs).await?;
        let data_dir = servers.dir().join("app");
        let mut app = AppWindow::open(&data_dir, screen.display(), &logs).await?;
        app.album = Album::new(pictures.to_owned(), audited);
        Ok(Self {
            browser,
            app,
            album: Album::new(pictures.to_owned(), audited),
            pictures: pictures.to_owned(),
            subject_at_aachen: String::new(),
            _screen: screen,
            servers,
        })
    }

    /// Plays all steps; `told` hears of each before it begins.
    ///
    /// # Errors
    /// [`Failure::Step`] with the step that failed; pictures of that moment are kept.
    pub async fn play(&mut self, mut told: impl FnMut(usize, &str)) -> Result<(), Failure> {
        for (index, name) in STEPS.iter().enumerate() {
            told(index + 1, name);
            if let Err(failure) = self.step(index).await {
                let _ = self.browser.page.keep_screenshot(&self.file("failed-page")).await;
                let _ = self.app.view.keep_screenshot(&self.file("failed-app")).await;
                return Err(failure).during(format!("step {} ({name})", index + 1));
            }
        }
        Ok(())
    }

    async fn step(&mut self, index: usize) -> Result<(), Failure> {
        match index {
            0 => self.identify().await,
            1 => self.pair().await,
            2 => self.sign_in_at_aachen().await,
            3 => self.sign_in_at_gelsenkirchen().await,
            4 => self.decline(Portal::Aachen).await,
            5 => self.mistype(Portal::Aachen).await,
            6 => self.unpair().await,
            _ => self.try_again(Portal::Gelsenkirchen).await,
        }
    }

    /// How many pages and screens were seen.
    #[must_use]
    pub fn seen(&self) -> usize {
        self.album.len() + self.app.album.len()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.pictures.join(format!("{name}.png"))
    }
}
