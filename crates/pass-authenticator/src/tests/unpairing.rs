use pass_protocol::{B64, CredentialState, Issuer, Purpose, Receipt, Verdict};

use super::fake_issuer::Call;
use super::world::{RIGHT, World};
use crate::{AuthenticatorError as E, Unpairing};

#[tokio::test]
async fn the_issuer_confirms_with_a_receipt() {
    let (world, pairing) = World::paired().await;
    let Unpairing::Confirmed { receipt, issuer_name, .. } =
        world.app.unpair(&pairing.id).await.unwrap()
    else {
        panic!()
    };
    assert_eq!(receipt.credential_id, Some(pairing.credential_id));
    assert_eq!(issuer_name, "Servicekonto");
    assert_eq!(world.issuer.state().credentials[0].state, CredentialState::Disabled);
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert!(world.app.waiting().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
    assert!(matches!(world.app.unpair(&pairing.id).await, Err(E::NotFound)));
}

#[tokio::test]
async fn offline_it_is_gone_here_and_waits_to_be_told() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    let queued = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(queued, Unpairing::Queued { .. }));
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
    world.app.refresh().await.unwrap();
    assert_eq!(world.app.waiting().await.unwrap().len(), 1);
    assert_eq!(world.issuer.state().credentials[0].state, CredentialState::Active);

    world.issuer.state().offline = false;
    world.app.refresh().await.unwrap();
    assert!(world.app.waiting().await.unwrap().is_empty());
    assert_eq!(world.issuer.state().credentials[0].state, CredentialState::Disabled);
}

#[tokio::test]
async fn a_lost_receipt_is_fetched_later() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().lost = vec![Call::Disable];
    let queued = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(queued, Unpairing::Queued { .. }));
    world.app.refresh().await.unwrap();
    assert!(world.app.waiting().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_the_issuer_does_not_know_is_over() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().credentials.clear();
    let unknown = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(unknown, Unpairing::Unknown { .. }));
    assert!(world.app.waiting().await.unwrap().is_empty());
}

#[tokio::test]
async fn an_unpairing_whose_secret_no_key_opens_any_more_does_not_wait() {
    let (world, pairing) = World::paired().await;
    world.make_anew(&pass_keystore::KeyId::new("disable-secrets")).await;
    let unknown = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(unknown, Unpairing::Unknown { .. }), "{unknown:?}");
    assert!(world.app.waiting().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_waiting_unpairing_that_is_refused_is_over() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().offline = true;
    world.app.unpair(&pairing.id).await.unwrap();
    world.issuer.state().offline = false;
    world.issuer.state().credentials.clear();
    world.app.refresh().await.unwrap();
    assert!(world.app.waiting().await.unwrap().is_empty());
}

#[tokio::test]
async fn only_a_receipt_about_this_very_credential_ends_the_waiting() {
    let alterations: [fn(&mut Receipt); 4] = [
        |receipt| receipt.iss = Issuer::parse("https://other.example").unwrap(),
        |receipt| receipt.verdict = Verdict::Approved,
        |receipt| receipt.purpose = Purpose::SignIn,
        |receipt| receipt.credential_id = Some(B64([0; 32])),
    ];
    for alter in alterations {
        let (world, pairing) = World::paired().await;
        world.issuer.state().alter_receipt = Some(alter);
        let queued = world.app.unpair(&pairing.id).await.unwrap();
        assert!(matches!(queued, Unpairing::Queued { .. }));
        assert_eq!(world.app.waiting().await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn under_other_keys_it_waits_and_pairing_anew_is_possible() {
    let (world, pairing) = World::paired().await;
    let stranger = super::fake_issuer::FakeIssuer::new("https://konto.example");
    let before = world.issuer.state().statements.clone();
    world.issuer.state().statements = stranger.state().statements.clone();
    let queued = world.app.unpair(&pairing.id).await.unwrap();
    assert!(matches!(queued, Unpairing::Queued { .. }));
    world.issuer.state().statements = before;
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
}
