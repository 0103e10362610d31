//! Every screen of the app with pretend answers, in Chromium: `ui/dev`, built like the app.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use crate::chromium::Chromium;
use crate::failure::{Context as _, Failure};
use crate::ports;
use crate::process::{Running, find_program, target_dir};

/// How a screen is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// `light`, `dark` or `high_contrast`.
    pub theme: &'static str,
    /// Language of the sentences, BCP 47.
    pub language: &'static str,
    /// Size of the text in per cent.
    pub text: u32,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
}

impl Look {
    /// A phone of our days.
    pub const PHONE: Self = Self { theme: "light", language: "de", text: 100, size: (360, 740) };
}

/// A browser on the built screens, and the server of their files.
#[derive(Debug)]
pub struct ScreenPages {
    /// The browser.
    pub browser: Chromium,
    base: String,
    _server: Running,
}

impl ScreenPages {
    /// Serves what `npm run build:screens` has built and opens a browser.
    ///
    /// # Errors
    /// [`Failure::Missing`] without the build, Node or Chromium.
    pub async fn open(logs: &Path) -> Result<Self, Failure> {
        let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
        let built = built()?;
        if !built.join("dev/index.html").is_file() {
            let what = "the screens; run: npm run build:screens --prefix ui";
            return Err(Failure::Missing(what.to_owned()));
        }
        let node = find_program("node").ok_or_else(|| Failure::Missing("Node".to_owned()))?;
        let [port] = ports::free()?;
        let mut command = Command::new(node);
        command
            .arg(ui.join("node_modules/vite/bin/vite.js"))
            .args(["preview", "--config", "dev/vite.config.ts", "--port", &port.to_string()])
            .arg("--outDir")
            .arg(built)
            .current_dir(ui);
        let mut server = Running::start("screens", command, logs)?;
        server.ready(Duration::from_secs(60), |log| log.contains("http://")).await?;
        let browser = Chromium::start(logs).await?;
        Ok(Self { browser, base: format!("http://127.0.0.1:{port}/dev"), _server: server })
    }

    /// The names of all screens.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if there are none.
    pub async fn names(&self) -> Result<Vec<String>, Failure> {
        self.listed("screenNames").await
    }

    /// The names of the error screens, one for each error there is.
    ///
    /// # Errors
    /// As [`names`](Self::names).
    pub async fn errors(&self) -> Result<Vec<String>, Failure> {
        self.listed("errorNames").await
    }

    async fn listed(&self, list: &str) -> Result<Vec<String>, Failure> {
        self.show("home", Look::PHONE).await?;
        let script = format!("return window.{list}");
        let names = self.browser.page.execute(&script, json!([])).await?;
        let names: Vec<String> = serde_json::from_value(names).during("names of screens")?;
        if names.len() < 30 {
            return Err(Failure::Unexpected(format!("only {} of {list}", names.len())));
        }
        Ok(names)
    }

    /// Scrolls to the end of the screen, where nothing lies behind its actions.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn to_the_end(&self) -> Result<(), Failure> {
        let script = "document.getElementById('app').scrollTo(0, 1e6)";
        self.browser.page.execute(script, json!([])).await.map(drop)
    }

    /// Shows one screen and waits until nothing moves on it.
    ///
    /// # Errors
    /// [`Failure::Timeout`] if it does not appear.
    pub async fn show(&self, name: &str, look: Look) -> Result<(), Failure> {
        let page = &self.browser.page;
        let (width, height) = look.size;
        page.viewport(width, height).await?;
        let Look { theme, language, text, .. } = look;
        let query = format!("screen={name}&theme={theme}&lang={language}&text={text}");
        page.goto(&format!("{}/index.html?{query}", self.base)).await?;
        page.wait("[data-ready]").await?;
        let still = "const done = arguments[0];
            // The scan screen asks which cameras there are, and changes when it hears of none.
            const cameras = navigator.mediaDevices?.enumerateDevices().catch(() => null);
            Promise.all([document.fonts.ready, cameras]).then(() => {
                document.getAnimations().forEach((one) => one.finish());
                // Observers of sizes speak after the first frame's layout.
                requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
            });";
        page.execute_async(still, json!([])).await.map(drop)
    }

    /// What sticks out of the screen sideways, or is wider than its own box.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn overflowing(&self) -> Result<Vec<String>, Failure> {
        self.found(OVERFLOWING).await
    }

    /// Rows that the actions at the screen's edge neither leave whole nor cover altogether.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn halved(&self) -> Result<Vec<String>, Failure> {
        self.found(&format!(
            "{COVERED} return rows.filter(([, , part]) => part).map(([name]) => name);"
        ))
        .await
    }

    /// Rows of which the actions at the screen's edge cover something.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn covered(&self) -> Result<Vec<String>, Failure> {
        self.found(&format!(
            "{COVERED} return rows.filter(([, some]) => some).map(([name]) => name);"
        ))
        .await
    }

    async fn found(&self, script: &str) -> Result<Vec<String>, Failure> {
        let found = self.browser.page.execute(script, json!([])).await?;
        let list = found.as_array().cloned().unwrap_or_default();
        Ok(list.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }
}

/// Folder of the built screens.
///
/// # Errors
/// [`Failure`] if the target folder is not known.
pub fn built() -> Result<PathBuf, Failure> {
    Ok(target_dir()?.join("ui-screens"))
}

/// `rows`: name, whether something of it is covered, whether something but not all.
const COVERED: &str = "
    const actions = document.querySelector('.actions');
    const fade = parseFloat(getComputedStyle(actions, '::before').height) || 0;
    const solid = parseFloat(actions.style.getPropertyValue('--cut')) || 0;
    const edge = actions.getBoundingClientRect().top;
    const rows = [...document.querySelectorAll('.row')].map((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        const some = bottom > edge - fade + 0.5;
        return [row.textContent.trim().slice(0, 60), some, some && top < edge - solid - 0.5];
    });";

const OVERFLOWING: &str = "
    const wide = document.documentElement.clientWidth;
    const found = [];
    for (const one of document.querySelectorAll('#app *')) {
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        // What only screen readers meet may lie anywhere.
        if (style.visibility === 'hidden' || style.clipPath !== 'none' || box.width < 2) continue;
        const out = box.left < -0.5 || box.right > wide + 0.5;
        // A line to type in scrolls; everything else has to break.
        const cut = one.tagName !== 'INPUT' && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
        const name = one.tagName + '.' + String(one.className.baseVal ?? one.className);
        if (out) found.push(name + ' sticks out: ' + one.textContent.trim().slice(0, 60));
        else if (cut) found.push(name + ' is too narrow: ' + one.textContent.trim().slice(0, 60));
    }
    return found;";
