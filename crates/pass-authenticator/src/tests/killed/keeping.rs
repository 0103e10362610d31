//! Changing the PIN, biometrics and erasing, killed.

use pass_keystore::Prompt;
use pass_protocol::{CredentialState, Purpose, UserVerificationMethod};

use super::{kill, told};
use crate::tests::world::{RIGHT, World};
use crate::{Approval, Authenticator, Biometric, Factor, HistoryKind, Outcome, Pin};

#[tokio::test]
async fn a_killed_change_ends_with_the_old_pin_or_the_new_one() {
    let new_pin = Pin::parse("604193").unwrap();
    let (mut old, mut new) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let killed = kill(&world, at, async |app: Authenticator| {
            app.change_pin(&pairing.id, &RIGHT, &new_pin).await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.issuer.state().over = true;
        world.app.refresh().await.unwrap();
        let history = told(&world).await;
        let mut taken = Vec::new();
        for pin in [&*RIGHT, &new_pin] {
            let mut open = world.open(Purpose::SignIn).await.unwrap();
            let approval = world.app.approve(&mut open, &pairing.id, pin).await.unwrap();
            taken.push(matches!(approval, Approval::Approved { .. }));
        }
        let known = world.only_pairing().await.pin_changed_at.is_some();
        match taken[..] {
            [true, false] => old += 1,
            [false, true] => new += 1,
            _ => panic!("step {at}: {taken:?}"),
        }
        assert_eq!(taken[1], known, "step {at}: the app says which PIN holds");
        let changed = [(HistoryKind::PinChanged, Outcome::Counted, true)];
        let unchanged = [(HistoryKind::PinChanged, Outcome::NotCounted, false)];
        let right =
            if known { history == changed } else { history == unchanged || history.is_empty() };
        assert!(right, "step {at}: {history:?}");
    }
    assert!(old > 5 && new > 0, "{old} {new}");
}

fn prompt() -> Prompt {
    Prompt { title: "Anmelden".into(), reason: "Serviceportal".into(), cancel: "PIN".into() }
}

/// What the app says of the biometric is true, the PIN works beside it, and nothing stays behind
/// when the pairing ends.
async fn biometric_as_it_says(world: &World, id: &str, at: usize) -> bool {
    let is_on = world.only_pairing().await.biometric == Biometric::On;
    let said = prompt();
    let factors = [Some(Factor::Biometric(&said)).filter(|_| is_on), Some(Factor::Pin(&RIGHT))];
    for factor in factors.into_iter().flatten() {
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let approval = world.app.approve(&mut open, id, factor).await.unwrap();
        assert!(matches!(approval, Approval::Approved { .. }), "step {at}: {approval:?}");
    }
    world.app.unpair(id).await.unwrap();
    assert_eq!(world.device_keys(), 0, "step {at}");
    is_on
}

#[tokio::test]
async fn a_killed_enrolment_leaves_the_pin_and_a_biometric_that_works_or_is_off() {
    let (mut off, mut on) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        world.issuer.state().methods = vec![UserVerificationMethod::Biometric];
        let killed = kill(&world, at, async |app: Authenticator| {
            app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.app.refresh().await.unwrap();
        let is_on = biometric_as_it_says(&world, &pairing.id, at).await;
        *(if is_on { &mut on } else { &mut off }) += 1;
    }
    assert!(off > 20 && on > 0, "{off} {on}");
}

#[tokio::test]
async fn a_biometric_that_is_killed_while_it_is_forgotten_is_off_or_works() {
    let (mut off, mut on) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        world.issuer.state().methods = vec![UserVerificationMethod::Biometric];
        world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await.unwrap();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.forget_biometric(&pairing.id).await.unwrap();
        });
        if !killed.await {
            break;
        }
        let is_on = biometric_as_it_says(&world, &pairing.id, at).await;
        *(if is_on { &mut on } else { &mut off }) += 1;
    }
    assert!(off > 1 && on > 1, "{off} {on}");
}

#[tokio::test]
async fn killed_erasing_is_finished_by_erasing_again_and_the_issuer_knows() {
    let mut killed_at = 0;
    for at in 1.. {
        let (world, _) = World::paired().await;
        let killed = kill(&world, at, async |app: Authenticator| {
            app.erase().await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.app.erase().await.unwrap();
        let state = world.issuer.state().credentials[0].state;
        assert_eq!(state, CredentialState::Disabled, "step {at}");
        assert!(world.app.pairings().await.unwrap().is_empty(), "step {at}");
        assert!(world.app.waiting().await.unwrap().is_empty(), "step {at}");
        assert_eq!(world.device_keys(), 0, "step {at}");
        killed_at = at;
    }
    assert!(killed_at > 10, "{killed_at}");
}
