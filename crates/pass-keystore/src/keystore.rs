//! The trait that every keystore implements, and the words it uses.

use std::fmt::{self, Debug};

use async_trait::async_trait;
use pass_protocol::{
    Bytes, DeviceSignal, EndorsementAnswer, EndorsementRequest, KeyEvidence, KeySecurityLevel,
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::KeystoreError;

/// A place for private keys that never leave it.
#[async_trait]
pub trait DeviceKeystore: Debug + Send + Sync {
    /// Where keys of this store live. Fixed per store, reported by the store, proven by attestation.
    fn security_level(&self) -> KeySecurityLevel;

    /// Creates a P-256 key. Nothing else ever creates a key.
    ///
    /// `challenge` goes into the platform's evidence, where there is any.
    ///
    /// # Errors
    /// [`KeystoreError::KeyExists`] if the id is taken; the existing key stays as it is.
    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError>;

    /// The public half of a key.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key.
    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError>;

    /// Signs SHA-256(message) with ECDSA. A key whose policy asks for it shows the platform's
    /// prompt in here.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key, and whatever the prompt ends with.
    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        prompt: &Prompt,
    ) -> Result<Signature, KeystoreError>;

    /// Platform evidence about a key that is made after creation (TPM certification, App Attest)
    /// and states SHA-256(`to_be_signed`); `None` where there is none.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key.
    async fn certify(
        &self,
        id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError>;

    /// What an issuer needs to challenge the hardware behind [`Self::certify`]; `None` where
    /// evidence needs no such round. Names the device for good, so send it only where it is asked.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key.
    async fn endorsement(&self, id: &KeyId) -> Result<Option<EndorsementRequest>, KeystoreError> {
        self.public_key(id).await.map(|_| None)
    }

    /// Opens the issuer's answer to [`Self::endorsement`]; the 32 bytes belong to the issuer.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key; [`KeystoreError::Platform`] if the
    /// answer is not for this device and key, and where there is no such round.
    async fn activate(
        &self,
        id: &KeyId,
        _answer: &EndorsementAnswer,
    ) -> Result<Secret, KeystoreError> {
        self.public_key(id).await?;
        Err(KeystoreError::platform("this keystore has no endorsement"))
    }

    /// What the device says about itself now. Asks nobody and makes no key.
    async fn condition(&self) -> DeviceCondition {
        DeviceCondition::default()
    }

    /// Encrypts a small secret (the PIN salt, at most 4096 bytes) so that only this device opens
    /// it, and only as long as the key `id` exists.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key.
    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError>;

    /// Opens what [`DeviceKeystore::seal`] made with the same `id`.
    ///
    /// # Errors
    /// [`KeystoreError::NotFound`] if there is no such key; [`KeystoreError::Platform`] if the
    /// sealed bytes were altered or belong to another key.
    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError>;

    /// Deletes a key and with it the means to open what it sealed. Deleting what is not there
    /// succeeds, so that a repeated clean-up ends well.
    ///
    /// # Errors
    /// Only what the platform reports.
    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError>;
}

/// The name of a key within one keystore, chosen by the caller; not secret.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyId(String);

impl KeyId {
    /// Any text is a key id. Keystores must tell apart ids that differ in letter case only.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a key asks of the person each time it signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum KeyPolicy {
    /// Signs without a prompt.
    #[default]
    Free,
    /// The platform releases it only to a strong biometric. Only hardware keystores can do that;
    /// others refuse to create such a key.
    Biometric,
}

/// What [`DeviceKeystore::generate`] made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedKey {
    /// The public half.
    pub public_key: PublicKey,
    /// The platform's certificate chain about the key, X.509 DER, leaf first (Android key
    /// attestation); empty where there is none.
    pub certificates: Vec<Vec<u8>>,
}

/// Whether [`KeyPolicy::Biometric`] keys can be had.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Biometrics {
    /// A strong biometric is set up.
    Available,
    /// The device could, but nobody has set it up.
    NoneEnrolled,
    /// Not on this device.
    #[default]
    Unavailable,
}

/// How a device stands, in its own words. Hints, no proof.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeviceCondition {
    /// Whether keys can be tied to a biometric.
    pub biometrics: Biometrics,
    /// What is unusual.
    pub signals: Vec<DeviceSignal>,
}

/// A P-256 public key: SEC 1 uncompressed point, 65 bytes, first byte `0x04`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct PublicKey([u8; Self::LEN]);

impl PublicKey {
    /// Length in bytes.
    pub const LEN: usize = 65;

    /// The 65 bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl TryFrom<&[u8]> for PublicKey {
    type Error = InvalidPublicKey;

    /// Checks length and first byte only; whether the point is on the curve, verification tells.
    fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
        let point: [u8; Self::LEN] = bytes.try_into().map_err(|_| InvalidPublicKey)?;
        if point.first() == Some(&0x04) { Ok(Self(point)) } else { Err(InvalidPublicKey) }
    }
}

impl Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PublicKey(")?;
        self.0.iter().take(5).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("…)")
    }
}

/// Bytes that are no uncompressed SEC 1 point of P-256.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an uncompressed P-256 point of 65 bytes")]
pub struct InvalidPublicKey;

/// An ECDSA signature, ASN.1 DER (RFC 3279, section 2.2.3), as WebAuthn carries it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature(Vec<u8>);

impl Signature {
    /// Wraps DER bytes that a keystore made.
    #[must_use]
    pub fn from_der(der: Vec<u8>) -> Self {
        Self(der)
    }

    /// The DER bytes, at most 72.
    #[must_use]
    pub fn as_der(&self) -> &[u8] {
        &self.0
    }

    /// The DER bytes, at most 72.
    #[must_use]
    pub fn into_der(self) -> Vec<u8> {
        self.0
    }
}

/// A small secret in encrypted form; fit for a database row, of use on this device only. As JSON
/// it is base64url.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Bytes(self.0.clone()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Bytes::deserialize(deserializer).map(|bytes| Self(bytes.0))
    }
}

impl Sealed {
    /// Wraps bytes read back from storage. Nothing is checked before [`DeviceKeystore::unseal`].
    #[must_use]
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Secret bytes: wiped when dropped, never printed.
#[derive(Clone)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Takes ownership of secret bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The secret itself; the name makes each place that reads it easy to find.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the platform's prompt says while a key is asked for. The caller owns the sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prompt {
    /// Headline.
    pub title: String,
    /// What is about to be signed, in one sentence.
    pub reason: String,
    /// On the button that ends it.
    pub cancel: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_key_is_an_uncompressed_point() {
        let mut point = [7; PublicKey::LEN];
        point[0] = 0x04;
        assert_eq!(PublicKey::try_from(point.as_slice()).unwrap().as_bytes(), &point);
        assert_eq!(PublicKey::try_from(&point[..64]), Err(InvalidPublicKey));
        point[0] = 0x02;
        assert_eq!(PublicKey::try_from(point.as_slice()), Err(InvalidPublicKey));
    }

    #[test]
    fn a_secret_is_not_printed() {
        assert_eq!(format!("{:?}", Secret::new(b"482915".to_vec())), "Secret(…)");
    }
}
