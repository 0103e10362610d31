//! The second factor: a proof by the PIN key, hidden behind a commitment until judged.
//!
//! Ours, after the two-key scheme of the Dutch wallet; see `docs/protocol.md`, "PIN key".

use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};

use crate::{CredentialId, FormatError, Issuer, Purpose, sha256};

/// Separates these signatures from any other use and version.
const LABEL: &[u8] = b"servicekonto-pass/uv/1";

/// What the PIN key signs (ECDSA with SHA-256): each part after its length as 4 bytes, big-endian.
#[must_use]
pub fn proof_message(
    issuer: &Issuer,
    credential: &CredentialId,
    purpose: Purpose,
    client_data_hash: &[u8; 32],
) -> Vec<u8> {
    let rp_id_hash = issuer.rp_id_hash();
    let parts: [&[u8]; 5] =
        [LABEL, &rp_id_hash, credential.as_ref(), purpose.name().as_bytes(), client_data_hash];
    let mut message = Vec::new();
    for part in parts {
        let length = u32::try_from(part.len()).unwrap_or(u32::MAX);
        message.extend_from_slice(&length.to_be_bytes());
        message.extend_from_slice(part);
    }
    message
}

/// What the device key signs in place of the proof: SHA-256(proof ‖ blinder), 32 bytes.
#[must_use]
pub fn commitment(proof: &[u8; 64], blinder: &[u8; 32]) -> [u8; 32] {
    sha256(&[proof.as_slice(), blinder].concat())
}

/// Checks a proof (64 bytes, `r ‖ s`) with a PIN public key (65 bytes, uncompressed SEC 1).
///
/// # Errors
/// [`FormatError::Signature`] if it does not fit: the PIN was another one.
pub fn verify_proof(
    public_key: &[u8],
    message: &[u8],
    proof: &[u8; 64],
) -> Result<(), FormatError> {
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, public_key)
        .verify(message, proof)
        .map_err(|_| FormatError::Signature)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::B64;

    #[test]
    fn each_part_of_the_proof_message_counts() {
        let issuer = Issuer::parse("https://konto.example").unwrap();
        let other = Issuer::parse("https://kont.example").unwrap();
        let base = proof_message(&issuer, &B64([1; 32]), Purpose::SignIn, &[2; 32]);
        assert_eq!(base.len(), 5 * 4 + LABEL.len() + 32 + 32 + "sign-in".len() + 32);
        assert_eq!(&base[..4], [0, 0, 0, 22]);
        for message in [
            proof_message(&other, &B64([1; 32]), Purpose::SignIn, &[2; 32]),
            proof_message(&issuer, &B64([3; 32]), Purpose::SignIn, &[2; 32]),
            proof_message(&issuer, &B64([1; 32]), Purpose::Pair, &[2; 32]),
            proof_message(&issuer, &B64([1; 32]), Purpose::SignIn, &[3; 32]),
        ] {
            assert_ne!(message, base);
        }
    }

    #[test]
    fn the_commitment_needs_both_halves() {
        let base = commitment(&[1; 64], &[2; 32]);
        assert_ne!(base, commitment(&[1; 64], &[3; 32]));
        assert_ne!(base, commitment(&[3; 64], &[2; 32]));
    }
}
