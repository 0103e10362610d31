use super::*;
use crate::jws::SigningKey;

const NONCE: B64<32> = B64([7; 32]);

fn issuer() -> Issuer {
    Issuer::parse("https://konto.example").unwrap()
}

fn key() -> SigningKey {
    SigningKey::from_pkcs8(&SigningKey::generate_pkcs8().unwrap()).unwrap()
}

fn request() -> RequestObject {
    RequestObject {
        iss: issuer(),
        aud: RequestObject::AUDIENCE.into(),
        jti: B64([1; 16]),
        nonce: B64([2; 32]),
        app_nonce: NONCE,
        expires_in: 300,
        purpose: Purpose::SignIn,
        channel: Channel::CrossDevice,
        response_uri: "https://konto.example/pass/responses/x".into(),
        relying_party: RelyingParty { name: "Portal".into(), uri: "https://p.example".into() },
        acr: LevelOfAssurance::Substantial,
        user_verification: vec![UserVerificationMethod::Pin],
        initiator: Initiator::default(),
        known_credentials: None,
        message: None,
        pairing: None,
        test_mode: false,
    }
}

fn read(request: &RequestObject) -> Result<RequestObject, FormatError> {
    let key = key();
    let compact = key.sign(RequestObject::TYP, request).unwrap();
    RequestObject::verify(&compact, &issuer(), &NONCE, std::slice::from_ref(key.jwk()))
}

#[test]
fn a_request_survives_a_round_trip() {
    assert_eq!(read(&request()).unwrap(), request());
}

#[test]
fn a_request_from_or_for_somebody_else_is_foreign() {
    let other = Issuer::parse("https://konto.example.org").unwrap();
    let spoils: [fn(&mut RequestObject); 8] = [
        |r| r.aud = "somebody".into(),
        |r| r.app_nonce = B64([8; 32]),
        |r| r.response_uri = "https://evil.example/".into(),
        |r| r.response_uri = "http://konto.example/pass".into(),
        |r| r.response_uri = "https://konto.example:444/pass".into(),
        |r| r.response_uri = "/pass/responses/x".into(),
        |r| r.purpose = Purpose::Pair,
        |r| r.purpose = Purpose::Confirm,
    ];
    for (at, spoil) in spoils.into_iter().enumerate() {
        let mut spoilt = request();
        spoil(&mut spoilt);
        assert_eq!(read(&spoilt), Err(FormatError::Foreign), "spoil {at}");
    }
    let mut foreign = request();
    foreign.iss = other;
    assert_eq!(read(&foreign), Err(FormatError::Foreign));
}

#[test]
fn a_request_by_another_key_or_of_another_type_is_refused() {
    let (key, other) = (key(), key());
    let keys = std::slice::from_ref(key.jwk());
    let foreign = other.sign(RequestObject::TYP, &request()).unwrap();
    assert!(RequestObject::verify(&foreign, &issuer(), &NONCE, keys).is_err());
    let mistyped = key.sign("pass-receipt+jwt", &request()).unwrap();
    assert!(RequestObject::verify(&mistyped, &issuer(), &NONCE, keys).is_err());
}

/// The words on the wire, so that a rename cannot slip through.
#[test]
fn the_wire_format_is_as_documented() {
    let json = serde_json::to_value(request()).unwrap();
    assert_eq!(json["purpose"], "sign-in");
    assert_eq!(json["channel"], "cross-device");
    assert_eq!(json["acr"], "http://eidas.europa.eu/LoA/substantial");
    assert_eq!(json["user_verification"][0], "pin");
    assert_eq!(json["iss"], "https://konto.example");
    for purpose in Purpose::ALL {
        assert_eq!(serde_json::to_value(purpose).unwrap(), purpose.name());
        assert_eq!(Purpose::from_name(purpose.name()), Some(purpose));
    }
}

#[test]
fn a_browser_is_known_to_the_marked_credential_only() {
    let (mine, other) = (B64([3; 32]), B64([4; 32]));
    // SHA-256 of 32 bytes 02 and 32 bytes 03, computed elsewhere.
    let mark = RequestObject::mark(&request().nonce, &mine);
    assert_eq!(mark.to_string(), "J_Mvu_rC-7vOWLEHUhRLWnRG1LkeS6kP_e4wXpFZgOg");
    let stated = |marks| RequestObject { known_credentials: Some(marks), ..request() };
    assert_eq!(request().knows_browser(&mine), None, "not stated");
    assert_eq!(stated(vec![]).knows_browser(&mine), Some(false));
    assert_eq!(stated(vec![B64([9; 32]), mark]).knows_browser(&mine), Some(true));
    assert_eq!(stated(vec![B64([9; 32]), mark]).knows_browser(&other), Some(false));
    let next = RequestObject { nonce: B64([5; 32]), ..stated(vec![mark]) };
    assert_eq!(next.knows_browser(&mine), Some(false), "a mark belongs to one request");
    // An issuer that says nothing is told from one that knows nobody.
    assert_eq!(serde_json::to_value(request()).unwrap().get("known_credentials"), None);
    assert_eq!(read(&stated(vec![])).unwrap().known_credentials, Some(vec![]));
}
