//! Shows what evidence about a device key says and what it is good for.
//!
//! Android key attestation, a file of PEM certificates, leaf first:
//! `cargo run -p pass-attestation --example inspect -- CHAIN.pem [--challenge B64] [--at RFC3339]
//! [--policy FILE] [--revocations FILE]`
//!
//! App Attest, an attestation object in CBOR or in base64:
//! `cargo run -p pass-attestation --example inspect -- OBJECT --app-id TEAMID.bundle.id
//! (--challenge B64 [--device-key B64] | --client-data-hash B64) [--key-id B64] [--at RFC3339]
//! [--policy FILE]`
//!
//! Exit code 0: accepted; 1: refused, with the reason; 2: not readable.

// The test of this program takes the same file, and looks for its parts in the same folder.
#[path = "inspection.rs"]
mod inspection;

use std::process::ExitCode;

use clap::Parser as _;

use inspection::{Arguments, Outcome};

fn main() -> ExitCode {
    let outcome = Outcome::of(&Arguments::parse());
    match &outcome {
        Outcome::Accepted(report) | Outcome::Refused(report) => println!("{report:#}"),
        Outcome::Unreadable(sentence) => eprintln!("inspect: {sentence}"),
    }
    ExitCode::from(outcome.code())
}
