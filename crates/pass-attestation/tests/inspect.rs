//! What `examples/inspect` answers, and with which exit code.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a broken test may panic")]

// The program's own file: cargo gives a test no way to an example's binary.
#[path = "../examples/inspect/inspection.rs"]
mod inspection;

use std::path::{Path, PathBuf};

use ciborium::Value as Cbor;
use clap::Parser as _;
use data_encoding::BASE64;
use inspection::{Arguments, Outcome};
use serde_json::{Value, json};

const NOKIA: &str = "tests/android/nokia-x10-sdk33-TEE_EC_NONE.pem";
const NOKIA_CHALLENGE: &str = "HcAotmy6ZBX8cnh5mvMc2w==";
const APRIL_2023: &str = "2023-04-14T13:12:42Z";
const UNLOCKED: &str = "tests/android/blueline-sdk28-TEE_EC_NONE.pem";
const RSA: &str = "tests/android/blueline-sdk28-SB_RSA_NONE.pem";
const MISORDERED: &str = "tests/android/invalid-tags_not_in_ascending_order.pem";
const PRODUCTION: &str = "tests/apple/production.cbor";
/// `de5e0359-84f7-4dd7-a98d-5363e9415fb1`
const PRODUCTION_CHALLENGE: &str = "ZGU1ZTAzNTktODRmNy00ZGQ3LWE5OGQtNTM2M2U5NDE1ZmIx";
const PRODUCTION_APP: &str = "V8H6LQ9448.io.uebelacker.AppAttestExample";

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn inspect(arguments: &[&str]) -> Outcome {
    let (evidence, options) = arguments.split_first().unwrap();
    let evidence = here(evidence);
    let program = ["inspect", evidence.to_str().unwrap()];
    Outcome::of(&Arguments::try_parse_from(program.iter().chain(options)).unwrap())
}

#[track_caller]
fn accepted(arguments: &[&str]) -> Value {
    let outcome = inspect(arguments);
    assert_eq!(outcome.code(), 0, "{outcome:?}");
    let Outcome::Accepted(report) = outcome else { panic!("{outcome:?}") };
    assert_eq!(report.pointer("/verdict/accepted"), Some(&json!(true)));
    report
}

#[track_caller]
fn refused(arguments: &[&str]) -> String {
    let outcome = inspect(arguments);
    assert_eq!(outcome.code(), 1, "{outcome:?}");
    let Outcome::Refused(report) = outcome else { panic!("{outcome:?}") };
    assert_eq!(report.pointer("/verdict/accepted"), Some(&json!(false)));
    report.pointer("/verdict/reason").unwrap().as_str().unwrap().to_owned()
}

#[track_caller]
fn unreadable(arguments: &[&str]) -> String {
    let outcome = inspect(arguments);
    assert_eq!(outcome.code(), 2, "{outcome:?}");
    let Outcome::Unreadable(sentence) = outcome else { panic!("{outcome:?}") };
    sentence
}

#[test]
fn a_phones_chain_is_accepted_for_its_challenge_and_its_time() {
    let report = accepted(&[NOKIA, "--at", APRIL_2023, "--challenge", NOKIA_CHALLENGE]);
    assert_eq!(report.pointer("/format"), Some(&json!("android-key")));
    assert_eq!(report.pointer("/verdict/level"), Some(&json!("substantial")));
    assert_eq!(report.pointer("/verdict/place"), Some(&json!("trusted_environment")));
    let other = ["--challenge", "AAAA"];
    assert_eq!(refused(&[NOKIA, "--at", APRIL_2023, other[0], other[1]]), "challenge_mismatch");
    assert_eq!(refused(&[NOKIA, "--at", "2016-02-15T00:00:00Z"]), "expired");
    assert_eq!(refused(&[UNLOCKED, "--at", "2019-01-01T00:00:00Z"]), "boot_loader_unlocked");
}

#[test]
fn a_policy_and_a_list_decide_with() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let policy = write("policy.toml", "[android]\nany_app = false\nwhen_stale = \"accept\"\n");
    assert_eq!(refused(&[NOKIA, "--at", APRIL_2023, "--policy", &policy]), "unknown_app");
    let empty = write("empty.json", "{\"entries\":{}}");
    let report = accepted(&[NOKIA, "--at", APRIL_2023, "--revocations", &empty]);
    assert_eq!(report.pointer("/revocation"), Some(&json!("checked")));
    let serial = "b7655c8cfa44db91bdf418d40b31c08c";
    let entry = format!("{{\"entries\":{{\"{serial}\":{{\"status\":\"REVOKED\"}}}}}}");
    let list = write("list.json", &entry);
    assert_eq!(refused(&[NOKIA, "--at", APRIL_2023, "--revocations", &list]), "revoked");
}

/// The certificates of a file in PEM.
fn ders(pem: &str) -> Vec<Vec<u8>> {
    let text = std::fs::read_to_string(here(pem)).unwrap();
    let blocks = text.split("-----BEGIN CERTIFICATE-----").skip(1);
    let bodies = blocks.map(|block| block.split_once("-----END").unwrap().0);
    bodies
        .map(|body| body.split_ascii_whitespace().collect::<String>())
        .map(|body| BASE64.decode(body.as_bytes()).unwrap())
        .collect()
}

#[test]
fn a_chain_comes_in_many_forms() {
    let folder = tempfile::tempdir().unwrap();
    let write = |bytes: &[u8]| {
        let path = folder.path().join("evidence");
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let pem = std::fs::read_to_string(here(NOKIA)).unwrap();
    let ders = ders(NOKIA);
    let texts: Vec<String> = ders.iter().map(|der| BASE64.encode(der)).collect();
    let pems: Vec<String> = texts
        .iter()
        .map(|text| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----"))
        .collect();
    let statement = Cbor::Map(vec![
        ("alg".into(), (-7).into()),
        ("x5c".into(), ders.iter().cloned().map(Cbor::Bytes).collect::<Vec<_>>().into()),
    ]);
    let object = |format: &str| {
        let mut out = Vec::new();
        let parts = [("fmt", format.into()), ("attStmt", statement.clone())];
        let map = parts.into_iter().map(|(name, value)| (name.into(), value)).collect();
        ciborium::into_writer(&Cbor::Map(map), &mut out).unwrap();
        out
    };
    let report = |bytes: &[u8]| accepted(&[&write(bytes), "--at", APRIL_2023]);
    let wanted = accepted(&[NOKIA, "--at", APRIL_2023]);
    for form in [
        pem.replace('\n', "\r\n").into_bytes(),
        format!(
            "subject: x\n{}",
            pem.replace("-----END CERTIFICATE-----\n", "-----END CERTIFICATE-----|")
        )
        .into_bytes(),
        ders.concat(),
        BASE64.encode(&ders.concat()).into_bytes(),
        serde_json::to_vec(&texts).unwrap(),
        serde_json::to_vec(&pems).unwrap(),
        object("android-key"),
        BASE64.encode(&object("android-key")).into_bytes(),
    ] {
        assert_eq!(report(&form), wanted, "{}", String::from_utf8_lossy(&form));
    }
    assert!(unreadable(&[&write(&object("packed"))]).contains("packed"));
    unreadable(&[&write(&[ders.concat().as_slice(), &[0]].concat())]);
    let leaf = ders.first().unwrap();
    let without_the_rest = write(leaf);
    assert_eq!(refused(&[&without_the_rest, "--at", APRIL_2023]), "chain_untrusted");
    unreadable(&[&write(leaf.split_last().unwrap().1)]);
}

#[test]
fn a_report_names_certificates_and_what_exactly_does_not_fit() {
    let report = accepted(&[NOKIA, "--at", APRIL_2023]);
    assert_eq!(report.pointer("/at"), Some(&json!(APRIL_2023)));
    let batch = report.pointer("/certificates/1").unwrap();
    assert_eq!(batch["notBefore"], json!("2020-09-28T20:18:48Z"));
    assert_eq!(batch["notAfter"], json!("2030-09-26T20:18:48Z"));
    assert_eq!(batch["serial"], json!("b7655c8cfa44db91bdf418d40b31c08c"));
    let names = (batch["subject"].as_str().unwrap(), batch["issuer"].as_str().unwrap());
    assert!(names.0.contains("884f819dc0122db1f4abd28c9e70f3d0"), "{}", names.0);
    assert!(names.1.contains("e0c3548a47e73f2a75fb9ed6da5bf3e8"), "{}", names.1);
    assert_eq!(
        report.pointer("/facts/keyDescription/hardwareEnforced/osVersion"),
        Some(&json!(130_000))
    );
    let Outcome::Refused(report) = inspect(&[RSA, "--at", "2019-01-01T00:00:00Z"]) else {
        panic!()
    };
    let detail = report.pointer("/verdict/detail").unwrap().as_str().unwrap();
    assert!(detail.contains("P-256"), "{detail}");
    let other = "/facts/keyDescription/hardwareEnforced/other/rsaPublicExponent";
    assert_eq!(report.pointer(other), Some(&json!(65537)));
}

#[test]
fn a_servers_whole_configuration_is_a_policy_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("servicekonto.toml");
    let text = "listen = \"x\"\n[policy.android]\nwhen_stale = \"accept\"\n";
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap();
    assert_eq!(refused(&[NOKIA, "--at", APRIL_2023, "--policy", path]), "unknown_app");
    std::fs::write(path, format!("{text}any_app = true\n")).unwrap();
    accepted(&[NOKIA, "--at", APRIL_2023, "--policy", path]);
    std::fs::write(path, "[policy.android]\nno_such_rule = 1\n").unwrap();
    assert!(unreadable(&[NOKIA, "--policy", path]).contains("no_such_rule"));
}

#[test]
fn an_app_attest_object_needs_its_app_and_its_challenge() {
    let at = ["--at", "2024-02-08T12:00:00Z"];
    let (app, challenge) = (["--app-id", PRODUCTION_APP], ["--challenge", PRODUCTION_CHALLENGE]);
    let whole = [PRODUCTION, at[0], at[1], app[0], app[1], challenge[0], challenge[1]];
    let report = accepted(&whole);
    assert_eq!(report.pointer("/format"), Some(&json!("apple-appattest")));
    assert_eq!(refused(whole.get(..5).unwrap()), "challenge_mismatch");
    let without_app = [PRODUCTION, at[0], at[1], challenge[0], challenge[1]];
    refused(&without_app);
}

#[test]
fn what_cannot_be_read_is_said_and_is_no_refusal() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    };
    assert!(unreadable(&["no-such-file"]).contains("no-such-file"));
    assert!(unreadable(&[&write("noise", &[0xff; 64])]).contains("neither"));
    for nothing in [b"".as_slice(), b" \r\n"] {
        assert!(unreadable(&[&write("empty", nothing)]).contains("empty"));
    }
    unreadable(&[folder.path().to_str().unwrap()]);
    let huge = write("huge", &vec![b'A'; 1024 * 1024 + 1]);
    assert!(unreadable(&[&huge]).contains("more than"));
    for forgery in
        [&[0x30, 0x84, 0x7f, 0xff, 0xff, 0xff][..], &[0x9b; 9], &[0x30, 0x82, 0xff, 0xff]]
    {
        unreadable(&[&write("forgery", forgery)]);
    }
    unreadable(&[&write("list.json", b"[\"AAAA\"]")]);
    unreadable(&[&write("list.json", b"[\"%%\"]")]);
    unreadable(&[&write("list.json", b"[]")]);
    let torn = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
    unreadable(&[&write("torn.pem", torn.as_bytes())]);
    assert!(unreadable(&[NOKIA, "--challenge", "%%"]).contains("--challenge"));
    assert!(unreadable(&[NOKIA, "--at", "yesterday"]).contains("--at"));
    let policy = write("policy.toml", b"[android]\nno_such_rule = 1\n");
    assert!(unreadable(&[NOKIA, "--policy", &policy]).contains("no_such_rule"));
    let list = write("status.json", b"[]");
    unreadable(&[NOKIA, "--revocations", &list]);
}

#[test]
fn a_chain_whose_statement_cannot_be_read_is_refused() {
    assert_eq!(refused(&[MISORDERED, "--at", "2026-02-15T00:00:00Z"]), "malformed");
}
