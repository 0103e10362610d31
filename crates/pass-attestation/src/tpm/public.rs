//! `TPMT_PUBLIC` (part 2 §12.2.4): the public area of a key, RSA or ECC.

use pass_protocol::sha256;

use super::reader::Reader;

const RSA: u16 = 0x0001;
const ECC: u16 = 0x0023;
const SHA256: u16 = 0x000b;
const NULL: u16 = 0x0010;
const ECDSA: u16 = 0x0018;
const RSASSA: u16 = 0x0014;
const P256: u16 = 0x0003;
/// Schemes that have no details after them.
const RSAES: u16 = 0x0015;

/// `TPMA_OBJECT` (part 2 §8.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attributes(u32);

impl Attributes {
    const FIXED_TPM: u32 = 1 << 1;
    const FIXED_PARENT: u32 = 1 << 4;
    const SENSITIVE_DATA_ORIGIN: u32 = 1 << 5;
    const RESTRICTED: u32 = 1 << 16;
    const DECRYPT: u32 = 1 << 17;
    const SIGN: u32 = 1 << 18;

    fn has(self, bits: u32) -> bool {
        self.0 & bits == bits
    }

    /// Made in this TPM, never to leave it, for signing.
    fn signs_here_only(self) -> bool {
        self.has(Self::FIXED_TPM | Self::FIXED_PARENT | Self::SENSITIVE_DATA_ORIGIN | Self::SIGN)
            && !self.has(Self::DECRYPT)
    }

    /// A device key: signs whatever it is given.
    pub(crate) fn of_a_device_key(self) -> bool {
        self.signs_here_only() && !self.has(Self::RESTRICTED)
    }

    /// An attestation key: signs what the TPM itself states, nothing else.
    pub(crate) fn of_an_attestation_key(self) -> bool {
        self.signs_here_only() && self.has(Self::RESTRICTED)
    }
}

/// The key itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// P-256: SEC 1 point, 65 bytes.
    P256([u8; 65]),
    /// Modulus and exponent.
    Rsa { modulus: Vec<u8>, exponent: u32 },
}

/// A public area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PublicArea {
    pub(crate) attributes: Attributes,
    pub(crate) key: Key,
    /// Whether the key is bound to ECDSA or RSASSA with SHA-256.
    pub(crate) signs_with_sha256: bool,
    /// `nameAlg ‖ SHA-256(public area)`, 34 bytes (part 1 §16).
    pub(crate) name: Vec<u8>,
}

impl PublicArea {
    /// Reads exactly these bytes. Only names by SHA-256 are known.
    pub(crate) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let kind = reader.u16()?;
        (reader.u16()? == SHA256).then_some(())?;
        let attributes = Attributes(reader.u32()?);
        let _policy = reader.sized()?;
        symmetric(&mut reader)?;
        let scheme = scheme(&mut reader)?;
        let (key, signs_with_sha256) = match kind {
            ECC => (ecc(&mut reader)?, scheme == (ECDSA, Some(SHA256))),
            RSA => (rsa(&mut reader)?, scheme == (RSASSA, Some(SHA256))),
            _ => return None,
        };
        reader.end()?;
        let name = [SHA256.to_be_bytes().as_slice(), &sha256(bytes)].concat();
        Some(Self { attributes, key, signs_with_sha256, name })
    }
}

/// `TPMT_SYM_DEF_OBJECT`: of no interest, but of two lengths.
fn symmetric(reader: &mut Reader<'_>) -> Option<()> {
    if reader.u16()? != NULL {
        reader.take(4)?;
    }
    Some(())
}

/// Algorithm and, where it has one, its hash.
fn scheme(reader: &mut Reader<'_>) -> Option<(u16, Option<u16>)> {
    match reader.u16()? {
        algorithm @ (NULL | RSAES) => Some((algorithm, None)),
        algorithm => Some((algorithm, Some(reader.u16()?))),
    }
}

fn ecc(reader: &mut Reader<'_>) -> Option<Key> {
    (reader.u16()? == P256).then_some(())?;
    let _kdf = scheme(reader)?;
    let mut point = vec![4];
    for _ in 0..2 {
        let coordinate = reader.sized()?;
        // A TPM may leave leading zeros out.
        let missing = 32_usize.checked_sub(coordinate.len())?;
        point.extend(vec![0; missing]);
        point.extend_from_slice(coordinate);
    }
    Some(Key::P256(point.try_into().ok()?))
}

fn rsa(reader: &mut Reader<'_>) -> Option<Key> {
    let bits = reader.u16()?;
    let exponent = reader.u32()?;
    let modulus = reader.sized()?.to_vec();
    (usize::from(bits) == modulus.len().checked_mul(8)?).then_some(())?;
    // Zero stands for the usual one.
    Some(Key::Rsa { modulus, exponent: if exponent == 0 { 65537 } else { exponent } })
}
