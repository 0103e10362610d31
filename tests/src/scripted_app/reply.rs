//! What the issuer answers, taken apart without trusting it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pass_protocol::RequestObject;
use reqwest::header::CONTENT_TYPE;
use serde_json::Value;

use crate::failure::{Context as _, Failure};

/// A signed request that answered a claim.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// As received.
    pub compact: String,
    /// Its payload; the scripted app does not check the signature.
    pub request: RequestObject,
}

/// What a server answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub media_type: String,
    /// Body, `null` if it is not JSON.
    pub body: Value,
}

impl Reply {
    /// A text member of the body, or nothing.
    #[must_use]
    pub fn text(&self, member: &str) -> &str {
        self.body.get(member).and_then(Value::as_str).unwrap_or_default()
    }

    /// The verdict of an answer; empty for problems.
    #[must_use]
    pub fn verdict(&self) -> &str {
        self.text("verdict")
    }

    /// The code of a problem document, if it is a complete one.
    #[must_use]
    pub fn problem(&self) -> Option<&str> {
        let code = self.body.get("code")?.as_str()?;
        let complete = self.media_type == "application/problem+json"
            && self.body.get("status").and_then(Value::as_u64) == Some(u64::from(self.status))
            && self.text("type") == format!("urn:servicekonto-pass:{code}");
        complete.then_some(code)
    }

    /// The next signed request inside a wrong-PIN answer.
    ///
    /// # Errors
    /// [`Failure::Format`] if there is none.
    pub fn next_request(&self) -> Result<Claimed, Failure> {
        Claimed::read(self.text("request"))
    }
}

impl Claimed {
    /// Reads a signed request without checking it.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if it is none.
    pub fn read(compact: &str) -> Result<Self, Failure> {
        let payload = compact.split('.').nth(1).during("reading a signed request")?;
        let payload = URL_SAFE_NO_PAD.decode(payload).ok().during("reading a signed request")?;
        Ok(Self { compact: compact.to_owned(), request: serde_json::from_slice(&payload)? })
    }

    /// Reads the answer to a claim.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if the issuer does not give the request.
    pub fn of(reply: &Reply) -> Result<Self, Failure> {
        if reply.status == 200 {
            return Self::read(reply.text("request"));
        }
        Err(Failure::Unexpected(format!("the claim was answered with {reply:?}")))
    }
}

/// Reads what a server answered.
///
/// # Errors
/// [`Failure::Http`].
pub async fn reply(response: reqwest::Response) -> Result<Reply, Failure> {
    let status = response.status().as_u16();
    let media_type = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok());
    let media_type = media_type.unwrap_or_default().to_owned();
    let body = serde_json::from_slice(&response.bytes().await?).unwrap_or_default();
    Ok(Reply { status, media_type, body })
}
