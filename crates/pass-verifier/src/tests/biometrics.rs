//! A biometric in place of the PIN: who may enrol it, and where it counts.

use pass_protocol::{
    Answer, B64, BiometricProof, Bytes, ClientDataType, ErrorCode, LevelOfAssurance, Purpose,
    Random as _, Response, SystemRandom, UserVerificationMethod,
};

use super::app::{App, Claim, Server};
use super::own::{ask, code};
use super::phone::Phone;
use crate::{EvidenceCheck, EvidencePolicy, Verifier};

fn request(verifier: &Verifier, app: &App) -> Claim {
    ask(verifier, app, Purpose::EnrolBiometric, ClientDataType::Request).unwrap()
}

fn enrol(server: &Server, app: &App) {
    let claim = request(&server.verifier, app);
    let answer = claim.respond(&server.verifier, &app.enrolment(&claim, Vec::new())).unwrap();
    assert!(matches!(answer, Answer::Approved { .. }), "{answer:?}");
}

fn low() -> Server {
    let server = Server::with_policy(LevelOfAssurance::Substantial);
    server.asks_for(LevelOfAssurance::Low)
}

#[test]
fn an_enrolled_biometric_signs_in_at_low_and_never_higher() {
    let server = low();
    let app = server.paired();
    enrol(&server, &app);
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    let both = [UserVerificationMethod::Pin, UserVerificationMethod::Biometric];
    assert_eq!(claim.object.user_verification, both);
    let answer = claim.respond(&server.verifier, &app.biometric_approval(&claim)).unwrap();
    assert!(matches!(answer, Answer::Approved { .. }));
    let approved = server.verifier.take_approval(&offered.id).unwrap().unwrap();
    assert_eq!(approved.level, LevelOfAssurance::Low);
    let server = server.asks_for(LevelOfAssurance::Substantial);
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    assert_eq!(claim.object.user_verification, [UserVerificationMethod::Pin]);
    let refused = claim.respond(&server.verifier, &app.biometric_approval(&claim));
    assert_eq!(code(refused), ErrorCode::ApprovalRefused);
    assert!(claim.respond(&server.verifier, &app.approval(&claim)).is_ok());
}

#[test]
fn a_higher_policy_counts_for_keys_that_are_proven_to_need_a_biometric() {
    let phone = Phone::new();
    for (bound, reached) in [(true, true), (false, false)] {
        let mut policy =
            EvidencePolicy { software: LevelOfAssurance::Substantial, ..EvidencePolicy::default() };
        policy.android.any_app = true;
        policy.android.when_stale = pass_attestation::android::WhenStale::Accept;
        let roots = pass_attestation::Anchors::from_pem(&phone.root_pem).unwrap();
        let evidence = EvidenceCheck::new(policy, None).unwrap().and_android_roots(roots);
        let server = Server::with_evidence_and_biometric(evidence, LevelOfAssurance::Substantial);
        let app = server.paired();
        let claim = request(&server.verifier, &app);
        let chain = phone.chain(&app.biometric_pkcs8, &app.challenge_of(&claim), bound);
        let chain = chain.into_iter().map(Bytes).collect();
        claim.respond(&server.verifier, &app.enrolment(&claim, chain)).unwrap();
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        let told = claim.respond(&server.verifier, &app.biometric_approval(&claim));
        assert_eq!(told.is_ok(), reached, "{told:?}");
    }
}

#[test]
fn a_wrong_pin_enrols_nothing_and_counts() {
    let server = low();
    let app = server.paired();
    for tries in [2, 1] {
        let claim = request(&server.verifier, &app);
        let answer = claim.respond(&server.verifier, &app.wrong_enrolment(&claim)).unwrap();
        let Answer::WrongPin { tries_left, .. } = answer else { panic!("{answer:?}") };
        assert_eq!(tries_left, tries);
    }
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let refused = claim.respond(&server.verifier, &app.biometric_approval(&claim));
    assert_eq!(code(refused), ErrorCode::ApprovalRefused);
    let Answer::WrongPin { tries_left: 0, .. } =
        claim.respond(&server.verifier, &app.wrong(&claim)).unwrap()
    else {
        panic!("the tries of both are one count")
    };
}

#[test]
fn a_biometric_neither_resets_wrong_pins_nor_opens_a_block() {
    let server = low();
    let app = server.paired();
    enrol(&server, &app);
    for _ in 0..2 {
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        claim.respond(&server.verifier, &app.biometric_approval(&claim)).unwrap();
    }
    for _ in 0..9 {
        server.clock.advance(3600);
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        let _ = claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    }
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let answer = claim.respond(&server.verifier, &app.biometric_approval(&claim)).unwrap();
    assert_eq!(answer, Answer::Blocked);
}

#[test]
fn nobody_else_asks_and_nothing_else_is_asked_for() {
    let server = low();
    let (app, stranger) = (server.paired(), App::new(server.issuer(), "x"));
    let verifier = &server.verifier;
    let kind = ClientDataType::Request;
    assert_eq!(
        code(ask(verifier, &stranger, Purpose::EnrolBiometric, kind)),
        ErrorCode::ApprovalRefused
    );
    let own = [Purpose::EnrolBiometric, Purpose::ChangePin];
    for purpose in Purpose::ALL.into_iter().filter(|one| !own.contains(one)) {
        assert_eq!(code(ask(verifier, &app, purpose, kind)), ErrorCode::ApprovalRefused);
    }
    for kind in [ClientDataType::Get, ClientDataType::Status, ClientDataType::Decline] {
        let told = ask(verifier, &app, Purpose::EnrolBiometric, kind);
        assert_eq!(code(told), ErrorCode::ApprovalRefused);
    }
    verifier.disable(super::app::ACCOUNT, &app.id).unwrap();
    let told = ask(verifier, &app, Purpose::EnrolBiometric, kind);
    assert_eq!(code(told), ErrorCode::ApprovalRefused);
}

#[test]
fn another_credential_cannot_answer_and_the_new_key_has_to_prove_itself() {
    let server = low();
    let app = server.paired();
    let (other, _) = server.paired_as("Anderes");
    let verifier = &server.verifier;
    let claim = request(verifier, &app);
    let told = claim.respond(verifier, &other.enrolment(&claim, Vec::new()));
    assert_eq!(code(told), ErrorCode::ApprovalRefused);
    let mut proof = B64([0; 64]);
    SystemRandom.fill(&mut proof.0);
    let Response::Enrol { credential, user_verification, .. } = app.enrolment(&claim, Vec::new())
    else {
        panic!()
    };
    let biometric = BiometricProof { proof, certificates: Vec::new() };
    let forged = Response::Enrol { credential, user_verification, biometric };
    assert_eq!(code(claim.respond(verifier, &forged)), ErrorCode::ApprovalRefused);
    let told = claim.respond(verifier, &app.approval(&claim));
    assert_eq!(code(told), ErrorCode::ApprovalRefused);
    let sign_in = app.claim(verifier, &server.offer_sign_in());
    let told = sign_in.respond(verifier, &app.enrolment(&sign_in, Vec::new()));
    assert_eq!(code(told), ErrorCode::ApprovalRefused);
    assert!(claim.respond(verifier, &app.enrolment(&claim, Vec::new())).is_ok());
}

#[test]
fn the_method_that_was_signed_is_the_one_that_counts() {
    let server = low();
    let app = server.paired();
    enrol(&server, &app);
    let verifier = &server.verifier;
    let claim = app.claim(verifier, &server.offer_sign_in());
    for (signed, sent, uv_flag) in [
        (UserVerificationMethod::Pin, UserVerificationMethod::Biometric, false),
        (UserVerificationMethod::Biometric, UserVerificationMethod::Pin, true),
        (UserVerificationMethod::Biometric, UserVerificationMethod::Biometric, false),
        (UserVerificationMethod::Pin, UserVerificationMethod::Pin, true),
    ] {
        let bent = app.bent_approval(&claim, signed, sent, uv_flag);
        assert_eq!(code(claim.respond(verifier, &bent)), ErrorCode::ApprovalRefused);
    }
}
