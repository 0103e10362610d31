use pass_keystore::KeystoreError;
use pass_protocol::{
    B64, CredentialState, DisabledBy, ErrorCode, LevelOfAssurance, Purpose, Receipt, RequestObject,
    UserVerificationMethod, Verdict,
};
use pass_testkit::KeystoreCall;

use super::fake_issuer::{Call, FakeIssuer};
use super::world::{RIGHT, WRONG, World};
use crate::{Approval, AuthenticatorError as E, IssuerClientError, NoticeKind};

fn is_approved(approval: &Approval) -> bool {
    matches!(approval, Approval::Approved { .. })
}

#[tokio::test]
async fn the_right_pin_approves_and_is_noted() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    let Approval::Approved { receipt, level, .. } = approval else { panic!() };
    assert_eq!((receipt.verdict, level), (Verdict::Approved, LevelOfAssurance::Substantial));
    assert_eq!(world.only_pairing().await.last_used_at, Some(receipt.iat));
}

#[tokio::test]
async fn a_wrong_pin_leads_to_the_next_request_of_the_same_claim() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.timer.advance(200);
    let wrong = world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
    assert!(matches!(wrong, Approval::WrongPin { tries_left: 2, next_pause: Some(60), .. }));
    world.timer.advance(200);
    let right = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert!(is_approved(&right));
    assert_eq!(world.issuer.count(Call::Claim), 2);
}

#[tokio::test]
async fn the_next_request_asks_for_the_same_thing() {
    let alterations: [fn(&mut RequestObject); 10] = [
        |request| request.purpose = Purpose::ApproveDevice,
        |request| request.relying_party.name = "Andere".to_owned(),
        |request| request.relying_party.uri = "https://other.example".to_owned(),
        |request| request.acr = LevelOfAssurance::High,
        |request| request.response_uri = "https://other.example/1".to_owned(),
        |request| request.app_nonce = B64([0; 32]),
        |request| request.iss = pass_protocol::Issuer::parse("https://other.example").unwrap(),
        |request| request.aud = "another-app".to_owned(),
        |request| request.user_verification.push(UserVerificationMethod::Biometric),
        |request| {
            request.message = Some(pass_protocol::Message {
                title: "Abo".to_owned(),
                text: "für immer".to_owned(),
                amount: None,
            });
        },
    ];
    for (index, alter) in alterations.into_iter().enumerate() {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.issuer.state().alter_request = Some(alter);
        let answer = world.app.approve(&mut open, &pairing.id, &*WRONG).await;
        assert!(matches!(answer, Err(E::Foreign(_))), "{index}: {answer:?}");
    }
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().forge = true;
    let answer = world.app.approve(&mut open, &pairing.id, &*WRONG).await;
    assert!(matches!(answer, Err(E::Foreign(_))), "{answer:?}");
}

#[tokio::test]
async fn the_next_request_is_a_new_one() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let again = open.compact.clone();
    assert!(open.go_on_with(again, std::time::Duration::ZERO).is_err());
    let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert!(is_approved(&approval));
}

#[tokio::test]
async fn a_lost_answer_is_asked_for_with_the_same_bytes() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().bodies.clear();
    world.issuer.state().lost = vec![Call::Respond; 2];
    let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert!(is_approved(&approval));
    let bodies = world.issuer.state().bodies.clone();
    assert!(bodies.len() == 3 && bodies.iter().all(|body| *body == bodies[0]));
}

#[tokio::test]
async fn an_answer_lost_for_long_is_settled_first() {
    for (first, calls) in [(&*RIGHT, 4), (&*WRONG, 5)] {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.issuer.state().bodies.clear();
        world.issuer.state().lost = vec![Call::Respond; 3];
        let lost = world.app.approve(&mut open, &pairing.id, first).await;
        assert!(matches!(lost, Err(E::Issuer(IssuerClientError::Offline(_)))), "{lost:?}");
        let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
        assert!(is_approved(&approval));
        let bodies = world.issuer.state().bodies.clone();
        assert_eq!((bodies.len(), bodies[3] == bodies[0]), (calls, true));
    }
}

#[tokio::test]
async fn a_pairing_below_the_level_sends_nothing() {
    let (world, pairing) = World::paired().await;
    world.issuer.offer(Purpose::SignIn, LevelOfAssurance::High);
    let mut open = world.app.claim(&world.link()).await.unwrap();
    let sent = world.issuer.count(Call::Respond);
    let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(refused, Err(E::LevelTooLow)), "{refused:?}");
    assert_eq!(world.issuer.count(Call::Respond), sent);
}

#[tokio::test]
async fn only_active_pairings_of_this_very_issuer_answer() {
    let (mut world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(refused, Err(E::Unsupported)), "{refused:?}");
    let pending = world.app.pair(&mut open, &RIGHT, "Zweites").await.unwrap();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    for id in [pending.id.as_str(), "unknown"] {
        let refused = world.app.approve(&mut open, id, &*RIGHT).await;
        assert!(matches!(refused, Err(E::NotPaired)), "{refused:?}");
    }
    let other = std::sync::Arc::new(FakeIssuer::new("https://other.example"));
    world.app.ports.issuers = other.clone();
    world.issuer = other;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(refused, Err(E::NotPaired)), "{refused:?}");
    let refused = world.app.decline(&mut open, Some(&pairing.id)).await;
    assert!(matches!(refused, Err(E::NotPaired)), "{refused:?}");
    assert_eq!(world.issuer.count(Call::Respond), 0);
}

#[tokio::test]
async fn receipts_are_about_this_response() {
    let alterations: [fn(&mut Receipt); 5] = [
        |receipt| receipt.iss = pass_protocol::Issuer::parse("https://other.example").unwrap(),
        |receipt| receipt.verdict = Verdict::Declined,
        |receipt| receipt.purpose = Purpose::Confirm,
        |receipt| receipt.credential_id = None,
        |receipt| receipt.response_hash = Some(B64([0; 32])),
    ];
    for alter in alterations {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        world.issuer.state().alter_receipt = Some(alter);
        let answer = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
        assert!(matches!(answer, Err(E::Foreign(_))), "{answer:?}");
    }
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().forge = true;
    let answer = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(answer, Err(E::Foreign(_))), "{answer:?}");
}

#[tokio::test]
async fn a_refusal_is_explained_by_the_status() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().refuse = Some(ErrorCode::ApprovalRefused);
    let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(refused.unwrap_err().is_refusal(ErrorCode::ApprovalRefused));
    assert_eq!(world.device_keys(), 1);

    world.issuer.disable_all(DisabledBy::AccountPage);
    let ended = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(ended, Err(E::UnpairedElsewhere)), "{ended:?}");
    let notices = world.app.notices().await.unwrap();
    assert_eq!(notices[0].kind, NoticeKind::UnpairedOnPage);
    assert_eq!(notices[0].at.map(|at| at.0), Some(1_768_478_600));
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
}

#[tokio::test]
async fn a_block_ends_the_pairing() {
    for told_at_once in [true, false] {
        let (world, pairing) = World::paired().await;
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        if told_at_once {
            world.issuer.state().block = true;
        } else {
            world.issuer.state().credentials[0].state = CredentialState::Blocked;
        }
        let approval = world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
        assert_eq!(approval, Approval::Blocked);
        assert_eq!(world.app.notices().await.unwrap()[0].kind, NoticeKind::Blocked);
        assert!(world.app.pairings().await.unwrap().is_empty());
        assert_eq!(world.device_keys(), 0);
    }
}

#[tokio::test]
async fn a_lost_key_is_said_and_can_still_be_unpaired() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.keystore.fail_nth_of(KeystoreCall::Sign, 1, || KeystoreError::Invalidated);
    let lost = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(lost, Err(E::KeyLost)), "{lost:?}");
    world.app.ports.keystore.delete(&pairing.key_id()).await.unwrap();
    let lost = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(lost, Err(E::KeyLost)), "{lost:?}");
    let unpaired = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(unpaired, crate::Unpairing::Confirmed { .. }));
}

#[tokio::test]
async fn a_key_made_anew_under_the_app_is_a_lost_key() {
    let (world, pairing) = World::paired().await;
    world.make_anew(&pairing.key_id()).await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let lost = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(lost, Err(E::KeyLost)), "{lost:?}");
    let unpaired = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(unpaired, crate::Unpairing::Confirmed { .. }));
}

#[tokio::test]
async fn a_keystore_that_stumbles_once_has_lost_no_key() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.keystore.fail_nth_of(KeystoreCall::Unseal, 1, || KeystoreError::platform("stumbled"));
    let approved = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert!(matches!(approved, Approval::Approved { .. }));
}

#[tokio::test]
async fn a_keystore_that_opens_nothing_has_lost_no_key_either() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    for nth in 1..=2 {
        world.keystore.fail_nth_of(KeystoreCall::Unseal, nth, || KeystoreError::platform("broken"));
    }
    let failed = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(failed, Err(E::Keystore(KeystoreError::Platform { .. }))), "{failed:?}");
}
