//! The account server's database (SQLite). Use cases call it; only this module knows SQL.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use pass_protocol::{LevelOfAssurance, UnixTime};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use crate::account::Account;
use crate::password::PasswordHash;

/// What a browser or portal holds for a while; each kind has a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Interaction,
    AccountSession,
    AuthorizationCode,
}

impl Kind {
    fn table(self) -> &'static str {
        match self {
            Self::Interaction => "interactions",
            Self::AccountSession => "account_sessions",
            Self::AuthorizationCode => "authorization_codes",
        }
    }
}

/// The database did not do what it was asked.
#[derive(Debug, Error)]
pub(crate) enum StoreError {
    #[error("the database failed")]
    Database(#[from] rusqlite::Error),
    #[error("a stored record cannot be read")]
    Corrupt(#[from] serde_json::Error),
}

/// One file, one connection.
#[derive(Debug)]
pub(crate) struct Store {
    connection: Mutex<Connection>,
}

impl Store {
    pub(crate) fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = Connection::open(path)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.execute_batch(include_str!("schema.sql"))?;
        Ok(Self { connection: Mutex::new(connection) })
    }

    fn sql(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// False if the user name or card has an account already.
    pub(crate) fn insert_account(&self, account: &Account) -> Result<bool, StoreError> {
        let password = account.password.as_ref();
        let rows = self.sql().execute(
            "INSERT INTO accounts VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING",
            params![
                account.id,
                account.user_name,
                password.map(|password| password.hash),
                password.map(|password| password.salt),
                account.card,
                account.identity_level.name(),
                account.master_data,
            ],
        )?;
        Ok(rows == 1)
    }

    pub(crate) fn account(&self, id: &str) -> Result<Option<Account>, StoreError> {
        self.one_account("SELECT * FROM accounts WHERE id = ?1", params![id])
    }

    pub(crate) fn account_of_user(&self, user_name: &str) -> Result<Option<Account>, StoreError> {
        self.one_account("SELECT * FROM accounts WHERE user_name = ?1", params![user_name])
    }

    pub(crate) fn account_of_card(&self, card: &[u8; 32]) -> Result<Option<Account>, StoreError> {
        self.one_account("SELECT * FROM accounts WHERE card = ?1", params![card])
    }

    /// Sets a new password for `account` and ends all its sessions, or does neither: false if its
    /// password is no longer the one that `account` says.
    pub(crate) fn replace_password(
        &self,
        account: &Account,
        new: &PasswordHash,
    ) -> Result<bool, StoreError> {
        let mut sql = self.sql();
        let change = sql.transaction()?;
        let old = account.password.map(|password| password.hash);
        let rows = change.execute(
            "UPDATE accounts SET password_hash = ?1, password_salt = ?2
             WHERE id = ?3 AND password_hash = ?4",
            params![new.hash, new.salt, account.id, old],
        )?;
        change.execute(
            "DELETE FROM account_sessions WHERE ?1 AND json_extract(body, '$.account') = ?2",
            params![rows == 1, account.id],
        )?;
        change.commit()?;
        Ok(rows == 1)
    }

    fn one_account(
        &self,
        query: &str,
        values: &[&dyn rusqlite::ToSql],
    ) -> Result<Option<Account>, StoreError> {
        Ok(self.sql().query_row(query, values, account).optional()?)
    }

    /// Writes or replaces a record that a browser or portal refers to.
    pub(crate) fn put<T: Serialize>(
        &self,
        kind: Kind,
        id: &[u8; 32],
        body: &T,
        expires_at: UnixTime,
    ) -> Result<(), StoreError> {
        let body = serde_json::to_string(body)?;
        let query = format!("INSERT OR REPLACE INTO {} VALUES (?1, ?2, ?3)", kind.table());
        self.sql().execute(&query, params![id, body, expires_at.0])?;
        Ok(())
    }

    /// The record, if its time is not over.
    pub(crate) fn get<T: DeserializeOwned>(
        &self,
        kind: Kind,
        id: &[u8; 32],
        now: UnixTime,
    ) -> Result<Option<T>, StoreError> {
        let query = format!("SELECT body FROM {} WHERE id = ?1 AND expires_at > ?2", kind.table());
        let body: Option<String> =
            self.sql().query_row(&query, params![id, now.0], |row| row.get(0)).optional()?;
        Ok(body.as_deref().map(serde_json::from_str).transpose()?)
    }

    /// Removes the record and returns it, in one statement: who comes second gets nothing.
    pub(crate) fn take<T: DeserializeOwned>(
        &self,
        kind: Kind,
        id: &[u8; 32],
        now: UnixTime,
    ) -> Result<Option<T>, StoreError> {
        let query =
            format!("DELETE FROM {} WHERE id = ?1 RETURNING body, expires_at", kind.table());
        let row: Option<(String, i64)> = self
            .sql()
            .query_row(&query, params![id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match row {
            Some((body, expires_at)) if expires_at > now.0 => {
                Ok(Some(serde_json::from_str(&body)?))
            }
            _ => Ok(None),
        }
    }

    /// Forgets all records whose time is over.
    pub(crate) fn forget_expired(&self, kind: Kind, now: UnixTime) -> Result<(), StoreError> {
        let query = format!("DELETE FROM {} WHERE expires_at <= ?1", kind.table());
        self.sql().execute(&query, params![now.0])?;
        Ok(())
    }

    /// Counts a try before it is judged, so that parallel guesses count, too. Returns the number of
    /// tries with this one, since a moment not before `horizon`.
    pub(crate) fn count_try(
        &self,
        user_name: &[u8; 32],
        now: UnixTime,
        horizon: UnixTime,
    ) -> Result<u32, StoreError> {
        let sql = self.sql();
        sql.execute("DELETE FROM password_tries WHERE since <= ?1", params![horizon.0])?;
        Ok(sql.query_row(
            "INSERT INTO password_tries VALUES (?1, 1, ?2)
             ON CONFLICT DO UPDATE SET tries = min(tries + 1, 1000),
               since = CASE WHEN tries < ?3 THEN ?2 ELSE since END
             RETURNING tries",
            params![user_name, now.0, crate::password::MAX_TRIES],
            |row| row.get(0),
        )?)
    }

    pub(crate) fn forget_tries(&self, user_name: &[u8; 32]) -> Result<(), StoreError> {
        self.sql()
            .execute("DELETE FROM password_tries WHERE user_name = ?1", params![user_name])?;
        Ok(())
    }
}

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    let hash: Option<[u8; 32]> = row.get("password_hash")?;
    let salt: Option<[u8; 16]> = row.get("password_salt")?;
    let level: String = row.get("identity_level")?;
    Ok(Account {
        id: row.get("id")?,
        user_name: row.get("user_name")?,
        password: hash.zip(salt).map(|(hash, salt)| PasswordHash { hash, salt }),
        card: row.get("card")?,
        identity_level: LevelOfAssurance::from_name(&level).unwrap_or(LevelOfAssurance::Low),
        master_data: row.get("master_data")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_or_too_late_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("a.sqlite")).unwrap();
        for kind in [Kind::Interaction, Kind::AccountSession, Kind::AuthorizationCode] {
            store.put(kind, &[1; 32], &"body", UnixTime(100)).unwrap();
            let get = |now| store.get::<String>(kind, &[1; 32], UnixTime(now)).unwrap();
            assert_eq!(get(99).as_deref(), Some("body"));
            assert_eq!(get(100), None);
            let take = |now| store.take::<String>(kind, &[1; 32], UnixTime(now)).unwrap();
            assert_eq!(take(99).as_deref(), Some("body"));
            assert_eq!(take(99), None);
            store.put(kind, &[1; 32], &"body", UnixTime(100)).unwrap();
            store.forget_expired(kind, UnixTime(100)).unwrap();
            assert_eq!(get(1), None);
        }
    }

    #[test]
    fn a_password_that_changed_meanwhile_is_not_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("a.sqlite")).unwrap();
        let hash = |byte| PasswordHash { salt: [byte; 16], hash: [byte; 32] };
        let known = Account {
            id: "1".to_owned(),
            user_name: Some("max".to_owned()),
            password: Some(hash(1)),
            card: None,
            identity_level: LevelOfAssurance::Low,
            master_data: None,
        };
        assert!(store.insert_account(&known).unwrap());
        assert!(store.replace_password(&known, &hash(2)).unwrap());
        assert!(!store.replace_password(&known, &hash(3)).unwrap());
        let kept = store.account("1").unwrap().and_then(|account| account.password);
        assert!(kept == Some(hash(2)));
    }
}
