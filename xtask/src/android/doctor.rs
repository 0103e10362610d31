//! What a machine needs before the app can be built for Android, and where each thing comes from.

use crate::{
    process::Failure,
    setup,
    tools::{self, Tool},
};

const OLDEST_JAVA: u32 = 17;
/// Rust's names of the two kinds of machine code that the app has.
pub(super) const TARGETS: [&str; 2] = ["aarch64-linux-android", "x86_64-linux-android"];

const TOOLS: [Tool; 10] = [
    Tool {
        name: "Java 17 or newer",
        question: &["java", "--version"],
        suits: |answer, _| setup::java_version(answer).is_some_and(|found| found >= OLDEST_JAVA),
        remedy: "Android Studio brings one: export JAVA_HOME=…/android-studio/jbr \
                 PATH=\"$JAVA_HOME/bin:$PATH\"; or apt-get install openjdk-17-jdk",
    },
    Tool {
        name: "the Android SDK, named by ANDROID_HOME",
        question: &["sh", "-c", "ls \"${ANDROID_HOME:?}\""],
        suits: |answer, _| !answer.is_empty(),
        remedy: "https://developer.android.com/studio; then export ANDROID_HOME=$HOME/Android/Sdk (a Mac: \
                 $HOME/Library/Android/sdk)",
    },
    Tool {
        name: "SDK platform 37",
        question: &["sh", "-c", "ls \"${ANDROID_HOME:?}/platforms\""],
        suits: |answer, _| answer.lines().any(|line| line.starts_with("android-37")),
        remedy: "sdkmanager 'platforms;android-37'",
    },
    Tool {
        name: "SDK build tools 36 or newer",
        question: &["sh", "-c", "ls \"${ANDROID_HOME:?}/build-tools\""],
        suits: |answer, _| answer.lines().any(|line| first_number(line).is_some_and(|n| n >= 36)),
        remedy: "sdkmanager 'build-tools;36.0.0'",
    },
    Tool {
        name: "NDK 28.2.13676358",
        question: &["sh", "-c", "ls \"${ANDROID_HOME:?}/ndk\""],
        suits: |answer, _| answer.lines().any(|line| line == super::NDK),
        remedy: "sdkmanager 'ndk;28.2.13676358'",
    },
    Tool {
        name: "adb, on the PATH",
        question: &["adb", "version"],
        suits: |_, _| true,
        remedy: "sdkmanager platform-tools; then export PATH=\"$ANDROID_HOME/platform-tools:$PATH\"",
    },
    Tool {
        name: "an image for the emulator",
        question: &["sh", "-c", "ls -d \"${ANDROID_HOME:?}\"/system-images/*/*/*"],
        suits: |answer, _| {
            answer.lines().any(|line| super::ABIS.iter().any(|(abi, _)| line.ends_with(abi)))
        },
        remedy: "sdkmanager emulator 'system-images;android-36;google_apis;x86_64' (on ARM: …;arm64-v8a)",
    },
    Tool {
        name: "a virtual device",
        question: &["sh", "-c", "\"${ANDROID_HOME:?}/emulator/emulator\" -list-avds"],
        suits: |answer, _| !answer.trim().is_empty(),
        remedy: "avdmanager create avd --name pass --device pixel_6 --package \
                 'system-images;android-36;google_apis;x86_64'; to start it: \
                 \"$ANDROID_HOME/emulator/emulator\" -avd pass",
    },
    Tool {
        name: "Rust for Android",
        question: &["rustup", "target", "list", "--installed"],
        suits: |answer, _| TARGETS.iter().all(|target| answer.lines().any(|line| line == *target)),
        remedy: "rustup target add aarch64-linux-android x86_64-linux-android",
    },
    Tool {
        name: "Node 20.19 or newer",
        question: &["node", "--version"],
        suits: |answer, _| setup::is_new_node(answer),
        remedy: "https://nodejs.org",
    },
];

fn first_number(version: &str) -> Option<u32> {
    version.split('.').next()?.parse().ok()
}

/// Prints the list; an error when something is missing.
pub(super) fn run() -> Result<(), Failure> {
    tools::require(&TOOLS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{assert_each_is_missed, missing};

    fn furnished(question: &[&str]) -> Option<String> {
        let answer = match question {
            ["java", ..] => "openjdk 21.0.4 2024-07-16\n",
            ["sh", "-c", line] if line.ends_with("HOME:?}\"") => "ndk\nplatforms\n",
            ["sh", "-c", line] if line.contains("/platforms") => "android-36\nandroid-37.0\n",
            ["sh", "-c", line] if line.contains("/build-tools") => "35.0.0\n36.0.0\n",
            ["sh", "-c", line] if line.contains("/ndk") => "27.0.12077973\n28.2.13676358\n",
            ["sh", "-c", line] if line.contains("/system-images") => {
                "/s/system-images/android-36/google_apis/x86_64\n"
            }
            ["sh", "-c", line] if line.contains("-list-avds") => "pass\n",
            ["adb", ..] => "Android Debug Bridge version 1.0.41\n",
            ["rustup", ..] => "aarch64-linux-android\nx86_64-linux-android\n",
            ["node", ..] => "v22.1.0\n",
            _ => return None,
        };
        Some(answer.to_owned())
    }

    #[test]
    fn each_tool_is_missed_with_the_way_to_get_it() {
        assert_each_is_missed(&TOOLS, &furnished);
    }

    #[test]
    fn the_ndk_is_called_by_its_number() {
        let ndk = TOOLS.iter().find(|tool| tool.name.starts_with("NDK ")).unwrap();
        assert!(ndk.name.ends_with(super::super::NDK) && ndk.remedy.contains(super::super::NDK));
    }

    #[test]
    fn what_is_too_old_or_of_another_kind_is_missed() {
        for (part, answer) in [
            ("java", "openjdk 11.0.2 2019-01-15\n"),
            ("/platforms", "android-36\n"),
            ("/build-tools", "35.0.0\n"),
            ("/ndk", "27.0.12077973\n"),
            ("/system-images", "/s/system-images/android-30/google_apis/x86\n"),
            ("-list-avds", "\n"),
            ("rustup", "x86_64-linux-android\n"),
            ("node", "v18.0.0\n"),
        ] {
            let ask = |question: &[&str]| {
                let is_it = question.iter().any(|word| word.contains(part));
                if is_it { Some(answer.to_owned()) } else { furnished(question) }
            };
            assert_eq!(missing(&TOOLS, &ask), 1, "{part}: {answer}");
        }
    }
}
