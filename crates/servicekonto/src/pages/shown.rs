//! What the pages for signing in and for pairing show alike: a code to scan, a code to type, digits.

use pass_protocol::{Issuer, PassLink};
use pass_verifier::{Progress, Verifier, VerifierError};
use serde::Deserialize;

use super::PageError;
use crate::app::Inner;
use crate::interaction::ShownOffer;
use crate::qr;

/// The way in which an offer goes to an app; one offer, one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Scanned,
    Typed,
}

impl Way {
    pub(super) fn of(offer: &ShownOffer) -> Self {
        if offer.code.is_some() { Self::Typed } else { Self::Scanned }
    }

    /// Makes an offer that goes this way.
    pub(super) fn offer(
        self,
        verifier: &Verifier,
        terms: pass_verifier::Offer,
    ) -> Result<ShownOffer, VerifierError> {
        match self {
            Self::Scanned => verifier.offer(terms).map(ShownOffer::from),
            Self::Typed => verifier.offer_code(terms).map(ShownOffer::from),
        }
    }
}

/// What an app can still take.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) scanned: Option<Scanned>,
    pub(super) typed: Option<Typed>,
}

/// A code to scan.
#[derive(Debug)]
pub(super) struct Scanned {
    pub(super) svg: String,
    /// The same text as in the code.
    pub(super) link: String,
}

/// A code to type, and where.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) code: String,
    /// The same for a screen reader, which would read a word.
    pub(super) spelled: String,
    pub(super) address: String,
}

impl Shown {
    /// Nothing, unless nobody has taken it yet.
    pub(super) fn of(
        app: &Inner,
        offer: &ShownOffer,
        progress: &Progress,
    ) -> Result<Self, PageError> {
        if !matches!(progress, Progress::Waiting { .. }) {
            return Ok(Self::default());
        }
        let scanned = match offer.link.as_deref().and_then(|link| PassLink::parse(link).ok()) {
            Some(link) => Some(Scanned { svg: qr::svg(&link)?, link: link.to_string() }),
            None => None,
        };
        let typed = offer.code.as_ref().map(|code| Typed {
            code: code.clone(),
            spelled: spelled(code),
            address: address(&app.config.issuer),
        });
        Ok(Self { scanned, typed })
    }
}

/// The digits that are asked for, and where they go.
#[derive(Debug)]
pub(super) struct DigitsForm {
    pub(super) action: String,
    pub(super) test_id: &'static str,
    pub(super) confirm_test_id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) button: &'static str,
    pub(super) tries_left: u32,
    /// Whether the last ones were wrong.
    pub(super) wrong: bool,
}

impl DigitsForm {
    pub(super) fn tries_left(&self) -> String {
        self.tries_left.to_string()
    }
}

/// A form with digits.
#[derive(Debug, Deserialize)]
pub(super) struct TypedDigits {
    pub(super) digits: String,
}

fn spelled(code: &str) -> String {
    let letters: Vec<String> = code.chars().filter(|c| *c != '-').map(String::from).collect();
    letters.join(" ")
}

/// What has to be typed of an origin: its host, and a port only where there is one.
fn address(issuer: &Issuer) -> String {
    let origin = issuer.origin();
    origin.split_once("://").map_or(origin, |(_, rest)| rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_spelled_and_an_address_is_short() {
        assert_eq!(spelled("7K2M-1X0T"), "7 K 2 M 1 X 0 T");
        let short = |origin: &str| address(&Issuer::parse(origin).unwrap());
        assert_eq!(short("https://konto.example"), "konto.example");
        assert_eq!(short("http://konto.localhost:8480"), "konto.localhost:8480");
        for origin in ["https://konto.example", "http://konto.localhost:8480"] {
            let issuer = Issuer::parse(origin).unwrap();
            assert_eq!(Issuer::parse_typed(&address(&issuer)).unwrap(), issuer);
        }
    }
}
