//! Changing the PIN: the old one vouches, the new one proves itself, and nothing lies between.

use std::thread;

use pass_protocol::{
    Answer, ClientDataType, ErrorCode, LevelOfAssurance, Purpose, Response, UserVerificationMethod,
};

use super::app::{App, Claim, Server};
use super::own::{ask, code};
use super::revocation::status;

fn request(server: &Server, app: &App) -> Claim {
    ask(&server.verifier, app, Purpose::ChangePin, ClientDataType::Request).unwrap()
}

/// A change from the right PIN to what was the wrong one.
fn right(app: &App, claim: &Claim) -> Response {
    app.change(claim, &app.pin, &app.wrong_pin, &app.wrong_pin)
}

/// Signs in with the PIN of before, and with the one after.
fn holds(server: &Server, app: &App) -> (bool, bool) {
    let judge = |response: fn(&App, &Claim) -> Response| {
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        let answer = claim.respond(&server.verifier, &response(app, &claim)).unwrap();
        matches!(answer, Answer::Approved { .. })
    };
    (judge(App::approval), judge(App::wrong))
}

#[test]
fn the_new_pin_holds_at_once_and_the_old_one_no_more() {
    let server = Server::new();
    let app = server.paired();
    assert_eq!(holds(&server, &app), (true, false));
    assert_eq!(status(&server, &app).pin_changed_at, None);
    server.clock.advance(5);
    let claim = request(&server, &app);
    let response = right(&app, &claim);
    let first = claim.respond(&server.verifier, &response).unwrap();
    assert!(matches!(first, Answer::Approved { .. }), "{first:?}");
    assert_eq!(claim.respond(&server.verifier, &response).unwrap(), first);
    assert_eq!(status(&server, &app).pin_changed_at, Some(server.verifier.now()));
    assert_eq!(holds(&server, &app), (false, true));
    assert_eq!(
        code(claim.respond(&server.verifier, &right(&app, &claim))),
        ErrorCode::RequestClosed
    );
}

#[test]
fn a_wrong_old_pin_counts_as_everywhere_and_changes_nothing() {
    let server = Server::new();
    let app = server.paired();
    for left in [2, 1, 0] {
        let claim = request(&server, &app);
        let guess = app.change(&claim, &app.wrong_pin, &app.biometric, &app.biometric);
        let answer = claim.respond(&server.verifier, &guess).unwrap();
        assert!(matches!(&answer, Answer::WrongPin { tries_left, .. } if *tries_left == left));
    }
    // During the pause not even the right one is judged.
    let claim = request(&server, &app);
    let answer = claim.respond(&server.verifier, &right(&app, &claim)).unwrap();
    assert!(matches!(answer, Answer::WrongPin { retry_after: Some(_), .. }), "{answer:?}");
    server.clock.advance(60);
    assert_eq!(holds(&server, &app), (true, false));
    for _ in 0..9 {
        server.clock.advance(3600);
        let claim = request(&server, &app);
        let guess = app.change(&claim, &app.wrong_pin, &app.biometric, &app.biometric);
        if claim.respond(&server.verifier, &guess).unwrap() == Answer::Blocked {
            return;
        }
    }
    panic!("never blocked");
}

#[test]
fn a_change_resets_the_round_but_not_the_lifetime() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    let claim = request(&server, &app);
    claim.respond(&server.verifier, &right(&app, &claim)).unwrap();
    let counter = server.verifier.write(|records| Ok(records.credential(&app.id)?.map(|c| c.pin)));
    let counter = counter.unwrap().unwrap();
    assert_eq!((counter.wrong_in_a_row, counter.wrong_ever), (0, 1));
}

#[test]
fn what_does_not_prove_both_pins_or_comes_from_another_is_refused() {
    let server = Server::new();
    let app = server.paired();
    let (other, _) = server.paired_as("Anderes");
    let claim = request(&server, &app);
    let device = ring::signature::EcdsaKeyPair::from_pkcs8(
        &ring::signature::ECDSA_P256_SHA256_FIXED_SIGNING,
        &app.device_pkcs8,
        &ring::rand::SystemRandom::new(),
    );
    let device = device.unwrap();
    let Response::Change { credential, user_verification, new_proof } = right(&app, &claim) else {
        panic!()
    };
    let biometric = pass_protocol::UserVerification {
        method: UserVerificationMethod::Biometric,
        ..user_verification.clone()
    };
    let Response::Get { credential: without_key, user_verification: proof } = app.approval(&claim)
    else {
        panic!()
    };
    for (what, bad) in [
        ("new PIN not proven", app.change(&claim, &app.pin, &app.wrong_pin, &app.pin)),
        ("the device key as PIN key", app.change(&claim, &app.pin, &device, &device)),
        ("another credential", right(&other, &claim)),
        ("an approval", app.approval(&claim)),
        ("an enrolment", app.enrolment(&claim, Vec::new())),
        (
            "a biometric in place of the PIN",
            Response::Change { credential, user_verification: biometric, new_proof },
        ),
        (
            "no new key signed",
            Response::Change { credential: without_key, user_verification: proof, new_proof },
        ),
    ] {
        let refused = claim.respond(&server.verifier, &bad);
        assert_eq!(code(refused), ErrorCode::ApprovalRefused, "{what}");
    }
    let sign_in = app.claim(&server.verifier, &server.offer_sign_in());
    let refused = sign_in.respond(&server.verifier, &right(&app, &sign_in));
    assert_eq!(code(refused), ErrorCode::ApprovalRefused);
    assert_eq!(holds(&server, &app), (true, false));
    assert!(claim.respond(&server.verifier, &right(&app, &claim)).is_ok());
}

#[test]
fn a_biometric_changes_no_pin_even_where_it_signs_in() {
    let server = Server::with_policy(LevelOfAssurance::Substantial);
    let server = server.asks_for(LevelOfAssurance::Low);
    let app = server.paired();
    let kind = ClientDataType::Request;
    let claim = ask(&server.verifier, &app, Purpose::EnrolBiometric, kind).unwrap();
    claim.respond(&server.verifier, &app.enrolment(&claim, Vec::new())).unwrap();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    assert!(claim.respond(&server.verifier, &app.biometric_approval(&claim)).is_ok());
    let claim = request(&server, &app);
    let refused = claim.respond(&server.verifier, &app.biometric_change(&claim));
    assert_eq!(code(refused), ErrorCode::ApprovalRefused);
    assert_eq!(holds(&server, &app), (true, false));
}

#[test]
fn of_two_changes_at_once_one_wins_and_its_pin_holds() {
    let server = Server::new();
    let app = server.paired();
    let claims = [request(&server, &app), request(&server, &app)];
    let answers: Vec<Answer> = thread::scope(|scope| {
        let threads: Vec<_> = claims
            .iter()
            .map(|claim| {
                scope.spawn(|| claim.respond(&server.verifier, &right(&app, claim)).unwrap())
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let done = answers.iter().filter(|answer| matches!(answer, Answer::Approved { .. })).count();
    assert_eq!(done, 1, "{answers:?}");
    assert_eq!(holds(&server, &app), (false, true));
}
