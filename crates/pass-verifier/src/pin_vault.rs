//! PIN public keys at rest: AES-256-GCM, bound to their credential.
//!
//! A PIN public key next to its salt is an offline oracle for the PIN, so a copy of the database
//! alone must not hold it in clear.

use pass_protocol::{CredentialId, Random};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::VerifierError;

/// Encrypts and decrypts PIN public keys. The key lies in a file of its own.
pub(crate) struct PinVault {
    key: LessSafeKey,
}

impl std::fmt::Debug for PinVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PinVault").finish_non_exhaustive()
    }
}

impl PinVault {
    pub(crate) fn new(key: &[u8; 32]) -> Result<Self, VerifierError> {
        let key =
            UnboundKey::new(&AES_256_GCM, key).map_err(|_| VerifierError::Corrupt("vault key"))?;
        Ok(Self { key: LessSafeKey::new(key) })
    }

    /// `nonce ‖ ciphertext ‖ mark`, 12 + n + 16 bytes.
    pub(crate) fn lock(
        &self,
        credential: &CredentialId,
        public_key: &[u8],
        random: &dyn Random,
    ) -> Result<Vec<u8>, VerifierError> {
        let mut nonce = [0; NONCE_LEN];
        random.fill(&mut nonce);
        let mut sealed = public_key.to_vec();
        self.key
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(credential.as_ref()),
                &mut sealed,
            )
            .map_err(|_| VerifierError::Corrupt("PIN key"))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    pub(crate) fn unlock(
        &self,
        credential: &CredentialId,
        locked: &[u8],
    ) -> Result<Vec<u8>, VerifierError> {
        let corrupt = || VerifierError::Corrupt("PIN key");
        let (nonce, sealed) = locked.split_first_chunk::<NONCE_LEN>().ok_or_else(corrupt)?;
        let mut sealed = sealed.to_vec();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let aad = Aad::from(credential.as_ref());
        let opened = self.key.open_in_place(nonce, aad, &mut sealed).map_err(|_| corrupt())?;
        Ok(opened.to_vec())
    }
}

#[cfg(test)]
mod tests {
    use pass_protocol::{B64, SystemRandom};

    use super::*;

    #[test]
    fn a_locked_key_opens_for_its_credential_only_and_only_unaltered() {
        let vault = PinVault::new(&[7; 32]).unwrap();
        let (mine, other) = (B64([1; 32]), B64([2; 32]));
        let locked = vault.lock(&mine, &[4; 65], &SystemRandom).unwrap();
        assert_eq!(vault.unlock(&mine, &locked).unwrap(), [4; 65]);
        assert!(!locked.windows(16).any(|w| w == [4; 16]));
        assert!(vault.unlock(&other, &locked).is_err());
        assert!(PinVault::new(&[8; 32]).unwrap().unlock(&mine, &locked).is_err());
        assert!(vault.unlock(&mine, &locked[..5]).is_err());
        for at in 0..locked.len() {
            let mut altered = locked.clone();
            altered[at] ^= 1;
            assert!(vault.unlock(&mine, &altered).is_err());
        }
    }
}
