//! What was signed and sent is in the history, answered or not, and completed once it can be.

use pass_protocol::{B64, CredentialState, ErrorCode, Purpose, Receipt, Verdict};

use super::fake_issuer::Call;
use super::world::{RIGHT, WRONG, World};
use crate::{
    AuthenticatorError as E, HistoryEntry, HistoryKind as K, Outcome, Pairing, Pin, PinChange,
};

const LOST: [Call; 3] = [Call::Respond; 3];

async fn newest(world: &World) -> HistoryEntry {
    world.app.history(None, 1).await.unwrap().entries.remove(0)
}

async fn told(world: &World) -> (K, Outcome, bool) {
    let entry = newest(world).await;
    (entry.kind, entry.outcome, entry.receipt.is_some())
}

async fn entries(world: &World) -> usize {
    world.app.whole_history().await.unwrap().len()
}

/// An approval whose answer got lost.
async fn unheard_approval(world: &World, pairing: &Pairing) {
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().lost = LOST.to_vec();
    assert!(world.app.approve(&mut open, &pairing.id, &*RIGHT).await.is_err());
    assert_eq!(told(world).await, (K::Approved, Outcome::Unheard, false));
}

#[tokio::test]
async fn an_approval_is_completed_by_its_hash_alone() {
    let (world, pairing) = World::paired().await;
    unheard_approval(&world, &pairing).await;
    let sent = world.issuer.count(Call::Respond);
    world.app.refresh().await.unwrap();
    assert_eq!(told(&world).await, (K::Approved, Outcome::Counted, true));
    assert_eq!(world.only_pairing().await.last_used_at, Some(newest(&world).await.at));
    assert_eq!(world.issuer.count(Call::Respond), sent, "no proof of the PIN is sent again");
    world.app.refresh().await.unwrap();
    assert_eq!((world.issuer.count(Call::Receipt), entries(&world).await), (1, 2));
}

#[tokio::test]
async fn what_never_arrived_did_not_count_once_it_cannot_arrive_any_more() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().offline = true;
    assert!(world.app.approve(&mut open, &pairing.id, &*RIGHT).await.is_err());
    world.app.refresh().await.unwrap();
    world.issuer.state().offline = false;
    for (over, outcome) in [(false, Outcome::Unheard), (true, Outcome::NotCounted)] {
        world.issuer.state().over = over;
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, (K::Approved, outcome, false));
    }
    let asked = world.issuer.count(Call::Receipt);
    world.app.refresh().await.unwrap();
    assert_eq!(world.issuer.count(Call::Receipt), asked);
}

#[tokio::test]
async fn what_nobody_remembers_stays_as_it_is_and_is_not_asked_for_ever() {
    let (world, pairing) = World::paired().await;
    unheard_approval(&world, &pairing).await;
    world.issuer.state().forgetful = true;
    for _ in 0..2 {
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, (K::Approved, Outcome::Unheard, false));
    }
    assert_eq!(world.issuer.count(Call::Receipt), 1);
}

#[tokio::test]
async fn a_late_receipt_is_checked_like_an_early_one() {
    let alterations: [fn(&mut Receipt); 5] = [
        |receipt| receipt.iss = pass_protocol::Issuer::parse("https://other.example").unwrap(),
        |receipt| receipt.credential_id = Some(B64([0; 32])),
        |receipt| receipt.verdict = Verdict::Declined,
        |receipt| receipt.purpose = Purpose::Pair,
        |receipt| receipt.response_hash = Some(B64([0; 32])),
    ];
    for alter in alterations {
        let (world, pairing) = World::paired().await;
        world.issuer.state().alter_receipt = Some(alter);
        unheard_approval(&world, &pairing).await;
        world.app.refresh().await.unwrap();
        assert_eq!(world.issuer.count(Call::Receipt), 1);
        assert_eq!(told(&world).await, (K::Approved, Outcome::Unheard, false));
        assert_eq!(world.only_pairing().await.last_used_at, None);
    }
}

#[tokio::test]
async fn it_is_completed_also_when_the_pairing_is_gone() {
    let (world, pairing) = World::paired().await;
    unheard_approval(&world, &pairing).await;
    world.app.unpair(&pairing.id).await.unwrap();
    world.app.refresh().await.unwrap();
    let approved = &world.app.whole_history().await.unwrap()[1];
    assert_eq!((approved.kind, approved.outcome), (K::Approved, Outcome::Counted));
}

#[tokio::test]
async fn the_same_approval_sent_again_is_the_same_entry() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().lost = LOST.to_vec();
    assert!(world.app.approve(&mut open, &pairing.id, &*RIGHT).await.is_err());
    world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert_eq!(told(&world).await, (K::Approved, Outcome::Counted, true));
    world.app.refresh().await.unwrap();
    assert_eq!((entries(&world).await, world.issuer.count(Call::Receipt)), (2, 0));
}

#[tokio::test]
async fn a_wrong_pin_and_a_block_are_no_approvals_and_a_refusal_says_that_it_did_not_count() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
    assert_eq!(entries(&world).await, 1);
    for code in [ErrorCode::NotUsableYet, ErrorCode::ApprovalRefused, ErrorCode::RequestExpired] {
        world.issuer.state().refuse = Some(code);
        let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap_err();
        assert!(refused.is_refusal(code));
        assert_eq!(told(&world).await, (K::Approved, Outcome::NotCounted, false));
    }
    world.issuer.state().block = true;
    world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
    assert_eq!((newest(&world).await.kind, entries(&world).await), (K::Blocked, 5));
    world.app.refresh().await.unwrap();
    assert_eq!(world.issuer.count(Call::Receipt), 0);
}

#[tokio::test]
async fn of_a_request_that_is_closed_it_is_asked_at_once_what_closed_it() {
    for (over, forgetful, outcome) in
        [(true, false, Outcome::NotCounted), (true, true, Outcome::Unheard)]
    {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        {
            let mut state = world.issuer.state();
            (state.over, state.forgetful) = (over, forgetful);
            state.refuse = Some(ErrorCode::RequestClosed);
        }
        assert!(world.app.decline(&mut open, Some(&pairing.id)).await.is_err());
        assert_eq!(told(&world).await, (K::Declined, outcome, false));
    }
}

#[tokio::test]
async fn a_refusal_whose_answer_was_lost_is_sent_again_as_it_was_or_asked_for() {
    for again in [true, false] {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.issuer.state().lost = LOST.to_vec();
        assert!(world.app.decline(&mut open, Some(&pairing.id)).await.is_err());
        assert_eq!(told(&world).await, (K::Declined, Outcome::Unheard, false));
        if again {
            world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
            let bodies = world.issuer.state().bodies.clone();
            assert_eq!(bodies[bodies.len() - 1], bodies[bodies.len() - 2]);
        }
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, (K::Declined, Outcome::Counted, true));
        assert_eq!(entries(&world).await, 2);
    }
}

#[tokio::test]
async fn another_choice_of_who_refuses_is_another_response() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().offline = true;
    assert!(world.app.decline(&mut open, None).await.is_err());
    world.issuer.state().offline = false;
    let receipt = world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    assert_eq!(receipt.credential_id, Some(pairing.credential_id));
}

#[tokio::test]
async fn a_report_is_made_again_for_its_receipt_unless_nobody_knows_of_it() {
    for (refuse, outcome) in
        [(None, Outcome::Counted), (Some(ErrorCode::ApprovalRefused), Outcome::Unheard)]
    {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
        world.issuer.state().lost = vec![Call::Report; 3];
        assert!(world.app.report(&open, &pairing.id).await.is_err());
        assert_eq!(told(&world).await, (K::Reported, Outcome::Unheard, false));
        world.issuer.state().refuse = refuse;
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, (K::Reported, outcome, refuse.is_none()));
        let made = world.issuer.count(Call::Report);
        world.app.refresh().await.unwrap();
        assert_eq!((world.issuer.count(Call::Report), entries(&world).await), (made, 3));
    }
}

#[tokio::test]
async fn a_change_of_the_pin_is_one_entry_whoever_tells_of_it_first() {
    let new = Pin::parse("604193").unwrap();
    for forgetful in [false, true] {
        let (world, pairing) = World::paired().await;
        world.issuer.state().lost = LOST.to_vec();
        let unknown = world.app.change_pin(&pairing.id, &RIGHT, &new).await;
        assert!(matches!(unknown, Err(E::PinChangeUnknown)), "{unknown:?}");
        assert_eq!(told(&world).await, (K::PinChanged, Outcome::Unheard, false));
        // The status tells that it counted; its receipt follows, if it is still there.
        let settled = world.app.change_pin(&pairing.id, &RIGHT, &new).await.unwrap();
        assert_eq!(settled, PinChange::Settled);
        assert_eq!(told(&world).await, (K::PinChanged, Outcome::Counted, false));
        world.issuer.state().forgetful = forgetful;
        world.app.refresh().await.unwrap();
        assert_eq!(told(&world).await, (K::PinChanged, Outcome::Counted, !forgetful));
        assert_eq!(entries(&world).await, 2);
    }
}

#[tokio::test]
async fn a_change_of_the_pin_that_never_arrived_did_not_count() {
    let (world, pairing) = World::paired().await;
    let new = Pin::parse("604193").unwrap();
    world.issuer.state().refuse = Some(ErrorCode::ApprovalRefused);
    assert!(world.app.change_pin(&pairing.id, &RIGHT, &new).await.is_err());
    assert_eq!(told(&world).await, (K::PinChanged, Outcome::NotCounted, false));
    world.app.change_pin(&pairing.id, &WRONG, &new).await.unwrap();
    assert_eq!(entries(&world).await, 2, "a wrong PIN is no change");
}

#[tokio::test]
async fn an_unpairing_that_waited_gets_its_receipt() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    world.app.unpair(&pairing.id).await.unwrap();
    assert_eq!(told(&world).await, (K::Unpaired, Outcome::Counted, false));
    world.issuer.state().offline = false;
    world.app.refresh().await.unwrap();
    assert_eq!(told(&world).await, (K::Unpaired, Outcome::Counted, true));
    assert_eq!(entries(&world).await, 2);
    assert_eq!(world.issuer.state().credentials[0].state, CredentialState::Disabled);
}
