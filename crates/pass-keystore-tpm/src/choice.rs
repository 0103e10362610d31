//! Which keystore a program uses: the chip where one answers, software else, and the same one ever
//! after.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use pass_keystore::{DeviceKeystore, KeystoreError, SoftwareKeystore, WrapKeySource};
use thiserror::Error;

/// What the person who starts the program asks for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum KeystoreChoice {
    /// The keystore of the keys that are there; for new ones a TPM, if one answers.
    #[default]
    Auto,
    /// A TPM, or an error.
    Tpm,
    /// Encrypted files.
    Software,
}

/// Not `auto`, `tpm` or `software`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a keystore is one of auto, tpm, software")]
pub struct UnknownChoice;

impl FromStr for KeystoreChoice {
    type Err = UnknownChoice;

    fn from_str(name: &str) -> Result<Self, UnknownChoice> {
        match name {
            "auto" => Ok(Self::Auto),
            "tpm" => Ok(Self::Tpm),
            "software" => Ok(Self::Software),
            _ => Err(UnknownChoice),
        }
    }
}

/// Where keys are and may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeystoreConfig {
    /// Folder in which the keystores have folders of their own.
    pub data_dir: PathBuf,
    /// What is asked for.
    pub choice: KeystoreChoice,
    /// Host and port of a simulated TPM, for tests; the computer's own without.
    pub simulator: Option<(String, u16)>,
    /// Where the software keystore's wrapping key rests.
    pub wrap_key: WrapKeySource,
}

/// The other keystore was asked for than the one that holds the keys of this folder.
#[derive(Debug, Error)]
#[error("the keys in {0} are in the other keystore; keys cannot move, choose another folder")]
struct OtherKeystore(PathBuf);

/// Opens the keystore. Blocks.
///
/// # Errors
/// [`KeystoreError::Unavailable`] if keys are in a TPM that does not answer, or one is asked for;
/// [`KeystoreError::Platform`] if the keys that are there are in the other keystore.
pub fn open(config: &KeystoreConfig) -> Result<Arc<dyn DeviceKeystore>, KeystoreError> {
    let (files, chip) = (config.data_dir.join("keys"), config.data_dir.join("keys-tpm"));
    let other = |taken: &Path| KeystoreError::platform(OtherKeystore(taken.to_owned()));
    match config.choice {
        KeystoreChoice::Tpm if files.exists() => Err(other(&files)),
        KeystoreChoice::Software if chip.exists() => Err(other(&chip)),
        KeystoreChoice::Tpm => open_chip(config, &chip),
        KeystoreChoice::Software => open_files(config, &files),
        KeystoreChoice::Auto if chip.exists() => open_chip(config, &chip),
        KeystoreChoice::Auto if files.exists() => open_files(config, &files),
        KeystoreChoice::Auto if !may_have_chip(config) => open_files(config, &files),
        KeystoreChoice::Auto => match open_chip(config, &chip) {
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::info!(error, "no security chip for this app; keys will be in files");
                // Nothing was made in it, so the next start may try again.
                let _ = std::fs::remove_dir_all(&chip);
                open_files(config, &files)
            }
            opened => opened,
        },
    }
}

fn open_files(
    config: &KeystoreConfig,
    dir: &Path,
) -> Result<Arc<dyn DeviceKeystore>, KeystoreError> {
    Ok(Arc::new(SoftwareKeystore::open(dir, config.wrap_key)?))
}

#[cfg(target_os = "linux")]
fn address(config: &KeystoreConfig) -> crate::TpmAddress {
    match config.simulator.clone() {
        Some((host, port)) => crate::TpmAddress::Simulator { host, port },
        None => crate::TpmAddress::default(),
    }
}

#[cfg(target_os = "linux")]
fn may_have_chip(config: &KeystoreConfig) -> bool {
    address(config).is_there()
}

#[cfg(target_os = "linux")]
fn open_chip(
    config: &KeystoreConfig,
    dir: &Path,
) -> Result<Arc<dyn DeviceKeystore>, KeystoreError> {
    Ok(Arc::new(crate::TpmKeystore::open(dir, address(config))?))
}

#[cfg(not(target_os = "linux"))]
fn may_have_chip(_config: &KeystoreConfig) -> bool {
    false
}

#[cfg(not(target_os = "linux"))]
fn open_chip(
    _config: &KeystoreConfig,
    _dir: &Path,
) -> Result<Arc<dyn DeviceKeystore>, KeystoreError> {
    Err(KeystoreError::unavailable("security chips are used on Linux only"))
}
