//! Our extensions (WebAuthn L3 §9): `passUv`, `passDevice`, `passBiometric`.

use ciborium::Value;

use super::{AuthenticatorData, DeviceDescription, PassUv, read_cbor};
use crate::{B64, DeviceSignal, FormatError, KeySecurityLevel, UserVerificationMethod};

/// Longest device name and model, in bytes.
const MAX_TEXT_LEN: usize = 200;

impl AuthenticatorData {
    pub(super) fn extensions(&self) -> Vec<(Value, Value)> {
        let mut out = Vec::new();
        if let Some(uv) = &self.pass_uv {
            out.push(entry("passUv", verification(uv)));
        }
        if let Some(device) = &self.device {
            out.push(entry("passDevice", description(device)));
        }
        if let Some(key) = &self.biometric_key {
            let map = vec![entry("publicKey", Value::from(key.clone()))];
            out.push(entry("passBiometric", Value::Map(map)));
        }
        out
    }

    pub(super) fn read_extensions(&mut self, rest: &mut &[u8]) -> Result<(), FormatError> {
        let Value::Map(map) = read_cbor(rest)? else { return Err(FormatError::Cbor) };
        let map_of = |key| find(&map, key).map(|v| v.as_map().ok_or(FormatError::Cbor));
        self.pass_uv = map_of("passUv").transpose()?.map(|uv| read_verification(uv)).transpose()?;
        let device = map_of("passDevice").transpose()?;
        self.device = device.map(|device| read_description(device)).transpose()?;
        let biometric = map_of("passBiometric").transpose()?;
        self.biometric_key = biometric.map(|b| bytes(b, "publicKey").cloned()).transpose()?;
        Ok(())
    }
}

fn verification(uv: &PassUv) -> Value {
    let mut map = vec![
        entry("method", Value::from(uv.method.name())),
        entry("commitment", Value::from(uv.commitment.0.to_vec())),
    ];
    if let Some(key) = &uv.public_key {
        map.push(entry("publicKey", Value::from(key.clone())));
    }
    Value::Map(map)
}

fn read_verification(map: &[(Value, Value)]) -> Result<PassUv, FormatError> {
    let method = find(map, "method").and_then(Value::as_text);
    let public_key = find(map, "publicKey").map(|key| key.as_bytes().ok_or(FormatError::Cbor));
    Ok(PassUv {
        method: method.and_then(UserVerificationMethod::from_name).ok_or(FormatError::Cbor)?,
        commitment: B64::from_slice(bytes(map, "commitment")?)?,
        public_key: public_key.transpose()?.cloned(),
    })
}

fn description(device: &DeviceDescription) -> Value {
    let mut map = vec![
        // UTF-8 in byte strings: a verifier that many use miscounts text beyond ASCII.
        entry("name", Value::from(device.name.as_bytes().to_vec())),
        entry("model", Value::from(device.model.as_bytes().to_vec())),
        entry("keySecurityLevel", Value::from(device.key_security_level.name())),
        entry("disableHash", Value::from(device.disable_hash.0.to_vec())),
    ];
    if !device.signals.is_empty() {
        let signals = device.signals.iter().map(|signal| Value::from(signal.name())).collect();
        map.push(entry("signals", Value::Array(signals)));
    }
    Value::Map(map)
}

fn read_description(map: &[(Value, Value)]) -> Result<DeviceDescription, FormatError> {
    let place = find(map, "keySecurityLevel").and_then(Value::as_text);
    Ok(DeviceDescription {
        name: text(map, "name")?,
        model: text(map, "model")?,
        key_security_level: place.and_then(KeySecurityLevel::from_name).ok_or(FormatError::Cbor)?,
        disable_hash: B64::from_slice(bytes(map, "disableHash")?)?,
        signals: signals(map)?,
    })
}

/// Each signal once; those of newer apps are passed over.
fn signals(map: &[(Value, Value)]) -> Result<Vec<DeviceSignal>, FormatError> {
    let Some(value) = find(map, "signals") else { return Ok(Vec::new()) };
    let words = value.as_array().ok_or(FormatError::Cbor)?;
    let known = words.iter().filter_map(Value::as_text).filter_map(DeviceSignal::from_name);
    let mut out: Vec<DeviceSignal> = known.collect();
    out.sort_unstable();
    out.dedup();
    Ok(out)
}

fn entry(key: &str, value: Value) -> (Value, Value) {
    (Value::from(key), value)
}

fn find<'a>(map: &'a [(Value, Value)], key: &str) -> Option<&'a Value> {
    map.iter().find(|(k, _)| k.as_text() == Some(key)).map(|(_, value)| value)
}

fn bytes<'a>(map: &'a [(Value, Value)], key: &str) -> Result<&'a Vec<u8>, FormatError> {
    find(map, key).and_then(Value::as_bytes).ok_or(FormatError::Cbor)
}

/// Text in a byte string: 1 to [`MAX_TEXT_LEN`] bytes of UTF-8 without control characters.
fn text(map: &[(Value, Value)], key: &str) -> Result<String, FormatError> {
    let text = std::str::from_utf8(bytes(map, key)?).map_err(|_| FormatError::Cbor)?;
    let fits = (1..=MAX_TEXT_LEN).contains(&text.len()) && !text.chars().any(char::is_control);
    if fits { Ok(text.to_owned()) } else { Err(FormatError::Length) }
}
