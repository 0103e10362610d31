//! Authenticator data (WebAuthn L3 §6.1) with our extensions.

use ciborium::Value;
use coset::{CborSerializable, CoseKey, CoseKeyBuilder, iana};

use crate::{
    B64, CREDENTIAL_ID_LEN, CredentialId, DeviceSignal, FormatError, KeySecurityLevel,
    UserVerificationMethod,
};

mod extensions;

/// Id of this kind of authenticator (WebAuthn L3 §6.5.1), drawn at random for Servicekonto.Pass.
pub const AAGUID: [u8; 16] = [
    0x5e, 0x21, 0x9c, 0x0f, 0x4b, 0x76, 0x4d, 0x1a, 0x9f, 0x3d, 0x7a, 0x60, 0xc4, 0xe8, 0x15, 0xb2,
];

/// The flags byte (WebAuthn L3 §6.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flags {
    /// UP: a person was there.
    pub user_present: bool,
    /// UV: hardware released a key to a biometric; false for a PIN.
    pub user_verified: bool,
}

const UP: u8 = 0x01;
const UV: u8 = 0x04;
const AT: u8 = 0x40;
const ED: u8 = 0x80;

/// The new credential of a registration (WebAuthn L3 §6.5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttestedCredential {
    /// Its id.
    pub id: CredentialId,
    /// Its public key: uncompressed SEC 1 point, 65 bytes.
    pub public_key: Vec<u8>,
}

/// Extension `passUv`: how the user was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassUv {
    /// With what.
    pub method: UserVerificationMethod,
    /// [`crate::commitment`] to proof and blinder, 32 bytes.
    pub commitment: B64<32>,
    /// In a registration: the PIN public key, uncompressed SEC 1 point, 65 bytes.
    pub public_key: Option<Vec<u8>>,
}

/// Extension `passDevice`, in a registration: what the app says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceDescription {
    /// Name that the person chose; 1 to 200 bytes.
    pub name: String,
    /// Model or system.
    pub model: String,
    /// Where the app says that the device key lives; evidence may prove it.
    pub key_security_level: KeySecurityLevel,
    /// SHA-256 of the disable secret (32 bytes).
    pub disable_hash: B64<32>,
    /// What it noticed about itself; hints, no proof.
    pub signals: Vec<DeviceSignal>,
}

/// Parsed authenticator data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthenticatorData {
    /// SHA-256 of the issuer's host.
    pub rp_id_hash: B64<32>,
    /// Flags.
    pub flags: Flags,
    /// Signature counter; 0 for keys in hardware, and here always.
    pub sign_count: u32,
    /// In a registration.
    pub attested: Option<AttestedCredential>,
    /// How the user was verified.
    pub pass_uv: Option<PassUv>,
    /// In a registration.
    pub device: Option<DeviceDescription>,
    /// Where a biometric is enrolled: public key that the platform releases to it only,
    /// uncompressed SEC 1 point, 65 bytes.
    pub biometric_key: Option<Vec<u8>>,
}

impl AuthenticatorData {
    /// The bytes.
    ///
    /// # Errors
    /// [`FormatError::PublicKey`] if the credential's key is not 65 bytes of SEC 1.
    pub fn to_bytes(&self) -> Result<Vec<u8>, FormatError> {
        let mut flags = 0;
        let mut set = |on: bool, bit: u8| flags |= if on { bit } else { 0 };
        set(self.flags.user_present, UP);
        set(self.flags.user_verified, UV);
        set(self.attested.is_some(), AT);
        let extensions = self.extensions();
        set(!extensions.is_empty(), ED);
        let mut out = self.rp_id_hash.0.to_vec();
        out.push(flags);
        out.extend_from_slice(&self.sign_count.to_be_bytes());
        if let Some(attested) = &self.attested {
            out.extend_from_slice(&AAGUID);
            out.extend_from_slice(&[0, 32]);
            out.extend_from_slice(attested.id.as_ref());
            out.extend_from_slice(&cose_key(&attested.public_key)?);
        }
        if !extensions.is_empty() {
            ciborium::into_writer(&Value::Map(extensions), &mut out)
                .map_err(|_| FormatError::Cbor)?;
        }
        Ok(out)
    }

    /// Reads exactly these bytes.
    ///
    /// # Errors
    /// [`FormatError::AuthenticatorData`], [`FormatError::Cbor`] or [`FormatError::PublicKey`].
    pub fn parse(bytes: &[u8]) -> Result<Self, FormatError> {
        let mut rest = bytes;
        let rp_id_hash = B64::from_slice(take(&mut rest, 32)?)?;
        let [flags] = *take(&mut rest, 1)? else { return Err(FormatError::AuthenticatorData) };
        let sign_count = take(&mut rest, 4)?.iter().fold(0, |sum, b| (sum << 8) | u32::from(*b));
        let attested = if flags & AT == 0 { None } else { Some(attested(&mut rest)?) };
        let mut data = Self {
            rp_id_hash,
            flags: Flags { user_present: flags & UP != 0, user_verified: flags & UV != 0 },
            sign_count,
            attested,
            pass_uv: None,
            device: None,
            biometric_key: None,
        };
        if flags & ED != 0 {
            data.read_extensions(&mut rest)?;
        }
        if rest.is_empty() { Ok(data) } else { Err(FormatError::AuthenticatorData) }
    }
}

fn take<'a>(rest: &mut &'a [u8], count: usize) -> Result<&'a [u8], FormatError> {
    let (head, tail) = rest.split_at_checked(count).ok_or(FormatError::AuthenticatorData)?;
    *rest = tail;
    Ok(head)
}

/// One CBOR item; `rest` then begins behind it. Nesting is bounded, as the formats here are flat.
fn read_cbor(rest: &mut &[u8]) -> Result<Value, FormatError> {
    ciborium::de::from_reader_with_recursion_limit(rest, 8).map_err(|_| FormatError::Cbor)
}

fn attested(rest: &mut &[u8]) -> Result<AttestedCredential, FormatError> {
    take(rest, AAGUID.len())?;
    let length = take(rest, 2)?;
    if length != [0, 32] {
        return Err(FormatError::Length);
    }
    let id = B64::from_slice(take(rest, CREDENTIAL_ID_LEN)?)?;
    let before = *rest;
    read_cbor(rest)?;
    let used = before.len().saturating_sub(rest.len());
    let key = before.get(..used).ok_or(FormatError::Cbor)?;
    Ok(AttestedCredential { id, public_key: sec1_of_cose(key)? })
}

/// An ES256 public key as COSE_Key (RFC 9052 §7, RFC 9053 §7.1.1).
fn cose_key(sec1: &[u8]) -> Result<Vec<u8>, FormatError> {
    let (Some(4), Some(x), Some(y), 65) =
        (sec1.first(), sec1.get(1..33), sec1.get(33..65), sec1.len())
    else {
        return Err(FormatError::PublicKey);
    };
    CoseKeyBuilder::new_ec2_pub_key(iana::EllipticCurve::P_256, x.to_vec(), y.to_vec())
        .algorithm(iana::Algorithm::ES256)
        .build()
        .to_vec()
        .map_err(|_| FormatError::PublicKey)
}

/// The SEC 1 point of an ES256 COSE_Key; anything else, points off the curve included, is refused.
fn sec1_of_cose(cose: &[u8]) -> Result<Vec<u8>, FormatError> {
    let key = CoseKey::from_slice(cose).map_err(|_| FormatError::PublicKey)?;
    let coordinate = |label: i64| {
        let found = key.params.iter().find(|(l, _)| *l == coset::Label::Int(label));
        found.and_then(|(_, value)| value.as_bytes()).filter(|b| b.len() == 32)
    };
    let (Some(x), Some(y)) = (coordinate(-2), coordinate(-3)) else {
        return Err(FormatError::PublicKey);
    };
    let sec1 = [&[4], x.as_slice(), y.as_slice()].concat();
    // Building it again is the shortest way to see that nothing else was in there.
    if cose_key(&sec1)? == cose { Ok(sec1) } else { Err(FormatError::PublicKey) }
}

#[cfg(test)]
mod tests;
