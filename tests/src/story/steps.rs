//! The steps, as a person does them.

use std::path::PathBuf;

use super::Story;
use crate::citizen::{ERIKA, PIN, WRONG_PIN};
use crate::failure::{Context as _, Failure};
use crate::servers::Portal;

const DEVICE: &str = "Wohnzimmer";

fn id(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

impl Story {
    pub(super) async fn identify(&mut self) -> Result<(), Failure> {
        self.app.screen("home").await?;
        let page = &self.browser.page;
        page.goto(&self.servers.konto_url("/geraete")).await?;
        page.wait(&id("method-eid")).await?;
        self.page_seen("page-login-own").await?;
        page.click(&id("method-eid")).await?;
        page.wait(&id(&format!("card-{ERIKA}"))).await?;
        self.page_seen("page-online-ausweis").await?;
        page.click(&id(&format!("card-{ERIKA}"))).await?;
        page.wait(&id("pair-device")).await?;
        self.page_seen("page-devices-empty").await
    }

    pub(super) async fn pair(&mut self) -> Result<(), Failure> {
        let page = &self.browser.page;
        page.click(&id("pair-device")).await?;
        page.wait(&id("pair-start")).await?;
        self.page_seen("page-pairing-begin").await?;
        page.click(&id("pair-start")).await?;
        page.wait(&id("qr")).await?;
        self.page_seen("page-pairing").await?;
        self.app.scan(&self.code_picture().await?).await.during("scanning the pairing code")?;
        let digits = self.app.pair(PIN, DEVICE).await?;
        page.wait(&id("pairing-digits")).await?;
        let claimed = page.text(&id("claimed-name")).await?;
        expect(&claimed, DEVICE, "the device on the page")?;
        self.page_seen("page-pairing-digits").await?;
        page.fill(&id("pairing-digits"), &digits).await?;
        page.click(&id("pairing-confirm")).await?;
        page.wait("[data-view=paired]").await?;
        self.page_seen("page-paired").await?;
        self.app.screen("paired").await?;
        self.app.done().await?;
        page.click(&id("to-devices")).await?;
        page.wait(&id("device-row")).await?;
        self.page_seen("page-devices").await
    }

    pub(super) async fn sign_in_at_aachen(&mut self) -> Result<(), Failure> {
        self.subject_at_aachen = self.sign_in(Portal::Aachen).await?;
        Ok(())
    }

    pub(super) async fn sign_in_at_gelsenkirchen(&mut self) -> Result<(), Failure> {
        let subject = self.sign_in(Portal::Gelsenkirchen).await?;
        if subject == self.subject_at_aachen {
            return Err(Failure::unexpected("both portals know her under the same subject"));
        }
        Ok(())
    }

    async fn sign_in(&self, portal: Portal) -> Result<String, Failure> {
        self.show_code(portal).await?;
        self.app.scan(&self.code_picture().await?).await?;
        let heading = self.app.view.text("h1").await?;
        if !heading.contains(portal.name()) {
            return Err(Failure::Unexpected(format!("the app asks: {heading}")));
        }
        self.app.approve(PIN).await?;
        let subject = self.arrived(portal).await?;
        self.app.done().await?;
        Ok(subject)
    }

    pub(super) async fn decline(&mut self, portal: Portal) -> Result<(), Failure> {
        self.show_code(portal).await?;
        self.app.scan(&self.code_picture().await?).await?;
        self.app.press("decline").await?;
        self.app.screen("declined").await?;
        self.browser.page.wait("[data-view=declined]").await?;
        self.page_seen("page-declined").await?;
        self.app.done().await?;
        self.browser.page.click(&id("cancel")).await?;
        self.browser.page.wait_url(&self.servers.portal(portal)).await?;
        self.browser.page.wait(&id("failure")).await?;
        self.page_seen("portal-cancelled").await
    }

    pub(super) async fn mistype(&mut self, portal: Portal) -> Result<(), Failure> {
        self.show_code(portal).await?;
        self.app.scan(&self.code_picture().await?).await?;
        self.app.press("approve").await?;
        self.app.screen("pin").await?;
        self.app.enter_pin(WRONG_PIN).await?;
        let warning = self.app.view.wait_text(&id("pin-wrong"), "2").await?;
        self.app.album.seen(&self.app.view, "app-pin-wrong").await?;
        if self.browser.page.current_url().await?.starts_with(&self.servers.portal(portal)) {
            return Err(Failure::Unexpected(format!("signed in with a wrong PIN: {warning}")));
        }
        self.app.enter_pin(PIN).await?;
        self.app.screen("approved").await?;
        self.arrived(portal).await?;
        self.app.done().await
    }

    pub(super) async fn unpair(&mut self) -> Result<(), Failure> {
        let receipt = self.app.unpair().await?;
        if receipt.trim().is_empty() {
            return Err(Failure::unexpected("an empty receipt"));
        }
        self.app.done().await?;
        self.browser.page.goto(&self.servers.konto_url("/geraete")).await?;
        self.browser.page.wait(&id("no-devices")).await.map(drop)
    }

    pub(super) async fn try_again(&mut self, portal: Portal) -> Result<(), Failure> {
        self.show_code(portal).await?;
        self.app.scan(&self.code_picture().await?).await?;
        self.app.view.wait(&id("not-paired")).await?;
        self.app.album.seen(&self.app.view, "app-review-not-paired").await?;
        if self.app.view.has(&id("approve")).await {
            return Err(Failure::unexpected("the app still offers to approve"));
        }
        self.app.press("decline").await?;
        self.app.screen("declined").await?;
        self.browser.page.wait("[data-view=declined]").await.map(drop)
    }

    /// At a portal: "Anmelden", Servicekonto.Pass, until the code is shown.
    async fn show_code(&self, portal: Portal) -> Result<(), Failure> {
        let page = &self.browser.page;
        page.goto(&self.servers.portal(portal)).await?;
        if page.has(&id("logout")).await {
            page.click(&id("logout")).await?;
        }
        page.wait(&id("login")).await?;
        self.page_seen(&format!("portal-{}", portal.id())).await?;
        page.click(&id("login")).await?;
        page.wait(&id("method-pass")).await?;
        self.page_seen("page-login").await?;
        page.click(&id("method-pass")).await?;
        page.wait(&id("qr")).await?;
        self.page_seen("page-code").await
    }

    /// The browser goes on by itself; returns the subject that the portal shows.
    async fn arrived(&self, portal: Portal) -> Result<String, Failure> {
        let page = &self.browser.page;
        page.wait_url(&self.servers.portal(portal)).await.during("going back to the portal")?;
        let level = page.attribute(&id("level"), "data-level").await?.unwrap_or_default();
        expect(&level, "substantial", "the level at the portal")?;
        self.page_seen(&format!("portal-{}-signed-in", portal.id())).await?;
        page.text(&id("subject")).await
    }

    /// The QR code, cut out of a picture of the page.
    async fn code_picture(&self) -> Result<PathBuf, Failure> {
        let file = self.file("code");
        std::fs::write(&file, self.browser.page.screenshot_of(&id("qr")).await?)?;
        Ok(file)
    }

    async fn page_seen(&self, name: &str) -> Result<(), Failure> {
        self.album.seen(&self.browser.page, name).await
    }
}

fn expect(found: &str, wanted: &str, what: &str) -> Result<(), Failure> {
    if found == wanted {
        return Ok(());
    }
    Err(Failure::Unexpected(format!("{what}: “{found}” instead of “{wanted}”")))
}
