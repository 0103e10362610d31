//! History, erasing everything, and the key of the store.

use std::sync::Arc;

use pass_keystore::{DeviceKeystore, KeyId, KeystoreError};
use pass_protocol::{Issuer, Purpose, Receipt};
use pass_testkit::KeystoreCall;

use super::world::{RIGHT, WRONG, World};
use crate::{
    Authenticator, Erasure, HistoryEntry, HistoryKind, StoreError, forget_store, open_store,
};

async fn kinds(app: &Authenticator) -> Vec<HistoryKind> {
    app.whole_history().await.unwrap().into_iter().map(|entry| entry.kind).collect()
}

#[tokio::test]
async fn what_was_done_is_kept_with_the_issuers_word() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
    world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.decline(&mut open, None).await.unwrap();
    world.app.unpair(&pairing.id).await.unwrap();
    use HistoryKind as K;
    let expected = [K::Unpaired, K::Declined, K::Declined, K::Approved, K::Paired];
    assert_eq!(kinds(&world.app).await, expected);

    let [unpaired, alone, declined, approved, paired] =
        <[HistoryEntry; 5]>::try_from(world.app.whole_history().await.unwrap()).unwrap();
    let issuer = Issuer::parse("https://konto.example").unwrap();
    let keys = world.app.issuer_keys(&issuer).await.unwrap().for_receipts();
    for entry in [&unpaired, &declined, &approved, &paired] {
        let receipt = Receipt::verify(entry.receipt.as_ref().unwrap(), &issuer, &keys).unwrap();
        assert_eq!(receipt.credential_id, Some(pairing.credential_id));
        assert_eq!(entry.receipt_id, Some(receipt.jti.to_string()));
        assert_eq!((entry.at, entry.issuer_host.as_str()), (receipt.iat, "konto.example"));
        assert_eq!(entry.account_label.as_ref(), Some(&pairing.account_label));
    }
    assert_eq!(approved.portal_name.as_deref(), Some(open.portal_name()).as_deref());
    assert_eq!(alone.account_label, None);
    assert_eq!(paired.level, Some(pairing.level));
}

#[tokio::test]
async fn ends_that_come_from_the_issuer_are_kept_too() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().credentials[0].state = pass_protocol::CredentialState::Blocked;
    world.app.refresh().await.unwrap();
    assert_eq!(kinds(&world.app).await[0], HistoryKind::Blocked);
    assert!(world.app.pairing(&pairing.id).await.is_err());
}

#[tokio::test]
async fn pages_say_whether_more_follow() {
    let (world, pairing) = World::paired().await;
    for _ in 0..3 {
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    }
    let page = world.app.history(None, 3).await.unwrap();
    assert_eq!((page.entries.len(), page.more), (3, true));
    let page = world.app.history(Some(&page.entries[2].id), 3).await.unwrap();
    assert_eq!((page.entries.len(), page.more), (1, false));
    assert_eq!(world.app.history(None, 0).await.unwrap().entries.len(), 1);
}

#[tokio::test]
async fn erasing_tells_the_issuers_and_leaves_no_key() {
    let (world, pairing) = World::paired().await;
    world.pair().await;
    assert_eq!(world.app.erase().await.unwrap(), Erasure { told: 2, untold: vec![] });
    assert!(world.app.pairings().await.unwrap().is_empty());
    for key in [pairing.key_id(), KeyId::new("disable-secrets")] {
        let gone = world.keystore.public_key(&key).await;
        assert!(matches!(gone, Err(KeystoreError::NotFound)), "{key:?}");
    }
    assert_eq!(world.app.erase().await.unwrap(), Erasure::default());
}

#[tokio::test]
async fn erasing_does_not_wait_for_the_network_and_names_who_does_not_know() {
    let (world, _) = World::paired().await;
    world.issuer.state().offline = true;
    let untold = vec!["Servicekonto".to_owned()];
    assert_eq!(world.app.erase().await.unwrap(), Erasure { told: 0, untold });
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
}

#[tokio::test]
async fn erasing_tells_what_still_waits_too() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    world.app.unpair(&pairing.id).await.unwrap();
    world.issuer.state().offline = false;
    assert_eq!(world.app.erase().await.unwrap(), Erasure { told: 1, untold: vec![] });
    let state = world.issuer.state().credentials[0].state;
    assert_eq!(state, pass_protocol::CredentialState::Disabled);
}

#[tokio::test]
async fn the_store_opens_again_with_the_key_that_the_keystore_seals() {
    let (world, pairing) = World::paired().await;
    let folder = tempfile::tempdir().unwrap();
    let keystore: Arc<dyn DeviceKeystore> = world.keystore.clone();
    let store = open_store(folder.path(), keystore.as_ref()).await.unwrap();
    crate::Store::insert_pairing(&store, &pairing).await.unwrap();
    drop(store);
    let store = open_store(folder.path(), keystore.as_ref()).await.unwrap();
    assert_eq!(crate::Store::pairings(&store).await.unwrap(), [pairing]);
}

#[tokio::test]
async fn a_lost_key_is_told_from_a_silent_keystore_and_forgetting_makes_all_new() {
    let world = World::new();
    let (folder, keystore) = (tempfile::tempdir().unwrap(), world.keystore.clone());
    let open = async || open_store(folder.path(), keystore.as_ref()).await;
    drop(open().await.unwrap());

    keystore.fail_nth_of(KeystoreCall::Unseal, 1, || KeystoreError::unavailable("asleep"));
    assert!(matches!(open().await, Err(StoreError::Keystore(KeystoreError::Unavailable { .. }))));
    drop(open().await.unwrap());

    keystore.delete(&KeyId::new("app-store")).await.unwrap();
    assert!(matches!(open().await, Err(StoreError::KeyGone)));
    for _ in 0..2 {
        forget_store(folder.path(), keystore.as_ref()).await.unwrap();
    }
    drop(open().await.unwrap());

    world.make_anew(&KeyId::new("app-store")).await;
    assert!(matches!(open().await, Err(StoreError::KeyGone)));
    forget_store(folder.path(), keystore.as_ref()).await.unwrap();
    drop(open().await.unwrap());

    std::fs::remove_file(folder.path().join("store/key.sealed")).unwrap();
    assert!(matches!(open().await, Err(StoreError::KeyGone)));
}
