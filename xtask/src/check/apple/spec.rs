//! `project.yml`, the Swift package, and what both have to share with Cargo and Tauri.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::project::{DEBUG, Facts, INFO, PRIVACY, Project, RELEASE};

/// A place of `project.yml`, what stands there, and why.
pub(super) struct Wanted {
    pub(super) pointer: String,
    pub(super) value: Value,
    why: &'static str,
}

pub(super) fn judge(project: &Project) -> Vec<String> {
    let mut found = Vec::new();
    for one in wanted(&project.facts) {
        let there = project.spec.pointer(&one.pointer).unwrap_or(&Value::Null);
        let wrong = differences(&one.pointer, there, &one.value);
        found.extend(wrong.into_iter().map(|line| format!("project.yml: {line}: {}", one.why)));
    }
    found.extend(script(project));
    found.extend(agreements(project));
    found
}

/// The innermost places where two values differ.
fn differences(place: &str, there: &Value, wanted: &Value) -> Vec<String> {
    let (Some(pairs), Some(others)) = (there.as_object(), wanted.as_object()) else {
        let line = || format!("{place} is {there} and is to be {wanted}");
        return (there != wanted).then(line).into_iter().collect();
    };
    let keys: BTreeSet<&String> = pairs.keys().chain(others.keys()).collect();
    let at = |pairs: &Map<String, Value>, key| pairs.get(key).cloned().unwrap_or_default();
    let inner = keys
        .into_iter()
        .flat_map(|key| differences(&format!("{place}/{key}"), &at(pairs, key), &at(others, key)));
    inner.collect()
}

pub(super) fn wanted(facts: &Facts) -> Vec<Wanted> {
    let name = &facts.crate_name;
    let target = format!("/targets/{name}_iOS");
    let at = |pointer: &str, value: Value, why| Wanted { pointer: pointer.to_owned(), value, why };
    let of = |pointer: &str, value: Value, why| Wanted {
        pointer: format!("{target}{pointer}"),
        value,
        why,
    };
    vec![
        at("/name", json!(name), "the Tauri command looks for the crate's name"),
        at(
            "/options",
            json!({
                "bundleIdPrefix": "de.servicekonto",
                "developmentLanguage": "de",
                "deploymentTarget": {"iOS": facts.tauri("/bundle/iOS/minimumSystemVersion")},
            }),
            "the oldest iOS of tauri.ios.conf.json",
        ),
        at("/configs", json!({"debug": "debug", "release": "release"}), "Tauri's two names"),
        of("/type", json!("application"), "an app"),
        of("/platform", json!("iOS"), "an app for phones"),
        of("/sources", sources(), "these, and nothing of Tauri's template"),
        of("/scheme", json!({"environmentVariables": {"RUST_BACKTRACE": "1"}}), "Tauri builds it"),
        of("/settings", settings(facts), "the settings, and no other"),
        of("/dependencies", dependencies(), "the Rust library and Apple's frameworks"),
        of("/info", Value::Null, "XcodeGen would write Info.plist anew"),
        of("/entitlements", Value::Null, "XcodeGen would write the entitlements anew"),
        of("/postBuildScripts", Value::Null, "no other script"),
        of("/postCompileScripts", Value::Null, "no other script"),
    ]
}

fn sources() -> Value {
    json!([
        {"path": "Sources"},
        {"path": "Images.xcassets"},
        {"path": "Texts"},
        {"path": PRIVACY, "buildPhase": "resources"},
    ])
}

fn settings(facts: &Facts) -> Value {
    let searched = [
        "$(inherited)",
        "$(PROJECT_DIR)/Externals/arm64/$(CONFIGURATION)",
        "$(SDKROOT)/usr/lib/swift",
        "$(TOOLCHAIN_DIR)/usr/lib/swift/$(PLATFORM_NAME)",
    ];
    json!({
        "base": {
            "PRODUCT_NAME": facts.tauri("/productName"),
            "PRODUCT_BUNDLE_IDENTIFIER": facts.tauri("/identifier"),
            "ARCHS": "arm64",
            "ASSETCATALOG_COMPILER_APPICON_NAME": "AppIcon",
            "INFOPLIST_FILE": INFO,
            "CODE_SIGN_ENTITLEMENTS": RELEASE,
            "GENERATE_INFOPLIST_FILE": false,
            "ENABLE_USER_SCRIPT_SANDBOXING": false,
            "LIBRARY_SEARCH_PATHS": searched.join(" "),
        },
        "configs": {"debug": {"CODE_SIGN_ENTITLEMENTS": DEBUG}},
    })
}

const FRAMEWORKS: [&str; 10] = [
    "CoreGraphics",
    "CryptoKit",
    "DeviceCheck",
    "LocalAuthentication",
    "Metal",
    "MetalKit",
    "QuartzCore",
    "Security",
    "UIKit",
    "WebKit",
];

fn dependencies() -> Value {
    let rust = json!({"framework": "libapp.a", "embed": false});
    let apple = FRAMEWORKS.iter().map(|name| json!({"sdk": format!("{name}.framework")}));
    std::iter::once(rust).chain(apple).collect()
}

/// What `tauri ios xcode-script` has to be told.
const ARGUMENTS: [&str; 8] = [
    "cargo xtask tauri ios xcode-script -v ",
    "--platform \"${PLATFORM_DISPLAY_NAME:?}\"",
    "--sdk-root \"${SDKROOT:?}\"",
    "--framework-search-paths \"${FRAMEWORK_SEARCH_PATHS:?}\"",
    "--header-search-paths \"${HEADER_SEARCH_PATHS:?}\"",
    "--gcc-preprocessor-definitions \"${GCC_PREPROCESSOR_DEFINITIONS:-}\"",
    "--configuration \"${CONFIGURATION:?}\"",
    " ${FORCE_COLOR} ${ARCHS:?}",
];

fn script(project: &Project) -> Vec<String> {
    let place = format!("/targets/{}_iOS/preBuildScripts", project.facts.crate_name);
    let scripts = project.spec.pointer(&place).and_then(Value::as_array);
    let Some([script]) = scripts.map(Vec::as_slice) else {
        return vec!["project.yml: one script before the build, which builds the Rust code".into()];
    };
    let text = script.get("script").and_then(Value::as_str).unwrap_or_default();
    let missing = ARGUMENTS.iter().filter(|argument| !text.contains(**argument));
    let mut found: Vec<String> =
        missing.map(|one| format!("project.yml: the script lacks `{one}`")).collect();
    let built = json!(["$(SRCROOT)/Externals/arm64/${CONFIGURATION}/libapp.a"]);
    if script.get("outputFiles") != Some(&built) {
        found.push(format!("project.yml: the script makes {built}"));
    }
    if script.get("basedOnDependencyAnalysis") != Some(&json!(false)) {
        found.push("project.yml: cargo decides what is built, so the script always runs".into());
    }
    found
}

/// What several files say has to be one thing.
fn agreements(project: &Project) -> Vec<String> {
    let facts = &project.facts;
    let oldest = facts.tauri("/bundle/iOS/minimumSystemVersion");
    let major = oldest.as_str().and_then(|text| text.strip_suffix(".0")).unwrap_or_default();
    let product = facts.tauri("/productName");
    let product = product.as_str().unwrap_or_default();
    let holds = [
        (!product.is_empty() && !product.contains('.'), "tauri.ios.conf.json: productName without a dot, which Tauri takes for an ending"),
        (facts.tauri("/version") == json!(facts.version), "tauri.ios.conf.json: version as in Cargo.toml"),
        (!facts.manifests.contains("\"devtools\""), "Cargo.toml: no `devtools`, or the web view could be inspected in a release"),
        (project.entry.contains("start_app();"), "main.mm starts the Rust code"),
        (project.package.contains(&format!("platforms: [.iOS(.v{major})]")), "ios/Package.swift: the oldest iOS as in tauri.ios.conf.json"),
        (project.package.contains(".library(name: \"pass-keystore-phone\", type: .static, targets: [\"PassKeystorePhone\"])"), "ios/Package.swift: Tauri's build links the crate's own name"),
        (project.package.contains("path: \"../.tauri/tauri-api\""), "ios/Package.swift: Tauri's Swift where its build puts it"),
    ];
    holds.iter().filter(|(holds, _)| !holds).map(|(_, what)| (*what).to_owned()).collect()
}
