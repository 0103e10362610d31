//! Approving and declining, killed.

use pass_protocol::Purpose;

use super::kill;
use crate::tests::fake_issuer::Call;
use crate::tests::reporting::news;
use crate::tests::world::{RIGHT, World};
use crate::{Approval, Authenticator};

/// The next sign-in is as if nothing had been.
async fn next_sign_in_works(world: &World, id: &str, at: usize) {
    world.app.refresh().await.unwrap();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let approval = world.app.approve(&mut open, id, &*RIGHT).await.unwrap();
    assert!(matches!(approval, Approval::Approved { .. }), "step {at}: {approval:?}");
    assert_eq!(world.device_keys(), 1, "step {at}");
}

#[tokio::test]
async fn a_killed_approval_was_sent_once_or_never_and_costs_nothing() {
    let (mut unsent, mut sent) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let before = world.issuer.count(Call::Respond);
        let link = world.link();
        world.issuer.offer(Purpose::SignIn, pass_protocol::LevelOfAssurance::Substantial);
        let killed = kill(&world, at, async |app: Authenticator| {
            let mut open = app.claim(&link).await.unwrap();
            app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
        });
        if !killed.await {
            break;
        }
        match world.issuer.count(Call::Respond) - before {
            0 => unsent += 1,
            1 => sent += 1,
            more => panic!("step {at}: sent {more} times"),
        }
        next_sign_in_works(&world, &pairing.id, at).await;
    }
    assert!(unsent > 10 && sent > 1, "{unsent} {sent}");
}

#[tokio::test]
async fn a_killed_refusal_was_sent_once_or_never_and_leaves_the_pairing() {
    let (mut unsent, mut sent) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let before = world.issuer.count(Call::Respond);
        let open = world.open(Purpose::SignIn).await.unwrap();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.decline(&open, Some(&pairing.id)).await.unwrap();
        });
        if !killed.await {
            break;
        }
        match world.issuer.count(Call::Respond) - before {
            0 => unsent += 1,
            1 => sent += 1,
            more => panic!("step {at}: sent {more} times"),
        }
        next_sign_in_works(&world, &pairing.id, at).await;
    }
    assert!(unsent > 2 && sent > 1, "{unsent} {sent}");
}

#[tokio::test]
async fn a_killed_report_can_be_made_again() {
    let mut before = 0;
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let open = world.open(Purpose::SignIn).await.unwrap();
        world.app.decline(&open, Some(&pairing.id)).await.unwrap();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.report(&open, &pairing.id).await.unwrap();
        });
        if !killed.await {
            break;
        }
        before += 1;
        world.app.report(&open, &pairing.id).await.unwrap();
        next_sign_in_works(&world, &pairing.id, at).await;
    }
    assert!(before > 4, "{before}");
}

#[tokio::test]
async fn news_of_a_report_reach_the_person_once_wherever_the_app_is_killed() {
    let mut before = 0;
    for at in 1.. {
        let (world, _) = World::paired().await;
        world.issuer.state().reported = Some(news(1000));
        let killed = kill(&world, at, async |app: Authenticator| app.refresh().await.unwrap());
        if !killed.await {
            break;
        }
        before += 1;
        world.app.refresh().await.unwrap();
        let notices = world.app.notices().await.unwrap();
        assert_eq!(notices.len(), 1, "step {at}");
        world.app.dismiss_notice(&notices[0].id).await.unwrap();
        world.app.refresh().await.unwrap();
        assert!(world.app.notices().await.unwrap().is_empty(), "step {at}");
    }
    assert!(before > 8, "{before}");
}
