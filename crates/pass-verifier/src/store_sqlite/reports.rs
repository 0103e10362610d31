//! Declined sign-ins that were reported.

use pass_protocol::{B64, UnixTime};
use rusqlite::{OptionalExtension as _, Row, params};

use super::SqliteRecords;
use crate::store::{ReportRecord, ReportRecords};
use crate::{OfferId, VerifierError};

impl ReportRecords for SqliteRecords<'_> {
    fn insert_report(&self, record: &ReportRecord, limit: u32) -> Result<(), VerifierError> {
        let (offer, credential) = (record.offer.as_ref(), record.credential.as_ref());
        let report =
            serde_json::to_string(&record.report).map_err(|_| VerifierError::Corrupt("report"))?;
        self.0
            .prepare_cached("INSERT INTO reports VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![offer, credential, record.report.at.0, report, record.receipt])?;
        self.0
            .prepare_cached(
                "DELETE FROM reports WHERE credential_id = ?1 AND offer_id NOT IN \
                 (SELECT offer_id FROM reports WHERE credential_id = ?1 \
                 ORDER BY reported_at DESC, offer_id = ?2 DESC LIMIT ?3)",
            )?
            .execute(params![credential, offer, limit])?;
        Ok(())
    }

    fn report(&self, offer: &OfferId) -> Result<Option<ReportRecord>, VerifierError> {
        let mut select = self.0.prepare_cached("SELECT * FROM reports WHERE offer_id = ?1")?;
        let row = select.query_row([offer.as_ref()], |row| Ok(report(row))).optional()?;
        row.transpose()
    }

    fn reports(&self, account: &str, since: UnixTime) -> Result<Vec<ReportRecord>, VerifierError> {
        let mut select = self.0.prepare_cached(
            "SELECT reports.* FROM reports JOIN credentials ON credential_id = credentials.id \
             WHERE account = ?1 AND reported_at >= ?2 ORDER BY reported_at DESC",
        )?;
        let rows = select.query_map(params![account, since.0], |row| Ok(report(row)))?;
        rows.map(|row| row?).collect()
    }

    fn forget_reports(&self, since: UnixTime) -> Result<(), VerifierError> {
        self.0.prepare_cached("DELETE FROM reports WHERE reported_at < ?1")?.execute([since.0])?;
        Ok(())
    }
}

fn report(row: &Row<'_>) -> Result<ReportRecord, VerifierError> {
    let report: String = row.get("report")?;
    Ok(ReportRecord {
        offer: OfferId(B64(row.get("offer_id")?)),
        credential: B64(row.get("credential_id")?),
        report: serde_json::from_str(&report).map_err(|_| VerifierError::Corrupt("report"))?,
        receipt: row.get("receipt")?,
    })
}
