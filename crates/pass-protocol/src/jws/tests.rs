use super::*;

fn key() -> SigningKey {
    SigningKey::from_pkcs8(&SigningKey::generate_pkcs8().unwrap()).unwrap()
}

/// RFC 7515 appendix A.3: the example's key and signature, under our own header rules.
#[test]
fn rfc_7515_a3_signature_holds_and_its_missing_type_is_refused() {
    let x = B64::parse("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU").unwrap();
    let y = B64::parse("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0").unwrap();
    let kid = String::new();
    let jwk = Jwk { kty: "EC".into(), crv: "P-256".into(), x, y, kid };
    let input = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    let signature =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, jwk.to_sec1())
        .verify(input.as_bytes(), &decode(signature).unwrap())
        .unwrap();
    let compact = format!("{input}.{signature}");
    let refused = verify::<serde_json::Value>(&compact, "JWT", &[jwk]);
    assert_eq!(refused, Err(FormatError::Jws));
}

/// RFC 7638 is computed over the members in lexicographic order; the value is from RFC 9449 §6.1,
/// whose example key has this thumbprint.
#[test]
fn known_thumbprint() {
    let x = B64::parse("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs").unwrap();
    let y = B64::parse("9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA").unwrap();
    let jwk = Jwk { kty: "EC".into(), crv: "P-256".into(), x, y, kid: String::new() };
    assert_eq!(jwk.thumbprint(), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
}

#[test]
fn signed_is_verified() {
    let key = key();
    let compact = key.sign("pass-test+jwt", &serde_json::json!({"a": 1})).unwrap();
    let payload: serde_json::Value =
        verify(&compact, "pass-test+jwt", std::slice::from_ref(key.jwk())).unwrap();
    assert_eq!(payload["a"], 1);
}

#[test]
fn every_flipped_character_is_noticed() {
    let key = key();
    let compact = key.sign("pass-test+jwt", &serde_json::json!({"a": 1})).unwrap();
    for at in 0..compact.len() {
        let mut bytes = compact.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let altered = String::from_utf8(bytes).unwrap();
        let result =
            verify::<serde_json::Value>(&altered, "pass-test+jwt", std::slice::from_ref(key.jwk()));
        assert!(result.is_err(), "character {at}");
    }
}

#[test]
fn other_types_keys_and_forms_are_refused() {
    let (mine, other) = (key(), key());
    let keys = [mine.jwk().clone()];
    let compact = mine.sign("pass-test+jwt", &1).unwrap();
    assert_eq!(verify::<u8>(&compact, "pass-other+jwt", &keys), Err(FormatError::Jws));
    let foreign = other.sign("pass-test+jwt", &1).unwrap();
    assert_eq!(verify::<u8>(&foreign, "pass-test+jwt", &keys), Err(FormatError::UnknownKey));
    // Another key that borrows a trusted key id.
    let mut borrowed = other.jwk().clone();
    borrowed.kid = mine.jwk().kid.clone();
    assert_eq!(verify::<u8>(&compact, "pass-test+jwt", &[borrowed]), Err(FormatError::Signature));
    for text in ["", ".", "..", "a.b.c", "....", &format!("{compact}.x"), &compact[..20]] {
        assert!(verify::<u8>(text, "pass-test+jwt", &keys).is_err(), "{text}");
    }
    for alg in ["none", "HS256", "ES384"] {
        let header = format!(r#"{{"alg":"{alg}","typ":"pass-test+jwt","kid":"{}"}}"#, keys[0].kid);
        let rest = compact.split_once('.').unwrap().1;
        let altered = format!("{}.{rest}", encode(header.as_bytes()));
        assert_eq!(verify::<u8>(&altered, "pass-test+jwt", &keys), Err(FormatError::Jws), "{alg}");
    }
}
