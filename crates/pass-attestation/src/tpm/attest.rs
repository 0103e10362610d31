//! `TPMS_ATTEST` of `TPM2_Certify` (part 2 §10.12) and its signature (§11.3.4).

use ring::signature::{
    ECDSA_P256_SHA256_FIXED, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

use super::public::{Key, PublicArea};
use super::reader::Reader;

/// `TPM_GENERATED_VALUE`: nothing but a TPM's own statements begin so.
const MAGIC: u32 = 0xff54_4347;
const CERTIFY: u16 = 0x8017;
const SHA256: u16 = 0x000b;
const ECDSA: u16 = 0x0018;
const RSASSA: u16 = 0x0014;

/// A statement about a key in the same TPM.
pub(crate) struct Certified<'a> {
    /// What the asker gave.
    pub(crate) extra_data: &'a [u8],
    /// Name of the key.
    pub(crate) name: &'a [u8],
}

impl<'a> Certified<'a> {
    /// Reads exactly these bytes.
    pub(crate) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        (reader.u32()? == MAGIC && reader.u16()? == CERTIFY).then_some(())?;
        let _qualified_signer = reader.sized()?;
        let extra_data = reader.sized()?;
        // TPMS_CLOCK_INFO (17 bytes) and firmware version (8).
        reader.take(17 + 8)?;
        let name = reader.sized()?;
        let _qualified_name = reader.sized()?;
        reader.end()?;
        Some(Self { extra_data, name })
    }
}

/// Whether `signature`, a `TPMT_SIGNATURE`, is this key's over `message`, with SHA-256.
pub(crate) fn signed(signer: &PublicArea, message: &[u8], signature: &[u8]) -> bool {
    verified(signer, message, signature).is_some()
}

fn verified(signer: &PublicArea, message: &[u8], signature: &[u8]) -> Option<()> {
    let mut reader = Reader::new(signature);
    let algorithm = reader.u16()?;
    (reader.u16()? == SHA256).then_some(())?;
    match (&signer.key, algorithm) {
        (Key::P256(point), ECDSA) => {
            let mut fixed = Vec::with_capacity(64);
            for _ in 0..2 {
                let number = reader.sized()?;
                fixed.extend(vec![0; 32_usize.checked_sub(number.len())?]);
                fixed.extend_from_slice(number);
            }
            reader.end()?;
            let key = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point);
            key.verify(message, &fixed).ok()
        }
        (Key::Rsa { modulus, exponent }, RSASSA) => {
            let signature = reader.sized()?;
            reader.end()?;
            let exponent = exponent.to_be_bytes();
            let digits = exponent.iter().position(|byte| *byte != 0)?;
            let key = RsaPublicKeyComponents { n: modulus.as_slice(), e: exponent.get(digits..)? };
            key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature).ok()
        }
        _ => None,
    }
}
