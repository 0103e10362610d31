//! The app is killed at every single step of a pairing, of an unpairing and of a change of the PIN,
//! and started again.

use pass_protocol::{CredentialState, Purpose};

use super::fake_issuer::DIGITS;
use super::killed_ports::killed_at;
use super::world::{RIGHT, World};
use crate::{Approval, Authenticator, PairingState, Pin};

/// Runs `work` on an app that is killed at step `at`; false once `work` has fewer steps.
async fn kill<F: Future>(world: &World, at: usize, work: impl FnOnce(Authenticator) -> F) -> bool {
    let (killer, ports) = killed_at(at, &world.app.ports);
    tokio::select! {
        () = killer.killed.notified() => true,
        _ = work(Authenticator::new(ports, "de")) => false,
    }
}

#[tokio::test]
async fn a_killed_pairing_is_finished_or_gone() {
    let (mut finished, mut gone) = (0, 0);
    for at in 1.. {
        let world = World::new();
        world.issuer.offer(Purpose::Pair, pass_protocol::LevelOfAssurance::Substantial);
        let link = world.link();
        let killed = kill(&world, at, async |app: Authenticator| {
            let mut open = app.claim(&link).await.unwrap();
            app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.app.refresh().await.unwrap();
        let registered = !world.issuer.state().credentials.is_empty();
        if !registered {
            world.clock.advance(600);
            world.app.refresh().await.unwrap();
            assert!(world.app.pairings().await.unwrap().is_empty(), "step {at}");
            assert_eq!(world.device_keys(), 0, "step {at}");
            gone += 1;
            continue;
        }
        let pending = world.only_pairing().await;
        assert_eq!(pending.state, PairingState::Pending, "step {at}");
        let code = world.app.pairing_code(&pending.id).await.unwrap();
        assert_eq!(code.code, DIGITS, "step {at}");
        world.issuer.confirm();
        world.app.refresh().await.unwrap();
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let approval = world.app.approve(&mut open, &pending.id, &*RIGHT).await.unwrap();
        assert!(matches!(approval, Approval::Approved { .. }), "step {at}: {approval:?}");
        finished += 1;
    }
    assert!(gone > 15 && finished > 1, "{gone} {finished}");
}

#[tokio::test]
async fn a_killed_unpairing_reaches_the_issuer_in_the_end() {
    let (mut undone, mut done) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let id = pairing.id.clone();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.unpair(&id).await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.app.refresh().await.unwrap();
        let state = world.issuer.state().credentials[0].state;
        if world.app.pairings().await.unwrap().is_empty() {
            assert_eq!(state, CredentialState::Disabled, "step {at}");
            assert!(world.app.waiting().await.unwrap().is_empty(), "step {at}");
            assert_eq!(world.device_keys(), 0, "step {at}");
            done += 1;
        } else {
            assert_eq!(state, CredentialState::Active, "step {at}");
            undone += 1;
        }
    }
    assert!(undone > 0 && done > 5, "{undone} {done}");
}

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
        world.app.refresh().await.unwrap();
        let mut taken = Vec::new();
        for pin in [&*RIGHT, &new_pin] {
            let mut open = world.open(Purpose::SignIn).await.unwrap();
            let approval = world.app.approve(&mut open, &pairing.id, pin).await.unwrap();
            taken.push(matches!(approval, Approval::Approved { .. }));
        }
        let told = world.only_pairing().await.pin_changed_at.is_some();
        match taken[..] {
            [true, false] => old += 1,
            [false, true] => new += 1,
            _ => panic!("step {at}: {taken:?}"),
        }
        assert_eq!(taken[1], told, "step {at}: the app says which PIN holds");
    }
    assert!(old > 5 && new > 0, "{old} {new}");
}
