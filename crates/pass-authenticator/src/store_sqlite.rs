//! The store in one SQLite file of mode 0600.
//!
//! No row holds a secret in the clear: salts and disable secrets are sealed before they come here.
//! Deleted rows are overwritten (`secure_delete`).

mod rows;

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use pass_keystore::KeyId;
use pass_protocol::CredentialId;
use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::{Aftermath, Notice, Pairing, PairingChange, Store, StoreError, WaitingUnpairing};

/// The way to today's tables: version, and what leads to it from the one before.
const STEPS: [(u32, &str); 2] =
    [(1, include_str!("store_sqlite/schema.sql")), (2, include_str!("store_sqlite/schema-2.sql"))];
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// A [`Store`] in a SQLite file.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    connection: Arc<Mutex<Connection>>,
}

impl SqliteStore {
    /// Opens the file, which is made if there is none. Blocks.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        make_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.busy_timeout(BUSY_TIMEOUT)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        migrate(&transaction)?;
        transaction.commit()?;
        Ok(Self { connection: Arc::new(Mutex::new(connection)) })
    }

    /// Runs `work` as one transaction where blocking is allowed.
    async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let connection = Arc::clone(&self.connection);
        let run = move || {
            let mut connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let result = work(&transaction)?;
            transaction.commit()?;
            Ok(result)
        };
        tokio::task::spawn_blocking(run).await.map_err(|error| StoreError::File(error.into()))?
    }
}

/// Brings the tables to today's form; the pairings in them stay.
fn migrate(db: &Transaction<'_>) -> Result<(), StoreError> {
    let mut version: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (next, step) in STEPS {
        if next <= version {
            continue;
        }
        db.execute_batch(step)?;
        db.pragma_update(None, "user_version", next)?;
        version = next;
    }
    if STEPS.iter().any(|(known, _)| *known == version) { Ok(()) } else { Err(StoreError::Newer) }
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
        self.with(|db| rows::pairings(db)).await
    }

    async fn insert_pairing(&self, pairing: &Pairing) -> Result<(), StoreError> {
        let pairing = pairing.clone();
        self.with(move |db| rows::insert_pairing(db, &pairing)).await
    }

    async fn change_pairing(&self, id: &str, change: PairingChange) -> Result<(), StoreError> {
        let id = id.to_owned();
        self.with(move |db| rows::change_pairing(db, &id, &change)).await
    }

    async fn remove_pairing(
        &self,
        pairing: &Pairing,
        aftermath: Aftermath,
    ) -> Result<(), StoreError> {
        let pairing = pairing.clone();
        self.with(move |db| {
            // Told twice, once by each of two calls, it must not leave two notices.
            if db.execute("DELETE FROM pairings WHERE id = ?1", params![pairing.id])? == 0 {
                return Ok(());
            }
            for key in [pairing.key_id(), pairing.biometric_key_id()] {
                let insert = "INSERT INTO orphaned_keys (key_id) VALUES (?1)";
                db.execute(insert, params![key.as_str()])?;
            }
            match aftermath {
                Aftermath::Nothing => Ok(()),
                Aftermath::Notice(notice) => rows::insert_notice(db, &notice),
                Aftermath::Unpairing(waiting) => rows::insert_waiting(db, &waiting),
            }
        })
        .await
    }

    async fn orphaned_keys(&self) -> Result<Vec<KeyId>, StoreError> {
        self.with(|db| {
            let mut query = db.prepare("SELECT key_id FROM orphaned_keys")?;
            let keys = query.query_map([], |row| row.get::<_, String>(0))?;
            keys.map(|key| Ok(KeyId::new(key?))).collect()
        })
        .await
    }

    async fn forget_key(&self, key: &KeyId) -> Result<(), StoreError> {
        let key = key.clone();
        self.with(move |db| {
            db.execute("DELETE FROM orphaned_keys WHERE key_id = ?1", params![key.as_str()])?;
            Ok(())
        })
        .await
    }

    async fn waiting(&self) -> Result<Vec<WaitingUnpairing>, StoreError> {
        self.with(|db| rows::waiting(db)).await
    }

    async fn remove_waiting(&self, credential: &CredentialId) -> Result<(), StoreError> {
        let id = credential.0;
        self.with(move |db| {
            db.execute("DELETE FROM waiting_unpairings WHERE credential_id = ?1", params![id])?;
            Ok(())
        })
        .await
    }

    async fn notices(&self) -> Result<Vec<Notice>, StoreError> {
        self.with(|db| rows::notices(db)).await
    }

    async fn remove_notice(&self, id: &str) -> Result<bool, StoreError> {
        let id = id.to_owned();
        self.with(move |db| Ok(db.execute("DELETE FROM notices WHERE id = ?1", params![id])? > 0))
            .await
    }
}

#[cfg(test)]
mod tests;
