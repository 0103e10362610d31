//! `RootOfTrust`: what the hardware has seen start.

use std::fmt;

use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag};
use serde::Serialize;

use super::asn1::{Tagged as _, enumerated, octets};
use crate::hex::Hex;

/// How the system was started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum VerifiedBootState {
    /// Signed by the manufacturer.
    Verified,
    /// Signed with a key that the owner installed.
    SelfSigned,
    /// Not checked.
    Unverified,
    /// Checked, and wrong.
    Failed,
}

/// `RootOfTrust`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RootOfTrust {
    /// Key that the system is signed with, or its hash.
    pub verified_boot_key: Hex,
    /// Whether the boot loader refuses other systems.
    pub device_locked: bool,
    /// How the system was started.
    pub verified_boot_state: VerifiedBootState,
    /// Hash of what was started; since version 3.
    pub verified_boot_hash: Option<Hex>,
}

impl RootOfTrust {
    pub(super) fn parse(der: &[u8]) -> Result<Self, der::Error> {
        let outer = AnyRef::from_der(der)?;
        outer.tag_is(Tag::Sequence)?;
        let mut reader = SliceReader::new(outer.value())?;
        let verified_boot_key = octets(&mut reader)?;
        let locked = AnyRef::decode(&mut reader)?;
        locked.tag_is(Tag::Boolean)?;
        // Some hardware writes 1 where DER says 255.
        let [locked] = locked.value() else { return Err(Tag::Boolean.value_error().into()) };
        let device_locked = *locked != 0;
        let verified_boot_state = match enumerated(&mut reader)? {
            0 => VerifiedBootState::Verified,
            1 => VerifiedBootState::SelfSigned,
            2 => VerifiedBootState::Unverified,
            3 => VerifiedBootState::Failed,
            _ => return Err(Tag::Enumerated.value_error().into()),
        };
        let verified_boot_hash =
            if reader.is_finished() { None } else { Some(octets(&mut reader)?) };
        reader.finish()?;
        Ok(Self { verified_boot_key, device_locked, verified_boot_state, verified_boot_hash })
    }
}

impl fmt::Display for VerifiedBootState {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Verified => "verified",
            Self::SelfSigned => "self-signed",
            Self::Unverified => "unverified",
            Self::Failed => "failed",
        })
    }
}
