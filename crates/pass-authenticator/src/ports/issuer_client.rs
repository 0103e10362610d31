//! Talking to an issuer: one method an address of `docs/protocol.md`.

use std::fmt::Debug;

use async_trait::async_trait;
use pass_protocol::{
    Answer, ClaimAnswer, ClaimRequest, CodeClaim, DisableAnswer, DisableRequest, EndorsementAnswer,
    EndorsementRequest, ErrorCode, Issuer, IssuerMetadata, OwnRequest, PassLink, ReceiptAnswer,
    ReceiptRequest, ReportAnswer, ReportRequest, StatementChain, StatusAnswer, StatusRequest,
};
use thiserror::Error;

/// What went wrong below.
type Source = Box<dyn std::error::Error + Send + Sync>;

/// Sends messages to issuers. Follows no redirect and reads no more than
/// [`pass_protocol::MAX_MESSAGE_LEN`] bytes.
#[async_trait]
pub trait IssuerClient: Debug + Send + Sync {
    /// `GET /.well-known/servicekonto-pass`
    async fn metadata(&self, issuer: &Issuer) -> Result<IssuerMetadata, IssuerClientError>;

    /// `GET /pass/keys`
    async fn keys(&self, issuer: &Issuer) -> Result<StatementChain, IssuerClientError>;

    /// `POST /P/<ticket>`
    async fn claim(
        &self,
        link: &PassLink,
        claim: &ClaimRequest,
    ) -> Result<ClaimAnswer, IssuerClientError>;

    /// `POST /pass/codes`
    async fn claim_code(
        &self,
        issuer: &Issuer,
        claim: &CodeClaim,
    ) -> Result<ClaimAnswer, IssuerClientError>;

    /// `POST /pass/requests`
    async fn request(
        &self,
        issuer: &Issuer,
        request: &OwnRequest,
    ) -> Result<ClaimAnswer, IssuerClientError>;

    /// `POST <response_uri>/endorsement`
    async fn endorse(
        &self,
        response_uri: &str,
        endorsement: &EndorsementRequest,
    ) -> Result<EndorsementAnswer, IssuerClientError>;

    /// `POST response_uri`; `body` is a [`pass_protocol::Response`] and sent exactly as it is.
    async fn respond(&self, response_uri: &str, body: &[u8]) -> Result<Answer, IssuerClientError>;

    /// `POST <response_uri>/report`
    async fn report(
        &self,
        response_uri: &str,
        report: &ReportRequest,
    ) -> Result<ReportAnswer, IssuerClientError>;

    /// `POST <response_uri>/receipt`
    async fn receipt(
        &self,
        response_uri: &str,
        asked: &ReceiptRequest,
    ) -> Result<ReceiptAnswer, IssuerClientError>;

    /// `POST /pass/status`
    async fn status(
        &self,
        issuer: &Issuer,
        status: &StatusRequest,
    ) -> Result<StatusAnswer, IssuerClientError>;

    /// `POST /pass/disable`
    async fn disable(
        &self,
        issuer: &Issuer,
        disable: &DisableRequest,
    ) -> Result<DisableAnswer, IssuerClientError>;
}

/// Why an issuer gave no answer to work with.
#[derive(Debug, Error)]
pub enum IssuerClientError {
    /// The issuer was not reached, or its answer did not arrive. It may have read the message.
    #[error("the issuer cannot be reached")]
    Offline(#[source] Source),
    /// The connection is not the issuer's: its certificate or this device's clock is wrong.
    #[error("the connection to the issuer is not trustworthy")]
    Tls(#[source] Source),
    /// The issuer refused with a problem document.
    #[error("the issuer refused: {}", code.name())]
    Refused {
        /// The closed code.
        code: ErrorCode,
        /// Seconds to wait, where it says so.
        retry_after: Option<u32>,
    },
    /// Not an answer of this protocol: a redirect, too many bytes, another form.
    #[error("the issuer's answer is not of this protocol")]
    Malformed,
}

impl IssuerClientError {
    /// Whether the issuer refused with this code.
    #[must_use]
    pub fn is(&self, wanted: ErrorCode) -> bool {
        matches!(self, Self::Refused { code, .. } if *code == wanted)
    }
}
