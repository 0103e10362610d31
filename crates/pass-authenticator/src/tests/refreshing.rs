use pass_protocol::{
    B64, CredentialState, CredentialStatus, DisabledBy, Issuer, LevelOfAssurance, Purpose,
};

use super::fake_issuer::Call;
use super::world::{RIGHT, World};
use crate::{NoticeKind, PairingState};

#[tokio::test]
async fn what_happened_elsewhere_is_noticed_once() {
    for (by, kind) in [
        (DisabledBy::AccountPage, Some(NoticeKind::UnpairedOnPage)),
        (DisabledBy::PairingVoid, Some(NoticeKind::PairingVoid)),
        (DisabledBy::App, None),
    ] {
        let (world, _) = World::paired().await;
        world.issuer.disable_all(by);
        world.app.refresh().await.unwrap();
        world.app.refresh().await.unwrap();
        let kinds: Vec<_> =
            world.app.notices().await.unwrap().iter().map(|notice| notice.kind).collect();
        assert_eq!(kinds, kind.into_iter().collect::<Vec<_>>());
        assert!(world.app.pairings().await.unwrap().is_empty());
        assert_eq!(world.device_keys(), 0);
    }
}

#[tokio::test]
async fn a_block_and_another_level_are_heard_of() {
    let (world, _) = World::paired().await;
    world.issuer.state().credentials[0].level = LevelOfAssurance::Low;
    world.app.refresh().await.unwrap();
    assert_eq!(world.only_pairing().await.level, LevelOfAssurance::Low);
    world.issuer.state().credentials[0].state = CredentialState::Blocked;
    world.app.refresh().await.unwrap();
    assert_eq!(world.app.notices().await.unwrap()[0].kind, NoticeKind::Blocked);
}

#[tokio::test]
async fn being_offline_or_refused_changes_nothing() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    world.app.refresh().await.unwrap();
    world.issuer.state().offline = false;
    world.issuer.state().credentials.clear();
    world.app.refresh().await.unwrap();
    assert_eq!(world.app.pairings().await.unwrap(), [pairing]);
}

#[tokio::test]
async fn an_issuer_that_is_offline_is_asked_once() {
    let (world, _) = World::paired().await;
    world.pair().await;
    world.issuer.state().offline = true;
    world.issuer.state().calls.clear();
    world.app.refresh().await.unwrap();
    assert_eq!(world.issuer.state().calls, [Call::Keys]);
}

#[tokio::test]
async fn a_status_that_answers_another_question_is_not_believed() {
    let alterations: [fn(&mut CredentialStatus); 3] = [
        |status| status.app_nonce = B64([0; 32]),
        |status| status.credential_id = B64([0; 32]),
        |status| status.iss = Issuer::parse("https://other.example").unwrap(),
    ];
    for alter in alterations {
        let (world, pairing) = World::paired().await;
        world.issuer.disable_all(DisabledBy::AccountPage);
        world.issuer.state().alter_status = Some(alter);
        world.app.refresh().await.unwrap();
        assert_eq!(world.app.pairings().await.unwrap(), [pairing]);
    }
    let (world, pairing) = World::paired().await;
    world.issuer.disable_all(DisabledBy::AccountPage);
    world.issuer.state().forge = true;
    world.app.refresh().await.unwrap();
    assert_eq!(world.app.pairings().await.unwrap(), [pairing]);
}

#[tokio::test]
async fn a_registration_that_never_arrived_is_forgotten_after_ten_minutes() {
    for (seconds, kept) in [(599, 1), (600, 0), (-1, 0)] {
        let world = World::new();
        let mut open = world.open(Purpose::Pair).await.unwrap();
        world.issuer.state().offline = true;
        assert!(world.app.pair(&mut open, &RIGHT, "Telefon").await.is_err());
        world.clock.advance(seconds);
        world.app.refresh().await.unwrap();
        assert_eq!(world.app.pairings().await.unwrap().len(), 1, "offline, nobody can know");
        world.issuer.state().offline = false;
        world.app.refresh().await.unwrap();
        assert_eq!(world.app.pairings().await.unwrap().len(), kept, "{seconds}");
        assert_eq!(world.device_keys(), kept, "{seconds}");
    }
}

#[tokio::test]
async fn a_refresh_leaves_a_pairing_alone_that_is_being_made() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    world.issuer.disable_all(DisabledBy::PairingVoid);
    let made = world.app.pairing.lock().await;
    world.app.refresh().await.unwrap();
    assert_eq!(world.only_pairing().await.state, PairingState::Pending);
    drop(made);
    world.app.refresh().await.unwrap();
    assert!(world.app.pairings().await.unwrap().is_empty());
}
