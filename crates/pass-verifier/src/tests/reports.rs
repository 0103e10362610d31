//! "Das war ich nicht": who may say so, what it ends, and who hears of it.

use pass_protocol::{
    Answer, B64, ClientDataType, CredentialState, DisableRequest, ErrorCode, Initiator, KeyUse,
    LevelOfAssurance, Purpose, Receipt, ReportAnswer, ReportRequest, Response, Verdict,
};

use super::app::{ACCOUNT, App, Claim, Server};
use super::own::{Told, ask, code};
use super::revocation::status;
use super::short_codes;
use crate::{CodeVerdict, Offer, OfferId, Progress};

const MONTH: i64 = 30 * 24 * 60 * 60;

fn request(app: &App, kind: ClientDataType, about: &str) -> ReportRequest {
    let client_data = app.client_data(kind, about);
    ReportRequest { credential: app.assertion(client_data, &app.data(None)) }
}

fn report(server: &Server, app: &App, claim: &Claim) -> Told<ReportAnswer> {
    let request = request(app, ClientDataType::Report, &claim.request);
    server.verifier.report(&claim.response_id(), &request)
}

/// A sign-in that `app` has declined.
fn declined(server: &Server, app: &App) -> Claim {
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    claim.respond(&server.verifier, &app.decline(&claim)).unwrap();
    claim
}

/// A sign-in that `app` has approved, and nobody fetched.
fn approved(server: &Server, app: &App) -> OfferId {
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    offered.id
}

fn progress(server: &Server, id: &OfferId) -> Progress {
    server.verifier.progress(id).unwrap()
}

#[test]
fn a_report_is_receipted_once_and_shown_to_the_account() {
    let server = Server::new();
    let app = server.paired();
    let initiator = Initiator { browser: Some("Firefox".into()), ..Initiator::default() };
    let terms = Offer { initiator: initiator.clone(), ..server.sign_in_terms() };
    let claim = app.claim(&server.verifier, &server.verifier.offer(terms).unwrap());
    claim.respond(&server.verifier, &app.decline(&claim)).unwrap();
    server.clock.advance(7);
    let at = server.verifier.now();
    let first = report(&server, &app, &claim).unwrap();
    server.clock.advance(7);
    assert_eq!(report(&server, &app, &claim).unwrap(), first, "a lost answer is repeated");
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    let keys = statement.keys_for(KeyUse::Receipt);
    let receipt = Receipt::verify(&first.receipt, &server.issuer(), &keys).unwrap();
    assert_eq!((receipt.verdict, receipt.credential_id), (Verdict::Reported, Some(app.id)));
    assert_eq!(receipt.relying_party.as_deref(), Some("https://portal.example"));
    let reports = server.verifier.reports(ACCOUNT).unwrap();
    assert_eq!(reports.len(), 1);
    assert_eq!((reports[0].at, &reports[0].initiator), (at, &initiator));
    assert_eq!(reports[0].relying_party.name, "Serviceportal");
    assert_eq!(reports[0].device_name, "Telefon");
    assert!(server.verifier.reports("account-2").unwrap().is_empty());
}

#[test]
fn whatever_is_not_the_declined_sign_in_of_this_very_device_is_refused_alike() {
    let server = Server::new();
    let (app, other) = (server.paired(), server.paired_as("Zweites").0);
    let claim = declined(&server, &app);
    let id = claim.response_id();
    let refused = |told: Told<ReportAnswer>, why: &str| {
        assert_eq!(code(told), ErrorCode::ApprovalRefused, "{why}");
    };
    let sent = |kind, about: &str| server.verifier.report(&id, &request(&app, kind, about));
    refused(sent(ClientDataType::Decline, &claim.request), "the refusal itself");
    refused(sent(ClientDataType::Report, "another request"), "about another request");
    refused(report(&server, &other, &claim), "another device of the account");
    let mut stranger = App::new(server.issuer(), "Fremd");
    refused(report(&server, &stranger, &claim), "an unknown credential");
    stranger.id = app.id;
    refused(report(&server, &stranger, &claim), "another key");
    let right = request(&app, ClientDataType::Report, &claim.request);
    refused(server.verifier.report(&B64([0; 16]), &right), "an unknown address");

    let offered = server.offer_sign_in();
    let open = app.claim(&server.verifier, &offered);
    refused(report(&server, &app, &open), "not answered yet");
    let unsigned = Response::Decline { credential: None };
    open.respond(&server.verifier, &unsigned).unwrap();
    refused(report(&server, &app, &open), "declined by nobody in particular");
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    refused(report(&server, &app, &claim), "approved");
    let pairing = app.claim(&server.verifier, &server.offer_pairing());
    pairing.respond(&server.verifier, &app.decline(&pairing)).unwrap();
    refused(report(&server, &app, &pairing), "no sign-in");
    let claim = declined(&server, &app);
    let (credential_id, disable_secret) = (app.id, app.disable_secret);
    let ended = DisableRequest { credential_id, disable_secret };
    server.verifier.disable_by_secret(&ended).unwrap();
    refused(report(&server, &app, &claim), "a device that was removed");
    assert!(server.verifier.reports(ACCOUNT).unwrap().is_empty());
}

#[test]
fn a_wrong_pin_before_an_unsigned_refusal_does_not_make_it_somebodys() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let answer = claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    let next = claim.next(&server.verifier, &answer);
    next.respond(&server.verifier, &Response::Decline { credential: None }).unwrap();
    assert_eq!(code(report(&server, &app, &next)), ErrorCode::ApprovalRefused);
}

#[test]
fn it_ends_what_is_pending_for_the_account_and_nothing_else() {
    let server = Server::new();
    let (app, other) = (server.paired(), server.paired_as("Zweites").0);
    let waiting = server.offer_sign_in();
    let handed_out = approved(&server, &app);
    server.verifier.take_approval(&handed_out).unwrap().unwrap();
    let not_fetched = approved(&server, &other);
    let tried = server.offer_sign_in();
    let trying = other.claim(&server.verifier, &tried);
    let answer = trying.respond(&server.verifier, &other.wrong(&trying)).unwrap();
    let pairing = server.offer_pairing();
    let new = App::new(server.issuer(), "Drittes");
    let registering = new.claim(&server.verifier, &pairing);

    report(&server, &app, &declined(&server, &app)).unwrap();
    assert_eq!(progress(&server, &not_fetched), Progress::Cancelled);
    assert_eq!(server.verifier.take_approval(&not_fetched).unwrap(), None);
    assert_eq!(progress(&server, &tried.id), Progress::Cancelled);
    let next = trying.next(&server.verifier, &answer);
    let late = next.respond(&server.verifier, &other.approval(&next));
    assert_eq!(code(late), ErrorCode::RequestClosed);

    assert_eq!(progress(&server, &waiting.id), Progress::Waiting { expires_in: 300 });
    assert_eq!(progress(&server, &handed_out), Progress::Approved);
    server.finish_pairing(&pairing, &registering, &new.registration(&registering));
    // Nothing is locked, and no level changes.
    for device in server.verifier.credentials(ACCOUNT).unwrap() {
        assert_eq!(device.state, CredentialState::Active);
        assert_eq!(device.level, LevelOfAssurance::Substantial);
    }
    let again = approved(&server, &other);
    assert!(server.verifier.take_approval(&again).unwrap().is_some());
}

#[test]
fn it_ends_a_sign_in_that_waits_for_its_digits() {
    let server = Server::new();
    let app = server.paired();
    let typed = short_codes::sign_in(&server);
    let digits = short_codes::approve(&server, &app, &typed);
    report(&server, &app, &declined(&server, &app)).unwrap();
    assert_eq!(progress(&server, &typed.id), Progress::Cancelled);
    let verdict = server.verifier.confirm_approval(&typed.id, &digits).unwrap();
    assert_eq!(verdict, CodeVerdict::Void);
    assert_eq!(server.verifier.take_approval(&typed.id).unwrap(), None);
}

#[test]
fn it_ends_no_change_of_the_pin_that_is_under_way() {
    let server = Server::new();
    let (app, other) = (server.paired(), server.paired_as("Zweites").0);
    let change = ask(&server.verifier, &other, Purpose::ChangePin, ClientDataType::Request);
    let change = change.unwrap();
    let guess = other.change(&change, &other.wrong_pin, &other.biometric, &other.biometric);
    let answer = change.respond(&server.verifier, &guess).unwrap();
    report(&server, &app, &declined(&server, &app)).unwrap();
    let next = change.next(&server.verifier, &answer);
    let right = other.change(&next, &other.pin, &other.wrong_pin, &other.wrong_pin);
    let answer = next.respond(&server.verifier, &right).unwrap();
    assert!(matches!(answer, Answer::Approved { .. }), "{answer:?}");
}

#[test]
fn a_repeated_report_ends_nothing_that_was_begun_since() {
    let server = Server::new();
    let app = server.paired();
    let claim = declined(&server, &app);
    report(&server, &app, &claim).unwrap();
    let since = approved(&server, &app);
    report(&server, &app, &claim).unwrap();
    assert!(server.verifier.take_approval(&since).unwrap().is_some());
}

#[test]
fn the_other_devices_hear_of_the_latest_and_the_reporting_one_does_not() {
    let server = Server::new();
    let (app, other) = (server.paired(), server.paired_as("Zweites").0);
    assert_eq!(status(&server, &other).reported, None);
    for _ in 0..2 {
        server.clock.advance(60);
        report(&server, &app, &declined(&server, &app)).unwrap();
    }
    let heard = status(&server, &other).reported.unwrap();
    assert_eq!((heard.at, heard.device_name.as_str()), (server.verifier.now(), "Telefon"));
    assert_eq!(status(&server, &app).reported, None);
    server.clock.advance(1);
    let (new, _) = server.paired_as("Neues");
    assert_eq!(status(&server, &new).reported, None, "it was not there");
    server.clock.advance(MONTH);
    assert_eq!(status(&server, &other).reported, None);
}

#[test]
fn reports_are_few_and_forgotten_after_thirty_days() {
    let server = Server::new();
    let (app, other) = (server.paired(), server.paired_as("Zweites").0);
    report(&server, &other, &declined(&server, &other)).unwrap();
    for _ in 0..12 {
        server.clock.advance(1);
        report(&server, &app, &declined(&server, &app)).unwrap();
    }
    let reports = server.verifier.reports(ACCOUNT).unwrap();
    assert_eq!(reports.len(), 11, "ten of one device, and the other's own");
    assert_eq!(reports[0].at, server.verifier.now(), "newest first");
    assert!(reports.iter().any(|report| report.device_name == "Zweites"));
    server.clock.advance(MONTH);
    assert_eq!(server.verifier.reports(ACCOUNT).unwrap().len(), 1);
    server.clock.advance(1);
    assert!(server.verifier.reports(ACCOUNT).unwrap().is_empty());
    server.offer_sign_in();
    server.clock.advance(-MONTH);
    assert!(server.verifier.reports(ACCOUNT).unwrap().is_empty(), "the rows are gone");
}

#[test]
fn a_blocked_device_may_report() {
    let server = Server::new();
    let app = server.paired();
    for _ in 0..9 {
        server.clock.advance(15 * 60);
        let claim = app.claim(&server.verifier, &server.offer_sign_in());
        claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    }
    assert_eq!(status(&server, &app).state, CredentialState::Blocked);
    report(&server, &app, &declined(&server, &app)).unwrap();
    assert_eq!(status(&server, &app).state, CredentialState::Blocked);
}

#[test]
fn a_sign_in_that_is_forgotten_cannot_be_reported() {
    let server = Server::new();
    let app = server.paired();
    let claim = declined(&server, &app);
    server.clock.advance(300 + 60 * 60);
    server.offer_sign_in();
    report(&server, &app, &claim).unwrap();
    server.clock.advance(1);
    server.offer_sign_in();
    assert_eq!(code(report(&server, &app, &claim)), ErrorCode::ApprovalRefused);
}
