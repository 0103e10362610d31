//! The end of a pairing in this app: row and key go together, whatever cuts in.

use pass_protocol::UnixTime;

use crate::{
    Aftermath, Authenticator, AuthenticatorError, HistoryEntry, Notice, NoticeKind, Pairing,
};

impl Authenticator {
    /// Removes a pairing that ended elsewhere and leaves a notice.
    pub(crate) async fn end(
        &self,
        pairing: &Pairing,
        kind: NoticeKind,
        at: Option<UnixTime>,
    ) -> Result<(), AuthenticatorError> {
        let notice = Notice {
            id: self.draw::<16>().to_string(),
            issuer_name: pairing.issuer_name.clone(),
            account_label: pairing.account_label.clone(),
            kind,
            at,
            portal_name: None,
            device_name: None,
        };
        let entry = HistoryEntry::about(self, pairing, kind.into());
        let entry = HistoryEntry { at: at.unwrap_or(entry.at), ..entry };
        self.remove(pairing, Aftermath::Notice(notice, Box::new(entry))).await
    }

    /// Removes a pairing, then its key. Cut off in between, the key is deleted at the next start.
    pub(crate) async fn remove(
        &self,
        pairing: &Pairing,
        aftermath: Aftermath,
    ) -> Result<(), AuthenticatorError> {
        self.ports.store.remove_pairing(pairing, aftermath).await?;
        self.delete_orphaned_keys().await
    }

    /// Deletes the keys of removed pairings; what fails is tried again at the next start.
    pub(crate) async fn delete_orphaned_keys(&self) -> Result<(), AuthenticatorError> {
        for key in self.ports.store.orphaned_keys().await? {
            match self.ports.keystore.delete(&key).await {
                Ok(()) => self.ports.store.forget_key(&key).await?,
                Err(error) => tracing::warn!(%error, "a key cannot be deleted now"),
            }
        }
        Ok(())
    }
}
