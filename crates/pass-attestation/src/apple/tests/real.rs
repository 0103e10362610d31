//! Objects of real phones (`tests/apple/SOURCE.md`).

use super::*;

const PRODUCTION: &[u8] = include_bytes!("../../../tests/apple/production.cbor");
const DEVELOPMENT: &[u8] = include_bytes!("../../../tests/apple/development.cbor");
const ASSERTION: &[u8] = include_bytes!("../../../tests/apple/assertion.cbor");
const ASSERTION_KEY: &[u8] = include_bytes!("../../../tests/apple/assertion-key.point");
const REAL_APP: &str = "V8H6LQ9448.io.uebelacker.AppAttestExample";
const PRODUCTION_CHALLENGE: &[u8] = b"de5e0359-84f7-4dd7-a98d-5363e9415fb1";
const DEVELOPMENT_CHALLENGE: &[u8] = b"6f46aaeb-3989-45db-8c24-6cc88a76e789";
/// 2024-02-08, when both were new.
const FEBRUARY_2024: UnixTime = UnixTime(1_707_393_600);
/// 2025-02-08, after both.
const FEBRUARY_2025: UnixTime = UnixTime(1_739_016_000);

fn looked_at(
    object: &[u8],
    challenge: &[u8],
    app: &str,
    at: UnixTime,
) -> Result<AppAttestFacts, AppAttestError> {
    let claims = AppAttestClaims::read(object).unwrap();
    let expected = Expected {
        client_data_hash: &sha256(challenge),
        app_ids: &[APP.to_owned(), app.to_owned()],
        key_id: Some(&claims.key_id.0),
    };
    verify(object, &expected, &root().unwrap(), at)
}

#[test]
fn both_environments_are_told_apart() {
    let (production, development) = (ApplePolicy::default(), Environment::Development);
    let development = ApplePolicy { environment: development, ..ApplePolicy::default() };
    let accepted = Assessment::Accepted {
        place: KeySecurityLevel::SecureEnclave,
        level: LevelOfAssurance::Substantial,
    };
    let refused = Assessment::Refused(Finding::WrongEnvironment);
    let facts = looked_at(PRODUCTION, PRODUCTION_CHALLENGE, REAL_APP, FEBRUARY_2024).unwrap();
    assert_eq!((facts.app_id.as_str(), facts.environment), (REAL_APP, Environment::Production));
    assert_eq!(facts.key_id.0, sha256(&facts.public_key.0));
    assert_eq!(facts.assess(&production), accepted);
    assert_eq!(facts.assess(&development), refused);
    let facts = looked_at(DEVELOPMENT, DEVELOPMENT_CHALLENGE, REAL_APP, FEBRUARY_2024).unwrap();
    assert_eq!(facts.environment, Environment::Development);
    assert_eq!(facts.assess(&production), refused);
    assert_eq!(facts.assess(&development), accepted);
}

#[test]
fn a_real_object_counts_for_its_app_its_challenge_and_its_time_only() {
    let found = looked_at(PRODUCTION, DEVELOPMENT_CHALLENGE, REAL_APP, FEBRUARY_2024);
    assert_eq!(found, Err(AppAttestError::Nonce));
    let found = looked_at(PRODUCTION, PRODUCTION_CHALLENGE, "V8H6LQ9448.other", FEBRUARY_2024);
    assert_eq!(found, Err(AppAttestError::App));
    let found = looked_at(PRODUCTION, PRODUCTION_CHALLENGE, REAL_APP, FEBRUARY_2025);
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::Expired(0))));
    let found = looked_at(PRODUCTION, PRODUCTION_CHALLENGE, REAL_APP, UnixTime(1_707_000_000));
    assert_eq!(found, Err(AppAttestError::Chain(ChainError::NotYetValid(0))));
}

#[test]
fn an_apps_foreign_client_data_of_any_length_can_be_checked() {
    let app = APP.to_owned();
    let device = Device { client_data_hash: b"a bare challenge".to_vec(), ..Device::new() };
    let with = |client_data_hash: &[u8]| {
        let app_ids = std::slice::from_ref(&app);
        let expected = Expected { client_data_hash, app_ids, key_id: None };
        verify(&device.object(), &expected, &device.root.anchors(), NOW)
    };
    assert!(with(b"a bare challenge").is_ok());
    assert_eq!(with(b"a bare challeng"), Err(AppAttestError::Nonce));
    assert_eq!(with(b""), Err(AppAttestError::Nonce));
}

#[test]
fn a_real_assertion_holds_once() {
    let text = r#"{"subject":"Lorem ipsum","message":"Lorem ipsum dolor sit amet, consectetur adipiscing elit."}"#;
    let hash = sha256(text.as_bytes());
    let with = |last| verify_assertion(ASSERTION, &hash, ASSERTION_KEY, REAL_APP, last);
    assert_eq!(with(0), Ok(1));
    assert_eq!(with(1), Err(AssertionError::Counter));
    let found = verify_assertion(ASSERTION, &hash, ASSERTION_KEY, APP, 0);
    assert_eq!(found, Err(AssertionError::App));
    let found = verify_assertion(ASSERTION, &[0; 32], ASSERTION_KEY, REAL_APP, 0);
    assert_eq!(found, Err(AssertionError::Signature));
}

#[test]
fn claims_are_read_without_being_believed() {
    let claims = AppAttestClaims::read(DEVELOPMENT).unwrap();
    assert_eq!((claims.certificates, claims.counter), (2, 0));
    assert_eq!(claims.environment, Some(Environment::Development));
    assert_eq!(claims.app_id_hash.0, sha256(REAL_APP.as_bytes()));
    assert_eq!((claims.bundle_version, claims.validation_category), (None, None));
    let device = Device { counter: 9, aaguid: [0; 16], ..Device::new() };
    let claims = AppAttestClaims::read(&device.object()).unwrap();
    assert_eq!((claims.counter, claims.environment), (9, None));
    assert_eq!(AppAttestClaims::read(&DEVELOPMENT[..DEVELOPMENT.len() - 1]), None);
}

#[test]
fn a_newer_phone_states_how_the_app_was_distributed() {
    let map = Value::Map(vec![
        (Value::from("apple_bundle_version_01"), Value::from("7")),
        (Value::from("apple_validation_category_01"), Value::from([4u8, 0, 0, 0].to_vec())),
    ]);
    let mut extensions = Vec::new();
    ciborium::into_writer(&map, &mut extensions).unwrap();
    let device = Device { extensions: extensions.clone(), ..Device::new() };
    assert!(device.verified().is_ok());
    let claims = AppAttestClaims::read(&device.object()).unwrap();
    assert_eq!(claims.bundle_version.as_deref(), Some("7"));
    assert_eq!(claims.validation_category, Some(4));
    extensions.pop();
    let device = Device { extensions, ..Device::new() };
    assert_eq!(AppAttestClaims::read(&device.object()).unwrap().validation_category, None);
}
