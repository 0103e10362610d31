//! What the server holds, and how it opens it.

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;

use axum::http::HeaderValue;
use pass_protocol::jws::SigningKey;
use pass_protocol::{Clock, IssuerMetadata, Random};
use pass_verifier::{
    ChainError, EvidenceCheck, IssuerKeys, SqliteStore, Verifier, VerifierConfig, VerifierError,
    create_private, key_file,
};
use thiserror::Error;

use crate::Config;
use crate::content_security_policy;
use crate::identity::{IdentityService, Simulator};
use crate::master_data::Vault;
use crate::oidc::pairwise::PairwiseKey;
use crate::secret_file;
use crate::store::Store;

/// An account server. Cheap to clone.
#[derive(Debug, Clone)]
pub struct App {
    inner: Arc<Inner>,
}

#[derive(Debug)]
pub struct Inner {
    pub(crate) config: Config,
    pub(crate) store: Store,
    pub(crate) verifier: Verifier,
    pub(crate) id_token_key: SigningKey,
    pub(crate) pairwise: PairwiseKey,
    pub(crate) vault: Vault,
    /// `None` where no eID service is configured: today, outside test mode.
    pub(crate) identity: Option<Box<dyn IdentityService>>,
    pub(crate) content_security_policy: HeaderValue,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) random: Arc<dyn Random>,
}

/// Why the server does not start.
#[derive(Debug, Error)]
pub enum StartError {
    /// A folder or key file.
    #[error("cannot use {path}: {source}")]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A key or database of the verifier.
    #[error(transparent)]
    Verifier(#[from] VerifierError),
    /// The accounts' database.
    #[error("cannot open the database of accounts: {0}")]
    Accounts(Box<dyn std::error::Error + Send + Sync>),
    /// The file of TPM makers.
    #[error("the certificates of TPM makers cannot be read: {0}")]
    Makers(ChainError),
    /// The configuration leads to a header that cannot be sent.
    #[error("an origin in the configuration cannot be written into a header")]
    Header,
}

impl App {
    /// Opens databases and keys in the configured folder; makes what is missing.
    ///
    /// # Errors
    /// See [`StartError`].
    pub fn open(
        config: Config,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Result<Self, StartError> {
        let keys = config.data_dir.join("keys");
        private_folder(&config.data_dir)?;
        private_folder(&keys)?;
        let secret = |name: &str| {
            let path = keys.join(name);
            secret_file::open(&path, random.as_ref())
                .map_err(|source| StartError::File { path, source })
        };
        let issuer_keys = IssuerKeys::open(&keys, &config.issuer, random.as_ref())?;
        let passes = SqliteStore::open(&config.data_dir.join("pass.sqlite"))?;
        let verifier = Verifier::new(
            verifier_config(&config)?,
            issuer_keys,
            passes,
            Arc::clone(&clock),
            Arc::clone(&random),
        );
        let accounts_file = config.data_dir.join("accounts.sqlite");
        create_private(&accounts_file)?;
        let simulator = Simulator { seeded: config.seed_people };
        let identity: Option<Box<dyn IdentityService>> =
            if config.test_mode { Some(Box::new(simulator)) } else { None };
        let inner = Inner {
            store: Store::open(&accounts_file).map_err(accounts)?,
            verifier,
            id_token_key: key_file(&keys.join("id-token.pk8"))?,
            pairwise: PairwiseKey::new(&secret("pairwise.key")?),
            vault: Vault::new(&secret("master-data.key")?).map_err(accounts)?,
            identity,
            content_security_policy: content_security_policy::of(&config)
                .parse()
                .map_err(|_| StartError::Header)?,
            clock,
            random,
            config,
        };
        if inner.config.seed_people {
            inner.seed_people().map_err(accounts)?;
        }
        Ok(Self { inner: Arc::new(inner) })
    }
}

impl Deref for App {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.inner
    }
}

fn verifier_config(config: &Config) -> Result<VerifierConfig, StartError> {
    let makers = config.tpm_makers.as_deref();
    let evidence = EvidenceCheck::new(config.policy.clone(), makers).map_err(StartError::Makers)?;
    Ok(VerifierConfig {
        issuer: config.issuer.clone(),
        metadata: IssuerMetadata {
            issuer: config.issuer.clone(),
            names: config.names.clone(),
            color: config.color.clone(),
            support_uri: None,
            privacy_uri: None,
            accessibility_uri: None,
        },
        evidence,
        biometric: config.biometric,
        test_mode: config.test_mode,
    })
}

fn accounts(error: impl std::error::Error + Send + Sync + 'static) -> StartError {
    StartError::Accounts(Box::new(error))
}

fn private_folder(path: &std::path::Path) -> Result<(), StartError> {
    let mut folder = std::fs::DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(path).map_err(|source| StartError::File { path: path.to_owned(), source })
}
