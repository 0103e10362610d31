//! A citizen at the pages of account server and portals, without a window and without scripts.

use std::time::Duration;

use crate::failure::{Context as _, Failure};
use crate::http_browser::{HttpBrowser, Page};
use crate::scripted_app::ScriptedApp;
use crate::servers::{Portal, Servers, Setup};

/// User name, also id of her simulated card.
pub const ERIKA: &str = "erika";
/// Erika's password.
pub const ERIKA_PASSWORD: &str = "mustermann-2026";
/// A PIN that the rules allow.
pub const PIN: &str = "482915";
/// Another one.
pub const WRONG_PIN: &str = "730264";

/// Erika's name, birth date, address and user name, in the ways that programs write them.
pub const ERIKAS_DATA: [&str; 9] = [
    "Erika",
    "erika",
    "Mustermann",
    "mustermann",
    "1964-08-12",
    "12.08.1964",
    "Heidestra",
    "51147",
    "Köln",
];

/// What a portal shows after a sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Short name of the level reached.
    pub level: String,
    /// How the portal knows the person.
    pub subject: String,
}

/// One person with one browser; a copy has another browser with the same cookies.
#[derive(Debug, Clone)]
pub struct Citizen {
    /// The browser.
    pub browser: HttpBrowser,
    konto: String,
    portals: [String; 2],
}

/// Servers as in the demo, Erika, and a scripted app that is coupled with her account.
///
/// # Errors
/// If anything refuses.
pub async fn erika_with_app() -> Result<(Servers, Citizen, ScriptedApp), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    erika.pair(&mut app, PIN).await?;
    Ok((servers, erika, app))
}

impl Citizen {
    /// With a fresh browser.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub fn new(servers: &Servers) -> Result<Self, Failure> {
        Ok(Self {
            browser: HttpBrowser::new()?,
            konto: servers.konto(),
            portals: Portal::ALL.map(|portal| servers.portal(portal)),
        })
    }

    /// Opens the device page, signing in with a simulated card where that is asked for.
    ///
    /// # Errors
    /// If a page is not as expected.
    pub async fn open_devices_with_card(&mut self, card: &str) -> Result<(), Failure> {
        self.browser.open(&format!("{}/geraete", self.konto)).await?;
        if !self.browser.page().has("pair-device") {
            self.browser.use_control("method-eid", &[]).await?;
            self.browser.use_control(&format!("card-{card}"), &[]).await?;
        }
        self.expect("pair-device")
    }

    /// Opens the device page, signing in with a password.
    ///
    /// # Errors
    /// If a page is not as expected.
    pub async fn open_devices_with_password(
        &mut self,
        user: &str,
        password: &str,
    ) -> Result<(), Failure> {
        self.browser.open(&format!("{}/geraete", self.konto)).await?;
        self.browser.use_control("method-password", &[]).await?;
        let typed = [("username", user), ("password", password)];
        self.browser.use_control("login", &typed).await?;
        self.expect("pair-device")
    }

    /// From the device page to a pairing code; returns its link.
    ///
    /// # Errors
    /// If a page is not as expected.
    pub async fn show_pairing_code(&mut self) -> Result<String, Failure> {
        self.browser.use_control("pair-device", &[]).await?;
        self.browser.use_control("pair-start", &[]).await?;
        self.link()
    }

    /// Types the digits on the pairing page; returns what the page shows then.
    ///
    /// # Errors
    /// If the page does not ask for them.
    pub async fn type_digits(&mut self, digits: &str) -> Result<String, Failure> {
        self.browser.open(&format!("{}/geraete/koppeln", self.konto)).await?;
        let digits = [("pairing-digits", digits)];
        Ok(self.browser.use_control("pairing-confirm", &digits).await?.view())
    }

    /// Signs in with her card and pairs `app` with this PIN.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn pair(&mut self, app: &mut ScriptedApp, pin: &str) -> Result<(), Failure> {
        self.open_devices_with_card(ERIKA).await?;
        self.pair_here(app, pin).await
    }

    /// From the device page: pairs `app` with this PIN.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn pair_here(&mut self, app: &mut ScriptedApp, pin: &str) -> Result<(), Failure> {
        let link = self.show_pairing_code().await?;
        let claimed = app.claim(&link).await?;
        let body = app.registration(&claimed, pin)?;
        let reply = app.respond(&claimed, &body).await?;
        let digits = reply.text("confirmation_code");
        let view = self.type_digits(digits).await.during(format!("pairing; {reply:?}"))?;
        if view == "paired" { Ok(()) } else { Err(Failure::Unexpected(format!("shown: {view}"))) }
    }

    /// Opens a portal, chooses "Anmelden" and Servicekonto.Pass; returns the code's link.
    ///
    /// # Errors
    /// If a page is not as expected.
    pub async fn ask_to_sign_in(&mut self, portal: Portal) -> Result<String, Failure> {
        self.choose_to_sign_in(portal).await?;
        self.browser.use_control("method-pass", &[]).await?;
        self.link()
    }

    /// Opens a portal and chooses "Anmelden": the account server's four ways are shown.
    ///
    /// # Errors
    /// If a page is not as expected.
    pub async fn choose_to_sign_in(&mut self, portal: Portal) -> Result<(), Failure> {
        let origin = self.portals.get(usize::from(portal != Portal::Aachen)).during("a portal")?;
        self.browser.open(&format!("{origin}/")).await?;
        if self.browser.page().has("logout") {
            self.browser.use_control("logout", &[]).await?;
        }
        self.browser.use_control("login", &[]).await?;
        self.expect("method-password")
    }

    /// Loads the code page again until the portal is back, and reads what it shows.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if it does not come back.
    pub async fn arrive(&mut self) -> Result<SignedIn, Failure> {
        for _ in 0..40 {
            let page = self.browser.reload().await?;
            if let (Some(level), Some(subject)) =
                (page.attribute("level", "data-level"), page.text("subject"))
            {
                return Ok(SignedIn { level, subject });
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let page = self.browser.page();
        Err(Failure::Unexpected(format!("no portal, but {}: {}", page.url, page.view())))
    }

    /// A whole sign-in with `app`.
    ///
    /// # Errors
    /// If anything refuses.
    pub async fn sign_in(
        &mut self,
        portal: Portal,
        app: &mut ScriptedApp,
        pin: &str,
    ) -> Result<SignedIn, Failure> {
        let link = self.ask_to_sign_in(portal).await?;
        let claimed = app.claim(&link).await?;
        let body = app.approval(&claimed, pin)?;
        let reply = app.respond(&claimed, &body).await?;
        self.arrive().await.during(format!("approving; {reply:?}"))
    }

    /// Loads the page again and says how the code on it stands.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn view(&mut self) -> Result<String, Failure> {
        Ok(self.browser.reload().await?.view())
    }

    fn link(&self) -> Result<String, Failure> {
        let page = self.browser.page();
        page.attribute("open-link", "href").during(format!("a code on {}: {}", page.url, page.html))
    }

    fn expect(&self, testid: &str) -> Result<(), Failure> {
        let page: &Page = self.browser.page();
        if page.has(testid) {
            return Ok(());
        }
        Err(Failure::Unexpected(format!("no {testid} on {}:\n{}", page.url, page.html)))
    }
}
