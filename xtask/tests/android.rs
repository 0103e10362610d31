//! `cargo xtask android` with a pretended machine: programs on the PATH that note how they are called.

use std::fs;

use machine::Machine;

/// The pretended machine; a module of tests, for what tests may do.
#[cfg(test)]
mod machine {
    use std::{
        fs,
        os::unix::fs::PermissionsExt,
        path::Path,
        process::{Command, Output},
    };

    /// Answers what doctor asks, and notes everything else in `$CALLS`.
    const PRETENDED: &str = r#"#!/bin/sh
name=$(basename "$0")
case "$name $*" in
    "java --version") echo "openjdk 17.0.15 2025-04-15" ;;
    "node --version") echo "v22.1.0" ;;
    "rustup target list --installed") printf 'aarch64-linux-android\nx86_64-linux-android\n' ;;
    "emulator -list-avds") echo pass ;;
    "adb version") echo "Android Debug Bridge version 1.0.41" ;;
    "adb -e shell getprop ro.product.cpu.abi") [ -n "$ABI" ] && printf '%s\r\n' "$ABI" ;;
    *) echo "$name $*" >> "$CALLS"
       case "$*" in *"$FAILS"*) exit 7 ;; esac ;;
esac
"#;

    pub(super) struct Machine {
        pub(super) folder: tempfile::TempDir,
    }

    impl Machine {
        pub(super) fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let sdk = folder.path().join("sdk");
            for part in [
                "platforms/android-37.0",
                "build-tools/36.0.0",
                "ndk/28.2.13676358",
                "system-images/android-36/google_apis/x86_64",
                "emulator",
            ] {
                fs::create_dir_all(sdk.join(part)).unwrap();
            }
            let bin = folder.path().join("bin");
            fs::create_dir(&bin).unwrap();
            for program in ["java", "node", "npm", "rustup", "adb", "cargo"] {
                executable(&bin.join(program));
            }
            executable(&sdk.join("emulator/emulator"));
            Self { folder }
        }

        pub(super) fn android(&self, words: &[&str], abi: &str, fails: &str) -> Output {
            let bin = self.folder.path().join("bin");
            Command::new(env!("CARGO_BIN_EXE_xtask"))
                .arg("android")
                .args(words)
                .env("PATH", format!("{}:/usr/bin:/bin", bin.display()))
                .env("CARGO", bin.join("cargo"))
                .env("ANDROID_HOME", self.folder.path().join("sdk"))
                .env("CALLS", self.folder.path().join("calls"))
                .env("ABI", abi)
                .env("FAILS", fails)
                .env_remove("JAVA_HOME")
                .output()
                .unwrap()
        }

        pub(super) fn calls(&self) -> Vec<String> {
            let text = fs::read_to_string(self.folder.path().join("calls")).unwrap_or_default();
            text.lines().map(str::to_owned).collect()
        }
    }

    fn executable(path: &Path) {
        fs::write(path, PRETENDED).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
    }
}

const NEVER: &str = "no call has these words";

#[test]
fn test_does_what_a_dry_run_says_and_nothing_else() {
    let machine = Machine::new();
    let dry = machine.android(&["test", "--dry-run"], "", NEVER);
    assert!(dry.status.success());
    assert_eq!(machine.calls(), Vec::<String>::new());
    let said = String::from_utf8(dry.stdout).unwrap();

    let abi = if cfg!(target_arch = "aarch64") { "arm64-v8a" } else { "x86_64" };
    let real = machine.android(&["test"], abi, NEVER);
    assert!(real.status.success(), "{real:?}");
    // The first line is the question for the kind of machine code, which is answered, not noted.
    let wanted: Vec<String> = said
        .lines()
        .skip(1)
        .map(|line| {
            let line = line.split_once(" && ").map_or(line, |(_, rest)| rest).trim_end_matches(')');
            // The wrapper script is the project's own; what it calls is Java.
            if line.starts_with("./gradlew") { "java".to_owned() } else { line.to_owned() }
        })
        .collect();
    let calls = machine.calls();
    assert_eq!(calls.len(), wanted.len(), "{calls:#?}\n{wanted:#?}");
    for (call, line) in calls.iter().zip(&wanted) {
        if line == "java" {
            assert!(
                call.starts_with("java ") && call.contains("connectedDebugAndroidTest"),
                "{call}"
            );
        } else {
            assert_eq!(call, line);
        }
    }
}

#[test]
fn an_emulator_of_the_other_kind_gets_its_own_code() {
    let machine = Machine::new();
    assert!(machine.android(&["test"], "arm64-v8a", NEVER).status.success());
    let build = machine.calls().into_iter().find(|call| call.contains("tauri android build"));
    assert!(build.unwrap().ends_with("--target aarch64"));
}

#[test]
fn the_first_failure_ends_it() {
    let machine = Machine::new();
    let output = machine.android(&["test"], "x86_64", "install -r");
    assert_eq!(output.status.code(), Some(7), "{output:?}");
    assert!(machine.calls().last().unwrap().starts_with("adb -e install -r"));
}

#[test]
fn without_an_emulator_or_a_tool_nothing_is_built() {
    let machine = Machine::new();
    for (words, abi) in [(["run"], ""), (["test"], ""), (["test"], "x86")] {
        let output = machine.android(&words, abi, NEVER);
        assert_eq!(output.status.code(), Some(1), "{output:?}");
    }
    fs::remove_dir_all(machine.folder.path().join("sdk/ndk")).unwrap();
    for word in ["run", "test", "doctor"] {
        let output = machine.android(&[word], "x86_64", NEVER);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stdout).contains("missing  NDK"), "{output:?}");
    }
    assert_eq!(machine.calls(), Vec::<String>::new());
}

#[test]
fn doctor_is_content_with_a_furnished_machine() {
    let output = Machine::new().android(&["doctor"], "", NEVER);
    assert!(output.status.success(), "{output:?}");
}
