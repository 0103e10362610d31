//! What Gradle and Kotlin say. Neither is parsed: a rule is a line of code that must be there, as
//! it is written, so that whoever changes one meets this list.

use super::{APP, BUILD, F_DROID, Faults, GEN, LIBRARIES, Project, TAURI_CONF};
use crate::android::NDK;

/// File below the Gradle project, and lines that stand there in this order.
pub(super) const LINES: [(&str, &[&str]); 9] = [
    (
        "app/build.gradle.kts",
        &[
            "\"../../../../Cargo.toml\"",
            "compileSdk = 37",
            "applicationId = \"de.servicekonto.pass\"",
            "minSdk = 28",
            "targetSdk = 36",
            "versionName = \"$major.$minor.$patch\"",
            "release {",
            "isDebuggable = false",
            "isJniDebuggable = false",
            "isCrunchPngs = false",
            "optimization {",
            "enable = true",
            "vcsInfo {",
            "include = false",
            "dependenciesInfo {",
            "includeInApk = false",
            "includeInBundle = false",
            "sourceCompatibility = JavaVersion.VERSION_17",
            "targetCompatibility = JavaVersion.VERSION_17",
            "buildFeatures {",
            "buildConfig = true",
            "abortOnError = true",
            "jvmTarget = JvmTarget.JVM_17",
            "rootDirRel = \"../../../\"",
            "apply(from = file(\"tauri.build.gradle.kts\"))",
        ],
    ),
    (
        "app/src/main/java/de/servicekonto/pass/MainActivity.kt",
        &[
            "window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)",
            "intent = onlyLink(intent, isRestored = savedInstanceState != null)",
            "super.onCreate(savedInstanceState)",
            "findViewById<View>(android.R.id.content)?.let(::keepClearOfBars)",
            "onBackPressedDispatcher.addCallback(this, Leave())",
            "if (savedInstanceState == null) deletePhotos()",
            "override fun onNewIntent(intent: Intent) = super.onNewIntent(onlyLink(intent))",
            "webView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS",
            "allowContentAccess = false",
            "allowFileAccess = false",
            "javaScriptCanOpenWindowsAutomatically = false",
            "mixedContentMode = WebSettings.MIXED_CONTENT_NEVER_ALLOW",
            "setGeolocationEnabled(false)",
            "if (event.flags and MotionEvent.FLAG_WINDOW_IS_OBSCURED == 0) return super.dispatchTouchEvent(event)",
            "if (event.actionMasked == MotionEvent.ACTION_DOWN) tellWhy(event.eventTime)",
            "return true",
            "Toast.makeText(this, R.string.covered, Toast.LENGTH_LONG).show()",
            "moveTaskToBack(true)",
        ],
    ),
    (
        "buildSrc/src/main/java/de/servicekonto/pass/kotlin/BuildTask.kt",
        &["args(\"xtask\", \"tauri\", \"android\", \"android-studio-script\")"],
    ),
    (
        "buildSrc/src/main/java/de/servicekonto/pass/kotlin/RustPlugin.kt",
        &[
            "Kind(\"arm64-v8a\", \"arm64\", \"aarch64\"),",
            "Kind(\"x86_64\", \"x86_64\", \"x86_64\"),",
        ],
    ),
    ("build.gradle.kts", &["isPreserveFileTimestamps = false", "isReproducibleFileOrder = true"]),
    (
        "app/proguard-rules.pro",
        &[
            "-keepattributes RuntimeVisibleAnnotations,AnnotationDefault,Signature,InnerClasses,EnclosingMethod",
            "-renamesourcefileattribute SourceFile",
        ],
    ),
    (
        "settings.gradle",
        &[
            "apply from: 'tauri.settings.gradle'",
            "include ':pass-keystore'",
            "project(':pass-keystore').projectDir = file('../../../android/keystore')",
        ],
    ),
    (
        "gradle/wrapper/gradle-wrapper.properties",
        &[
            "distributionSha256Sum=9c0f7faeeb306cb14e4279a3e084ca6b596894089a0638e68a07c945a32c9e14",
            "distributionUrl=https\\://services.gradle.org/distributions/gradle-9.6.1-bin.zip",
            "validateDistributionUrl=true",
        ],
    ),
    ("gradle.properties", &["org.gradle.configuration-cache=true"]),
];

/// What no file of the project may say.
pub(super) const NOWHERE: [(&str, &str); 11] = [
    ("com.google.android.gms", "Google Play services"),
    ("com.google.firebase", "Firebase"),
    ("com.google.android.play", "Google Play"),
    ("mavenLocal", "what one machine happens to hold"),
    ("jcenter", "an archive that is closed"),
    ("http://services", "a download in the clear"),
    ("isAllowInsecureProtocol", "a download in the clear"),
    ("armeabi", "32-bit code"),
    ("setWebContentsDebuggingEnabled", "Tauri does it in debug builds, and only there"),
    ("addJavascriptInterface", "a second way into the app"),
    ("storePassword", "a signing key's password"),
];

const PAGES: &str = "println!(\"cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384\");";

/// The plugin's rules for R8, and where the classes are that they name.
const KEPT: &str = "android/plugin/consumer-rules.pro";

pub(super) fn judge(project: &Project, faults: &mut Faults) {
    for (file, wanted) in LINES {
        let path = format!("{GEN}/{file}");
        let mut lines = code(project.text(&path));
        for line in wanted {
            let found = lines.any(|one| one == *line || one.contains(&format!("({line})")));
            faults.unless(found, &path, &format!("`{line}` is missing, or not in its place"));
            if !found {
                break;
            }
        }
    }
    for path in project.paths().filter(|path| !path.ends_with(TAURI_CONF)) {
        for (word, why) in NOWHERE {
            let says = code(project.text(path)).any(|line| line.contains(word));
            faults.unless(!says, path, &format!("{word}: {why}"));
        }
    }
    kinds(project, faults);
    machine_code(project, faults);
    languages(project, faults);
    libraries(project, faults);
    oldest_android(project, faults);
    tauri(project, faults);
}

/// Lines without comments and indentation.
fn code(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().map(str::trim);
    let comments = ["//", "/*", "* ", "*/", "#"];
    lines.filter(move |line| !comments.iter().any(|start| line.starts_with(start)))
}

fn kinds(project: &Project, faults: &mut Faults) {
    let path = format!("{GEN}/buildSrc/src/main/java/de/servicekonto/pass/kotlin/RustPlugin.kt");
    let count = code(project.text(&path)).filter(|line| line.starts_with("Kind(")).count();
    faults.equal(&count, &2, &path, "kinds of machine code");
}

/// One NDK for everybody who builds, and a library that large memory pages can hold.
fn machine_code(project: &Project, faults: &mut Faults) {
    let gradle = format!("{APP}/build.gradle.kts");
    for (path, wanted) in [
        (gradle.as_str(), format!("ndkVersion = \"{NDK}\"")),
        (F_DROID, format!("ndk: {NDK}")),
        (BUILD, PAGES.to_owned()),
    ] {
        let says = code(project.text(path)).any(|line| line == wanted);
        faults.unless(says, path, &format!("`{wanted}` is missing"));
    }
}

fn languages(project: &Project, faults: &mut Faults) {
    let path = format!("{APP}/build.gradle.kts");
    let line =
        code(project.text(&path)).find_map(|line| line.strip_prefix("localeFilters += listOf("));
    let mut found: Vec<String> = line
        .unwrap_or_default()
        .split(',')
        .map(|word| word.trim_matches([' ', '"', ')']).to_owned())
        .collect();
    found.sort();
    let mut wanted = project.languages.clone();
    wanted.sort();
    faults.equal(&found, &wanted, &path, "languages of libraries that are kept");
}

/// Both libraries are for the same phones as the app, and the plugin keeps what is found by name.
fn libraries(project: &Project, faults: &mut Faults) {
    for top in LIBRARIES {
        let path = format!("{top}/build.gradle.kts");
        let says = |line: &str| code(project.text(&path)).any(|one| one == line);
        faults.unless(says("minSdk = 28"), &path, "another oldest Android than the app's");
    }
    let path = "android/plugin/build.gradle.kts";
    let used = code(project.text(path))
        .any(|line| line == "consumerProguardFiles(\"consumer-rules.pro\")");
    faults.unless(used, path, "its rules for R8 are not passed on");
    for (name, wanted) in [
        (
            "KeystorePlugin",
            [
                "public <init>(android.app.Activity);",
                "@app.tauri.annotation.Command public <methods>;",
            ],
        ),
        ("Arguments", ["public <init>();", "*;"]),
    ] {
        let full = format!("-keep class de.servicekonto.pass.keystore.{name} {{");
        let mut lines = code(project.text(KEPT)).skip_while(|line| *line != full).skip(1);
        let kept = wanted.iter().all(|line| lines.next() == Some(*line));
        faults.unless(kept, KEPT, &format!("{name} is not kept"));
        let source =
            format!("android/plugin/src/main/kotlin/de/servicekonto/pass/keystore/{name}.kt");
        let there = code(project.text(&source)).any(|line| line.contains(&format!("class {name}")));
        faults.unless(there, &source, "missing, but kept by name");
    }
}

fn oldest_android(project: &Project, faults: &mut Faults) {
    let conf: Option<serde_json::Value> = serde_json::from_str(project.text(TAURI_CONF)).ok();
    let oldest = conf.as_ref().and_then(|conf| conf.pointer("/bundle/android/minSdkVersion"));
    let oldest = oldest.and_then(serde_json::Value::as_u64);
    faults.equal(&oldest, &Some(28), TAURI_CONF, "bundle.android.minSdkVersion");
    let name = conf.as_ref().and_then(|conf| conf.pointer("/identifier")?.as_str());
    faults.equal(&name, &Some("de.servicekonto.pass"), TAURI_CONF, "identifier");
}

/// Tauri's `devtools` would open the web view of a released app to a cable.
fn tauri(project: &Project, faults: &mut Faults) {
    let says = code(project.text("Cargo.toml")).any(|line| line.contains("\"devtools\""));
    faults.unless(!says, "Cargo.toml", "the feature `devtools`");
}
