//! Certificate chains (RFC 5280), walked from a trusted key down to the leaf.
//!
//! No general path validator: chains of old phones break rules of RFC 5280 that do not matter here
//! (path lengths, missing basic constraints), and roots get reissued with new dates, so that an
//! anchor is a public key. What is kept: names chain, each signature holds, only certificate
//! authorities sign, dates fit; for phones as a [`Profile`] says.

use pass_protocol::UnixTime;
use serde::Deserialize;
use thiserror::Error;
use x509_cert::name::Name;
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use crate::Certificate;

/// Most certificates in a chain.
pub const MAX_CERTIFICATES: usize = 10;

/// Why a chain cannot be read or trusted. Positions count from the leaf, 0.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ChainError {
    /// No certificate at all, or more than [`MAX_CERTIFICATES`].
    #[error("a chain has 1 to {MAX_CERTIFICATES} certificates, not {0}")]
    Length(usize),
    /// No certificate of at most [`crate::MAX_CERTIFICATE_LEN`] bytes of DER.
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

/// Which rules a chain keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// RFC 5280: every date counts, and only authorities sign.
    Pkix,
    /// Android key attestation, as Google's own verifier takes it (decision 13). The leaf's dates
    /// are the phone's, and do not count. A chain of factory keys names a number below the root;
    /// there the key that signs the leaf need not be called an authority, as the oldest are not.
    AndroidKey(ExpiredFactoryKeys),
}

/// What the end of a certificate means whose key was given to a phone in its factory, so that the
/// phone can never have a younger one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExpiredFactoryKeys {
    /// Nothing: a key that leaks is revoked.
    #[default]
    Accept,
    /// The evidence has expired.
    Refuse,
}

/// A parsed chain, leaf first.
#[derive(Debug, Clone)]
pub struct CertificateChain(Vec<Certificate>);

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

    /// Walks from an anchor to the leaf. The anchor may be in the chain, in any edition with its
    /// key, or have signed the last certificate of it. What follows after an anchor is passed over:
    /// some phones send the chain of their RSA key after that of their EC key.
    ///
    /// # Errors
    /// The first rule that is broken, seen from the anchor.
    pub fn verify(
        &self,
        anchors: &Anchors,
        at: UnixTime,
        profile: Profile,
    ) -> Result<(), ChainError> {
        let (below, anchor) = self.split_at_anchor(anchors).ok_or(ChainError::Length(0))?;
        let of_factory_keys = below.last().is_some_and(Certificate::names_a_number);
        let rules = Rules { profile, at, of_factory_keys };
        let mut below = below.iter().enumerate().rev();
        let mut issuer = anchor;
        if issuer.is_none() {
            let (position, last) = below.next().ok_or(ChainError::Length(0))?;
            let signs = |anchor: &&Anchor| {
                same_name(&anchor.name, last.issuer()) && last.is_signed_by(&anchor.key)
            };
            anchors.0.iter().find(signs).ok_or(ChainError::Untrusted)?;
            rules.dates(last, position)?;
            issuer = Some(last);
        }
        for (position, certificate) in below {
            let signer = issuer.ok_or(ChainError::Untrusted)?;
            if !same_name(certificate.issuer(), signer.subject()) {
                return Err(ChainError::Name(position));
            }
            rules.signer(signer, position)?;
            if !certificate.is_signed_by(signer.key()) {
                return Err(ChainError::Signature(position));
            }
            rules.dates(certificate, position)?;
            issuer = Some(certificate);
        }
        Ok(())
    }

    /// The certificates below the lowest anchor, and the anchor if it is among them. The leaf is
    /// never one: nobody's signature is on what stands beside an anchor's key.
    fn split_at_anchor(&self, anchors: &Anchors) -> Option<(&[Certificate], Option<&Certificate>)> {
        let trusted = |one: &Certificate| anchors.0.iter().any(|anchor| anchor.key == *one.key());
        let (_, above_leaf) = self.0.split_first()?;
        Some(match above_leaf.iter().position(trusted) {
            Some(before) => {
                let (below, rest) = self.0.split_at_checked(before.saturating_add(1))?;
                (below, rest.first())
            }
            None => (&self.0, None),
        })
    }
}

/// What one certificate of a chain has to keep.
struct Rules {
    profile: Profile,
    at: UnixTime,
    of_factory_keys: bool,
}

impl Rules {
    /// Whether this certificate counts today.
    fn dates(&self, certificate: &Certificate, position: usize) -> Result<(), ChainError> {
        let android = matches!(self.profile, Profile::AndroidKey(_));
        if android && position == 0 {
            return Ok(());
        }
        let endless =
            self.profile == Profile::AndroidKey(ExpiredFactoryKeys::Accept) && self.of_factory_keys;
        if certificate.not_after() < self.at && !endless {
            return Err(ChainError::Expired(position));
        }
        if certificate.not_before() > self.at {
            return Err(ChainError::NotYetValid(position));
        }
        Ok(())
    }

    /// Whether this certificate may have signed the one at `below`.
    fn signer(&self, certificate: &Certificate, below: usize) -> Result<(), ChainError> {
        let android = matches!(self.profile, Profile::AndroidKey(_));
        let attests = android && self.of_factory_keys && below == 0;
        if attests || certificate.may_sign() {
            Ok(())
        } else {
            Err(ChainError::NotAnAuthority(below.saturating_add(1)))
        }
    }
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
