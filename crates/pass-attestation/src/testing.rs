//! Certificates and DER that tests make themselves.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DistinguishedName, DnType, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, SigningKey, date_time_ymd,
};

use crate::{Anchors, CertificateChain};

/// 2026-01-15, inside the validity of everything made here.
pub(crate) const NOW: pass_protocol::UnixTime = pass_protocol::UnixTime(1_768_435_200);

/// A key that signs certificates, and its own certificate.
pub(crate) struct Authority {
    pub(crate) der: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

pub(crate) fn params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::default();
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    params.distinguished_name = subject;
    params.not_before = date_time_ymd(2025, 1, 1);
    params.not_after = date_time_ymd(2035, 1, 1);
    params
}

/// A subject that is a number, as of keys that come from a factory.
pub(crate) fn numbered(params: &mut CertificateParams, number: &str) {
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CustomDnType(vec![2, 5, 4, 12]), "TEE");
    subject.push(DnType::CustomDnType(vec![2, 5, 4, 5]), number);
    params.distinguished_name = subject;
}

fn authority(name: &str) -> CertificateParams {
    let mut params = params(name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params
}

impl Authority {
    pub(crate) fn root(name: &str) -> Self {
        Self::root_with(name, KeyPair::generate().unwrap(), |_| {})
    }

    pub(crate) fn root_with(
        name: &str,
        key: KeyPair,
        change: impl FnOnce(&mut CertificateParams),
    ) -> Self {
        let mut params = authority(name);
        change(&mut params);
        let der = params.self_signed(&key).unwrap().der().to_vec();
        Self { der, issuer: Issuer::new(params, key) }
    }

    pub(crate) fn below(&self, name: &str, change: impl FnOnce(&mut CertificateParams)) -> Self {
        let mut params = authority(name);
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let der = params.signed_by(&key, &self.issuer).unwrap().der().to_vec();
        Self { der, issuer: Issuer::new(params, key) }
    }

    pub(crate) fn leaf(&self, key: &KeyPair, params: &CertificateParams) -> Vec<u8> {
        params.signed_by(key, &self.issuer).unwrap().der().to_vec()
    }

    /// Its key, of which everybody knows the public half.
    pub(crate) fn key(&self) -> &KeyPair {
        self.issuer.key()
    }

    /// Signs these bytes as they are, instead of what rcgen would write.
    pub(crate) fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        SigningKey::sign(self.key(), bytes).unwrap()
    }

    pub(crate) fn anchors(&self) -> Anchors {
        Anchors::of(CertificateChain::from_der(&[&self.der]).unwrap().certificates())
    }
}

pub(crate) fn with_extension(
    mut params: CertificateParams,
    oid: &[u64],
    value: Vec<u8>,
) -> CertificateParams {
    params.custom_extensions.push(CustomExtension::from_oid_content(oid, value));
    params
}

/// Tag bytes, length and value.
pub(crate) fn tlv(tag: &[u8], value: &[u8]) -> Vec<u8> {
    let [.., high, low] = value.len().to_be_bytes();
    let mut out = tag.to_vec();
    match (high, low) {
        (0, 0..=127) => out.push(low),
        (0, _) => out.extend([0x81, low]),
        _ => out.extend([0x82, high, low]),
    }
    out.extend(value);
    out
}

pub(crate) fn integer(value: u64) -> Vec<u8> {
    let mut bytes = value.to_be_bytes().to_vec();
    while bytes.len() > 1 && bytes[0] == 0 && bytes[1] < 0x80 {
        bytes.remove(0);
    }
    if bytes[0] >= 0x80 {
        bytes.insert(0, 0);
    }
    tlv(&[2], &bytes)
}

pub(crate) fn null() -> Vec<u8> {
    tlv(&[5], &[])
}

pub(crate) fn octets(value: &[u8]) -> Vec<u8> {
    tlv(&[4], value)
}

pub(crate) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(&[0x30], &parts.concat())
}

pub(crate) fn set(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(&[0x31], &parts.concat())
}

/// An EXPLICIT context-specific tag of any number.
pub(crate) fn tagged(number: u32, value: &[u8]) -> Vec<u8> {
    let [.., middle, low] = number.to_be_bytes();
    if number < 31 {
        return tlv(&[0xa0 | low], value);
    }
    let mut tag = vec![0xbf];
    if number >= 128 {
        tag.push(0x80 | (middle << 1) | (low >> 7));
    }
    tag.push(low & 0x7f);
    tlv(&tag, value)
}
