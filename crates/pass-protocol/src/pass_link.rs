//! Pass links: what a QR carries. `https://HOST/P/<ticket>[.<frame>]`.
//!
//! Scheme and host are lower case (system cameras compare exactly); the rest uses only characters
//! of a QR code's alphanumeric mode (ISO/IEC 18004 §7.3.4), so that the code stays small.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use thiserror::Error;
use url::Url;

use crate::{B64, FormatError, Issuer, IssuerError, Random};

/// Longest text that is looked at, in bytes; a pass link has about 60.
const MAX_LINK_LEN: usize = 512;

/// 128 random bits that stand for one thing an issuer wants approved; good for one claim.
///
/// Issuers look tickets up by [`Ticket::lookup_id`], so that the database alone opens nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket(B64<16>);

impl Ticket {
    /// A fresh one.
    #[must_use]
    pub fn random(random: &dyn Random) -> Self {
        Self(B64::random(random))
    }

    /// Reads the 26 characters of Base32 without padding (RFC 4648 §6), either case.
    ///
    /// # Errors
    /// [`FormatError::Length`] if it is anything else.
    pub fn parse(text: &str) -> Result<Self, FormatError> {
        if text.len() != 26 {
            return Err(FormatError::Length);
        }
        let bytes = BASE32_NOPAD
            .decode(text.to_ascii_uppercase().as_bytes())
            .map_err(|_| FormatError::Length)?;
        B64::from_slice(&bytes).map(Self)
    }

    /// SHA-256 of the ticket: what an issuer stores in its place.
    #[must_use]
    pub fn lookup_id(&self) -> B64<32> {
        B64(crate::sha256(&self.0.0))
    }
}

impl fmt::Display for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE32_NOPAD.encode(&self.0.0))
    }
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ticket")
    }
}

/// The moving part of a rotating code: 1 to 32 characters `A–Z`, `0–9`, made and read by the issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame(String);

impl Frame {
    /// Reads a frame.
    ///
    /// # Errors
    /// [`FormatError::Length`] if it has other characters or another length.
    pub fn parse(text: &str) -> Result<Self, FormatError> {
        let fits =
            (1..=32).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        if fits { Ok(Self(text.to_ascii_uppercase())) } else { Err(FormatError::Length) }
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A parsed pass link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassLink {
    /// Who shows it.
    pub issuer: Issuer,
    /// What it stands for.
    pub ticket: Ticket,
    /// When it was shown, where codes rotate.
    pub frame: Option<Frame>,
}

/// Why a text is no pass link.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkError {
    /// Something else, for example a web address.
    #[error("not a pass link")]
    NotAPassLink,
    /// A pass link whose issuer is not encrypted.
    #[error(transparent)]
    Issuer(#[from] IssuerError),
}

impl PassLink {
    /// Scheme under which an app registers; the whole pass link follows the colon.
    pub const APP_SCHEME: &str = "servicekonto-pass";

    /// Reads an address that opened the app: a claimed pass link, or one behind
    /// [`Self::APP_SCHEME`].
    ///
    /// # Errors
    /// As [`Self::parse`]; what is longer than a pass link can be is not looked at.
    pub fn parse_opened(address: &str) -> Result<Self, LinkError> {
        let link = match address.trim().split_once(':') {
            Some((scheme, link)) if scheme.eq_ignore_ascii_case(Self::APP_SCHEME) => link,
            _ => address,
        };
        Self::parse(link)
    }

    /// The address that opens the app with this link.
    #[must_use]
    pub fn app_url(&self) -> String {
        format!("{}:{self}", Self::APP_SCHEME)
    }

    /// Reads the text of a QR code, or what a person pasted.
    ///
    /// # Errors
    /// [`LinkError::NotAPassLink`] for anything that is not one; [`LinkError::Issuer`] with
    /// [`IssuerError::Insecure`] if it is one, but its issuer is not encrypted.
    pub fn parse(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        if text.len() > MAX_LINK_LEN {
            return Err(LinkError::NotAPassLink);
        }
        let url = Url::parse(text).map_err(|_| LinkError::NotAPassLink)?;
        if url.query().is_some() || url.fragment().is_some() {
            return Err(LinkError::NotAPassLink);
        }
        let rest = url.path().strip_prefix("/P/").ok_or(LinkError::NotAPassLink)?;
        let (ticket, frame) = match rest.split_once('.') {
            Some((ticket, frame)) => (ticket, Some(frame)),
            None => (rest, None),
        };
        let ticket = Ticket::parse(ticket).map_err(|_| LinkError::NotAPassLink)?;
        let frame = frame.map(Frame::parse).transpose().map_err(|_| LinkError::NotAPassLink)?;
        match Issuer::of(&url) {
            Ok(issuer) => Ok(Self { issuer, ticket, frame }),
            Err(error @ IssuerError::Insecure { .. }) => Err(error.into()),
            Err(_) => Err(LinkError::NotAPassLink),
        }
    }

    /// The address of the ticket without its frame: where a claim is posted.
    #[must_use]
    pub fn claim_url(&self) -> String {
        self.issuer.url(&format!("/P/{}", self.ticket))
    }
}

impl fmt::Display for PassLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.claim_url())?;
        self.frame.as_ref().map_or(Ok(()), |frame| write!(f, ".{}", frame.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TICKET: &str = "AAAQEAYEAUDAOCAJBIFQYDIOB4";

    #[test]
    fn a_link_survives_a_round_trip() {
        for link in [
            format!("https://konto.example/P/{TICKET}"),
            format!("http://konto.localhost:8480/P/{TICKET}.7K2M"),
        ] {
            assert_eq!(PassLink::parse(&link).unwrap().to_string(), link);
        }
    }

    #[test]
    fn known_ticket() {
        let bytes: [u8; 16] = std::array::from_fn(|i| u8::try_from(i).unwrap());
        assert_eq!(Ticket::parse(TICKET).unwrap(), Ticket(B64(bytes)));
        assert_eq!(Ticket::parse(&TICKET.to_lowercase()).unwrap().to_string(), TICKET);
    }

    #[test]
    fn the_host_is_normalised() {
        let link = PassLink::parse(&format!(" HTTPS://KONTO.EXAMPLE/P/{TICKET}\n")).unwrap();
        assert_eq!(link.issuer.origin(), "https://konto.example");
    }

    #[test]
    fn other_texts_are_no_pass_links() {
        let long = format!("https://a.example/P/{TICKET}.{}", "A".repeat(600));
        for text in [
            "",
            "hallo",
            "https://konto.example/",
            "https://konto.example/P/",
            "https://konto.example/P/ABC",
            "https://konto.example/p/AAAQEAYEAUDAOCAJBIFQYDIOB4",
            "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4?x=1",
            "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4#x",
            "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4.",
            "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4/x",
            "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIO!4",
            "https://u:p@konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4",
            "https://192.168.0.1/P/AAAQEAYEAUDAOCAJBIFQYDIOB4",
            "javascript:alert(1)",
            "otpauth://totp/x",
            &long,
        ] {
            assert_eq!(PassLink::parse(text), Err(LinkError::NotAPassLink), "{text}");
        }
    }

    #[test]
    fn what_opens_the_app_is_a_claimed_link_or_one_behind_the_scheme() {
        let link = PassLink::parse(&format!("https://konto.example/P/{TICKET}.7K2M")).unwrap();
        let app_url = link.app_url();
        assert_eq!(app_url, format!("servicekonto-pass:https://konto.example/P/{TICKET}.7K2M"));
        let shouted = app_url.replace("servicekonto-pass", "SERVICEKONTO-PASS");
        for address in [&link.to_string(), &app_url, &shouted, &format!(" {app_url}\n")] {
            assert_eq!(PassLink::parse_opened(address).as_ref(), Ok(&link), "{address}");
        }
    }

    #[test]
    fn hostile_addresses_open_nothing() {
        let https = format!("https://konto.example/P/{TICKET}");
        let huge = format!("servicekonto-pass:{https}.{}", "A".repeat(4 << 20));
        for address in [
            "servicekonto-pass:",
            "servicekonto-pass://",
            "servicekonto-pass:javascript:alert(1)",
            &format!("servicekonto-pass://konto.example/P/{TICKET}"),
            &format!("servicekonto-pass:servicekonto-pass:{https}"),
            &format!("servicekonto-pass:{https}?approve=1"),
            &format!("servicekonto-pass:{https}#Intent;action=x;end"),
            &format!("servicekonto-pass:https://konto.example@evil.example/P/{TICKET}"),
            &format!("servicekonto-pass:https://127.0.0.1/P/{TICKET}"),
            &format!("servicekonto-pass:file:///P/{TICKET}"),
            &format!("servicekonto-pass:ftp://konto.example/P/{TICKET}"),
            &format!("servicekonto-pass:{https}\0x"),
            &format!("intent://konto.example/P/{TICKET}#Intent;scheme=https;end"),
            &format!("content://konto.example/P/{TICKET}"),
            &huge,
        ] {
            let shown = &address[..address.len().min(80)];
            assert_eq!(PassLink::parse_opened(address), Err(LinkError::NotAPassLink), "{shown}");
        }
        let insecure = format!("servicekonto-pass:http://konto.example/P/{TICKET}");
        assert!(matches!(PassLink::parse_opened(&insecure), Err(LinkError::Issuer(_))));
    }

    #[test]
    fn an_unencrypted_issuer_is_named() {
        let error = PassLink::parse(&format!("http://konto.example/P/{TICKET}")).unwrap_err();
        let host = "konto.example".to_owned();
        assert_eq!(error, LinkError::Issuer(IssuerError::Insecure { host }));
    }
}
