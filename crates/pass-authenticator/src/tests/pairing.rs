use pass_keystore::KeystoreError;
use pass_protocol::{
    CredentialState, DisabledBy, ErrorCode, KeySecurityLevel, LevelOfAssurance, LevelReason,
    Purpose,
};
use pass_testkit::KeystoreCall;

use super::fake_issuer::{Call, DIGITS};
use super::world::{RIGHT, WRONG, World};
use crate::{
    Approval, AuthenticatorError as E, NoticeKind, PairingProgress, PairingState, Pin, PinWeakness,
};

#[tokio::test]
async fn a_pairing_becomes_active_when_the_digits_were_typed() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let code = world.app.pair(&mut open, &RIGHT, " Mein\u{202e} Telefon ").await.unwrap();
    assert_eq!((code.code.as_str(), code.expires_in), (DIGITS, 600));
    let pending = world.only_pairing().await;
    assert_eq!((pending.state, &pending.id), (PairingState::Pending, &code.id));
    assert_eq!(pending.device_name, "Mein Telefon");
    assert_eq!(world.app.pairing_code(&code.id).await.unwrap().code, DIGITS);
    let progress = world.app.pairing_progress(&code.id).await.unwrap();
    assert_eq!(progress, PairingProgress::Waiting);

    world.issuer.confirm();
    let progress = world.app.pairing_progress(&code.id).await.unwrap();
    let PairingProgress::Active(pairing) = progress else { panic!("{progress:?}") };
    assert_eq!(pairing.state, PairingState::Active);
    assert_eq!(pairing.level, LevelOfAssurance::Substantial);
    assert_eq!(pairing.level_reason, LevelReason::Identity);
    assert_eq!(world.app.key_place(), KeySecurityLevel::Software);
    assert!(matches!(world.app.pairing_code(&code.id).await, Err(E::NotFound)));
}

#[tokio::test]
async fn a_void_pairing_is_cleaned_up() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let code = world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    world.issuer.disable_all(DisabledBy::PairingVoid);
    for _ in 0..2 {
        let progress = world.app.pairing_progress(&code.id).await.unwrap();
        assert_eq!(progress, PairingProgress::Void);
    }
    assert!(world.app.pairings().await.unwrap().is_empty());
    let notices = world.app.notices().await.unwrap();
    assert_eq!(notices.iter().map(|n| n.kind).collect::<Vec<_>>(), [NoticeKind::PairingVoid]);
    assert_eq!(world.device_keys(), 0);
    world.app.dismiss_notice(&notices[0].id).await.unwrap();
    assert!(matches!(world.app.dismiss_notice(&notices[0].id).await, Err(E::NotFound)));
}

#[tokio::test]
async fn weak_pins_are_refused_before_anything_is_made() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let weak = Pin::parse("123456").unwrap();
    let refused = world.app.pair(&mut open, &weak, "Telefon").await;
    assert!(matches!(refused, Err(E::PinWeak(PinWeakness::Run))), "{refused:?}");
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.issuer.count(Call::Respond), 0);
}

#[tokio::test]
async fn a_sign_in_request_pairs_nothing() {
    let world = World::new();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let refused = world.app.pair(&mut open, &RIGHT, "Telefon").await;
    assert!(matches!(refused, Err(E::Unsupported)), "{refused:?}");
}

#[tokio::test]
async fn a_refused_registration_leaves_nothing_and_can_be_tried_with_another_name() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.issuer.state().refuse = Some(ErrorCode::NameTaken);
    let refused = world.app.pair(&mut open, &RIGHT, "Telefon").await;
    assert!(refused.unwrap_err().is_refusal(ErrorCode::NameTaken));
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
    world.app.pair(&mut open, &RIGHT, "Telefon 2").await.unwrap();
    assert_eq!(world.only_pairing().await.device_name, "Telefon 2");
}

#[tokio::test]
async fn a_lost_answer_is_found_again_by_the_same_pin_and_name() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.issuer.state().lost = vec![Call::Respond; 3];
    assert!(world.app.pair(&mut open, &RIGHT, "Telefon").await.is_err());
    assert_eq!(world.only_pairing().await.state, PairingState::Pending);
    let code = world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    assert_eq!(code.id, world.only_pairing().await.id);
    let bodies = world.issuer.state().bodies.clone();
    assert!(bodies.len() == 4 && bodies.iter().all(|body| *body == bodies[0]));
}

#[tokio::test]
async fn after_a_lost_answer_another_pin_makes_another_credential() {
    for (pin, name) in [(&*WRONG, "Telefon"), (&*RIGHT, "Anderes")] {
        let world = World::new();
        let mut open = world.open(Purpose::Pair).await.unwrap();
        world.issuer.state().lost = vec![Call::Respond; 3];
        assert!(world.app.pair(&mut open, &RIGHT, "Telefon").await.is_err());
        world.app.pair(&mut open, pin, name).await.unwrap();
        let states: Vec<_> = world.issuer.state().credentials.iter().map(|c| c.state).collect();
        assert_eq!(states, [CredentialState::Disabled, CredentialState::Pending]);
        assert_eq!(world.device_keys(), 1);

        world.issuer.confirm();
        let pairing = world.only_pairing().await;
        world.app.refresh().await.unwrap();
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let approval = world.app.approve(&mut open, &pairing.id, pin).await.unwrap();
        assert!(matches!(approval, Approval::Approved { .. }), "{approval:?}");
    }
}

#[tokio::test]
async fn a_keystore_that_fails_leaves_nothing_behind() {
    for nth in 1..=5 {
        let world = World::new();
        let mut open = world.open(Purpose::Pair).await.unwrap();
        world.keystore.fail_nth(nth, || KeystoreError::LockedOut);
        let failed = world.app.pair(&mut open, &RIGHT, "Telefon").await;
        assert!(matches!(failed, Err(E::Keystore(_))), "{nth}: {failed:?}");
        assert!(world.app.pairings().await.unwrap().is_empty(), "{nth}");
        assert_eq!(world.device_keys(), 0, "{nth}");
        assert_eq!(world.issuer.count(Call::Respond), 0, "{nth}");
        world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    }
}

#[tokio::test]
async fn a_key_that_cannot_be_deleted_now_is_deleted_at_the_next_start() {
    let (world, pairing) = World::paired().await;
    world.keystore.fail_nth_of(KeystoreCall::Delete, 1, || KeystoreError::LockedOut);
    world.app.unpair(&pairing.id).await.unwrap();
    assert_eq!(world.device_keys(), 1);
    world.app.refresh().await.unwrap();
    assert_eq!(world.device_keys(), 0);
}
