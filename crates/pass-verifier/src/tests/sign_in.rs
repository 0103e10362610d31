//! From ticket to receipt.

use pass_protocol::{
    Answer, B64, ClaimRequest, ErrorCode, KeyUse, LevelOfAssurance, Receipt, SystemRandom, Verdict,
    sha256,
};

use super::app::{ACCOUNT, App, Server};
use crate::{Progress, VerifierError};

fn refused<T: std::fmt::Debug>(result: Result<T, VerifierError>, code: ErrorCode) {
    match result {
        Err(VerifierError::Refused(found)) => assert_eq!(found, code),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_approval_is_handed_out_once_with_a_receipt() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    assert_eq!(
        server.verifier.progress(&offered.id).unwrap(),
        Progress::Waiting { expires_in: 300 }
    );
    let claim = app.claim(&server.verifier, &offered);
    assert_eq!(
        server.verifier.progress(&offered.id).unwrap(),
        Progress::Claimed { contested: false }
    );
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
    let response = app.approval(&claim);
    let Answer::Approved { receipt, .. } = claim.respond(&server.verifier, &response).unwrap()
    else {
        panic!("not approved")
    };
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    let keys = statement.keys_for(KeyUse::Receipt);
    let receipt = Receipt::verify(&receipt, &server.issuer(), &keys).unwrap();
    assert_eq!(receipt.verdict, Verdict::Approved);
    assert_eq!(receipt.acr, Some(LevelOfAssurance::Substantial));
    assert_eq!(receipt.relying_party.as_deref(), Some("https://portal.example"));
    let body = serde_json::to_vec(&response).unwrap();
    assert_eq!(receipt.response_hash, Some(B64(sha256(&body))));

    assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Approved);
    let approved = server.verifier.take_approval(&offered.id).unwrap().unwrap();
    assert_eq!(
        (approved.account.as_str(), approved.level),
        (ACCOUNT, LevelOfAssurance::Substantial)
    );
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
    let listed = server.verifier.credentials(ACCOUNT).unwrap();
    assert_eq!(listed[0].last_used_at, Some(approved.at));
}

#[test]
fn an_approval_that_nobody_fetched_in_time_is_void() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    server.clock.advance(300);
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
}

#[test]
fn lost_answers_are_repeated() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    let again = ClaimRequest { frame: None, app_nonce: claim.object.app_nonce };
    let repeated = server.verifier.claim(&offered.link.ticket, &again).unwrap();
    assert_eq!(repeated.request, claim.request);
    let response = app.approval(&claim);
    let first = claim.respond(&server.verifier, &response).unwrap();
    assert_eq!(claim.respond(&server.verifier, &response).unwrap(), first);
    // Another response to the same request is not a repetition.
    refused(claim.respond(&server.verifier, &app.approval(&claim)), ErrorCode::RequestClosed);
}

#[test]
fn one_app_a_ticket_and_the_page_learns_of_the_second() {
    let server = Server::new();
    let (first, second) = (server.paired(), App::new(server.issuer(), "Zweites"));
    let offered = server.offer_sign_in();
    let claim = first.claim(&server.verifier, &offered);
    let app_nonce = B64::random(&SystemRandom);
    let other = ClaimRequest { frame: None, app_nonce };
    refused(server.verifier.claim(&offered.link.ticket, &other), ErrorCode::TicketClaimed);
    assert_eq!(
        server.verifier.progress(&offered.id).unwrap(),
        Progress::Claimed { contested: true }
    );
    // The first claim stands; the second app's own key is none of this issuer's.
    refused(claim.respond(&server.verifier, &second.approval(&claim)), ErrorCode::ApprovalRefused);
    claim.respond(&server.verifier, &first.approval(&claim)).unwrap();
    assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Approved);
}

#[test]
fn declining_ends_it_with_and_without_a_signature() {
    for signed in [true, false] {
        let server = Server::new();
        let app = server.paired();
        let offered = server.offer_sign_in();
        let claim = app.claim(&server.verifier, &offered);
        let unsigned = pass_protocol::Response::Decline { credential: None };
        let response = if signed { app.decline(&claim) } else { unsigned };
        let answer = claim.respond(&server.verifier, &response).unwrap();
        assert!(matches!(answer, Answer::Declined { .. }));
        assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Declined);
        refused(claim.respond(&server.verifier, &app.approval(&claim)), ErrorCode::RequestClosed);
        assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
    }
}

#[test]
fn late_claims_and_responses_are_refused_and_a_cancelled_offer_is_closed() {
    let server = Server::new();
    let app = server.paired();
    let claimed = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &claimed);
    let unclaimed = server.offer_sign_in();
    let cancelled = server.offer_sign_in();
    server.verifier.cancel(&cancelled.id).unwrap();
    let nonce = || ClaimRequest { frame: None, app_nonce: B64::random(&SystemRandom) };
    refused(server.verifier.claim(&cancelled.link.ticket, &nonce()), ErrorCode::RequestClosed);
    server.clock.advance(300);
    refused(server.verifier.claim(&unclaimed.link.ticket, &nonce()), ErrorCode::TicketExpired);
    refused(claim.respond(&server.verifier, &app.approval(&claim)), ErrorCode::RequestExpired);
    assert_eq!(server.verifier.progress(&claimed.id).unwrap(), Progress::Expired);
    // An hour later it is forgotten.
    server.clock.advance(3601);
    server.offer_sign_in();
    refused(server.verifier.claim(&unclaimed.link.ticket, &nonce()), ErrorCode::TicketUnknown);
    refused(claim.respond(&server.verifier, &app.approval(&claim)), ErrorCode::RequestClosed);
}

#[test]
fn cancelling_undoes_no_approval() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    server.verifier.cancel(&offered.id).unwrap();
    assert!(server.verifier.take_approval(&offered.id).unwrap().is_some());
}

#[test]
fn a_restart_between_claim_and_response_changes_nothing() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    let server = server.restarted(LevelOfAssurance::Substantial);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert!(server.verifier.take_approval(&offered.id).unwrap().is_some());
}

#[test]
fn a_credential_below_the_needed_level_is_refused_without_judging_its_pin() {
    let server = Server::new();
    let app = server.paired();
    let server = server.restarted(LevelOfAssurance::Low);
    for _ in 0..4 {
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        refused(claim.respond(&server.verifier, &app.wrong(&claim)), ErrorCode::ApprovalRefused);
    }
    let server = server.restarted(LevelOfAssurance::Substantial);
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    assert!(matches!(
        claim.respond(&server.verifier, &app.approval(&claim)).unwrap(),
        Answer::Approved { .. }
    ));
}
