//! Registration and digits.

use pass_protocol::{
    Answer, B64, CredentialState, ErrorCode, LevelOfAssurance, LevelReason, Response,
};

use super::app::{ACCOUNT, App, Claim, Server};
use crate::{CodeVerdict, Offered, Progress, VerifierError};

fn claimed(server: &Server) -> (App, Offered, Claim) {
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    (app, offered, claim)
}

fn registered(server: &Server) -> (App, Offered, String) {
    let (app, offered, claim) = claimed(server);
    let answer = claim.respond(&server.verifier, &app.registration(&claim)).unwrap();
    let Answer::Registered { confirmation_code, level, .. } = answer else { panic!() };
    assert_eq!(level, LevelOfAssurance::Substantial);
    (app, offered, confirmation_code)
}

fn code(result: Result<Answer, VerifierError>) -> ErrorCode {
    match result {
        Err(VerifierError::Refused(code)) => code,
        other => panic!("{other:?}"),
    }
}

fn wrong_digits(right: &str) -> &'static str {
    if right == "000000" { "000001" } else { "000000" }
}

#[test]
fn only_the_digits_make_a_credential_active() {
    let server = Server::new();
    let (app, offered, digits) = registered(&server);
    assert_eq!(digits.len(), 6);
    assert!(server.verifier.credentials(ACCOUNT).unwrap().is_empty());
    let sign_in = app.claim(&server.verifier, &server.offer_sign_in());
    let early = sign_in.respond(&server.verifier, &app.approval(&sign_in));
    assert_eq!(code(early), ErrorCode::ApprovalRefused);
    let Progress::Registered { device, tries_left: 3, .. } =
        server.verifier.progress(&offered.id).unwrap()
    else {
        panic!()
    };
    assert_eq!((device.name.as_str(), device.model.as_str()), ("Telefon", "Linux"));
    let spaced = format!(" {} {}", &digits[..3], &digits[3..]);
    let verdict = server.verifier.confirm_pairing(&offered.id, &spaced).unwrap();
    assert_eq!(verdict, CodeVerdict::Right);
    assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Paired);
    assert_eq!(server.verifier.credentials(ACCOUNT).unwrap().len(), 1);
    assert!(sign_in.respond(&server.verifier, &app.approval(&sign_in)).is_ok());
}

#[test]
fn three_wrong_digits_or_too_late_void_it() {
    let server = Server::new();
    let (_, offered, digits) = registered(&server);
    let wrong = wrong_digits(&digits);
    let confirm = |typed: &str| server.verifier.confirm_pairing(&offered.id, typed).unwrap();
    assert_eq!(confirm(wrong), CodeVerdict::Wrong { tries_left: 2 });
    assert_eq!(confirm(""), CodeVerdict::Wrong { tries_left: 1 });
    assert_eq!(confirm(wrong), CodeVerdict::Void);
    assert_eq!(confirm(&digits), CodeVerdict::Void);
    assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Void);

    let (_, late, digits) = registered(&server);
    server.clock.advance(600);
    assert_eq!(server.verifier.confirm_pairing(&late.id, &digits).unwrap(), CodeVerdict::Void);
    assert!(server.verifier.credentials(ACCOUNT).unwrap().is_empty());
}

#[test]
fn a_cancelled_pairing_cannot_be_finished() {
    let server = Server::new();
    let (_, offered, digits) = registered(&server);
    server.verifier.cancel(&offered.id).unwrap();
    assert_eq!(server.verifier.confirm_pairing(&offered.id, &digits).unwrap(), CodeVerdict::Void);
    let (app, offered, claim) = claimed(&server);
    server.verifier.cancel(&offered.id).unwrap();
    let late = claim.respond(&server.verifier, &app.registration(&claim));
    assert_eq!(code(late), ErrorCode::RequestClosed);
}

#[test]
fn a_lost_answer_is_repeated_with_the_same_digits() {
    let server = Server::new();
    let (app, _, claim) = claimed(&server);
    let response = app.registration(&claim);
    let first = claim.respond(&server.verifier, &response).unwrap();
    assert_eq!(claim.respond(&server.verifier, &response).unwrap(), first);
    let other = claim.respond(&server.verifier, &app.registration(&claim));
    assert_eq!(code(other), ErrorCode::ApprovalRefused);
}

#[test]
fn a_stolen_password_never_becomes_substantial() {
    let server = Server::new();
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing_from(LevelOfAssurance::Low).unwrap();
    let claim = app.claim(&server.verifier, &offered);
    let answer = claim.respond(&server.verifier, &app.registration(&claim)).unwrap();
    let Answer::Registered { level, level_reason, confirmation_code, .. } = answer else {
        panic!()
    };
    assert_eq!((level, level_reason), (LevelOfAssurance::Low, LevelReason::Session));
    server.verifier.confirm_pairing(&offered.id, &confirmation_code).unwrap();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let answer = claim.respond(&server.verifier, &app.approval(&claim));
    assert_eq!(code(answer), ErrorCode::ApprovalRefused);
}

#[test]
fn a_software_key_is_low_unless_the_operator_says_otherwise() {
    assert_eq!(crate::EvidencePolicy::default().software, LevelOfAssurance::Low);
    let server = Server::with_policy(LevelOfAssurance::Low);
    server.paired();
    let listed = server.verifier.credentials(ACCOUNT).unwrap();
    assert_eq!(listed[0].level, LevelOfAssurance::Low);
    assert_eq!(listed[0].level_reason, LevelReason::Evidence);
}

#[test]
fn an_old_session_cannot_pair() {
    let server = Server::new();
    let signed_in_at = server.verifier.now();
    server.clock.advance(301);
    let offer = crate::Offer {
        purpose: crate::OfferPurpose::Pair(crate::PairingOffer {
            account: ACCOUNT.into(),
            account_label: "E".into(),
            identity_level: LevelOfAssurance::High,
            session_level: LevelOfAssurance::High,
            signed_in_at,
        }),
        relying_party: pass_protocol::RelyingParty {
            name: "x".into(),
            uri: "https://x.example".into(),
        },
        acr: LevelOfAssurance::Low,
        initiator: pass_protocol::Initiator::default(),
        known_credentials: None,
    };
    assert!(matches!(server.verifier.offer(offer.clone()), Err(VerifierError::SessionTooOld)));
    server.clock.advance(-1);
    assert!(server.verifier.offer(offer).is_ok());
}

#[test]
fn names_are_unique_among_the_living_devices_of_an_account() {
    let server = Server::new();
    let (first, _) = server.paired_as("Telefon");
    let offered = server.offer_pairing();
    let mut second = App::new(server.issuer(), "TELEFON");
    let claim = second.claim(&server.verifier, &offered);
    let taken = claim.respond(&server.verifier, &second.registration(&claim));
    assert_eq!(code(taken), ErrorCode::NameTaken);
    // The claim still stands: another name will do.
    second.name = "Tablet".into();
    assert!(claim.respond(&server.verifier, &second.registration(&claim)).is_ok());
    server.verifier.disable(ACCOUNT, &first.id).unwrap();
    server.paired_as("Telefon");
}

#[test]
fn each_check_of_a_registration() {
    type Spoil = fn(&mut pass_protocol::AuthenticatorData, &mut pass_protocol::UserVerification);
    let spoils: [(&str, Spoil); 9] = [
        ("rpIdHash", |data, _| data.rp_id_hash = B64([0; 32])),
        ("UP", |data, _| data.flags.user_present = false),
        ("UV", |data, _| data.flags.user_verified = true),
        ("no credential", |data, _| data.attested = None),
        ("other id", |data, _| data.attested.as_mut().unwrap().id = B64([0; 32])),
        ("no PIN key", |data, _| data.pass_uv.as_mut().unwrap().public_key = None),
        ("no device", |data, _| data.device = None),
        ("other blinder", |_, uv| uv.blinder = B64([0; 32])),
        ("PIN key that is the device key", |data, _| {
            let key = data.attested.as_ref().unwrap().public_key.clone();
            data.pass_uv.as_mut().unwrap().public_key = Some(key);
        }),
    ];
    let server = Server::new();
    let (app, _, claim) = claimed(&server);
    for (what, spoil) in spoils {
        let (client_data, mut data, mut uv) = app.registration_parts(&claim);
        spoil(&mut data, &mut uv);
        let response = app.sign_registration(client_data, &data, uv);
        let result = claim.respond(&server.verifier, &response);
        assert_eq!(code(result), ErrorCode::ApprovalRefused, "{what}");
    }
    // A PIN key that did not sign, and a device key that did not.
    let (client_data, mut data, uv) = app.registration_parts(&claim);
    let other = App::new(server.issuer(), "x").registration_parts(&claim).1;
    data.pass_uv.as_mut().unwrap().public_key = other.pass_uv.unwrap().public_key;
    let response = app.sign_registration(client_data.clone(), &data, uv.clone());
    assert_eq!(code(claim.respond(&server.verifier, &response)), ErrorCode::ApprovalRefused);
    let (_, mut data, _) = app.registration_parts(&claim);
    data.attested.as_mut().unwrap().public_key = other.attested.unwrap().public_key;
    let response = app.sign_registration(client_data, &data, uv);
    assert_eq!(code(claim.respond(&server.verifier, &response)), ErrorCode::ApprovalRefused);
    // Nothing of it left a trace.
    assert!(claim.respond(&server.verifier, &app.registration(&claim)).is_ok());
}

#[test]
fn a_credential_id_is_never_taken_twice() {
    let server = Server::new();
    let victim = server.paired();
    let (mut thief, _, claim) = claimed(&server);
    thief.id = victim.id;
    thief.name = "Anderes".into();
    let result = claim.respond(&server.verifier, &thief.registration(&claim));
    assert_eq!(code(result), ErrorCode::ApprovalRefused);
    assert_eq!(server.verifier.credentials(ACCOUNT).unwrap()[0].state, CredentialState::Active);
    let claim = victim.claim(&server.verifier, &server.offer_sign_in());
    assert!(claim.respond(&server.verifier, &victim.approval(&claim)).is_ok());
}

#[test]
fn an_approval_does_not_answer_a_pairing() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_pairing());
    let Response::Get { credential, user_verification } = app.approval(&claim) else { panic!() };
    let result = claim.respond(&server.verifier, &Response::Get { credential, user_verification });
    assert_eq!(code(result), ErrorCode::ApprovalRefused);
}
