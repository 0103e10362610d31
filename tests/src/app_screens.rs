//! What a person does in the app, screen by screen.

use std::path::Path;

use crate::album::Album;
use crate::failure::{Context as _, Failure};
use crate::webdriver::Session;

/// The app's page, in its own window or on a browser that stands for a phone.
#[derive(Debug)]
pub struct AppScreens {
    /// The web view.
    pub view: Session,
    /// What happens on each screen when it is first reached.
    pub album: Album,
}

fn id(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

impl AppScreens {
    /// The page in `view`.
    #[must_use]
    pub fn new(view: Session) -> Self {
        Self { view, album: Album::default() }
    }

    /// Waits for a screen.
    ///
    /// # Errors
    /// [`Failure::Timeout`]; if the app shows an error instead, with its code.
    pub async fn screen(&self, name: &str) -> Result<(), Failure> {
        let waited = self.view.wait(&id(&format!("screen-{name}"))).await;
        if waited.is_err() && self.view.has(&id("screen-error")).await {
            let code = self.view.attribute(&id("error-todo"), "data-code").await?;
            return waited.map(drop).during(format!("the app shows the error {code:?}"));
        }
        waited.during(format!("the app's screen “{name}”"))?;
        self.album.seen(&self.view, &format!("app-{name}")).await
    }

    /// Uses a button.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn press(&self, button: &str) -> Result<(), Failure> {
        self.view.click(&id(button)).await
    }

    /// From the home screen: opens a picture of a code, as a person does with "Bild wählen".
    ///
    /// # Errors
    /// [`Failure::Timeout`] if no review follows.
    pub async fn scan(&self, picture: &Path) -> Result<(), Failure> {
        self.screen("home").await?;
        self.press("scan").await?;
        self.screen("scan").await?;
        self.view.fill(&id("choose-image"), &picture.to_string_lossy()).await?;
        self.screen("review").await
    }

    /// From the home screen: opens a link, as a person does who copied it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn open_link(&self, link: &str) -> Result<(), Failure> {
        self.screen("home").await?;
        self.press("scan").await?;
        self.paste_link(link).await
    }

    /// On the scan screen: opens a link.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn paste_link(&self, link: &str) -> Result<(), Failure> {
        self.screen("scan").await?;
        self.view.fill(&id("link-input"), link).await?;
        self.press("link-open").await
    }

    /// Waits for an error.
    ///
    /// # Errors
    /// [`Failure::Timeout`] if none comes, [`Failure::Unexpected`] for another one.
    pub async fn error(&self, code: &str) -> Result<(), Failure> {
        self.screen("error").await?;
        let told = self.view.attribute(&id("error-todo"), "data-code").await?;
        match told.as_deref() {
            Some(told) if told == code => Ok(()),
            other => Err(Failure::Unexpected(format!("{other:?} in place of {code}"))),
        }
    }

    /// From the home screen: one of the menu's entries.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn menu(&self, entry: &str) -> Result<(), Failure> {
        self.press("menu").await?;
        self.screen("menu").await?;
        self.press(&format!("menu-{entry}")).await?;
        self.screen(entry).await
    }

    /// From the home screen to the history and back: what happened, newest first, whether it counted,
    /// and whether a receipt is shown with it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn history(&self) -> Result<Vec<(String, String, bool)>, Failure> {
        self.menu("history").await?;
        self.view.wait(&id("history-entry")).await?;
        let script = "return [...document.querySelectorAll('[data-testid=history-entry]')] \
                      .map((e) => [e.dataset.kind, e.dataset.outcome, \
                                   e.querySelector('.receipt') !== null]);";
        let found = self.view.execute(script, serde_json::json!([])).await?;
        self.press("back").await?;
        self.press("back").await?;
        self.screen("home").await?;
        serde_json::from_value(found).map_err(|_| Failure::unexpected("no list of entries"))
    }

    /// From the home screen: looks into the history until its newest entry says this.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn told_last(&self, kind: &str, outcome: &str, receipt: bool) -> Result<(), Failure> {
        let wanted = (kind.to_owned(), outcome.to_owned(), receipt);
        self.view
            .until(&format!("{wanted:?} in the history"), async || {
                let told = self.history().await?;
                if told.first() == Some(&wanted) {
                    Ok(())
                } else {
                    Err(Failure::unexpected(format!("{told:?}")))
                }
            })
            .await
    }

    /// Waits until something is not shown any more.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn gone(&self, testid: &str) -> Result<(), Failure> {
        self.view
            .until(&format!("no {testid}"), async || {
                let there = self.view.has(&id(testid)).await;
                if there { Err(Failure::unexpected("it is still there")) } else { Ok(()) }
            })
            .await
    }

    /// Makes the app ask its issuers for news, as coming back to it does.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn come_back(&self) -> Result<(), Failure> {
        let script = "document.dispatchEvent(new Event('visibilitychange'));";
        self.view.execute(script, serde_json::json!([])).await.map(drop)
    }

    /// From the home screen: turns the camera on, where it is not yet, and waits for what it sees.
    ///
    /// # Errors
    /// [`Failure::Timeout`] if no review follows.
    pub async fn scan_with_camera(&self) -> Result<(), Failure> {
        self.screen("home").await?;
        self.press("scan").await?;
        self.view.wait(&format!("{}, {}", id("camera-start"), id("camera"))).await?;
        if self.view.has(&id("camera-start")).await {
            self.press("camera-start").await?;
        }
        self.screen("review").await
    }

    /// Types a PIN on the screen that asks for it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn enter_pin(&self, pin: &str) -> Result<(), Failure> {
        self.view.fill(&id("pin-input"), pin).await?;
        self.press("pin-submit").await
    }

    /// From the review of a pairing to the six digits: PIN twice, name of the device.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn pair(&self, pin: &str, device: &str) -> Result<String, Failure> {
        self.agree_to_pair(pin, device).await?;
        self.digits().await
    }

    /// The same up to the last button, whatever comes of it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn agree_to_pair(&self, pin: &str, device: &str) -> Result<(), Failure> {
        self.press("approve").await?;
        self.screen("pin-choose").await?;
        self.enter_pin(pin).await?;
        self.screen("pin-repeat").await?;
        self.enter_pin(pin).await?;
        self.screen("device-name").await?;
        self.view.clear(&id("device-name")).await?;
        self.view.fill(&id("device-name"), device).await?;
        self.press("pair").await
    }

    /// The six digits, once they are shown.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn digits(&self) -> Result<String, Failure> {
        self.screen("code").await?;
        let code = self.view.text(&id("code")).await?;
        Ok(code.chars().filter(char::is_ascii_digit).collect())
    }

    /// On the review of a sign-in: answers as the account whose masked name begins so.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] if there is no such choice.
    pub async fn choose_account(&self, begins: &str) -> Result<(), Failure> {
        let script = "[...document.querySelectorAll('input[name=pairing]')].find((each) => \
                      each.closest('label').querySelector('bdi').textContent \
                      .startsWith(arguments[0])).click();";
        self.view.execute(script, serde_json::json!([begins])).await.map(drop)
    }

    /// How many accounts the review offers to choose from; one alone is no choice.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn choices(&self) -> Result<u64, Failure> {
        let script = "return document.querySelectorAll('input[name=pairing]').length;";
        let count = self.view.execute(script, serde_json::json!([])).await?;
        count.as_u64().ok_or_else(|| Failure::unexpected("no number"))
    }

    /// From the review of a sign-in to its approval.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn approve(&self, pin: &str) -> Result<(), Failure> {
        self.press("approve").await?;
        self.screen("pin").await?;
        self.enter_pin(pin).await?;
        self.screen("approved").await
    }

    /// From the home screen: changes the PIN of the only pairing. Ends on its details.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn change_pin(&self, old: &str, new: &str) -> Result<(), Failure> {
        self.press("pairing").await?;
        self.screen("pairing").await?;
        self.press("change-pin").await?;
        self.screen("change-pin").await?;
        self.enter_pin(old).await?;
        self.screen("pin-choose").await?;
        self.enter_pin(new).await?;
        self.screen("pin-repeat").await?;
        self.enter_pin(new).await
    }

    /// Ends a story's step on the home screen.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn done(&self) -> Result<(), Failure> {
        self.press("done").await?;
        self.screen("home").await
    }

    /// From the home screen: ends the only pairing and returns the receipt's text.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn unpair(&self) -> Result<String, Failure> {
        self.press("pairing").await?;
        self.unpair_opened().await
    }

    /// From the home screen: wants everything gone, whatever comes of it.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn erase(&self) -> Result<(), Failure> {
        self.menu("settings").await?;
        self.press("erase").await?;
        self.screen("erase").await?;
        self.press("erase-confirm").await
    }

    /// From the home screen: ends the pairing whose masked name begins so. The one used last stands
    /// first, but two that were used within one second do not say which.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] if there is no such pairing; [`Failure::Timeout`].
    pub async fn unpair_account(&self, begins: &str) -> Result<String, Failure> {
        let script = "[...document.querySelectorAll('[data-testid=pairing]')].find((each) => \
                      each.querySelector('bdi').textContent.startsWith(arguments[0])).click();";
        self.view.execute(script, serde_json::json!([begins])).await?;
        self.unpair_opened().await
    }

    async fn unpair_opened(&self) -> Result<String, Failure> {
        self.screen("pairing").await?;
        self.press("unpair").await?;
        self.screen("unpair").await?;
        self.press("unpair-confirm").await?;
        self.screen("unpaired").await?;
        self.view.text(&id("receipt")).await
    }
}
