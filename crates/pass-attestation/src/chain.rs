//! Certificate chains (RFC 5280), walked from a trusted key down to the leaf.
//!
//! No general path validator: chains of old phones break rules of RFC 5280 that do not matter here
//! (path lengths, missing basic constraints), and roots get reissued with new dates, so that an
//! anchor is a public key. What is kept: names chain, each signature holds, only certificate
//! authorities sign, dates fit.

use der::asn1::ObjectIdentifier;
use der::{AnyRef, Decode as _, Encode as _, Reader as _, SliceReader};
use pass_protocol::UnixTime;
use rustls_pki_types::SignatureVerificationAlgorithm;
use thiserror::Error;
use webpki::ring as algorithms;
use x509_cert::certificate::{CertificateInner, Raw, Version};
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};
use x509_cert::name::Name;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

/// Most certificates in a chain.
pub const MAX_CERTIFICATES: usize = 10;
/// Most bytes of one certificate.
pub const MAX_CERTIFICATE_LEN: usize = 16 * 1024;

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

/// Why a chain cannot be read or trusted. Positions count from the leaf, 0.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChainError {
    /// No certificate at all, or more than [`MAX_CERTIFICATES`].
    #[error("a chain has 1 to {MAX_CERTIFICATES} certificates, not {0}")]
    Length(usize),
    /// No certificate of at most [`MAX_CERTIFICATE_LEN`] bytes of DER.
    #[error("certificate {position} cannot be read")]
    Certificate {
        /// Which.
        position: usize,
        /// What is wrong with its DER, where it got so far.
        #[source]
        source: Option<der::Error>,
    },
    /// The text is not a sequence of PEM blocks of type CERTIFICATE.
    #[error("not a file of PEM certificates")]
    Pem,
    /// The last certificate neither holds a trusted key nor is signed with one.
    #[error("the chain does not end in a trusted key")]
    Untrusted,
    /// It names another issuer than the next certificate's subject.
    #[error("certificate {0} was not issued by the next one")]
    Name(usize),
    /// Its signature does not hold under the next certificate's key.
    #[error("the signature of certificate {0} does not hold")]
    Signature(usize),
    /// The next certificate may not sign certificates.
    #[error("certificate {0} signs another one, but is no certificate authority")]
    NotAnAuthority(usize),
    /// Too late.
    #[error("certificate {0} has expired")]
    Expired(usize),
    /// Too early.
    #[error("certificate {0} is not valid yet")]
    NotYetValid(usize),
}

/// What a chain may be trusted for: keys with the names they sign under.
#[derive(Debug, Clone, Default)]
pub struct Anchors(Vec<Anchor>);

#[derive(Debug, Clone)]
struct Anchor {
    name: Name,
    key: SubjectPublicKeyInfoOwned,
}

impl Anchors {
    /// The keys of these certificates, which are trusted whatever else they say.
    ///
    /// # Errors
    /// [`ChainError::Pem`], [`ChainError::Certificate`].
    pub fn from_pem(text: &str) -> Result<Self, ChainError> {
        let blocks = pem_blocks(text)?;
        let certificates = parse_all(&blocks)?;
        Ok(Self::of(&certificates))
    }

    pub(crate) fn of(certificates: &[Certificate]) -> Self {
        let anchor =
            |one: &Certificate| Anchor { name: one.subject().clone(), key: one.key().clone() };
        Self(certificates.iter().map(anchor).collect())
    }

    /// Whether nothing is trusted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These and those.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }
}

/// Whose clock wrote the dates of the leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeafClock {
    /// An authority's: both dates count.
    Authority,
    /// The device's own, which may be wrong: only the end counts.
    Device,
}

/// A parsed chain, leaf first.
#[derive(Debug, Clone)]
pub struct CertificateChain(Vec<Certificate>);

/// One certificate of a chain.
#[derive(Debug, Clone)]
pub struct Certificate {
    parsed: CertificateInner<Raw>,
    /// The signed bytes, as they came.
    signed: Vec<u8>,
}

impl CertificateChain {
    /// Reads DER certificates, leaf first.
    ///
    /// # Errors
    /// [`ChainError::Length`], [`ChainError::Certificate`].
    pub fn from_der<T: AsRef<[u8]>>(certificates: &[T]) -> Result<Self, ChainError> {
        if certificates.is_empty() || certificates.len() > MAX_CERTIFICATES {
            return Err(ChainError::Length(certificates.len()));
        }
        Ok(Self(parse_all(certificates)?))
    }

    /// Reads PEM blocks, leaf first; text between the blocks is passed over.
    ///
    /// # Errors
    /// [`ChainError::Pem`], [`ChainError::Length`], [`ChainError::Certificate`].
    pub fn from_pem(text: &str) -> Result<Self, ChainError> {
        Self::from_der(&pem_blocks(text)?)
    }

    /// The certificates, leaf first.
    #[must_use]
    pub fn certificates(&self) -> &[Certificate] {
        &self.0
    }

    /// The first certificate. Every chain has one.
    #[must_use]
    pub fn leaf(&self) -> Option<&Certificate> {
        self.0.first()
    }

    /// Walks from an anchor to the leaf. The last certificate may be an anchor itself, in any
    /// edition with its key, or be signed by one that is not in the chain.
    ///
    /// # Errors
    /// The first rule that is broken, seen from the anchor.
    pub fn verify(
        &self,
        anchors: &Anchors,
        at: UnixTime,
        leaf_clock: LeafClock,
    ) -> Result<(), ChainError> {
        let mut below = self.0.iter().enumerate().rev();
        let (position, last) = below.next().ok_or(ChainError::Length(0))?;
        let root = anchors.0.iter().find(|anchor| anchor.key == *last.key());
        if root.is_none() {
            let signs = |anchor: &&Anchor| {
                same_name(&anchor.name, last.issuer()) && last.is_signed_by(&anchor.key)
            };
            anchors.0.iter().find(signs).ok_or(ChainError::Untrusted)?;
            last.check_dates(at, position, leaf_clock)?;
        }
        let mut issuer = last;
        for (position, certificate) in below {
            if !same_name(certificate.issuer(), issuer.subject()) {
                return Err(ChainError::Name(position));
            }
            if !issuer.may_sign() {
                return Err(ChainError::NotAnAuthority(position.saturating_add(1)));
            }
            if !certificate.is_signed_by(issuer.key()) {
                return Err(ChainError::Signature(position));
            }
            certificate.check_dates(at, position, leaf_clock)?;
            issuer = certificate;
        }
        Ok(())
    }
}

impl Certificate {
    fn parse(der: &[u8], position: usize) -> Result<Self, ChainError> {
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

    fn issuer(&self) -> &Name {
        self.parsed.tbs_certificate().issuer()
    }

    fn check_dates(
        &self,
        at: UnixTime,
        position: usize,
        leaf_clock: LeafClock,
    ) -> Result<(), ChainError> {
        let validity = self.parsed.tbs_certificate().validity();
        let seconds = |time: x509_cert::time::Time| {
            i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX)
        };
        if seconds(validity.not_after) < at.0 {
            return Err(ChainError::Expired(position));
        }
        let own_clock = position == 0 && leaf_clock == LeafClock::Device;
        if seconds(validity.not_before) > at.0 && !own_clock {
            return Err(ChainError::NotYetValid(position));
        }
        Ok(())
    }

    /// Says that it is a certificate authority, or, as some old phones, at least that its key
    /// signs certificates.
    fn may_sign(&self) -> bool {
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

    fn is_signed_by(&self, key: &SubjectPublicKeyInfoOwned) -> bool {
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

/// Content of an AlgorithmIdentifier.
fn id(algorithm: &AlgorithmIdentifierOwned) -> Option<Vec<u8>> {
    let mut out = algorithm.oid.to_der().ok()?;
    if let Some(parameters) = &algorithm.parameters {
        out.extend(parameters.to_der().ok()?);
    }
    Some(out)
}

/// Equal in writing; the same text in another string type is the same name.
fn same_name(one: &Name, other: &Name) -> bool {
    one == other || one.to_string() == other.to_string()
}

fn parse_all<T: AsRef<[u8]>>(certificates: &[T]) -> Result<Vec<Certificate>, ChainError> {
    let numbered = certificates.iter().enumerate();
    numbered.map(|(position, der)| Certificate::parse(der.as_ref(), position)).collect()
}

/// The contents of all blocks.
fn pem_blocks(text: &str) -> Result<Vec<Vec<u8>>, ChainError> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let mut blocks = Vec::new();
    let mut rest = text;
    while let Some((_, from)) = rest.split_once(BEGIN) {
        let (body, after) = from.split_once(END).ok_or(ChainError::Pem)?;
        let body: String = body.split_ascii_whitespace().collect();
        let der = data_encoding::BASE64.decode(body.as_bytes()).map_err(|_| ChainError::Pem)?;
        blocks.push(der);
        rest = after;
        if blocks.len() > MAX_CERTIFICATES {
            return Err(ChainError::Length(blocks.len()));
        }
    }
    if blocks.is_empty() { Err(ChainError::Pem) } else { Ok(blocks) }
}
