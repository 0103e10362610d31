//! The claim: a pass link or a typed code becomes a signed request that is checked.

use std::future::Future;
use std::time::Duration;

use pass_protocol::{
    B64, Channel, ClaimAnswer, ClaimRequest, CodeClaim, FormatError, Issuer, PassLink, Purpose,
    RequestObject, ShortCode, UserVerificationMethod,
};
use url::Url;

use crate::{
    Authenticator, AuthenticatorError, IssuerClientError, OpenRequest, display_text,
    respond::persist,
};

/// Longest name of an issuer that is shown, in characters.
const MAX_NAME: usize = 80;

/// How a request comes, and from whom.
#[derive(Clone, Copy)]
struct Way<'a> {
    issuer: &'a Issuer,
    channel: Channel,
}

impl Authenticator {
    /// Takes the ticket of `link`. The issuer's keys are checked first, so that a changed issuer
    /// learns nothing.
    ///
    /// # Errors
    /// [`AuthenticatorError::Issuer`], [`AuthenticatorError::IssuerKeysChanged`],
    /// [`AuthenticatorError::Foreign`] if the answer was not made for this link,
    /// [`AuthenticatorError::Unsupported`].
    pub async fn claim(&self, link: &PassLink) -> Result<OpenRequest, AuthenticatorError> {
        let claim = ClaimRequest {
            frame: link.frame.as_ref().map(|frame| frame.as_str().to_owned()),
            app_nonce: self.draw(),
        };
        let way = Way { issuer: &link.issuer, channel: Channel::CrossDevice };
        self.take(way, claim.app_nonce, || self.ports.issuers.claim(link, &claim)).await
    }

    /// Takes what a typed code stands for at `issuer`.
    ///
    /// # Errors
    /// As [`Authenticator::claim`].
    pub async fn claim_code(
        &self,
        issuer: &Issuer,
        code: &ShortCode,
    ) -> Result<OpenRequest, AuthenticatorError> {
        let claim = CodeClaim { code: code.clone(), app_nonce: self.draw() };
        let way = Way { issuer, channel: Channel::ShortCode };
        self.take(way, claim.app_nonce, || self.ports.issuers.claim_code(issuer, &claim)).await
    }

    /// The claim is idempotent by its nonce, so a lost answer is simply asked for again.
    async fn take<F>(
        &self,
        Way { issuer, channel }: Way<'_>,
        app_nonce: B64<32>,
        send: impl FnMut() -> F,
    ) -> Result<OpenRequest, AuthenticatorError>
    where
        F: Future<Output = Result<ClaimAnswer, IssuerClientError>>,
    {
        let (keys, face) = tokio::join!(self.issuer_keys(issuer), self.issuer_face(issuer));
        let keys = keys?;
        let (issuer_name, issuer_color) = face;
        let sent_at = self.ports.timer.elapsed();
        let compact = persist(send).await?.request;
        let request = RequestObject::verify(&compact, issuer, &app_nonce, &keys.for_requests())?;
        check_supported(&request)?;
        let portal_host = host_of(&request.relying_party.uri).ok_or(FormatError::Foreign)?;
        // A code that was read out must not pass for one that was scanned: it asks for more.
        if request.channel != channel {
            return Err(FormatError::Foreign.into());
        }
        self.pin_forward(issuer, &keys).await?;
        Ok(OpenRequest {
            issuer: issuer.clone(),
            app_nonce,
            ends_at: sent_at.saturating_add(Duration::from_secs(request.expires_in.into())),
            compact,
            request,
            keys,
            issuer_name,
            issuer_color,
            portal_host,
            in_flight: None,
            declining: None,
        })
    }

    /// Name and colour that the issuer gives itself; its host and grey if it does not say.
    async fn issuer_face(&self, issuer: &Issuer) -> (String, String) {
        let metadata = self.ports.issuers.metadata(issuer).await.ok();
        let metadata = metadata.filter(|metadata| metadata.issuer == *issuer);
        let Some(metadata) = metadata else {
            return (issuer.host().to_owned(), "#7a8599".to_owned());
        };
        let name = display_text(metadata.name(&self.language), MAX_NAME);
        let name = if name.is_empty() { issuer.host().to_owned() } else { name };
        (name, metadata.safe_color().to_owned())
    }
}

fn check_supported(request: &RequestObject) -> Result<(), AuthenticatorError> {
    let purpose = matches!(request.purpose, Purpose::Pair | Purpose::SignIn);
    let method = request.user_verification.contains(&UserVerificationMethod::Pin);
    let digits = request.pairing.as_ref().is_none_or(|terms| {
        usize::from(terms.pin_policy.digits) == crate::pin::DIGITS
            && terms.attestation.iter().any(|format| format == "packed")
    });
    if purpose && method && digits { Ok(()) } else { Err(AuthenticatorError::Unsupported) }
}

/// Host of an origin.
pub(crate) fn host_of(uri: &str) -> Option<String> {
    Url::parse(uri).ok()?.host_str().map(str::to_owned)
}
