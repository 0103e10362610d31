//! Everything goes: issuers are told where they can be reached, keys and rows are gone either way.

use std::collections::BTreeSet;

use crate::{Authenticator, AuthenticatorError, Unpairing};

/// What came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erasure {
    /// Pairings whose issuers know.
    pub told: u32,
    /// Names of issuers that could not be reached.
    pub untold: Vec<String>,
}

impl Authenticator {
    /// Ends every pairing, tells the issuers, and deletes every key of this app but that of the
    /// store itself ([`forget_store`](crate::forget_store)).
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`], [`AuthenticatorError::Keystore`]; never for the network.
    pub async fn erase(&self) -> Result<Erasure, AuthenticatorError> {
        let mut erasure = Erasure::default();
        let (mut untold, mut unreachable) = (BTreeSet::new(), BTreeSet::new());
        for pairing in self.pairings().await? {
            match self.unpair(&pairing.id).await? {
                Unpairing::Queued { .. } => {
                    unreachable.insert(pairing.issuer);
                }
                Unpairing::Confirmed { .. } | Unpairing::Unknown { .. } => erasure.told += 1,
            }
        }
        // From before too, perhaps from erasing that was cut off: this is the last chance to tell.
        for waiting in self.waiting().await? {
            let asked = !unreachable.contains(&waiting.issuer);
            if asked && !matches!(self.tell_issuer(&waiting).await?, Unpairing::Queued { .. }) {
                erasure.told += 1;
                continue;
            }
            unreachable.insert(waiting.issuer);
            untold.insert(waiting.issuer_name);
        }
        erasure.untold.extend(untold);
        self.delete_orphaned_keys().await?;
        self.delete_lasting_key().await?;
        Ok(erasure)
    }
}
