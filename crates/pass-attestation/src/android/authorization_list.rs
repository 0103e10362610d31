//! `AuthorizationList`: what a key may be used for, and how.

use std::collections::BTreeMap;

use der::asn1::OctetStringRef;
use der::{AnyRef, Decode as _, Reader as _, SliceReader, Tag};
use serde::Serialize;

use super::asn1::{Tagged as _, null, set};
use super::{ApplicationId, RootOfTrust};
use crate::hex::Hex;

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
    #[serde(skip_serializing_if = "is_not")]
    pub no_auth_required: bool,
    /// Bits: 1 password, 2 fingerprint or face of class 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_auth_type: Option<u64>,
    /// Seconds that one authentication lasts; absent: one use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_timeout: Option<u64>,
    /// Whether the screen has to be unlocked.
    #[serde(skip_serializing_if = "is_not")]
    pub unlocked_device_required: bool,
    /// Whether any app may use it.
    #[serde(skip_serializing_if = "is_not")]
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
    /// Texts that name the device, where an app may ask for them.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub device_ids: BTreeMap<&'static str, String>,
    /// What decides nothing here, by name, or by `tag` and number. Such tags restrict a key further
    /// or describe it; none of them loosens it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub other: BTreeMap<String, TagValue>,
}

/// What a tag says that decides nothing here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum TagValue {
    /// NULL: it is so.
    Is(bool),
    /// INTEGER.
    Number(u64),
    /// SET OF INTEGER.
    Numbers(Vec<u64>),
    /// Anything else, in DER.
    Der(Hex),
}

impl AuthorizationList {
    pub(super) fn read<'a>(
        reader: &mut SliceReader<'a>,
        ordered: bool,
    ) -> Result<Self, der::Error> {
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
            id if let Some(name) = device_id(id) => {
                let text = <&OctetStringRef>::from_der(value)?;
                let text = String::from_utf8_lossy(text.as_bytes()).into_owned();
                self.device_ids.insert(name, text);
            }
            718 => self.vendor_patch_level = Some(u64::from_der(value)?),
            719 => self.boot_patch_level = Some(u64::from_der(value)?),
            724 => {
                let hash = <&OctetStringRef>::from_der(value)?;
                self.module_hash = Some(Hex(hash.as_bytes().to_vec()));
            }
            other => {
                let value = TagValue::read(value)?;
                self.other.insert(
                    name(other).map_or_else(|| format!("tag{other}"), str::to_owned),
                    value,
                );
            }
        }
        Ok(())
    }
}

impl TagValue {
    fn read(der: &[u8]) -> Result<Self, der::Error> {
        AnyRef::from_der(der)?;
        Ok(null(der)
            .map(Self::Is)
            .or_else(|_| u64::from_der(der).map(Self::Number))
            .or_else(|_| set(der).map(Self::Numbers))
            .unwrap_or_else(|_| Self::Der(Hex(der.to_vec()))))
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_not(said: &bool) -> bool {
    !said
}

/// Texts that name the device.
fn device_id(tag: u32) -> Option<&'static str> {
    Some(match tag {
        710 => "brand",
        711 => "device",
        712 => "product",
        713 => "serial",
        714 => "imei",
        715 => "meid",
        716 => "manufacturer",
        717 => "model",
        723 => "secondImei",
        _ => return None,
    })
}

/// Names of the schema for what decides nothing here.
fn name(tag: u32) -> Option<&'static str> {
    Some(match tag {
        4 => "blockModes",
        6 => "paddings",
        8 => "minMacLength",
        200 => "rsaPublicExponent",
        203 => "rsaOaepMgfDigests",
        303 => "rollbackResistance",
        305 => "earlyBootOnly",
        400 => "activeDateTime",
        401 => "originationExpireDateTime",
        402 => "usageExpireDateTime",
        405 => "usageCountLimit",
        506 => "allowWhileOnBody",
        507 => "trustedUserPresenceRequired",
        508 => "trustedConfirmationRequired",
        703 => "rollbackResistant",
        720 => "deviceUniqueAttestation",
        _ => return None,
    })
}
