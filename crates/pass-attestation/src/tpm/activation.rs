//! The round that proves where an attestation key is: a secret is encrypted to the endorsement
//! key of a known maker's TPM, which releases it only while it holds that attestation key
//! ("Credential Protection", part 1 §24; `TPM2_MakeCredential`, part 3 §12.6).

use aes::Aes128;
use cfb_mode::Encryptor;
use cfb_mode::cipher::KeyIvInit as _;
use der::Decode as _;
use der::asn1::ObjectIdentifier;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{PublicKey, SecretKey};
use pass_protocol::{B64, Bytes, EndorsementAnswer, EndorsementRequest, Random, UnixTime, sha256};
use ring::digest;
use ring::hmac;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use x509_cert::ext::pkix::ExtendedKeyUsage;

use super::oaep;
use super::public::PublicArea;
use super::reader::sized;
use crate::{Anchors, Certificate, CertificateChain, ChainError, Profile};

/// Extended key usage of endorsement certificates (TCG EK Credential Profile §3.2.16).
const EK_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.23.133.8.1");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");

/// What the issuer sends, and what it remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// For the TPM.
    pub answer: EndorsementAnswer,
    /// For the issuer.
    pub endorsed: Endorsed,
}

/// What the issuer remembers until the registration comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsed {
    /// Name of the attestation key, 34 bytes.
    pub attestation_key: Bytes,
    /// SHA-256 of what only the TPM can tell.
    pub activation_hash: B64<32>,
}

/// Why there is no challenge.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EndorsementError {
    /// The certificates do not lead to a known maker.
    #[error("the endorsement certificate does not lead to a known maker")]
    Chain(#[from] ChainError),
    /// The certificate is not for an endorsement key, or its key is of an unknown kind.
    #[error("not a certificate of an endorsement key that is known here")]
    Certificate,
    /// The attestation key signs other things, too, or cannot be read.
    #[error("not an attestation key")]
    AttestationKey,
    /// The key cannot encrypt.
    #[error("the endorsement key cannot be used")]
    Encryption,
}

/// Makes a challenge for the TPM whose endorsement key is certified by one of `makers`.
///
/// # Errors
/// [`EndorsementError`].
pub fn endorse(
    request: &EndorsementRequest,
    makers: &Anchors,
    at: UnixTime,
    random: &dyn Random,
) -> Result<Challenge, EndorsementError> {
    let chain = CertificateChain::from_der(&request.certificates)?;
    chain.verify(makers, at, Profile::Pkix)?;
    let leaf = chain.leaf().ok_or(EndorsementError::Certificate)?;
    check_usage(leaf)?;
    let attestation_key = PublicArea::parse(&request.attestation_key.0)
        .filter(|area| area.attributes.of_an_attestation_key() && area.signs_with_sha256)
        .ok_or(EndorsementError::AttestationKey)?
        .name;
    let mut activation = [0; 32];
    random.fill(&mut activation);
    let (seed, secret) = Seed::for_key(leaf, random)?;
    let credential_blob = seed.protect(&activation, &attestation_key);
    let answer =
        EndorsementAnswer { credential_blob: Bytes(credential_blob), secret: Bytes(secret) };
    let activation_hash = B64(sha256(&activation));
    let attestation_key = Bytes(attestation_key);
    Ok(Challenge { answer, endorsed: Endorsed { attestation_key, activation_hash } })
}

fn check_usage(leaf: &Certificate) -> Result<(), EndorsementError> {
    for value in leaf.extensions(EXTENDED_KEY_USAGE) {
        let usage = ExtendedKeyUsage::from_der(value).map_err(|_| EndorsementError::Certificate)?;
        if !usage.0.contains(&EK_CERTIFICATE) {
            return Err(EndorsementError::Certificate);
        }
    }
    Ok(())
}

/// The secret that the issuer shares with the TPM.
struct Seed([u8; 32]);

impl Seed {
    /// A seed, and what carries it to the holder of the certificate's key.
    fn for_key(
        leaf: &Certificate,
        random: &dyn Random,
    ) -> Result<(Self, Vec<u8>), EndorsementError> {
        match PublicKey::from_sec1_bytes(leaf.public_key()) {
            Ok(key) => Self::agreed(&key, random),
            Err(_) => Self::encrypted(leaf.public_key(), random),
        }
    }

    /// RSA (part 1 §B.10.4): OAEP with SHA-256 and the label `IDENTITY`.
    fn encrypted(key: &[u8], random: &dyn Random) -> Result<(Self, Vec<u8>), EndorsementError> {
        let mut seed = [0; 32];
        random.fill(&mut seed);
        let secret = oaep::encrypt(key, b"IDENTITY\0", &seed, random);
        Ok((Self(seed), secret.ok_or(EndorsementError::Certificate)?))
    }

    /// ECC (part 1 §C.6.4): a key agreement with a fresh key.
    fn agreed(key: &PublicKey, random: &dyn Random) -> Result<(Self, Vec<u8>), EndorsementError> {
        let mut bytes = [0; 32];
        random.fill(&mut bytes);
        // One in 2^32 draws is no scalar; the person tries again.
        let own = SecretKey::from_slice(&bytes).map_err(|_| EndorsementError::Encryption)?;
        let shared = p256::ecdh::diffie_hellman(own.to_nonzero_scalar(), key.as_affine());
        let own = own.public_key().to_sec1_point(false);
        let theirs = key.to_sec1_point(false);
        let coordinates = own.x().zip(own.y()).zip(theirs.x());
        let ((x, y), their_x) = coordinates.ok_or(EndorsementError::Encryption)?;
        let seed = kdf_e(shared.raw_secret_bytes(), b"IDENTITY", x, their_x);
        Ok((Self(seed), [sized(x), sized(y)].concat()))
    }

    /// `TPMS_ID_OBJECT`: integrity, and the encrypted credential.
    fn protect(&self, credential: &[u8], name: &[u8]) -> Vec<u8> {
        let mut identity = sized(credential);
        let [key @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] =
            self.derive(b"STORAGE", name, 128);
        Encryptor::<Aes128>::new(&key.into(), &[0; 16].into()).encrypt(&mut identity);
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.derive(b"INTEGRITY", &[], 256));
        let integrity = hmac::sign(&key, &[identity.as_slice(), name].concat());
        [sized(integrity.as_ref()), identity].concat()
    }

    /// KDFa with SHA-256 (part 1 §11.4.10.2), one block; fewer bits are its beginning.
    fn derive(&self, label: &[u8], context: &[u8], bits: u32) -> [u8; 32] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        let counter = 1_u32.to_be_bytes();
        let input = [&counter, label, &[0], context, &bits.to_be_bytes()].concat();
        let mut out = [0; 32];
        out.copy_from_slice(hmac::sign(&key, &input).as_ref());
        out
    }
}

/// KDFe with SHA-256 (part 1 §11.4.10.3), one block of 256 bits.
fn kdf_e(shared: &[u8], label: &[u8], own: &[u8], theirs: &[u8]) -> [u8; 32] {
    let counter = 1_u32.to_be_bytes();
    let input = [&counter, shared, label, &[0], own, theirs].concat();
    let mut out = [0; 32];
    out.copy_from_slice(digest::digest(&digest::SHA256, &input).as_ref());
    out
}
