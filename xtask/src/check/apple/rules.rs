//! Info.plist, entitlements and privacy manifest: each key, its value, and why.

use serde_json::{Value, json};

use super::{
    LANGUAGES,
    project::{DEBUG, EXPORT, Facts, INFO, PRIVACY, Project, RELEASE},
    strings,
};

/// A key that has to be there with this value.
#[derive(Debug)]
pub(super) struct Rule {
    pub(super) key: &'static str,
    pub(super) value: Value,
    pub(super) why: &'static str,
}

const fn rule(key: &'static str, value: Value, why: &'static str) -> Rule {
    Rule { key, value, why }
}

pub(super) fn judge(project: &Project) -> Vec<String> {
    let mut found = Vec::new();
    for (place, rules) in lists(project) {
        found.extend(differences(place, &project.plist(place), &rules));
        found.extend(is_rewritten(project, place));
    }
    found.extend(undeclared(project));
    found
}

/// Every property list with its rules.
pub(super) fn lists(project: &Project) -> [(&'static str, Vec<Rule>); 5] {
    [
        (INFO, info(project)),
        (RELEASE, entitlements(&project.facts, "production")),
        (DEBUG, entitlements(&project.facts, "development")),
        (PRIVACY, privacy()),
        (EXPORT, vec![rule("method", json!("debugging"), "a store's is asked for by hand")]),
    ]
}

/// What a file has too much, too little, or otherwise than its rules.
pub(super) fn differences(place: &str, found: &Value, rules: &[Rule]) -> Vec<String> {
    let Some(pairs) = found.as_object() else { return vec![format!("{place}: no dictionary")] };
    let wrong = rules.iter().filter(|rule| pairs.get(rule.key) != Some(&rule.value));
    let mut out: Vec<String> = wrong
        .map(|rule| format!("{place}: {} is to be {}: {}", rule.key, rule.value, rule.why))
        .collect();
    let foreign = pairs.keys().filter(|key| rules.iter().all(|rule| rule.key != key.as_str()));
    out.extend(foreign.map(|key| format!("{place}: {key} is in no rule of {}", file!())));
    out
}

fn info(project: &Project) -> Vec<Rule> {
    let version = json!(project.facts.version);
    let german = |key| json!(strings::text(project, "de", key));
    vec![
        rule("CFBundleDevelopmentRegion", json!("de"), "German first"),
        rule("CFBundleDisplayName", json!("Servicekonto.Pass"), "the app's name"),
        rule("CFBundleExecutable", json!("$(EXECUTABLE_NAME)"), "Xcode's"),
        rule("CFBundleIdentifier", json!("$(PRODUCT_BUNDLE_IDENTIFIER)"), "from project.yml"),
        rule("CFBundleInfoDictionaryVersion", json!("6.0"), "the format's"),
        rule("CFBundleLocalizations", json!(LANGUAGES), "the system offers these languages"),
        rule("CFBundleName", json!("$(PRODUCT_NAME)"), "from project.yml"),
        rule("CFBundlePackageType", json!("$(PRODUCT_BUNDLE_PACKAGE_TYPE)"), "Xcode's"),
        rule("CFBundleShortVersionString", version.clone(), "the version of Cargo.toml"),
        rule("CFBundleURLTypes", scheme(), "one scheme, for issuers not claimed by https"),
        rule("CFBundleVersion", version, "the version of Cargo.toml"),
        rule("ITSAppUsesNonExemptEncryption", json!(false), "published source, standard ciphers"),
        rule("LSRequiresIPhoneOS", json!(true), "no app for Macs"),
        rule("LSSupportsOpeningDocumentsInPlace", json!(false), "no document comes in"),
        rule("NSCameraUsageDescription", german("NSCameraUsageDescription"), "why the camera"),
        rule("NSFaceIDUsageDescription", german("NSFaceIDUsageDescription"), "why Face ID"),
        rule(
            "UIApplicationSceneManifest",
            json!({"UIApplicationSupportsMultipleScenes": false}),
            "scenes, which newer systems ask for and where tao survives hostile links; one window",
        ),
        rule("UIFileSharingEnabled", json!(false), "no file of the app is to be seen"),
        rule("UILaunchScreen", json!({}), "the system's background, light and dark"),
        rule("UIRequiredDeviceCapabilities", json!(["arm64"]), "as built; no camera is needed"),
        rule("UISupportedInterfaceOrientations", orientations(false), "however it is held"),
        rule("UISupportedInterfaceOrientations~ipad", orientations(true), "however it is held"),
    ]
}

/// With the name and in the order in which Tauri's plugin for links writes it at each build.
fn scheme() -> Value {
    let name = "$(PRODUCT_BUNDLE_IDENTIFIER).servicekonto-pass";
    json!([{"CFBundleURLSchemes": ["servicekonto-pass"], "CFBundleURLName": name}])
}

fn orientations(is_upside_down: bool) -> Value {
    let all = ["Portrait", "PortraitUpsideDown", "LandscapeLeft", "LandscapeRight"];
    let some = all.iter().filter(|one| is_upside_down || **one != "PortraitUpsideDown");
    some.map(|one| format!("UIInterfaceOrientation{one}")).collect()
}

fn entitlements(facts: &Facts, attestation: &str) -> Vec<Rule> {
    let mut rules = vec![
        rule(
            "com.apple.developer.default-data-protection",
            json!("NSFileProtectionComplete"),
            "files are readable while the phone is unlocked only",
        ),
        rule(
            "com.apple.developer.devicecheck.appattest-environment",
            json!(attestation),
            "whose attestation root the issuer expects",
        ),
    ];
    let hosts = facts.claimed_hosts();
    if !hosts.is_empty() {
        let domains: Value = hosts.iter().map(|host| format!("applinks:{host}")).collect();
        let why = "the issuers of tauri.conf.json, and no other service of these domains";
        rules.push(rule("com.apple.developer.associated-domains", domains, why));
    }
    rules
}

fn privacy() -> Vec<Rule> {
    vec![
        rule("NSPrivacyTracking", json!(false), "nobody is tracked"),
        rule("NSPrivacyTrackingDomains", json!([]), "nobody is tracked"),
        rule("NSPrivacyCollectedDataTypes", json!([]), "the publisher of the app gets nothing"),
        rule("NSPrivacyAccessedAPITypes", accessed(), "as docs/ios.md explains"),
    ]
}

const DECLARED: [(&str, &str); 2] = [("DiskSpace", "E174.1"), ("FileTimestamp", "C617.1")];

fn accessed() -> Value {
    let entry = |(name, reason): &(&str, &str)| {
        json!({
            "NSPrivacyAccessedAPIType": format!("NSPrivacyAccessedAPICategory{name}"),
            "NSPrivacyAccessedAPITypeReasons": [reason],
        })
    };
    DECLARED.iter().map(entry).collect()
}

/// Of Apple's list of APIs that need a reason, by their names in Swift.
const WITH_REASON: [&str; 5] = [
    "UserDefaults",
    "systemUptime",
    "mach_absolute_time",
    "activeInputModes",
    "volumeAvailableCapacity",
];

/// What our own Swift would have to declare besides.
fn undeclared(project: &Project) -> Vec<String> {
    let mut found = Vec::new();
    for source in &project.swift {
        let used = WITH_REASON.iter().filter(|name| source.text.contains(**name));
        found.extend(used.map(|name| format!("{}: {name} is not in {PRIVACY}", source.path)));
    }
    found
}

/// Tauri's command and plugins write these again at each build, without a line's end at the end.
const WRITTEN_BY_BUILDS: [&str; 2] = [INFO, RELEASE];

/// A build should leave no difference, and all property lists have the one form.
fn is_rewritten(project: &Project, place: &str) -> Option<String> {
    let document = project.plists.get(place)?;
    let value: plist::Value = plist::from_reader_xml(document.text.as_bytes()).ok()?;
    let mut bytes = Vec::new();
    let written = plist::to_writer_xml(&mut bytes, &value).is_ok();
    let is_exact = WRITTEN_BY_BUILDS.contains(&place);
    let text = if is_exact { &document.text } else { document.text.trim_end() };
    let is_same = written && bytes == text.as_bytes();
    (!is_same).then(|| {
        let right = String::from_utf8_lossy(&bytes);
        format!("{place}: the first build would rewrite it as\n{right}")
    })
}
