//! What a Mac needs before the app can be built, and where each thing comes from.

use crate::{
    process::Failure,
    tools::{self, Tool},
};

const OLDEST_XCODE: u32 = 15;
/// From here on, Tauri's build changes symbols of Swift libraries with a tool of LLVM.
const XCODE_WITH_LLVM: u32 = 27;
pub(super) const TARGETS: [&str; 2] = ["aarch64-apple-ios", "aarch64-apple-ios-sim"];

const TOOLS: [Tool; 9] = [
    Tool {
        name: "a Mac with Apple's own chip",
        question: &["uname", "-sm"],
        suits: |answer, _| answer.trim() == "Darwin arm64",
        remedy: "apps for iOS can be built on Macs only; `cargo xtask ios check` runs anywhere",
    },
    Tool {
        name: "Xcode 15 or newer",
        question: &["xcodebuild", "-version"],
        suits: |answer, _| xcode(answer).is_some_and(|major| major >= OLDEST_XCODE),
        remedy: "App Store; then `sudo xcode-select -s /Applications/Xcode.app` and \
                 `sudo xcodebuild -runFirstLaunch`",
    },
    Tool {
        name: "an iOS simulator",
        question: &["xcrun", "simctl", "list", "runtimes"],
        suits: |answer, _| answer.lines().any(|line| line.starts_with("iOS ")),
        remedy: "xcodebuild -downloadPlatform iOS",
    },
    Tool {
        name: "XcodeGen",
        question: &["xcodegen", "--version"],
        suits: |_, _| true,
        remedy: "brew install xcodegen",
    },
    Tool {
        name: "CocoaPods, which Tauri asks for (this app has no pods)",
        question: &["pod", "--version"],
        suits: |_, _| true,
        remedy: "brew install cocoapods",
    },
    Tool {
        name: "idevicesyslog, with which Tauri shows what a phone logs",
        question: &["idevicesyslog", "--version"],
        suits: |_, _| true,
        remedy: "brew install libimobiledevice",
    },
    Tool {
        name: "Rust for iOS",
        question: &["rustup", "target", "list", "--installed"],
        suits: |answer, _| TARGETS.iter().all(|target| answer.lines().any(|line| line == *target)),
        remedy: "rustup target add aarch64-apple-ios aarch64-apple-ios-sim",
    },
    Tool {
        name: "LLVM's tools of Rust, from Xcode 27 on",
        question: &["rustup", "component", "list", "--installed"],
        suits: |answer, ask| {
            let version = ask(&["xcodebuild", "-version"]).unwrap_or_default();
            let is_needed = xcode(&version).is_some_and(|major| major >= XCODE_WITH_LLVM);
            !is_needed || answer.lines().any(|line| line.starts_with("llvm-tools"))
        },
        remedy: "rustup component add llvm-tools",
    },
    Tool {
        name: "Node 20.19 or newer",
        question: &["node", "--version"],
        suits: |answer, _| crate::setup::is_new_node(answer),
        remedy: "brew install node",
    },
];

/// `Xcode 16.4` → 16
fn xcode(answer: &str) -> Option<u32> {
    answer.lines().next()?.strip_prefix("Xcode ")?.split('.').next()?.trim().parse().ok()
}

/// Prints the list; an error when something is missing.
pub(super) fn run() -> Result<(), Failure> {
    tools::require(&TOOLS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Ask;

    fn mac(question: &[&str]) -> Option<String> {
        let answer = match question {
            ["uname", ..] => "Darwin arm64\n",
            ["xcodebuild", ..] => "Xcode 27.0\nBuild version 27A1\n",
            ["xcrun", ..] => "== Runtimes ==\niOS 26.0 (26.0 - 23A1) - com.apple.x\n",
            ["xcodegen" | "pod" | "idevicesyslog", ..] => "1.2.3\n",
            ["rustup", "target", ..] => "aarch64-apple-ios\naarch64-apple-ios-sim\n",
            ["rustup", "component", ..] => "clippy\nllvm-tools-aarch64-apple-darwin\n",
            ["node", ..] => "v22.1.0\n",
            _ => return None,
        };
        Some(answer.to_owned())
    }

    fn missing(ask: Ask<'_>) -> usize {
        tools::missing(&TOOLS, ask)
    }

    #[test]
    fn each_tool_is_missed_with_the_way_to_get_it() {
        tools::assert_each_is_missed(&TOOLS, &mac);
    }

    #[test]
    fn what_is_too_old_or_of_another_kind_is_missed() {
        let others: [(&str, &str, usize); 6] = [
            ("uname", "Linux x86_64\n", 1),
            ("uname", "Darwin x86_64\n", 1),
            ("xcodebuild", "Xcode 14.3\n", 1),
            ("xcrun", "== Runtimes ==\nwatchOS 11.0\n", 1),
            ("node", "v18.0.0\n", 1),
            ("rustup", "aarch64-apple-ios-sim\n", 2),
        ];
        for (program, answer, count) in others {
            let ask = |question: &[&str]| {
                let is_it = question.first() == Some(&program);
                if is_it { Some(answer.to_owned()) } else { mac(question) }
            };
            assert_eq!(missing(&ask), count, "{program}: {answer}");
        }
    }

    #[test]
    fn older_xcodes_do_without_llvm() {
        let ask = |question: &[&str]| match question {
            ["xcodebuild", ..] => Some("Xcode 26.1\n".to_owned()),
            ["rustup", "component", ..] => Some("clippy\n".to_owned()),
            _ => mac(question),
        };
        assert_eq!(missing(&ask), 0);
    }
}
