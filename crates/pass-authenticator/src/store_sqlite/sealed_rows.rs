//! Rows whose content only this device opens: JSON in an AES-256-GCM envelope, bound to its place.

use std::fmt;

use pass_keystore::envelope;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::StoreError;

/// The key under which rows are encrypted; wiped when dropped, never printed.
#[derive(Clone)]
pub struct StoreKey(pub(crate) envelope::Key);

impl From<envelope::Key> for StoreKey {
    fn from(key: envelope::Key) -> Self {
        Self(key)
    }
}

impl fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreKey(…)")
    }
}

/// Rows of one sort, within a transaction.
#[derive(Debug, Clone, Copy)]
pub(super) struct SealedRows<'a> {
    db: &'a Connection,
    key: &'a StoreKey,
    kind: &'static str,
}

impl<'a> SealedRows<'a> {
    pub(super) fn of(kind: &'static str, db: &'a Connection, key: &'a StoreKey) -> Self {
        Self { db, key, kind }
    }

    /// All, in the order in which they came.
    pub(super) fn all<T: DeserializeOwned>(&self) -> Result<Vec<T>, StoreError> {
        self.newest_before(None, u32::MAX).map(|mut rows| {
            rows.reverse();
            rows
        })
    }

    /// At most `limit`, newest first, that came before the row `id`.
    pub(super) fn newest_before<T: DeserializeOwned>(
        &self,
        id: Option<&str>,
        limit: u32,
    ) -> Result<Vec<T>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT id, body FROM sealed_rows WHERE kind = ?1 AND (?2 IS NULL OR number <
               (SELECT number FROM sealed_rows WHERE kind = ?1 AND id = ?2))
             ORDER BY number DESC LIMIT ?3",
        )?;
        let mut rows = query.query(params![self.kind, id, limit])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, body): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            out.push(self.open(&id, &body)?);
        }
        Ok(out)
    }

    pub(super) fn get<T: DeserializeOwned>(&self, id: &str) -> Result<Option<T>, StoreError> {
        let query = "SELECT body FROM sealed_rows WHERE kind = ?1 AND id = ?2";
        let body = self.db.query_row(query, params![self.kind, id], |row| row.get::<_, Vec<u8>>(0));
        body.optional()?.map(|body| self.open(id, &body)).transpose()
    }

    /// Adds a row, or changes the one that is there.
    pub(super) fn put<T: Serialize>(&self, id: &str, content: &T) -> Result<(), StoreError> {
        let content = serde_json::to_vec(content).map_err(|_| StoreError::Damaged(self.kind))?;
        let body = envelope::close(&self.key.0, &self.place(id), &content)
            .map_err(|_| StoreError::Damaged(self.kind))?;
        self.db.execute(
            "INSERT INTO sealed_rows (kind, id, body) VALUES (?1, ?2, ?3)
             ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
            params![self.kind, id, body],
        )?;
        Ok(())
    }

    /// Removes a row; false if there is none.
    pub(super) fn delete(&self, id: &str) -> Result<bool, StoreError> {
        let delete = "DELETE FROM sealed_rows WHERE kind = ?1 AND id = ?2";
        Ok(self.db.execute(delete, params![self.kind, id])? > 0)
    }

    /// Removes all but the newest `keep`.
    pub(super) fn keep_newest(&self, keep: u32) -> Result<(), StoreError> {
        self.db.execute(
            "DELETE FROM sealed_rows WHERE kind = ?1 AND number NOT IN
               (SELECT number FROM sealed_rows WHERE kind = ?1 ORDER BY number DESC LIMIT ?2)",
            params![self.kind, keep],
        )?;
        Ok(())
    }

    fn open<T: DeserializeOwned>(&self, id: &str, body: &[u8]) -> Result<T, StoreError> {
        let damaged = || StoreError::Damaged(self.kind);
        let content = envelope::open(&self.key.0, &self.place(id), body).map_err(|_| damaged())?;
        serde_json::from_slice(&content).map_err(|_| damaged())
    }

    /// A row that is moved to another place does not open there.
    fn place<'b>(&self, id: &'b str) -> [&'b [u8]; 2]
    where
        'a: 'b,
    {
        [self.kind.as_bytes(), id.as_bytes()]
    }
}
