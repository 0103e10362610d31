//! Which RSA keys a secret is encrypted to.

use super::*;
use crate::testing::{integer, null, sequence, tlv};
use crate::tpm::oaep::encrypt;

/// INTEGER of a number whose first byte is below 128.
fn number(bytes: &[u8]) -> Vec<u8> {
    tlv(&[2], bytes)
}

/// An odd number of so many bytes; as an INTEGER it needs one more.
fn modulus(length: usize) -> Vec<u8> {
    number(&[&[0][..], &vec![0xff; length]].concat())
}

fn encrypted(parts: &[Vec<u8>]) -> Option<usize> {
    encrypt(&sequence(parts), b"IDENTITY\0", &[7; 32], &SystemRandom).map(|cipher| cipher.len())
}

#[test]
fn keys_of_2048_to_4096_bits_with_a_short_exponent_are_taken() {
    let exponent = integer(65537);
    for length in [256, 384, 512] {
        assert_eq!(encrypted(&[modulus(length), exponent.clone()]), Some(length));
    }
    for length in [128, 255, 513, 1024] {
        assert_eq!(encrypted(&[modulus(length), exponent.clone()]), None, "{length}");
    }
    assert_eq!(encrypted(&[modulus(256), number(&[0x7f, 0xff, 0xff, 0xff])]), Some(256));
    assert_eq!(encrypted(&[modulus(256), number(&[0x01, 0, 0, 0, 1])]), None);
    let even = number(&[&[0][..], &[0xff; 255], &[0xfe]].concat());
    assert_eq!(encrypted(&[even, exponent.clone()]), None);
    assert_eq!(encrypted(&[modulus(256)]), None);
    assert_eq!(encrypted(&[modulus(256), exponent.clone(), null()]), None);
    assert_eq!(encrypt(&[], b"", &[7; 32], &SystemRandom), None);
}
