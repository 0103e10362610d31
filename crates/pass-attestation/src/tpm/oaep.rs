//! RSAES-OAEP (RFC 8017 §7.1.1) with SHA-256, encryption only, for 32 bytes.
//!
//! Our own, because the crate for it has private-key operations with a known timing leak, which
//! this project keeps out altogether; the arithmetic is `crypto-bigint`'s.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};
use der::asn1::UintRef;
use der::{AnyRef, Decode as _, Reader as _, SliceReader};
use pass_protocol::{Random, sha256};

/// Bytes of a SHA-256 hash.
const HASH: usize = 32;

/// Encrypts `message` to the key in `public_key` (`RSAPublicKey`, RFC 8017 §A.1.1, 2048 to 4096
/// bits). `None` if that is no such key.
pub(super) fn encrypt(
    public_key: &[u8],
    label: &[u8],
    message: &[u8; 32],
    random: &dyn Random,
) -> Option<Vec<u8>> {
    let outer = AnyRef::from_der(public_key).ok()?;
    let mut reader = SliceReader::new(outer.value()).ok()?;
    let modulus = UintRef::decode(&mut reader).ok()?;
    let exponent = UintRef::decode(&mut reader).ok()?;
    reader.finish().ok()?;
    let length = modulus.as_bytes().len();
    ((256..=512).contains(&length) && exponent.as_bytes().len() <= 4).then_some(())?;
    let encoded = encode(length, label, message, random)?;
    let bits = u32::try_from(length.checked_mul(8)?).ok()?;
    let number = |bytes: &[u8]| BoxedUint::from_be_slice(bytes, bits).ok();
    let odd: Option<Odd<BoxedUint>> = Odd::new(number(modulus.as_bytes())?).into();
    let parameters = BoxedMontyParams::new_vartime(odd?);
    let exponent = number(exponent.as_bytes())?;
    // The encoded message begins with a zero byte, the modulus does not: it is smaller.
    let cipher = BoxedMontyForm::new(number(&encoded)?, &parameters).pow(&exponent).retrieve();
    Some(cipher.to_be_bytes().into_vec())
}

/// `00 ‖ masked seed ‖ masked (hash of label ‖ zeros ‖ 01 ‖ message)`
fn encode(length: usize, label: &[u8], message: &[u8], random: &dyn Random) -> Option<Vec<u8>> {
    let zeros = length.checked_sub(2 * HASH + 2)?.checked_sub(message.len())?;
    let mut block = [sha256(label).as_slice(), &vec![0; zeros], &[1], message].concat();
    let mut seed = [0; HASH];
    random.fill(&mut seed);
    mask(&mut block, &seed);
    mask(&mut seed, &block);
    Some([&[0], seed.as_slice(), &block].concat())
}

/// MGF1 (RFC 8017 §B.2.1) over `seed`, added to `bytes`.
fn mask(bytes: &mut [u8], seed: &[u8]) {
    for (counter, part) in (0_u32..).zip(bytes.chunks_mut(HASH)) {
        let stream = sha256(&[seed, &counter.to_be_bytes()].concat());
        part.iter_mut().zip(stream).for_each(|(byte, mask)| *byte ^= mask);
    }
}
