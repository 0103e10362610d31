//! From a PIN to the key that proves it; the one place where that derivation stands.
//!
//! HKDF-SHA-256(Argon2id(PIN, salt; 19 MiB, t=2, p=1), info), 40 bytes, mod (q−1), + 1: the way
//! of FIPS 186-5 A.2.1 from more bits than needed to an even scalar.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use p256::elliptic_curve::{
    Curve,
    bigint::{NonZero, U256, U320},
};
use p256::{NistP256, SecretKey};
use sha2::Sha256;
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use crate::Pin;

/// Length of the salt in bytes.
pub(crate) const SALT_LEN: usize = 32;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const INFO: &[u8] = b"servicekonto-pass/pin-key/1";

/// The key that a PIN and a salt make; exists while it is used, wiped after.
pub(crate) struct PinKey(SigningKey);

/// The derivation failed: no memory, or a chance of 2⁻²⁵⁶.
#[derive(Debug, Error)]
#[error("the PIN key cannot be derived")]
pub struct DerivationError;

impl PinKey {
    /// Derives the key; takes tens of milliseconds and 19 MiB, so not on a thread that may not block.
    pub(crate) fn derive(pin: &Pin, salt: &[u8; SALT_LEN]) -> Result<Self, DerivationError> {
        let mut wide = Zeroizing::new([0; 40]);
        let stretched = stretch(pin, salt)?;
        Hkdf::<Sha256>::new(None, stretched.as_slice())
            .expand(INFO, wide.as_mut_slice())
            .map_err(|_| DerivationError)?;
        let scalar = Zeroizing::new(to_scalar(&wide)?);
        let secret = SecretKey::from_slice(scalar.as_slice()).map_err(|_| DerivationError)?;
        Ok(Self(SigningKey::from(&secret)))
    }

    /// Signs SHA-256(message) deterministically (RFC 6979): `r ‖ s`, 64 bytes.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Zeroizing<[u8; 64]>, DerivationError> {
        let signature: Signature = self.0.sign(message);
        let bytes = signature.to_bytes();
        let bytes: [u8; 64] = bytes.as_slice().try_into().map_err(|_| DerivationError)?;
        Ok(Zeroizing::new(bytes))
    }

    /// The public half: uncompressed SEC 1 point, 65 bytes.
    pub(crate) fn public_key(&self) -> Vec<u8> {
        self.0.verifying_key().to_sec1_point(false).as_bytes().to_vec()
    }
}

impl std::fmt::Debug for PinKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PinKey(…)")
    }
}

fn stretch(pin: &Pin, salt: &[u8; SALT_LEN]) -> Result<Zeroizing<[u8; 32]>, DerivationError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, Some(32)).map_err(|_| DerivationError)?;
    let mut memory = Zeroizing::new(vec![Block::new(); params.block_count()]);
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(
            pin.expose().as_bytes(),
            salt,
            out.as_mut_slice(),
            memory.as_mut_slice(),
        )
        .map_err(|_| DerivationError)?;
    Ok(out)
}

/// `wide` mod (q−1) + 1, 32 bytes, big-endian.
fn to_scalar(wide: &[u8; 40]) -> Result<[u8; 32], DerivationError> {
    let order_less_one: U256 = NistP256::ORDER.get().wrapping_sub(&U256::ONE);
    let divisor = NonZero::new(order_less_one).into_option().ok_or(DerivationError)?;
    let mut wide = U320::from_be_slice(wide);
    let mut scalar = wide.rem(&divisor).wrapping_add(&U256::ONE);
    let bytes = scalar.to_be_bytes();
    wide.zeroize();
    scalar.zeroize();
    bytes.as_ref().try_into().map_err(|_| DerivationError)
}

#[cfg(test)]
mod tests {
    use pass_protocol::sha256;
    use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    // Computed with argon2-cffi and the cryptography package of Python.
    #[test]
    fn known_answers() {
        let counting: [u8; 32] = std::array::from_fn(|index| u8::try_from(index).unwrap());
        for (pin, salt, scalar, public_key) in [
            (
                "482915",
                counting,
                "3712a242a11ef0601e68a593dc4019d8de861528594d288402e9d8488e8df754",
                "04b895177393efb9e86bcf2c5f7a7092be60d65f0b3186058bdc58ff9c5748dbd7\
                 9764db484756d2cf6c07fe60def4248ac413692e0c391facb0bb699778eb46e3",
            ),
            (
                "000042",
                [0xff; 32],
                "415c80995eb4bdae2fa7b79db0da4421b8b04abff2218fd0f2fe64a93ff6fb5c",
                "044a2f24a9bcdf11f1f98d1fe377ca7dba1c87b86cfb94f68bfb96b088739ee662\
                 e4f222419c92e993040afce5a54db54c952f760395ed7e56286458f17e2d35db",
            ),
        ] {
            let key = PinKey::derive(&Pin::parse(pin).unwrap(), &salt).unwrap();
            assert_eq!(hex(&key.0.to_bytes()), scalar);
            assert_eq!(hex(&key.public_key()), public_key);
        }
    }

    #[test]
    fn scalars_stay_between_one_and_the_order() {
        let last = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550";
        let mut order_less_two = [0; 40];
        for (at, byte) in order_less_two[8..].iter_mut().enumerate() {
            *byte = u8::from_str_radix(&last[2 * at..2 * at + 2], 16).unwrap();
        }
        let mut order_less_one = order_less_two;
        order_less_two[39] -= 1;
        assert_eq!(hex(&to_scalar(&order_less_two).unwrap()), last);
        assert_eq!(to_scalar(&order_less_one).unwrap()[31], 1);
        order_less_one[39] += 1;
        assert_eq!(to_scalar(&order_less_one).unwrap()[31], 2);
        assert_eq!(to_scalar(&[0; 40]).unwrap()[31], 1);
    }

    #[test]
    fn signatures_verify_and_repeat() {
        let key = PinKey::derive(&Pin::parse("482915").unwrap(), &sha256(b"salt")).unwrap();
        let signature = key.sign(b"message").unwrap();
        assert_eq!(signature, key.sign(b"message").unwrap());
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key.public_key())
            .verify(b"message", signature.as_slice())
            .unwrap();
    }
}
