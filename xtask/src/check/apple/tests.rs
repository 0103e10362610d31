//! Each rule notices when its line is gone.

use serde_json::{Value, json};

use super::{
    judge,
    project::{DEBUG, INFO, PRIVACY, Project, RELEASE},
    rules, spec,
};
use crate::workspace::Source;

fn project() -> Project {
    Project::read().unwrap()
}

/// What is found after a change.
fn after(change: impl FnOnce(&mut Project)) -> Vec<String> {
    let mut project = project();
    change(&mut project);
    judge(&project)
}

fn set(project: &mut Project, place: &'static str, key: &str, value: Option<Value>) {
    let pairs = project.plists.get_mut(place).unwrap().value.as_object_mut().unwrap();
    match value {
        Some(value) => pairs.insert(key.to_owned(), value),
        None => pairs.remove(key),
    };
}

#[test]
fn the_project_is_as_described() {
    assert_eq!(judge(&project()), Vec::<String>::new());
}

#[test]
fn each_key_of_each_property_list_counts() {
    for (place, rules) in rules::lists(&project()) {
        for rule in rules {
            let gone = after(|project| set(project, place, rule.key, None));
            assert_eq!(gone.len(), 1, "{place} without {}: {gone:?}", rule.key);
            let other = after(|project| set(project, place, rule.key, Some(json!("other"))));
            assert_eq!(other.len(), 1, "{place} with another {}: {other:?}", rule.key);
        }
    }
}

#[test]
fn what_no_rule_names_is_found() {
    let foreign = [
        (INFO, "UIBackgroundModes", json!(["fetch"])),
        (INFO, "NSAppTransportSecurity", json!({"NSAllowsArbitraryLoads": true})),
        (INFO, "NSMicrophoneUsageDescription", json!("x")),
        (INFO, "LSApplicationQueriesSchemes", json!(["https"])),
        (RELEASE, "get-task-allow", json!(true)),
        (RELEASE, "keychain-access-groups", json!(["x"])),
        (RELEASE, "com.apple.developer.associated-domains", json!(["webcredentials:a.example"])),
        (DEBUG, "aps-environment", json!("development")),
        (PRIVACY, "Other", json!([])),
    ];
    for (place, key, value) in foreign {
        let found = after(|project| set(project, place, key, Some(value)));
        assert_eq!(found.len(), 1, "{place} with {key}: {found:?}");
    }
}

#[test]
fn claimed_hosts_stand_in_both_entitlements() {
    let found = after(|project| {
        let links = json!({"mobile": [{"host": "konto.example"}, {"scheme": ["other"]}]});
        project.facts.tauri["plugins"] = json!({"deep-link": links});
        for place in [RELEASE, DEBUG] {
            set(project, place, "com.apple.developer.associated-domains", None);
        }
    });
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|one| one.contains("[\"applinks:konto.example\"]")), "{found:?}");
}

#[test]
fn each_place_of_the_specification_counts() {
    let project = project();
    for wanted in spec::wanted(&project.facts) {
        let mut changed = project.clone();
        let (parent, key) = wanted.pointer.rsplit_once('/').unwrap();
        let parent = changed.spec.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        let is_forbidden = wanted.value.is_null();
        if is_forbidden {
            parent.insert(key.to_owned(), json!({}));
        } else {
            parent.remove(key);
        }
        let found = spec::judge(&changed);
        assert_eq!(found.len(), 1, "{}: {found:?}", wanted.pointer);
    }
}

#[test]
fn each_setting_counts_and_is_named() {
    let settings = project().spec["targets"]["pass-app_iOS"]["settings"]["base"].clone();
    for setting in settings.as_object().unwrap().keys() {
        let found = after(|project| {
            let settings = &mut project.spec["targets"]["pass-app_iOS"]["settings"]["base"];
            settings.as_object_mut().unwrap().remove(setting);
        });
        assert_eq!(found.len(), 1, "{setting}: {found:?}");
        assert!(found[0].contains(&format!("settings/base/{setting} is null")), "{found:?}");
    }
}

#[test]
fn a_setting_more_is_found() {
    for setting in ["ENABLE_TESTABILITY", "OTHER_LDFLAGS"] {
        let found = after(|project| {
            project.spec["targets"]["pass-app_iOS"]["settings"]["base"][setting] = json!("x");
        });
        assert_eq!(found.len(), 1, "{setting}: {found:?}");
    }
}

#[test]
fn the_script_builds_the_rust_code_as_tauri_asks() {
    let change = |change: &dyn Fn(&mut Value)| {
        after(|project| change(&mut project.spec["targets"]["pass-app_iOS"]["preBuildScripts"]))
    };
    assert_eq!(change(&|scripts| scripts[0]["script"] = json!("true")).len(), 8);
    assert_eq!(change(&|scripts| scripts[0]["outputFiles"] = json!([])).len(), 1);
    assert_eq!(change(&|scripts| scripts[0]["basedOnDependencyAnalysis"] = json!(true)).len(), 1);
    assert_eq!(change(&|scripts| *scripts = json!([])).len(), 1);
    let twice = change(&|scripts| {
        let script = scripts[0].clone();
        scripts.as_array_mut().unwrap().push(script);
    });
    assert_eq!(twice.len(), 1);
}

#[test]
fn versions_and_names_agree_everywhere() {
    let version = after(|project| project.facts.version = "9.9.9".to_owned());
    assert_eq!(version.len(), 3, "{version:?}");
    let identifier = after(|project| project.facts.tauri["identifier"] = json!("org.example"));
    assert_eq!(identifier.len(), 1, "{identifier:?}");
    let oldest = after(|project| {
        project.facts.tauri["bundle"]["iOS"]["minimumSystemVersion"] = json!("16.0");
    });
    assert_eq!(oldest.len(), 3, "{oldest:?}");
    let dotted = after(|project| project.facts.tauri["productName"] = json!("A.B"));
    assert_eq!(dotted.len(), 2, "{dotted:?}");
    let inspectable = after(|project| project.facts.manifests.push_str("[\"devtools\"]"));
    assert_eq!(inspectable.len(), 1, "{inspectable:?}");
    assert_eq!(after(|project| project.package.clear()).len(), 3);
    assert_eq!(after(|project| project.entry.clear()).len(), 1);
}

#[test]
fn each_language_has_each_sentence() {
    let gone = after(|project| drop(project.strings.remove("uk")));
    assert_eq!(gone.len(), 1, "{gone:?}");
    let broken = after(|project| {
        project.strings.insert("tr".to_owned(), Err("cannot be read".to_owned()));
    });
    assert_eq!(broken.len(), 1, "{broken:?}");
    let short = after(|project| {
        let texts = project.strings.get_mut("ar").unwrap().as_mut().unwrap();
        texts.remove("NSFaceIDUsageDescription");
    });
    assert_eq!(short.len(), 1, "{short:?}");
    let german = after(|project| {
        let texts = project.strings.get_mut("de").unwrap().as_mut().unwrap();
        texts.insert("NSFaceIDUsageDescription".to_owned(), "Anders.".to_owned());
    });
    assert_eq!(german.len(), 1, "Info.plist says the German sentence: {german:?}");
}

#[test]
fn icons_are_there_in_each_appearance() {
    for file in ["light.png", "dark.png", "tinted.png"] {
        let gone = after(|project| drop(project.pictures.remove(file)));
        assert_eq!(gone.len(), 1, "{file}: {gone:?}");
    }
    let transparent = after(|project| {
        let dark = project.pictures["dark.png"].clone();
        project.pictures.insert("light.png".to_owned(), dark);
    });
    assert_eq!(transparent.len(), 1, "{transparent:?}");
    let small = after(|project| project.pictures.get_mut("light.png").unwrap()[18] = 2);
    assert_eq!(small.len(), 1, "{small:?}");
    let template = after(|project| {
        project.pictures.insert("AppIcon-20x20@1x.png".to_owned(), Vec::new());
    });
    assert_eq!(template.len(), 1, "{template:?}");
    let unnamed = after(|project| drop(project.icons["images"].as_array_mut().unwrap().pop()));
    assert_eq!(unnamed.len(), 1, "{unnamed:?}");
}

#[test]
fn a_build_would_leave_the_files_as_they_are() {
    let spaced = after(|project| {
        let document = project.plists.get_mut(INFO).unwrap();
        document.text = document.text.replace('\t', "  ");
    });
    assert_eq!(spaced.len(), 1, "{spaced:?}");
    for place in [INFO, RELEASE] {
        let ended = after(|project| project.plists.get_mut(place).unwrap().text.push('\n'));
        assert_eq!(ended.len(), 1, "{place}: {ended:?}");
    }
}

#[test]
fn an_api_that_needs_a_reason_is_noticed_in_our_swift() {
    let source = Source::new("ios/Sources/A.swift", "UserDefaults.standard.bool(forKey: \"a\")");
    assert_eq!(after(|project| project.swift.push(source)).len(), 1);
}

#[test]
fn each_line_of_the_phones_tests_counts() {
    let places = [
        ("/targets/PassKeystore/sources/0/path", json!("../../Sources/Gone")),
        ("/targets/PhoneTests/sources", json!([])),
        ("/targets/PassKeystoreConformance/dependencies/0/target", json!("Other")),
        ("/targets/PhoneTests/dependencies/0/target", json!("PassKeystore")),
        ("/targets/PhoneTests/type", json!("application")),
        ("/targets/Host/type", json!("library.static")),
        ("/schemes/PhoneTests/test/targets/0", json!("Host")),
        ("/options/deploymentTarget/iOS", json!("14.0")),
        ("/targets/Host/settings/base/PRODUCT_BUNDLE_IDENTIFIER", json!("de.servicekonto.pass")),
        ("/targets/Host/settings/base/CODE_SIGN_ENTITLEMENTS", json!("x")),
    ];
    for (place, value) in places {
        let found = after(|project| {
            *project.phone_tests.spec.pointer_mut(place).unwrap() = value;
        });
        assert_eq!(found.len(), 1, "{place}: {found:?}");
    }
    let found = after(|project| {
        project.phone_tests.entitlements["keychain-access-groups"] = json!(["x"]);
    });
    assert_eq!(found.len(), 1, "{found:?}");
}
