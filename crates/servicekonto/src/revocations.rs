//! Google's list of revoked evidence: fetched, kept beside the databases, and handed to the
//! verifier.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use pass_protocol::UnixTime;
use pass_verifier::RevocationList;
use reqwest::redirect::Policy;
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use thiserror::Error;
use url::Url;

use crate::App;

/// Between two lists.
const REFRESH: Duration = Duration::from_secs(6 * 60 * 60);
/// After a failure.
const RETRY: Duration = Duration::from_secs(10 * 60);
const TIMEOUT: Duration = Duration::from_secs(30);
/// Most bytes of a list.
const MAX_LEN: usize = 16 * 1024 * 1024;
/// Name of the file in the data folder.
const FILE: &str = "revocation-list.json";

/// Why there is no new list; the old one stays.
#[derive(Debug, Error)]
pub(crate) enum FeedError {
    /// Not reached.
    #[error("the revocation list cannot be fetched")]
    Fetch(#[from] reqwest::Error),
    /// Something else than the list.
    #[error("the revocation list was answered with {0}")]
    Status(StatusCode),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up")]
    Tls(#[from] rustls::Error),
    /// Too long, or of another form.
    #[error("the revocation list cannot be read")]
    Content,
    /// The file beside the databases.
    #[error("the revocation list cannot be kept")]
    File(#[from] std::io::Error),
}

impl App {
    /// Keeps the verifier's revocation list fresh, for ever; returns at once where no Android
    /// evidence counts.
    pub async fn keep_revocations(self) {
        if self.config.policy.android.apps.is_empty() && !self.config.policy.android.any_app {
            return;
        }
        let feed = Feed {
            url: self.config.revocation_list.clone(),
            file: self.config.data_dir.join(FILE),
        };
        if let Some(list) = feed.kept() {
            self.verifier.evidence().set_revocations(list);
        }
        loop {
            let pause = match feed.fetch(self.clock.now()).await {
                Ok(list) => {
                    self.verifier.evidence().set_revocations(list);
                    REFRESH
                }
                Err(error) => {
                    let error: &dyn std::error::Error = &error;
                    tracing::warn!(error, "no new revocation list; the old one stays");
                    RETRY
                }
            };
            tokio::time::sleep(pause).await;
        }
    }
}

/// Where a list comes from and where it is kept.
struct Feed {
    url: Url,
    file: PathBuf,
}

impl Feed {
    /// Fetches a list and keeps it.
    async fn fetch(&self, now: UnixTime) -> Result<RevocationList, FeedError> {
        let mut response = client()?.get(self.url.clone()).send().await?;
        if response.status() != StatusCode::OK {
            return Err(FeedError::Status(response.status()));
        }
        let mut json = Vec::new();
        while let Some(chunk) = response.chunk().await? {
            if json.len().saturating_add(chunk.len()) > MAX_LEN {
                return Err(FeedError::Content);
            }
            json.extend_from_slice(&chunk);
        }
        let list = RevocationList::parse(&json, now).map_err(|_| FeedError::Content)?;
        keep(&self.file, now, &json)?;
        Ok(list)
    }

    /// The list of the last time.
    fn kept(&self) -> Option<RevocationList> {
        let bytes = std::fs::read(&self.file).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')?;
        let (time, json) = bytes.split_at_checked(end)?;
        let time = std::str::from_utf8(time).ok()?.parse().ok()?;
        RevocationList::parse(json, UnixTime(time)).ok()
    }
}

/// First the time in Unix seconds, then the list as it came; a crash leaves the old file or the new.
fn keep(file: &Path, now: UnixTime, json: &[u8]) -> std::io::Result<()> {
    let beside = file.with_extension("new");
    std::fs::write(&beside, [format!("{}\n", now.0).as_bytes(), json].concat())?;
    std::fs::rename(beside, file)
}

fn client() -> Result<reqwest::Client, FeedError> {
    let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(Policy::none())
        .timeout(TIMEOUT)
        .build()?)
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::routing::get;

    use super::*;

    const LIST: &str = r#"{"entries": {"ab12": {"status": "REVOKED"}}}"#;

    /// A server of its own on this machine.
    async fn feed(folder: &tempfile::TempDir, answer: (StatusCode, String)) -> Feed {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().route("/list", get(async move || answer));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let url = Url::parse(&format!("http://{address}/list")).unwrap();
        Feed { url, file: folder.path().join(FILE) }
    }

    #[tokio::test]
    async fn a_fetched_list_is_kept_with_its_time() {
        let folder = tempfile::tempdir().unwrap();
        let feed = feed(&folder, (StatusCode::OK, LIST.into())).await;
        assert!(feed.kept().is_none());
        let fetched = feed.fetch(UnixTime(1_768_000_000)).await.unwrap();
        assert!(fetched.contains("ab12"));
        assert_eq!(feed.kept(), Some(fetched));
    }

    #[tokio::test]
    async fn what_is_no_list_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let good = feed(&folder, (StatusCode::OK, LIST.into())).await;
        let old = good.fetch(UnixTime(7)).await.unwrap();
        for answer in [
            (StatusCode::NOT_FOUND, LIST.to_owned()),
            (StatusCode::FOUND, LIST.to_owned()),
            (StatusCode::OK, "<html>".to_owned()),
            (StatusCode::OK, " ".repeat(MAX_LEN + 1)),
        ] {
            let bad = feed(&folder, answer).await;
            bad.fetch(UnixTime(8)).await.unwrap_err();
            assert_eq!(bad.kept().as_ref(), Some(&old));
        }
        std::fs::write(folder.path().join(FILE), "garbage").unwrap();
        assert!(good.kept().is_none());
    }
}
