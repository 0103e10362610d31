//! Pairing and unpairing, killed.

use pass_protocol::{CredentialState, Purpose};

use super::{kill, told};
use crate::tests::fake_issuer::DIGITS;
use crate::tests::world::{RIGHT, World};
use crate::{Approval, Authenticator, HistoryKind, Outcome, PairingState};

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
        assert_eq!(told(&world).await, [], "step {at}: one entry of the pairing");
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let approval = world.app.approve(&mut open, &pending.id, &*RIGHT).await.unwrap();
        assert!(matches!(approval, Approval::Approved { .. }), "step {at}: {approval:?}");
        finished += 1;
    }
    assert!(gone > 15 && finished > 1, "{gone} {finished}");
}

#[tokio::test]
async fn that_it_is_paired_is_told_once_with_its_receipt_wherever_the_app_is_killed() {
    let mut killed_at = 0;
    for at in 1.. {
        let world = World::new();
        let mut open = world.open(Purpose::Pair).await.unwrap();
        let code = world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
        world.issuer.confirm();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.pairing_progress(&code.id).await.unwrap();
        });
        if !killed.await {
            break;
        }
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, [], "step {at}");
        assert_eq!(world.only_pairing().await.state, PairingState::Active, "step {at}");
        killed_at = at;
    }
    assert!(killed_at > 10, "{killed_at}");
}

#[tokio::test]
async fn an_end_is_told_once_wherever_the_app_is_killed() {
    let mut killed_at = 0;
    for at in 1.. {
        let (world, _) = World::paired().await;
        world.issuer.disable_all(pass_protocol::DisabledBy::AccountPage);
        let killed = kill(&world, at, async |app: Authenticator| app.refresh().await.unwrap());
        if !killed.await {
            break;
        }
        world.app.refresh().await.unwrap();
        let expected = [(HistoryKind::UnpairedOnPage, Outcome::Counted, false)];
        assert_eq!(told(&world).await, expected, "step {at}");
        assert_eq!(world.app.notices().await.unwrap().len(), 1, "step {at}");
        killed_at = at;
    }
    assert!(killed_at > 10, "{killed_at}");
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
            let expected = [(HistoryKind::Unpaired, Outcome::Counted, true)];
            assert_eq!(told(&world).await, expected, "step {at}");
            done += 1;
        } else {
            assert_eq!(state, CredentialState::Active, "step {at}");
            assert_eq!(told(&world).await, [], "step {at}");
            undone += 1;
        }
    }
    assert!(undone > 0 && done > 5, "{undone} {done}");
}
