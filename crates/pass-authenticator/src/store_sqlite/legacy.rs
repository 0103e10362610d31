//! Rows and what they mean.

use pass_keystore::Sealed;
use pass_protocol::{
    B64, CredentialId, Issuer, LevelOfAssurance, LevelReason, PinnedStatement, UnixTime,
};
use rusqlite::{Connection, Row, params};

use crate::{
    Biometric, Notice, NoticeKind, Pairing, PairingChange, PairingState, StoreError,
    WaitingUnpairing,
};

pub(super) fn pairings(db: &Connection) -> Result<Vec<Pairing>, StoreError> {
    let order = "ORDER BY coalesce(last_used_at, paired_at) DESC, paired_at DESC, id";
    let mut query = db.prepare(&format!("SELECT * FROM pairings {order}"))?;
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
        biometric: biometric_from(&row.get::<_, String>("biometric")?).ok_or_else(damaged)?,
    })
}

pub(super) fn insert_pairing(db: &Connection, pairing: &Pairing) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO pairings VALUES
         (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
        params![
            pairing.id,
            pairing.issuer.origin(),
            pairing.issuer_name,
            pairing.issuer_color,
            pairing.test_mode,
            pairing.credential_id.0,
            pairing.account_label,
            pairing.device_name,
            state_name(pairing.state),
            pairing.level.name(),
            reason_name(pairing.level_reason),
            pairing.paired_at.0,
            pairing.last_used_at.map(|time| time.0),
            pairing.sealed_salt.as_ref().map(Sealed::as_bytes),
            pairing.sealed_disable_secret.as_bytes(),
            pairing.pinned.version,
            pairing.pinned.hash.0,
            biometric_name(pairing.biometric),
        ],
    )?;
    Ok(())
}

pub(super) fn change_pairing(
    db: &Connection,
    id: &str,
    change: &PairingChange,
) -> Result<(), StoreError> {
    match change {
        PairingChange::Salt(salt) => db.execute(
            "UPDATE pairings SET sealed_salt = ?2 WHERE id = ?1",
            params![id, salt.as_bytes()],
        )?,
        PairingChange::Standing { state, level, level_reason } => db.execute(
            "UPDATE pairings SET state = ?2, level = ?3, level_reason = ?4 WHERE id = ?1",
            params![id, state_name(*state), level.name(), reason_name(*level_reason)],
        )?,
        PairingChange::Used(at) => {
            db.execute("UPDATE pairings SET last_used_at = ?2 WHERE id = ?1", params![id, at.0])?
        }
        PairingChange::Biometric(biometric) => db.execute(
            "UPDATE pairings SET biometric = ?2 WHERE id = ?1",
            params![id, biometric_name(*biometric)],
        )?,
        // A pin only moves forward, whichever of two calls comes last.
        PairingChange::Pinned(pinned) => db.execute(
            "UPDATE pairings SET pinned_version = ?2, pinned_hash = ?3
             WHERE id = ?1 AND pinned_version <= ?2",
            params![id, pinned.version, pinned.hash.0],
        )?,
    };
    Ok(())
}

pub(super) fn waiting(db: &Connection) -> Result<Vec<WaitingUnpairing>, StoreError> {
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
        });
    }
    Ok(out)
}

pub(super) fn insert_waiting(
    db: &Connection,
    waiting: &WaitingUnpairing,
) -> Result<(), StoreError> {
    db.execute(
        "INSERT INTO waiting_unpairings VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            waiting.credential_id.0,
            waiting.issuer.origin(),
            waiting.issuer_name,
            waiting.sealed_disable_secret.as_bytes(),
            waiting.pinned.version,
            waiting.pinned.hash.0,
            waiting.since.0,
        ],
    )?;
    Ok(())
}

pub(super) fn notices(db: &Connection) -> Result<Vec<Notice>, StoreError> {
    let mut query = db.prepare("SELECT * FROM notices ORDER BY rowid DESC")?;
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
        });
    }
    Ok(out)
}

pub(super) fn insert_notice(db: &Connection, notice: &Notice) -> Result<(), StoreError> {
    let (label, at) = (&notice.account_label, notice.at.map(|time| time.0));
    db.execute(
        "INSERT INTO notices VALUES (?1, ?2, ?3, ?4, ?5)",
        params![notice.id, notice.issuer_name, label, kind_name(notice.kind), at],
    )?;
    Ok(())
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

fn kind_name(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::UnpairedOnPage => "unpaired_on_page",
        NoticeKind::Blocked => "blocked",
        NoticeKind::PairingVoid => "pairing_void",
    }
}

fn kind_from(name: &str) -> Option<NoticeKind> {
    let all = [NoticeKind::UnpairedOnPage, NoticeKind::Blocked, NoticeKind::PairingVoid];
    all.into_iter().find(|kind| kind_name(*kind) == name)
}
