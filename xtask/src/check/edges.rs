//! Which crate may know which. Arrows go down only; `ARCHITECTURE.md` draws the same picture.

use super::{
    metadata::{self, Metadata},
    verdict,
};
use crate::process::Failure;

/// Crate, and the crates of this tree it may use.
const ALLOWED: [(&str, &[&str]); 17] = [
    ("pass-protocol", &[]),
    ("pass-messages", &[]),
    ("pass-keystore", &["pass-protocol"]),
    // Its tests show the evidence to the issuer's side.
    ("pass-keystore-tpm", &["pass-protocol", "pass-keystore", "pass-attestation"]),
    ("pass-keystore-phone", &["pass-protocol", "pass-keystore"]),
    ("pass-scan", &["pass-protocol"]),
    ("pass-authenticator", &["pass-protocol", "pass-keystore", "pass-scan"]),
    ("pass-attestation", &["pass-protocol"]),
    ("pass-verifier", &["pass-protocol", "pass-attestation"]),
    (
        "pass-commands",
        &["pass-authenticator", "pass-keystore", "pass-keystore-tpm", "pass-scan", "pass-protocol"],
    ),
    (
        "pass-cli",
        &[
            "pass-authenticator",
            "pass-keystore",
            "pass-keystore-tpm",
            "pass-scan",
            "pass-protocol",
            "pass-messages",
        ],
    ),
    ("pass-app", &["pass-commands", "pass-keystore-phone"]),
    ("servicekonto", &["pass-verifier", "pass-protocol", "pass-messages"]),
    ("portals", &["pass-messages"]),
    ("pass-testkit", &["pass-keystore", "pass-protocol", "pass-scan"]),
    ("pass-tests", ANY),
    ("xtask", &[]),
];
const ANY: &[&str] = &["*"];
/// Allowed everywhere, for tests only.
const FOR_TESTS: &str = "pass-testkit";

pub(super) fn check() -> Result<(), Failure> {
    verdict(&forbidden(&metadata::workspace()?))
}

fn forbidden(metadata: &Metadata) -> Vec<String> {
    let mut found = Vec::new();
    for package in &metadata.packages {
        let Some((_, allowed)) = ALLOWED.iter().find(|(name, _)| *name == package.name) else {
            found.push(format!("{}: not in the table of xtask/src/check/edges.rs", package.name));
            continue;
        };
        for dependency in package.dependencies.iter().filter(|one| one.path.is_some()) {
            let name = dependency.name.as_str();
            let is_for_tests = name == FOR_TESTS && dependency.kind.as_deref() == Some("dev");
            if *allowed != ANY && !allowed.contains(&name) && !is_for_tests {
                found.push(format!("{} may not use {name}", package.name));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(package: &str, dependency: &str, kind: &str) -> Vec<String> {
        let text = format!(
            r#"{{"packages":[{{"name":"{package}","version":"0.1.0","license":null,
            "dependencies":[{{"name":"{dependency}","kind":{kind},"path":"/x"}}]}}]}}"#
        );
        forbidden(&metadata::parse(&text).unwrap())
    }

    #[test]
    fn downward_edges_pass() {
        assert!(found("servicekonto", "pass-verifier", "null").is_empty());
        assert!(found("pass-verifier", "pass-testkit", "\"dev\"").is_empty());
        assert!(found("pass-tests", "servicekonto", "null").is_empty());
    }

    #[test]
    fn upward_and_sideways_edges_fail() {
        assert_eq!(found("pass-protocol", "pass-keystore", "null").len(), 1);
        assert_eq!(found("servicekonto", "pass-authenticator", "\"dev\"").len(), 1);
        assert_eq!(found("pass-app", "pass-authenticator", "\"build\"").len(), 1);
        assert_eq!(found("pass-verifier", "pass-testkit", "null").len(), 1);
    }

    #[test]
    fn unknown_crates_fail() {
        assert_eq!(found("pass-new", "serde", "null").len(), 1);
    }
}
