//! The program's arguments.

use std::{ffi::OsString, path::PathBuf};

use pass_commands::KeystoreChoice;

use crate::StartError;

/// How the program was called:
/// `servicekonto-pass [--data-dir PATH] [--keystore auto|tpm|software] [--simulated-tpm PORT] [LINK]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Folder of pairings and keys; without it the platform's own folder for this app.
    pub data_dir: Option<PathBuf>,
    /// Where new keys go.
    pub keystore: KeystoreChoice,
    /// Port of a simulated TPM on this machine, for tests.
    pub simulated_tpm: Option<u16>,
    /// A pass link to review at once; anything else in its place is ignored, as on phones.
    pub link: Option<String>,
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// [`StartError::Arguments`] for anything else.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, StartError> {
        let mut options = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            if let Some(link) = arg.to_str().filter(|arg| arg.contains(':')) {
                options.link = Some(link.to_owned());
                continue;
            }
            let value = args.next().filter(|value| !value.is_empty());
            let value = value.ok_or(StartError::Arguments)?;
            let text = || value.to_str().ok_or(StartError::Arguments);
            match arg.to_str() {
                Some("--data-dir") => options.data_dir = Some(value.into()),
                Some("--keystore") => {
                    options.keystore = text()?.parse().map_err(|_| StartError::Arguments)?;
                }
                Some("--simulated-tpm") => {
                    let port = text()?.parse().map_err(|_| StartError::Arguments)?;
                    options.simulated_tpm = Some(port);
                }
                _ => return Err(StartError::Arguments),
            }
        }
        Ok(options)
    }
}
