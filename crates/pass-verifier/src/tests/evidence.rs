//! What is proven about a key decides the level, today and later.

use pass_attestation::Anchors;
use pass_protocol::{
    B64, Bytes, DeviceSignal, EndorsementRequest, ErrorCode, KeyEvidence, LevelReason, TpmEvidence,
};

use super::app::{App, Claim, Server};
use super::phone::{Phone, SERIAL};
use crate::{EvidenceCheck, EvidencePolicy, Finding, RevocationList, VerifierError};
use pass_protocol::LevelOfAssurance::{Low, Substantial};

fn policy() -> EvidencePolicy {
    let mut policy = EvidencePolicy::default();
    policy.android.any_app = true;
    policy
}

/// An issuer that knows this phone's maker.
fn server(phone: &Phone) -> Server {
    let roots = Anchors::from_pem(&phone.root_pem).unwrap();
    let evidence = EvidenceCheck::new(policy(), None).unwrap().and_android_roots(roots);
    let server = Server::with_evidence(evidence);
    revoke(&server, &[]);
    server
}

/// A fresh list with these serial numbers.
fn revoke(server: &Server, serials: &[&str]) {
    let entries: Vec<_> = serials.iter().map(|serial| format!(r#""{serial}": {{}}"#)).collect();
    let json = format!(r#"{{"entries": {{{}}}}}"#, entries.join(","));
    let list = RevocationList::parse(json.as_bytes(), server.verifier.now()).unwrap();
    server.verifier.evidence().set_revocations(list);
}

fn pair(
    server: &Server,
    certificates: impl FnOnce(&App, &Claim) -> Vec<Vec<u8>>,
    signals: &[DeviceSignal],
) -> App {
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    let chain = certificates(&app, &claim);
    let response = app.attested_registration(&claim, chain, signals);
    server.finish_pairing(&offered, &claim, &response);
    app
}

fn standing(server: &Server) -> (pass_protocol::LevelOfAssurance, Option<Finding>) {
    let credentials = server.verifier.credentials(super::app::ACCOUNT).unwrap();
    let [one] = credentials.as_slice() else { panic!("{credentials:?}") };
    (one.level, one.finding)
}

#[test]
fn a_key_in_a_phones_hardware_reaches_substantial() {
    let phone = Phone::new();
    let server = server(&phone);
    pair(&server, |app, claim| phone.chain(&app.device_pkcs8, &app.challenge(claim), false), &[]);
    assert_eq!(standing(&server), (Substantial, None));
}

#[test]
fn evidence_of_another_pairing_or_key_counts_as_software() {
    let phone = Phone::new();
    let found = |chain: &dyn Fn(&App, &Claim) -> Vec<Vec<u8>>| {
        let server = server(&phone);
        pair(&server, |app, claim| chain(app, claim), &[]);
        standing(&server)
    };
    let challenge = found(&|app, _| phone.chain(&app.device_pkcs8, &[7; 32], false));
    assert_eq!(challenge, (Low, Some(Finding::ChallengeMismatch)));
    let other = App::new(server(&phone).issuer(), "x");
    let key = found(&|app, c| phone.chain(&other.device_pkcs8, &app.challenge(c), false));
    assert_eq!(key, (Low, Some(Finding::KeyMismatch)));
    let stranger = Phone::new();
    let maker = found(&|app, c| stranger.chain(&app.device_pkcs8, &app.challenge(c), false));
    assert_eq!(maker, (Low, Some(Finding::ChainUntrusted)));
    let garbage = found(&|_, _| vec![vec![1, 2, 3]]);
    assert_eq!(garbage, (Low, Some(Finding::Malformed)));
    assert_eq!(found(&|_, _| Vec::new()), (Low, Some(Finding::NoEvidence)));
}

#[test]
fn a_phone_without_screen_lock_stays_low() {
    let phone = Phone::new();
    let server = server(&phone);
    let signals = [DeviceSignal::NoLockScreen];
    let chain = |app: &App, c: &Claim| phone.chain(&app.device_pkcs8, &app.challenge(c), false);
    pair(&server, chain, &signals);
    assert_eq!(standing(&server), (Low, Some(Finding::NoLockScreen)));
}

#[test]
fn hints_are_no_reason() {
    let phone = Phone::new();
    let server = server(&phone);
    let chain = |app: &App, c: &Claim| phone.chain(&app.device_pkcs8, &app.challenge(c), false);
    pair(&server, chain, &[DeviceSignal::Root, DeviceSignal::Debugger, DeviceSignal::Emulator]);
    assert_eq!(standing(&server), (Substantial, None));
}

#[test]
fn evidence_that_is_revoked_later_counts_no_more() {
    let phone = Phone::new();
    let server = server(&phone);
    let chain = |app: &App, c: &Claim| phone.chain(&app.device_pkcs8, &app.challenge(c), false);
    let app = pair(&server, chain, &[]);
    revoke(&server, &[SERIAL]);
    assert_eq!(standing(&server), (Low, Some(Finding::Revoked)));
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let refused = claim.respond(&server.verifier, &app.approval(&claim));
    assert!(matches!(refused, Err(VerifierError::Refused(ErrorCode::ApprovalRefused))));
}

#[test]
fn a_stale_list_lets_nothing_new_in_and_takes_nothing_away() {
    let phone = Phone::new();
    let server = server(&phone);
    let chain = |app: &App, c: &Claim| phone.chain(&app.device_pkcs8, &app.challenge(c), false);
    let old = pair(&server, chain, &[]);
    server.clock.advance(73 * 3600);
    assert_eq!(standing(&server), (Substantial, None));
    let claim = old.claim(&server.verifier, &server.offer_sign_in());
    assert!(claim.respond(&server.verifier, &old.approval(&claim)).is_ok());
    server.verifier.disable(super::app::ACCOUNT, &old.id).unwrap();
    pair(&server, chain, &[]);
    assert_eq!(standing(&server), (Low, Some(Finding::RevocationListStale)));
}

#[test]
fn a_place_that_is_only_claimed_counts_as_software() {
    let server = Server::with_policy(Low);
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    let answer = claim.respond(&server.verifier, &app.registration(&claim)).unwrap();
    let pass_protocol::Answer::Registered { level, level_reason, .. } = answer else { panic!() };
    assert_eq!((level, level_reason), (Low, LevelReason::Evidence));
}

#[test]
fn only_evidence_that_could_count_is_asked_for() {
    let ask = |evidence: EvidenceCheck| {
        let server = Server::with_evidence(evidence);
        let app = App::new(server.issuer(), "x");
        let claim = app.claim(&server.verifier, &server.offer_pairing());
        claim.object.pairing.unwrap().attestation
    };
    let nothing = EvidenceCheck::new(EvidencePolicy::default(), None).unwrap();
    assert_eq!(ask(nothing), ["packed"]);
    let mut all = policy();
    all.apple.app_ids.push("TEAM.app".into());
    let makers = Phone::new().root_pem;
    let all = EvidenceCheck::new(all, Some(&makers)).unwrap();
    assert_eq!(ask(all), ["android-key", "apple-appattest", "tpm", "packed"]);
    assert!(EvidenceCheck::new(EvidencePolicy::default(), Some("no pem")).is_err());
}

#[test]
fn a_tpm_that_nobody_vouches_for_stays_low_and_is_not_challenged() {
    let phone = Phone::new();
    let server = server(&phone);
    let app = App::new(server.issuer(), "Rechner");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    let asked = EndorsementRequest {
        certificates: phone
            .chain(&app.device_pkcs8, &[0; 32], false)
            .into_iter()
            .map(Bytes)
            .collect(),
        attestation_key: Bytes(vec![1]),
    };
    let refused = |id: &B64<16>| server.verifier.endorse(id, &asked).unwrap_err().code();
    assert_eq!(refused(&claim.response_id()), ErrorCode::ApprovalRefused);
    assert_eq!(refused(&B64([0; 16])), ErrorCode::RequestClosed);
    let sign_in = app.claim(&server.verifier, &server.offer_sign_in());
    assert_eq!(refused(&sign_in.response_id()), ErrorCode::RequestClosed);
    let junk = || Bytes(vec![1]);
    let evidence = KeyEvidence::Tpm(TpmEvidence {
        public_area: junk(),
        cert_info: junk(),
        signature: junk(),
        attestation_key: junk(),
        activation: Some(B64([0; 32])),
    });
    let response = app.registration_beside(&claim, evidence);
    server.finish_pairing(&offered, &claim, &response);
    assert_eq!(standing(&server), (Low, Some(Finding::Malformed)));
    server.clock.advance(3600);
    assert_eq!(refused(&claim.response_id()), ErrorCode::RequestClosed);
    let late = app.claim(&server.verifier, &server.offer_pairing());
    server.clock.advance(601);
    assert_eq!(refused(&late.response_id()), ErrorCode::RequestExpired);
}
