//! What is known about a person, encrypted at rest (AES-256-GCM). It stays on this server.

use pass_protocol::Random;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Names, birth date and address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MasterData {
    pub(crate) given_names: String,
    pub(crate) family_name: String,
    /// As on the card, `YYYY-MM-DD`.
    pub(crate) birth_date: String,
    pub(crate) address: String,
}

// A debug print must not spread them.
impl std::fmt::Debug for MasterData {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MasterData")
    }
}

impl MasterData {
    /// First letters only: all that an app is shown of the account, such as `E••• M•••`.
    pub(crate) fn label(&self) -> String {
        format!("{} {}", masked(&self.given_names), masked(&self.family_name))
    }

    /// Name as people write it.
    pub(crate) fn full_name(&self) -> String {
        format!("{} {}", self.given_names, self.family_name)
    }
}

/// First letter and three dots, whatever the length.
pub(crate) fn masked(name: &str) -> String {
    let first: String = name.trim().chars().take(1).collect();
    format!("{first}•••")
}

/// A stored record was changed, or belongs to another key or account.
#[derive(Debug, Error)]
#[error("stored personal details cannot be opened")]
pub(crate) struct SealError;

/// Seals and opens [`MasterData`]. The account id is bound in, so that rows cannot be swapped.
pub(crate) struct Vault {
    key: LessSafeKey,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    pub(crate) fn new(key: &[u8; 32]) -> Result<Self, SealError> {
        let key = UnboundKey::new(&AES_256_GCM, key).map_err(|_| SealError)?;
        Ok(Self { key: LessSafeKey::new(key) })
    }

    pub(crate) fn seal(
        &self,
        account: &str,
        content: &MasterData,
        random: &dyn Random,
    ) -> Result<Vec<u8>, SealError> {
        let mut nonce = [0; NONCE_LEN];
        random.fill(&mut nonce);
        let mut sealed = serde_json::to_vec(content).map_err(|_| SealError)?;
        let aad = Aad::from(account.as_bytes());
        self.key
            .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed)
            .map_err(|_| SealError)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    pub(crate) fn open(&self, account: &str, sealed: &[u8]) -> Result<MasterData, SealError> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN).ok_or(SealError)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| SealError)?;
        let mut sealed = sealed.to_vec();
        let aad = Aad::from(account.as_bytes());
        let plain = self.key.open_in_place(nonce, aad, &mut sealed).map_err(|_| SealError)?;
        serde_json::from_slice(plain).map_err(|_| SealError)
    }
}

#[cfg(test)]
mod tests {
    use pass_protocol::SystemRandom;

    use super::*;

    fn erika() -> MasterData {
        MasterData {
            given_names: "Erika".to_owned(),
            family_name: "Mustermann".to_owned(),
            birth_date: "1964-08-12".to_owned(),
            address: "Heidestraße 17, 51147 Köln".to_owned(),
        }
    }

    #[test]
    fn sealed_details_open_for_their_account_only() {
        let vault = Vault::new(&[7; 32]).unwrap();
        let sealed = vault.seal("a", &erika(), &SystemRandom).unwrap();
        assert_eq!(vault.open("a", &sealed).unwrap(), erika());
        assert!(vault.open("b", &sealed).is_err());
        assert!(vault.open("a", &sealed[..20]).is_err());
        assert!(!sealed.windows(5).any(|part| part == b"Erika"));
    }

    #[test]
    fn a_label_shows_first_letters_only() {
        assert_eq!(erika().label(), "E••• M•••");
        assert_eq!(masked("Ömer"), "Ö•••");
        assert_eq!(masked(""), "•••");
    }
}
