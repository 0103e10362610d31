//! A small WebDriver client (W3C WebDriver) for Chromium and for the app's own window alike.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::failure::Failure;

/// Key of an element reference (W3C WebDriver §11).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const POLL: Duration = Duration::from_millis(60);
/// How long a page has for what is expected of it: much, for machines that do much else.
pub const PATIENCE: Duration = Duration::from_secs(45);

/// One browser or app window; closed when dropped.
#[derive(Debug)]
pub struct Session {
    client: reqwest::Client,
    port: u16,
    id: String,
    /// What the driver says it steers.
    pub capabilities: Value,
}

/// A reference to an element of the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Session {
    /// A new session at the driver on `port`.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] with the driver's words.
    pub async fn new(port: u16, capabilities: Value) -> Result<Self, Failure> {
        let client = crate::http::client()?;
        let body = json!({"capabilities": {"alwaysMatch": capabilities}});
        let request = client.post(format!("http://127.0.0.1:{port}/session")).json(&body);
        let value = value(request.timeout(Duration::from_secs(60)).send().await?).await?;
        let id = value.get("sessionId").and_then(Value::as_str);
        let id = id.ok_or_else(|| Failure::unexpected("a session without id"))?.to_owned();
        let capabilities = value.get("capabilities").cloned().unwrap_or_default();
        Ok(Self { client, port, id, capabilities })
    }

    fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}/session/{}{path}", self.port, self.id)
    }

    async fn get(&self, path: &str) -> Result<Value, Failure> {
        value(self.client.get(self.url(path)).send().await?).await
    }

    async fn post(&self, path: &str, body: Value) -> Result<Value, Failure> {
        value(self.client.post(self.url(path)).json(&body).send().await?).await
    }

    /// Opens an address.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn goto(&self, url: &str) -> Result<(), Failure> {
        self.post("/url", json!({"url": url})).await.map(drop)
    }

    /// The address shown.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn current_url(&self) -> Result<String, Failure> {
        Ok(text_of(&self.get("/url").await?))
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn reload(&self) -> Result<(), Failure> {
        self.post("/refresh", json!({})).await.map(drop)
    }

    /// Runs a function body in the page and returns what it returns.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] if it throws.
    pub async fn execute(&self, script: &str, args: Value) -> Result<Value, Failure> {
        self.post("/execute/sync", json!({"script": script, "args": args})).await
    }

    /// Runs a function body whose last argument is a callback for the result.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] if it throws or never calls back.
    pub async fn execute_async(&self, script: &str, args: Value) -> Result<Value, Failure> {
        self.post("/execute/async", json!({"script": script, "args": args})).await
    }

    /// The first element that matches, now.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] with `no such element`.
    pub async fn find(&self, css: &str) -> Result<Element, Failure> {
        let body = json!({"using": "css selector", "value": css});
        let value = self.post("/element", body).await?;
        let id = value.get(ELEMENT).and_then(Value::as_str);
        Ok(Element(id.ok_or_else(|| Failure::unexpected("no element id"))?.to_owned()))
    }

    /// Whether something matches, now.
    pub async fn has(&self, css: &str) -> bool {
        self.find(css).await.is_ok()
    }

    /// Waits until something matches.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn wait(&self, css: &str) -> Result<Element, Failure> {
        self.until(css, async || self.find(css).await).await
    }

    /// Waits until something matches, and clicks it.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the last reason.
    pub async fn click(&self, css: &str) -> Result<(), Failure> {
        self.until(&format!("a click on {css}"), async || {
            let Element(id) = self.find(css).await?;
            self.post(&format!("/element/{id}/click"), json!({})).await.map(drop)
        })
        .await
    }

    /// Waits for a field and types; for a file field, `text` is the file's path.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the last reason.
    pub async fn fill(&self, css: &str, text: &str) -> Result<(), Failure> {
        self.until(&format!("typing into {css}"), async || {
            let Element(id) = self.find(css).await?;
            self.post(&format!("/element/{id}/value"), json!({"text": text})).await.map(drop)
        })
        .await
    }

    /// Waits for a field and empties it.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the last reason.
    pub async fn clear(&self, css: &str) -> Result<(), Failure> {
        self.until(&format!("clearing {css}"), async || {
            let Element(id) = self.find(css).await?;
            self.post(&format!("/element/{id}/clear"), json!({})).await.map(drop)
        })
        .await
    }

    /// The visible text of what matches, once it is there.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn text(&self, css: &str) -> Result<String, Failure> {
        self.until(&format!("the text of {css}"), async || {
            let Element(id) = self.find(css).await?;
            Ok(text_of(&self.get(&format!("/element/{id}/text")).await?))
        })
        .await
    }

    /// Waits until the text of what matches contains `part`.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the text found instead.
    pub async fn wait_text(&self, css: &str, part: &str) -> Result<String, Failure> {
        self.until(&format!("“{part}” in {css}"), async || {
            let Element(id) = self.find(css).await?;
            let text = text_of(&self.get(&format!("/element/{id}/text")).await?);
            if text.contains(part) { Ok(text) } else { Err(Failure::Unexpected(text)) }
        })
        .await
    }

    /// An attribute of what matches, once it is there.
    ///
    /// # Errors
    /// [`Failure::Timeout`].
    pub async fn attribute(&self, css: &str, name: &str) -> Result<Option<String>, Failure> {
        self.until(&format!("{name} of {css}"), async || {
            let Element(id) = self.find(css).await?;
            let value = self.get(&format!("/element/{id}/attribute/{name}")).await?;
            Ok(value.as_str().map(str::to_owned))
        })
        .await
    }

    /// Waits until the address begins with `prefix`.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the address found instead.
    pub async fn wait_url(&self, prefix: &str) -> Result<String, Failure> {
        self.until(&format!("the address {prefix}"), async || {
            let url = self.current_url().await?;
            if url.starts_with(prefix) { Ok(url) } else { Err(Failure::Unexpected(url)) }
        })
        .await
    }

    /// Tries until it works or patience ends.
    ///
    /// # Errors
    /// [`Failure::Timeout`] with the last reason.
    pub async fn until<T>(
        &self,
        what: &str,
        mut attempt: impl AsyncFnMut() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let start = Instant::now();
        loop {
            match attempt().await {
                Ok(done) => return Ok(done),
                Err(last) if start.elapsed() > PATIENCE => {
                    let what = format!("{what}; last: {last}");
                    return Err(Failure::Timeout { what, waited: PATIENCE });
                }
                Err(_) => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// A picture of the page as PNG.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn screenshot(&self) -> Result<Vec<u8>, Failure> {
        png(&self.get("/screenshot").await?)
    }

    /// A picture of one element, cut out of a picture of the page, as PNG.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn screenshot_of(&self, css: &str) -> Result<Vec<u8>, Failure> {
        let Element(id) = self.wait(css).await?;
        png(&self.get(&format!("/element/{id}/screenshot")).await?)
    }

    /// Keeps a picture of the page as a file.
    ///
    /// # Errors
    /// [`Failure::WebDriver`] or [`Failure::Io`].
    pub async fn keep_screenshot(&self, file: &Path) -> Result<(), Failure> {
        Ok(std::fs::write(file, self.screenshot().await?)?)
    }

    /// Makes the page as large as a phone's, whatever the window's size; Chromium only.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn viewport(&self, width: u32, height: u32) -> Result<(), Failure> {
        let params =
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": true});
        let cmd = "Emulation.setDeviceMetricsOverride";
        self.post("/goog/cdp/execute", json!({"cmd": cmd, "params": params})).await.map(drop)
    }

    /// Presses and releases one key, where the focus is (W3C WebDriver §15).
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn key(&self, key: char) -> Result<(), Failure> {
        let press = ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key}));
        let actions = json!([{"type": "key", "id": "keyboard", "actions": press}]);
        self.post("/actions", json!({"actions": actions})).await.map(drop)
    }

    /// Lets a media feature answer as on another system; Chromium only.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn media(&self, feature: &str, value: &str) -> Result<(), Failure> {
        let params = json!({"features": [{"name": feature, "value": value}]});
        let body = json!({"cmd": "Emulation.setEmulatedMedia", "params": params});
        self.post("/goog/cdp/execute", body).await.map(drop)
    }

    /// Sets the size of the window in CSS pixels.
    ///
    /// # Errors
    /// [`Failure::WebDriver`].
    pub async fn resize(&self, width: u32, height: u32) -> Result<(), Failure> {
        self.post("/window/rect", json!({"width": width, "height": height})).await.map(drop)
    }
}

impl Drop for Session {
    // Nothing can be awaited here, so the one request that closes the window is written by hand.
    fn drop(&mut self) {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) else { return };
        let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
        let request = format!(
            "DELETE /session/{} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.id, self.port
        );
        let _ = stream.write_all(request.as_bytes());
        let _ = stream.read(&mut [0; 64]);
    }
}

async fn value(response: reqwest::Response) -> Result<Value, Failure> {
    let body: Value = response.json().await?;
    let value = body.get("value").cloned().unwrap_or_default();
    let error = value.get("error").and_then(Value::as_str);
    match error.filter(|_| value.get("message").is_some()) {
        Some(error) => Err(Failure::WebDriver {
            error: error.to_owned(),
            message: value.get("message").map(text_of).unwrap_or_default(),
        }),
        None => Ok(value),
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn png(value: &Value) -> Result<Vec<u8>, Failure> {
    STANDARD
        .decode(text_of(value))
        .map_err(|_| Failure::unexpected("a screenshot that is not base64"))
}
