//! A person who uses the app's page with the keys alone, and hears what a screen reader would say.

use serde_json::{Value, json};

use crate::failure::{Context as _, Failure};
use crate::webdriver::Session;

/// Keys as W3C WebDriver §17.4.2 writes them.
const TAB: char = '\u{e004}';
const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const DOWN: char = '\u{e015}';

/// More stops than any screen has.
const MANY: usize = 80;

/// The keys of one page.
#[derive(Debug)]
pub struct Keyboard<'a> {
    page: &'a Session,
}

impl<'a> Keyboard<'a> {
    /// Starts to listen to what is announced on the page.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn on(page: &'a Session) -> Result<Self, Failure> {
        page.execute(LISTEN, json!([])).await?;
        Ok(Self { page })
    }

    /// Presses Tab; what has the focus then, as `control`, or nothing.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if it has no visible ring, or lies behind something.
    pub async fn tab(&self) -> Result<Option<String>, Failure> {
        self.page.key(TAB).await?;
        let stop = self.page.execute(STOP, json!([])).await.during("the focus")?;
        match stop.get("wrong").and_then(Value::as_str) {
            Some(wrong) => Err(Failure::Unexpected(format!("{stop} {wrong}"))),
            None => Ok(stop.get("control").and_then(Value::as_str).map(str::to_owned)),
        }
    }

    /// Presses Tab until the control has the focus. Every stop on the way shows where it is.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if it is never reached, or a stop cannot be seen.
    pub async fn tab_to(&self, control: &str) -> Result<(), Failure> {
        let mut passed = Vec::new();
        for _ in 0..MANY {
            match self.tab().await? {
                Some(stop) if stop == control => return Ok(()),
                stop => passed.extend(stop),
            }
        }
        Err(Failure::Unexpected(format!("Tab never reaches {control}: {}", passed.join(", "))))
    }

    /// Goes to the control and presses Enter.
    ///
    /// # Errors
    /// As [`tab_to`](Self::tab_to).
    pub async fn enter_on(&self, control: &str) -> Result<(), Failure> {
        self.tab_to(control).await?;
        self.page.key(ENTER).await
    }

    /// Goes to the control and presses the space bar.
    ///
    /// # Errors
    /// As [`tab_to`](Self::tab_to).
    pub async fn space_on(&self, control: &str) -> Result<(), Failure> {
        self.tab_to(control).await?;
        self.page.key(' ').await
    }

    /// Types where the focus is.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn keys(&self, text: &str) -> Result<(), Failure> {
        for key in text.chars() {
            self.page.key(key).await?;
        }
        Ok(())
    }

    /// Presses Enter.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn enter(&self) -> Result<(), Failure> {
        self.page.key(ENTER).await
    }

    /// Presses Escape.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn escape(&self) -> Result<(), Failure> {
        self.page.key(ESCAPE).await
    }

    /// Presses the arrow that goes to the next of several choices.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn down(&self) -> Result<(), Failure> {
        self.page.key(DOWN).await
    }

    /// Waits for a screen and for the focus on its headline, from which it is read out.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn arrives(&self, screen: &str) -> Result<(), Failure> {
        let headline = format!("[data-testid=\"screen-{screen}\"] h1:focus");
        self.page.wait(&headline).await.map(drop).during(format!("the focus on “{screen}”"))
    }

    /// Waits until the control has the focus without a key.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn lands_on(&self, control: &str) -> Result<(), Failure> {
        self.page.wait(&format!("[data-testid=\"{control}\"]:focus")).await.map(drop)
    }

    /// Waits until `part` was announced, and forgets what was said so far.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with everything that was said.
    pub async fn hears(&self, part: &str) -> Result<(), Failure> {
        self.page
            .until(&format!("“{part}” announced"), async || {
                let said = self.page.execute("return window.said.join(' | ')", json!([])).await?;
                let said = said.as_str().unwrap_or_default().to_owned();
                if said.contains(part) { Ok(()) } else { Err(Failure::Unexpected(said)) }
            })
            .await?;
        self.page.execute("window.said.length = 0", json!([])).await.map(drop)
    }
}

/// Keeps the text of live regions as they change, and of alerts as they come.
const LISTEN: &str = "
    const LIVE = '[role=status], [role=alert], [aria-live]';
    window.said = [];
    const say = (region) => region && window.said.push(region.textContent.trim());
    new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes) {
            say((target.nodeType === 1 ? target : target.parentElement)?.closest(LIVE));
            for (const node of addedNodes) {
                if (node.nodeType !== 1) continue;
                if (node.matches('[role=alert]')) say(node);
                node.querySelectorAll('[role=alert]').forEach(say);
            }
        }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// What has the focus, and what is wrong with how that shows.
const STOP: &str = "
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    const radio = at.type === 'radio' ? at.name : undefined;
    const control = at.dataset.testid ?? radio ?? at.textContent.trim();
    const around = [at, at.closest('.places'), at.closest('label')].filter(Boolean);
    const ring = around.some((one) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    if (!ring) return { control, wrong: 'shows no ring' };
    const { left, top, width, height } = at.getBoundingClientRect();
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const seen = over && (over.contains(at) || around.some((one) => one.contains(over)));
    return seen ? { control } : { control, wrong: `lies behind ${over?.className || over?.tagName}` };";
