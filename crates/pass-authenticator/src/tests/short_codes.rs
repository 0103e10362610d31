use pass_protocol::{
    Channel, CredentialStatus, ErrorCode, LevelOfAssurance, Purpose, RequestObject, ShortCode,
    UnixTime,
};

use super::fake_issuer::{CODE, Call};
use super::world::{RIGHT, WRONG, World};
use crate::{Approval, AuthenticatorError as E, IssuerClientError, OpenRequest};

async fn open(world: &World, code: &str) -> Result<OpenRequest, E> {
    world.issuer.offer(Purpose::SignIn, LevelOfAssurance::Substantial);
    world.issuer.by_short_code();
    world.app.claim_code(&world.issuer.issuer, &ShortCode::parse(code).unwrap()).await
}

#[tokio::test]
async fn a_typed_code_opens_a_request_and_its_digits_reach_the_person() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().lost = vec![Call::ClaimCode, Call::ClaimCode];
    let mut open = open(&world, "7k2m-lxot").await.unwrap();
    assert_eq!(world.issuer.count(Call::ClaimCode), 3, "a lost answer is asked for again");
    assert_eq!(world.app.review(&open).await.unwrap().pairings, std::slice::from_ref(&pairing));
    world.issuer.state().confirmation_code = Some("0472".to_owned());
    world.issuer.state().lost = vec![Call::Respond; 3];
    let lost = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(matches!(lost, Err(E::Issuer(IssuerClientError::Offline(_)))), "{lost:?}");
    // The answer that was lost, and its digits.
    let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    let Approval::Approved { confirmation_code, .. } = approval else { panic!("{approval:?}") };
    assert_eq!(confirmation_code.as_deref(), Some("0472"));
}

#[tokio::test]
async fn a_scanned_code_brings_no_digits() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let approval = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap();
    assert!(matches!(approval, Approval::Approved { confirmation_code: None, .. }));
}

#[tokio::test]
async fn digits_that_cannot_be_read_out_are_refused() {
    for digits in ["", "047", "04721", "o472", "٠٤٧٢"] {
        let (world, pairing) = World::paired().await;
        let mut open = open(&world, CODE).await.unwrap();
        world.issuer.state().confirmation_code = Some(digits.to_owned());
        let answer = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
        assert!(matches!(answer, Err(E::Foreign(_))), "{digits}: {answer:?}");
    }
}

#[tokio::test]
async fn the_signed_channel_is_the_one_that_was_taken() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().alter_request = Some(|request| request.channel = Channel::CrossDevice);
    assert!(matches!(open(&world, CODE).await, Err(E::Foreign(_))));
    let others: [fn(&mut RequestObject); 2] = [
        |request| request.channel = Channel::ShortCode,
        |request| request.channel = Channel::SameDevice,
    ];
    for channel in others {
        world.issuer.state().alter_request = Some(channel);
        assert!(matches!(world.open(Purpose::SignIn).await, Err(E::Foreign(_))));
    }
    world.issuer.state().alter_request = None;
    let mut open = open(&world, CODE).await.unwrap();
    world.issuer.state().alter_request = Some(|request| request.channel = Channel::CrossDevice);
    let answer = world.app.approve(&mut open, &pairing.id, &*WRONG).await;
    assert!(matches!(answer, Err(E::Foreign(_))), "{answer:?}");
}

#[tokio::test]
async fn a_wrong_code_is_refused() {
    let (world, _) = World::paired().await;
    let refused = open(&world, "00000000").await;
    assert!(refused.is_err_and(|error| error.is_refusal(ErrorCode::TicketUnknown)));
}

#[tokio::test]
async fn the_app_knows_from_when_a_pairing_can_be_used_and_forgets_it_then() {
    const FROM: UnixTime = UnixTime(1_768_600_000);
    let world = World::new();
    let waits: fn(&mut CredentialStatus) = |status| status.usable_from = Some(FROM);
    world.issuer.state().alter_status = Some(waits);
    let pairing = world.pair().await;
    assert_eq!(pairing.usable_from, Some(FROM));
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().refuse = Some(ErrorCode::NotUsableYet);
    let refused = world.app.approve(&mut open, &pairing.id, &*RIGHT).await;
    assert!(refused.is_err_and(|error| error.is_refusal(ErrorCode::NotUsableYet)));
    world.issuer.state().alter_status = None;
    world.app.refresh().await.unwrap();
    assert_eq!(world.only_pairing().await.usable_from, None);
}
