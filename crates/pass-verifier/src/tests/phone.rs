//! A phone that states what its hardware knows about a key, in the fewest bytes that count.

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, SerialNumber, date_time_ymd,
};

const STATEMENT: [u64; 10] = [1, 3, 6, 1, 4, 1, 11129, 2, 1, 17];

pub(crate) struct Phone {
    pub(crate) root_pem: String,
    root: Vec<u8>,
    issuer: Issuer<'static, KeyPair>,
}

/// Serial number of every leaf, hexadecimal.
pub(crate) const SERIAL: &str = "5e41";

fn tlv(tag: &[u8], value: &[u8]) -> Vec<u8> {
    let [.., high, low] = value.len().to_be_bytes();
    let length = match (high, low) {
        (0, 0..=127) => vec![low],
        (0, _) => vec![0x81, low],
        _ => vec![0x82, high, low],
    };
    [tag, &length, value].concat()
}

/// `KeyDescription` of a key in a locked, verified phone's trusted environment; without
/// `bound_to_biometric` nobody has to be there.
fn statement(challenge: &[u8], bound_to_biometric: bool) -> Vec<u8> {
    let integer = |value: u8| tlv(&[2], &[value]);
    let level = || tlv(&[10], &[1]);
    let root_of_trust =
        [tlv(&[4], &[1; 32]), tlv(&[1], &[0xff]), tlv(&[10], &[0]), tlv(&[4], &[2; 32])];
    let auth = if bound_to_biometric {
        tlv(&[0xbf, 0x83, 0x78], &integer(2))
    } else {
        tlv(&[0xbf, 0x83, 0x77], &tlv(&[5], &[]))
    };
    let hardware = [
        tlv(&[0xa1], &tlv(&[0x31], &integer(2))),
        tlv(&[0xa2], &integer(3)),
        tlv(&[0xaa], &integer(1)),
        auth,
        tlv(&[0xbf, 0x85, 0x3e], &integer(0)),
        tlv(&[0xbf, 0x85, 0x40], &tlv(&[0x30], &root_of_trust.concat())),
    ];
    let parts = [
        integer(100),
        level(),
        integer(100),
        level(),
        tlv(&[4], challenge),
        tlv(&[4], &[]),
        tlv(&[0x30], &[]),
        tlv(&[0x30], &hardware.concat()),
    ];
    tlv(&[0x30], &parts.concat())
}

impl Phone {
    pub(crate) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2090, 1, 1);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let root = certificate.der().to_vec();
        Self { root_pem: certificate.pem(), root, issuer: Issuer::new(params, key) }
    }

    /// The chain about the key in this PKCS#8.
    pub(crate) fn chain(&self, pkcs8: &[u8], challenge: &[u8], biometric: bool) -> Vec<Vec<u8>> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "Android Keystore Key");
        params.not_after = date_time_ymd(2090, 1, 1);
        params.serial_number = Some(SerialNumber::from_slice(&[0x5e, 0x41]));
        let value = statement(challenge, biometric);
        params.custom_extensions.push(CustomExtension::from_oid_content(&STATEMENT, value));
        let key = KeyPair::try_from(pkcs8).unwrap();
        let leaf = params.signed_by(&key, &self.issuer).unwrap();
        vec![leaf.der().to_vec(), self.root.clone()]
    }
}
