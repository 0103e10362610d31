//! What is handed out: one version everywhere, flags of a release, texts that stores take.

use std::collections::BTreeSet;

use serde_json::Value;
use yaml_rust2::{Yaml, YamlLoader};

use super::verdict;
use crate::{
    process::Failure,
    workspace::{self, Source},
};

const VERSION: &str = env!("CARGO_PKG_VERSION");
const RECIPE: &str = "metadata/de.servicekonto.pass.yml";
const TEXTS: &str = "fastlane/metadata/";
const LANGUAGES: [&str; 2] = ["de-DE", "en-US"];
/// Text, and the most characters that F-Droid and Google Play, then the App Store take.
const ANDROID: [(&str, usize); 3] =
    [("title", 30), ("short_description", 80), ("full_description", 4000)];
const CHANGES: usize = 500;
const APPLE: [(&str, usize); 5] = [
    ("name", 30),
    ("subtitle", 30),
    ("keywords", 100),
    ("description", 4000),
    ("release_notes", 4000),
];
/// Lines of `[profile.release]`: no symbols and no paths in them, and what a debug build checks stays out.
const PROFILE: &str =
    "[profile.release]\ncodegen-units = 4\nlto = \"thin\"\npanic = \"unwind\"\nstrip = true\n";
/// Where a line of these would show people's doings, and the ways to write one.
const SHIPPED: [&str; 4] = ["ui/src/", "src-tauri/", "crates/", "android/"];
const ANDROID_APP: &str = "src-tauri/gen/android/app/src/main/java";
const REMNANTS: [(&str, &[&str]); 4] = [
    (".ts", &["console.", "debugger"]),
    (".svelte", &["console.", "debugger", "{@debug"]),
    (".kt", &["Log.d(", "Log.v(", "Log.i(", "println("]),
    (".toml", &["\"devtools\""]),
];

pub(super) fn check() -> Result<(), Failure> {
    let mut found = profile_faults(&workspace::read("Cargo.toml")?);
    for path in ["ui/package.json", "ui/package-lock.json", "src-tauri/tauri.conf.json"] {
        found.extend(version_faults(path, &workspace::read(path)?));
    }
    for manifest in workspace::sources(&["Cargo.toml"])? {
        found.extend(manifest_faults(&manifest));
    }
    found.extend(recipe_faults(&workspace::read(RECIPE)?));
    found.extend(text_faults(&workspace::sources(&[".txt"])?));
    for source in shipped()? {
        found.extend(remnants(&source));
    }
    verdict(&found)
}

/// The phone projects' own code lies among files that tools make, which are left out.
fn shipped() -> Result<Vec<Source>, Failure> {
    let mut sources = workspace::sources(&[".ts", ".svelte", ".kt", ".toml"])?;
    let app = workspace::files_below(ANDROID_APP, &[".kt"])?;
    sources.extend(app.into_iter().filter(|source| !source.path.contains("/generated/")));
    Ok(sources)
}

fn profile_faults(manifest: &str) -> Vec<String> {
    if manifest.contains(PROFILE) && !manifest.contains("[profile.release.") {
        return Vec::new();
    }
    vec![format!("Cargo.toml: a release is built with\n{PROFILE}")]
}

/// The shell's own file names none, so that Tauri takes cargo's.
fn version_faults(path: &str, text: &str) -> Vec<String> {
    let Ok(file) = serde_json::from_str::<Value>(text) else {
        return vec![format!("{path} is no JSON")];
    };
    let is_ours = path.ends_with("tauri.conf.json");
    let expected = if is_ours { None } else { Some(VERSION) };
    let places = ["/version", "/packages//version"];
    let is_lock = file.get("packages").is_some();
    let asked = places.into_iter().filter(|place| is_lock || *place == "/version");
    asked
        .filter(|place| file.pointer(place).and_then(Value::as_str) != expected)
        .map(|place| format!("{path}: {place} is not {}", expected.unwrap_or("left out")))
        .collect()
}

fn manifest_faults(manifest: &Source) -> Vec<String> {
    // Fuzzing is a workspace of its own, and nobody ships it.
    let is_handed_out = manifest.text.contains("[package]") && !manifest.path.contains("/fuzz/");
    if !is_handed_out || manifest.text.contains("\nversion.workspace = true") {
        return Vec::new();
    }
    vec![format!("{}: the version is the workspace's (version.workspace = true)", manifest.path)]
}

/// As the Gradle file counts it.
fn version_code(version: &str) -> Option<i64> {
    let mut numbers = version.split('.').map(|part| part.parse::<i64>().ok());
    let (major, minor, patch) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(major * 1_000_000 + minor * 1_000 + patch)
}

fn recipe_faults(text: &str) -> Vec<String> {
    let Some(recipe) = YamlLoader::load_from_str(text).ok().and_then(|all| all.into_iter().next())
    else {
        return vec![format!("{RECIPE} is no YAML")];
    };
    let build = &recipe["Builds"][0];
    let (name, code) = (Some(VERSION), version_code(VERSION));
    [
        (recipe["License"].as_str() == Some("EUPL-1.2"), "License"),
        (recipe["CurrentVersion"].as_str() == name, "CurrentVersion"),
        (recipe["CurrentVersionCode"].as_i64() == code, "CurrentVersionCode"),
        (build["versionName"].as_str() == name, "versionName of the first build"),
        (build["versionCode"].as_i64() == code, "versionCode of the first build"),
        (build["commit"].as_str() == Some(&format!("v{VERSION}")), "commit of the first build"),
        (build["scandelete"] == Yaml::BadValue, "scandelete, which hides what is not free,"),
    ]
    .into_iter()
    .filter(|(holds, _)| !holds)
    .map(|(_, what)| format!("{RECIPE}: {what} is wrong for version {VERSION}"))
    .collect()
}

/// Each text is there in each language, is not empty and not too long; and no others are.
fn text_faults(sources: &[Source]) -> Vec<String> {
    let code = version_code(VERSION).unwrap_or_default();
    let mut wanted: Vec<(String, usize)> = Vec::new();
    for language in LANGUAGES {
        let android = format!("{TEXTS}android/{language}");
        wanted.push((format!("{android}/changelogs/{code}.txt"), CHANGES));
        wanted.extend(ANDROID.map(|(name, most)| (format!("{android}/{name}.txt"), most)));
        wanted.extend(APPLE.map(|(name, most)| (format!("{TEXTS}{language}/{name}.txt"), most)));
    }
    let mut found: Vec<String> = wanted
        .iter()
        .filter_map(|(path, most)| {
            let text = sources.iter().find(|one| one.path == *path);
            let length = text.map(|one| one.text.trim_end().chars().count()).unwrap_or_default();
            let fits = (1..=*most).contains(&length);
            (!fits).then(|| format!("{path}: {length} characters, 1 to {most}"))
        })
        .collect();
    let known: BTreeSet<&str> = wanted.iter().map(|(path, _)| path.as_str()).collect();
    let others = sources.iter().map(|one| one.path.as_str());
    let others = others.filter(|path| path.starts_with(TEXTS) && !path.contains("/changelogs/"));
    found.extend(
        others
            .filter(|path| !known.contains(path))
            .map(|path| format!("{path}: no store reads it")),
    );
    found
}

/// What a person left in while looking for a fault.
fn remnants(source: &Source) -> Vec<String> {
    let is_shipped =
        SHIPPED.iter().any(|folder| source.path.starts_with(folder)) || source.path == "Cargo.toml";
    let is_test = source.path.contains("/test") || source.path.contains("Test/");
    let Some((_, words)) = REMNANTS.iter().find(|(ending, _)| source.path.ends_with(ending)) else {
        return Vec::new();
    };
    if !is_shipped || is_test || source.path.starts_with("android/check/") {
        return Vec::new();
    }
    let hits = words.iter().filter(|word| source.text.contains(**word));
    hits.map(|word| format!("{}: `{word}` has no place in a release", source.path)).collect()
}

#[cfg(test)]
#[path = "release/tests.rs"]
mod tests;
