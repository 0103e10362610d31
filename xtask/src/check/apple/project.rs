//! What is read, all of it as JSON, so that rules need one language only.

use std::collections::BTreeMap;
use std::fs;

use serde_json::{Map, Value};
use yaml_rust2::{Yaml, YamlLoader};

use super::{LANGUAGES, phone_tests::PhoneTests, strings};
use crate::{process::Failure, workspace};

pub(super) const FOLDER: &str = "src-tauri/gen/apple";
pub(super) const INFO: &str = "pass-app_iOS/Info.plist";
pub(super) const RELEASE: &str = "pass-app_iOS/pass-app_iOS.entitlements";
pub(super) const DEBUG: &str = "pass-app_iOS/debug.entitlements";
pub(super) const PRIVACY: &str = "pass-app_iOS/PrivacyInfo.xcprivacy";
pub(super) const EXPORT: &str = "ExportOptions.plist";
const PLISTS: [&str; 5] = [INFO, RELEASE, DEBUG, PRIVACY, EXPORT];
pub(super) const ICONS: &str = "Images.xcassets/AppIcon.appiconset";

/// One file.
#[derive(Debug, Clone)]
pub(super) struct Document {
    pub(super) value: Value,
    pub(super) text: String,
}

/// Everything that is judged.
#[derive(Debug, Clone)]
pub(super) struct Project {
    pub(super) plists: BTreeMap<&'static str, Document>,
    pub(super) spec: Value,
    /// By language; what cannot be read is an error in words.
    pub(super) strings: BTreeMap<String, Result<BTreeMap<String, String>, String>>,
    pub(super) icons: Value,
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    pub(super) facts: Facts,
    /// Text of the Swift package, of the C entry point, and of our own Swift sources.
    pub(super) package: String,
    pub(super) entry: String,
    pub(super) swift: Vec<workspace::Source>,
    pub(super) phone_tests: PhoneTests,
}

/// What the rest of the tree says.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    /// Cargo.toml of the workspace.
    pub(super) version: String,
    /// The app's crate.
    pub(super) crate_name: String,
    /// `tauri.conf.json`, with `tauri.ios.conf.json` laid over it.
    pub(super) tauri: Value,
    /// Cargo.toml of the workspace and of the app.
    pub(super) manifests: String,
}

impl Facts {
    pub(super) fn tauri(&self, pointer: &str) -> Value {
        self.tauri.pointer(pointer).cloned().unwrap_or_default()
    }

    /// Hosts whose https links open the app.
    pub(super) fn claimed_hosts(&self) -> Vec<String> {
        let links = self.tauri("/plugins/deep-link/mobile");
        let links = links.as_array().cloned().unwrap_or_default();
        let hosts = links.iter().filter_map(|link| link.get("host")?.as_str());
        hosts.map(str::to_owned).collect()
    }
}

impl Project {
    pub(super) fn read() -> Result<Self, Failure> {
        let mut plists = BTreeMap::new();
        for place in PLISTS {
            let text = workspace::read(&format!("{FOLDER}/{place}"))?;
            plists.insert(place, Document { value: plist(place, &text)?, text });
        }
        Ok(Self {
            plists,
            spec: yaml(&workspace::read(&format!("{FOLDER}/project.yml"))?)?,
            strings: LANGUAGES.iter().map(|one| strings_of(one)).collect::<Result<_, _>>()?,
            icons: json(&format!("{FOLDER}/{ICONS}/Contents.json"))?,
            pictures: pictures()?,
            facts: facts()?,
            package: workspace::read("ios/Package.swift")?,
            entry: workspace::read(&format!("{FOLDER}/Sources/pass-app/main.mm"))?,
            swift: workspace::sources(&[".swift"])?
                .into_iter()
                .filter(|source| source.path.starts_with("ios/Sources/"))
                .collect(),
            phone_tests: PhoneTests::read()?,
        })
    }

    pub(super) fn plist(&self, place: &str) -> Value {
        self.plists.get(place).map(|one| one.value.clone()).unwrap_or_default()
    }
}

type Strings = (String, Result<BTreeMap<String, String>, String>);

fn strings_of(language: &str) -> Result<Strings, Failure> {
    let text = workspace::read(&format!("{FOLDER}/Texts/{language}.lproj/InfoPlist.strings"))?;
    Ok((language.to_owned(), strings::parse(&text)))
}

fn pictures() -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let folder = workspace::root().join(FOLDER).join(ICONS);
    let entries = fs::read_dir(&folder).map_err(|e| workspace::unreadable(&folder, &e))?;
    let pictures = entries.flatten().filter(|entry| entry.file_name() != "Contents.json");
    Ok(pictures
        .map(|entry| {
            let bytes = fs::read(entry.path()).unwrap_or_default();
            (entry.file_name().to_string_lossy().into_owned(), bytes)
        })
        .collect())
}

fn facts() -> Result<Facts, Failure> {
    let mut tauri = json("src-tauri/tauri.conf.json")?;
    merge(&mut tauri, json("src-tauri/tauri.ios.conf.json")?);
    let manifest = workspace::read("src-tauri/Cargo.toml")?;
    let name = manifest.lines().find_map(|line| line.strip_prefix("name = "));
    Ok(Facts {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        crate_name: name.unwrap_or_default().trim_matches('"').to_owned(),
        tauri,
        manifests: workspace::read("Cargo.toml")? + &manifest,
    })
}

/// JSON Merge Patch (RFC 7396), as Tauri does it; nothing is ever removed here.
fn merge(into: &mut Value, over: Value) {
    match (into, over) {
        (Value::Object(into), Value::Object(over)) => {
            for (key, value) in over {
                merge(into.entry(key).or_insert(Value::Null), value);
            }
        }
        (into, over) => *into = over,
    }
}

fn json(path: &str) -> Result<Value, Failure> {
    serde_json::from_str(&workspace::read(path)?).map_err(|e| unfit(path, &e))
}

pub(super) fn plist(place: &str, text: &str) -> Result<Value, Failure> {
    let value: plist::Value =
        plist::from_reader_xml(text.as_bytes()).map_err(|e| unfit(place, &e))?;
    serde_json::to_value(value).map_err(|e| unfit(place, &e))
}

pub(super) fn yaml(text: &str) -> Result<Value, Failure> {
    let documents = YamlLoader::load_from_str(text).map_err(|e| unfit("project.yml", &e))?;
    Ok(documents.first().map(converted).unwrap_or_default())
}

fn converted(yaml: &Yaml) -> Value {
    match yaml {
        Yaml::String(text) | Yaml::Real(text) => Value::from(text.as_str()),
        Yaml::Integer(number) => Value::from(*number),
        Yaml::Boolean(is) => Value::from(*is),
        Yaml::Array(list) => list.iter().map(converted).collect(),
        Yaml::Hash(pairs) => {
            let pairs = pairs
                .iter()
                .filter_map(|(key, value)| Some((key.as_str()?.to_owned(), converted(value))));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
        Yaml::Alias(_) | Yaml::Null | Yaml::BadValue => Value::Null,
    }
}

fn unfit(place: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::said(format!("{place}: {error}"))
}
