//! The app behind the commands: one authenticator, opened when it is first needed, and the request
//! that is open.

use std::path::PathBuf;
use std::sync::Arc;

use pass_authenticator::{Authenticator, HttpIssuerClient, Ports, open_store};
use pass_keystore::{DeviceKeystore, WrapKeySource};
use pass_keystore_tpm::{KeystoreChoice, KeystoreConfig};
use tokio::sync::Mutex;

use crate::{CommandError, CommandErrorCode, arrival::Arrival, failure, opened::Opened};

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
    /// The person's own folder for files from programs; none where a phone has no such place.
    pub downloads: Option<PathBuf>,
    /// E-mail address for feedback, if whoever hands out the app has one.
    pub feedback_address: Option<String>,
}

impl AppConfig {
    /// The app's usual way: the platform's secret store and the system's language; no files, no address.
    pub fn new(data_dir: impl Into<PathBuf>) -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        let language = locale.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        Self {
            data_dir: data_dir.into(),
            keystore: KeystoreChoice::Auto,
            simulator: None,
            platform_secret_store: true,
            language,
            downloads: None,
            feedback_address: None,
        }
    }

    /// Makes the folder, for this user only, if there is none.
    ///
    /// # Errors
    /// What the system says.
    pub fn make_folder(&self) -> std::io::Result<()> {
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.data_dir)
    }
}

/// The app: one method a command of [`crate::bindings::COMMANDS`].
///
/// Pairings and keys are opened by the first command that needs them, and again by the next one
/// where that failed: a security chip that is silent at the start is an answer on the screen.
#[derive(Debug)]
pub struct PassApp {
    pub(crate) config: AppConfig,
    /// Keys somewhere else than `config` says, for example in a phone's own keystore.
    keystore: Option<Arc<dyn DeviceKeystore>>,
    running: Mutex<Option<Authenticator>>,
    pub(crate) opened: Opened,
    pub(crate) arrival: Arrival,
}

impl PassApp {
    /// The app whose keys are where `config` says.
    #[must_use]
    pub fn new(config: AppConfig) -> Self {
        Self {
            config,
            keystore: None,
            running: Mutex::default(),
            opened: Opened::default(),
            arrival: Arrival::default(),
        }
    }

    /// The same with keys somewhere else; what `config` says about keystores does not count.
    #[must_use]
    pub fn with_keystore(config: AppConfig, keystore: Arc<dyn DeviceKeystore>) -> Self {
        Self { keystore: Some(keystore), ..Self::new(config) }
    }

    /// The authenticator; opened now if it was not.
    ///
    /// # Errors
    /// [`CommandErrorCode::KeystoreUnavailable`] if a security chip or phone does not answer,
    /// [`CommandErrorCode::DataLost`] if the key of the rows is gone,
    /// [`CommandErrorCode::Storage`], [`CommandErrorCode::Internal`].
    pub(crate) async fn authenticator(&self) -> Result<Authenticator, CommandError> {
        let mut running = self.running.lock().await;
        if let Some(authenticator) = &*running {
            return Ok(authenticator.clone());
        }
        let keystore = self.keystore().await?;
        self.finish_erasing(&keystore).await?;
        let authenticator = self.open(keystore).await?;
        *running = Some(authenticator.clone());
        Ok(authenticator)
    }

    /// Lets go of the authenticator, so that the next command opens it anew.
    pub(crate) async fn close(&self) {
        *self.running.lock().await = None;
        self.opened.begin();
    }

    /// Where keys are. May take 2 s until a secret store answers.
    pub(crate) async fn keystore(&self) -> Result<Arc<dyn DeviceKeystore>, CommandError> {
        self.config.make_folder().map_err(|error| failure::of_files(&error))?;
        if let Some(keystore) = &self.keystore {
            return Ok(Arc::clone(keystore));
        }
        let platform = self.config.platform_secret_store;
        let config = KeystoreConfig {
            data_dir: self.config.data_dir.clone(),
            choice: self.config.keystore,
            simulator: self.config.simulator.clone(),
            wrap_key: if platform { WrapKeySource::Platform } else { WrapKeySource::File },
        };
        let opened = tokio::task::spawn_blocking(move || pass_keystore_tpm::open(&config)).await;
        opened
            .map_err(|error| failure::of_files(&error))?
            .map_err(|error| failure::of_keystore(&error))
    }

    pub(crate) async fn open(
        &self,
        keystore: Arc<dyn DeviceKeystore>,
    ) -> Result<Authenticator, CommandError> {
        let store = open_store(&self.config.data_dir, keystore.as_ref()).await;
        let store = store.map_err(|error| failure::of_store(&error))?;
        let issuers = HttpIssuerClient::new().map_err(|error| {
            tracing::error!(%error, "the network cannot be set up");
            CommandError::new(CommandErrorCode::Internal)
        })?;
        let ports = Ports::new(keystore, Arc::new(store), Arc::new(issuers));
        Ok(Authenticator::new(ports, self.config.language.clone()))
    }
}
