//! Erasing everything: issuers are told where they can be reached, and then this app knows nothing.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::sync::Arc;

use pass_authenticator::forget_store;
use pass_keystore::DeviceKeystore;
use serde::de::DeserializeOwned;

use crate::{CommandError, PassApp, failure, settings, view};

/// Written first and removed last: what was begun is finished, also after a kill. Empty until the
/// issuers were told; then what came of telling them, because the store that knew it goes next.
const MARK: &str = "erasing";
/// Names of issuers that do not know of erasing that was finished at a start, until the person has
/// read it. Nothing else of before is kept.
const UNTOLD: &str = "untold";

impl PassApp {
    /// Ends every pairing here and at its issuer and removes everything this app keeps, also where
    /// nothing can be read any more. The app is as new afterwards.
    ///
    /// # Errors
    /// [`CommandErrorCode::KeystoreUnavailable`](crate::CommandErrorCode::KeystoreUnavailable),
    /// [`CommandErrorCode::Storage`](crate::CommandErrorCode::Storage); the next start goes on.
    pub async fn erase_all(&self) -> Result<view::Erasure, CommandError> {
        let keystore = self.keystore().await?;
        self.close().await;
        if !self.file(MARK).exists() {
            std::fs::write(self.file(MARK), "").map_err(|error| failure::of_files(&error))?;
        }
        let mut erasure = self.erase(&keystore).await?;
        erasure.untold = self.with_untold_before(erasure.untold);
        self.hand_over(&erasure).map_err(|error| failure::of_files(&error))?;
        Ok(erasure)
    }

    /// What is said now needs no notice any more. The mark says it until the notice is gone.
    fn hand_over(&self, erasure: &view::Erasure) -> io::Result<()> {
        if self.file(UNTOLD).exists() {
            self.keep(MARK, erasure)?;
            std::fs::remove_file(self.file(UNTOLD))?;
        }
        std::fs::remove_file(self.file(MARK))
    }

    /// Goes on with what a kill has cut off. Nobody is there to hear who could not be told, so that
    /// is kept for the home screen.
    pub(crate) async fn finish_erasing(
        &self,
        keystore: &Arc<dyn DeviceKeystore>,
    ) -> Result<(), CommandError> {
        if !self.file(MARK).exists() {
            return Ok(());
        }
        let erasure = self.erase(keystore).await?;
        self.keep_untold(erasure.untold).map_err(|error| failure::of_files(&error))?;
        std::fs::remove_file(self.file(MARK)).map_err(|error| failure::of_files(&error))
    }

    /// Who could not be told, if that was not said yet.
    pub(crate) fn untold(&self) -> Option<view::NoticeView> {
        let names = self.kept::<Vec<String>>(UNTOLD)?;
        Some(view::NoticeView {
            id: UNTOLD.to_owned(),
            issuer_name: names.join(", "),
            account_label: String::new(),
            kind: view::NoticeKind::Untold,
            at: None,
            portal_name: None,
            device_name: None,
        })
    }

    /// Forgets it once it was read; false if the notice `id` is another one.
    pub(crate) fn dismiss_untold(&self, id: &str) -> Result<bool, CommandError> {
        if id != UNTOLD {
            return Ok(false);
        }
        match std::fs::remove_file(self.file(UNTOLD)) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(failure::of_files(&error)),
        }
    }

    async fn erase(
        &self,
        keystore: &Arc<dyn DeviceKeystore>,
    ) -> Result<view::Erasure, CommandError> {
        let erasure = match self.kept(MARK) {
            Some(told_before) => told_before,
            None => self.tell(keystore).await?,
        };
        let data_dir = &self.config.data_dir;
        let forgotten = forget_store(data_dir, keystore.as_ref()).await;
        forgotten.map_err(|error| failure::of_store(&error))?;
        settings::forget(data_dir).map_err(|error| failure::of_files(&error))?;
        Ok(erasure)
    }

    async fn tell(
        &self,
        keystore: &Arc<dyn DeviceKeystore>,
    ) -> Result<view::Erasure, CommandError> {
        let told = match self.open(Arc::clone(keystore)).await {
            Ok(app) => app.erase().await.map_err(failure::of)?,
            Err(error) => {
                tracing::warn!(?error, "issuers cannot be told");
                pass_authenticator::Erasure::default()
            }
        };
        let erasure = view::Erasure { told: told.told, untold: told.untold };
        self.keep(MARK, &erasure).map_err(|error| failure::of_files(&error))?;
        Ok(erasure)
    }

    fn keep_untold(&self, names: Vec<String>) -> io::Result<()> {
        let names = self.with_untold_before(names);
        if names.is_empty() { Ok(()) } else { self.keep(UNTOLD, &names) }
    }

    /// These names, and those that nobody has read yet.
    fn with_untold_before(&self, names: Vec<String>) -> Vec<String> {
        let before = self.kept::<Vec<String>>(UNTOLD).unwrap_or_default();
        let names: BTreeSet<String> = before.into_iter().chain(names).collect();
        names.into_iter().collect()
    }

    fn keep<T: serde::Serialize>(&self, name: &str, content: &T) -> io::Result<()> {
        std::fs::write(self.file(name), serde_json::to_vec(content)?)
    }

    /// A file that is not there, or only half written, says nothing.
    fn kept<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        serde_json::from_slice(&std::fs::read(self.file(name)).ok()?).ok()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.config.data_dir.join(name)
    }
}

#[cfg(test)]
mod tests;
