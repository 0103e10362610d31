//! Approving and declining, killed.

use pass_protocol::Purpose;

use super::{kill, told};
use crate::tests::fake_issuer::Call;
use crate::tests::reporting::news;
use crate::tests::world::{RIGHT, World};
use crate::{Approval, Authenticator, HistoryKind as K, Outcome};

/// What was sent is in the history at once, and complete as soon as the issuer can say what came of
/// it; what was not sent is not there, or says in the end that it did not count.
async fn nothing_is_missing(world: &World, kind: K, sent: bool, at: usize) {
    let before = told(world).await;
    assert!(!sent || before.len() == 1, "step {at}: {before:?}");
    world.issuer.state().over = true;
    world.app.refresh().await.unwrap();
    let after = told(world).await;
    match (sent, before.len()) {
        (true, _) => assert_eq!(after, [(kind, Outcome::Counted, true)], "step {at}"),
        (false, 0) => assert_eq!(after, [], "step {at}"),
        (false, _) => assert_eq!(after, [(kind, Outcome::NotCounted, false)], "step {at}"),
    }
    world.issuer.state().over = false;
}

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
        let sent = world.issuer.count(Call::Respond) > before;
        nothing_is_missing(&world, K::Approved, sent, at).await;
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
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.decline(&mut open, Some(&pairing.id)).await.unwrap();
        });
        if !killed.await {
            break;
        }
        match world.issuer.count(Call::Respond) - before {
            0 => unsent += 1,
            1 => sent += 1,
            more => panic!("step {at}: sent {more} times"),
        }
        let sent = world.issuer.count(Call::Respond) > before;
        nothing_is_missing(&world, K::Declined, sent, at).await;
        next_sign_in_works(&world, &pairing.id, at).await;
    }
    assert!(unsent > 2 && sent > 1, "{unsent} {sent}");
}

#[tokio::test]
async fn a_killed_report_can_be_made_again_or_is_made_again_at_the_next_start() {
    let (mut before, mut by_itself) = (0, 0);
    for at in 1.. {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
        let killed = kill(&world, at, async |app: Authenticator| {
            app.report(&open, &pairing.id).await.unwrap();
        });
        if !killed.await {
            break;
        }
        before += 1;
        let begun = told(&world).await.len() == 2;
        assert!(begun || world.issuer.count(Call::Report) == 0, "step {at}");
        world.app.refresh().await.unwrap();
        if begun {
            by_itself += 1;
        } else {
            world.app.report(&open, &pairing.id).await.unwrap();
        }
        let expected = [K::Reported, K::Declined].map(|kind| (kind, Outcome::Counted, true));
        assert_eq!(told(&world).await, expected, "step {at}");
        next_sign_in_works(&world, &pairing.id, at).await;
    }
    assert!(before > 4 && by_itself > 2, "{before} {by_itself}");
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
        let expected = [(K::ReportedElsewhere, Outcome::Counted, false)];
        assert_eq!(told(&world).await, expected, "step {at}");
    }
    assert!(before > 8, "{before}");
}
