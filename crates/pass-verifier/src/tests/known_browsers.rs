//! Whether the browser is known: stated to the credential itself, and to nobody else.

use pass_protocol::{B64, CredentialId, DisableRequest, RequestObject};

use super::app::{ACCOUNT, App, Server};
use crate::Offer;

const YEAR: i64 = 365 * 24 * 60 * 60;
const OLD: B64<32> = B64([1; 32]);
const NEW: B64<32> = B64([2; 32]);

fn remember(server: &Server, app: &App, before: Option<&B64<32>>, browser: &B64<32>) {
    server.verifier.remember_browser(&app.id, before, browser).unwrap();
}

fn known(server: &Server, browser: &B64<32>) -> Vec<CredentialId> {
    server.verifier.known_credentials(browser).unwrap()
}

/// A claimed request whose offer states this.
fn request(server: &Server, app: &App, stated: Option<Vec<CredentialId>>) -> RequestObject {
    let terms = Offer { known_credentials: stated, ..server.sign_in_terms() };
    let offered = server.verifier.offer(terms).unwrap();
    app.claim(&server.verifier, &offered).object
}

#[test]
fn a_request_tells_each_credential_about_itself_and_hides_the_others() {
    let server = Server::new();
    let (mine, other) = (server.paired(), server.paired_as("Zweites").0);
    for (stated, of_mine, of_other) in [
        (None, None, None),
        (Some(vec![]), Some(false), Some(false)),
        (Some(vec![mine.id]), Some(true), Some(false)),
        (Some(vec![other.id, mine.id]), Some(true), Some(true)),
        (Some((0..20).map(|n| B64([n; 32])).collect()), Some(false), Some(false)),
    ] {
        let request = request(&server, &mine, stated.clone());
        assert_eq!(request.knows_browser(&mine.id), of_mine, "{stated:?}");
        assert_eq!(request.knows_browser(&other.id), of_other, "{stated:?}");
        let marks = request.known_credentials.unwrap_or_default();
        let expected = if stated.is_some() { RequestObject::MARKS } else { 0 };
        assert_eq!(marks.len(), expected, "the number says nothing");
        assert!(marks.is_sorted(), "nor does the order");
        assert!(!marks.contains(&mine.id) && !marks.contains(&other.id));
    }
}

#[test]
fn a_wrong_pin_is_answered_with_marks_of_the_next_request() {
    let server = Server::new();
    let app = server.paired();
    let terms = Offer { known_credentials: Some(vec![app.id]), ..server.sign_in_terms() };
    let claim = app.claim(&server.verifier, &server.verifier.offer(terms).unwrap());
    let answer = claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    let next = claim.next(&server.verifier, &answer).object;
    assert_eq!(next.knows_browser(&app.id), Some(true));
    assert_ne!(next.known_credentials, claim.object.known_credentials);
}

#[test]
fn a_request_to_pair_states_nothing() {
    let server = Server::new();
    let app = App::new(server.issuer(), "Telefon");
    let claim = app.claim(&server.verifier, &server.offer_pairing());
    assert_eq!(claim.object.known_credentials, None);
}

#[test]
fn a_browser_is_known_under_its_newest_name_only() {
    let server = Server::new();
    let (mine, other) = (server.paired(), server.paired_as("Zweites").0);
    assert!(known(&server, &OLD).is_empty());
    remember(&server, &mine, None, &OLD);
    server.clock.advance(1);
    remember(&server, &other, Some(&OLD), &NEW);
    assert!(known(&server, &OLD).is_empty(), "a copy of the old name is worth nothing");
    assert_eq!(known(&server, &NEW), [other.id, mine.id], "latest first");
    assert!(known(&server, &B64([3; 32])).is_empty());
}

#[test]
fn a_browser_is_forgotten_after_a_year_without_use() {
    let server = Server::new();
    let app = server.paired();
    remember(&server, &app, None, &OLD);
    server.clock.advance(YEAR);
    assert_eq!(known(&server, &OLD), [app.id]);
    server.clock.advance(1);
    assert!(known(&server, &OLD).is_empty());
    server.offer_sign_in();
    server.clock.advance(-YEAR);
    assert!(known(&server, &OLD).is_empty(), "the row is gone, not only hidden");
}

#[test]
fn the_browser_longest_unused_goes_first() {
    let server = Server::new();
    let app = server.paired();
    for n in 0..17 {
        server.clock.advance(1);
        remember(&server, &app, None, &B64([n; 32]));
    }
    assert!(known(&server, &B64([0; 32])).is_empty());
    for n in 1..17 {
        assert_eq!(known(&server, &B64([n; 32])), [app.id], "{n}");
    }
}

#[test]
fn with_the_credential_its_browsers_are_gone_and_do_not_come_back() {
    let server = Server::new();
    let (by_page, by_app) = (server.paired(), server.paired_as("Zweites").0);
    for app in [&by_page, &by_app] {
        remember(&server, app, None, &OLD);
    }
    assert_eq!(known(&server, &OLD).len(), 2);
    server.verifier.disable(ACCOUNT, &by_page.id).unwrap();
    assert_eq!(known(&server, &OLD), [by_app.id]);
    let (credential_id, disable_secret) = (by_app.id, by_app.disable_secret);
    server.verifier.disable_by_secret(&DisableRequest { credential_id, disable_secret }).unwrap();
    assert!(known(&server, &OLD).is_empty());
    // A sign-in that was under way meanwhile, and a credential that never was.
    remember(&server, &by_page, None, &OLD);
    remember(&server, &App::new(server.issuer(), "Fremd"), None, &OLD);
    assert!(known(&server, &OLD).is_empty());
}

#[test]
fn an_account_forgets_its_own_devices_in_a_browser_and_no_others() {
    let server = Server::new();
    let app = server.paired();
    remember(&server, &app, None, &OLD);
    remember(&server, &app, None, &NEW);
    assert!(server.verifier.forget_browser("account-2", &OLD).unwrap(), "others are still known");
    assert_eq!(known(&server, &OLD), [app.id]);
    assert!(!server.verifier.forget_browser(ACCOUNT, &OLD).unwrap());
    assert!(known(&server, &OLD).is_empty());
    assert_eq!(known(&server, &NEW), [app.id], "other browsers stay");
}
