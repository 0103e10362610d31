//! `ios/check/phone`: the project of the tests that need a real phone, apart from the app's.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::project::{Facts, plist, yaml};
use crate::{process::Failure, workspace};

const FOLDER: &str = "ios/check/phone";
const ENTITLEMENTS: &str = "Host.entitlements";

/// What is read.
#[derive(Debug, Clone)]
pub(super) struct PhoneTests {
    pub(super) spec: Value,
    pub(super) entitlements: Value,
}

impl PhoneTests {
    pub(super) fn read() -> Result<Self, Failure> {
        let entitlements = workspace::read(&format!("{FOLDER}/{ENTITLEMENTS}"))?;
        Ok(Self {
            spec: yaml(&workspace::read(&format!("{FOLDER}/project.yml"))?)?,
            entitlements: plist(ENTITLEMENTS, &entitlements)?,
        })
    }

    fn at(&self, pointer: &str) -> &Value {
        self.spec.pointer(pointer).unwrap_or(&Value::Null)
    }

    /// The words under `key` in a list of a target.
    fn words(&self, target: &str, list: &str, key: &str) -> BTreeSet<&str> {
        let entries = self.at(&format!("/targets/{target}/{list}")).as_array();
        entries.into_iter().flatten().filter_map(|one| one.get(key)?.as_str()).collect()
    }
}

pub(super) fn judge(tests: &PhoneTests, facts: &Facts) -> Vec<String> {
    let mut found = Vec::new();
    let mut rule = |holds: bool, sentence: &str| {
        if !holds {
            found.push(format!("{FOLDER}: {sentence}"));
        }
    };
    let targets = tests.at("/targets").as_object();
    let names: BTreeSet<&str> =
        targets.into_iter().flatten().map(|(name, _)| name.as_str()).collect();
    let inside = "PhoneTests";
    for name in &names {
        let there = |path: &&str| workspace::root().join(FOLDER).join(path).exists();
        let paths = tests.words(name, "sources", "path");
        rule(!paths.is_empty() && paths.iter().all(there), "a target's sources are not there");
        let needed = tests.words(name, "dependencies", "target");
        rule(needed.is_subset(&names), "a target needs what is none");
    }
    let wanted = BTreeSet::from(["Host", "PassKeystore", "PassKeystoreConformance"]);
    rule(tests.words(inside, "dependencies", "target") == wanted, "the tests run inside the host");
    let kind = |name: &str| tests.at(&format!("/targets/{name}/type")).as_str();
    rule(kind("Host") == Some("application"), "only an app has a keychain");
    rule(kind(inside) == Some("bundle.unit-test"), "the tests are no tests");
    let run = tests.at("/schemes/PhoneTests/test/targets");
    rule(*run == json!([inside]), "the scheme does not run the tests");
    let oldest = facts.tauri("/bundle/iOS/minimumSystemVersion");
    rule(*tests.at("/options/deploymentTarget/iOS") == oldest, "another iOS than the app's");
    let id = tests.at("/targets/Host/settings/base/PRODUCT_BUNDLE_IDENTIFIER");
    rule(
        id.is_string() && *id != facts.tauri("/identifier"),
        "with the app's identifier the tests would have the app's keys",
    );
    let named = tests.at("/targets/Host/settings/base/CODE_SIGN_ENTITLEMENTS");
    let attests = json!({"com.apple.developer.devicecheck.appattest-environment": "development"});
    rule(
        *named == json!(ENTITLEMENTS) && tests.entitlements == attests,
        "the host may do App Attest in Apple's test environment, and nothing else",
    );
    found
}
