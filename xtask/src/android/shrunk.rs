//! R8 over the app's Kotlin, with the rules that a release build has: nothing that is left refers to
//! a class that Android lacks, and what Rust, Tauri and Jackson look for by name is still there.
//!
//! androidx is a stub here, too. Android's core classes are those of this Java, without the modules
//! that Android does not have. The rules that Gradle adds by itself are left out: what has to be kept,
//! is kept by rules that stand in a file.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use super::{built, generated, jvm, text};
use crate::{
    process::{Failure, Program},
    setup,
    workspace::{self, unwritable},
};

const APP_RULES: [&str; 2] =
    ["src-tauri/gen/android/app/proguard-rules.pro", "android/plugin/consumer-rules.pro"];
const PROGRAM: [&str; 5] = ["keystore", "plugin", "tauri", "app-generated", "app"];
/// Compilations that hold stubs of androidx, which Gradle would bring.
const WITH_STUBS: [&str; 2] = ["tauri", "app-generated"];
const BROUGHT: [&str; 6] = [
    "jackson-annotations",
    "jackson-core",
    "jackson-databind",
    "jackson-datatype-json-org",
    "kotlin-stdlib",
    "annotations",
];
/// What aapt2 adds for the manifest.
const FROM_MANIFEST: &str = "-keep class de.servicekonto.pass.MainActivity { <init>(); }\n";
const CORE: [&str; 4] = ["java.base", "java.logging", "java.sql", "java.xml"];
/// Of `java.xml`, what Android left out.
const NO_CORE: &str = "java.xml/org/w3c/dom/bootstrap";

const COMMANDS: [&str; 8] =
    ["describe", "generate", "publicKey", "sign", "certify", "seal", "unseal", "delete"];
const FIELDS: [&str; 9] =
    ["Id", "Policy", "Challenge", "Message", "Secret", "Sealed", "Title", "Reason", "Cancel"];

pub(super) fn shrink() -> Result<(), Failure> {
    let out = workspace::target().join("android/shrunk");
    fs::create_dir_all(&out).map_err(|e| unwritable(&out, &e))?;
    let shrunk = out.join("shrunk.jar");
    let mut arguments = vec!["-XX:TieredStopAtLevel=1".to_owned(), "-cp".to_owned()];
    arguments.push(text(&setup::kotlin_jar("r8")?));
    arguments.push("com.android.tools.r8.R8".to_owned());
    // No class files of phones, so that `javap` can read what is left.
    arguments.extend(["--release", "--classfile", "--no-data-resources"].map(str::to_owned));
    arguments.extend(["--map-diagnostics", "info", "none", "--output"].map(str::to_owned));
    arguments.push(text(&shrunk));
    for library in [setup::kotlin_jar("android-all")?, core(&out)?] {
        arguments.extend(["--lib".to_owned(), text(&library)]);
    }
    let mut rules = generated::rules(&out)?;
    rules.extend(APP_RULES.map(|path| workspace::root().join(path)));
    rules.push(inputs(&out)?);
    for file in rules {
        arguments.extend(["--pg-conf".to_owned(), text(&file)]);
    }
    for artifact in BROUGHT {
        arguments.push(text(&setup::kotlin_jar(artifact)?));
    }
    jvm::java("R8", "shrunk", arguments)?.run()?;
    kept(&shrunk)
}

/// The rules that name what is shrunk and what it stands on.
fn inputs(out: &Path) -> Result<PathBuf, Failure> {
    let mut lines = FROM_MANIFEST.to_owned();
    for name in PROGRAM {
        let jar = archive(&out.join(format!("{name}.jar")), &[(built(name), ".")])?;
        lines.push_str(&format!("-injars \"{}\"(!androidx/**)\n", text(&jar)));
    }
    for name in WITH_STUBS {
        let jar = archive(&out.join(format!("{name}-stubs.jar")), &[(built(name), "androidx")])?;
        lines.push_str(&format!("-libraryjars \"{}\"\n", text(&jar)));
    }
    let file = out.join("inputs.pro");
    fs::write(&file, lines).map_err(|e| unwritable(&file, &e))?;
    Ok(file)
}

/// Android's core classes as far as this Java has them; made once.
fn core(out: &Path) -> Result<PathBuf, Failure> {
    let jar = out.join("core.jar");
    if jar.exists() {
        return Ok(jar);
    }
    let folder = out.join("core");
    let modules = java_home()?.join("lib/modules");
    let pattern = format!("regex:/({})/.*", CORE.join("|").replace('.', "\\."));
    Program::titled("jimage", "jimage extract")
        .hidden_args(["extract", "--dir", &text(&folder), "--include", &pattern, &text(&modules)])
        .run()?;
    let lacking = folder.join(NO_CORE);
    fs::remove_dir_all(&lacking).map_err(|e| unwritable(&lacking, &e))?;
    for module in CORE {
        let own = folder.join(module).join("module-info.class");
        fs::remove_file(&own).map_err(|e| unwritable(&own, &e))?;
    }
    archive(&jar, &CORE.map(|module| (folder.join(module), ".")))
}

/// A jar of these parts of these folders.
fn archive(jar: &Path, parts: &[(PathBuf, &str)]) -> Result<PathBuf, Failure> {
    let mut words = vec!["--create".to_owned(), "--no-compress".to_owned(), "--file".to_owned()];
    words.push(text(jar));
    for (folder, part) in parts {
        words.extend(["-C".to_owned(), text(folder), (*part).to_owned()]);
    }
    Program::titled("jar", &format!("jar {}", name_of(jar))).hidden_args(&words).run()?;
    Ok(jar.to_owned())
}

/// As the `java` on the PATH, or JAVA_HOME, says.
fn java_home() -> Result<PathBuf, Failure> {
    if let Some(home) = env::var_os("JAVA_HOME") {
        return Ok(home.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let java = env::split_paths(&path).find_map(|folder| folder.join("java").canonicalize().ok());
    java.as_deref()
        .and_then(|java| java.parent()?.parent().map(Path::to_path_buf))
        .ok_or_else(|| Failure::said("Java is missing"))
}

/// Asks `javap` for what is found by name.
fn kept(shrunk: &Path) -> Result<(), Failure> {
    let mut missing = Vec::new();
    for (class, wanted) in wanted() {
        let said = Program::titled("javap", "javap")
            .hidden_args(["-v", "-p", "-cp", &text(shrunk), class])
            .output()
            .unwrap_or_default();
        missing.extend(lacking(&said, &wanted).map(|line| format!("{class}: {line}")));
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::said(format!("R8 has removed or renamed:\n  {}", missing.join("\n  "))))
}

fn lacking<'a>(said: &'a str, wanted: &'a [String]) -> impl Iterator<Item = &'a str> {
    wanted.iter().map(String::as_str).filter(|line| !said.contains(line))
}

fn wanted() -> [(&'static str, Vec<String>); 5] {
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let command = |name: &&str| format!("void {name}(app.tauri.plugin.Invoke);");
    let field = |name: &&str| format!("void set{name}(java.lang.String);");
    let mut plugin: Vec<String> = COMMANDS.iter().map(command).collect();
    plugin
        .push("public de.servicekonto.pass.keystore.KeystorePlugin(android.app.Activity);".into());
    plugin.push("app.tauri.annotation.Command".to_owned());
    let mut arguments: Vec<String> = FIELDS.iter().map(field).collect();
    arguments.push("public de.servicekonto.pass.keystore.Arguments();".to_owned());
    [
        ("de.servicekonto.pass.keystore.KeystorePlugin", plugin),
        ("de.servicekonto.pass.keystore.Arguments", arguments),
        (
            "de.servicekonto.pass.MainActivity",
            owned(&["de.servicekonto.pass.MainActivity();", "dispatchTouchEvent("]),
        ),
        (
            "de.servicekonto.pass.WryActivity",
            owned(&["int getId();", "void setWebView(de.servicekonto.pass.RustWebView);"]),
        ),
        (
            "de.servicekonto.pass.Ipc",
            owned(&["void postMessage(java.lang.String);", "android.webkit.JavascriptInterface"]),
        ),
    ]
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_gone_or_has_another_name_is_missed() {
        let wanted = ["void sign(a);".to_owned(), "x.Command".to_owned()];
        assert_eq!(lacking("public final void sign(a);\n 0: x.Command\n", &wanted).count(), 0);
        assert_eq!(
            lacking("void a(a);\nx.Command", &wanted).collect::<Vec<_>>(),
            ["void sign(a);"]
        );
        assert_eq!(lacking("", &wanted).count(), 2);
    }

    /// The commands that Rust calls are those that are looked for.
    #[test]
    fn every_command_of_the_plugin_is_looked_for() {
        let path = "android/plugin/src/main/kotlin/de/servicekonto/pass/keystore/KeystorePlugin.kt";
        let source = workspace::read(path).unwrap();
        assert_eq!(source.matches("@Command").count(), COMMANDS.len());
        for name in COMMANDS {
            assert!(source.contains(&format!("fun {name}(invoke: Invoke)")), "{name}");
        }
        let path = "android/plugin/src/main/kotlin/de/servicekonto/pass/keystore/Arguments.kt";
        assert_eq!(workspace::read(path).unwrap().matches("    var ").count(), FIELDS.len());
    }
}
