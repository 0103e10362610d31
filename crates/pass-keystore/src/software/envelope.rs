//! AES-256-GCM (NIST SP 800-38D) around small contents, bound to what they are.
//!
//! `version (1 byte, 0x01) ‖ nonce (12 bytes, random) ‖ ciphertext ‖ tag (16 bytes)`

use ring::{
    aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    rand::{SecureRandom, SystemRandom},
};
use zeroize::Zeroizing;

use super::SoftwareKeystoreError;

/// Length of an AES-256 key in bytes.
pub const KEY_LEN: usize = 32;
const VERSION: u8 = 1;

/// A symmetric key; wiped when dropped.
pub type Key = Zeroizing<[u8; KEY_LEN]>;

/// The envelope does not open: altered, another key, or another context.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoesNotOpen;

/// A fresh random key. ring takes only its own generator, as a hardware keystore takes its own.
pub fn random_key() -> Result<Key, SoftwareKeystoreError> {
    random_bytes().map(Zeroizing::new)
}

/// Fresh random bytes from the operating system.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], SoftwareKeystoreError> {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).map_err(|_| SoftwareKeystoreError::Cipher)?;
    Ok(bytes)
}

/// Encrypts `content`; only the same `key` and the same `context` open it again.
pub fn close(
    key: &Key,
    context: &[&[u8]],
    content: &[u8],
) -> Result<Vec<u8>, SoftwareKeystoreError> {
    let nonce: [u8; NONCE_LEN] = random_bytes()?;
    let mut cipher = Zeroizing::new(content.to_vec());
    let tag = cipher_of(key)
        .ok_or(SoftwareKeystoreError::Cipher)?
        .seal_in_place_separate_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(associated(context)),
            &mut cipher,
        )
        .map_err(|_| SoftwareKeystoreError::Cipher)?;
    Ok([&[VERSION], nonce.as_slice(), &cipher, tag.as_ref()].concat())
}

/// Opens what [`close`] made.
pub fn open(
    key: &Key,
    context: &[&[u8]],
    envelope: &[u8],
) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let (version, rest) = envelope.split_first().ok_or(DoesNotOpen)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE_LEN>().ok_or(DoesNotOpen)?;
    if *version != VERSION {
        return Err(DoesNotOpen);
    }
    let mut buffer = Zeroizing::new(sealed.to_vec());
    let length = cipher_of(key)
        .ok_or(DoesNotOpen)?
        .open_in_place(
            Nonce::assume_unique_for_key(*nonce),
            Aad::from(associated(context)),
            &mut buffer,
        )
        .map_err(|_| DoesNotOpen)?
        .len();
    buffer.truncate(length);
    Ok(buffer)
}

fn cipher_of(key: &Key) -> Option<LessSafeKey> {
    UnboundKey::new(&AES_256_GCM, key.as_slice()).ok().map(LessSafeKey::new)
}

/// Length-prefixed, so that no two contexts give the same bytes.
fn associated(context: &[&[u8]]) -> Vec<u8> {
    let part = |part: &&[u8]| {
        [&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes(), *part].concat()
    };
    context.iter().flat_map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opens_with_the_same_key_and_context_only() {
        let key = random_key().unwrap();
        let envelope = close(&key, &[b"ab", b"c"], b"content").unwrap();
        assert_eq!(open(&key, &[b"ab", b"c"], &envelope).unwrap().as_slice(), b"content");
        assert_eq!(open(&key, &[b"a", b"bc"], &envelope), Err(DoesNotOpen));
        assert_eq!(open(&key, &[b"ab"], &envelope), Err(DoesNotOpen));
        assert_eq!(open(&random_key().unwrap(), &[b"ab", b"c"], &envelope), Err(DoesNotOpen));
    }

    #[test]
    fn every_altered_byte_and_every_cut_is_noticed() {
        let key = random_key().unwrap();
        let envelope = close(&key, &[b"x"], b"content").unwrap();
        for position in 0..envelope.len() {
            let mut altered = envelope.clone();
            altered[position] ^= 0x40;
            assert_eq!(open(&key, &[b"x"], &altered), Err(DoesNotOpen), "byte {position}");
            assert_eq!(open(&key, &[b"x"], &envelope[..position]), Err(DoesNotOpen));
        }
    }

    #[test]
    fn equal_contents_look_different() {
        let key = random_key().unwrap();
        assert_ne!(close(&key, &[], b"same").unwrap(), close(&key, &[], b"same").unwrap());
    }
}
