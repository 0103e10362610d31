//! What goes out: sentences in the language of the locale, or JSON lines.

use pass_authenticator::{AuthenticatorError, IssuerClientError};
use pass_keystore::KeystoreError;
use pass_messages::{Catalog, Language};
use pass_protocol::ErrorCode;
use serde_json::{Map, Value};

const FILES: [(Language, &[&str]); 2] = [
    (Language::German, &[include_str!("../locales/de/cli.ftl")]),
    (Language::English, &[include_str!("../locales/en/cli.ftl")]),
];

/// Where results are printed.
pub(crate) struct Output {
    catalog: Catalog,
    language: Language,
    json: bool,
}

/// Why a command ends early: the key of its sentence and one value in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    key: &'static str,
    value: Option<(&'static str, String)>,
}

impl Stop {
    pub(crate) fn of(key: &'static str) -> Self {
        Self { key, value: None }
    }

    pub(crate) fn about(key: &'static str, name: &'static str, value: &str) -> Self {
        Self { key, value: Some((name, value.to_owned())) }
    }

    pub(crate) fn exit_code(&self) -> u8 {
        match self.key {
            "pin-wrong" | "pin-paused" => 3,
            "blocked" => 4,
            "offline" => 5,
            _ => 1,
        }
    }
}

impl From<AuthenticatorError> for Stop {
    fn from(error: AuthenticatorError) -> Self {
        use AuthenticatorError as E;
        if let E::Issuer(IssuerClientError::Refused { code, retry_after: Some(seconds) }) = &error {
            match code {
                ErrorCode::TooManyRequests => {
                    return Self::about("too-many", "count", &seconds.to_string());
                }
                ErrorCode::NotUsableYet => {
                    let hours = seconds.div_ceil(60 * 60);
                    return Self::about("not-usable-yet", "count", &hours.to_string());
                }
                _ => {}
            }
        }
        let key = match &error {
            E::Issuer(IssuerClientError::Offline(_)) => "offline",
            E::Issuer(IssuerClientError::Tls(_)) => "untrusted",
            E::Issuer(IssuerClientError::Malformed) | E::Foreign(_) => "foreign",
            E::Issuer(IssuerClientError::Refused { code, .. }) => match code {
                ErrorCode::TicketExpired | ErrorCode::RequestExpired => "expired",
                ErrorCode::TicketClaimed => "used",
                ErrorCode::TicketUnknown => "unknown",
                ErrorCode::RequestClosed => "over",
                ErrorCode::NameTaken => "name-taken",
                ErrorCode::ApprovalRefused => "refused",
                _ => "issuer-fault",
            },
            E::Expired => "expired",
            E::IssuerKeysChanged => "keys-changed",
            E::Unsupported => "unsupported",
            E::NotPaired => "not-paired",
            E::LevelTooLow => "level-too-low",
            E::UnpairedElsewhere => "unpaired-elsewhere",
            // Nothing here changes a PIN.
            E::PinSame | E::PinChangeUnknown => "storage",
            E::PinWeak(_) => "pin-weak",
            E::NotFound => "no-such-pairing",
            E::KeyLost => "key-lost",
            E::BiometricNotAccepted | E::BiometricsChanged => "unsupported",
            E::Keystore(KeystoreError::Unavailable { .. }) => "keystore-silent",
            E::Keystore(_) | E::Store(_) | E::Derivation(_) | E::Encoding => "storage",
        };
        Self::of(key)
    }
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        Self {
            catalog: Catalog::new(&FILES),
            language: Language::of_locale(&locale.unwrap_or_default()),
            json,
        }
    }

    /// Language tag in which issuers are named.
    pub(crate) fn language(&self) -> &'static str {
        self.language.code()
    }

    pub(crate) fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.catalog.say(self.language, key, values)
    }

    /// One result: a sentence, or `{"event": key, …}`.
    pub(crate) fn event(&self, key: &'static str, values: &[(&str, &str)]) {
        if self.json {
            println!("{}", object("event", key, values));
        } else {
            println!("{}", self.text(key, values));
        }
    }

    /// A question; stays on its line, and goes where it does not mix with results.
    pub(crate) fn ask(&self, key: &str) {
        eprint!("{} ", self.text(key, &[]));
    }

    /// Why the command ended.
    pub(crate) fn stop(&self, stop: &Stop) {
        let value = stop.value.as_ref().map(|(name, value)| (*name, value.as_str()));
        if self.json {
            println!("{}", object("error", stop.key, value.as_slice()));
        } else {
            eprintln!("pass: {}", self.text(stop.key, value.as_slice()));
        }
    }
}

fn object(kind: &str, key: &str, values: &[(&str, &str)]) -> Value {
    let mut object = Map::new();
    object.insert(kind.to_owned(), key.into());
    for (name, value) in values {
        object.insert((*name).to_owned(), (*value).into());
    }
    object.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_codes_are_as_documented() {
        for (key, code) in
            [("pin-wrong", 3), ("pin-paused", 3), ("blocked", 4), ("offline", 5), ("expired", 1)]
        {
            assert_eq!(Stop::of(key).exit_code(), code, "{key}");
        }
    }

    #[test]
    fn the_sentences_can_be_read() {
        for (language, files) in FILES {
            for file in files {
                assert_eq!(Catalog::broken(file), None, "{language:?}");
            }
        }
    }

    #[test]
    fn german_names_levels_and_states_in_german() {
        let catalog = Catalog::new(&FILES);
        let values = [("level", "substantial"), ("state", "pending"), ("purpose", "login")];
        for key in ["review", "paired", "pairing", "approved"] {
            let said = catalog.say(Language::German, key, &values);
            assert!(said.contains("Vertrauensniveau substantiell"), "{said}");
            assert!(!said.contains("pending"), "{said}");
        }
    }
}
