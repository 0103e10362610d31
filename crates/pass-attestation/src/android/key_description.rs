//! The extension `KeyDescription`, versions 1 to 400
//! (<https://source.android.com/docs/security/features/keystore/attestation#schema>).

use std::collections::BTreeMap;

use der::asn1::{ObjectIdentifier, OctetStringRef};
use der::{AnyRef, Decode as _, Reader, SliceReader, Tag};
use serde::Serialize;

use super::application_id::ApplicationId;
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

/// `AuthorizationList`: what a key may be used for, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AuthorizationList {
    /// What the key does: 2 signs, 3 verifies.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub purposes: Vec<u64>,
    /// 1 is RSA, 3 is EC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub algorithm: Option<u64>,
    /// Bits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_size: Option<u64>,
    /// 4 is SHA-256.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub digests: Vec<u64>,
    /// 1 is P-256.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ec_curve: Option<u64>,
    /// Whether nobody has to be there.
    pub no_auth_required: bool,
    /// Bits: 1 password, 2 fingerprint or face of class 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_auth_type: Option<u64>,
    /// Seconds that one authentication lasts; absent: one use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_timeout: Option<u64>,
    /// Whether the screen has to be unlocked.
    pub unlocked_device_required: bool,
    /// Whether any app may use it.
    pub all_applications: bool,
    /// Milliseconds since 1970, by the device's clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date_time: Option<u64>,
    /// 0 is made inside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<u64>,
    /// How the device was started.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_of_trust: Option<RootOfTrust>,
    /// Version of Android.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os_version: Option<u64>,
    /// Month of the last update, `YYYYMM`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub os_patch_level: Option<u64>,
    /// Who made the key.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attestation_application_id: Option<ApplicationId>,
    /// `YYYYMM` or `YYYYMMDD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor_patch_level: Option<u64>,
    /// `YYYYMM` or `YYYYMMDD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub boot_patch_level: Option<u64>,
    /// Hash over the system's modules; since version 400.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module_hash: Option<Hex>,
    /// Texts that name the device, where an app may ask for them, by tag.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub device_ids: BTreeMap<u32, String>,
    /// Tags that mean nothing here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_tags: Vec<u32>,
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

impl AuthorizationList {
    fn read<'a>(reader: &mut SliceReader<'a>, ordered: bool) -> Result<Self, der::Error> {
        let list = AnyRef::decode(reader)?;
        list.tag_is(Tag::Sequence)?;
        let mut items = SliceReader::new(list.value())?;
        let mut out = Self::default();
        let mut seen = Vec::new();
        while !items.is_finished() {
            let item = AnyRef::decode(&mut items)?;
            let Tag::ContextSpecific { constructed: true, number } = item.tag_of() else {
                return Err(item.tag_of().value_error().into());
            };
            let wrong = if ordered {
                seen.last().is_some_and(|last| *last >= number.0)
            } else {
                seen.contains(&number.0)
            };
            if wrong {
                return Err(item.tag_of().value_error().into());
            }
            seen.push(number.0);
            out.take(number.0, item.value())?;
        }
        Ok(out)
    }

    fn take(&mut self, tag: u32, value: &[u8]) -> Result<(), der::Error> {
        match tag {
            1 => self.purposes = set(value)?,
            2 => self.algorithm = Some(u64::from_der(value)?),
            3 => self.key_size = Some(u64::from_der(value)?),
            5 => self.digests = set(value)?,
            10 => self.ec_curve = Some(u64::from_der(value)?),
            503 => self.no_auth_required = null(value)?,
            504 => self.user_auth_type = Some(u64::from_der(value)?),
            505 => self.auth_timeout = Some(u64::from_der(value)?),
            509 => self.unlocked_device_required = null(value)?,
            600 => self.all_applications = null(value)?,
            701 => self.creation_date_time = Some(u64::from_der(value)?),
            702 => self.origin = Some(u64::from_der(value)?),
            704 => self.root_of_trust = Some(RootOfTrust::parse(value)?),
            705 => self.os_version = Some(u64::from_der(value)?),
            706 => self.os_patch_level = Some(u64::from_der(value)?),
            709 => {
                let inner = <&OctetStringRef>::from_der(value)?;
                self.attestation_application_id = Some(ApplicationId::parse(inner.as_bytes())?);
            }
            710..=717 | 723 => {
                let text = <&OctetStringRef>::from_der(value)?;
                let text = String::from_utf8_lossy(text.as_bytes()).into_owned();
                self.device_ids.insert(tag, text);
            }
            718 => self.vendor_patch_level = Some(u64::from_der(value)?),
            719 => self.boot_patch_level = Some(u64::from_der(value)?),
            724 => {
                let hash = <&OctetStringRef>::from_der(value)?;
                self.module_hash = Some(Hex(hash.as_bytes().to_vec()));
            }
            // Unknown tags restrict a key further or describe it; none of them loosens it.
            other => {
                AnyRef::from_der(value)?;
                self.other_tags.push(other);
            }
        }
        Ok(())
    }
}

impl RootOfTrust {
    fn parse(der: &[u8]) -> Result<Self, der::Error> {
        let outer = AnyRef::from_der(der)?;
        outer.tag_is(Tag::Sequence)?;
        let mut reader = SliceReader::new(outer.value())?;
        let verified_boot_key = octets(&mut reader)?;
        let locked = AnyRef::decode(&mut reader)?;
        locked.tag_is(Tag::Boolean)?;
        // Some hardware writes 1 where DER says 255.
        let device_locked = locked.value().iter().any(|byte| *byte != 0);
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

fn security_level(reader: &mut SliceReader<'_>) -> Result<SecurityLevel, der::Error> {
    match enumerated(reader)? {
        0 => Ok(SecurityLevel::Software),
        1 => Ok(SecurityLevel::TrustedEnvironment),
        2 => Ok(SecurityLevel::StrongBox),
        _ => Err(Tag::Enumerated.value_error().into()),
    }
}

/// One byte is all that is defined.
fn enumerated(reader: &mut SliceReader<'_>) -> Result<u8, der::Error> {
    let any = AnyRef::decode(reader)?;
    any.tag_is(Tag::Enumerated)?;
    match any.value() {
        [one] => Ok(*one),
        _ => Err(Tag::Enumerated.value_error().into()),
    }
}

fn octets(reader: &mut SliceReader<'_>) -> Result<Hex, der::Error> {
    Ok(Hex(<&OctetStringRef>::decode(reader)?.as_bytes().to_vec()))
}

/// `SET OF INTEGER`; the order within does not matter here.
fn set(der: &[u8]) -> Result<Vec<u64>, der::Error> {
    let outer = AnyRef::from_der(der)?;
    outer.tag_is(Tag::Set)?;
    let mut reader = SliceReader::new(outer.value())?;
    let mut out = Vec::new();
    while !reader.is_finished() {
        out.push(u64::decode(&mut reader)?);
    }
    Ok(out)
}

fn null(der: &[u8]) -> Result<bool, der::Error> {
    AnyRef::from_der(der)?.tag_is(Tag::Null).map(|()| true)
}

/// Small questions to a value.
pub(super) trait Tagged {
    /// Its tag.
    fn tag_of(&self) -> Tag;
    /// An error unless it has this tag.
    fn tag_is(&self, tag: Tag) -> Result<(), der::Error>;
}

impl Tagged for AnyRef<'_> {
    fn tag_of(&self) -> Tag {
        self.header().tag()
    }

    fn tag_is(&self, tag: Tag) -> Result<(), der::Error> {
        self.tag_of().assert_eq(tag).map(drop)
    }
}
