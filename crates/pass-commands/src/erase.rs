//! Erasing everything: issuers are told where they can be reached, and then this app knows nothing.

use std::path::PathBuf;
use std::sync::Arc;

use pass_authenticator::forget_store;
use pass_keystore::DeviceKeystore;

use crate::{CommandError, PassApp, failure, settings, view};

/// Written first and removed last: what was begun is finished, also after a kill.
const MARK: &str = "erasing";

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
        std::fs::write(self.mark(), "").map_err(|error| failure::of_files(&error))?;
        self.erase(&keystore).await
    }

    /// Goes on with what a kill has cut off.
    pub(crate) async fn finish_erasing(
        &self,
        keystore: &Arc<dyn DeviceKeystore>,
    ) -> Result<(), CommandError> {
        if self.mark().exists() { self.erase(keystore).await.map(drop) } else { Ok(()) }
    }

    async fn erase(
        &self,
        keystore: &Arc<dyn DeviceKeystore>,
    ) -> Result<view::Erasure, CommandError> {
        let erasure = match self.open(Arc::clone(keystore)).await {
            Ok(app) => app.erase().await.map_err(failure::of)?,
            Err(error) => {
                tracing::warn!(?error, "issuers cannot be told");
                pass_authenticator::Erasure::default()
            }
        };
        let data_dir = &self.config.data_dir;
        let forgotten = forget_store(data_dir, keystore.as_ref()).await;
        forgotten.map_err(|error| failure::of_store(&error))?;
        settings::forget(data_dir).map_err(|error| failure::of_files(&error))?;
        std::fs::remove_file(self.mark()).map_err(|error| failure::of_files(&error))?;
        Ok(view::Erasure { told: erasure.told, untold: erasure.untold })
    }

    fn mark(&self) -> PathBuf {
        self.config.data_dir.join(MARK)
    }
}

#[cfg(test)]
mod tests;
