//! What an operator of a portal writes down.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;
use url::Url;

/// The levels of assurance a portal can ask for, as eIDAS writes them.
const LEVELS: [&str; 3] = ["low", "substantial", "high"];

/// A checked configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Origin of this portal, without a slash at the end.
    pub origin: String,
    /// Address to listen at.
    pub listen: SocketAddr,
    /// Origin of the account server.
    pub issuer: String,
    /// Name of this portal there.
    pub client_id: String,
    /// Secret of this portal there.
    pub(crate) client_secret: Secret,
    /// Name that people see.
    pub name: String,
    /// Colour of the stripe.
    pub color: String,
    /// Whether this portal only tests: it says so on every page.
    pub test_mode: bool,
    /// What the portal offers; at least one.
    pub services: Vec<Service>,
}

/// Something that people sign in for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Level that is asked for: `low`, `substantial` or `high`.
    pub acr: String,
    /// What it is, by language.
    #[serde(default)]
    pub texts: BTreeMap<String, String>,
}

/// A text that is never printed.
#[derive(Clone)]
pub(crate) struct Secret(pub(crate) String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// Why a configuration is refused.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// It is not the expected TOML.
    #[error("{path} is no configuration: {source}")]
    Malformed {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: Box<toml::de::Error>,
    },
    /// It says something that does not fit.
    #[error("{0}")]
    Unfit(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    origin: String,
    listen: SocketAddr,
    issuer: String,
    client_id: String,
    client_secret: Option<String>,
    client_secret_file: Option<PathBuf>,
    name: String,
    color: String,
    #[serde(default)]
    test_mode: bool,
    services: Vec<Service>,
}

impl Config {
    /// Reads and checks the file at `path`; a relative `client_secret_file` is beside it.
    ///
    /// # Errors
    /// See [`ConfigError`].
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let file: File = toml::from_str(&read(path)?).map_err(|source| ConfigError::Malformed {
            path: path.to_owned(),
            source: Box::new(source),
        })?;
        let secret = match (file.client_secret, file.client_secret_file) {
            (Some(secret), None) => secret,
            (None, Some(beside)) => {
                let path = path.parent().unwrap_or(Path::new(".")).join(beside);
                read(&path)?.trim().to_owned()
            }
            _ => return unfit("exactly one of client_secret and client_secret_file is needed"),
        };
        if file.services.is_empty() {
            return unfit("at least one of [[services]] is needed");
        }
        if file.services.iter().any(|service| !LEVELS.contains(&service.acr.as_str())) {
            return unfit("acr is one of low, substantial, high");
        }
        let digits = file.color.strip_prefix('#').unwrap_or_default();
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return unfit("color is written #rrggbb");
        }
        Ok(Self {
            origin: origin("origin", &file.origin)?,
            listen: file.listen,
            issuer: origin("issuer", &file.issuer)?,
            client_id: file.client_id,
            client_secret: Secret(secret),
            name: file.name,
            color: file.color,
            test_mode: file.test_mode,
            services: file.services,
        })
    }

    /// Where the account server sends people back to.
    #[must_use]
    pub fn redirect_uri(&self) -> String {
        format!("{}/callback", self.origin)
    }
}

impl Service {
    /// The level asked for, as `acr_values` has it.
    #[must_use]
    pub fn acr_uri(&self) -> String {
        format!("http://eidas.europa.eu/LoA/{}", self.acr)
    }
}

/// Whether a level that was reached is at least the one asked for, both as `acr_values` has them.
#[must_use]
pub(crate) fn is_enough(reached: &str, asked: &str) -> bool {
    let rank = |uri: &str| {
        let name = uri.strip_prefix("http://eidas.europa.eu/LoA/")?;
        LEVELS.iter().position(|level| *level == name)
    };
    rank(asked).is_some() && rank(reached) >= rank(asked)
}

fn read(path: &Path) -> Result<String, ConfigError> {
    std::fs::read_to_string(path)
        .map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })
}

fn unfit<T>(reason: &str) -> Result<T, ConfigError> {
    Err(ConfigError::Unfit(reason.to_owned()))
}

/// An https origin, or an http one of this machine.
fn origin(what: &str, text: &str) -> Result<String, ConfigError> {
    let url = Url::parse(text).ok().filter(|url| url.path() == "/" && url.query().is_none());
    let url = url.filter(|url| {
        let host = url.host_str().unwrap_or_default();
        let local = host == "localhost" || host.ends_with(".localhost");
        url.scheme() == "https" || (url.scheme() == "http" && local)
    });
    let Some(url) = url else {
        return unfit(&format!("{what} is an https origin, or an http one of localhost"));
    };
    Ok(url.origin().ascii_serialization())
}
