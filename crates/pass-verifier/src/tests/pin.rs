//! Wrong PINs, with a driven clock.

use pass_protocol::{Answer, CredentialState, LevelOfAssurance};

use super::app::{ACCOUNT, App, Claim, Server};
use crate::{LIFETIME_CAP, Progress};

fn wrong(server: &Server, app: &App, claim: &Claim) -> Answer {
    claim.respond(&server.verifier, &app.wrong(claim)).unwrap()
}

/// (tries left, pause now, pause to come)
fn told(answer: &Answer) -> (u32, Option<u32>, Option<u32>) {
    let Answer::WrongPin { tries_left, retry_after, next_pause, .. } = answer else {
        panic!("{answer:?}")
    };
    (*tries_left, *retry_after, *next_pause)
}

#[test]
fn every_round_as_the_page_says_and_then_blocked_for_good() {
    let server = Server::new();
    let app = server.paired();
    let rounds = [(60, Some(60)), (900, Some(900)), (0, None)];
    for (pause, to_come) in rounds {
        let offered = server.offer_sign_in();
        let claim = app.claim(&server.verifier, &offered);
        let first = wrong(&server, &app, &claim);
        assert_eq!(told(&first), (2, None, to_come));
        let claim = claim.next(&server.verifier, &first);
        let second = wrong(&server, &app, &claim);
        assert_eq!(told(&second), (1, None, to_come));
        let claim = claim.next(&server.verifier, &second);
        let third = wrong(&server, &app, &claim);
        if pause == 0 {
            assert_eq!(third, Answer::Blocked);
            assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Blocked);
            break;
        }
        assert_eq!(told(&third), (0, Some(pause), None));
        // During the pause not even the right PIN is judged, and trying costs nothing.
        let claim = claim.next(&server.verifier, &third);
        server.clock.advance(i64::from(pause) - 1);
        let claim =
            if pause > 300 { app.claim(&server.verifier, &server.offer_sign_in()) } else { claim };
        let paused = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
        assert_eq!(told(&paused), (0, Some(1), None));
        server.clock.advance(1);
    }
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    server.clock.advance(100);
    let blocked = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert_eq!(blocked, Answer::Blocked);
    assert_eq!(server.verifier.credentials(ACCOUNT).unwrap()[0].state, CredentialState::Blocked);
}

#[test]
fn the_next_request_in_the_answer_is_the_only_one_that_counts() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let answer = wrong(&server, &app, &claim);
    assert!(claim.respond(&server.verifier, &app.approval(&claim)).is_err());
    let next = claim.next(&server.verifier, &answer);
    assert_ne!(next.object.nonce, claim.object.nonce);
    assert!(matches!(
        next.respond(&server.verifier, &app.approval(&next)).unwrap(),
        Answer::Approved { .. }
    ));
}

#[test]
fn a_right_pin_resets_the_round_but_29_wrong_ones_end_it() {
    let server = Server::new();
    let app = server.paired();
    let mut told_left = Vec::new();
    let mut wrong_ever = 0;
    while wrong_ever < LIFETIME_CAP {
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        let answer = wrong(&server, &app, &claim);
        wrong_ever += 1;
        if wrong_ever == LIFETIME_CAP {
            assert_eq!(answer, Answer::Blocked);
            break;
        }
        let Answer::WrongPin { lifetime_left, .. } = answer else { panic!("{wrong_ever}") };
        told_left.extend(lifetime_left);
        let next = claim.next(&server.verifier, &answer);
        next.respond(&server.verifier, &app.approval(&next)).unwrap();
    }
    assert_eq!(told_left, (1..=9).rev().collect::<Vec<_>>());
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let answer = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert_eq!(answer, Answer::Blocked);
}

#[test]
fn counters_survive_a_restart_and_a_repeated_wrong_answer_counts_once() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let response = app.wrong(&claim);
    let first = claim.respond(&server.verifier, &response).unwrap();
    assert_eq!(claim.respond(&server.verifier, &response).unwrap(), first);
    let server = server.restarted(LevelOfAssurance::Substantial);
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    assert_eq!(told(&wrong(&server, &app, &claim)), (1, None, Some(60)));
}

#[test]
fn no_pin_key_output_is_in_the_database() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let wrong = app.wrong(&claim);
    let answer = claim.respond(&server.verifier, &wrong).unwrap();
    let claim = claim.next(&server.verifier, &answer);
    let right = app.approval(&claim);
    claim.respond(&server.verifier, &right).unwrap();
    let pin_key = app.registration_parts(&claim).1.pass_uv.unwrap().public_key.unwrap();
    let mut secrets = vec![pin_key];
    for response in [wrong, right] {
        let pass_protocol::Response::Get { user_verification, .. } = response else { panic!() };
        secrets.push(user_verification.proof.0.to_vec());
        secrets.push(user_verification.blinder.0.to_vec());
    }
    let mut files = 0;
    for entry in std::fs::read_dir(server.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        let Ok(bytes) = std::fs::read(path) else { continue };
        files += 1;
        for secret in &secrets {
            let text = serde_json::to_string(&pass_protocol::Bytes(secret.clone())).unwrap();
            let text = text.trim_matches('"').as_bytes();
            assert!(!bytes.windows(secret.len()).any(|w| w == secret));
            assert!(!bytes.windows(text.len()).any(|w| w == text));
        }
    }
    assert!(files > 0);
}
