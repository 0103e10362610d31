//! The attestation statement `tpm` (WebAuthn L3 §8.3).

use ciborium::Value;
use der::Decode as _;
use der::asn1::{ObjectIdentifier, OctetStringRef};
use pass_protocol::{UnixTime, sha256};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use thiserror::Error;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage};

use super::attest::Certified;
use super::public::{Key, PublicArea};
use crate::{Anchors, Certificate, CertificateChain, ChainError, Profile, cbor};

const ES256: i64 = -7;
const RS256: i64 = -257;
const AIK_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.23.133.8.3");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const SUBJECT_ALT_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.17");
const AAGUID: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.45724.1.1.4");

/// Why a statement proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StatementError {
    /// Not a statement of this form about a key with a name by SHA-256.
    #[error("not a TPM attestation statement")]
    Malformed,
    /// Neither ES256 nor RS256. Windows signs with RS1, whose SHA-1 proves nothing any more.
    #[error("signed with the algorithm {0}, not with ES256 (-7) or RS256 (-257)")]
    Algorithm(i64),
    /// The certificates do not lead to an anchor.
    #[error("the certificates do not lead to a trusted root")]
    Chain(#[from] ChainError),
    /// §8.3.1: not a certificate of an attestation key.
    #[error("not a certificate of an attestation key")]
    Certificate,
    /// About another key.
    #[error("the key is another one")]
    PublicKey,
    /// Made for something else.
    #[error("the statement is about something else")]
    Challenge,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    Signature,
}

/// Checks the statement `att_stmt` (a CBOR map) of a registration with this authenticator data and
/// client data hash, whose credential key is `public_key` (SEC 1 point, 65 bytes).
///
/// # Errors
/// [`StatementError`].
pub fn verify_statement(
    att_stmt: &[u8],
    auth_data: &[u8],
    client_data_hash: &[u8; 32],
    public_key: &[u8],
    anchors: &Anchors,
    at: UnixTime,
) -> Result<(), StatementError> {
    let value = cbor::read(att_stmt).ok_or(StatementError::Malformed)?;
    let statement = Statement::of(&value).ok_or(StatementError::Malformed)?;
    let algorithm = algorithm(statement.algorithm)?;
    let chain = CertificateChain::from_der(&statement.certificates)?;
    chain.verify(anchors, at, Profile::Pkix)?;
    let leaf = chain.leaf().ok_or(StatementError::Malformed)?;
    let area = PublicArea::parse(statement.pub_area).ok_or(StatementError::Malformed)?;
    let certified = Certified::parse(statement.cert_info).ok_or(StatementError::Malformed)?;
    if !matches!(&area.key, Key::P256(point) if point.as_slice() == public_key) {
        return Err(StatementError::PublicKey);
    }
    if certified.extra_data != sha256(&[auth_data, client_data_hash].concat()) {
        return Err(StatementError::Challenge);
    }
    if certified.name != area.name.as_slice() {
        return Err(StatementError::PublicKey);
    }
    UnparsedPublicKey::new(algorithm, leaf.public_key())
        .verify(statement.cert_info, statement.signature)
        .map_err(|_| StatementError::Signature)?;
    check_certificate(leaf, auth_data)
}

struct Statement<'a> {
    algorithm: i64,
    certificates: Vec<&'a [u8]>,
    signature: &'a [u8],
    cert_info: &'a [u8],
    pub_area: &'a [u8],
}

impl<'a> Statement<'a> {
    fn of(value: &'a Value) -> Option<Self> {
        (cbor::member(value, "ver")?.as_text()? == "2.0").then_some(())?;
        let algorithm = i64::try_from(cbor::member(value, "alg")?.as_integer()?).ok()?;
        Some(Self {
            algorithm,
            certificates: cbor::list(value, "x5c")?,
            signature: cbor::bytes(value, "sig")?,
            cert_info: cbor::bytes(value, "certInfo")?,
            pub_area: cbor::bytes(value, "pubArea")?,
        })
    }
}

/// What a signature of this COSE algorithm is checked with.
fn algorithm(id: i64) -> Result<&'static dyn VerificationAlgorithm, StatementError> {
    match id {
        ES256 => Ok(&ECDSA_P256_SHA256_ASN1),
        RS256 => Ok(&RSA_PKCS1_2048_8192_SHA256),
        other => Err(StatementError::Algorithm(other)),
    }
}

/// §8.3.1. Which maker it names in its subject alternative name, the anchors decide.
fn check_certificate(leaf: &Certificate, auth_data: &[u8]) -> Result<(), StatementError> {
    let wrong = StatementError::Certificate;
    let usage = leaf.extensions(EXTENDED_KEY_USAGE).next().ok_or(wrong.clone())?;
    let usage = ExtendedKeyUsage::from_der(usage).map_err(|_| wrong.clone())?;
    let constraints = leaf.extensions(BASIC_CONSTRAINTS).next().ok_or(wrong.clone())?;
    let constraints = BasicConstraints::from_der(constraints).map_err(|_| wrong.clone())?;
    let fits = leaf.is_version_3()
        && leaf.subject().is_empty()
        && leaf.extensions(SUBJECT_ALT_NAME).next().is_some()
        && usage.0.contains(&AIK_CERTIFICATE)
        && !constraints.ca;
    if !fits {
        return Err(wrong);
    }
    // rpIdHash, flags and counter come before the aaguid (§6.1).
    let aaguid = auth_data.get(37..53);
    match leaf.extensions(AAGUID).next() {
        None => Ok(()),
        Some(der) => {
            let stated = <&OctetStringRef>::from_der(der).map_err(|_| wrong.clone())?;
            if Some(stated.as_bytes()) == aaguid { Ok(()) } else { Err(wrong) }
        }
    }
}
