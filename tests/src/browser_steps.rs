//! What a person does in the browser, page by page.

use std::path::Path;

use crate::chromium::Chromium;
use crate::failure::{Context as _, Failure};
use crate::servers::{Portal, Servers};

fn id(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

impl Chromium {
    /// Waits for one of two elements; true if it is the second. Asking for one alone right after
    /// an address was opened takes a page that is still on its way for one without it.
    async fn either(&self, first: &str, second: &str) -> Result<bool, Failure> {
        let (first, second) = (id(first), id(second));
        self.page.wait(&format!("{first}, {second}")).await?;
        Ok(!self.page.has(&first).await)
    }

    /// Opens "Gerät koppeln" as Erika, signed in with the simulated Online-Ausweis, and keeps a
    /// picture of the code.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn begin_pairing(&self, servers: &Servers, code: &Path) -> Result<(), Failure> {
        self.page.goto(&servers.konto_url("/geraete/koppeln")).await?;
        if self.either("pair-start", "method-eid").await? {
            self.reached("page-login-own", &id("method-eid")).await?;
            self.page.click(&id("method-eid")).await?;
            self.reached("page-online-ausweis", &id("card-erika")).await?;
            self.page.click(&id("card-erika")).await?;
        }
        self.reached("page-pairing-begin", &id("pair-start")).await?;
        self.page.click(&id("pair-start")).await?;
        self.reached("page-pairing-code", &id("qr")).await?;
        self.page.keep_screenshot(code).await
    }

    /// Types the six digits that the app shows.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn finish_pairing(&self, digits: &str) -> Result<(), Failure> {
        self.reached("page-pairing-digits", &id("pairing-digits")).await?;
        self.page.fill(&id("pairing-digits"), digits).await?;
        self.page.click(&id("pairing-confirm")).await?;
        self.reached("page-paired", "[data-view=\"paired\"]").await
    }

    /// Goes from a portal to the code of Servicekonto.Pass, and keeps a picture of it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn begin_sign_in(
        &self,
        servers: &Servers,
        portal: Portal,
        code: &Path,
    ) -> Result<(), Failure> {
        self.page.goto(&servers.portal(portal)).await?;
        if !self.either("logout", "login").await? {
            self.page.click(&id("logout")).await?;
        }
        self.reached(&format!("portal-{}", portal.id()), &id("login")).await?;
        self.page.click(&id("login")).await?;
        self.reached("page-login", &id("method-pass")).await?;
        self.page.click(&id("method-pass")).await?;
        self.reached("page-code", &id("qr")).await?;
        self.page.keep_screenshot(code).await
    }

    /// Middle of the code on the page, in pixels.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if there is none.
    pub async fn middle_of_code(&self) -> Result<(f64, f64), Failure> {
        let script = "const r = document.querySelector('[data-testid=\"qr\"]') \
                        .getBoundingClientRect(); \
                      return [r.x + r.width / 2, r.y + r.height / 2];";
        let found = self.page.execute(script, serde_json::json!([])).await?;
        let number = |at: usize| {
            found.get(at).and_then(serde_json::Value::as_f64).during("the place of the code")
        };
        Ok((number(0)?, number(1)?))
    }

    /// The browser goes on by itself: level and subject that the portal shows.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn signed_in(&self, servers: &Servers, portal: Portal) -> Result<Person, Failure> {
        self.page.wait_url(&servers.portal(portal)).await?;
        let level = self.page.attribute(&id("level"), "data-level").await?.unwrap_or_default();
        let subject = self.page.text(&id("subject")).await?;
        self.reached(&format!("portal-{}-signed-in", portal.id()), &id("subject")).await?;
        Ok(Person { level, subject })
    }

    /// Removes the first device on the device page.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn remove_device(&self, servers: &Servers) -> Result<(), Failure> {
        self.page.goto(&servers.konto_url("/geraete")).await?;
        self.reached("page-devices", &id("device-remove")).await?;
        self.page.click(&id("device-remove")).await?;
        self.reached("page-no-devices", &id("no-devices")).await
    }

    /// Waits until the page `name` shows `css`.
    ///
    /// # Errors
    /// [`Failure::Timeout`], or what [`Album::seen`](crate::album::Album::seen) finds.
    pub async fn reached(&self, name: &str, css: &str) -> Result<(), Failure> {
        self.page.wait(css).await?;
        self.album.seen(&self.page, name).await
    }
}

/// What a portal knows of somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Level reached: `low`, `substantial` or `high`.
    pub level: String,
    /// Subject.
    pub subject: String,
}
