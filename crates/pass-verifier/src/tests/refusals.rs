//! Each check of a response, broken one at a time by an app that signs whatever it likes.

use pass_protocol::{
    Answer, AttestedCredential, AuthenticatorData, B64, Bytes, ClientData, ClientDataType,
    ErrorCode, Flags, Issuer, PassUv, Purpose, RequestObject, Response, UserVerification,
    UserVerificationMethod,
};

use super::app::{App, Claim, Server};
use crate::VerifierError;

fn code(result: Result<Answer, VerifierError>) -> ErrorCode {
    match result {
        Err(VerifierError::Refused(code)) => code,
        other => panic!("{other:?}"),
    }
}

/// Signs an approval whose parts were spoilt, and expects it to be refused without any effect.
fn spoilt(
    what: &str,
    client_data: impl Fn(&Server, &Claim) -> ClientData,
    spoil: impl Fn(&mut AuthenticatorData, &mut UserVerification),
) {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let client_data = client_data(&server, &claim).to_json();
    // The proof is right for these client data, so that only the spoilt part is wrong.
    let mut user_verification = app.prove_right(Purpose::SignIn, &client_data);
    let mut data = app.data(Some(&user_verification));
    spoil(&mut data, &mut user_verification);
    let credential = app.assertion(client_data, &data);
    let response = Response::Get { credential, user_verification };
    assert_eq!(
        code(claim.respond(&server.verifier, &response)),
        ErrorCode::ApprovalRefused,
        "{what}"
    );
    let answer = claim.respond(&server.verifier, &app.approval(&claim)).unwrap();
    assert!(matches!(answer, Answer::Approved { .. }), "{what} had an effect");
}

fn right(server: &Server, claim: &Claim) -> ClientData {
    let challenge = RequestObject::challenge(&claim.request);
    ClientData::new(ClientDataType::Get, challenge, &server.issuer())
}

#[test]
fn the_parts_unspoilt_are_accepted() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let client_data = right(&server, &claim).to_json();
    let user_verification = app.prove_right(Purpose::SignIn, &client_data);
    let credential = app.assertion(client_data, &app.data(Some(&user_verification)));
    let response = Response::Get { credential, user_verification };
    assert!(claim.respond(&server.verifier, &response).is_ok());
}

#[test]
fn client_data_must_be_about_this_request_at_this_issuer() {
    let kind = |server: &Server, claim: &Claim| ClientData {
        kind: ClientDataType::Decline,
        ..right(server, claim)
    };
    spoilt("kind", kind, |_, _| ());
    let challenge = |server: &Server, claim: &Claim| ClientData {
        challenge: B64([0; 32]),
        ..right(server, claim)
    };
    spoilt("challenge", challenge, |_, _| ());
    let origin = |server: &Server, claim: &Claim| ClientData {
        origin: "https://konto.example.org".into(),
        ..right(server, claim)
    };
    spoilt("origin", origin, |_, _| ());
    let framed =
        |server: &Server, claim: &Claim| ClientData { cross_origin: true, ..right(server, claim) };
    spoilt("cross origin", framed, |_, _| ());
}

#[test]
fn authenticator_data_must_be_an_assertion_for_this_issuer() {
    let other = Issuer::parse("https://other.example").unwrap().rp_id_hash();
    spoilt("rpIdHash", right, |data, _| data.rp_id_hash = B64(other));
    spoilt("UP", right, |data, _| data.flags = Flags { user_present: false, user_verified: false });
    spoilt("UV", right, |data, _| data.flags = Flags { user_present: true, user_verified: true });
    spoilt("attested", right, |data, _| {
        let mut public_key = vec![4];
        public_key.extend([1; 64]);
        data.attested = Some(AttestedCredential { id: B64([0; 32]), public_key });
    });
}

#[test]
fn the_device_key_must_have_committed_to_exactly_this_proof() {
    spoilt("no passUv", right, |data, _| data.pass_uv = None);
    spoilt("other commitment", right, |data, _| {
        data.pass_uv = Some(PassUv {
            method: UserVerificationMethod::Pin,
            commitment: B64([0; 32]),
            public_key: None,
        });
    });
    spoilt("other blinder", right, |_, uv| uv.blinder = B64([0; 32]));
    spoilt("other proof", right, |_, uv| uv.proof.0[0] ^= 1);
}

#[test]
fn a_proof_for_another_purpose_or_credential_is_a_wrong_pin() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let client_data = right(&server, &claim).to_json();
    let user_verification = app.prove_right(Purpose::Confirm, &client_data);
    let credential = app.assertion(client_data, &app.data(Some(&user_verification)));
    let response = Response::Get { credential, user_verification };
    let answer = claim.respond(&server.verifier, &response).unwrap();
    assert!(matches!(answer, Answer::WrongPin { tries_left: 2, .. }));
}

#[test]
fn foreign_altered_and_replayed_responses_are_refused_and_never_count_as_a_wrong_pin() {
    let server = Server::new();
    let (app, _) = server.paired_as("Eins");
    let (other, _) = server.paired_as("Zwei");
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let old = app.claim(&server.verifier, &server.offer_sign_in());
    let mut refused = Vec::new();
    // A signature by a stranger's key, under this credential's id.
    let mut stranger = App::new(server.issuer(), "Drei");
    stranger.id = app.id;
    refused.push(stranger.approval(&claim));
    // Another paired credential's signature under this id.
    let Response::Get { mut credential, user_verification } = other.approval(&claim) else {
        panic!()
    };
    (credential.id, credential.raw_id) = (app.id, app.id);
    refused.push(Response::Get { credential, user_verification });
    // The two ids differ.
    let Response::Get { mut credential, user_verification } = app.approval(&claim) else {
        panic!()
    };
    credential.raw_id = other.id;
    refused.push(Response::Get { credential, user_verification });
    // An answer to another request of the same issuer.
    refused.push(app.approval(&old));
    // A flipped bit in what was signed, and in the signature.
    for part in 0..2 {
        let Response::Get { mut credential, user_verification } = app.approval(&claim) else {
            panic!()
        };
        let response = &mut credential.response;
        let Bytes(bytes) =
            if part == 0 { &mut response.authenticator_data } else { &mut response.signature };
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        refused.push(Response::Get { credential, user_verification });
    }
    // A registration where an approval is due.
    refused.push(App::new(server.issuer(), "Vier").registration(&claim));
    for _ in 0..2 {
        for response in &refused {
            let result = claim.respond(&server.verifier, response);
            assert_eq!(code(result), ErrorCode::ApprovalRefused);
        }
    }
    let answer = claim.respond(&server.verifier, &app.wrong(&claim)).unwrap();
    assert!(matches!(answer, Answer::WrongPin { tries_left: 2, .. }), "only this one counts");
}

#[test]
fn a_decline_with_a_foreign_signature_is_refused() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let mut stranger = App::new(server.issuer(), "Fremd");
    assert_eq!(
        code(claim.respond(&server.verifier, &stranger.decline(&claim))),
        ErrorCode::ApprovalRefused
    );
    stranger.id = app.id;
    assert_eq!(
        code(claim.respond(&server.verifier, &stranger.decline(&claim))),
        ErrorCode::ApprovalRefused
    );
}

#[test]
fn bodies_that_are_no_response_are_malformed() {
    let server = Server::new();
    let app = server.paired();
    let claim = app.claim(&server.verifier, &server.offer_sign_in());
    let mut unknown = serde_json::to_value(app.approval(&claim)).unwrap();
    unknown["extra"] = 1.into();
    let deep = "[".repeat(10_000);
    for body in ["", "{}", "null", r#"{"type":"get"}"#, &deep, &unknown.to_string()] {
        let result = server.verifier.respond(&claim.response_id(), body.as_bytes());
        assert_eq!(code(result), ErrorCode::MalformedRequest);
    }
}
