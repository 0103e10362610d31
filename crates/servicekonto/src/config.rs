//! What an operator writes down (`docs/operators.md`).

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use pass_protocol::{Issuer, LevelOfAssurance, sha256};
use pass_verifier::EvidencePolicy;
use serde::Deserialize;
use thiserror::Error;
use url::Url;

/// Where Google publishes revoked attestation certificates.
const REVOCATION_LIST: &str = "https://android.googleapis.com/attestation/status";

/// A configuration that has been checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Origin of this server.
    pub issuer: Issuer,
    /// Address to listen at.
    pub listen: SocketAddr,
    /// Addresses of the operator's own proxies, whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Folder of databases and keys.
    pub data_dir: PathBuf,
    /// Whether this server only tests: "Testbetrieb" on every page, simulated eID card.
    pub test_mode: bool,
    /// Whether invented people are added at the start; only with `test_mode`.
    pub seed_people: bool,
    /// What evidence about device keys counts for.
    pub policy: EvidencePolicy,
    /// Certificates of TPM makers (PEM), from the file that the policy names.
    pub tpm_makers: Option<String>,
    /// Highest level at which a biometric stands in for the PIN.
    pub biometric: LevelOfAssurance,
    /// Where Google's list of revoked evidence comes from; asked only where an Android app counts.
    pub revocation_list: Url,
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
    #[serde(default)]
    trusted_proxies: Vec<IpAddr>,
    data_dir: PathBuf,
    #[serde(default)]
    test_mode: bool,
    #[serde(default)]
    seed_people: bool,
    #[serde(default)]
    policy: EvidencePolicy,
    biometric: Option<String>,
    revocation_list: Option<Url>,
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
        let text = read_text(path.to_owned())?;
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
        let tpm_makers = match &file.policy.tpm.makers {
            Some(path) => Some(read_text(folder.join(path))?),
            None => None,
        };
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
            trusted_proxies: file.trusted_proxies,
            data_dir: file.data_dir,
            test_mode: file.test_mode,
            seed_people: file.seed_people,
            policy: file.policy,
            tpm_makers,
            biometric: biometric(file.biometric.as_deref())?,
            revocation_list: revocation_list(file.revocation_list)?,
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
            (None, Some(file), None) => read_text(folder.join(file))?.trim_end().to_owned(),
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

fn read_text(path: PathBuf) -> Result<String, ConfigError> {
    std::fs::read_to_string(&path).map_err(|source| ConfigError::Unreadable { path, source })
}

/// `low` unless said otherwise: fingerprints are no second factor for more (BSI guide to
/// TR-03107-1).
fn biometric(name: Option<&str>) -> Result<LevelOfAssurance, ConfigError> {
    LevelOfAssurance::from_name(name.unwrap_or("low"))
        .ok_or_else(|| unfit("biometric is one of low, substantial, high".to_owned()))
}

/// Google's own unless said otherwise; encrypted, or on this very machine.
fn revocation_list(url: Option<Url>) -> Result<Url, ConfigError> {
    let wrong = || unfit("revocation_list is no address that can be trusted".to_owned());
    let url = match url {
        Some(url) => url,
        None => Url::parse(REVOCATION_LIST).map_err(|_| wrong())?,
    };
    Issuer::of(&url).map_err(|_| wrong())?;
    Ok(url)
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
        assert!(!config.test_mode && !config.seed_people && config.trusted_proxies.is_empty());
        assert_eq!(config.policy, EvidencePolicy::default());
        assert_eq!(config.biometric, LevelOfAssurance::Low);
        assert_eq!(config.revocation_list.as_str(), REVOCATION_LIST);
    }

    #[test]
    fn a_policy_names_apps_makers_and_levels() {
        let config = read(&format!(
            "{BASE}biometric='substantial'\nrevocation_list='http://localhost:1/list'\n{NAMES}\
             [policy.android]\noldest_patch_level='2024-03'\nwhen_stale='accept'\n\
             [[policy.android.apps]]\npackage='de.example'\nsigning_digests=['AB:CD']\n\
             [policy.apple]\napp_ids=['TEAM.de.example']\nenvironment='development'\n"
        ));
        let config = config.unwrap();
        assert_eq!(config.biometric, LevelOfAssurance::Substantial);
        assert_eq!(config.policy.android.apps.len(), 1);
        assert_eq!(config.policy.apple.app_ids, ["TEAM.de.example"]);
        for wrong in [
            "biometric='medium'\n",
            "revocation_list='http://example.org/list'\n",
            "revocation_list='nowhere'\n",
        ] {
            assert!(read(&format!("{BASE}{wrong}{NAMES}")).is_err(), "{wrong}");
        }
        for wrong in [
            "[policy]\nsoftwear='low'",
            "[policy.android]\noldest_patch_level='March'",
            "[policy.tpm]\nmakers='/nowhere/makers.pem'",
            "[[policy.android.apps]]\npackage='a'\nsigning_digests=['xyz']",
        ] {
            assert!(read(&format!("{BASE}{NAMES}{wrong}\n")).is_err(), "{wrong}");
        }
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
