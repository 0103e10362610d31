//! What an operator writes down (`docs/operators.md`).

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use pass_protocol::{Issuer, sha256};
use pass_verifier::EvidencePolicy;
use serde::Deserialize;
use thiserror::Error;
use url::Url;

/// A configuration that has been checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Origin of this server.
    pub issuer: Issuer,
    /// Address to listen at.
    pub listen: SocketAddr,
    /// Folder of databases and keys.
    pub data_dir: PathBuf,
    /// Whether this server only tests: "Testbetrieb" on every page, simulated eID card.
    pub test_mode: bool,
    /// Whether invented people are added at the start; only with `test_mode`.
    pub seed_people: bool,
    /// What evidence about device keys counts for.
    pub policy: EvidencePolicy,
    /// Names by language.
    pub names: BTreeMap<String, String>,
    /// Colour of the stripe, `#rrggbb`.
    pub color: String,
    /// Portals that may ask.
    pub clients: Vec<Client>,
}

/// A portal (an OAuth confidential client).
#[derive(Debug, Clone)]
pub struct Client {
    /// Its id.
    pub client_id: String,
    /// SHA-256 of its secret: nothing else is kept in memory.
    pub secret_hash: [u8; 32],
    /// Its name, as people are shown it.
    pub name: String,
    /// Its origin, whose host separates subjects.
    pub origin: Issuer,
    /// Where codes may go; compared exactly.
    pub redirect_uris: Vec<String>,
}

/// Why a configuration is refused.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The file cannot be read.
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
    issuer: Issuer,
    listen: SocketAddr,
    data_dir: PathBuf,
    #[serde(default)]
    test_mode: bool,
    #[serde(default)]
    seed_people: bool,
    #[serde(default)]
    policy: EvidencePolicy,
    names: BTreeMap<String, String>,
    #[serde(default)]
    color: String,
    #[serde(default)]
    clients: Vec<ClientEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClientEntry {
    client_id: String,
    client_secret: Option<String>,
    client_secret_file: Option<PathBuf>,
    client_secret_hash: Option<String>,
    name: String,
    origin: Issuer,
    redirect_uris: Vec<String>,
}

impl Config {
    /// Reads and checks the file at `path`; relative `client_secret_file`s are beside it.
    ///
    /// # Errors
    /// See [`ConfigError`].
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| ConfigError::Unreadable { path: path.to_owned(), source })?;
        let file = toml::from_str(&text).map_err(|source| ConfigError::Malformed {
            path: path.to_owned(),
            source: Box::new(source),
        })?;
        Self::check(file, path.parent().unwrap_or(Path::new(".")))
    }

    fn check(file: File, folder: &Path) -> Result<Self, ConfigError> {
        if file.seed_people && !file.test_mode {
            return Err(unfit("seed_people is only allowed together with test_mode".to_owned()));
        }
        if !file.names.contains_key("de") {
            return Err(unfit("[names] lacks the German name, de".to_owned()));
        }
        let mut clients: Vec<Client> = Vec::new();
        for entry in file.clients {
            let client = entry.check(folder)?;
            if clients.iter().any(|other| other.client_id == client.client_id) {
                return Err(unfit(format!("two clients are called {}", client.client_id)));
            }
            clients.push(client);
        }
        Ok(Self {
            issuer: file.issuer,
            listen: file.listen,
            data_dir: file.data_dir,
            test_mode: file.test_mode,
            seed_people: file.seed_people,
            policy: file.policy,
            names: file.names,
            color: file.color,
            clients,
        })
    }

    /// The portal with this id.
    #[must_use]
    pub fn client(&self, client_id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.client_id == client_id)
    }
}

impl ClientEntry {
    fn check(self, folder: &Path) -> Result<Client, ConfigError> {
        let id = &self.client_id;
        if id.is_empty() || self.redirect_uris.is_empty() {
            return Err(unfit(format!("client {id:?} lacks its id or redirect_uris")));
        }
        for uri in &self.redirect_uris {
            let fits =
                self.origin.owns(uri) && Url::parse(uri).is_ok_and(|url| url.fragment().is_none());
            if !fits {
                return Err(unfit(format!("client {id}: {uri} is not at {}", self.origin)));
            }
        }
        let secret_hash = self.secret_hash(folder)?;
        Ok(Client {
            client_id: self.client_id,
            secret_hash,
            name: self.name,
            origin: self.origin,
            redirect_uris: self.redirect_uris,
        })
    }

    fn secret_hash(&self, folder: &Path) -> Result<[u8; 32], ConfigError> {
        let id = &self.client_id;
        let secret = match (&self.client_secret, &self.client_secret_file, &self.client_secret_hash)
        {
            (Some(secret), None, None) => secret.clone(),
            (None, Some(file), None) => {
                let path = folder.join(file);
                let text = std::fs::read_to_string(&path)
                    .map_err(|source| ConfigError::Unreadable { path, source })?;
                text.trim_end().to_owned()
            }
            (None, None, Some(hash)) => {
                return pass_protocol::B64::parse(hash)
                    .map(|hash| hash.0)
                    .map_err(|_| unfit(format!("client {id}: client_secret_hash is no SHA-256")));
            }
            _ => {
                return Err(unfit(format!(
                    "client {id} needs exactly one of client_secret, client_secret_file, \
                         client_secret_hash"
                )));
            }
        };
        if secret.len() < 16 {
            return Err(unfit(format!("client {id}: the secret is shorter than 16 characters")));
        }
        Ok(sha256(secret.as_bytes()))
    }
}

fn unfit(sentence: String) -> ConfigError {
    ConfigError::Unfit(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "issuer='http://konto.localhost:8480'\nlisten='127.0.0.1:0'\ndata_dir='d'\n";
    const NAMES: &str = "[names]\nde='Servicekonto'\n";
    const CLIENT: &str = "[[clients]]\nclient_id='a'\nname='A'\norigin='http://a.localhost:1'\n";

    fn read(text: &str) -> Result<Config, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        Config::check(file, Path::new(".")).map_err(|error| error.to_string())
    }

    #[test]
    fn a_small_configuration_is_strict_by_default() {
        let config = read(&format!("{BASE}{NAMES}")).unwrap();
        assert!(!config.test_mode && !config.seed_people);
        assert_eq!(config.policy, EvidencePolicy::default());
    }

    #[test]
    fn people_are_seeded_in_test_mode_only() {
        assert!(read(&format!("{BASE}seed_people=true\n{NAMES}")).is_err());
        assert!(read(&format!("{BASE}seed_people=true\ntest_mode=true\n{NAMES}")).is_ok());
    }

    #[test]
    fn a_client_has_one_secret_and_addresses_of_its_own() {
        let hash = pass_protocol::B64(sha256(b"0123456789abcdef"));
        let own = "redirect_uris=['http://a.localhost:1/callback']";
        let read = |rest: &str| read(&format!("{BASE}{NAMES}{CLIENT}{rest}\n"));
        let plain = read(&format!("{own}\nclient_secret='0123456789abcdef'")).unwrap();
        let hashed = read(&format!("{own}\nclient_secret_hash='{hash}'")).unwrap();
        assert_eq!(plain.clients[0].secret_hash, hashed.clients[0].secret_hash);
        for rest in [
            own.to_owned(),
            format!("{own}\nclient_secret='short'"),
            format!("{own}\nclient_secret='0123456789abcdef'\nclient_secret_hash='{hash}'"),
            "client_secret='0123456789abcdef'\nredirect_uris=[]".to_owned(),
            "client_secret='0123456789abcdef'\nredirect_uris=['http://b.localhost:1/']".to_owned(),
            "client_secret='0123456789abcdef'\nredirect_uris=['http://a.localhost:1/#x']"
                .to_owned(),
        ] {
            assert!(read(&rest).is_err(), "{rest}");
        }
    }
}
