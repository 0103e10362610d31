//! The portal without an account server: what it sends, and what it refuses to believe.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::config::{Config, Secret, Service, is_enough};
use crate::id_token::{IdTokenError, verify};
use crate::sessions::Begun;
use crate::sign_in::code_challenge;
use crate::{Portal, pages, sign_in};

fn config() -> Config {
    Config {
        origin: "http://portal.localhost:1".into(),
        listen: "127.0.0.1:1".parse().unwrap(),
        issuer: "http://konto.localhost:2".into(),
        client_id: "portal".into(),
        client_secret: Secret("secret".into()),
        name: "Serviceportal".into(),
        color: "#003366".into(),
        test_mode: true,
        services: vec![service("substantial", "Bewohnerparken"), service("low", "Bücherei")],
    }
}

fn service(acr: &str, text: &str) -> Service {
    Service { acr: acr.into(), texts: [("de".to_owned(), text.to_owned())].into() }
}

/// A sign-in for the first service.
fn begun() -> Begun {
    let acr = config().services[0].acr_uri();
    Begun { state: "s".into(), nonce: "n".into(), code_verifier: "v".into(), acr }
}

async fn send(request: Request<Body>) -> (StatusCode, String) {
    let response = Portal::new(config()).unwrap().router().oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

struct Key {
    kid: &'static str,
    encoding: EncodingKey,
    jwk: Value,
}

fn key(kid: &'static str) -> Key {
    let random = SystemRandom::new();
    let alg = &ECDSA_P256_SHA256_FIXED_SIGNING;
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(alg, &random).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(alg, pkcs8.as_ref(), &random).unwrap();
    let point = pair.public_key().as_ref();
    let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let jwk = json!({"kty": "EC", "crv": "P-256", "kid": kid, "alg": "ES256",
        "x": text(&point[1..33]), "y": text(&point[33..])});
    Key { kid, encoding: EncodingKey::from_ec_der(pkcs8.as_ref()), jwk }
}

fn set(key: &Key) -> JwkSet {
    serde_json::from_value(json!({"keys": [key.jwk]})).unwrap()
}

fn claims() -> Value {
    json!({"iss": "http://konto.localhost:2", "aud": "portal", "sub": "s", "nonce": "n",
        "exp": 4_000_000_000_u64, "acr": "http://eidas.europa.eu/LoA/substantial"})
}

fn sign(key: &Key, claims: &Value) -> String {
    let mut header = Header::new(Algorithm::ES256);
    header.kid = Some(key.kid.into());
    encode(&header, claims, &key.encoding).unwrap()
}

#[test]
fn a_sound_id_token_is_accepted() {
    let key = key("k");
    let accepted = verify(&sign(&key, &claims()), &set(&key), &begun(), &config()).unwrap();
    assert_eq!(accepted.sub, "s");
}

#[test]
fn each_check_of_an_id_token() {
    let key = key("k");
    for (claim, value) in [
        ("iss", json!("http://other.localhost:2")),
        ("aud", json!("other")),
        ("exp", json!(1_000_000_000)),
        ("sub", Value::Null),
    ] {
        let mut spoilt = claims();
        spoilt[claim] = value;
        let result = verify(&sign(&key, &spoilt), &set(&key), &begun(), &config());
        assert!(matches!(result, Err(IdTokenError::Invalid(_))), "{claim}");
    }
    let good = sign(&key, &claims());
    let other_nonce = verify(&good, &set(&key), &Begun { nonce: "m".into(), ..begun() }, &config());
    assert!(matches!(other_nonce, Err(IdTokenError::ForeignNonce)));
    for level in ["http://eidas.europa.eu/LoA/low", "substantial", ""] {
        let mut low = claims();
        low["acr"] = json!(level);
        let result = verify(&sign(&key, &low), &set(&key), &begun(), &config());
        assert!(matches!(result, Err(IdTokenError::LevelTooLow)), "{level}");
    }
    let stranger = self::key("s");
    let unknown = verify(&sign(&stranger, &claims()), &set(&key), &begun(), &config());
    assert!(matches!(unknown, Err(IdTokenError::UnknownKey)));
    let borrowed = Key { kid: "k", ..self::key("k") };
    let forged = verify(&sign(&borrowed, &claims()), &set(&key), &begun(), &config());
    assert!(matches!(forged, Err(IdTokenError::Invalid(_))));
    // A public key is no shared secret: HS256 and "none" are refused.
    let mut header = Header::new(Algorithm::HS256);
    header.kid = Some("k".into());
    let confused = encode(&header, &claims(), &EncodingKey::from_secret(b"k")).unwrap();
    assert!(verify(&confused, &set(&key), &begun(), &config()).is_err());
    let parts: Vec<&str> = good.split('.').collect();
    let none = URL_SAFE_NO_PAD.encode(r#"{"alg":"none","kid":"k"}"#);
    assert!(verify(&format!("{none}.{}.", parts[1]), &set(&key), &begun(), &config()).is_err());
}

#[test]
fn a_higher_level_is_enough_and_an_unknown_one_is_not() {
    let uri = |level| format!("http://eidas.europa.eu/LoA/{level}");
    for (reached, enough) in
        [("high", true), ("substantial", true), ("low", false), ("best", false)]
    {
        assert_eq!(is_enough(&uri(reached), &uri("substantial")), enough, "{reached}");
    }
    assert!(is_enough(&uri("low"), &uri("low")));
    assert!(!is_enough(&uri("best"), &uri("best")));
}

/// RFC 7636 appendix B.
#[test]
fn known_code_challenge() {
    let challenge = code_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    assert_eq!(challenge, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

#[tokio::test]
async fn the_start_page_says_the_level_and_offers_to_sign_in() {
    let (status, page) = send(Request::get("/").body(Body::empty()).unwrap()).await;
    assert_eq!(status, StatusCode::OK);
    for text in
        ["Bewohnerparken", "substantiell", r#"data-testid="login""#, "Testbetrieb", r#"lang="de""#]
    {
        assert!(page.contains(text), "{text}");
    }
    for text in ["Bücherei", "niedrig", r#"data-testid="login-low""#, r#"action="/anmelden/1""#] {
        assert!(page.contains(text), "{text}");
    }
    let english = Request::get("/").header("accept-language", "en-GB,de;q=0.5");
    let (_, page) = send(english.body(Body::empty()).unwrap()).await;
    assert!(page.contains(r#"lang="en""#));
}

#[tokio::test]
async fn forms_from_elsewhere_are_refused() {
    for path in ["/anmelden/0", "/abmelden"] {
        for origin in [None, Some("http://evil.localhost:1"), Some("null")] {
            let mut request = Request::post(path);
            if let Some(origin) = origin {
                request = request.header("origin", origin);
            }
            let (status, _) = send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(status, StatusCode::BAD_REQUEST, "{path} {origin:?}");
        }
    }
}

#[tokio::test]
async fn a_callback_must_fit_the_browser_the_state_and_the_issuer() {
    let portal = Portal::new(config()).unwrap();
    let begun = || portal.0.sessions.begin(begun()).unwrap();
    let issuer = "iss=http%3A%2F%2Fkonto.localhost%3A2";
    let cases = [
        (None, format!("state=s&{issuer}&code=c"), "failure-other-browser"),
        (Some("x".to_owned()), format!("state=s&{issuer}&code=c"), "failure-other-browser"),
        (Some(begun()), format!("state=t&{issuer}&code=c"), "failure-foreign"),
        (Some(begun()), "state=s&code=c".to_owned(), "failure-foreign"),
        (Some(begun()), "state=s&iss=http%3A%2F%2Fevil&code=c".to_owned(), "failure-foreign"),
        (Some(begun()), format!("state=s&{issuer}"), "failure-foreign"),
        (Some(begun()), format!("state=s&{issuer}&error=access_denied"), "failure-cancelled"),
    ];
    let t = portal.0.messages.for_browser(&axum::http::HeaderMap::new());
    for (cookie, query, sentence) in cases {
        let mut request = Request::get(format!("/callback?{query}"));
        if let Some(cookie) = cookie {
            request = request.header("cookie", format!("{}={cookie}", sign_in::COOKIE));
        }
        let request = request.body(Body::empty()).unwrap();
        let response = portal.router().oneshot(request).await.unwrap();
        let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
        let page = String::from_utf8(body.to_vec()).unwrap();
        assert!(page.contains(&t.t(sentence)), "{query}: {page}");
    }
}

#[tokio::test]
async fn a_begun_sign_in_is_used_once() {
    let portal = Portal::new(config()).unwrap();
    let begun = begun();
    let cookie = portal.0.sessions.begin(begun.clone()).unwrap();
    assert_eq!(portal.0.sessions.take_begun(&cookie), Some(begun));
    assert_eq!(portal.0.sessions.take_begun(&cookie), None);
}

#[tokio::test]
async fn other_addresses_get_a_calm_page_with_strict_headers() {
    let portal = Portal::new(config()).unwrap();
    let request = Request::get("/nirgends").body(Body::empty()).unwrap();
    let response = portal.router().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let policy = response.headers().get("content-security-policy").unwrap().to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
    let cookie = pages::cookie(&portal, "n", "v");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
}

#[test]
fn the_demo_configurations_are_sound() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/demo");
    let both = [("aachen", vec!["substantial"]), ("gelsenkirchen", vec!["substantial", "low"])];
    for (portal, levels) in both {
        let config = Config::read(&root.join(format!("{portal}.toml"))).unwrap();
        assert_eq!(config.client_id, portal);
        let asked: Vec<&str> = config.services.iter().map(|one| one.acr.as_str()).collect();
        assert_eq!(asked, levels, "{portal}");
    }
}

#[test]
fn each_service_asks_for_its_own_level_and_is_content_with_it() {
    let key = key("k");
    let mut low = claims();
    low["acr"] = json!("http://eidas.europa.eu/LoA/low");
    for (at, service) in config().services.into_iter().enumerate() {
        let begun = Begun { acr: service.acr_uri(), ..begun() };
        let portal = Portal::new(config()).unwrap();
        let address = "http://konto.localhost:2/authorize".parse().unwrap();
        let address = sign_in::authorization_request(&portal, address, &begun);
        let asked = address.query_pairs().find(|(name, _)| name == "acr_values").unwrap().1;
        assert_eq!(asked, format!("http://eidas.europa.eu/LoA/{}", service.acr));
        let accepted = verify(&sign(&key, &low), &set(&key), &begun, &config());
        assert_eq!(accepted.is_ok(), at == 1, "{}", service.acr);
    }
}

#[tokio::test]
async fn a_service_that_is_not_offered_is_not_found() {
    for service in ["2", "-1", "low", "18446744073709551616"] {
        let request = Request::post(format!("/anmelden/{service}"))
            .header("origin", "http://portal.localhost:1")
            .body(Body::empty());
        let (status, _) = send(request.unwrap()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{service}");
    }
}
