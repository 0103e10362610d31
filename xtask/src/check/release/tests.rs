use super::*;

#[test]
fn another_profile_is_found() {
    let good = format!("[x]\n\n{PROFILE}");
    assert_eq!(profile_faults(&good), Vec::<String>::new());
    for bad in [
        good.replace("strip = true", "strip = false"),
        good.replace("strip = true\n", "debug = true\nstrip = true\n"),
        format!("{good}\n[profile.release.package.x]\ndebug-assertions = true\n"),
    ] {
        assert_eq!(profile_faults(&bad).len(), 1, "{bad}");
    }
}

#[test]
fn another_version_is_found_wherever_one_stands() {
    let package = |version: &str| format!(r#"{{"version":"{version}"}}"#);
    let lock = |one: &str, two: &str| {
        format!(r#"{{"version":"{one}","packages":{{"":{{"version":"{two}"}}}}}}"#)
    };
    assert!(version_faults("ui/package.json", &package(VERSION)).is_empty());
    assert!(version_faults("ui/package-lock.json", &lock(VERSION, VERSION)).is_empty());
    assert!(version_faults("src-tauri/tauri.conf.json", "{}").is_empty());
    for (path, text) in [
        ("ui/package.json", package("9.9.9")),
        ("ui/package.json", "{}".to_owned()),
        ("ui/package-lock.json", lock("9.9.9", VERSION)),
        ("ui/package-lock.json", lock(VERSION, "9.9.9")),
        ("src-tauri/tauri.conf.json", package(VERSION)),
    ] {
        assert_eq!(version_faults(path, &text).len(), 1, "{path} {text}");
    }
    let own = Source::new("crates/a/Cargo.toml", "[package]\nversion = \"0.1.0\"\n");
    assert_eq!(manifest_faults(&own).len(), 1);
    let shared = Source::new("crates/a/Cargo.toml", "[package]\nversion.workspace = true\n");
    assert!(manifest_faults(&shared).is_empty());
}

#[test]
fn version_codes_grow_with_versions() {
    assert_eq!(version_code("0.1.0"), Some(1_000));
    assert_eq!(version_code("2.13.7"), Some(2_013_007));
    assert_eq!(version_code("2.13"), None);
}

#[test]
fn each_line_of_the_recipe_counts() {
    let recipe = workspace::read(RECIPE).unwrap();
    assert_eq!(recipe_faults(&recipe), Vec::<String>::new());
    let code = version_code(VERSION).unwrap();
    for (from, to) in [
        ("License: EUPL-1.2".to_owned(), "License: MIT"),
        (format!("CurrentVersion: {VERSION}"), "CurrentVersion: 9.9.9"),
        (format!("CurrentVersionCode: {code}"), "CurrentVersionCode: 9"),
        (format!("versionName: {VERSION}"), "versionName: 9.9.9"),
        (format!("versionCode: {code}"), "versionCode: 9"),
        (format!("commit: v{VERSION}"), "commit: main"),
        ("    ndk:".to_owned(), "    scandelete: [ui]\n    ndk:"),
    ] {
        assert!(recipe.contains(&from), "{from}");
        assert_eq!(recipe_faults(&recipe.replace(&from, to)).len(), 1, "{from}");
    }
}

#[test]
fn missing_empty_long_and_unread_texts_are_found() {
    let texts = workspace::sources(&[".txt"]).unwrap();
    assert_eq!(text_faults(&texts), Vec::<String>::new());
    let ours = texts.iter().filter(|one| one.path.starts_with(TEXTS)).count();
    assert_eq!(ours, LANGUAGES.len() * (1 + ANDROID.len() + APPLE.len()));
    for at in 0..texts.len() {
        if !texts[at].path.starts_with(TEXTS) {
            continue;
        }
        let mut gone = texts.clone();
        gone.remove(at);
        assert_eq!(text_faults(&gone).len(), 1, "{}", texts[at].path);
        for text in ["\n".to_owned(), "ä".repeat(4001)] {
            let mut other = texts.clone();
            other[at].text = text;
            assert_eq!(text_faults(&other).len(), 1, "{}", texts[at].path);
        }
    }
    let unread = Source::new("fastlane/metadata/de-DE/tilte.txt", "Titel");
    assert_eq!(text_faults(&[texts, vec![unread]].concat()).len(), 1);
}

#[test]
fn each_limit_is_the_stores() {
    let texts = workspace::sources(&[".txt"]).unwrap();
    for (name, most) in ANDROID.iter().chain(&APPLE) {
        let of = |length: usize| {
            let mut texts = texts.clone();
            let ending = format!("de-DE/{name}.txt");
            texts.iter_mut().find(|one| one.path.ends_with(&ending)).unwrap().text =
                "ä".repeat(length);
            text_faults(&texts).len()
        };
        assert_eq!((of(*most), of(most + 1)), (0, 1), "{name}");
    }
}

#[test]
fn debug_remnants_are_found_where_they_would_ship() {
    for (path, text) in [
        ("ui/src/flow.svelte.ts", "console.log(pin)"),
        ("ui/src/App.svelte", "{@debug flow}"),
        ("android/keystore/src/main/kotlin/A.kt", "Log.d(\"x\", pin)"),
        ("src-tauri/gen/android/app/src/main/java/A.kt", "println(link)"),
        ("Cargo.toml", "tauri = { features = [\"devtools\"] }"),
        ("src-tauri/Cargo.toml", "[features]\nx = [\"devtools\"]"),
    ] {
        assert_eq!(remnants(&Source::new(path, text)).len(), 1, "{path}");
    }
    let own = "src-tauri/gen/android/app/src/main/java/de/servicekonto/pass/MainActivity.kt";
    assert!(shipped().unwrap().iter().any(|source| source.path == own));
    assert!(remnants(&Source::new("ui/tests/a.ts", "console.log(1)")).is_empty());
    assert!(remnants(&Source::new("android/keystore/src/test/A.kt", "println(1)")).is_empty());
}
