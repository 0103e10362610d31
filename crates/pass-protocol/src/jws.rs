//! Signed messages: compact JWS with ES256 (RFC 7515, RFC 7518 §3.4), strict as RFC 8725 asks.
//!
//! Exactly one algorithm, an explicit type, a key chosen by `kid` from a set that is already
//! trusted. Why this is ours: `docs/adr/0002-own-jws.md`.

use ring::rand::SystemRandom;
use ring::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair,
    UnparsedPublicKey,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::base64url::{decode, encode};
use crate::{B64, FormatError, sha256};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

/// A P-256 public key as a JSON Web Key (RFC 7517, RFC 7518 §6.2.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// Always `EC`.
    pub kty: String,
    /// Always `P-256`.
    pub crv: String,
    /// First coordinate, 32 bytes.
    pub x: B64<32>,
    /// Second coordinate, 32 bytes.
    pub y: B64<32>,
    /// Key id.
    pub kid: String,
}

impl Jwk {
    /// The key as an uncompressed SEC 1 point (65 bytes); its id is [`thumbprint`](Self::thumbprint).
    ///
    /// # Errors
    /// [`FormatError::PublicKey`] if it is not 65 bytes that begin with 4.
    pub fn from_sec1(point: &[u8]) -> Result<Self, FormatError> {
        let (Some(4), Some(x), Some(y), 65) =
            (point.first(), point.get(1..33), point.get(33..65), point.len())
        else {
            return Err(FormatError::PublicKey);
        };
        let mut jwk = Self {
            kty: "EC".to_owned(),
            crv: "P-256".to_owned(),
            x: B64::from_slice(x)?,
            y: B64::from_slice(y)?,
            kid: String::new(),
        };
        jwk.kid = jwk.thumbprint();
        Ok(jwk)
    }

    /// Uncompressed SEC 1 point, 65 bytes.
    #[must_use]
    pub fn to_sec1(&self) -> Vec<u8> {
        [&[4], self.x.as_ref(), self.y.as_ref()].concat()
    }

    /// JWK thumbprint (RFC 7638), base64url of 32 bytes.
    #[must_use]
    pub fn thumbprint(&self) -> String {
        let (x, y) = (&self.x, &self.y);
        let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        encode(&sha256(canonical.as_bytes()))
    }
}

/// A private key that signs messages of one purpose.
pub struct SigningKey {
    pair: EcdsaKeyPair,
    jwk: Jwk,
    random: SystemRandom,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SigningKey").field("kid", &self.jwk.kid).finish_non_exhaustive()
    }
}

impl SigningKey {
    /// A fresh key as PKCS#8 (RFC 5958), to be kept where only the issuer reads it.
    ///
    /// # Errors
    /// [`FormatError::PublicKey`] if the system has no randomness.
    pub fn generate_pkcs8() -> Result<Vec<u8>, FormatError> {
        EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &SystemRandom::new())
            .map(|document| document.as_ref().to_vec())
            .map_err(|_| FormatError::PublicKey)
    }

    /// Reads a PKCS#8 key.
    ///
    /// # Errors
    /// [`FormatError::PublicKey`] if it is no P-256 key.
    pub fn from_pkcs8(pkcs8: &[u8]) -> Result<Self, FormatError> {
        let random = SystemRandom::new();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8, &random)
            .map_err(|_| FormatError::PublicKey)?;
        let jwk = Jwk::from_sec1(pair.public_key().as_ref())?;
        Ok(Self { pair, jwk, random })
    }

    /// The public half.
    #[must_use]
    pub fn jwk(&self) -> &Jwk {
        &self.jwk
    }

    /// Signs `payload` as a compact JWS of type `typ`.
    ///
    /// # Errors
    /// [`FormatError::Json`] if the payload cannot be written as JSON.
    pub fn sign<T: Serialize>(&self, typ: &str, payload: &T) -> Result<String, FormatError> {
        let header =
            Header { alg: "ES256".to_owned(), typ: typ.to_owned(), kid: self.jwk.kid.clone() };
        let header = serde_json::to_vec(&header).map_err(|_| FormatError::Json)?;
        let payload = serde_json::to_vec(payload).map_err(|_| FormatError::Json)?;
        let input = format!("{}.{}", encode(&header), encode(&payload));
        let signature =
            self.pair.sign(&self.random, input.as_bytes()).map_err(|_| FormatError::Signature)?;
        Ok(format!("{input}.{}", encode(signature.as_ref())))
    }
}

/// Verifies a compact JWS of type `typ` with the key of `keys` that it names; returns its payload.
///
/// # Errors
/// [`FormatError::Jws`] for another form, algorithm or type, [`FormatError::UnknownKey`],
/// [`FormatError::Signature`], or [`FormatError::Json`] if the payload is not a `T`.
pub fn verify<T: DeserializeOwned>(
    compact: &str,
    typ: &str,
    keys: &[Jwk],
) -> Result<T, FormatError> {
    let (input, payload) = parts(compact)?;
    let (header, signature) = header_and_signature(compact, input)?;
    if header.alg != "ES256" || header.typ != typ {
        return Err(FormatError::Jws);
    }
    let key = keys.iter().find(|key| key.kid == header.kid).ok_or(FormatError::UnknownKey)?;
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.to_sec1())
        .verify(input.as_bytes(), &signature)
        .map_err(|_| FormatError::Signature)?;
    serde_json::from_slice(&decode(payload)?).map_err(|_| FormatError::Json)
}

/// The payload of a compact JWS whose signature nobody has checked; only to find the keys with.
pub(crate) fn unverified_payload<T: DeserializeOwned>(compact: &str) -> Result<T, FormatError> {
    let (_, payload) = parts(compact)?;
    serde_json::from_slice(&decode(payload)?).map_err(|_| FormatError::Json)
}

/// Signing input (`header.payload`) and payload.
fn parts(compact: &str) -> Result<(&str, &str), FormatError> {
    let (input, _) = compact.rsplit_once('.').ok_or(FormatError::Jws)?;
    let (_, payload) = input.split_once('.').ok_or(FormatError::Jws)?;
    if payload.contains('.') { Err(FormatError::Jws) } else { Ok((input, payload)) }
}

fn header_and_signature(compact: &str, input: &str) -> Result<(Header, Vec<u8>), FormatError> {
    let (header, _) = input.split_once('.').ok_or(FormatError::Jws)?;
    let signature = compact.get(input.len() + 1..).ok_or(FormatError::Jws)?;
    let header = serde_json::from_slice(&decode(header)?).map_err(|_| FormatError::Jws)?;
    Ok((header, decode(signature)?))
}

#[cfg(test)]
mod tests;
