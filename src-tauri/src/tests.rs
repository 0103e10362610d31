mod bad_arguments;
mod calls;
mod page;

use std::path::PathBuf;

use pass_commands::{KeystoreChoice, bindings::COMMANDS};
use serde_json::Value;

use crate::{Options, StartError};

fn commands() -> Vec<String> {
    COMMANDS.iter().map(|command| command.name.to_owned()).collect()
}

/// The words between two marks of a source file.
fn words(source: &str, from: &str, to: &str) -> Vec<String> {
    let (_, rest) = source.split_once(from).unwrap();
    let (list, _) = rest.split_once(to).unwrap();
    list.split(',')
        .map(|word| word.trim().trim_matches('"').to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn every_place_names_the_same_commands() {
    assert_eq!(words(include_str!("../build.rs"), "&[&str] = &[", "]"), commands());
    assert_eq!(words(include_str!("commands.rs"), "generate_handler![", "]"), commands());
}

#[test]
fn the_page_may_call_these_commands_and_nothing_else() {
    let capability: Value =
        serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
    let allowed: Vec<String> =
        commands().iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
    assert_eq!(capability["permissions"], Value::from(allowed));
    assert_eq!(capability["windows"], Value::from(vec!["main"]));
    assert_eq!(capability.get("remote"), None);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/capabilities");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
}

#[test]
fn the_page_is_locked_in() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let app = &config["app"];
    assert_eq!(app["withGlobalTauri"], false);
    assert_eq!(app["security"]["freezePrototype"], true);
    let csp = &app["security"]["csp"];
    assert_eq!(csp["default-src"], "'none'");
    assert_eq!(csp["connect-src"], "ipc: http://ipc.localhost");
    assert!(!csp.to_string().contains("unsafe"));
}

/// Tauri's own entry for a Linux menu names the scheme and leaves the link out.
#[test]
fn a_link_on_a_linux_desktop_reaches_the_program() {
    let config: Value = serde_json::from_str(include_str!("../tauri.conf.json")).unwrap();
    let links = &config["plugins"]["deep-link"];
    let custom = links["mobile"].as_array().unwrap().iter().find(|one| one["appLink"] == false);
    let scheme = custom.unwrap()["scheme"][0].as_str().unwrap();
    assert_eq!(links["desktop"]["schemes"], Value::from(vec![scheme]));
    assert_eq!(config["bundle"]["linux"]["deb"]["desktopTemplate"], "servicekonto-pass.desktop");
    let entry: Vec<&str> = include_str!("../servicekonto-pass.desktop").lines().collect();
    assert!(entry.contains(&"Exec={{exec}} %u"));
    assert!(entry.contains(&format!("MimeType=x-scheme-handler/{scheme};").as_str()));
}

/// Tauri refuses keys that it does not know, on a Mac only.
#[test]
fn what_ios_lays_over_the_configuration_is_tauris() {
    let mut ios: Value = serde_json::from_str(include_str!("../tauri.ios.conf.json")).unwrap();
    ios["identifier"] = "de.servicekonto.pass".into();
    let config: tauri::Config = serde_json::from_value(ios).unwrap();
    assert_eq!(config.bundle.ios.minimum_system_version, "15.0");
    assert_eq!(config.version.as_deref(), Some(env!("CARGO_PKG_VERSION")));
}

#[test]
fn arguments() {
    let parse = |args: &[&str]| Options::parse(args.iter().map(Into::into));
    assert_eq!(parse(&[]).unwrap().data_dir, None);
    assert_eq!(parse(&["--data-dir", "x"]).unwrap().data_dir, Some(PathBuf::from("x")));
    let chosen = parse(&["--keystore", "tpm", "--simulated-tpm", "2321"]).unwrap();
    assert_eq!((chosen.keystore, chosen.simulated_tpm), (KeystoreChoice::Tpm, Some(2321)));
    let opened = parse(&["servicekonto-pass:x", "--data-dir", "y"]).unwrap();
    assert_eq!(opened.link.as_deref(), Some("servicekonto-pass:x"));
    assert_eq!(opened.data_dir, Some(PathBuf::from("y")));
    for wrong in [
        &["--data-dir"][..],
        &["x"],
        &["--other", "x"],
        &["--data-dir", ""],
        &["--keystore", "chip"],
        &["--simulated-tpm", "70000"],
    ] {
        assert!(matches!(parse(wrong), Err(StartError::Arguments)), "{wrong:?}");
    }
}
