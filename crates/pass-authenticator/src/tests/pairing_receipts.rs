//! The receipt of a pairing: kept with the history once, whenever and however it is heard of.

use pass_protocol::{
    B64, CredentialState, DisabledBy, Issuer, LevelOfAssurance, Purpose, Receipt, Verdict,
};

use super::world::{RIGHT, World};
use crate::{HistoryEntry, HistoryKind, PairingProgress, PairingState};

async fn history(world: &World) -> Vec<HistoryEntry> {
    world.app.whole_history().await.unwrap()
}

/// A pairing whose digits wait to be typed.
async fn pending(world: &World) -> String {
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap().id
}

async fn only_entry(world: &World) -> HistoryEntry {
    let [entry] = <[HistoryEntry; 1]>::try_from(history(world).await).unwrap();
    entry
}

#[tokio::test]
async fn it_is_heard_once_from_whichever_question_comes_first() {
    let world = World::new();
    let id = pending(&world).await;
    world.app.refresh().await.unwrap();
    assert!(history(&world).await.is_empty(), "not paired yet");
    world.issuer.confirm();
    let compact = world.issuer.state().credentials[0].receipt.clone();
    world.app.refresh().await.unwrap();
    let progress = world.app.pairing_progress(&id).await.unwrap();
    assert!(matches!(progress, PairingProgress::Active(_)), "{progress:?}");
    let entry = only_entry(&world).await;
    assert_eq!((entry.kind, &entry.receipt), (HistoryKind::Paired, &compact));
    assert_eq!(entry.level, Some(LevelOfAssurance::Substantial));
    let keys = world.app.issuer_keys(&world.issuer.issuer).await.unwrap().for_receipts();
    let receipt = Receipt::verify(&compact.unwrap(), &world.issuer.issuer, &keys).unwrap();
    assert_eq!((receipt.verdict, receipt.iat), (Verdict::Paired, entry.at));
    assert_eq!(Some(receipt.jti.to_string()), entry.receipt_id);
}

#[tokio::test]
async fn one_that_is_about_something_else_is_not_kept_and_the_pairing_works() {
    let alterations: [fn(&mut Receipt); 4] = [
        |receipt| receipt.iss = Issuer::parse("https://other.example").unwrap(),
        |receipt| receipt.credential_id = Some(B64([0; 32])),
        |receipt| receipt.verdict = Verdict::Approved,
        |receipt| receipt.purpose = Purpose::SignIn,
    ];
    for alter in alterations {
        let world = World::new();
        world.issuer.state().alter_receipt = Some(alter);
        let pairing = world.pair().await;
        assert_eq!(pairing.state, PairingState::Active);
        let entry = only_entry(&world).await;
        assert_eq!(
            (entry.kind, entry.receipt, entry.receipt_id),
            (HistoryKind::Paired, None, None)
        );
    }
    // By keys that no statement names; the status itself is sound.
    let world = World::new();
    let id = pending(&world).await;
    world.issuer.state().forge = true;
    world.issuer.confirm();
    world.issuer.state().forge = false;
    world.app.pairing_progress(&id).await.unwrap();
    assert_eq!(only_entry(&world).await.receipt, None);
}

#[tokio::test]
async fn an_issuer_that_gives_none_pairs_all_the_same() {
    let world = World::new();
    world.issuer.state().no_receipts = true;
    assert_eq!(world.pair().await.state, PairingState::Active);
    let entry = only_entry(&world).await;
    assert_eq!((entry.kind, entry.receipt), (HistoryKind::Paired, None));
}

#[tokio::test]
async fn a_pairing_that_ended_before_this_app_heard_of_it_is_told_with_its_beginning() {
    for (state, end) in [
        (CredentialState::Disabled, HistoryKind::UnpairedOnPage),
        (CredentialState::Blocked, HistoryKind::Blocked),
    ] {
        let world = World::new();
        pending(&world).await;
        world.issuer.confirm();
        world.issuer.disable_all(DisabledBy::AccountPage);
        world.issuer.state().credentials[0].state = state;
        world.app.refresh().await.unwrap();
        let told: Vec<_> = history(&world).await.into_iter().map(|e| (e.kind, e.receipt)).collect();
        let receipt = world.issuer.state().credentials[0].receipt.clone();
        assert_eq!(told, [(end, None), (HistoryKind::Paired, receipt)]);
    }
}

#[tokio::test]
async fn one_that_was_never_confirmed_has_none() {
    let world = World::new();
    pending(&world).await;
    world.issuer.disable_all(DisabledBy::PairingVoid);
    world.app.refresh().await.unwrap();
    let entry = only_entry(&world).await;
    assert_eq!((entry.kind, entry.receipt), (HistoryKind::PairingVoid, None));
}

#[tokio::test]
async fn several_accounts_and_a_pairing_anew_have_one_each() {
    let world = World::new();
    let first = world.pair().await;
    world.pair().await;
    world.app.unpair(&first.id).await.unwrap();
    world.pair().await;
    let paired = history(&world).await.into_iter().filter(|e| e.kind == HistoryKind::Paired);
    let mut heard: Vec<_> = paired.map(|entry| entry.receipt.unwrap()).collect();
    heard.reverse();
    let given = world.issuer.state().credentials.iter().filter_map(|c| c.receipt.clone()).collect();
    assert_eq!((heard.len(), heard), (3, given));
}
