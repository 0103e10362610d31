//! From arguments to a report.

mod android;
mod apple;
mod reading;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::Parser;
use pass_attestation::{Assessment, EvidencePolicy};
use pass_protocol::{Clock as _, SystemClock, UnixTime};
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use reading::{Form, MOST_OF_A_POLICY, base64, file};

/// Shows what evidence about a device key says and what it is good for, as JSON.
///
/// Exit code 0: accepted; 1: refused, with the reason; 2: not readable.
#[derive(Debug, Parser)]
#[command(name = "inspect", after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The evidence; `-` reads it from the standard input.
    ///
    /// Android key attestation: the certificates, leaf first, as PEM, as DER one after the other,
    /// as a JSON list of either in base64, or in an attestation object `android-key` (CBOR).
    /// App Attest: the attestation object (CBOR). Bytes may be in base64.
    evidence: PathBuf,
    /// Expected challenge, base64 or base64url.
    ///
    /// Android: any challenge without. App Attest: its SHA-256 is the client data hash.
    #[arg(long, value_name = "B64", conflicts_with = "client_data_hash")]
    challenge: Option<String>,
    /// Moment to check at, RFC 3339, like 2024-03-01T12:00:00Z; now without.
    #[arg(long, value_name = "RFC3339")]
    at: Option<String>,
    /// Policy (TOML): a server's configuration, or what stands in it under `[policy]`.
    ///
    /// Without: the default, but Android keys of any app, and no revocation list needed.
    #[arg(long, value_name = "FILE")]
    policy: Option<PathBuf>,
    /// Android: Google's revocation list (JSON), taken as fetched at the moment to check at.
    #[arg(long, value_name = "FILE")]
    revocations: Option<PathBuf>,
    /// The client data hash itself, base64 or base64url; for Android it is the challenge.
    #[arg(long, value_name = "B64")]
    client_data_hash: Option<String>,
    /// App Attest: the device key that it endorses, SEC 1 point of 65 bytes, base64 or base64url.
    ///
    /// The client data hash is then SHA-256(challenge of 32 bytes ‖ SubjectPublicKeyInfo).
    #[arg(long, value_name = "B64", requires = "challenge")]
    device_key: Option<String>,
    /// App Attest: an app that counts, besides those of the policy: `TEAMID.bundle.id`.
    #[arg(long, value_name = "ID")]
    app_id: Vec<String>,
    /// App Attest: the key's name as the app stated it, base64 or base64url; any without.
    #[arg(long, value_name = "B64")]
    key_id: Option<String>,
}

const EXAMPLES: &str = "Examples:
  inspect chain.pem --at 2024-03-01T12:00:00Z
  inspect chain.pem --challenge 3q2+7w== --policy policy.toml --revocations status.json
  inspect object.cbor --app-id TEAMID.bundle.id --client-data-hash B64";

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
                .map_err(|error| format!("--at {text}: {error}; write 2024-03-01T12:00:00Z"))?,
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
        match reading::evidence(&arguments.evidence)? {
            Form::Chain(chain) => android::Inspected::read(chain, arguments, at).map(Self::Android),
            Form::AppAttest(claims, object) => {
                apple::Inspected::read(claims, object, arguments).map(Self::Apple)
            }
        }
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
    let text = String::from_utf8_lossy(&file(path, MOST_OF_A_POLICY)?).into_owned();
    let said = |error: toml::de::Error| format!("{}: {error}", path.display());
    let table: toml::Table = toml::from_str(&text).map_err(said)?;
    match table.get("policy") {
        Some(policy) => policy.clone().try_into().map_err(said),
        None => toml::from_str(&text).map_err(said),
    }
}

/// A moment as people write it; in figures where the calendar ends.
fn moment(at: UnixTime) -> Value {
    let seconds = u64::try_from(at.0).ok().map(Duration::from_secs);
    match seconds.and_then(|it| der::DateTime::from_unix_duration(it).ok()) {
        Some(time) => Value::from(time.to_string()),
        None => Value::from(at.0),
    }
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
