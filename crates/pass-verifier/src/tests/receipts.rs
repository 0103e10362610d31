//! Receipts that an app did not hear: of a pairing in its status, of a response at its address.

use pass_protocol::{
    Answer, B64, ClientDataType, CredentialState, DisabledBy, ErrorCode, KeyUse, LevelOfAssurance,
    Purpose, Receipt, ReceiptAnswer, ReceiptRequest, Response, Verdict, sha256,
};

use super::app::{ACCOUNT, App, Claim, Server};
use super::own::{Told, ask, code};
use super::revocation::status;

fn read(server: &Server, compact: &str) -> Receipt {
    let (statement, _) = server.verifier.keys().statements.walk(&server.issuer(), None).unwrap();
    Receipt::verify(compact, &server.issuer(), &statement.keys_for(KeyUse::Receipt)).unwrap()
}

fn hash(response: &Response) -> B64<32> {
    B64(sha256(&serde_json::to_vec(response).unwrap()))
}

fn again(server: &Server, claim: &Claim, response: &Response) -> Told<ReceiptAnswer> {
    let asked = ReceiptRequest { response_hash: hash(response) };
    server.verifier.receipt_again(&claim.response_id(), &asked)
}

#[test]
fn a_pairing_has_one_receipt_from_its_digits_on_for_as_long_as_it_is_known() {
    let server = Server::new();
    let app = App::new(server.issuer(), "Telefon");
    let offered = server.offer_pairing();
    let claim = app.claim(&server.verifier, &offered);
    let answer = claim.respond(&server.verifier, &app.registration(&claim)).unwrap();
    let Answer::Registered { confirmation_code: digits, .. } = answer else { panic!() };
    let wrong = if digits == "000000" { "000001" } else { "000000" };
    server.verifier.confirm_pairing(&offered.id, wrong).unwrap();
    assert_eq!(status(&server, &app).receipt, None, "not paired yet");
    server.clock.advance(20);
    let at = server.verifier.now();
    server.verifier.confirm_pairing(&offered.id, &digits).unwrap();
    let told = status(&server, &app).receipt.unwrap();
    let receipt = read(&server, &told);
    assert_eq!((receipt.verdict, receipt.purpose), (Verdict::Paired, Purpose::Pair));
    assert_eq!((receipt.credential_id, receipt.iat), (Some(app.id), at));
    assert_eq!(receipt.acr, Some(LevelOfAssurance::Substantial));
    assert_eq!(receipt.relying_party.as_deref(), Some("https://portal.example"));
    assert_eq!(receipt.response_hash, None);

    // The level of today may be another one; the receipt says what was given then.
    server.clock.advance(100_000);
    let server = server.restarted(LevelOfAssurance::Low);
    let later = status(&server, &app);
    assert_eq!((later.level, later.receipt.as_ref()), (LevelOfAssurance::Low, Some(&told)));
    server.verifier.disable(ACCOUNT, &app.id).unwrap();
    let ended = status(&server, &app);
    assert_eq!((ended.state, ended.receipt), (CredentialState::Disabled, Some(told)));
}

#[test]
fn each_pairing_has_a_receipt_of_its_own_and_one_that_came_to_nothing_has_none() {
    let server = Server::new();
    let (first, second) = (server.paired(), server.paired_as("Zweites").0);
    let receipts = [&first, &second].map(|app| status(&server, app).receipt.unwrap());
    let [one, two] = [&receipts[0], &receipts[1]].map(|compact| read(&server, compact));
    assert_eq!([one.credential_id, two.credential_id], [Some(first.id), Some(second.id)]);
    assert_ne!(one.jti, two.jti);

    let void = App::new(server.issuer(), "Drittes");
    let claim = void.claim(&server.verifier, &server.offer_pairing());
    claim.respond(&server.verifier, &void.registration(&claim)).unwrap();
    server.clock.advance(600);
    let told = status(&server, &void);
    assert_eq!((told.disabled_by, told.receipt), (Some(DisabledBy::PairingVoid), None));
}

#[test]
fn the_receipt_of_an_answer_that_was_not_heard_is_given_again() {
    let server = Server::new();
    let app = server.paired();
    let sign_in = || app.claim(&server.verifier, &server.offer_sign_in());
    let (approved, declined, let_go) = (sign_in(), sign_in(), sign_in());
    let change = ask(&server.verifier, &app, Purpose::ChangePin, ClientDataType::Request).unwrap();
    let sent = [
        (&approved, app.approval(&approved)),
        (&declined, app.decline(&declined)),
        (&let_go, Response::Decline { credential: None }),
        (&change, app.change(&change, &app.pin, &app.wrong_pin, &app.wrong_pin)),
    ];
    for (claim, response) in &sent {
        let answer = claim.respond(&server.verifier, response).unwrap();
        let (Answer::Approved { receipt, .. } | Answer::Declined { receipt }) = answer else {
            panic!("{answer:?}")
        };
        assert_eq!(read(&server, &receipt).response_hash, Some(hash(response)));
        let told = again(&server, claim, response).unwrap();
        assert_eq!(told, ReceiptAnswer { receipt: Some(receipt), open: false });
    }
    // Nobody else's: another request, another response to the same one.
    let silent = ReceiptAnswer { receipt: None, open: false };
    assert_eq!(again(&server, &declined, &sent[0].1).unwrap(), silent);
    assert_eq!(again(&server, &approved, &app.approval(&approved)).unwrap(), silent);
}

#[test]
fn without_a_receipt_it_is_told_whether_one_can_still_come() {
    let server = Server::new();
    let app = server.paired();
    let offered = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &offered);
    let (unsent, wrong) = (app.approval(&claim), app.wrong(&claim));
    let open = ReceiptAnswer { receipt: None, open: true };
    let over = ReceiptAnswer { receipt: None, open: false };
    assert_eq!(again(&server, &claim, &unsent).unwrap(), open);
    claim.respond(&server.verifier, &wrong).unwrap();
    assert_eq!(again(&server, &claim, &wrong).unwrap(), open);
    server.clock.advance(299);
    assert_eq!(again(&server, &claim, &unsent).unwrap(), open, "asking changes nothing");
    server.clock.advance(1);
    assert_eq!(again(&server, &claim, &unsent).unwrap(), over);
    assert_eq!(again(&server, &claim, &wrong).unwrap(), over);

    let cancelled = server.offer_sign_in();
    let claim = app.claim(&server.verifier, &cancelled);
    server.verifier.cancel(&cancelled.id).unwrap();
    assert_eq!(again(&server, &claim, &app.approval(&claim)).unwrap(), over);
}

#[test]
fn an_address_that_was_never_given_out_or_is_forgotten_is_closed() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let response = app.approval(&claim);
    claim.respond(&server.verifier, &response).unwrap();
    let asked = ReceiptRequest { response_hash: hash(&response) };
    let unknown = server.verifier.receipt_again(&B64([0; 16]), &asked);
    assert_eq!(code(unknown), ErrorCode::RequestClosed);
    // An hour after the end of its five minutes.
    server.clock.advance(3901);
    server.offer_sign_in();
    assert_eq!(code(again(&server, &claim, &response)), ErrorCode::RequestClosed);
}
