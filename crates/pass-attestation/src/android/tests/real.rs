//! Chains of real phones (`tests/android/SOURCE.md`) and what Google's tool reads in them.

use serde_json::Value;

use super::*;

macro_rules! sample {
    ($name:literal) => {
        (
            include_str!(concat!("../../../tests/android/", $name, ".pem")),
            include_str!(concat!("../../../tests/android/", $name, ".json")),
        )
    };
}

/// 2026-02-24, when the newest chain was valid.
const FEBRUARY_2026: UnixTime = UnixTime(1_771_934_400);
/// 2025-09-27, when the chain before it was.
const SEPTEMBER_2025: UnixTime = UnixTime(1_758_931_200);
/// 2020-09-01.
const SEPTEMBER_2020: UnixTime = UnixTime(1_598_918_400);

fn looked_at(pem: &str, at: UnixTime) -> Assessment {
    let policy =
        AndroidPolicy { any_app: true, when_stale: WhenStale::Accept, ..Default::default() };
    let chain = CertificateChain::from_pem(pem).unwrap();
    assess(&chain, &Expected::default(), &policy, &roots().unwrap(), None, at)
}

/// The sample's own words, from which comments are taken.
fn expected(json: &str) -> Value {
    let lines = json.lines().filter(|line| !line.trim_start().starts_with("//"));
    serde_json::from_str(&lines.collect::<String>()).unwrap()
}

fn base64(value: &Value) -> Vec<u8> {
    data_encoding::BASE64.decode(value.as_str().unwrap().as_bytes()).unwrap()
}

fn number(value: &Value) -> Option<u64> {
    value.as_str().map(|digits| digits.parse().unwrap())
}

fn level(value: &Value) -> SecurityLevel {
    match value.as_str().unwrap() {
        "SOFTWARE" => SecurityLevel::Software,
        "TRUSTED_ENVIRONMENT" => SecurityLevel::TrustedEnvironment,
        "STRONG_BOX" => SecurityLevel::StrongBox,
        other => panic!("{other}"),
    }
}

#[test]
fn everything_google_reads_is_read_alike() {
    for (pem, json) in [
        sample!("blueline-sdk28-SB_RSA_NONE"),
        sample!("blueline-sdk28-TEE_EC_NONE"),
        sample!("caiman-sdk36-SB_EC_RKP"),
        sample!("marlin-sdk29-TEE_EC_NONE"),
        sample!("tegu-sdk36-TEE_EC_2026_ROOT"),
    ] {
        let facts = AndroidFacts::read(&CertificateChain::from_pem(pem).unwrap()).unwrap();
        let (said, wanted) = (facts.key_description, expected(json));
        assert_eq!(Some(said.attestation_version), number(&wanted["attestationVersion"]));
        assert_eq!(said.attestation_security_level, level(&wanted["attestationSecurityLevel"]));
        assert_eq!(said.key_mint_security_level, level(&wanted["keyMintSecurityLevel"]));
        assert_eq!(Some(said.key_mint_version), number(&wanted["keyMintVersion"]));
        assert_eq!(said.attestation_challenge.0, base64(&wanted["attestationChallenge"]));
        assert_eq!(said.unique_id.0, base64(&wanted["uniqueId"]));
        check_software(&said.software_enforced, &wanted["softwareEnforced"]);
        check_hardware(&said.hardware_enforced, &wanted["hardwareEnforced"]);
    }
}

fn check_software(said: &AuthorizationList, wanted: &Value) {
    assert_eq!(said.creation_date_time, number(&wanted["creationDateTime"]));
    let id = said.attestation_application_id.as_ref().unwrap();
    let wanted_id = &wanted["attestationApplicationId"];
    assert_eq!(id.packages.len(), wanted_id["packages"].as_array().unwrap().len());
    assert_eq!(id.packages[0].name, wanted_id["packages"][0]["name"].as_str().unwrap());
    assert_eq!(Some(id.packages[0].version), number(&wanted_id["packages"][0]["version"]));
    assert_eq!(id.signatures, [Hex(base64(&wanted_id["signatures"][0]))]);
    let hash = wanted.get("moduleHash").map(|hash| Hex(base64(hash)));
    assert_eq!(said.module_hash, hash);
}

fn check_hardware(said: &AuthorizationList, wanted: &Value) {
    let numbers = |name: &str| -> Vec<u64> {
        let list = wanted[name].as_array().cloned().unwrap_or_default();
        list.iter().map(|one| number(one).unwrap()).collect()
    };
    assert_eq!(said.purposes, numbers("purposes"));
    assert_eq!(said.digests, numbers("digests"));
    assert_eq!(said.algorithm, number(&wanted["algorithms"]));
    assert_eq!(said.key_size, number(&wanted["keySize"]));
    assert_eq!(said.ec_curve, number(&wanted["ecCurve"]));
    assert_eq!(said.no_auth_required, wanted["noAuthRequired"].as_bool().unwrap_or(false));
    assert_eq!(said.origin == Some(0), wanted["origin"] == "GENERATED");
    assert_eq!(said.os_version, number(&wanted["osVersion"]));
    assert_eq!(said.os_patch_level, number(&wanted["osPatchLevel"]));
    assert_eq!(said.vendor_patch_level, number(&wanted["vendorPatchLevel"]));
    assert_eq!(said.boot_patch_level, number(&wanted["bootPatchLevel"]));
    let model = wanted["attestationIdModel"].as_str().map(str::to_owned);
    assert_eq!(said.device_ids.get("model"), model.as_ref());
    let root = wanted.get("rootOfTrust");
    assert_eq!(said.root_of_trust.is_some(), root.is_some());
    let (Some(said), Some(wanted)) = (&said.root_of_trust, root) else { return };
    assert_eq!(said.verified_boot_key.0, base64(&wanted["verifiedBootKey"]));
    assert_eq!(Value::from(said.device_locked), wanted["deviceLocked"]);
    let state = serde_json::to_value(said.verified_boot_state).unwrap();
    assert_eq!(state, wanted["verifiedBootState"]);
    let hash = wanted.get("verifiedBootHash").map(|hash| Hex(base64(hash)));
    assert_eq!(said.verified_boot_hash, hash);
}

#[test]
fn real_phones_are_worth_what_they_are_worth() {
    let strong_box = accepted(KeySecurityLevel::StrongBox);
    let environment = accepted(KeySecurityLevel::TrustedEnvironment);
    let (caiman, _) = sample!("caiman-sdk36-SB_EC_RKP");
    assert_eq!(looked_at(caiman, SEPTEMBER_2025), strong_box);
    assert_eq!(looked_at(caiman, FEBRUARY_2026), refused(Finding::Expired));
    let (tegu, _) = sample!("tegu-sdk36-TEE_EC_2026_ROOT");
    assert_eq!(looked_at(tegu, FEBRUARY_2026), environment);
    let (unlocked, _) = sample!("blueline-sdk28-TEE_EC_NONE");
    assert_eq!(looked_at(unlocked, SEPTEMBER_2020), refused(Finding::BootLoaderUnlocked));
    let (rsa, _) = sample!("blueline-sdk28-SB_RSA_NONE");
    assert_eq!(looked_at(rsa, SEPTEMBER_2020), refused(Finding::KeyProperties));
    let (software, _) = sample!("marlin-sdk29-TEE_EC_NONE");
    assert_eq!(looked_at(software, SEPTEMBER_2020), refused(Finding::ChainUntrusted));
}

#[test]
fn keys_from_the_factory_outlive_their_certificates_and_keys_from_the_network_do_not() {
    let nokia = include_str!("../../../tests/android/nokia-x10-sdk33-TEE_EC_NONE.pem");
    let pixel = include_str!("../../../tests/android/pixel6-sdk33-TEE_EC_RKP.pem");
    // 2023-04-14, 2023-05-02 and 2031-01-01.
    let [new, later, late] = [1_681_481_520, 1_682_985_600, 1_925_000_000].map(UnixTime);
    let environment = accepted(KeySecurityLevel::TrustedEnvironment);
    assert_eq!([new, later, late].map(|at| looked_at(nokia, at)), [environment; 3]);
    let expired = refused(Finding::Expired);
    assert_eq!([new, later, late].map(|at| looked_at(pixel, at)), [environment, expired, expired]);
}

#[test]
fn the_chain_with_tags_in_disorder_is_malformed() {
    let pem = include_str!("../../../tests/android/invalid-tags_not_in_ascending_order.pem");
    let chain = CertificateChain::from_pem(pem).unwrap();
    assert!(matches!(AndroidFacts::read(&chain), Err(AndroidError::Extension(_))));
    assert_eq!(looked_at(pem, FEBRUARY_2026), refused(Finding::Malformed));
}

#[test]
fn googles_sample_of_a_list_reads() {
    let json = br#"{"entries": {"6681152659205225093": {"status": "REVOKED",
        "reason": "KEY_COMPROMISE"}, "cc66e9a93713b6e643b26c15879786f7": {"status": "SUSPENDED",
        "reason": "KEY_COMPROMISE", "comment": "Entry for testing only"}}}"#;
    assert!(RevocationList::parse(json, NOW).unwrap().contains("5cb838f1fe157a85"));
}
