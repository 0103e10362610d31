//! Sending a response so that a lost answer does no harm.

use std::future::Future;
use std::time::Duration;

use pass_protocol::{Answer, Response};
use zeroize::Zeroizing;

use crate::{Authenticator, AuthenticatorError, IssuerClientError, OpenRequest};

/// How often a message is sent before the person is told.
const ATTEMPTS: u32 = 3;
/// Pause before the next attempt; networks that change need a moment.
const PAUSE: Duration = Duration::from_millis(200);
/// More than a response has, so that its buffer never moves and leaves no copy of the proof.
const RESPONSE_CAPACITY: usize = 16 * 1024;

/// Repeats a message that may be repeated until an answer arrives, at most [`ATTEMPTS`] times.
pub(crate) async fn persist<T, F>(mut send: impl FnMut() -> F) -> Result<T, IssuerClientError>
where
    F: Future<Output = Result<T, IssuerClientError>>,
{
    for _ in 1..ATTEMPTS {
        match send().await {
            Err(IssuerClientError::Offline(_)) => tokio::time::sleep(PAUSE).await,
            done => return done,
        }
    }
    send().await
}

/// The body of a response; sent again, it has to be these very bytes.
pub(crate) fn body_of(response: &Response) -> Result<Zeroizing<Vec<u8>>, AuthenticatorError> {
    let mut body = Zeroizing::new(Vec::with_capacity(RESPONSE_CAPACITY));
    serde_json::to_writer(&mut *body, response).map_err(|_| AuthenticatorError::Encoding)?;
    Ok(body)
}

impl Authenticator {
    /// Posts `body` to the request's response address.
    pub(crate) async fn send(
        &self,
        open: &OpenRequest,
        body: &[u8],
    ) -> Result<Answer, AuthenticatorError> {
        let uri = &open.request.response_uri;
        Ok(persist(|| self.ports.issuers.respond(uri, body)).await?)
    }
}
