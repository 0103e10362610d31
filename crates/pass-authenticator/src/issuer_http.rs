//! The way to issuers over HTTPS, and over HTTP to this very machine.

mod failure;
mod resolver;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use pass_protocol::{
    Answer, ClaimAnswer, ClaimRequest, CodeClaim, DisableAnswer, DisableRequest, EndorsementAnswer,
    EndorsementRequest, Issuer, IssuerMetadata, MAX_MESSAGE_LEN, OwnRequest, PassLink, Problem,
    ReceiptAnswer, ReceiptRequest, ReportAnswer, ReportRequest, StatementChain, StatusAnswer,
    StatusRequest,
};
use reqwest::{Client, RequestBuilder, Response, header::CONTENT_TYPE, redirect::Policy};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;
use url::Url;

use crate::{IssuerClient, IssuerClientError};
use failure::{not_sent, refused};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const TOTAL_TIMEOUT: Duration = Duration::from_secs(20);

/// An [`IssuerClient`] that trusts the certificate authorities that browsers trust (Mozilla's
/// list), asks no proxy, keeps no cookies and follows no redirect.
#[derive(Clone)]
pub struct HttpIssuerClient {
    client: Client,
}

/// The client cannot be set up.
#[derive(Debug, Error)]
pub enum HttpClientError {
    /// TLS cannot be set up.
    #[error("TLS cannot be set up")]
    Tls(#[from] rustls::Error),
    /// The HTTP client cannot be set up.
    #[error("the HTTP client cannot be set up")]
    Http(#[from] reqwest::Error),
}

impl HttpIssuerClient {
    /// A client with timeouts of 5 s to connect and 20 s in all.
    ///
    /// # Errors
    /// [`HttpClientError`].
    pub fn new() -> Result<Self, HttpClientError> {
        Self::with_timeout(TOTAL_TIMEOUT)
    }

    fn with_timeout(total: Duration) -> Result<Self, HttpClientError> {
        let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        let client = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .referer(false)
            .no_proxy()
            .dns_resolver(Arc::new(resolver::Resolver))
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(total)
            .user_agent(concat!("servicekonto-pass/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client })
    }

    async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, IssuerClientError> {
        read(self.client.get(checked(url)?)).await
    }

    async fn post<T: DeserializeOwned>(
        &self,
        url: &str,
        message: &impl Serialize,
    ) -> Result<T, IssuerClientError> {
        let body = serde_json::to_vec(message).map_err(|_| IssuerClientError::Malformed)?;
        self.post_bytes(url, body).await
    }

    async fn post_bytes<T: DeserializeOwned>(
        &self,
        url: &str,
        body: Vec<u8>,
    ) -> Result<T, IssuerClientError> {
        let request = self.client.post(checked(url)?);
        read(request.header(CONTENT_TYPE, "application/json").body(body)).await
    }
}

/// The address, if it is one of an issuer: encrypted, or on this very machine.
fn checked(url: &str) -> Result<Url, IssuerClientError> {
    let url = Url::parse(url).map_err(|_| IssuerClientError::Malformed)?;
    Issuer::of(&url).map_err(|_| IssuerClientError::Malformed)?;
    Ok(url)
}

/// Sends a request and reads its answer: the message, or the reason why there is none.
async fn read<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, IssuerClientError> {
    let response = request.send().await.map_err(not_sent)?;
    let status = response.status();
    let body = bounded_body(response).await?;
    if status.is_success() {
        return serde_json::from_slice(&body).map_err(|_| IssuerClientError::Malformed);
    }
    Err(refused(status, serde_json::from_slice::<Problem>(&body).ok()))
}

/// The body, if it has no more bytes than a message may have; reading stops where it has.
async fn bounded_body(mut response: Response) -> Result<Vec<u8>, IssuerClientError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(not_sent)? {
        if body.len() + chunk.len() > MAX_MESSAGE_LEN {
            return Err(IssuerClientError::Malformed);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[async_trait]
impl IssuerClient for HttpIssuerClient {
    async fn metadata(&self, issuer: &Issuer) -> Result<IssuerMetadata, IssuerClientError> {
        self.get(&issuer.url(IssuerMetadata::PATH)).await
    }

    async fn keys(&self, issuer: &Issuer) -> Result<StatementChain, IssuerClientError> {
        self.get(&issuer.url(StatementChain::PATH)).await
    }

    async fn claim(
        &self,
        link: &PassLink,
        claim: &ClaimRequest,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.post(&link.issuer.url(&format!("/P/{}", link.ticket)), claim).await
    }

    async fn claim_code(
        &self,
        issuer: &Issuer,
        claim: &CodeClaim,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.post(&issuer.url("/pass/codes"), claim).await
    }

    async fn request(
        &self,
        issuer: &Issuer,
        request: &OwnRequest,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.post(&issuer.url("/pass/requests"), request).await
    }

    async fn endorse(
        &self,
        response_uri: &str,
        endorsement: &EndorsementRequest,
    ) -> Result<EndorsementAnswer, IssuerClientError> {
        self.post(&format!("{response_uri}/endorsement"), endorsement).await
    }

    async fn respond(&self, response_uri: &str, body: &[u8]) -> Result<Answer, IssuerClientError> {
        self.post_bytes(response_uri, body.to_vec()).await
    }

    async fn report(
        &self,
        response_uri: &str,
        report: &ReportRequest,
    ) -> Result<ReportAnswer, IssuerClientError> {
        self.post(&format!("{response_uri}/report"), report).await
    }

    async fn receipt(
        &self,
        response_uri: &str,
        asked: &ReceiptRequest,
    ) -> Result<ReceiptAnswer, IssuerClientError> {
        self.post(&format!("{response_uri}/receipt"), asked).await
    }

    async fn status(
        &self,
        issuer: &Issuer,
        status: &StatusRequest,
    ) -> Result<StatusAnswer, IssuerClientError> {
        self.post(&issuer.url("/pass/status"), status).await
    }

    async fn disable(
        &self,
        issuer: &Issuer,
        disable: &DisableRequest,
    ) -> Result<DisableAnswer, IssuerClientError> {
        self.post(&issuer.url("/pass/disable"), disable).await
    }
}

impl fmt::Debug for HttpIssuerClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HttpIssuerClient")
    }
}

#[cfg(test)]
mod tests;
