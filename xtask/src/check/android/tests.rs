//! Takes away, one at a time, what the rules ask for: each must be missed.

use std::sync::LazyLock;

use super::*;

const MANIFEST: &str = "src-tauri/gen/android/app/src/main/AndroidManifest.xml";
const NETWORK: &str = "src-tauri/gen/android/app/src/main/res/xml/network_security_config.xml";
const LOOPBACK: &str = "src-tauri/gen/android/app/src/debug/res/xml/network_security_config.xml";
const EXTRACTION: &str = "src-tauri/gen/android/app/src/main/res/xml/data_extraction_rules.xml";
const BACKUP: &str = "src-tauri/gen/android/app/src/main/res/xml/backup_rules.xml";
const PATHS: &str = "src-tauri/gen/android/app/src/main/res/xml/file_paths.xml";
const LANGUAGES: &str = "src-tauri/gen/android/app/src/main/res/xml/locales_config.xml";
const COLORS: &str = "src-tauri/gen/android/app/src/main/res/values/colors.xml";
const RUSSIAN: &str = "src-tauri/gen/android/app/src/main/res/values-ru/strings.xml";
const LAUNCHER: &str = "src-tauri/gen/android/app/src/main/res/mipmap-anydpi/ic_launcher.xml";
const SHIELD: &str = "src-tauri/gen/android/app/src/main/res/drawable/ic_launcher_foreground.xml";
const GRADLE: &str = "src-tauri/gen/android/app/build.gradle.kts";
const ACTIVITY: &str =
    "src-tauri/gen/android/app/src/main/java/de/servicekonto/pass/MainActivity.kt";
const RUST: &str =
    "src-tauri/gen/android/buildSrc/src/main/java/de/servicekonto/pass/kotlin/RustPlugin.kt";
const LIBRARY: &str = "android/keystore/src/main/AndroidManifest.xml";
const LIBRARY_GRADLE: &str = "android/keystore/build.gradle.kts";
const PLUGIN_GRADLE: &str = "android/plugin/build.gradle.kts";
const RULES: &str = "android/plugin/consumer-rules.pro";

fn project() -> Project {
    static READ: LazyLock<Project> = LazyLock::new(|| Project::read().unwrap());
    READ.clone()
}

/// Faults after one change; the text that is changed must be there.
fn after(path: &str, from: &str, to: &str) -> Vec<String> {
    let mut project = project();
    let text = project.files.get_mut(path).unwrap_or_else(|| panic!("{path}"));
    assert!(text.contains(from), "{path} has no {from}");
    *text = text.replacen(from, to, 1);
    project.faults()
}

fn assert_missed(path: &str, changes: &[(&str, &str)]) {
    for (from, to) in changes {
        assert!(!after(path, from, to).is_empty(), "{path}: nobody misses {from:?} → {to:?}");
    }
}

fn assert_adding_is_noticed(path: &str, text: &str) {
    let mut project = project();
    project.files.insert(path.to_owned(), text.to_owned());
    assert!(!project.faults().is_empty(), "{path}: nobody notices {text}");
}

#[test]
fn the_project_as_it_is_has_no_fault() {
    assert_eq!(project().faults(), Vec::<String>::new());
}

#[test]
fn every_line_of_the_gradle_and_kotlin_list_is_missed() {
    for (file, lines) in gradle::LINES {
        let path = format!("{GEN}/{file}");
        for line in lines {
            assert!(!after(&path, line, "").is_empty(), "{path}: nobody misses {line}");
        }
    }
}

#[test]
fn one_ndk_and_large_pages_are_watched() {
    assert_missed(GRADLE, &[("ndkVersion = \"28.", "ndkVersion = \"27.")]);
    assert_missed(F_DROID, &[("ndk: 28.", "ndk: 27.")]);
    assert_missed(
        BUILD,
        &[("max-page-size=16384", "max-page-size=4096"), ("println!", "// println!")],
    );
}

#[test]
fn the_secure_flag_comes_before_the_first_frame() {
    let flag = "window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)";
    let text = project().text(ACTIVITY).replace(flag, "");
    let late = text.replace(
        "super.onCreate(savedInstanceState)",
        &format!("super.onCreate(savedInstanceState)\n        {flag}"),
    );
    assert_adding_is_noticed(ACTIVITY, &late);
}

#[test]
fn words_that_stand_nowhere_are_noticed_everywhere() {
    for (word, _) in gradle::NOWHERE {
        assert_adding_is_noticed("android/keystore/src/main/kotlin/A.kt", &format!("x({word})"));
        assert_adding_is_noticed("src-tauri/gen/android/app/src/x/res/xml/a.xml", word);
    }
}

#[test]
fn permissions_are_these_three() {
    let more = "<uses-permission android:name=\"android.permission.RECORD_AUDIO\" />\n</manifest>";
    for path in [MANIFEST, LIBRARY, "android/plugin/src/main/AndroidManifest.xml"] {
        let to = if path.contains("plugin") {
            format!("<manifest xmlns:android=\"http://schemas.android.com/apk/res/android\">{more}")
        } else {
            project().text(path).replace("</manifest>", more)
        };
        assert_adding_is_noticed(path, &to);
    }
    let own = "<permission android:name=\"x\" />\n</manifest>";
    assert_missed(
        MANIFEST,
        &[
            ("android.permission.CAMERA", "android.permission.CAMERA2"),
            ("android.permission.INTERNET", ""),
            ("android.permission.USE_BIOMETRIC", "android.permission.USE_FINGERPRINT"),
            ("</manifest>", own),
        ],
    );
    let debug = "src-tauri/gen/android/app/src/debug/AndroidManifest.xml";
    assert_adding_is_noticed(debug, "<manifest />");
}

#[test]
fn every_attribute_of_application_and_activity_is_missed() {
    for line in project().text(MANIFEST).lines().map(str::trim) {
        let is_attribute = line.starts_with("android:") && line.contains("=\"");
        if is_attribute {
            assert_missed(MANIFEST, &[(line.trim_end_matches(['>', '/', ' ']), "")]);
        }
    }
    assert_missed(
        MANIFEST,
        &[
            ("android:allowBackup=\"false\"", "android:allowBackup=\"true\""),
            ("android:usesCleartextTraffic=\"false\"", "android:usesCleartextTraffic=\"true\""),
            ("<application", "<application android:debuggable=\"true\""),
            ("android:required=\"false\"", "android:required=\"true\""),
            ("android.media.action.IMAGE_CAPTURE", "android.intent.action.MAIN"),
        ],
    );
}

#[test]
fn components_are_these_and_only_one_is_exported() {
    let service = "<service android:name=\"x\" android:exported=\"false\" />\n    </application>";
    assert_missed(
        MANIFEST,
        &[
            ("</application>", service),
            ("android:exported=\"false\"", "android:exported=\"true\""),
            ("tools:node=\"remove\"", "tools:node=\"merge\""),
            (
                "<receiver\n            android:name=\"androidx.profileinstaller.ProfileInstallReceiver\"\n            tools:node=\"remove\" />",
                "",
            ),
            ("android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"),
        ],
    );
}

#[test]
fn links_are_those_of_the_configuration() {
    assert_missed(
        MANIFEST,
        &[
            ("android:scheme=\"https\"", "android:scheme=\"http\""),
            ("android:pathPrefix=\"/P/\"", "android:pathPrefix=\"/\""),
            ("android:pathPrefix=\"/P/\"", "android:pathPrefix=\"/P/\" android:port=\"444\""),
            ("android:host=\"konto.musterland.example\"", "android:host=\"*\""),
            ("android:autoVerify=\"true\"", ""),
            ("android:scheme=\"servicekonto-pass\"", "android:scheme=\"pass\""),
            ("android.intent.action.VIEW", "android.intent.action.SEND"),
            ("android.intent.category.BROWSABLE", "android.intent.category.ALTERNATIVE"),
        ],
    );
    assert_missed(
        TAURI_CONF,
        &[
            ("\"konto.musterland.example\"", "\"konto.other.example\""),
            ("[\"/P/\"]", "[\"/\"]"),
            ("[\"https\"]", "[\"https\", \"http\"]"),
            ("[\"servicekonto-pass\"]", "[\"pass\"]"),
            ("\"appLink\": true", "\"appLink\": false"),
            ("\"minSdkVersion\": 28", "\"minSdkVersion\": 24"),
            ("de.servicekonto.pass", "de.servicekonto.other"),
        ],
    );
}

#[test]
fn a_host_that_anybody_could_claim_is_no_host() {
    for (path, host) in [(TAURI_CONF, "\"*.example\""), (TAURI_CONF, "\"localhost\"")] {
        let mut project = project();
        for file in [path, MANIFEST] {
            let text = project.text(file).replace("\"konto.musterland.example\"", host);
            project.files.insert(file.to_owned(), text);
        }
        assert!(!project.faults().is_empty(), "{host}");
    }
}

#[test]
fn nothing_goes_in_the_clear_and_nothing_is_copied() {
    let user = "<certificates src=\"system\" /><certificates src=\"user\" />";
    let overrides = "<debug-overrides><trust-anchors><certificates src=\"user\" /></trust-anchors>\
                     </debug-overrides></network-security-config>";
    for path in [NETWORK, LOOPBACK] {
        assert_missed(
            path,
            &[
                ("cleartextTrafficPermitted=\"false\"", "cleartextTrafficPermitted=\"true\""),
                ("<certificates src=\"system\" />", user),
                ("</network-security-config>", overrides),
            ],
        );
    }
    assert_missed(
        LOOPBACK,
        &[
            ("127.0.0.1", "10.0.2.2"),
            ("includeSubdomains=\"true\">localhost", "includeSubdomains=\"false\">localhost"),
            (">localhost<", ">example.org<"),
        ],
    );
    let elsewhere = "src-tauri/gen/android/app/src/release/res/xml/network_security_config.xml";
    assert_adding_is_noticed(elsewhere, project().text(NETWORK));
    for path in [EXTRACTION, BACKUP] {
        for line in project().text(path).lines().filter(|line| line.contains("<exclude")) {
            assert_missed(path, &[(line, ""), (line, &line.replace("exclude", "include"))]);
        }
    }
    assert_missed(EXTRACTION, &[("device-transfer", "x"), ("</device-transfer>", "")]);
}

#[test]
fn files_languages_and_icon_are_watched() {
    let storage = "<external-path name=\"x\" path=\".\" /></paths>";
    assert_missed(
        PATHS,
        &[("Pictures/", "."), ("external-files-path", "external-path"), ("</paths>", storage)],
    );
    assert_missed(LANGUAGES, &[("<locale android:name=\"uk\" />", "")]);
    assert_missed(GRADLE, &[("\"tr\", ", "")]);
    assert_missed(
        RUSSIAN,
        &[("covered", "other"), ("</string>", "</string><string name=\"x\">x</string>")],
    );
    assert_missed(
        COLORS,
        &[
            ("#2044AA", "#FF6200EE"),
            ("</resources>", "<color name=\"purple_200\">#fff</color></resources>"),
        ],
    );
    assert_missed(LAUNCHER, &[("monochrome", "x"), ("@color/brand", "@color/other")]);
    assert_missed(SHIELD, &[("M256 84l140", "M256 84l141")]);
    assert_missed(ICON, &[("#2044aa", "#000000"), ("M188 258l48", "M188 258l49")]);
}

#[test]
fn libraries_and_rules_for_r8_are_watched() {
    assert_missed(LIBRARY_GRADLE, &[("minSdk = 28", "minSdk = 24")]);
    assert_missed(
        PLUGIN_GRADLE,
        &[("minSdk = 28", "minSdk = 24"), ("consumerProguardFiles(", "x(")],
    );
    assert_missed(
        RULES,
        &[
            ("public <init>(android.app.Activity);", ""),
            ("@app.tauri.annotation.Command", ""),
            ("keystore.Arguments {", "keystore.Other {"),
            ("    *;\n", ""),
        ],
    );
    let kind = "Kind(\"arm64-v8a\", \"arm64\", \"aarch64\"),";
    assert_missed(RUST, &[(kind, &format!("{kind}\n        Kind(\"x86\", \"x86\", \"i686\"),"))]);
    assert_missed("Cargo.toml", &[("\"compression\"", "\"compression\", \"devtools\"")]);
}

#[test]
fn a_broken_or_missing_file_is_a_fault() {
    for path in [MANIFEST, NETWORK, LOOPBACK, EXTRACTION, BACKUP, PATHS, LANGUAGES, COLORS, SHIELD]
    {
        assert_adding_is_noticed(path, "<manifest");
        let mut project = project();
        project.files.remove(path);
        assert!(!project.faults().is_empty(), "{path}");
    }
}
