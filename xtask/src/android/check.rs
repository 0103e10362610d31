//! `cargo xtask android check`: the Kotlin code compiled, tested and linted without an Android SDK.
//!
//! The framework's classes are Robolectric's build of the real ones, Tauri's Kotlin comes from the
//! crate that the app is built with; only androidx is stubbed (`android/check/stubs`).

use std::path::PathBuf;

use super::{
    built, generated,
    jvm::{self, Compilation, class_path},
    linked, shrunk,
};
use crate::{
    process::{Failure, Program},
    setup::{self, Need},
    stage::Stages,
    workspace,
};

const KEYSTORE: &str = "android/keystore/src";
const PLUGIN: &str = "android/plugin/src";
const STUBS: &str = "android/check/stubs";
/// By name: a build for a phone writes more into the folder.
const APP: [&str; 2] = [
    "src-tauri/gen/android/app/src/main/java/de/servicekonto/pass/MainActivity.kt",
    "src-tauri/gen/android/app/src/main/java/de/servicekonto/pass/OnlyLink.kt",
];
const APP_TEST: &str = "src-tauri/gen/android/app/src/test/java";
const GRADLE: &str = "src-tauri/gen/android";

/// As stages of a longer run.
pub(crate) fn run_in(stages: &mut Stages) {
    if !stages.run("Android: set-up", || setup::run(&[Need::Kotlin])) {
        return;
    }
    if stages.run("Android: compile", compile) {
        stages.run("Android: unit tests", unit_tests);
        stages.run("Android: R8", shrunk::shrink);
    }
    stages.run("Android: resources", linked::link);
    stages.run("Android: ktlint", ktlint);
}

fn compile() -> Result<(), Failure> {
    let (framework, junit) = (jars(&["android-all"])?, jars(&["junit", "hamcrest-core"])?);
    let jackson = jars(&[
        "jackson-annotations",
        "jackson-core",
        "jackson-databind",
        "jackson-datatype-json-org",
    ])?;
    let (keystore, tauri, plugin) = (built("keystore"), built("tauri"), built("plugin"));
    Compilation::of_ours("keystore", &[&format!("{KEYSTORE}/main/kotlin")])
        .with(&framework)
        .library()
        .run()?;
    Compilation::of_ours("keystore-test", &shared(&format!("{KEYSTORE}/test/kotlin")))
        .with(&junit)
        .with_insides_of(&keystore)
        .with(&framework)
        .run()?;
    let instrumented = shared(&format!("{KEYSTORE}/androidTest/kotlin"));
    Compilation::of_ours("keystore-android-test", &instrumented)
        .and(&format!("{STUBS}/androidx-test"))
        .with(&junit)
        .with_insides_of(&keystore)
        .with(&framework)
        .run()?;
    Compilation::of_others("tauri", &generated::tauri_sources()?)
        .and(&format!("{STUBS}/androidx"))
        .with(&jackson)
        .with(&framework)
        .run()?;
    let below = [vec![keystore, tauri], jackson].concat();
    Compilation::of_ours("plugin", &[&format!("{PLUGIN}/main/kotlin")])
        .with(&below)
        .with(&framework)
        .library()
        .run()?;
    Compilation::of_ours("plugin-test", &[&format!("{PLUGIN}/test/kotlin")])
        .with(&junit)
        .with_insides_of(&plugin)
        .with(&below)
        .with(&framework)
        .run()?;
    app(&below, &junit, &framework)
}

/// The app's activity, on what tauri and wry write into the project when it is built.
fn app(below: &[PathBuf], junit: &[PathBuf], framework: &[PathBuf]) -> Result<(), Failure> {
    Compilation::of_others("app-generated", &generated::activity_sources()?)
        .and(&format!("{STUBS}/androidx-app"))
        .with(below)
        .with(framework)
        .run()?;
    Compilation::of_ours("app", &APP)
        .with(&[built("app-generated")])
        .with(below)
        .with(framework)
        .run()?;
    Compilation::of_ours("app-test", &[APP_TEST])
        .with(junit)
        .with_insides_of(&built("app"))
        .with(framework)
        .run()
}

/// Sources with the rules that phones and the JVM share.
fn shared(sources: &str) -> [String; 2] {
    [sources.to_owned(), format!("{KEYSTORE}/sharedTest/kotlin")]
}

fn unit_tests() -> Result<(), Failure> {
    let folders = ["keystore-test", "plugin-test", "app-test"].map(built);
    let classes = jvm::test_classes(&folders)?;
    let mut path = jars(&["junit", "hamcrest-core", "kotlin-stdlib"])?;
    path.extend(folders);
    path.extend(["keystore", "plugin", "app", "tauri"].map(built));
    path.extend(jars(&["jackson-annotations", "jackson-core", "jackson-databind"])?);
    path.extend(jars(&["jackson-datatype-json-org", "android-all"])?);
    let arguments = ["-cp".to_owned(), class_path(&path), "org.junit.runner.JUnitCore".to_owned()];
    let arguments = arguments.into_iter().chain(classes);
    let output = jvm::java("JUnit", "unit-tests", arguments)?.run_and_keep()?;
    let count = passed(&output).filter(|count| *count > 0);
    let count = count.ok_or_else(|| Failure::said("JUnit ran no test"))?;
    println!("Android: {count} passed, 0 failed");
    Ok(())
}

/// From JUnit's closing line when all went well: `OK (71 tests)`.
fn passed(output: &str) -> Option<u32> {
    let line = output.lines().rev().find_map(|line| line.strip_prefix("OK ("))?;
    line.split(' ').next()?.parse().ok()
}

fn ktlint() -> Result<(), Failure> {
    let jar = setup::kotlin_jar("ktlint-cli")?;
    for folder in ["android", GRADLE] {
        Program::titled("java", &format!("ktlint {folder}"))
            .hidden_args(["-jar", &jar.display().to_string(), "--relative", "--log-level=warn"])
            // What a build for a phone has left there is not ours.
            .args(["**/*.kt", "**/*.kts", "!**/generated/**", "!**/build/**", "!**/.tauri/**"])
            .folder(workspace::root().join(folder))
            .run()?;
    }
    Ok(())
}

fn jars(artifacts: &[&str]) -> Result<Vec<PathBuf>, Failure> {
    artifacts.iter().map(|artifact| setup::kotlin_jar(artifact)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_without_tests_or_with_failures_has_not_passed() {
        assert_eq!(passed("JUnit version 4.13.2\n..\nOK (2 tests)\n\n"), Some(2));
        assert_eq!(passed("OK (1 test)\n"), Some(1));
        assert_eq!(passed("OK (0 tests)\n"), Some(0));
        assert_eq!(passed("Tests run: 2,  Failures: 1\n"), None);
    }
}
