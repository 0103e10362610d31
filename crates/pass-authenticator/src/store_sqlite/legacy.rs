//! The readable tables of versions 1 and 2, read for the last time.

use pass_keystore::Sealed;
use pass_protocol::{
    B64, CredentialId, Issuer, LevelOfAssurance, LevelReason, PinnedStatement, UnixTime,
};
use rusqlite::{Connection, Row};

use super::sealed_rows::StoreKey;
use super::{keep_notice, keep_waiting, pairing_rows};
use crate::{Biometric, Notice, NoticeKind, Pairing, PairingState, StoreError, WaitingUnpairing};

/// Seals what lies in the readable tables, and drops them.
pub(super) fn seal_rows(db: &Connection, key: &StoreKey) -> Result<(), StoreError> {
    for pairing in pairings(db)? {
        pairing_rows(db, key).put(&pairing.id, &pairing)?;
    }
    for waiting in waiting(db)? {
        keep_waiting(db, key, &waiting)?;
    }
    for notice in notices(db)? {
        keep_notice(db, key, &notice)?;
    }
    db.execute_batch("DROP TABLE pairings; DROP TABLE waiting_unpairings; DROP TABLE notices;")?;
    Ok(())
}

fn pairings(db: &Connection) -> Result<Vec<Pairing>, StoreError> {
    let mut query = db.prepare("SELECT * FROM pairings ORDER BY paired_at")?;
    let mut rows = query.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(pairing(row)?);
    }
    Ok(out)
}

fn pairing(row: &Row<'_>) -> Result<Pairing, StoreError> {
    let damaged = || StoreError::Damaged("pairings");
    let level: String = row.get("level")?;
    Ok(Pairing {
        id: row.get("id")?,
        issuer: issuer(row).ok_or_else(damaged)?,
        issuer_name: row.get("issuer_name")?,
        issuer_color: row.get("issuer_color")?,
        test_mode: row.get("test_mode")?,
        credential_id: B64(row.get("credential_id")?),
        account_label: row.get("account_label")?,
        device_name: row.get("device_name")?,
        state: state_from(&row.get::<_, String>("state")?).ok_or_else(damaged)?,
        level: LevelOfAssurance::from_name(&level).ok_or_else(damaged)?,
        level_reason: reason_from(&row.get::<_, String>("level_reason")?).ok_or_else(damaged)?,
        paired_at: UnixTime(row.get("paired_at")?),
        last_used_at: row.get::<_, Option<i64>>("last_used_at")?.map(UnixTime),
        sealed_salt: row.get::<_, Option<Vec<u8>>>("sealed_salt")?.map(Sealed::from_bytes),
        sealed_disable_secret: Sealed::from_bytes(row.get("sealed_disable_secret")?),
        pinned: pinned(row)?,
        pin_changed_at: None,
        report_heard_at: None,
        usable_from: None,
        biometric: biometric_from(&row.get::<_, String>("biometric")?).ok_or_else(damaged)?,
    })
}

fn waiting(db: &Connection) -> Result<Vec<WaitingUnpairing>, StoreError> {
    let mut query = db.prepare("SELECT * FROM waiting_unpairings ORDER BY since, rowid")?;
    let mut rows = query.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let credential_id: CredentialId = B64(row.get("credential_id")?);
        out.push(WaitingUnpairing {
            issuer: issuer(row).ok_or(StoreError::Damaged("waiting_unpairings"))?,
            issuer_name: row.get("issuer_name")?,
            credential_id,
            sealed_disable_secret: Sealed::from_bytes(row.get("sealed_disable_secret")?),
            pinned: pinned(row)?,
            since: UnixTime(row.get("since")?),
            entry: String::new(),
        });
    }
    Ok(out)
}

fn notices(db: &Connection) -> Result<Vec<Notice>, StoreError> {
    let mut query = db.prepare("SELECT * FROM notices ORDER BY rowid")?;
    let mut rows = query.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let kind: String = row.get("kind")?;
        out.push(Notice {
            id: row.get("id")?,
            issuer_name: row.get("issuer_name")?,
            account_label: row.get("account_label")?,
            kind: kind_from(&kind).ok_or(StoreError::Damaged("notices"))?,
            at: row.get::<_, Option<i64>>("at")?.map(UnixTime),
            portal_name: None,
            device_name: None,
        });
    }
    Ok(out)
}

fn issuer(row: &Row<'_>) -> Option<Issuer> {
    Issuer::parse(&row.get::<_, String>("issuer").ok()?).ok()
}

fn pinned(row: &Row<'_>) -> Result<PinnedStatement, StoreError> {
    let hash = B64(row.get("pinned_hash")?);
    Ok(PinnedStatement { version: row.get("pinned_version")?, hash })
}

fn state_name(state: PairingState) -> &'static str {
    match state {
        PairingState::Pending => "pending",
        PairingState::Active => "active",
    }
}

fn state_from(name: &str) -> Option<PairingState> {
    let all = [PairingState::Pending, PairingState::Active];
    all.into_iter().find(|state| state_name(*state) == name)
}

fn reason_name(reason: LevelReason) -> &'static str {
    match reason {
        LevelReason::Identity => "identity",
        LevelReason::Session => "session",
        LevelReason::Evidence => "evidence",
    }
}

fn reason_from(name: &str) -> Option<LevelReason> {
    let all = [LevelReason::Identity, LevelReason::Session, LevelReason::Evidence];
    all.into_iter().find(|reason| reason_name(*reason) == name)
}

fn biometric_name(biometric: Biometric) -> &'static str {
    match biometric {
        Biometric::Off => "off",
        Biometric::On => "on",
        Biometric::Lost => "lost",
    }
}

fn biometric_from(name: &str) -> Option<Biometric> {
    let all = [Biometric::Off, Biometric::On, Biometric::Lost];
    all.into_iter().find(|biometric| biometric_name(*biometric) == name)
}

fn kind_from(name: &str) -> Option<NoticeKind> {
    match name {
        "unpaired_on_page" => Some(NoticeKind::UnpairedOnPage),
        "blocked" => Some(NoticeKind::Blocked),
        "pairing_void" => Some(NoticeKind::PairingVoid),
        _ => None,
    }
}
