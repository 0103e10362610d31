//! The attestation object, taken apart: `{fmt, attStmt: {x5c, receipt}, authData}`.

use ciborium::Value;
use serde::Serialize;

use super::Environment;
use crate::cbor;
use crate::hex::Hex;

const DEVELOPMENT: &[u8; 16] = b"appattestdevelop";
const PRODUCTION: &[u8; 16] = b"appattest\0\0\0\0\0\0\0";

/// What an attestation object says, true or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AppAttestClaims {
    /// How many certificates it brings.
    pub certificates: usize,
    /// SHA-256 of the app's id.
    pub app_id_hash: Hex,
    /// How often the key has signed.
    pub counter: u32,
    /// Which of Apple's environments it names, if one of the two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub environment: Option<Environment>,
    /// Name of App Attest's own key.
    pub key_id: Hex,
    /// Version of the app; since iOS 27.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundle_version: Option<String>,
    /// How the app was signed and distributed, by Apple's numbers; since iOS 27.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_category: Option<u32>,
}

/// The parts, borrowed.
pub(super) struct Object<'a> {
    pub(super) certificates: Vec<&'a [u8]>,
    pub(super) auth_data: &'a [u8],
    pub(super) app_id_hash: &'a [u8],
    pub(super) counter: u32,
    aaguid: &'a [u8],
    pub(super) credential_id: &'a [u8],
    /// The key in COSE, and from iOS 27 on a map of extensions.
    key_and_extensions: &'a [u8],
}

impl<'a> Object<'a> {
    pub(super) fn of(value: &'a Value) -> Option<Self> {
        (cbor::member(value, "fmt")?.as_text()? == "apple-appattest").then_some(())?;
        let statement = cbor::member(value, "attStmt")?;
        let auth_data = cbor::bytes(value, "authData")?;
        // rpIdHash, flags, counter, aaguid, length of the id, id (WebAuthn L3 §6.1, §6.5.1).
        let (app_id_hash, rest) = auth_data.split_at_checked(32)?;
        let (_flags, rest) = rest.split_at_checked(1)?;
        let (counter, rest) = rest.split_first_chunk::<4>()?;
        let (aaguid, rest) = rest.split_at_checked(16)?;
        let (length, rest) = rest.split_first_chunk::<2>()?;
        let (credential_id, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
        Some(Self {
            certificates: cbor::list(statement, "x5c")?,
            auth_data,
            app_id_hash,
            counter: u32::from_be_bytes(*counter),
            aaguid,
            credential_id,
            key_and_extensions: rest,
        })
    }

    pub(super) fn environment(&self) -> Option<Environment> {
        if self.aaguid == DEVELOPMENT {
            Some(Environment::Development)
        } else if self.aaguid == PRODUCTION {
            Some(Environment::Production)
        } else {
            None
        }
    }
}

impl AppAttestClaims {
    /// Reads what an object says, and checks nothing of it. `None` if it has not this form.
    #[must_use]
    pub fn read(object: &[u8]) -> Option<Self> {
        let value = cbor::read(object)?;
        let object = Object::of(&value)?;
        // Apple sends extensions without the flag for them, so they are looked for in any case.
        let after_key = cbor::first(object.key_and_extensions).map(|(_key, rest)| rest);
        let extensions = after_key.and_then(cbor::read);
        let extension = |name| extensions.as_ref().and_then(|map| cbor::member(map, name));
        let version = extension("apple_bundle_version_01").and_then(Value::as_text);
        let category = extension("apple_validation_category_01").and_then(Value::as_bytes);
        let category = category.and_then(|bytes| bytes.as_slice().try_into().ok());
        Some(Self {
            certificates: object.certificates.len(),
            app_id_hash: Hex(object.app_id_hash.to_vec()),
            counter: object.counter,
            environment: object.environment(),
            key_id: Hex(object.credential_id.to_vec()),
            bundle_version: version.map(str::to_owned),
            validation_category: category.map(u32::from_le_bytes),
        })
    }
}
