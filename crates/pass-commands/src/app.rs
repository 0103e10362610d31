//! The app behind the commands: one authenticator and the request that is open.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use pass_authenticator::{Authenticator, HttpIssuerClient, Ports, SqliteStore};
use pass_keystore::{DeviceKeystore, KeystoreError, WrapKeySource};
use pass_keystore_tpm::{KeystoreChoice, KeystoreConfig};

use crate::{CommandError, CommandErrorCode, opened::Opened};

/// Where the app keeps its things, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AppConfig {
    /// Folder for pairings and keys; made for this user only if there is none.
    pub data_dir: PathBuf,
    /// Which keystore holds the keys.
    pub keystore: KeystoreChoice,
    /// Host and port of a simulated TPM, for tests.
    pub simulator: Option<(String, u16)>,
    /// Whether the platform's secret store may hold the key that encrypts the others; a file holds
    /// it otherwise. Tests and demos say no, so that nothing prompts.
    pub platform_secret_store: bool,
    /// Language tag (BCP 47) in which issuers are named.
    pub language: String,
}

impl AppConfig {
    /// The app's usual way: the platform's secret store and the system's language.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        let language = locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self {
            data_dir: data_dir.into(),
            keystore: KeystoreChoice::Auto,
            simulator: None,
            platform_secret_store: true,
            language,
        }
    }
}

/// The app: one method a command of [`crate::bindings::COMMANDS`].
#[derive(Debug)]
pub struct PassApp {
    pub(crate) authenticator: Authenticator,
    pub(crate) opened: Opened,
}

impl PassApp {
    /// Opens pairings and keys. Blocks, up to 2 s until a secret store answers.
    ///
    /// # Errors
    /// [`CommandErrorCode::KeystoreUnavailable`] if keys are in a security chip that does not
    /// answer, [`CommandErrorCode::Storage`], [`CommandErrorCode::Internal`].
    pub fn open(config: AppConfig) -> Result<Self, CommandError> {
        make_private_dir(&config.data_dir).map_err(|error| storage(&error))?;
        let keystore = open_keystore(&config)?;
        Self::open_with(config, keystore)
    }

    /// The same with keys somewhere else, for example in a phone's own keystore; what `config`
    /// says about keystores does not count. Blocks.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`], [`CommandErrorCode::Internal`].
    pub fn open_with(
        config: AppConfig,
        keystore: Arc<dyn DeviceKeystore>,
    ) -> Result<Self, CommandError> {
        make_private_dir(&config.data_dir).map_err(|error| storage(&error))?;
        let store = SqliteStore::open(&config.data_dir.join("pairings.sqlite3"))
            .map_err(|error| storage(&error))?;
        let issuers = HttpIssuerClient::new().map_err(|error| {
            tracing::error!(%error, "the network cannot be set up");
            CommandError::new(CommandErrorCode::Internal)
        })?;
        let ports = Ports::new(keystore, Arc::new(store), Arc::new(issuers));
        Ok(Self::with(Authenticator::new(ports, config.language)))
    }

    pub(crate) fn with(authenticator: Authenticator) -> Self {
        Self { authenticator, opened: Opened::default() }
    }
}

fn open_keystore(config: &AppConfig) -> Result<Arc<dyn DeviceKeystore>, CommandError> {
    let platform = config.platform_secret_store;
    let wrap_key = if platform { WrapKeySource::Platform } else { WrapKeySource::File };
    let keystore = KeystoreConfig {
        data_dir: config.data_dir.clone(),
        choice: config.keystore,
        simulator: config.simulator.clone(),
        wrap_key,
    };
    pass_keystore_tpm::open(&keystore).map_err(|error| match error {
        KeystoreError::Unavailable { .. } => {
            let error: &dyn std::error::Error = &error;
            tracing::error!(error, "the keystore does not answer");
            CommandError::new(CommandErrorCode::KeystoreUnavailable)
        }
        error => storage(&error),
    })
}

fn storage(error: &(dyn std::error::Error + 'static)) -> CommandError {
    tracing::error!(error, "pairings and keys cannot be opened");
    CommandError::new(CommandErrorCode::Storage)
}

fn make_private_dir(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
