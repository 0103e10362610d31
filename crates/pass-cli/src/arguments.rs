//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use pass_keystore_tpm::KeystoreChoice;

const EXIT_CODES: &str = "\
Exit codes: 0 done · 1 refused or failed · 2 wrong usage · 3 wrong PIN · 4 PIN blocked · 5 offline

A PIN is never an argument: it is asked for on the terminal, or read from the first line of standard
input with --pin-stdin. Keys lie in files below --store unless --keystore
says otherwise, so this is a test tool and not for real
accounts.";

/// A headless authenticator for people who test portals.
#[derive(Debug, Parser)]
#[command(name = "pass", version, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// Folder of pairings and keys; made if there is none.
    #[arg(long, global = true, value_name = "DIR", default_value = "pass-store")]
    pub(crate) store: PathBuf,
    /// Where new keys go: `auto` (a TPM if one answers), `tpm` or `software`.
    #[arg(long, global = true, value_name = "WHERE", default_value = "software")]
    pub(crate) keystore: KeystoreChoice,
    /// A simulated TPM instead of the computer's own: port of `swtpm socket` on this machine.
    #[arg(long, global = true, value_name = "PORT")]
    pub(crate) simulated_tpm: Option<u16>,
    /// Print one JSON object a line instead of sentences.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Couple with the account whose device page shows the code; prints six digits for that page.
    Pair {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        pin: PinSource,
        /// Name of this device at the account.
        #[arg(long, default_value = "pass")]
        name: String,
        /// Wait until the digits were typed, or are void.
        #[arg(long)]
        wait: bool,
        /// Do not ask before.
        #[arg(long)]
        yes: bool,
    },
    /// Approve the sign-in whose code a portal shows.
    Approve {
        #[command(flatten)]
        source: Source,
        #[command(flatten)]
        pin: PinSource,
        /// Pairing to use, as `list` names it; needed where there are several.
        #[arg(long, value_name = "ID", allow_hyphen_values = true)]
        pairing: Option<String>,
        /// Do not ask before.
        #[arg(long)]
        yes: bool,
    },
    /// Decline what the code asks for.
    Decline {
        #[command(flatten)]
        source: Source,
        /// Pairing that signs the answer; without it the answer is unsigned.
        #[arg(long, value_name = "ID", allow_hyphen_values = true)]
        pairing: Option<String>,
        /// Report the sign-in, too: you had not begun it.
        #[arg(long, requires = "pairing")]
        not_me: bool,
    },
    /// List pairings, and what waits; asks no issuer.
    List,
    /// Ask the issuers how the pairings stand, and finish what was cut off.
    Status,
    /// End a pairing, here and at its issuer.
    Unpair {
        /// Pairing, as `list` names it. Before `-h…` and `-V…`, which are flags otherwise, put `--`.
        #[arg(value_name = "ID", allow_hyphen_values = true)]
        pairing: String,
    },
}

/// What opens a request.
#[derive(Debug, Args)]
pub(crate) struct Source {
    #[command(flatten)]
    pub(crate) code: Code,
    /// Address of the page that shows the short code.
    #[arg(long, value_name = "ADDRESS", requires = "code")]
    pub(crate) issuer: Option<String>,
}

/// Where the code comes from.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct Code {
    /// The link in the code; `-` reads it from the first line of standard input.
    #[arg(long, value_name = "URL")]
    pub(crate) link: Option<String>,
    /// A picture (PNG, JPEG, WebP) that shows the code.
    #[arg(long, value_name = "FILE")]
    pub(crate) image: Option<PathBuf>,
    /// The short code that a page shows in place of a picture; needs --issuer.
    #[arg(long, value_name = "XXXX-XXXX", requires = "issuer")]
    pub(crate) code: Option<String>,
}

/// Where the PIN comes from.
#[derive(Debug, Args)]
pub(crate) struct PinSource {
    /// Read the PIN from a line of standard input (after the link, with `--link -`).
    #[arg(long)]
    pub(crate) pin_stdin: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ids are base64url, so one of 64 begins with a hyphen.
    #[test]
    fn an_id_that_begins_with_a_hyphen_is_no_flag() {
        let lines: [&[&str]; 5] = [
            &["pass", "unpair", "-kAq2"],
            &["pass", "unpair", "--Aq2"],
            &["pass", "--json", "unpair", "--", "-hAq2"],
            &["pass", "decline", "--link", "x", "--pairing", "-hAq2", "--not-me"],
            &["pass", "approve", "--link", "x", "--pairing", "--Aq2", "--yes"],
        ];
        for line in lines {
            let parsed = Arguments::try_parse_from(line).unwrap();
            let (Command::Unpair { pairing }
            | Command::Decline { pairing: Some(pairing), .. }
            | Command::Approve { pairing: Some(pairing), .. }) = parsed.command
            else {
                panic!("{line:?}")
            };
            assert!(pairing.ends_with("Aq2"), "{pairing}");
        }
    }
}
