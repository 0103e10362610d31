//! Changing the PIN: it ends with the old PIN or the new one, wherever it was cut off.

use std::sync::LazyLock;

use pass_protocol::{CredentialState, DisabledBy, ErrorCode, Purpose};

use super::{
    fake_issuer::Call,
    world::{RIGHT, WRONG, World},
};
use crate::{
    Approval, AuthenticatorError, HistoryKind, IssuerClientError, PairingState, Pin, PinChange,
};

static NEW: LazyLock<Pin> = LazyLock::new(|| Pin::parse("604193").unwrap());

async fn signs_in(world: &World, id: &str, pin: &Pin) -> bool {
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let approval = world.app.approve(&mut open, id, pin).await.unwrap();
    matches!(approval, Approval::Approved { .. })
}

/// Which of the two PINs the issuer takes; exactly one of them.
async fn new_holds(world: &World, id: &str) -> bool {
    let new = signs_in(world, id, &NEW).await;
    assert_ne!(signs_in(world, id, &RIGHT).await, new, "never both, never neither");
    new
}

async fn told(world: &World) -> usize {
    let page = world.app.history(None, 50).await.unwrap();
    page.entries.iter().filter(|entry| entry.kind == HistoryKind::PinChanged).count()
}

#[tokio::test]
async fn the_new_pin_holds_and_the_history_has_the_receipt() {
    let (world, pairing) = World::paired().await;
    let done = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await.unwrap();
    assert_eq!(done, PinChange::Done);
    assert!(new_holds(&world, &pairing.id).await);
    let after = world.only_pairing().await;
    assert!(after.pin_changed_at.is_some());
    world.app.refresh().await.unwrap();
    assert_eq!(told(&world).await, 1, "the status does not tell it again");
    let page = world.app.history(None, 50).await.unwrap();
    let entry = page.entries.iter().find(|entry| entry.kind == HistoryKind::PinChanged).unwrap();
    assert!(entry.receipt.is_some());
    // And once more, back to the first.
    let done = world.app.change_pin(&pairing.id, &NEW, &RIGHT).await.unwrap();
    assert_eq!(done, PinChange::Done);
    assert!(!new_holds(&world, &pairing.id).await);
}

#[tokio::test]
async fn a_wrong_old_pin_changes_nothing() {
    let (world, pairing) = World::paired().await;
    let told = world.app.change_pin(&pairing.id, &WRONG, &NEW).await.unwrap();
    assert!(matches!(told, PinChange::WrongPin { tries_left: 2, next_pause: Some(60), .. }));
    assert!(!new_holds(&world, &pairing.id).await);
    assert_eq!(world.only_pairing().await.pin_changed_at, None);
}

#[tokio::test]
async fn what_is_too_weak_or_the_same_is_refused_before_anything_is_sent() {
    let (world, pairing) = World::paired().await;
    let sent = world.issuer.state().calls.len();
    let weak = Pin::parse("123456").unwrap();
    let refused = world.app.change_pin(&pairing.id, &RIGHT, &weak).await;
    assert!(matches!(refused, Err(AuthenticatorError::PinWeak(_))), "{refused:?}");
    let refused = world.app.change_pin(&pairing.id, &RIGHT, &RIGHT).await;
    assert!(matches!(refused, Err(AuthenticatorError::PinSame)), "{refused:?}");
    let refused = world.app.change_pin("somewhere", &RIGHT, &NEW).await;
    assert!(matches!(refused, Err(AuthenticatorError::NotFound)), "{refused:?}");
    assert_eq!(world.issuer.state().calls.len(), sent);
}

#[tokio::test]
async fn a_lost_answer_is_said_and_settled() {
    for lost in 1..=3 {
        let (world, pairing) = World::paired().await;
        world.issuer.state().lost = vec![Call::Respond; lost];
        let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
        if lost < 3 {
            assert_eq!(told.unwrap(), PinChange::Done, "repeated until an answer came");
            continue;
        }
        assert!(matches!(told, Err(AuthenticatorError::PinChangeUnknown)), "{told:?}");
        assert_eq!(world.only_pairing().await.pin_changed_at, None);
        // Trying again with the old PIN costs no try: the status says that it was changed.
        let judged = world.issuer.count(Call::Respond);
        let again = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await.unwrap();
        assert_eq!(again, PinChange::Settled);
        assert_eq!(world.issuer.count(Call::Respond), judged);
        assert!(world.only_pairing().await.pin_changed_at.is_some());
        assert_eq!(self::told(&world).await, 1);
        assert!(new_holds(&world, &pairing.id).await);
    }
}

#[tokio::test]
async fn offline_before_it_was_sent_is_plainly_offline() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
    let offline = matches!(told, Err(AuthenticatorError::Issuer(IssuerClientError::Offline(_))));
    assert!(offline, "{told:?}");
    world.issuer.state().offline = false;
    assert!(!new_holds(&world, &pairing.id).await);
}

#[tokio::test]
async fn a_refusal_and_a_foreign_receipt_are_no_change() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().refuse = Some(ErrorCode::ApprovalRefused);
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
    let Err(AuthenticatorError::Issuer(error)) = told else { panic!("{told:?}") };
    assert!(error.is(ErrorCode::ApprovalRefused));
    assert!(!new_holds(&world, &pairing.id).await);
    world.issuer.state().alter_receipt = Some(|receipt| receipt.purpose = Purpose::SignIn);
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
    assert!(matches!(told, Err(AuthenticatorError::Foreign(_))), "{told:?}");
    assert_eq!(world.only_pairing().await.pin_changed_at, None);
}

#[tokio::test]
async fn a_request_for_something_else_is_not_answered() {
    let (world, pairing) = World::paired().await;
    let sent = world.issuer.count(Call::Respond);
    world.issuer.state().alter_request = Some(|request| request.purpose = Purpose::SignIn);
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
    assert!(matches!(told, Err(AuthenticatorError::Foreign(_))), "{told:?}");
    assert_eq!(world.issuer.count(Call::Respond), sent);
}

#[tokio::test]
async fn a_pairing_that_ended_says_how() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().block = true;
    let told = world.app.change_pin(&pairing.id, &WRONG, &NEW).await.unwrap();
    assert_eq!(told, PinChange::Blocked);
    assert!(world.app.pairings().await.unwrap().is_empty());

    let (world, pairing) = World::paired().await;
    world.issuer.state().credentials[0].state = CredentialState::Blocked;
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await.unwrap();
    assert_eq!(told, PinChange::Blocked);

    let (world, pairing) = World::paired().await;
    world.issuer.disable_all(DisabledBy::AccountPage);
    let told = world.app.change_pin(&pairing.id, &RIGHT, &NEW).await;
    assert!(matches!(told, Err(AuthenticatorError::UnpairedElsewhere)), "{told:?}");
}

#[tokio::test]
async fn a_pairing_that_waits_for_its_digits_has_no_pin_to_change() {
    let world = World::new();
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
    let pending = world.only_pairing().await;
    assert_eq!(pending.state, PairingState::Pending);
    let told = world.app.change_pin(&pending.id, &RIGHT, &NEW).await;
    assert!(matches!(told, Err(AuthenticatorError::NotPaired)), "{told:?}");
}

#[tokio::test]
async fn several_people_on_one_phone_keep_their_own_pins() {
    let (world, first) = World::paired().await;
    let second = world.pair().await;
    world.app.change_pin(&first.id, &RIGHT, &NEW).await.unwrap();
    assert!(signs_in(&world, &first.id, &NEW).await);
    assert!(signs_in(&world, &second.id, &RIGHT).await);
    assert!(!signs_in(&world, &second.id, &NEW).await);
}
