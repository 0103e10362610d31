//! One certificate (X.509, RFC 5280), as far as chains need it.

use der::asn1::ObjectIdentifier;
use der::{AnyRef, Decode as _, Encode as _, Reader as _, SliceReader};
use pass_protocol::UnixTime;
use rustls_pki_types::SignatureVerificationAlgorithm;
use webpki::ring as algorithms;
use x509_cert::certificate::{CertificateInner, Raw, Version};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::name::Name;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::Time;

use crate::ChainError;

/// Most bytes of one certificate.
pub const MAX_CERTIFICATE_LEN: usize = 16 * 1024;

/// `serialNumber` in a name (RFC 4519 §2.31); not the number of a certificate.
const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
/// Arc of `ecdsa-with-SHA2` (RFC 5758 §3.2).
const ECDSA_WITH_SHA2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3");

/// Signatures that count. RSA keys have 2048 to 8192 bits.
static SIGNATURES: [&dyn SignatureVerificationAlgorithm; 8] = [
    algorithms::ECDSA_P256_SHA256,
    algorithms::ECDSA_P256_SHA384,
    algorithms::ECDSA_P384_SHA256,
    algorithms::ECDSA_P384_SHA384,
    algorithms::RSA_PKCS1_2048_8192_SHA256,
    algorithms::RSA_PKCS1_2048_8192_SHA384,
    algorithms::RSA_PKCS1_2048_8192_SHA512,
    algorithms::RSA_PKCS1_2048_8192_SHA256_ABSENT_PARAMS,
];

/// One certificate of a chain.
#[derive(Debug, Clone)]
pub struct Certificate {
    parsed: CertificateInner<Raw>,
    /// The signed bytes, as they came.
    signed: Vec<u8>,
}

impl Certificate {
    pub(crate) fn parse(der: &[u8], position: usize) -> Result<Self, ChainError> {
        if der.len() > MAX_CERTIFICATE_LEN {
            return Err(ChainError::Certificate { position, source: None });
        }
        let bad = |source| ChainError::Certificate { position, source: Some(source) };
        let parsed = CertificateInner::from_der(der).map_err(bad)?;
        let outer = AnyRef::from_der(der).map_err(bad)?;
        let mut reader = SliceReader::new(outer.value()).map_err(bad)?;
        let signed = reader.tlv_bytes().map_err(bad)?.to_vec();
        Ok(Self { parsed, signed })
    }

    /// Values of all extensions with this id, in order.
    pub fn extensions(&self, id: ObjectIdentifier) -> impl Iterator<Item = &[u8]> {
        let all = self.parsed.tbs_certificate().extensions();
        let all = all.map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(move |one| one.extn_id == id).map(|one| one.extn_value.as_bytes())
    }

    /// The subject's public key: content of the BIT STRING, for P-256 a SEC 1 point of 65 bytes.
    #[must_use]
    pub fn public_key(&self) -> &[u8] {
        self.key().subject_public_key.raw_bytes()
    }

    /// SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).
    #[must_use]
    pub fn key(&self) -> &SubjectPublicKeyInfoOwned {
        self.parsed.tbs_certificate().subject_public_key_info()
    }

    /// The serial number in lower-case hexadecimal digits without leading zeros.
    #[must_use]
    pub fn serial(&self) -> String {
        let bytes = self.parsed.tbs_certificate().serial_number().as_bytes();
        let digits = data_encoding::HEXLOWER.encode(bytes);
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() { "0".to_owned() } else { digits.to_owned() }
    }

    /// Whether it is of version 3, the one with extensions.
    #[must_use]
    pub fn is_version_3(&self) -> bool {
        self.parsed.tbs_certificate().version() == Version::V3
    }

    /// Whose certificate it is.
    #[must_use]
    pub fn subject(&self) -> &Name {
        self.parsed.tbs_certificate().subject()
    }

    /// Who vouches for it.
    #[must_use]
    pub fn issuer(&self) -> &Name {
        self.parsed.tbs_certificate().issuer()
    }

    /// The first second it is valid.
    #[must_use]
    pub fn not_before(&self) -> UnixTime {
        seconds(&self.parsed.tbs_certificate().validity().not_before)
    }

    /// The last second it is valid.
    #[must_use]
    pub fn not_after(&self) -> UnixTime {
        seconds(&self.parsed.tbs_certificate().validity().not_after)
    }

    /// Whether its subject is a number, as of the keys that Google gives to a phone's factory.
    pub(crate) fn names_a_number(&self) -> bool {
        self.subject().iter().any(|attribute| attribute.oid == SERIAL_NUMBER)
    }

    /// Says that it is a certificate authority, or, as some old phones, at least that its key
    /// signs certificates.
    pub(crate) fn may_sign(&self) -> bool {
        let tbs = self.parsed.tbs_certificate();
        let usage = tbs.get_extension::<KeyUsage>();
        let Ok(usage) = usage else { return false };
        let signs = usage.as_ref().map(|(_, usage)| usage.key_cert_sign());
        match tbs.get_extension::<BasicConstraints>() {
            Ok(Some((_, constraints))) => constraints.ca && signs != Some(false),
            Ok(None) => signs == Some(true),
            Err(_) => false,
        }
    }

    pub(crate) fn is_signed_by(&self, key: &SubjectPublicKeyInfoOwned) -> bool {
        let tbs = self.parsed.tbs_certificate();
        let stated = self.parsed.signature_algorithm();
        if tbs.signature() != stated {
            return false;
        }
        let (Some(key_id), Some(signature_id)) = (id(&key.algorithm), id(stated)) else {
            return false;
        };
        let signature = self.parsed.signature().raw_bytes();
        let fits = |one: &&&dyn SignatureVerificationAlgorithm| {
            one.public_key_alg_id().as_ref() == key_id
                && one.signature_alg_id().as_ref() == signature_id
        };
        SIGNATURES.iter().find(fits).is_some_and(|one| {
            let key = key.subject_public_key.raw_bytes();
            one.verify_signature(key, &self.signed, signature).is_ok()
        })
    }
}

fn seconds(time: &Time) -> UnixTime {
    UnixTime(i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX))
}

/// Content of an AlgorithmIdentifier. The Titan M of Pixel 3 to 5 writes NULL after ECDSA, where
/// RFC 5758 §3.2 wants nothing; both say the same.
fn id(algorithm: &AlgorithmIdentifierOwned) -> Option<Vec<u8>> {
    let mut out = algorithm.oid.to_der().ok()?;
    if let Some(parameters) = &algorithm.parameters {
        let needless = algorithm.oid.parent() == Some(ECDSA_WITH_SHA2) && parameters.is_null();
        if !needless {
            out.extend(parameters.to_der().ok()?);
        }
    }
    Some(out)
}
