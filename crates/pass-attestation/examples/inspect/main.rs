//! Shows what evidence about a device key says and what it is good for.
//!
//! `cargo run -p pass-attestation --example inspect -- CHAIN.pem [--challenge B64] [--at RFC3339]
//! [--policy FILE]`; `--help` names what else it takes.
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
