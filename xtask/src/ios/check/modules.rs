//! What is compiled, in order, and how.

use std::fs;

use super::tree::{OUT, failed, place, program, swift_files};
use crate::process::Failure;

/// How strictly a module is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    /// A warning is an error, and data races are looked for.
    Ours,
    /// In place of Apple's module: a warning is an error.
    StandIn,
    /// Tauri's, as it is.
    Theirs,
}

/// Only what the stand-ins share; no module of Apple's has this name.
const SHARED: &str = "Pretended";

/// One module: its sources and the modules that it is linked with.
#[derive(Debug)]
struct Module {
    name: &'static str,
    whose: Whose,
    sources: &'static [&'static str],
    links: &'static [&'static str],
}

const fn stand_in(
    name: &'static str,
    sources: &'static [&'static str],
    links: &'static [&'static str],
) -> Module {
    Module { name, whose: Whose::StandIn, sources, links }
}

const fn ours(
    name: &'static str,
    sources: &'static [&'static str],
    links: &'static [&'static str],
) -> Module {
    Module { name, whose: Whose::Ours, sources, links }
}

const MODULES: [Module; 15] = [
    stand_in(SHARED, &["/check/ios/check/stubs/Pretended"], &[]),
    stand_in(
        "LocalAuthentication",
        &["/check/ios/check/stubs/LocalAuthentication"],
        &["Pretended"],
    ),
    stand_in("CryptoKit", &["/check/ios/check/stubs/CryptoKit"], &["crypto"]),
    stand_in(
        "Security",
        &["/check/ios/check/stubs/Security"],
        &["CryptoKit", "LocalAuthentication", "Pretended"],
    ),
    stand_in("DeviceCheck", &["/check/ios/check/stubs/DeviceCheck"], &[]),
    stand_in("Darwin", &["/check/ios/check/stubs/Darwin"], &[]),
    stand_in("UIKit", &["/check/ios/check/stubs/UIKit"], &[]),
    stand_in("WebKit", &["/check/ios/check/stubs/WebKit"], &["UIKit"]),
    // Without Tauri's calls by selector, its log and its pop-ups, none of which is used here.
    Module {
        name: "Tauri",
        whose: Whose::Theirs,
        sources: &[
            "/check/ios/check/stubs/Tauri",
            "/check/tauri/Plugin",
            "/check/tauri/Channel.swift",
            "/check/tauri/Invoke.swift",
            "/check/tauri/JSTypes.swift",
            "/check/tauri/JsonValue.swift",
        ],
        links: &["UIKit", "WebKit"],
    },
    ours(
        "PassKeystore",
        &["/check/ios/Sources/PassKeystore"],
        &["CryptoKit", "Darwin", "DeviceCheck", "LocalAuthentication", "Security", "UIKit"],
    ),
    ours(
        "PassKeystoreConformance",
        &["/check/ios/Sources/PassKeystoreConformance"],
        &["CryptoKit", "PassKeystore"],
    ),
    ours(
        "PassKeystorePhone",
        &["/check/ios/Sources/PassKeystorePhone"],
        &["PassKeystore", "Tauri", "WebKit"],
    ),
    ours(
        "PassKeystoreTests",
        &["/check/ios/Tests/PassKeystoreTests", "/check/ios/check/tests"],
        &[
            "CryptoKit",
            "LocalAuthentication",
            "PassKeystore",
            "PassKeystoreConformance",
            "Pretended",
            "Security",
            "UIKit",
        ],
    ),
    ours(
        "PassKeystorePhoneTests",
        &["/check/ios/Tests/PassKeystorePhoneTests"],
        &["PassKeystore", "PassKeystorePhone", "Tauri"],
    ),
    ours(
        "PhoneTests",
        &["/check/ios/Tests/PhoneTests"],
        &["PassKeystore", "PassKeystoreConformance"],
    ),
];

/// Compiles every module; whatever one leaves undeclared, the next would miss.
pub(super) fn compile() -> Result<(), Failure> {
    for module in &MODULES {
        let mut words = common();
        words.extend(module.words());
        for source in module.sources {
            if source.ends_with(".swift") {
                words.push((*source).to_owned());
            } else {
                words.extend(swift_files(source)?);
            }
        }
        swiftc(module.name, &words)?;
    }
    let named = |whose| {
        MODULES.iter().filter(move |m| m.whose == whose && m.name != SHARED).map(|m| m.name)
    };
    let list = |whose| named(whose).collect::<Vec<_>>().join(", ");
    println!("without a warning: {}", list(Whose::Ours));
    println!("against Tauri's own sources and stand-ins for {}", list(Whose::StandIn));
    Ok(())
}

/// Compiles and links the program whose text lies in the tree.
pub(super) fn compile_program(name: &str, source: &str, links: &[&str]) -> Result<(), Failure> {
    let mut words = common();
    words.extend(["-module-name", name, "-o", &format!("{OUT}/{name}"), source].map(str::to_owned));
    words.extend(links.iter().map(|link| format!("-l{link}")));
    swiftc(name, &words)
}

fn common() -> Vec<String> {
    let mut words = vec!["-swift-version".to_owned(), "5".to_owned()];
    for folder in [OUT, "/check/ios/check/stubs/COpenSSL", "/check/ios/check/stubs/os"] {
        words.extend(["-I".to_owned(), folder.to_owned()]);
    }
    words.extend(["-L", OUT, "-Xlinker", "-rpath", "-Xlinker", OUT].map(str::to_owned));
    words
}

impl Module {
    fn words(&self) -> Vec<String> {
        let name = self.name;
        let mut words: Vec<String> = [
            "-parse-as-library",
            "-enable-testing",
            "-module-name",
            name,
            "-emit-module",
            "-emit-module-path",
            &format!("{OUT}/{name}.swiftmodule"),
            "-emit-library",
            "-o",
            &format!("{OUT}/lib{name}.so"),
        ]
        .map(str::to_owned)
        .into();
        let strictness: &[&str] = match self.whose {
            Whose::Ours => &["-warnings-as-errors", "-strict-concurrency=complete"],
            Whose::StandIn => &["-warnings-as-errors"],
            Whose::Theirs => &["-suppress-warnings"],
        };
        words.extend(strictness.iter().map(|word| (*word).to_owned()));
        words.extend(self.links.iter().map(|link| format!("-l{link}")));
        words
    }
}

/// The arguments, long ones, stand in a file.
fn swiftc(name: &str, words: &[String]) -> Result<(), Failure> {
    let file = format!("{OUT}/{name}.arguments");
    let lines: String = words.iter().map(|word| format!("{word}\n")).collect();
    let path = place(&file);
    fs::write(&path, lines).map_err(|e| failed("write", &path, &e))?;
    program(&format!("swiftc {name}"), &["swiftc", &format!("@{file}")]).run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_is_linked_with_what_was_compiled_before() {
        for (at, module) in MODULES.iter().enumerate() {
            let before: Vec<&str> = MODULES.iter().take(at).map(|module| module.name).collect();
            for link in module.links {
                assert!(*link == "crypto" || before.contains(link), "{}: {link}", module.name);
            }
        }
    }

    #[test]
    fn only_others_may_warn() {
        for module in &MODULES {
            let strict = module.words().contains(&"-warnings-as-errors".to_owned());
            assert_eq!(strict, module.name != "Tauri", "{}", module.name);
        }
    }
}
