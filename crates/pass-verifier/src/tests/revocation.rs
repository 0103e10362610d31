//! Disabling, and what the app is told.

use pass_protocol::{
    B64, CredentialState, CredentialStatus, DisableRequest, DisabledBy, ErrorCode, KeyUse, Receipt,
    Verdict,
};

use super::app::{ACCOUNT, App, Server};
use crate::VerifierError;

fn refused<T: std::fmt::Debug>(result: Result<T, VerifierError>) {
    let refused = matches!(result, Err(VerifierError::Refused(ErrorCode::ApprovalRefused)));
    assert!(refused, "{result:?}");
}

pub(super) fn status(server: &Server, app: &App) -> CredentialStatus {
    let (request, nonce) = app.status_request();
    let answer = server.verifier.status(&request).unwrap();
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    let keys = statement.keys_for(KeyUse::Receipt);
    CredentialStatus::verify(&answer.status, &server.issuer(), &app.id, &nonce, &keys).unwrap()
}

fn cannot_approve(server: &Server, app: &App) {
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    refused(claim.respond(&server.verifier, &app.approval(&claim)));
}

#[test]
fn the_disable_secret_disables_for_good_with_one_receipt() {
    let server = Server::new();
    let app = server.paired();
    let request = DisableRequest { credential_id: app.id, disable_secret: app.disable_secret };
    let first = server.verifier.disable_by_secret(&request).unwrap();
    server.clock.advance(1000);
    assert_eq!(server.verifier.disable_by_secret(&request).unwrap(), first);
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    let keys = statement.keys_for(KeyUse::Receipt);
    let receipt = Receipt::verify(&first.receipt, &server.issuer(), &keys).unwrap();
    assert_eq!((receipt.verdict, receipt.credential_id), (Verdict::Disabled, Some(app.id)));
    cannot_approve(&server, &app);
    let status = status(&server, &app);
    assert_eq!(
        (status.state, status.disabled_by),
        (CredentialState::Disabled, Some(DisabledBy::App))
    );
    assert!(server.verifier.credentials(ACCOUNT).unwrap().is_empty());
}

#[test]
fn a_wrong_secret_and_an_unknown_credential_are_refused_alike() {
    let server = Server::new();
    let app = server.paired();
    for (credential_id, disable_secret) in
        [(app.id, B64([0; 32])), (B64([0; 32]), app.disable_secret)]
    {
        refused(
            server.verifier.disable_by_secret(&DisableRequest { credential_id, disable_secret }),
        );
    }
    assert_eq!(status(&server, &app).state, CredentialState::Active);
}

#[test]
fn the_device_page_disables_its_own_devices_only_and_the_app_learns_of_it() {
    let server = Server::new();
    let app = server.paired();
    assert!(!server.verifier.disable("account-2", &app.id).unwrap());
    assert_eq!(status(&server, &app).state, CredentialState::Active);
    server.clock.advance(60);
    let at = server.verifier.now();
    assert!(server.verifier.disable(ACCOUNT, &app.id).unwrap());
    server.clock.advance(60);
    assert!(server.verifier.disable(ACCOUNT, &app.id).unwrap());
    let status = status(&server, &app);
    assert_eq!(status.state, CredentialState::Disabled);
    assert_eq!((status.disabled_by, status.disabled_at), (Some(DisabledBy::AccountPage), Some(at)));
    cannot_approve(&server, &app);
}

#[test]
fn a_status_call_needs_the_device_key() {
    let server = Server::new();
    let app = server.paired();
    let mut stranger = App::new(server.issuer(), "x");
    refused(server.verifier.status(&stranger.status_request().0));
    stranger.id = app.id;
    refused(server.verifier.status(&stranger.status_request().0));
    let (mut request, _) = app.status_request();
    request.credential.response.client_data_json.0 = b"{}".to_vec();
    refused(server.verifier.status(&request));
}

#[test]
fn while_pending_the_status_repeats_the_digits_and_then_says_void() {
    let server = Server::new();
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.registration(&claim)).unwrap();
    let pending = status(&server, &app);
    assert_eq!((pending.state, pending.expires_in), (CredentialState::Pending, Some(600)));
    let digits = pending.confirmation_code.unwrap();
    let server = server.restarted(pass_protocol::LevelOfAssurance::Substantial);
    assert_eq!(status(&server, &app).confirmation_code.as_deref(), Some(digits.as_str()));
    server.clock.advance(600);
    let void = status(&server, &app);
    assert_eq!(void.state, CredentialState::Disabled);
    assert_eq!(void.disabled_by, Some(DisabledBy::PairingVoid));
    assert_eq!(void.confirmation_code, None);
}

#[test]
fn an_active_credential_tells_no_digits() {
    let server = Server::new();
    let app = server.paired();
    let active = status(&server, &app);
    assert_eq!((active.confirmation_code, active.expires_in), (None, None));
}

#[test]
fn an_approval_that_nobody_fetched_ends_with_its_credential() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    server.verifier.disable(ACCOUNT, &app.id).unwrap();
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
}
