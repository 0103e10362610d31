use pass_protocol::{Purpose, Verdict};

use super::fake_issuer::Call;
use super::world::World;
use crate::AuthenticatorError as E;

#[tokio::test]
async fn a_no_is_signed_where_a_pairing_was_chosen() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let receipt = world.app.decline(&mut open, Some(&pairing.id)).await.unwrap();
    assert_eq!(receipt.credential_id, Some(pairing.credential_id));
    let mut open = world.open(Purpose::Pair).await.unwrap();
    let receipt = world.app.decline(&mut open, None).await.unwrap();
    assert_eq!((receipt.credential_id, receipt.verdict), (None, Verdict::Declined));
}

#[tokio::test]
async fn the_receipt_of_a_no_is_checked_and_a_lost_one_asked_for_again() {
    let world = World::new();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.issuer.state().lost = vec![Call::Respond];
    world.app.decline(&mut open, None).await.unwrap();
    world.issuer.state().alter_receipt = Some(|receipt| receipt.verdict = Verdict::Approved);
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    assert!(matches!(world.app.decline(&mut open, None).await, Err(E::Foreign(_))));
}
