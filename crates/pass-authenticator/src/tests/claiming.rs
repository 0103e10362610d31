use pass_protocol::{B64, DisabledBy, Issuer, LevelOfAssurance, Purpose, RequestObject};

use super::fake_issuer::{Call, FakeIssuer};
use super::world::{RIGHT, World};
use crate::AuthenticatorError as E;

#[tokio::test]
async fn nothing_but_the_claim_is_sent_before_the_person_acts() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().calls.clear();
    let open = world.open(Purpose::SignIn).await.unwrap();
    let review = world.app.review(&open).await.unwrap();
    let mut calls = world.issuer.state().calls.clone();
    assert_eq!(calls.pop(), Some(Call::Claim));
    calls.retain(|call| !matches!(call, Call::Keys | Call::Metadata));
    assert!(calls.is_empty(), "{calls:?}");
    assert_eq!(review.issuer_name, "Servicekonto");
    assert_eq!(review.portal_host, "aachen.example");
    assert_eq!(review.expires_in, 300);
    assert_eq!(review.pairings, [pairing]);
    assert!(review.issuer_known && review.test_mode);
}

#[tokio::test]
async fn each_pairing_is_told_whether_it_knows_the_browser() {
    let (world, pairing) = World::paired().await;
    let other = world.pair().await;
    let known = async |alter: Option<fn(&mut RequestObject)>| {
        world.issuer.state().alter_request = alter;
        let open = world.open(Purpose::SignIn).await.unwrap();
        world.app.review(&open).await.unwrap().known_pairings
    };
    assert_eq!(known(None).await, None, "not stated");
    assert_eq!(known(Some(|request| request.known_credentials = Some(vec![]))).await, Some(vec![]));
    world.issuer.state().known = vec![other.credential_id];
    assert_eq!(known(None).await, Some(vec![other.id.clone()]));
    world.issuer.state().known.push(pairing.credential_id);
    let mut both = known(None).await.unwrap();
    both.sort();
    let mut expected = vec![pairing.id, other.id];
    expected.sort();
    assert_eq!(both, expected);
}

#[tokio::test]
async fn a_lost_answer_to_a_claim_is_asked_for_again() {
    let world = World::new();
    world.issuer.state().lost = vec![Call::Claim, Call::Claim];
    world.open(Purpose::Pair).await.unwrap();
    assert_eq!(world.issuer.count(Call::Claim), 3);
    world.issuer.state().lost = vec![Call::Claim; 3];
    assert!(matches!(world.open(Purpose::Pair).await, Err(E::Issuer(_))));
}

#[tokio::test]
async fn requests_that_were_not_made_for_this_link_are_refused() {
    let alterations: [fn(&mut RequestObject); 6] = [
        |request| request.iss = Issuer::parse("https://other.example").unwrap(),
        |request| request.response_uri = "https://other.example/pass/responses/1".to_owned(),
        |request| request.response_uri = "https://konto.example:444/pass/responses/1".to_owned(),
        |request| request.aud = "another-app".to_owned(),
        |request| request.app_nonce = B64([0; 32]),
        |request| request.relying_party.uri = "no address".to_owned(),
    ];
    for alter in alterations {
        let world = World::new();
        world.issuer.state().alter_request = Some(alter);
        assert!(matches!(world.open(Purpose::SignIn).await, Err(E::Foreign(_))));
    }
    let world = World::new();
    world.issuer.state().forge = true;
    assert!(matches!(world.open(Purpose::SignIn).await, Err(E::Foreign(_))));
}

#[tokio::test]
async fn requests_that_this_app_cannot_answer_are_refused() {
    let alterations: [fn(&mut RequestObject); 4] = [
        |request| request.purpose = Purpose::ApproveDevice,
        |request| request.user_verification.clear(),
        |request| request.pairing.as_mut().unwrap().pin_policy.digits = 4,
        |request| request.pairing.as_mut().unwrap().attestation = vec!["tpm".to_owned()],
    ];
    for alter in alterations {
        let world = World::new();
        world.issuer.state().alter_request = Some(alter);
        assert!(matches!(world.open(Purpose::Pair).await, Err(E::Unsupported)));
    }
}

#[tokio::test]
async fn an_issuer_whose_keys_changed_hears_nothing() {
    let (world, pairing) = World::paired().await;
    let stranger = FakeIssuer::new("https://konto.example");
    let statements = stranger.state().statements.clone();
    let before = std::mem::replace(&mut world.issuer.state().statements, statements);
    world.issuer.state().calls.clear();
    assert!(matches!(world.open(Purpose::SignIn).await, Err(E::IssuerKeysChanged)));
    world.app.refresh().await.unwrap();
    let calls = world.issuer.state().calls.clone();
    assert!(calls.iter().all(|call| matches!(call, Call::Keys | Call::Metadata)), "{calls:?}");
    assert_eq!(world.app.pairings().await.unwrap(), [pairing]);
    world.issuer.state().statements = before;
    world.open(Purpose::SignIn).await.unwrap();
}

#[tokio::test]
async fn pins_follow_a_growing_chain_and_never_go_back() {
    let (world, pairing) = World::paired().await;
    assert_eq!(pairing.pinned.version, 1);
    world.issuer.grow_chain();
    world.open(Purpose::SignIn).await.unwrap();
    assert_eq!(world.only_pairing().await.pinned.version, 2);
    world.issuer.state().statements.pop();
    assert!(matches!(world.open(Purpose::SignIn).await, Err(E::IssuerKeysChanged)));
}

#[tokio::test]
async fn a_pin_stays_where_it_is_when_the_request_is_foreign() {
    let (world, _) = World::paired().await;
    world.issuer.grow_chain();
    world.issuer.state().forge = true;
    assert!(matches!(world.open(Purpose::SignIn).await, Err(E::Foreign(_))));
    assert_eq!(world.only_pairing().await.pinned.version, 1);
}

#[tokio::test]
async fn an_expired_request_is_not_answered() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.timer.advance(299);
    world.app.check_time(&open).unwrap();
    world.timer.advance(1);
    let sent = world.issuer.count(Call::Respond);
    assert!(matches!(world.app.approve(&mut open, &pairing.id, &*RIGHT).await, Err(E::Expired)));
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.timer.advance(300);
    assert!(matches!(world.app.pair(&mut open, &RIGHT, "Telefon").await, Err(E::Expired)));
    assert_eq!(world.issuer.count(Call::Respond), sent);
    // Setting the device's clock back does not make it younger.
    world.clock.advance(-3600);
    assert_eq!(world.app.review(&open).await.unwrap().expires_in, 0);
}

#[tokio::test]
async fn the_issuer_is_known_by_an_active_pairing_only() {
    let world = World::new();
    let open = world.open(Purpose::Pair).await.unwrap();
    let review = world.app.review(&open).await.unwrap();
    assert!(!review.issuer_known && review.pairings.is_empty());
    assert_eq!(review.account_label.as_deref(), Some("E••• M•••"));
    world.pair().await;
    world.issuer.disable_all(DisabledBy::AccountPage);
    world.app.refresh().await.unwrap();
    world.issuer.offer(Purpose::SignIn, LevelOfAssurance::Low);
    let open = world.app.claim(&world.link()).await.unwrap();
    assert!(!world.app.review(&open).await.unwrap().issuer_known);
}
