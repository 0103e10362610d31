//! What comes in: the code, the PIN, a yes or no.

use std::io::BufRead as _;

use pass_authenticator::{Pin, display_text};
use pass_protocol::{Issuer, IssuerError, LinkError, PassLink, ShortCode};
use zeroize::Zeroizing;

use crate::arguments::{Code, PinSource, Source};
use crate::output::{Output, Stop};

/// Longest foreign text that is shown, in characters.
const MAX_FOREIGN_TEXT: usize = 300;

/// One line of standard input, without its end.
fn line() -> Result<Zeroizing<String>, Stop> {
    let mut line = Zeroizing::new(String::new());
    std::io::stdin().lock().read_line(&mut line).map_err(|_| Stop::of("input-unreadable"))?;
    Ok(Zeroizing::new(line.trim().to_owned()))
}

/// What a request is opened with.
pub(crate) enum Opener {
    /// What a code to scan contains.
    Link(PassLink),
    /// What a page shows in its place, and where.
    Code(Issuer, ShortCode),
}

/// Reads it.
pub(crate) fn opener(source: &Source) -> Result<Opener, Stop> {
    let (Some(code), Some(issuer)) = (&source.code.code, &source.issuer) else {
        return link(&source.code).map(Opener::Link);
    };
    let issuer = Issuer::parse_typed(issuer).map_err(|error| match error {
        IssuerError::Insecure { host } => Stop::about("link-insecure", "host", &host),
        _ => Stop::of("issuer-format"),
    })?;
    let code = ShortCode::parse(code).map_err(|_| Stop::of("code-format"))?;
    Ok(Opener::Code(issuer, code))
}

/// Reads the code; what is no pass link is named and not opened.
fn link(code: &Code) -> Result<PassLink, Stop> {
    let text = match (&code.link, &code.image) {
        (Some(link), _) if link == "-" => line()?.to_string(),
        (Some(link), _) => link.clone(),
        (None, Some(path)) => {
            let bytes = std::fs::read(path)
                .map_err(|error| Stop::about("image-unreadable", "reason", &error.to_string()))?;
            pass_scan::decode_image(&bytes).map_err(|error| match error {
                pass_scan::ScanError::NoCode => Stop::of("image-no-code"),
                other => Stop::about("image-unreadable", "reason", &other.to_string()),
            })?
        }
        (None, None) => return Err(Stop::of("input-unreadable")),
    };
    PassLink::parse(&text).map_err(|error| match error {
        LinkError::Issuer(IssuerError::Insecure { host }) => {
            Stop::about("link-insecure", "host", &host)
        }
        _ => Stop::about("link-foreign", "text", &display_text(&text, MAX_FOREIGN_TEXT)),
    })
}

/// Reads the PIN: from standard input, or from the terminal without showing it.
pub(crate) fn pin(source: &PinSource, output: &Output) -> Result<Pin, Stop> {
    let text = if source.pin_stdin {
        line()?
    } else {
        let asked = rpassword::prompt_password(output.text("ask-pin", &[]));
        Zeroizing::new(asked.map_err(|_| Stop::of("ask-needs-terminal"))?)
    };
    Pin::parse(&text).map_err(|_| Stop::of("pin-format"))
}

/// Reads a new PIN; on the terminal twice, so that a slip of the finger locks nobody out.
pub(crate) fn new_pin(source: &PinSource, output: &Output) -> Result<Pin, Stop> {
    let first = pin(source, output)?;
    if !source.pin_stdin && pin(source, output)? != first {
        return Err(Stop::of("pin-differs"));
    }
    Ok(first)
}

/// Asks for a yes on the terminal.
pub(crate) fn agree(output: &Output) -> Result<(), Stop> {
    output.ask("ask-go-on");
    let answer = line()?.to_lowercase();
    if ["j", "ja", "y", "yes"].contains(&answer.as_str()) {
        Ok(())
    } else {
        Err(Stop::of("not-agreed"))
    }
}
