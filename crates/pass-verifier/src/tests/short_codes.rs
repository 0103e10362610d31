//! The way without a camera, check by check.

use std::net::IpAddr;
use std::thread;

use pass_protocol::{
    Answer, B64, Channel, ClaimAnswer, CodeClaim, CredentialState, ErrorCode, LevelOfAssurance,
    ShortCode, SystemRandom,
};

use super::app::{ACCOUNT, App, Claim, Server};
use super::revocation::status;
use crate::{
    ClientAddress, CodeVerdict, Offer, OfferPurpose, OfferedCode, PairingOffer, Progress,
    VerifierError,
};

const DAY: i64 = 24 * 60 * 60;

fn from(number: u32) -> ClientAddress {
    IpAddr::V4(number.into()).into()
}

fn terms(purpose: OfferPurpose) -> Offer {
    let relying_party = pass_protocol::RelyingParty {
        name: "Serviceportal".into(),
        uri: "https://portal.example".into(),
    };
    let acr = LevelOfAssurance::Substantial;
    let initiator = pass_protocol::Initiator::default();
    Offer { purpose, relying_party, acr, initiator, known_credentials: None }
}

pub(super) fn sign_in_terms() -> Offer {
    terms(OfferPurpose::SignIn)
}

fn offer(server: &Server, purpose: OfferPurpose) -> OfferedCode {
    server.verifier.offer_code(terms(purpose)).unwrap()
}

pub(super) fn sign_in(server: &Server) -> OfferedCode {
    offer(server, OfferPurpose::SignIn)
}

fn pairing(server: &Server, signed_in_at: pass_protocol::UnixTime) -> OfferPurpose {
    OfferPurpose::Pair(PairingOffer {
        account: ACCOUNT.into(),
        account_label: "E••• M•••".into(),
        identity_level: LevelOfAssurance::High,
        session_level: LevelOfAssurance::High,
        signed_in_at: signed_in_at.min(server.verifier.now()),
    })
}

fn take(
    server: &Server,
    code: &ShortCode,
    app_nonce: B64<32>,
    from: ClientAddress,
) -> Result<ClaimAnswer, VerifierError> {
    server.verifier.claim_code(&CodeClaim { code: code.clone(), app_nonce }, from)
}

fn claim(server: &Server, offered: &OfferedCode) -> Claim {
    let nonce = B64::random(&SystemRandom);
    let answer = take(server, &offered.code, nonce, from(1)).unwrap();
    Claim::read(&server.verifier, answer.request, &nonce)
}

/// Approves; the digits that the app shows.
pub(super) fn approve(server: &Server, app: &App, offered: &OfferedCode) -> String {
    let claim = claim(server, offered);
    let answer = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    let Answer::Approved { confirmation_code: Some(digits), .. } = answer else {
        panic!("{answer:?}")
    };
    digits
}

fn other_than(digits: &str) -> &'static str {
    if digits == "0000" { "0001" } else { "0000" }
}

fn refused<T: std::fmt::Debug>(result: Result<T, VerifierError>) -> (ErrorCode, Option<u32>) {
    match result {
        Err(VerifierError::Refused(code)) => (code, None),
        Err(VerifierError::RefusedFor { code, seconds }) => (code, Some(seconds)),
        other => panic!("{other:?}"),
    }
}

fn guess(server: &Server, from: ClientAddress) -> (ErrorCode, Option<u32>) {
    let guess = ShortCode::random(&SystemRandom);
    refused(take(server, &guess, B64::random(&SystemRandom), from))
}

#[test]
fn an_approval_by_code_is_handed_out_after_its_digits_only() {
    let server = Server::new();
    let app = server.paired();
    let offered = sign_in(&server);
    let progress = || server.verifier.progress(&offered.id).unwrap();
    assert_eq!(progress(), Progress::Waiting { expires_in: 120 });
    let claim = claim(&server, &offered);
    assert_eq!(claim.object.channel, Channel::ShortCode);
    assert_eq!(claim.object.expires_in, 300);
    let response = app.approval(&claim);
    let answer = claim.respond(&server.verifier, &response).unwrap();
    let Answer::Approved { confirmation_code: Some(digits), .. } = answer.clone() else {
        panic!("{answer:?}")
    };
    assert!(digits.len() == 4 && digits.bytes().all(|digit| digit.is_ascii_digit()));
    // A lost answer is repeated, with its digits.
    assert_eq!(claim.respond(&server.verifier, &response).unwrap(), answer);
    assert_eq!(progress(), Progress::Confirming { tries_left: 3, expires_in: 300 });
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
    let confirm = |typed: &str| server.verifier.confirm_approval(&offered.id, typed).unwrap();
    assert_eq!(confirm(other_than(&digits)), CodeVerdict::Wrong { tries_left: 2 });
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
    assert_eq!(confirm(&format!(" {} {}", &digits[..2], &digits[2..])), CodeVerdict::Right);
    assert_eq!(progress(), Progress::Approved);
    assert!(server.verifier.take_approval(&offered.id).unwrap().is_some());
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
}

#[test]
fn a_scanned_code_asks_for_no_digits() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    assert_eq!(claim.object.channel, Channel::CrossDevice);
    let answer = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert!(matches!(answer, Answer::Approved { confirmation_code: None, .. }), "{answer:?}");
    assert_eq!(server.verifier.confirm_approval(&offered.id, "").unwrap(), CodeVerdict::Void);
    assert!(server.verifier.take_approval(&offered.id).unwrap().is_some());
}

#[test]
fn three_wrong_digits_end_it() {
    let server = Server::new();
    let app = server.paired();
    let offered = sign_in(&server);
    let digits = approve(&server, &app, &offered);
    let confirm = |typed: &str| server.verifier.confirm_approval(&offered.id, typed).unwrap();
    for left in [2, 1] {
        let verdict = confirm(other_than(&digits));
        assert_eq!(verdict, CodeVerdict::Wrong { tries_left: left });
    }
    assert_eq!(confirm(other_than(&digits)), CodeVerdict::Void);
    assert_eq!(server.verifier.progress(&offered.id).unwrap(), Progress::Void);
    assert_eq!(confirm(&digits), CodeVerdict::Void, "the fourth try");
    assert_eq!(server.verifier.take_approval(&offered.id).unwrap(), None);
}

#[test]
fn the_digits_of_one_sign_in_open_no_other_and_expire_and_can_be_cancelled() {
    let server = Server::new();
    let app = server.paired();
    let (first, second) = (sign_in(&server), sign_in(&server));
    let of_first = approve(&server, &app, &first);
    let mut of_second = approve(&server, &app, &second);
    while of_second == of_first {
        of_second = approve(&server, &app, &sign_in(&server));
    }
    let confirm = |id, typed: &str| server.verifier.confirm_approval(id, typed).unwrap();
    assert_eq!(confirm(&first.id, &of_second), CodeVerdict::Wrong { tries_left: 2 });

    // Asked for, and then given up in the browser.
    let cancelled = sign_in(&server);
    let digits = approve(&server, &app, &cancelled);
    server.verifier.cancel(&cancelled.id).unwrap();
    assert_eq!(server.verifier.progress(&cancelled.id).unwrap(), Progress::Cancelled);
    assert_eq!(confirm(&cancelled.id, &digits), CodeVerdict::Void);
    assert_eq!(server.verifier.take_approval(&cancelled.id).unwrap(), None);

    server.clock.advance(300);
    assert_eq!(confirm(&first.id, &of_first), CodeVerdict::Void, "too late");
    assert_eq!(server.verifier.progress(&first.id).unwrap(), Progress::Expired);
}

#[test]
fn a_code_lives_two_minutes_and_then_the_request_has_its_usual_time() {
    let server = Server::new();
    let app = server.paired();
    let (taken, late) = (sign_in(&server), sign_in(&server));
    server.clock.advance(119);
    let claim = claim(&server, &taken);
    server.clock.advance(1);
    let nonce = B64::random(&SystemRandom);
    assert_eq!(refused(take(&server, &late.code, nonce, from(1))).0, ErrorCode::TicketExpired);
    assert_eq!(server.verifier.progress(&late.id).unwrap(), Progress::Expired);
    server.clock.advance(298);
    assert!(claim.respond(&server.verifier, &app.approval(&claim)).is_ok());
    server.clock.advance(3_601);
    sign_in(&server);
    assert_eq!(refused(take(&server, &late.code, nonce, from(1))).0, ErrorCode::TicketUnknown);
}

#[test]
fn one_app_a_code_and_the_page_learns_of_the_second() {
    let server = Server::new();
    let offered = sign_in(&server);
    let nonce = B64::random(&SystemRandom);
    let first = take(&server, &offered.code, nonce, from(1)).unwrap();
    assert_eq!(take(&server, &offered.code, nonce, from(1)).unwrap(), first, "a lost answer");
    let other = take(&server, &offered.code, B64::random(&SystemRandom), from(2));
    assert_eq!(refused(other).0, ErrorCode::TicketClaimed);
    let progress = server.verifier.progress(&offered.id).unwrap();
    assert_eq!(progress, Progress::Claimed { contested: true });
    let cancelled = sign_in(&server);
    server.verifier.cancel(&cancelled.id).unwrap();
    let late = take(&server, &cancelled.code, nonce, from(1));
    assert_eq!(refused(late).0, ErrorCode::RequestClosed);
}

#[test]
fn ten_apps_race_for_one_code_and_one_wins() {
    let server = Server::new();
    let offered = sign_in(&server);
    let won = thread::scope(|scope| {
        let server = &server;
        let code = &offered.code;
        let race = |n| move || take(server, code, B64::random(&SystemRandom), from(n)).is_ok();
        let threads: Vec<_> = (0..10).map(|n| scope.spawn(race(n))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|won| *won).count()
    });
    assert_eq!(won, 1);
}

#[test]
fn neither_codes_nor_addresses_rest_in_the_database() {
    let server = Server::new();
    let offered = sign_in(&server);
    let address = ClientAddress::from("203.0.113.77".parse::<IpAddr>().unwrap());
    guess(&server, address);
    for entry in std::fs::read_dir(server.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        let Ok(bytes) = std::fs::read(&path) else { continue };
        let text = String::from_utf8_lossy(&bytes);
        for secret in [offered.code.as_str(), &offered.code.to_string(), "203.0.113"] {
            assert!(!text.contains(secret), "{secret} in {}", path.display());
        }
    }
}

#[test]
fn guesses_are_limited_by_address_and_right_codes_of_others_are_not() {
    let server = Server::new();
    for _ in 0..10 {
        assert_eq!(guess(&server, from(1)), (ErrorCode::TicketUnknown, None));
    }
    let offered = sign_in(&server);
    assert_eq!(guess(&server, from(1)), (ErrorCode::TooManyRequests, Some(600)));
    // Not even a right code is judged: whoever guesses on learns nothing.
    let nonce = B64::random(&SystemRandom);
    let right = take(&server, &offered.code, nonce, from(1));
    assert_eq!(refused(right), (ErrorCode::TooManyRequests, Some(600)));
    assert!(take(&server, &offered.code, nonce, from(2)).is_ok());
    server.clock.advance(600);
    assert_eq!(guess(&server, from(1)), (ErrorCode::TicketUnknown, None));
}

#[test]
fn guesses_are_limited_altogether_and_who_types_rightly_is_not_held_up() {
    let server = Server::new();
    for number in 0..1_000 {
        assert_eq!(guess(&server, from(number)).0, ErrorCode::TicketUnknown);
    }
    assert_eq!(guess(&server, from(5)), (ErrorCode::TooManyRequests, Some(600)));
    let offered = sign_in(&server);
    assert!(take(&server, &offered.code, B64::random(&SystemRandom), from(9_999)).is_ok());
    assert_eq!(guess(&server, from(2_000)).0, ErrorCode::TicketUnknown);
    assert_eq!(guess(&server, from(2_000)), (ErrorCode::TooManyRequests, Some(600)));
}

#[test]
fn claims_of_taken_expired_and_cancelled_codes_count_and_right_ones_do_not() {
    let server = Server::new();
    let offered = sign_in(&server);
    let nonce = B64::random(&SystemRandom);
    for _ in 0..20 {
        assert!(take(&server, &offered.code, nonce, from(2)).is_ok());
    }
    let (expired, cancelled) = (sign_in(&server), sign_in(&server));
    server.verifier.cancel(&cancelled.id).unwrap();
    for code in [&offered.code, &cancelled.code] {
        for _ in 0..3 {
            let result = take(&server, code, B64::random(&SystemRandom), from(1));
            assert_ne!(refused(result).0, ErrorCode::TooManyRequests);
        }
    }
    server.clock.advance(120);
    for _ in 0..4 {
        let result = take(&server, &expired.code, B64::random(&SystemRandom), from(1));
        assert_eq!(refused(result).0, ErrorCode::TicketExpired);
    }
    assert_eq!(guess(&server, from(1)), (ErrorCode::TooManyRequests, Some(480)));
}

#[test]
fn parallel_guesses_count_each() {
    let server = Server::new();
    let judged = thread::scope(|scope| {
        let try_one = || guess(&server, from(1)).0 == ErrorCode::TicketUnknown;
        let threads: Vec<_> = (0..30).map(|_| scope.spawn(try_one)).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).filter(|judged| *judged).count()
    });
    assert_eq!(judged, 10);
}

#[test]
fn a_device_that_was_paired_by_code_waits_for_a_day() {
    let server = Server::new();
    let app = App::new(server.issuer(), "Telefon");
    let offered = offer(&server, pairing(&server, server.verifier.now()));
    let pair = claim(&server, &offered);
    assert_eq!((pair.object.channel, pair.object.expires_in), (Channel::ShortCode, 600));
    let answer = pair.respond(&server.verifier, &app.registration(&pair)).unwrap();
    let Answer::Registered { confirmation_code, .. } = answer else { panic!("{answer:?}") };
    server.clock.advance(60);
    let verdict = server.verifier.confirm_pairing(&offered.id, &confirmation_code).unwrap();
    assert_eq!(verdict, CodeVerdict::Right);

    let first_use = server.verifier.now().plus(24 * 60 * 60);
    let listed = || server.verifier.credentials(ACCOUNT).unwrap().remove(0);
    assert_eq!((listed().state, listed().usable_from), (CredentialState::Active, Some(first_use)));
    assert_eq!(status(&server, &app).usable_from, Some(first_use));
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    for response in [app.approval(&claim), app.wrong(&claim)] {
        let result = claim.respond(&server.verifier, &response);
        assert_eq!(refused(result), (ErrorCode::NotUsableYet, Some(86_400)));
    }
    // Others learn nothing of it, and no PIN was judged.
    let other = App::new(server.issuer(), "Fremd");
    let result = claim.respond(&server.verifier, &other.approval(&claim));
    assert_eq!(refused(result).0, ErrorCode::ApprovalRefused);

    server.clock.advance(DAY - 1);
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let result = claim.respond(&server.verifier, &app.approval(&claim));
    assert_eq!(refused(result), (ErrorCode::NotUsableYet, Some(1)));
    server.clock.advance(1);
    let answer = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert!(matches!(answer, Answer::Approved { .. }), "{answer:?}");
    assert_eq!((listed().usable_from, status(&server, &app).usable_from), (None, None));
}

#[test]
fn a_device_that_was_paired_by_a_scanned_code_does_not_wait() {
    let server = Server::new();
    let app = server.paired();
    assert_eq!(server.verifier.credentials(ACCOUNT).unwrap()[0].usable_from, None);
    assert_eq!(status(&server, &app).usable_from, None);
}

#[test]
fn an_old_session_gets_no_code_to_pair_with() {
    let server = Server::new();
    let signed_in_at = server.verifier.now();
    server.clock.advance(301);
    let result = server.verifier.offer_code(terms(pairing(&server, signed_in_at)));
    assert!(matches!(result, Err(VerifierError::SessionTooOld)));
}
