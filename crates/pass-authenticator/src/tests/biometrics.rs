use pass_keystore::{Biometrics, KeystoreError, Prompt};
use pass_protocol::{DisabledBy, LevelOfAssurance, Purpose, UserVerificationMethod};

use super::{
    fake_issuer::Call,
    world::{RIGHT, WRONG, World},
};
use crate::{Approval, AuthenticatorError, Biometric, Factor};

fn prompt() -> Prompt {
    Prompt { title: "Anmelden".into(), reason: "Serviceportal".into(), cancel: "PIN".into() }
}

/// A world with a pairing that a biometric can answer for, at an issuer that takes it.
async fn enrolled() -> (World, String) {
    let (world, pairing) = World::paired().await;
    world.issuer.state().methods = vec![UserVerificationMethod::Biometric];
    let done = world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await.unwrap();
    assert!(matches!(done, Approval::Approved { .. }));
    assert_eq!(world.only_pairing().await.biometric, Biometric::On);
    (world, pairing.id)
}

#[tokio::test]
async fn an_enrolled_biometric_approves_in_place_of_the_pin() {
    let (world, id) = enrolled().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    assert!(world.app.review(&open).await.unwrap().biometric_accepted);
    let said = prompt();
    let approved = world.app.approve(&mut open, &id, Factor::Biometric(&said)).await.unwrap();
    assert!(matches!(approved, Approval::Approved { .. }));
    assert_eq!(world.biometric.prompts(), [said.clone(), said]);
}

#[tokio::test]
async fn a_wrong_pin_enrols_nothing_and_leaves_no_key() {
    let (world, pairing) = World::paired().await;
    let refused = world.app.enrol_biometric(&pairing.id, &WRONG, &prompt()).await.unwrap();
    assert!(matches!(refused, Approval::WrongPin { tries_left: 2, .. }));
    assert_eq!(world.only_pairing().await.biometric, Biometric::Off);
    assert_eq!(world.device_keys(), 1);
    assert_eq!(world.issuer.state().credentials[0].biometric_key, None);
}

#[tokio::test]
async fn an_issuer_that_wants_the_pin_gets_no_biometric() {
    let (world, id) = enrolled().await;
    world.issuer.state().methods.clear();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    assert!(!world.app.review(&open).await.unwrap().biometric_accepted);
    let sent = world.issuer.count(Call::Respond);
    let refused = world.app.approve(&mut open, &id, Factor::Biometric(&prompt())).await;
    assert!(matches!(refused, Err(AuthenticatorError::BiometricNotAccepted)));
    assert_eq!(world.issuer.count(Call::Respond), sent);
    world.app.approve(&mut open, &id, &*RIGHT).await.unwrap();
}

#[tokio::test]
async fn a_pairing_without_biometric_uses_none() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().methods = vec![UserVerificationMethod::Biometric];
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let refused = world.app.approve(&mut open, &pairing.id, Factor::Biometric(&prompt())).await;
    assert!(matches!(refused, Err(AuthenticatorError::BiometricNotAccepted)));
}

#[tokio::test]
async fn changed_biometrics_are_noticed_and_bound_anew_without_losing_the_pairing() {
    let (world, id) = enrolled().await;
    world.biometric.change_biometrics();
    for _ in 0..2 {
        let mut open = world.open(Purpose::SignIn).await.unwrap();
        let refused = world.app.approve(&mut open, &id, Factor::Biometric(&prompt())).await;
        assert!(matches!(refused, Err(AuthenticatorError::BiometricsChanged)), "{refused:?}");
        assert_eq!(world.only_pairing().await.biometric, Biometric::Lost);
        let approved = world.app.approve(&mut open, &id, &*RIGHT).await.unwrap();
        assert!(matches!(approved, Approval::Approved { .. }));
    }
    world.app.enrol_biometric(&id, &RIGHT, &prompt()).await.unwrap();
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    world.app.approve(&mut open, &id, Factor::Biometric(&prompt())).await.unwrap();
}

#[tokio::test]
async fn a_cancelled_or_locked_prompt_sends_nothing_and_changes_nothing() {
    let (world, id) = enrolled().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let sent = world.issuer.count(Call::Respond);
    for error in [|| KeystoreError::UserCancelled, || KeystoreError::LockedOut] {
        world.biometric.refuse_next(error);
        let refused = world.app.approve(&mut open, &id, Factor::Biometric(&prompt())).await;
        assert!(matches!(refused, Err(AuthenticatorError::Keystore(_))), "{refused:?}");
    }
    assert_eq!(world.issuer.count(Call::Respond), sent);
    assert_eq!(world.only_pairing().await.biometric, Biometric::On);
    world.app.approve(&mut open, &id, Factor::Biometric(&prompt())).await.unwrap();
}

#[tokio::test]
async fn a_device_without_strong_biometrics_asks_nobody() {
    let (world, pairing) = World::paired().await;
    for biometrics in [Biometrics::NoneEnrolled, Biometrics::Unavailable] {
        world.biometric.set_biometrics(biometrics);
        let refused = world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await;
        assert!(matches!(refused, Err(AuthenticatorError::BiometricNotAccepted)));
    }
    assert_eq!(world.issuer.count(Call::Request), 0);
}

#[tokio::test]
async fn a_receipt_about_something_else_enrols_nothing() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().alter_receipt = Some(|receipt| receipt.purpose = Purpose::SignIn);
    let refused = world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await;
    assert!(matches!(refused, Err(AuthenticatorError::Foreign(_))));
    assert_eq!(world.only_pairing().await.biometric, Biometric::Off);
    assert_eq!(world.device_keys(), 1);
}

#[tokio::test]
async fn a_request_for_another_purpose_is_not_answered() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().alter_request = Some(|request| request.purpose = Purpose::SignIn);
    let refused = world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await;
    assert!(matches!(refused, Err(AuthenticatorError::Foreign(_))));
    assert!(world.biometric.prompts().is_empty());
}

#[tokio::test]
async fn forgetting_and_unpairing_take_the_key_along() {
    let (world, id) = enrolled().await;
    assert_eq!(world.device_keys(), 2);
    world.app.forget_biometric(&id).await.unwrap();
    assert_eq!((world.device_keys(), world.only_pairing().await.biometric), (1, Biometric::Off));
    world.app.enrol_biometric(&id, &RIGHT, &prompt()).await.unwrap();
    world.issuer.disable_all(DisabledBy::AccountPage);
    world.app.refresh().await.unwrap();
    assert_eq!(world.device_keys(), 0);
}

#[tokio::test]
async fn low_is_enough_to_enrol() {
    let (world, pairing) = World::paired().await;
    world.issuer.state().credentials[0].level = LevelOfAssurance::Low;
    world.app.refresh().await.unwrap();
    world.app.enrol_biometric(&pairing.id, &RIGHT, &prompt()).await.unwrap();
}
