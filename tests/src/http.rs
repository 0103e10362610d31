//! HTTP clients of the harness: `*.localhost` is loopback (RFC 6761 §6.3), redirects are seen.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;

use crate::failure::Failure;

/// Every name is this machine: nothing in a test leaves it.
#[derive(Debug)]
struct Loopback;

impl Resolve for Loopback {
    fn resolve(&self, _: Name) -> Resolving {
        let here: Addrs = Box::new(std::iter::once(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))));
        Box::pin(std::future::ready(Ok(here)))
    }
}

/// A client that follows no redirect and uses no proxy.
///
/// # Errors
/// [`Failure::Http`].
pub fn client() -> Result<reqwest::Client, Failure> {
    // An error means that another test of this process was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Ok(reqwest::Client::builder()
        .dns_resolver(Arc::new(Loopback))
        .no_proxy()
        .redirect(Policy::none())
        .timeout(Duration::from_secs(30))
        .build()?)
}
