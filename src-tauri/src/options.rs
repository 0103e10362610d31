//! The program's arguments.

use std::{ffi::OsString, path::PathBuf};

use crate::StartError;

/// How the program was called: `servicekonto-pass [--data-dir PATH]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Folder of pairings and keys; without it the platform's own folder for this app.
    pub data_dir: Option<PathBuf>,
}

impl Options {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// [`StartError::Arguments`] for anything but `--data-dir PATH`.
    pub fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Self, StartError> {
        let mut options = Self::default();
        let mut args = args.into_iter();
        while let Some(arg) = args.next() {
            match args.next() {
                Some(path) if arg == "--data-dir" && !path.is_empty() => {
                    options.data_dir = Some(path.into());
                }
                _ => return Err(StartError::Arguments),
            }
        }
        Ok(options)
    }
}
