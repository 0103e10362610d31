//! What an issuer says about itself at `/.well-known/servicekonto-pass`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Issuer;

/// Public, unsigned; nothing that security rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuerMetadata {
    /// The issuer itself; must be the origin it was fetched from.
    pub issuer: Issuer,
    /// Names by language tag (BCP 47); at least `de`.
    pub names: BTreeMap<String, String>,
    /// Colour of the card's stripe, `#rrggbb`.
    pub color: String,
    /// Where people get help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_uri: Option<String>,
    /// Privacy statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy_uri: Option<String>,
    /// Accessibility statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accessibility_uri: Option<String>,
}

impl IssuerMetadata {
    /// Where it is served.
    pub const PATH: &'static str = "/.well-known/servicekonto-pass";

    /// The name in `language`, else in German, else the host.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let name = self.names.get(language).or_else(|| self.names.get("de"));
        name.map_or(self.issuer.host(), String::as_str)
    }

    /// The colour, if it is of the form `#rrggbb`; else a neutral grey.
    #[must_use]
    pub fn safe_color(&self) -> &str {
        let digits = self.color.strip_prefix('#').unwrap_or_default();
        let fits = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        if fits { &self.color } else { "#7a8599" }
    }
}
