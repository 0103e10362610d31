//! The extension `KeyDescription`, versions 1 to 400
//! (<https://source.android.com/docs/security/features/keystore/attestation#schema>).

use std::fmt;

use der::asn1::ObjectIdentifier;
use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag};
use serde::Serialize;

use super::AuthorizationList;
use super::asn1::{Tagged as _, enumerated, octets};
use crate::hex::Hex;

/// Id of the extension.
pub(crate) const EXTENSION: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.11129.2.1.17");
/// First version whose tags have to be in order (KeyMint); Keymaster before it was not tested for it.
const ORDERED_SINCE: u64 = 100;

/// Where Android says that something is enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SecurityLevel {
    /// By Android itself.
    Software,
    /// In a trusted execution environment.
    TrustedEnvironment,
    /// In a chip of its own.
    StrongBox,
}

impl fmt::Display for SecurityLevel {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Software => "software",
            Self::TrustedEnvironment => "a trusted execution environment",
            Self::StrongBox => "a StrongBox",
        })
    }
}

/// `KeyDescription`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeyDescription {
    /// Version of this extension.
    pub attestation_version: u64,
    /// Where it was made.
    pub attestation_security_level: SecurityLevel,
    /// Version of KeyMint or Keymaster.
    pub key_mint_version: u64,
    /// Where the key is.
    pub key_mint_security_level: SecurityLevel,
    /// What the app was asked to have stated.
    pub attestation_challenge: Hex,
    /// Id of the device for the app, where the system may ask for it.
    pub unique_id: Hex,
    /// What Android says.
    pub software_enforced: AuthorizationList,
    /// What the hardware says.
    pub hardware_enforced: AuthorizationList,
}

impl KeyDescription {
    /// Reads the value of the extension.
    ///
    /// # Errors
    /// [`der::Error`] if it is not DER of this form; of a tag out of order too, since the version
    /// that promises order.
    pub fn parse(der: &[u8]) -> Result<Self, der::Error> {
        let outer = AnyRef::from_der(der)?;
        outer.tag_is(Tag::Sequence)?;
        let mut reader = SliceReader::new(outer.value())?;
        let attestation_version = u64::decode(&mut reader)?;
        let attestation_security_level = security_level(&mut reader)?;
        let key_mint_version = u64::decode(&mut reader)?;
        let key_mint_security_level = security_level(&mut reader)?;
        let attestation_challenge = octets(&mut reader)?;
        let unique_id = octets(&mut reader)?;
        let ordered = attestation_version >= ORDERED_SINCE;
        let software_enforced = AuthorizationList::read(&mut reader, ordered)?;
        let hardware_enforced = AuthorizationList::read(&mut reader, ordered)?;
        reader.finish()?;
        Ok(Self {
            attestation_version,
            attestation_security_level,
            key_mint_version,
            key_mint_security_level,
            attestation_challenge,
            unique_id,
            software_enforced,
            hardware_enforced,
        })
    }
}

fn security_level(reader: &mut SliceReader<'_>) -> Result<SecurityLevel, der::Error> {
    match enumerated(reader)? {
        0 => Ok(SecurityLevel::Software),
        1 => Ok(SecurityLevel::TrustedEnvironment),
        2 => Ok(SecurityLevel::StrongBox),
        _ => Err(Tag::Enumerated.value_error().into()),
    }
}
