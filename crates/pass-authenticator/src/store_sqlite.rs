//! The store in one SQLite file of mode 0600.
//!
//! Rows are encrypted under a key that the keystore seals (`crate::open_store`); salts and disable
//! secrets are sealed by the keystore once more before they come here. What stays readable: how
//! many rows of which sort there are, local ids, and ids of keys that have to go. Deleted rows are
//! overwritten (`secure_delete`).

mod legacy;
mod sealed_rows;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use pass_keystore::KeyId;
use pass_protocol::{B64, CredentialId};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::history::MAX_ENTRIES;
use crate::{
    Aftermath, EntryChange, HistoryEntry, Notice, Pairing, PairingChange, Store, StoreError,
    Unheard, WaitingUnpairing,
};
use sealed_rows::SealedRows;
pub use sealed_rows::StoreKey;

/// The way to today's tables: version, and what leads to it from the one before.
const STEPS: [(u32, &str); 3] = [
    (1, include_str!("store_sqlite/schema.sql")),
    (2, include_str!("store_sqlite/schema-2.sql")),
    (SEALED, include_str!("store_sqlite/schema-3.sql")),
];
/// The version since which rows are sealed.
const SEALED: u32 = 3;
/// One row that opens with the right key only, whatever else there is.
const PROBE: &str = "probe";
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A [`Store`] in a SQLite file.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    connection: Arc<Mutex<Connection>>,
    key: StoreKey,
}

impl SqliteStore {
    /// Opens the file, which is made if there is none. Blocks.
    ///
    /// # Errors
    /// [`StoreError::OtherKey`] if its rows were sealed under another key; other [`StoreError`]s.
    pub fn open(path: &Path, key: StoreKey) -> Result<Self, StoreError> {
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = migrate(&transaction, &key)?;
        probe(&transaction, &key)?;
        transaction.commit()?;
        if before > 0 && before < SEALED {
            // Pages that once held readable rows are not only free but gone.
            connection.execute_batch("VACUUM")?;
        }
        Ok(Self { connection: Arc::new(Mutex::new(connection)), key })
    }

    /// What lies in the rows, opened, to look for what must not lie there.
    #[cfg(test)]
    pub(crate) async fn opened(&self) -> Vec<u8> {
        let all = ["pairing", "waiting", "notice", "history", "unheard"];
        self.with(move |db, key| {
            let rows = all.map(|kind| SealedRows::of(kind, db, key).all::<serde_json::Value>());
            Ok(rows.map(|rows| serde_json::to_string(&rows.unwrap()).unwrap()).concat())
        })
        .await
        .unwrap()
        .into_bytes()
    }

    /// Runs `work` as one transaction where blocking is allowed.
    async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>, &StoreKey) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (connection, key) = (Arc::clone(&self.connection), self.key.clone());
        let run = move || {
            let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = work(&transaction, &key)?;
            transaction.commit()?;
            Ok(result)
        };
        tokio::task::spawn_blocking(run).await.map_err(|error| StoreError::File(error.into()))?
    }
}

/// Brings the tables to today's form; the pairings in them stay. Answers the version of before.
fn migrate(db: &Transaction<'_>, key: &StoreKey) -> Result<u32, StoreError> {
    let before: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if STEPS.last().is_none_or(|(newest, _)| before > *newest) {
        return Err(StoreError::Newer);
    }
    for (next, step) in STEPS.iter().filter(|(next, _)| *next > before) {
        db.execute_batch(step)?;
        if *next == SEALED {
            legacy::seal_rows(db, key)?;
        }
        db.pragma_update(None, "user_version", next)?;
    }
    Ok(before)
}

/// Tells another key from a damaged row.
fn probe(db: &Transaction<'_>, key: &StoreKey) -> Result<(), StoreError> {
    let rows = SealedRows::of(PROBE, db, key);
    match rows.get::<bool>(PROBE) {
        Ok(Some(_)) => Ok(()),
        Ok(None) => rows.put(PROBE, &true),
        Err(StoreError::Damaged(_)) => Err(StoreError::OtherKey),
        Err(error) => Err(error),
    }
}

fn pairing_rows<'a>(db: &'a Connection, key: &'a StoreKey) -> SealedRows<'a> {
    SealedRows::of("pairing", db, key)
}

fn waiting_rows<'a>(db: &'a Connection, key: &'a StoreKey) -> SealedRows<'a> {
    SealedRows::of("waiting", db, key)
}

fn notice_rows<'a>(db: &'a Connection, key: &'a StoreKey) -> SealedRows<'a> {
    SealedRows::of("notice", db, key)
}

fn history_rows<'a>(db: &'a Connection, key: &'a StoreKey) -> SealedRows<'a> {
    SealedRows::of("history", db, key)
}

fn unheard_rows<'a>(db: &'a Connection, key: &'a StoreKey) -> SealedRows<'a> {
    SealedRows::of("unheard", db, key)
}

/// A waiting unpairing has no local id; its credential's must not stand there readable.
fn waiting_id(credential: &CredentialId) -> String {
    B64(pass_protocol::sha256(&credential.0)).to_string()
}

fn keep_waiting(
    db: &Connection,
    key: &StoreKey,
    waiting: &WaitingUnpairing,
) -> Result<(), StoreError> {
    waiting_rows(db, key).put(&waiting_id(&waiting.credential_id), waiting)
}

fn keep_notice(db: &Connection, key: &StoreKey, notice: &Notice) -> Result<(), StoreError> {
    notice_rows(db, key).put(&notice.id, notice)
}

fn keep_entry(db: &Connection, key: &StoreKey, entry: &HistoryEntry) -> Result<(), StoreError> {
    let rows = history_rows(db, key);
    rows.put(&entry.id, entry)?;
    rows.keep_newest(MAX_ENTRIES)
}

/// Makes the file with mode 0600 before SQLite does it with another.
fn make_private(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    drop(file);
    Ok(())
}

#[async_trait]
impl Store for SqliteStore {
    async fn pairings(&self) -> Result<Vec<Pairing>, StoreError> {
        let mut pairings = self.with(|db, key| pairing_rows(db, key).all::<Pairing>()).await?;
        let last = |one: &Pairing| one.last_used_at.unwrap_or(one.paired_at);
        pairings.sort_by(|a, b| {
            let newest = (last(b), b.paired_at).cmp(&(last(a), a.paired_at));
            newest.then_with(|| a.id.cmp(&b.id))
        });
        Ok(pairings)
    }

    async fn insert_pairing(&self, pairing: &Pairing) -> Result<(), StoreError> {
        let pairing = pairing.clone();
        self.with(move |db, key| pairing_rows(db, key).put(&pairing.id, &pairing)).await
    }

    async fn change_pairing(&self, id: &str, change: PairingChange) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.with(move |db, key| {
            let rows = pairing_rows(db, key);
            let Some(mut pairing) = rows.get::<Pairing>(&id)? else { return Ok(()) };
            change.apply(&mut pairing);
            rows.put(&id, &pairing)
        })
        .await
    }

    async fn remove_pairing(
        &self,
        pairing: &Pairing,
        aftermath: Aftermath,
    ) -> Result<(), StoreError> {
        let pairing = pairing.clone();
        self.with(move |db, key| {
            // Told twice, once by each of two calls, it must not leave two notices.
            if !pairing_rows(db, key).delete(&pairing.id)? {
                return Ok(());
            }
            for orphan in [pairing.key_id(), pairing.biometric_key_id()] {
                let insert = "INSERT INTO orphaned_keys (key_id) VALUES (?1)";
                db.execute(insert, params![orphan.as_str()])?;
            }
            match aftermath {
                Aftermath::Nothing => Ok(()),
                Aftermath::Notice(notice, entry) => {
                    keep_notice(db, key, &notice)?;
                    keep_entry(db, key, &entry)
                }
                Aftermath::Unpairing(waiting, entry) => {
                    keep_waiting(db, key, &waiting)?;
                    keep_entry(db, key, &entry)
                }
            }
        })
        .await
    }

    async fn orphaned_keys(&self) -> Result<Vec<KeyId>, StoreError> {
        self.with(|db, _| {
            let mut query = db.prepare("SELECT key_id FROM orphaned_keys")?;
            let keys = query.query_map([], |row| row.get::<_, String>(0))?;
            keys.map(|key| Ok(KeyId::new(key?))).collect()
        })
        .await
    }

    async fn forget_key(&self, orphan: &KeyId) -> Result<(), StoreError> {
        let orphan = orphan.clone();
        self.with(move |db, _| {
            db.execute("DELETE FROM orphaned_keys WHERE key_id = ?1", params![orphan.as_str()])?;
            Ok(())
        })
        .await
    }

    async fn waiting(&self) -> Result<Vec<WaitingUnpairing>, StoreError> {
        self.with(|db, key| waiting_rows(db, key).all()).await
    }

    async fn remove_waiting(&self, credential: &CredentialId) -> Result<(), StoreError> {
        let id = waiting_id(credential);
        self.with(move |db, key| waiting_rows(db, key).delete(&id).map(drop)).await
    }

    async fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        self.with(|db, key| notice_rows(db, key).newest_before(None, u32::MAX)).await
    }

    async fn put_notice(&self, notice: &Notice) -> Result<(), StoreError> {
        let notice = notice.clone();
        self.with(move |db, key| keep_notice(db, key, &notice)).await
    }

    async fn remove_notice(&self, id: &str) -> Result<bool, StoreError> {
        let id = id.to_owned();
        self.with(move |db, key| notice_rows(db, key).delete(&id)).await
    }

    async fn record(&self, entry: &HistoryEntry) -> Result<(), StoreError> {
        let entry = entry.clone();
        self.with(move |db, key| keep_entry(db, key, &entry)).await
    }

    async fn record_unheard(
        &self,
        entry: &HistoryEntry,
        unheard: &Unheard,
    ) -> Result<(), StoreError> {
        let (entry, unheard) = (entry.clone(), unheard.clone());
        self.with(move |db, key| {
            keep_entry(db, key, &entry)?;
            unheard_rows(db, key).put(&entry.id, &unheard)
        })
        .await
    }

    async fn unheard(&self) -> Result<Vec<Unheard>, StoreError> {
        self.with(|db, key| unheard_rows(db, key).all()).await
    }

    async fn change_entry(&self, id: &str, change: EntryChange) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.with(move |db, key| {
            if !change.leaves_open() {
                unheard_rows(db, key).delete(&id)?;
            }
            let rows = history_rows(db, key);
            let Some(entry) = rows.get::<HistoryEntry>(&id)? else { return Ok(()) };
            match change.apply(entry) {
                Some(entry) => rows.put(&id, &entry),
                None => rows.delete(&id).map(drop),
            }
        })
        .await
    }

    async fn history(
        &self,
        before: Option<&str>,
        limit: u32,
    ) -> Result<Vec<HistoryEntry>, StoreError> {
        let before = before.map(str::to_owned);
        self.with(move |db, key| history_rows(db, key).newest_before(before.as_deref(), limit))
            .await
    }
}

#[cfg(test)]
mod tests;
