//! What `examples/inspect` answers, and with which exit code.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a broken test may panic")]

// The program's own file: cargo gives a test no way to an example's binary.
#[path = "../examples/inspect/inspection.rs"]
mod inspection;

use std::path::{Path, PathBuf};

use clap::Parser as _;
use inspection::{Arguments, Outcome};
use serde_json::{Value, json};

const NOKIA: &str = "tests/android/nokia-x10-sdk33-TEE_EC_NONE.pem";
const NOKIA_CHALLENGE: &str = "HcAotmy6ZBX8cnh5mvMc2w==";
const APRIL_2023: &str = "2023-04-14T13:12:42Z";
const UNLOCKED: &str = "tests/android/blueline-sdk28-TEE_EC_NONE.pem";
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
    assert!(unreadable(&[&write("empty", b"")]).contains("neither"));
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
