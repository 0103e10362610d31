//! Every command over Tauri's own way of calling: one good call each, and who may call at all.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use pass_commands::bindings::COMMANDS;
use qrcode::QrCode;
use serde_json::{Value, json};
use tauri::ipc::InvokeBody;

use super::page::{Outcome, Page};

/// Nobody listens at port 1 of this machine.
pub(super) const LINK: &str = "http://konto.localhost:1/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";

/// Arguments with which `command` can do its work without a network and without a pairing, as far
/// as it can. A command without an entry fails every test here.
pub(super) fn arguments(command: &str) -> Value {
    let prompt = json!({"title": "Anmelden", "reason": "Fingerabdruck", "cancel": "Abbrechen"});
    match command {
        "overview" | "refresh" | "next_link" | "report_sign_in" | "cancel" | "suggest_pin"
        | "export_history" | "save_history" | "settings" | "about" | "erase_all" => json!({}),
        "open_link" => json!({"link": LINK}),
        "open_image" => json!({"image": picture(LINK)}),
        "open_code" => json!({"issuer": "konto.localhost:1", "code": "7K2M-1X0T"}),
        "scan_frame" => json!({"frame": picture(LINK)}),
        "approve" => json!({"pairingId": "x", "pin": "482915"}),
        "approve_with_biometric" => json!({"pairingId": "x", "prompt": prompt}),
        "decline" => json!({"pairingId": null}),
        "check_pin" => json!({"pin": "123456"}),
        "pair" => json!({"pin": "482915", "deviceName": "Telefon"}),
        "resume_pairing" | "pairing_progress" | "unpair" | "dismiss_notice" => json!({"id": "x"}),
        "enrol_biometric" => json!({"pairingId": "x", "pin": "482915", "prompt": prompt}),
        "change_pin" => json!({"pairingId": "x", "oldPin": "482915", "newPin": "730264"}),
        "forget_biometric" => json!({"pairingId": "x"}),
        "history" => json!({"before": null, "limit": 20}),
        "change_settings" => json!({"settings": {
            "language": "ar", "appearance": "dark", "text_size": "large", "lock_after_minutes": 9,
        }}),
        other => panic!("no arguments for {other}"),
    }
}

/// Whether a good call came to what it must.
fn is_right(command: &str, outcome: &Outcome) -> bool {
    let answer = outcome.as_ref().unwrap_or(&Value::Null);
    let code = outcome.as_ref().err().and_then(|error| error["code"].as_str());
    match command {
        "overview" | "refresh" => {
            answer["pairings"] == json!([]) && answer["key_place"] == "software"
        }
        // The link that opened the app.
        "next_link" => *answer == LINK,
        "open_link" | "open_image" => code == Some("offline"),
        "open_code" => code == Some("issuer_not_found"),
        "scan_frame" => *answer == json!({"state": "found", "link": LINK}),
        "cancel" => *outcome == Ok(Value::Null),
        "check_pin" => *answer == "run",
        "suggest_pin" => answer.as_str().is_some_and(|pin| pin.len() == 6),
        "pairing_progress" => *answer == json!({"state": "void"}),
        "history" => *answer == json!({"entries": [], "more": false}),
        "export_history" => answer.as_str().is_some_and(|text| text.contains("\"entries\": []")),
        // This page has no folder for files.
        "save_history" => code == Some("storage"),
        "settings" => answer["lock_after_minutes"] == 5 && answer["language"].is_null(),
        "change_settings" => *answer == arguments("change_settings")["settings"],
        "about" => answer["version"] == env!("CARGO_PKG_VERSION"),
        "erase_all" => *answer == json!({"told": 0, "untold": []}),
        "approve"
        | "approve_with_biometric"
        | "decline"
        | "report_sign_in"
        | "pair"
        | "resume_pairing"
        | "enrol_biometric"
        | "change_pin"
        | "forget_biometric"
        | "unpair"
        | "dismiss_notice" => code == Some("nothing_open"),
        other => panic!("nothing is known of {other}"),
    }
}

/// A picture of a code, as base64.
fn picture(text: &str) -> String {
    let code = QrCode::new(text).unwrap().render::<Luma<u8>>().module_dimensions(6, 6).build();
    let (width, height) = code.dimensions();
    let picture = GrayImage::from_raw(width, height, code.into_raw()).unwrap();
    let mut file = std::io::Cursor::new(Vec::new());
    DynamicImage::from(picture).write_to(&mut file, ImageFormat::Png).unwrap();
    STANDARD.encode(file.into_inner())
}

#[test]
fn every_command_answers_a_good_call() {
    for command in COMMANDS {
        let page = Page::open();
        let outcome = page.call(command.name, &arguments(command.name));
        assert!(is_right(command.name, &outcome), "{}: {outcome:?}", command.name);
    }
}

#[test]
fn what_is_set_is_there_afterwards_and_erasing_takes_it_away() {
    let page = Page::open();
    let new = page.state();
    let set = page.call("change_settings", &arguments("change_settings")).unwrap();
    assert_eq!(page.call("settings", &json!({})), Ok(set));
    page.call("erase_all", &json!({})).unwrap();
    assert_eq!(page.state()["shown"], new["shown"]);
}

#[test]
fn other_addresses_windows_and_commands_are_refused() {
    let empty = || InvokeBody::Json(json!({}));
    let page = Page::open();
    let guest = Page::open_as("guest");
    for command in COMMANDS {
        for url in ["https://example.org/", "http://konto.localhost:8480/", "tauri://example.org"] {
            let refused = page.call_from(url, command.name, empty()).unwrap_err();
            assert!(refused.as_str().unwrap().contains("not allowed"), "{url}: {refused}");
        }
        let refused = guest.call(command.name, &json!({})).unwrap_err();
        assert!(refused.as_str().unwrap().contains("not allowed"), "{refused}");
    }
    for command in ["", "overvieW", "plugin:path|resolve_directory", "plugin:event|listen"] {
        page.call(command, &json!({})).unwrap_err();
    }
}
