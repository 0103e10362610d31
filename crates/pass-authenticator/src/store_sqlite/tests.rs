use pass_keystore::Sealed;
use pass_protocol::{B64, Issuer, LevelOfAssurance, LevelReason, PinnedStatement, UnixTime};
use tempfile::TempDir;

use super::*;
use crate::{Biometric, NoticeKind, PairingState};
use sealed::entry;

fn key() -> StoreKey {
    StoreKey::from(zeroize::Zeroizing::new([7; 32]))
}

fn store() -> (TempDir, SqliteStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("pairings.sqlite3"), key()).unwrap();
    (folder, store)
}

fn pairing(id: &str, paired_at: i64) -> Pairing {
    Pairing {
        id: id.to_owned(),
        issuer: Issuer::parse("https://konto.example").unwrap(),
        issuer_name: "Servicekonto".to_owned(),
        issuer_color: "#123456".to_owned(),
        test_mode: true,
        credential_id: B64(pass_protocol::sha256(id.as_bytes())),
        account_label: "E••• M•••".to_owned(),
        device_name: "Telefon".to_owned(),
        state: PairingState::Pending,
        level: LevelOfAssurance::Low,
        level_reason: LevelReason::Evidence,
        paired_at: UnixTime(paired_at),
        last_used_at: None,
        sealed_salt: None,
        sealed_disable_secret: Sealed::from_bytes(vec![1, 2]),
        pinned: PinnedStatement { version: 3, hash: B64([4; 32]) },
        biometric: Biometric::On,
        pin_changed_at: None,
        report_heard_at: None,
        usable_from: None,
    }
}

fn waiting(pairing: &Pairing) -> WaitingUnpairing {
    WaitingUnpairing {
        issuer: pairing.issuer.clone(),
        issuer_name: pairing.issuer_name.clone(),
        credential_id: pairing.credential_id,
        sealed_disable_secret: pairing.sealed_disable_secret.clone(),
        pinned: pairing.pinned.clone(),
        since: UnixTime(9),
        entry: String::new(),
    }
}

fn notice(kind: NoticeKind) -> Notice {
    Notice {
        id: format!("{kind:?}"),
        issuer_name: "Servicekonto".to_owned(),
        account_label: "E•••".to_owned(),
        kind,
        at: Some(UnixTime(7)),
        portal_name: None,
        device_name: None,
    }
}

#[tokio::test]
async fn what_is_written_is_read_after_a_restart() {
    let (folder, store) = store();
    let mut one = pairing("one", 1);
    store.insert_pairing(&one).await.unwrap();
    one.sealed_salt = Some(Sealed::from_bytes(vec![5]));
    one.state = PairingState::Active;
    one.level = LevelOfAssurance::High;
    one.level_reason = LevelReason::Session;
    one.usable_from = Some(UnixTime(30));
    one.last_used_at = Some(UnixTime(20));
    one.pinned = PinnedStatement { version: 4, hash: B64([6; 32]) };
    for change in [
        PairingChange::Salt(one.sealed_salt.clone().unwrap()),
        PairingChange::Standing {
            state: one.state,
            level: one.level,
            level_reason: one.level_reason,
            usable_from: one.usable_from,
        },
        PairingChange::Used(UnixTime(20)),
        PairingChange::Pinned(one.pinned.clone()),
        PairingChange::Pinned(PinnedStatement { version: 3, hash: B64([7; 32]) }),
    ] {
        store.change_pairing("one", change).await.unwrap();
    }
    drop(store);
    let store = SqliteStore::open(&folder.path().join("pairings.sqlite3"), key()).unwrap();
    assert_eq!(store.pairings().await.unwrap(), [one]);
}

#[tokio::test]
async fn the_last_used_comes_first() {
    let (_folder, store) = store();
    for (id, at) in [("a", 1), ("b", 3), ("c", 2)] {
        store.insert_pairing(&pairing(id, at)).await.unwrap();
    }
    store.change_pairing("a", PairingChange::Used(UnixTime(9))).await.unwrap();
    let ids: Vec<_> = store.pairings().await.unwrap().into_iter().map(|p| p.id).collect();
    assert_eq!(ids, ["a", "b", "c"]);
}

#[tokio::test]
async fn a_removed_pairing_leaves_what_was_asked_for_once_and_stays_gone() {
    let (_folder, store) = store();
    let (one, two) = (pairing("one", 1), pairing("two", 2));
    store.insert_pairing(&one).await.unwrap();
    store.insert_pairing(&two).await.unwrap();
    for _ in 0..2 {
        let left = Aftermath::Notice(notice(NoticeKind::Blocked), Box::new(entry("1")));
        store.remove_pairing(&one, left).await.unwrap();
        let left = Aftermath::Unpairing(waiting(&two), Box::new(entry("2")));
        store.remove_pairing(&two, left).await.unwrap();
    }
    store.change_pairing("one", PairingChange::Used(UnixTime(1))).await.unwrap();
    assert!(store.pairings().await.unwrap().is_empty());
    assert_eq!(store.notices().await.unwrap(), [notice(NoticeKind::Blocked)]);
    assert_eq!(store.waiting().await.unwrap(), [waiting(&two)]);
    assert_eq!(store.history(None, 9).await.unwrap(), [entry("2"), entry("1")]);
    let keys = [&one, &two].map(|each| [each.key_id(), each.biometric_key_id()]);
    assert_eq!(store.orphaned_keys().await.unwrap(), keys.concat());
    store.forget_key(&one.key_id()).await.unwrap();
    assert_eq!(store.orphaned_keys().await.unwrap(), keys.concat()[1..]);
    store.remove_waiting(&two.credential_id).await.unwrap();
    assert!(store.waiting().await.unwrap().is_empty());
    assert!(store.remove_notice("Blocked").await.unwrap());
    assert!(!store.remove_notice("Blocked").await.unwrap());
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pairings.sqlite3");
    std::fs::write(&path, "").unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o644)).unwrap();
    SqliteStore::open(&path, key()).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}

#[tokio::test]
async fn foreign_newer_and_damaged_files_are_refused() {
    let (folder, store) = store();
    let path = folder.path().join("pairings.sqlite3");
    store.insert_pairing(&pairing("one", 1)).await.unwrap();
    let outside = Connection::open(&path).unwrap();
    outside.execute("UPDATE sealed_rows SET body = x'00' WHERE kind = 'pairing'", []).unwrap();
    assert!(matches!(store.pairings().await, Err(StoreError::Damaged("pairing"))));
    outside.pragma_update(None, "user_version", 4).unwrap();
    assert!(matches!(SqliteStore::open(&path, key()), Err(StoreError::Newer)));
    let other = folder.path().join("other");
    std::fs::write(&other, "no database at all, but long enough to be looked at ".repeat(99))
        .unwrap();
    assert!(matches!(SqliteStore::open(&other, key()), Err(StoreError::Database(_))));
}

mod sealed;
