//! Shows what evidence about a device key says and what it is good for.
//!
//! `cargo run -p pass-attestation --example inspect -- CHAIN.pem [--challenge B64] [--at RFC3339]
//! [--policy FILE] [--revocations FILE]`
//!
//! Exit code 0: accepted; 1: refused, with the reason; 2: not readable.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use pass_attestation::android::{self, AndroidFacts, Expected, RevocationList};
use pass_attestation::{Assessment, CertificateChain, EvidencePolicy};
use pass_protocol::{Clock as _, SystemClock, UnixTime};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Shows what evidence about a device key says and what it is good for.
#[derive(Debug, Parser)]
struct Arguments {
    /// Certificate chain of Android key attestation, PEM, leaf first.
    chain: PathBuf,
    /// Expected challenge, base64 or base64url; any challenge without.
    #[arg(long)]
    challenge: Option<String>,
    /// Moment to check at, RFC 3339; now without.
    #[arg(long)]
    at: Option<String>,
    /// Policy (TOML), as under `[policy]` in a server's configuration. Without: the default, but
    /// keys of any app, and no revocation list needed.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Google's revocation list (JSON), taken as fetched at the moment to check at.
    #[arg(long)]
    revocations: Option<PathBuf>,
}

/// What to check, with what.
struct Inspection {
    chain: CertificateChain,
    challenge: Option<Vec<u8>>,
    at: UnixTime,
    policy: EvidencePolicy,
    revocations: Option<RevocationList>,
}

fn main() -> ExitCode {
    let inspection = match Inspection::read(&Arguments::parse()) {
        Ok(inspection) => inspection,
        Err(sentence) => {
            eprintln!("inspect: {sentence}");
            return ExitCode::from(2);
        }
    };
    let (report, accepted) = inspection.report();
    println!("{report:#}");
    if accepted { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Inspection {
    fn read(arguments: &Arguments) -> Result<Self, String> {
        let text = String::from_utf8_lossy(&file(&arguments.chain)?).into_owned();
        let chain = CertificateChain::from_pem(&text)
            .map_err(|error| format!("{}: {}", arguments.chain.display(), causes(&error)))?;
        let challenge = arguments.challenge.as_deref().map(base64).transpose()?;
        let at = match &arguments.at {
            Some(text) => OffsetDateTime::parse(text, &Rfc3339)
                .map(|time| UnixTime(time.unix_timestamp()))
                .map_err(|error| format!("--at {text}: {error}"))?,
            None => SystemClock.now(),
        };
        let policy = match &arguments.policy {
            Some(path) => read_policy(path)?,
            None => lenient(),
        };
        let revocations = match &arguments.revocations {
            Some(path) => Some(
                RevocationList::parse(&file(path)?, at)
                    .map_err(|error| format!("{}: {}", path.display(), causes(&error)))?,
            ),
            None => None,
        };
        Ok(Self { chain, challenge, at, policy, revocations })
    }

    fn report(&self) -> (Value, bool) {
        let expected = Expected { challenge: self.challenge.as_deref(), public_key: None };
        let roots = match android::roots() {
            Ok(roots) => roots,
            Err(error) => return (json!({ "error": error.to_string() }), false),
        };
        let revocations = self.revocations.as_ref();
        let policy = &self.policy.android;
        let assessment =
            android::assess(&self.chain, &expected, policy, &roots, revocations, self.at);
        let broken = android::verify(&self.chain, &expected, &roots, self.at).err();
        let (verdict, accepted) = match assessment {
            Assessment::Accepted { place, level } => {
                (json!({ "accepted": true, "place": place, "level": level.name() }), true)
            }
            Assessment::Refused(finding) => (
                json!({
                    "accepted": false,
                    "level": self.policy.software.name(),
                    "reason": finding.name(),
                    "sentence": finding.to_string(),
                    "detail": broken.map(|error| causes(&error)),
                }),
                false,
            ),
        };
        let facts = AndroidFacts::read(&self.chain);
        let report = json!({
            "format": "android-key",
            "certificates": self.chain.certificates().len(),
            "facts": facts.ok(),
            "revocation": if revocations.is_some() { "checked" } else { "not checked" },
            "verdict": verdict,
        });
        (report, accepted)
    }
}

/// For looking at evidence: no app is known and no list is at hand.
fn lenient() -> EvidencePolicy {
    let mut policy = EvidencePolicy::default();
    policy.android.any_app = true;
    policy.android.when_stale = android::WhenStale::Accept;
    policy
}

fn read_policy(path: &Path) -> Result<EvidencePolicy, String> {
    let text = String::from_utf8_lossy(&file(path)?).into_owned();
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn file(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn base64(text: &str) -> Result<Vec<u8>, String> {
    let text = text.trim().trim_end_matches('=');
    let decoded = BASE64_NOPAD.decode(text.as_bytes());
    decoded
        .or_else(|_| BASE64URL_NOPAD.decode(text.as_bytes()))
        .map_err(|_| "--challenge is neither base64 nor base64url".to_owned())
}

/// An error and what is behind it.
fn causes(error: &dyn std::error::Error) -> String {
    let mut sentence = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        sentence.push_str(": ");
        sentence.push_str(&cause.to_string());
        source = cause.source();
    }
    sentence
}
