//! Browsers in which credentials have signed in.

use pass_protocol::{B64, CredentialId, UnixTime};
use rusqlite::params;

use super::SqliteRecords;
use crate::VerifierError;
use crate::store::BrowserRecords;

impl BrowserRecords for SqliteRecords<'_> {
    fn known_credentials(
        &self,
        browser: &B64<32>,
        since: UnixTime,
        limit: usize,
    ) -> Result<Vec<CredentialId>, VerifierError> {
        let mut select = self.0.prepare_cached(
            "SELECT credential_id FROM known_browsers WHERE browser = ?1 AND last_used_at >= ?2 \
             ORDER BY last_used_at DESC",
        )?;
        let rows = select.query_map(params![browser.as_ref(), since.0], |row| row.get(0))?;
        rows.take(limit).map(|id| Ok(B64(id?))).collect()
    }

    fn rename_browser(&self, before: &B64<32>, after: &B64<32>) -> Result<(), VerifierError> {
        self.0
            .prepare_cached("UPDATE known_browsers SET browser = ?2 WHERE browser = ?1")?
            .execute([before.as_ref(), after.as_ref()])?;
        Ok(())
    }

    fn insert_browser(
        &self,
        credential: &CredentialId,
        browser: &B64<32>,
        at: UnixTime,
        limit: u32,
    ) -> Result<(), VerifierError> {
        self.0
            .prepare_cached("INSERT OR REPLACE INTO known_browsers VALUES (?1, ?2, ?3)")?
            .execute(params![browser.as_ref(), credential.as_ref(), at.0])?;
        self.0
            .prepare_cached(
                "DELETE FROM known_browsers WHERE credential_id = ?1 AND browser NOT IN \
                 (SELECT browser FROM known_browsers WHERE credential_id = ?1 \
                 ORDER BY last_used_at DESC, browser = ?2 DESC LIMIT ?3)",
            )?
            .execute(params![credential.as_ref(), browser.as_ref(), limit])?;
        Ok(())
    }

    fn forget_unused_browsers(&self, since: UnixTime) -> Result<(), VerifierError> {
        self.0
            .prepare_cached("DELETE FROM known_browsers WHERE last_used_at < ?1")?
            .execute([since.0])?;
        Ok(())
    }

    fn forget_browsers_of(&self, credential: &CredentialId) -> Result<(), VerifierError> {
        self.0
            .prepare_cached("DELETE FROM known_browsers WHERE credential_id = ?1")?
            .execute([credential.as_ref()])?;
        Ok(())
    }

    fn forget_browser(&self, browser: &B64<32>, account: &str) -> Result<(), VerifierError> {
        self.0
            .prepare_cached(
                "DELETE FROM known_browsers WHERE browser = ?1 AND credential_id IN \
                 (SELECT id FROM credentials WHERE account = ?2)",
            )?
            .execute(params![browser.as_ref(), account])?;
        Ok(())
    }
}
