//! What the app remembers between two starts.

use std::fmt::Debug;

use async_trait::async_trait;
use pass_keystore::{KeyId, KeystoreError, Sealed};
use pass_protocol::{CredentialId, LevelOfAssurance, LevelReason, PinnedStatement, UnixTime};
use thiserror::Error;

use crate::{
    Biometric, HistoryEntry, Notice, Outcome, Pairing, PairingState, Proof, Unheard,
    WaitingUnpairing,
};

/// Where pairings, waiting unpairings and notices rest. Each method is one transaction.
#[async_trait]
pub trait Store: Debug + Send + Sync {
    /// All pairings, last used first.
    async fn pairings(&self) -> Result<Vec<Pairing>, StoreError>;

    /// Adds a pairing.
    async fn insert_pairing(&self, pairing: &Pairing) -> Result<(), StoreError>;

    /// Changes a pairing; one that is gone stays gone.
    async fn change_pairing(&self, id: &str, change: PairingChange) -> Result<(), StoreError>;

    /// Removes a pairing and remembers that its key has to go too.
    async fn remove_pairing(
        &self,
        pairing: &Pairing,
        aftermath: Aftermath,
    ) -> Result<(), StoreError>;

    /// Keys whose pairings are removed.
    async fn orphaned_keys(&self) -> Result<Vec<KeyId>, StoreError>;

    /// Forgets an orphaned key that is deleted.
    async fn forget_key(&self, key: &KeyId) -> Result<(), StoreError>;

    /// Unpairings that have not reached their issuer, oldest first.
    async fn waiting(&self) -> Result<Vec<WaitingUnpairing>, StoreError>;

    /// Forgets an unpairing that has reached its issuer.
    async fn remove_waiting(&self, credential: &CredentialId) -> Result<(), StoreError>;

    /// Notices, newest first.
    async fn notices(&self) -> Result<Vec<Notice>, StoreError>;

    /// Adds a notice, or changes the one of the same id.
    async fn put_notice(&self, notice: &Notice) -> Result<(), StoreError>;

    /// Removes a notice; false if there is none.
    async fn remove_notice(&self, id: &str) -> Result<bool, StoreError>;

    /// Adds to the history, or changes the entry of the same id; the oldest entries go when there
    /// are too many.
    async fn record(&self, entry: &HistoryEntry) -> Result<(), StoreError>;

    /// The same for something whose answer is still to come.
    async fn record_unheard(
        &self,
        entry: &HistoryEntry,
        unheard: &Unheard,
    ) -> Result<(), StoreError>;

    /// What was not answered, oldest first.
    async fn unheard(&self) -> Result<Vec<Unheard>, StoreError>;

    /// Changes an entry, one that is gone stays gone; and forgets that its answer is to come, unless
    /// the change leaves that open.
    async fn change_entry(&self, id: &str, change: EntryChange) -> Result<(), StoreError>;

    /// At most `limit` entries, newest first, from before the entry `before`.
    async fn history(
        &self,
        before: Option<&str>,
        limit: u32,
    ) -> Result<Vec<HistoryEntry>, StoreError>;
}

/// What may change about a pairing.
#[derive(Debug, Clone)]
pub enum PairingChange {
    /// The sealed salt of its PIN.
    Salt(Sealed),
    /// How far it has come and what it is good for.
    Standing {
        /// Pending or active.
        state: PairingState,
        /// What it is good for.
        level: LevelOfAssurance,
        /// Why not more.
        level_reason: LevelReason,
        /// When it can approve for the first time, if not at once.
        usable_from: Option<UnixTime>,
    },
    /// It approved something.
    Used(UnixTime),
    /// Whether a biometric can stand in for the PIN.
    Biometric(Biometric),
    /// The PIN was changed then, by the issuer's clock.
    PinChanged(UnixTime),
    /// The person was told what another device had reported then, by the issuer's clock.
    ReportHeard(UnixTime),
    /// The issuer's key statements have grown.
    Pinned(PinnedStatement),
}

impl PairingChange {
    /// Makes the change.
    pub(crate) fn apply(self, pairing: &mut Pairing) {
        match self {
            Self::Salt(salt) => pairing.sealed_salt = Some(salt),
            Self::Standing { state, level, level_reason, usable_from } => {
                pairing.usable_from = usable_from;
                (pairing.state, pairing.level, pairing.level_reason) = (state, level, level_reason);
            }
            // An answer can be heard late, after that to a later response.
            Self::Used(at) => pairing.last_used_at = pairing.last_used_at.max(Some(at)),
            Self::Biometric(biometric) => pairing.biometric = biometric,
            Self::PinChanged(at) => pairing.pin_changed_at = pairing.pin_changed_at.max(Some(at)),
            Self::ReportHeard(at) => pairing.report_heard_at = Some(at),
            // A pin only moves forward, whichever of two calls comes last.
            Self::Pinned(pinned) if pinned.version < pairing.pinned.version => {}
            Self::Pinned(pinned) => pairing.pinned = pinned,
        }
    }
}

/// What became of something that was sent.
#[derive(Debug, Clone)]
pub enum EntryChange {
    /// The issuer's word on it came.
    Proven(Box<Proof>),
    /// It counted then, by the issuer's clock; its word on it may still come.
    Counted(UnixTime),
    /// It did not count.
    NotCounted,
    /// Nobody will say any more.
    NeverHeard,
    /// Nothing came of it, and the person was told: no entry.
    Dropped,
}

impl EntryChange {
    /// Whether an answer is still to come.
    pub(crate) fn leaves_open(&self) -> bool {
        matches!(self, Self::Counted(_))
    }

    /// The entry as it is now, if there is still one.
    pub(crate) fn apply(self, entry: HistoryEntry) -> Option<HistoryEntry> {
        match self {
            Self::Proven(proof) => Some(entry.proven(&proof)),
            Self::Counted(at) => Some(HistoryEntry { at, outcome: Outcome::Counted, ..entry }),
            Self::NotCounted => Some(HistoryEntry { outcome: Outcome::NotCounted, ..entry }),
            Self::NeverHeard => Some(entry),
            Self::Dropped => None,
        }
    }
}

/// What is left behind when a pairing is removed.
#[derive(Debug, Clone)]
pub enum Aftermath {
    /// Nothing: it was never complete.
    Nothing,
    /// Something to tell the person, now and in the history.
    Notice(Notice, Box<HistoryEntry>),
    /// The issuer has to be told; the history tells it already.
    Unpairing(WaitingUnpairing, Box<HistoryEntry>),
}

/// Why the store failed.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] rusqlite::Error),
    /// The file cannot be made or is open to others.
    #[error("the database file cannot be used")]
    File(#[from] std::io::Error),
    /// A row holds what this program never writes.
    #[error("a row of {0} is damaged")]
    Damaged(&'static str),
    /// The rows were encrypted under another key.
    #[error("the rows were encrypted under another key")]
    OtherKey,
    /// The key of the rows is gone from the keystore, and with it what they said.
    #[error("the key of the rows is gone")]
    KeyGone,
    /// The keystore does not give out the key of the rows now.
    #[error("the keystore failed")]
    Keystore(#[source] KeystoreError),
    /// Written by a newer version of this program.
    #[error("the database was written by a newer version")]
    Newer,
}
