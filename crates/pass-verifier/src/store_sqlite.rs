//! The store on SQLite: one writer, write-ahead log, `BEGIN IMMEDIATE`.

mod browsers;
mod reports;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use pass_protocol::{
    B64, CredentialId, CredentialState, DisabledBy, KeySecurityLevel, LevelOfAssurance,
    LevelReason, UnixTime,
};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, TransactionBehavior, params};

use crate::store::{BiometricRecord, CredentialRecord, OfferRecord, Records, Store};
use crate::{OfferId, PinCounter, VerifierError};

/// The way to today's tables: version, and what leads to it from the one before.
const STEPS: [(u32, &str); 7] = [
    (1, include_str!("schema.sql")),
    (2, include_str!("schema-2.sql")),
    (3, include_str!("schema-3.sql")),
    (4, include_str!("schema-4.sql")),
    (5, include_str!("schema-5.sql")),
    (6, include_str!("schema-6.sql")),
    (7, include_str!("schema-7.sql")),
];

/// An SQLite database file.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Mutex<Connection>,
}

impl SqliteStore {
    /// Opens or creates the database at `path`.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn open(path: &Path) -> Result<Self, VerifierError> {
        create_private(path)?;
        let mut connection = Connection::open(path)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        migrate(&transaction)?;
        transaction.commit()?;
        Ok(Self { connection: Mutex::new(connection) })
    }
}

/// Brings the tables to today's form. The first version did not number itself; its statements
/// change nothing where its tables are.
fn migrate(db: &Transaction<'_>) -> Result<(), VerifierError> {
    let version: u32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for (next, step) in STEPS {
        if next > version {
            db.execute_batch(step)?;
            db.pragma_update(None, "user_version", next)?;
        }
    }
    Ok(())
}

/// Makes an empty file that only this process's user reads, unless there is a file already; SQLite
/// gives its side files the same mode.
///
/// # Errors
/// [`VerifierError::KeyFile`] names it.
pub fn create_private(path: &Path) -> Result<(), VerifierError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(drop)
        .map_err(|source| VerifierError::KeyFile { path: path.display().to_string(), source })
}

impl Store for SqliteStore {
    fn transaction(
        &self,
        work: &mut dyn FnMut(&dyn Records) -> Result<(), VerifierError>,
    ) -> Result<(), VerifierError> {
        // A thread that panicked left no half transaction: it was rolled back when dropped.
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        work(&SqliteRecords(&transaction))?;
        transaction.commit()?;
        Ok(())
    }
}

struct SqliteRecords<'a>(&'a Transaction<'a>);

impl SqliteRecords<'_> {
    fn find_offer(&self, column: &str, key: &[u8]) -> Result<Option<OfferRecord>, VerifierError> {
        let sql = format!("SELECT record FROM offers WHERE {column} = ?1");
        let json: Option<String> =
            self.0.prepare_cached(&sql)?.query_row([key], |row| row.get(0)).optional()?;
        json.map(|json| offer_of_json(&json)).transpose()
    }
}

fn offer_json(offer: &OfferRecord) -> Result<String, VerifierError> {
    serde_json::to_string(offer).map_err(|_| VerifierError::Corrupt("offer"))
}

fn offer_of_json(json: &str) -> Result<OfferRecord, VerifierError> {
    serde_json::from_str(json).map_err(|_| VerifierError::Corrupt("offer"))
}

fn response_id(offer: &OfferRecord) -> Option<&[u8]> {
    offer.claim.as_ref().map(|claim| claim.response_id.as_ref())
}

impl Records for SqliteRecords<'_> {
    fn insert_offer(&self, offer: &OfferRecord) -> Result<(), VerifierError> {
        self.0
            .prepare_cached(
                "INSERT INTO offers (id, ticket, response_id, expires_at, record) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                offer.id.as_ref(),
                offer.ticket.as_ref(),
                response_id(offer),
                offer.expires_at.0,
                offer_json(offer)?
            ])?;
        Ok(())
    }

    fn update_offer(&self, offer: &OfferRecord) -> Result<(), VerifierError> {
        self.0
            .prepare_cached(
                "UPDATE offers SET response_id = ?2, record = ?3, credential_id = ?4, \
                 expires_at = ?5 WHERE id = ?1",
            )?
            .execute(params![
                offer.id.as_ref(),
                response_id(offer),
                offer_json(offer)?,
                offer.credential.as_ref().map(AsRef::as_ref),
                offer.expires_at.0
            ])?;
        Ok(())
    }

    fn offer(&self, id: &OfferId) -> Result<Option<OfferRecord>, VerifierError> {
        self.find_offer("id", id.as_ref())
    }

    fn offer_of_ticket(&self, ticket: &B64<32>) -> Result<Option<OfferRecord>, VerifierError> {
        self.find_offer("ticket", ticket.as_ref())
    }

    fn offer_of_response(&self, id: &B64<16>) -> Result<Option<OfferRecord>, VerifierError> {
        self.find_offer("response_id", id.as_ref())
    }

    fn offers_answered_by(&self, account: &str) -> Result<Vec<OfferRecord>, VerifierError> {
        let mut select = self.0.prepare_cached(
            "SELECT record FROM offers JOIN credentials ON credential_id = credentials.id \
             WHERE account = ?1",
        )?;
        let rows = select.query_map([account], |row| row.get::<_, String>(0))?;
        rows.map(|json| offer_of_json(&json?)).collect()
    }

    fn forget_offers(&self, then: UnixTime) -> Result<(), VerifierError> {
        self.0.prepare_cached("DELETE FROM offers WHERE expires_at < ?1")?.execute([then.0])?;
        Ok(())
    }

    fn answer(&self, offer: &OfferId, body: &B64<32>) -> Result<Option<String>, VerifierError> {
        let mut select = self
            .0
            .prepare_cached("SELECT answer FROM answers WHERE offer_id = ?1 AND body_hash = ?2")?;
        Ok(select.query_row([offer.as_ref(), body.as_ref()], |row| row.get(0)).optional()?)
    }

    fn insert_answer(
        &self,
        offer: &OfferId,
        body: &B64<32>,
        answer: &str,
    ) -> Result<(), VerifierError> {
        self.0.prepare_cached("INSERT INTO answers VALUES (?1, ?2, ?3)")?.execute(params![
            offer.as_ref(),
            body.as_ref(),
            answer
        ])?;
        Ok(())
    }

    fn insert_credential(&self, credential: &CredentialRecord) -> Result<(), VerifierError> {
        self.0
            .prepare_cached(
                "INSERT INTO credentials (id, account, name, model, place, public_key, pin_key, \
                 level, level_reason, state, offer_id, created_at, disable_hash, standing) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
            )?
            .execute(params![
                credential.id.as_ref(),
                credential.account,
                credential.name,
                credential.model,
                credential.place.name(),
                credential.public_key,
                credential.pin_key,
                credential.level.0.name(),
                reason_name(credential.level.1),
                credential.state.name(),
                credential.offer.as_ref(),
                credential.created_at.0,
                credential.disable_hash.as_ref(),
                serde_json::to_string(&credential.standing)
                    .map_err(|_| VerifierError::Corrupt("credential"))?,
            ])?;
        Ok(())
    }

    fn update_credential(&self, credential: &CredentialRecord) -> Result<(), VerifierError> {
        self.0
            .prepare_cached(
                "UPDATE credentials SET state = ?2, last_used_at = ?3, wrong_in_a_row = ?4, \
                 wrong_ever = ?5, paused_until = ?6, disabled_by = ?7, disabled_at = ?8, \
                 disable_receipt = ?9, biometric_key = ?10, biometric_proven = ?11, \
                 pin_key = ?12, pin_changed_at = ?13, usable_from = ?14, \
                 pairing_receipt = ?15 WHERE id = ?1",
            )?
            .execute(params![
                credential.id.as_ref(),
                credential.state.name(),
                credential.last_used_at.map(|time| time.0),
                credential.pin.wrong_in_a_row,
                credential.pin.wrong_ever,
                credential.pin.paused_until.0,
                credential.disabled.map(|(by, _)| by.name()),
                credential.disabled.map(|(_, at)| at.0),
                credential.disable_receipt,
                credential.biometric.as_ref().map(|one| &one.public_key),
                credential.biometric.as_ref().is_some_and(|one| one.proven),
                credential.pin_key,
                credential.pin_changed_at.map(|time| time.0),
                credential.usable_from.map(|time| time.0),
                credential.pairing_receipt,
            ])?;
        Ok(())
    }

    fn credential(&self, id: &CredentialId) -> Result<Option<CredentialRecord>, VerifierError> {
        let mut select = self.0.prepare_cached("SELECT * FROM credentials WHERE id = ?1")?;
        let row = select.query_row([id.as_ref()], |row| Ok(credential(row))).optional()?;
        row.transpose()
    }

    fn credentials(&self, account: &str) -> Result<Vec<CredentialRecord>, VerifierError> {
        let mut select = self.0.prepare_cached(
            "SELECT * FROM credentials WHERE account = ?1 ORDER BY created_at, id",
        )?;
        let rows = select.query_map([account], |row| Ok(credential(row)))?;
        rows.map(|row| row?).collect()
    }
}

fn credential(row: &Row<'_>) -> Result<CredentialRecord, VerifierError> {
    let word = |column: &str| row.get::<_, String>(column);
    let corrupt = || VerifierError::Corrupt("credential");
    let level = LevelOfAssurance::from_name(&word("level")?).ok_or_else(corrupt)?;
    let reason = reason_from_name(&word("level_reason")?).ok_or_else(corrupt)?;
    let by: Option<String> = row.get("disabled_by")?;
    let at: Option<i64> = row.get("disabled_at")?;
    let disabled = match (by, at) {
        (Some(by), Some(at)) => {
            Some((DisabledBy::from_name(&by).ok_or_else(corrupt)?, UnixTime(at)))
        }
        _ => None,
    };
    Ok(CredentialRecord {
        id: bytes(row, "id")?,
        account: row.get("account")?,
        name: row.get("name")?,
        model: row.get("model")?,
        place: KeySecurityLevel::from_name(&word("place")?).ok_or_else(corrupt)?,
        standing: serde_json::from_str(&word("standing")?).map_err(|_| corrupt())?,
        biometric: biometric(row)?,
        public_key: row.get("public_key")?,
        pin_key: row.get("pin_key")?,
        pin_changed_at: row.get::<_, Option<i64>>("pin_changed_at")?.map(UnixTime),
        level: (level, reason),
        state: CredentialState::from_name(&word("state")?).ok_or_else(corrupt)?,
        offer: OfferId(bytes(row, "offer_id")?),
        created_at: UnixTime(row.get("created_at")?),
        usable_from: row.get::<_, Option<i64>>("usable_from")?.map(UnixTime),
        last_used_at: row.get::<_, Option<i64>>("last_used_at")?.map(UnixTime),
        pin: PinCounter {
            wrong_in_a_row: row.get("wrong_in_a_row")?,
            wrong_ever: row.get("wrong_ever")?,
            paused_until: UnixTime(row.get("paused_until")?),
        },
        pairing_receipt: row.get("pairing_receipt")?,
        disable_hash: bytes(row, "disable_hash")?,
        disabled,
        disable_receipt: row.get("disable_receipt")?,
    })
}

fn biometric(row: &Row<'_>) -> Result<Option<BiometricRecord>, VerifierError> {
    let key: Option<Vec<u8>> = row.get("biometric_key")?;
    let proven = row.get("biometric_proven")?;
    Ok(key.map(|public_key| BiometricRecord { public_key, proven }))
}

fn bytes<const N: usize>(row: &Row<'_>, column: &'static str) -> Result<B64<N>, VerifierError> {
    let bytes: Vec<u8> = row.get(column)?;
    B64::from_slice(&bytes).map_err(|_| VerifierError::Corrupt(column))
}

fn reason_name(reason: LevelReason) -> &'static str {
    match reason {
        LevelReason::Identity => "identity",
        LevelReason::Session => "session",
        LevelReason::Evidence => "evidence",
    }
}

fn reason_from_name(name: &str) -> Option<LevelReason> {
    [LevelReason::Identity, LevelReason::Session, LevelReason::Evidence]
        .into_iter()
        .find(|reason| reason_name(*reason) == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn the_database_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("pass.sqlite");
        let _store = SqliteStore::open(&path).unwrap();
        for entry in std::fs::read_dir(dir.path()).unwrap() {
            let mode = entry.unwrap().metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0);
        }
    }
}
