//! From arguments to a report.

mod android;
mod apple;

use std::path::{Path, PathBuf};

use clap::Parser;
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use pass_attestation::apple::AppAttestClaims;
use pass_attestation::{Assessment, CertificateChain, EvidencePolicy};
use pass_protocol::{Clock as _, SystemClock, UnixTime};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Shows what evidence about a device key says and what it is good for.
///
/// Exit code 0: accepted; 1: refused, with the reason; 2: not readable.
#[derive(Debug, Parser)]
pub(crate) struct Arguments {
    /// Certificate chain of Android key attestation (PEM, leaf first), or App Attest's attestation
    /// object (CBOR, or base64 of it).
    evidence: PathBuf,
    /// Expected challenge, base64 or base64url. Android: any challenge without. App Attest: its
    /// SHA-256 is the client data hash.
    #[arg(long, conflicts_with = "client_data_hash")]
    challenge: Option<String>,
    /// App Attest: the client data hash itself, base64 or base64url.
    #[arg(long)]
    client_data_hash: Option<String>,
    /// App Attest: the device key that it endorses, SEC 1 point of 65 bytes, base64 or base64url;
    /// the client data hash is then SHA-256(challenge of 32 bytes ‖ SubjectPublicKeyInfo).
    #[arg(long, requires = "challenge")]
    device_key: Option<String>,
    /// App Attest: an app that counts, besides those of the policy: `TEAMID.bundle.id`.
    #[arg(long)]
    app_id: Vec<String>,
    /// App Attest: the key's name as the app stated it, base64 or base64url; any without.
    #[arg(long)]
    key_id: Option<String>,
    /// Moment to check at, RFC 3339; now without.
    #[arg(long)]
    at: Option<String>,
    /// Policy (TOML), as under `[policy]` in a server's configuration. Without: the default, but
    /// Android keys of any app, and no revocation list needed.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Android: Google's revocation list (JSON), taken as fetched at the moment to check at.
    #[arg(long)]
    revocations: Option<PathBuf>,
}

/// What the program says at its end.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The report of evidence that counts.
    Accepted(Value),
    /// The report of evidence that does not, with the reason.
    Refused(Value),
    /// A sentence that says what cannot be read.
    Unreadable(String),
}

impl Outcome {
    /// What the program does with its arguments.
    pub(crate) fn of(arguments: &Arguments) -> Self {
        match Inspection::read(arguments).map(|inspection| inspection.report()) {
            Ok((report, true)) => Self::Accepted(report),
            Ok((report, false)) => Self::Refused(report),
            Err(sentence) => Self::Unreadable(sentence),
        }
    }

    /// The program's exit code.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Accepted(_) => 0,
            Self::Refused(_) => 1,
            Self::Unreadable(_) => 2,
        }
    }
}

/// What to check, at which moment, by which policy.
#[derive(Debug)]
struct Inspection {
    evidence: Evidence,
    at: UnixTime,
    policy: EvidencePolicy,
}

#[derive(Debug)]
enum Evidence {
    Android(android::Inspected),
    Apple(apple::Inspected),
}

impl Inspection {
    /// Reads everything that the arguments name.
    fn read(arguments: &Arguments) -> Result<Self, String> {
        let at = match &arguments.at {
            Some(text) => OffsetDateTime::parse(text, &Rfc3339)
                .map(|time| UnixTime(time.unix_timestamp()))
                .map_err(|error| format!("--at {text}: {error}"))?,
            None => SystemClock.now(),
        };
        let mut policy = match &arguments.policy {
            Some(path) => read_policy(path)?,
            None => android::lenient(),
        };
        policy.apple.app_ids.extend_from_slice(&arguments.app_id);
        Ok(Self { evidence: Evidence::read(arguments, at)?, at, policy })
    }

    /// The report, and whether the evidence is accepted.
    fn report(&self) -> (Value, bool) {
        match &self.evidence {
            Evidence::Android(inspected) => inspected.report(&self.policy, self.at),
            Evidence::Apple(inspected) => inspected.report(&self.policy, self.at),
        }
    }
}

impl Evidence {
    fn read(arguments: &Arguments, at: UnixTime) -> Result<Self, String> {
        let name = arguments.evidence.display();
        let bytes = file(&arguments.evidence)?;
        let text = String::from_utf8_lossy(&bytes);
        if text.contains("-----BEGIN") {
            let chain = CertificateChain::from_pem(&text)
                .map_err(|error| format!("{name}: {}", causes(&error)))?;
            return android::Inspected::read(chain, arguments, at).map(Self::Android);
        }
        let decoded = base64(&text.split_ascii_whitespace().collect::<String>());
        let objects = [Some(bytes), decoded].into_iter().flatten();
        let mut objects = objects.filter_map(|it| Some((AppAttestClaims::read(&it)?, it)));
        let (claims, object) = objects.next().ok_or_else(|| {
            format!("{name}: neither certificates in PEM nor an attestation object of App Attest")
        })?;
        apple::Inspected::read(claims, object, arguments).map(Self::Apple)
    }
}

/// The verdict in words. `detail`: what exactly does not hold.
fn verdict(
    assessment: Assessment,
    policy: &EvidencePolicy,
    detail: Option<String>,
) -> (Value, bool) {
    match assessment {
        Assessment::Accepted { place, level } => {
            (json!({ "accepted": true, "place": place, "level": level.name() }), true)
        }
        Assessment::Refused(finding) => (
            json!({
                "accepted": false,
                "level": policy.software.name(),
                "reason": finding.name(),
                "sentence": finding.to_string(),
                "detail": detail,
            }),
            false,
        ),
    }
}

fn read_policy(path: &Path) -> Result<EvidencePolicy, String> {
    let text = String::from_utf8_lossy(&file(path)?).into_owned();
    toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn file(path: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim().trim_end_matches('=').as_bytes();
    BASE64_NOPAD.decode(text).or_else(|_| BASE64URL_NOPAD.decode(text)).ok()
}

/// The bytes of an argument in base64.
fn argument(name: &str, text: Option<&str>) -> Result<Option<Vec<u8>>, String> {
    let decoded =
        |text| base64(text).ok_or_else(|| format!("{name} is neither base64 nor base64url"));
    text.map(decoded).transpose()
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
