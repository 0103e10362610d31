//! What lies in the file says nothing, and cannot be moved or changed unnoticed.

use pass_protocol::UnixTime;
use zeroize::Zeroizing;

use super::*;
use crate::{HistoryKind, Outcome};

pub(super) fn entry(id: &str) -> HistoryEntry {
    HistoryEntry {
        id: id.to_owned(),
        at: UnixTime(5),
        kind: HistoryKind::Approved,
        outcome: Outcome::Counted,
        issuer_name: "Servicekonto Findmich".to_owned(),
        issuer_host: "findmich.example".to_owned(),
        account_label: Some("F••• findmich".to_owned()),
        portal_name: Some("Amt Findmich".to_owned()),
        portal_host: Some("amt.findmich.example".to_owned()),
        level: None,
        receipt_id: None,
        receipt: Some("findmich.receipt.jws".to_owned()),
    }
}

fn findable(id: &str) -> Pairing {
    let mut one = pairing(id, 1);
    one.issuer_name = "Servicekonto Findmich".to_owned();
    one.account_label = "F••• findmich".to_owned();
    one.device_name = "Gerät findmich".to_owned();
    one.sealed_salt = Some(Sealed::from_bytes(b"salt findmich".to_vec()));
    one
}

/// Whether any file of the folder holds a word of the person, in any case.
fn betrayed(folder: &TempDir) -> bool {
    let files = std::fs::read_dir(folder.path()).unwrap();
    files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).any(|bytes| {
        let text = bytes.to_ascii_lowercase();
        [&b"findmich"[..], b"konto.example"]
            .iter()
            .any(|word| text.windows(word.len()).any(|window| window == *word))
    })
}

#[tokio::test]
async fn the_file_says_nothing_about_the_person() {
    let (folder, store) = store();
    let one = findable("one");
    store.insert_pairing(&one).await.unwrap();
    store.insert_pairing(&findable("two")).await.unwrap();
    store.record(&entry("h1")).await.unwrap();
    let told = Notice { issuer_name: "findmich".to_owned(), ..notice(NoticeKind::Blocked) };
    store.remove_pairing(&one, Aftermath::Notice(told, Box::new(entry("h2")))).await.unwrap();
    let left = Aftermath::Unpairing(waiting(&findable("two")), Box::new(entry("h3")));
    store.remove_pairing(&findable("two"), left).await.unwrap();
    assert!(!betrayed(&folder));
    assert_eq!(store.waiting().await.unwrap()[0].issuer_name, "Servicekonto Findmich");
    // The search itself finds what is there.
    std::fs::write(folder.path().join("note"), "findmich").unwrap();
    assert!(betrayed(&folder));
}

#[tokio::test]
async fn a_row_opens_in_its_own_place_only() {
    let (folder, store) = store();
    store.insert_pairing(&pairing("one", 1)).await.unwrap();
    store.insert_pairing(&pairing("two", 2)).await.unwrap();
    let outside = Connection::open(folder.path().join("pairings.sqlite3")).unwrap();
    outside
        .execute(
            "UPDATE sealed_rows SET body =
               (SELECT body FROM sealed_rows WHERE kind = 'pairing' AND id = 'two')
             WHERE kind = 'pairing' AND id = 'one'",
            [],
        )
        .unwrap();
    assert!(matches!(store.pairings().await, Err(StoreError::Damaged("pairing"))));
    outside.execute("UPDATE sealed_rows SET kind = 'notice' WHERE id = 'one'", []).unwrap();
    assert!(matches!(store.notices().await, Err(StoreError::Damaged("notice"))));
}

#[tokio::test]
async fn another_key_is_told_from_a_damaged_row() {
    let (folder, store) = store();
    let path = folder.path().join("pairings.sqlite3");
    store.insert_pairing(&pairing("one", 1)).await.unwrap();
    let other = StoreKey::from(Zeroizing::new([8; 32]));
    assert!(matches!(SqliteStore::open(&path, other), Err(StoreError::OtherKey)));
    assert_eq!(SqliteStore::open(&path, key()).unwrap().pairings().await.unwrap().len(), 1);
}

#[tokio::test]
async fn readable_databases_are_sealed_and_keep_their_pairings() {
    for version in [1, 2] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pairings.sqlite3");
        let old = Connection::open(&path).unwrap();
        old.execute_batch(include_str!("../schema.sql")).unwrap();
        old.execute_batch(
            "INSERT INTO pairings VALUES ('one', 'https://konto.example', 'Findmich', '#123456', 1,
             zeroblob(32), 'findmich', 'Telefon', 'active', 'low', 'evidence', 1, 6, x'05', x'01',
             3, zeroblob(32));
             INSERT INTO notices VALUES ('n', 'findmich', 'E', 'blocked', 7);
             INSERT INTO waiting_unpairings VALUES (zeroblob(32), 'https://konto.example',
             'findmich', x'01', 3, zeroblob(32), 9);
             INSERT INTO orphaned_keys VALUES ('device-x');",
        )
        .unwrap();
        if version == 2 {
            old.execute_batch(include_str!("../schema-2.sql")).unwrap();
        }
        old.pragma_update(None, "user_version", version).unwrap();
        drop(old);
        assert!(betrayed(&folder));
        for _ in 0..2 {
            let store = SqliteStore::open(&path, key()).unwrap();
            let [one] = <[Pairing; 1]>::try_from(store.pairings().await.unwrap()).unwrap();
            assert_eq!((one.id.as_str(), one.biometric), ("one", Biometric::Off));
            assert_eq!(one.last_used_at, Some(UnixTime(6)));
            assert_eq!(one.sealed_salt, Some(Sealed::from_bytes(vec![5])));
            assert_eq!(store.notices().await.unwrap()[0].kind, NoticeKind::Blocked);
            assert_eq!(store.waiting().await.unwrap()[0].since, UnixTime(9));
            assert_eq!(store.orphaned_keys().await.unwrap(), [KeyId::new("device-x")]);
        }
        assert!(!betrayed(&folder));
    }
}

#[tokio::test]
async fn the_history_is_paged_and_limited() {
    let (_folder, store) = store();
    let ids = |entries: Vec<HistoryEntry>| -> Vec<String> {
        entries.into_iter().map(|one| one.id).collect()
    };
    for number in 0..5 {
        store.record(&entry(&format!("h{number}"))).await.unwrap();
    }
    assert_eq!(ids(store.history(None, 2).await.unwrap()), ["h4", "h3"]);
    assert_eq!(ids(store.history(Some("h3"), 9).await.unwrap()), ["h2", "h1", "h0"]);
    assert!(store.history(Some("gone"), 9).await.unwrap().is_empty());
    assert_eq!(store.history(None, 1).await.unwrap(), [entry("h4")]);
}

#[tokio::test]
async fn the_oldest_entries_go_first() {
    let (_folder, store) = store();
    for number in 0..=MAX_ENTRIES {
        store.record(&entry(&number.to_string())).await.unwrap();
    }
    let all = store.history(None, u32::MAX).await.unwrap();
    assert_eq!(all.len(), usize::try_from(MAX_ENTRIES).unwrap());
    assert_eq!(all.last().unwrap().id, "1");
}
