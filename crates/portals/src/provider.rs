//! The account server, seen from a portal: its addresses, its keys, its answers.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use jsonwebtoken::jwk::JwkSet;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::config::{Config, Secret};

/// Why the account server could not be asked.
#[derive(Debug, Error)]
pub(crate) enum ProviderError {
    /// It cannot be reached, or its answer is not what OpenID Connect says.
    #[error("the account server does not answer as it should")]
    Http(#[from] reqwest::Error),
    /// Its discovery document is another issuer's (OpenID Connect Discovery §4.3).
    #[error("the discovery document names another issuer")]
    ForeignIssuer,
    /// It refused the code (RFC 6749 §5.2).
    #[error("the account server refused the code")]
    Refused,
}

/// The part of a discovery document (OpenID Connect Discovery §3) that a portal needs.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Discovery {
    issuer: String,
    pub(crate) authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
}

#[derive(Deserialize)]
struct TokenAnswer {
    id_token: String,
}

/// A client for one account server.
#[derive(Debug)]
pub(crate) struct Provider {
    http: reqwest::Client,
    issuer: String,
    client_id: String,
    client_secret: Secret,
    redirect_uri: String,
}

impl Provider {
    pub(crate) fn new(config: &Config) -> reqwest::Result<Self> {
        // A second portal in one process finds it installed already; that is no error.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(10))
            .dns_resolver(Arc::new(LoopbackNames))
            .build()?;
        Ok(Self {
            http,
            issuer: config.issuer.clone(),
            client_id: config.client_id.clone(),
            client_secret: config.client_secret.clone(),
            redirect_uri: config.redirect_uri(),
        })
    }

    /// Where things are.
    pub(crate) async fn discover(&self) -> Result<Discovery, ProviderError> {
        let url = format!("{}/.well-known/openid-configuration", self.issuer);
        let discovery: Discovery = self.get(&url).await?;
        if discovery.issuer == self.issuer {
            Ok(discovery)
        } else {
            Err(ProviderError::ForeignIssuer)
        }
    }

    /// Exchanges a code for an ID token (RFC 6749 §4.1.3, RFC 7636 §4.5), and fetches the keys.
    pub(crate) async fn redeem(
        &self,
        code: &str,
        code_verifier: &str,
    ) -> Result<(String, JwkSet), ProviderError> {
        let discovery = self.discover().await?;
        let keys = self.get(&discovery.jwks_uri).await?;
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &self.redirect_uri),
            ("code_verifier", code_verifier),
        ];
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
        let response = self
            .http
            .post(&discovery.token_endpoint)
            .basic_auth(&self.client_id, Some(&self.client_secret.0))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await?;
        if response.status() == reqwest::StatusCode::BAD_REQUEST {
            return Err(ProviderError::Refused);
        }
        let answer: TokenAnswer = response.error_for_status()?.json().await?;
        Ok((answer.id_token, keys))
    }

    async fn get<T: DeserializeOwned>(&self, url: &str) -> Result<T, ProviderError> {
        Ok(self.http.get(url).send().await?.error_for_status()?.json().await?)
    }
}

/// Resolves `localhost` and the names below it to this machine (RFC 6761 §6.3), as browsers do and
/// glibc does not; all others by the system.
#[derive(Debug)]
struct LoopbackNames;

impl Resolve for LoopbackNames {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let host = name.as_str();
            if host == "localhost" || host.ends_with(".localhost") {
                let here = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
                let addresses: Addrs = Box::new(std::iter::once(here));
                return Ok(addresses);
            }
            let found: Vec<SocketAddr> = tokio::net::lookup_host((host, 0)).await?.collect();
            let addresses: Addrs = Box::new(found.into_iter());
            Ok(addresses)
        })
    }
}
