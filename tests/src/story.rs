//! A citizen's story, played with real parts: account server, two portals, the app's window, a
//! browser. The demo shows it, a test relies on it.

use std::path::{Path, PathBuf};

use crate::app_window::AppWindow;
use crate::browser_steps::Person;
use crate::chromium::Chromium;
use crate::citizen::{PIN, WRONG_PIN};
use crate::failure::{Context as _, Failure};
use crate::servers::{Portal, Servers};

const DEVICE: &str = "Erikas Rechner";

/// Everything that plays along.
#[derive(Debug)]
pub struct Story {
    /// The servers.
    pub servers: Servers,
    /// The app's window.
    pub app: AppWindow,
    /// The browser.
    pub browser: Chromium,
    /// Where pictures of each step go.
    pub pictures: PathBuf,
    at_aachen: Option<Person>,
}

/// One step of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The device is coupled.
    Pair,
    /// The portal of Aachen gets the person at level `substantial`.
    SignInAachen,
    /// So does Gelsenkirchen, under another subject.
    SignInGelsenkirchen,
    /// The person declines.
    Decline,
    /// A wrong PIN, and then the right one.
    WrongPin,
    /// The pairing is ended in the app.
    UnpairInApp,
    /// An unpaired app cannot approve.
    ApprovalRefused,
    /// Coupled anew, ended on the device page, noticed by the app.
    UnpairOnPage,
}

impl Step {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Pair,
        Self::SignInAachen,
        Self::SignInGelsenkirchen,
        Self::Decline,
        Self::WrongPin,
        Self::UnpairInApp,
        Self::ApprovalRefused,
        Self::UnpairOnPage,
    ];

    /// What happens, in a line.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Pair => {
                "Erika couples the app with her account, signed in with the Online-Ausweis"
            }
            Self::SignInAachen => "she signs in at Serviceportal Aachen by scanning a code",
            Self::SignInGelsenkirchen => {
                "and at Serviceportal Gelsenkirchen, under another subject"
            }
            Self::Decline => "she declines a sign-in that she did not want",
            Self::WrongPin => "a wrong PIN is refused, the right one then accepted",
            Self::UnpairInApp => "she ends the pairing in the app and gets a receipt",
            Self::ApprovalRefused => "the unpaired app cannot approve any more",
            Self::UnpairOnPage => "coupled anew, ended on the device page, noticed by the app",
        }
    }
}

impl Story {
    /// Opens a browser and the app on the screen `display`.
    ///
    /// # Errors
    /// [`Failure::Missing`] if something is not built or installed.
    pub async fn open(servers: Servers, display: &str, pictures: &Path) -> Result<Self, Failure> {
        std::fs::create_dir_all(pictures)?;
        let logs = servers.logs();
        let app = AppWindow::open(&servers.dir().join("app"), display, &logs).await?;
        let browser = Chromium::start(&logs).await?;
        let pictures = pictures.to_owned();
        Ok(Self { servers, app, browser, pictures, at_aachen: None })
    }

    /// From now on axe-core looks at every page and screen when it is first reached.
    pub fn audit(&mut self) {
        self.app.album.audited = true;
        self.browser.album.audited = true;
    }

    /// Plays one step.
    ///
    /// # Errors
    /// What came out otherwise; a picture of page and app is kept then, too.
    pub async fn play(&mut self, step: Step) -> Result<(), Failure> {
        let played = match step {
            Step::Pair => self.pair("pair").await,
            Step::SignInAachen => self.sign_in_aachen().await,
            Step::SignInGelsenkirchen => self.sign_in_gelsenkirchen().await,
            Step::Decline => self.decline().await,
            Step::WrongPin => self.wrong_pin().await,
            Step::UnpairInApp => self.unpair_in_app().await,
            Step::ApprovalRefused => self.approval_refused().await,
            Step::UnpairOnPage => self.unpair_on_page().await,
        };
        if played.is_err() {
            let _ = self.keep("failed").await;
        }
        played.during(step.title())
    }

    fn picture(&self, name: &str) -> PathBuf {
        self.pictures.join(format!("{name}.png"))
    }

    async fn keep(&self, name: &str) -> Result<(), Failure> {
        self.browser.page.keep_screenshot(&self.picture(&format!("{name}-page"))).await?;
        self.app.view.keep_screenshot(&self.picture(&format!("{name}-app"))).await
    }

    async fn pair(&self, name: &str) -> Result<(), Failure> {
        let code = self.picture(&format!("{name}-code"));
        self.browser.begin_pairing(&self.servers, &code).await?;
        self.app.scan(&code).await?;
        self.keep(&format!("{name}-review")).await?;
        let digits = self.app.pair(PIN, DEVICE).await?;
        self.keep(&format!("{name}-digits")).await?;
        self.browser.finish_pairing(&digits).await?;
        self.app.screen("paired").await?;
        self.keep(&format!("{name}-done")).await?;
        self.app.done().await
    }

    async fn sign_in(&self, portal: Portal) -> Result<Person, Failure> {
        let name = portal.id();
        let code = self.picture(&format!("{name}-code"));
        self.browser.begin_sign_in(&self.servers, portal, &code).await?;
        self.app.scan(&code).await?;
        self.keep(&format!("{name}-review")).await?;
        self.app.approve(PIN).await?;
        let person = self.browser.signed_in(&self.servers, portal).await?;
        self.keep(&format!("{name}-done")).await?;
        self.app.done().await?;
        if person.level == "substantial" {
            Ok(person)
        } else {
            Err(Failure::Unexpected(format!("the portal shows {person:?}")))
        }
    }

    async fn sign_in_aachen(&mut self) -> Result<(), Failure> {
        self.at_aachen = Some(self.sign_in(Portal::Aachen).await?);
        Ok(())
    }

    async fn sign_in_gelsenkirchen(&self) -> Result<(), Failure> {
        let here = self.sign_in(Portal::Gelsenkirchen).await?;
        match &self.at_aachen {
            Some(there) if there.subject != here.subject && !here.subject.is_empty() => Ok(()),
            there => Err(Failure::Unexpected(format!("the same subject: {there:?}, {here:?}"))),
        }
    }

    async fn decline(&self) -> Result<(), Failure> {
        let code = self.picture("decline-code");
        self.browser.begin_sign_in(&self.servers, Portal::Aachen, &code).await?;
        self.app.scan(&code).await?;
        self.app.press("decline").await?;
        self.app.screen("declined").await?;
        self.browser.reached("page-declined", "[data-view=\"declined\"]").await?;
        self.keep("decline").await?;
        self.app.done().await
    }

    async fn wrong_pin(&self) -> Result<(), Failure> {
        let code = self.picture("wrong-pin-code");
        self.browser.begin_sign_in(&self.servers, Portal::Aachen, &code).await?;
        self.app.scan(&code).await?;
        self.app.press("approve").await?;
        self.app.screen("pin").await?;
        self.app.enter_pin(WRONG_PIN).await?;
        self.app.view.wait_text("[data-testid=\"pin-wrong\"]", "2").await?;
        self.app.album.seen(&self.app.view, "app-pin-wrong").await?;
        self.keep("wrong-pin").await?;
        self.app.enter_pin(PIN).await?;
        self.app.screen("approved").await?;
        self.browser.signed_in(&self.servers, Portal::Aachen).await?;
        self.app.done().await
    }

    async fn unpair_in_app(&self) -> Result<(), Failure> {
        let receipt = self.app.unpair().await?;
        self.keep("unpair-receipt").await?;
        if receipt.trim().is_empty() {
            return Err(Failure::unexpected("the receipt is empty"));
        }
        self.app.done().await?;
        self.browser.page.goto(&self.servers.konto_url("/geraete")).await?;
        self.browser.reached("page-no-devices", "[data-testid=\"no-devices\"]").await
    }

    async fn approval_refused(&self) -> Result<(), Failure> {
        let code = self.picture("refused-code");
        self.browser.begin_sign_in(&self.servers, Portal::Aachen, &code).await?;
        self.app.scan(&code).await?;
        self.app.view.wait("[data-testid=\"not-paired\"]").await?;
        self.app.album.seen(&self.app.view, "app-review-not-paired").await?;
        self.keep("refused").await?;
        if self.app.view.has("[data-testid=\"approve\"]").await {
            return Err(Failure::unexpected("the app still offers to approve"));
        }
        self.app.press("decline").await?;
        self.app.screen("declined").await?;
        self.app.done().await
    }

    async fn unpair_on_page(&self) -> Result<(), Failure> {
        self.pair("again").await?;
        self.browser.remove_device(&self.servers).await?;
        self.keep("removed").await?;
        let code = self.picture("removed-code");
        self.browser.begin_sign_in(&self.servers, Portal::Aachen, &code).await?;
        self.app.scan(&code).await?;
        self.app.press("approve").await?;
        self.app.screen("pin").await?;
        self.app.enter_pin(PIN).await?;
        self.app.error("unpaired_elsewhere").await?;
        self.keep("removed-noticed").await
    }
}
