//! What evidence of an Android phone is good for.

use pass_protocol::{KeySecurityLevel, LevelOfAssurance};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::ExpiredFactoryKeys;
use crate::hex::Hex;
use crate::policy::level_name;

/// What an operator asks of Android phones.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AndroidPolicy {
    /// For keys in a trusted execution environment.
    #[serde(deserialize_with = "level_name")]
    pub trusted_environment: LevelOfAssurance,
    /// For keys in a chip of their own.
    #[serde(deserialize_with = "level_name")]
    pub strong_box: LevelOfAssurance,
    /// Apps whose keys count; none by default, so that no key does.
    pub apps: Vec<AndroidApp>,
    /// Whether the keys of any app count; for looking at evidence only.
    pub any_app: bool,
    /// Oldest security update that counts; each date that the hardware states has to reach it.
    pub oldest_patch_level: Option<PatchLevel>,
    /// Keys of other systems that may be started, for example of GrapheneOS, SHA-256 or as
    /// attested, hexadecimal; their boot loader has to be locked like every other.
    #[serde(deserialize_with = "hex_list")]
    pub self_signed_boot_keys: Vec<Hex>,
    /// What the end of a certificate from the factory means.
    pub expired_factory_keys: ExpiredFactoryKeys,
    /// Hours after which a revocation list is stale.
    pub revocation_list_max_age_hours: u32,
    /// What to do without a fresh list.
    pub when_stale: WhenStale,
}

/// An app that counts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AndroidApp {
    /// Package name.
    pub package: String,
    /// SHA-256 of its signing certificates, hexadecimal; one of them has to fit.
    #[serde(deserialize_with = "hex_list")]
    pub signing_digests: Vec<Hex>,
}

/// What a list that is too old, or was never fetched, means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhenStale {
    /// Evidence does not count until there is a fresh one.
    #[default]
    Refuse,
    /// The old one counts; without any, nothing is revoked.
    Accept,
}

/// A month, read from `YYYY-MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PatchLevel(u64);

impl Default for AndroidPolicy {
    fn default() -> Self {
        Self {
            trusted_environment: LevelOfAssurance::Substantial,
            strong_box: LevelOfAssurance::Substantial,
            apps: Vec::new(),
            any_app: false,
            oldest_patch_level: None,
            self_signed_boot_keys: Vec::new(),
            expired_factory_keys: ExpiredFactoryKeys::default(),
            revocation_list_max_age_hours: 72,
            when_stale: WhenStale::Refuse,
        }
    }
}

impl PatchLevel {
    /// The month of `YYYY-MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        let digits = |part: &str, length| {
            let fits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            if fits { part.parse::<u64>().ok() } else { None }
        };
        let (year, month) = (digits(year, 4)?, digits(month, 2)?);
        (1..=12).contains(&month).then_some(Self(year * 100 + month))
    }

    /// Whether an attested date, `YYYYMM` or `YYYYMMDD`, is of this month or later.
    #[must_use]
    pub(super) fn is_reached_by(self, attested: u64) -> bool {
        let month = if attested > 999_999 { attested / 100 } else { attested };
        month >= self.0
    }
}

impl<'de> Deserialize<'de> for PatchLevel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| D::Error::custom("a patch level is written 2024-03"))
    }
}

/// Hexadecimal digits; colons between them are passed over.
fn hex_list<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Hex>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let parsed = texts.iter().map(|text| Hex::parse(&text.replace(':', "")));
    let parsed: Option<Vec<Hex>> = parsed.collect();
    parsed.ok_or_else(|| D::Error::custom("not hexadecimal digits"))
}

impl AndroidPolicy {
    /// Highest level of a key at this place.
    #[must_use]
    pub fn level(&self, place: KeySecurityLevel) -> LevelOfAssurance {
        match place {
            KeySecurityLevel::StrongBox => self.strong_box,
            _ => self.trusted_environment,
        }
    }
}
