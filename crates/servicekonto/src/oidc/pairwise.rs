//! Pairwise subjects (OpenID Connect Core §8.1): no two portals know a person by the same word.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::hmac;

/// The secret that subjects are made with. Whoever loses it loses all subjects.
#[derive(Debug)]
pub(crate) struct PairwiseKey(hmac::Key);

impl PairwiseKey {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(hmac::Key::new(hmac::HMAC_SHA256, key))
    }

    /// base64url(HMAC-SHA-256(key, sector host ‖ 0 ‖ account id)), 43 characters.
    pub(super) fn subject(&self, sector_host: &str, account: &str) -> String {
        let input = [sector_host.as_bytes(), &[0], account.as_bytes()].concat();
        URL_SAFE_NO_PAD.encode(hmac::sign(&self.0, &input))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_differ_by_portal_account_and_key() {
        let key = PairwiseKey::new(&[1; 32]);
        let subject = key.subject("aachen.localhost", "1");
        assert_eq!(subject, key.subject("aachen.localhost", "1"));
        assert_eq!(subject.len(), 43);
        assert_ne!(subject, key.subject("gelsenkirchen.localhost", "1"));
        assert_ne!(subject, key.subject("aachen.localhost", "2"));
        assert_ne!(subject, PairwiseKey::new(&[2; 32]).subject("aachen.localhost", "1"));
    }

    #[test]
    fn known_answer() {
        // python3: hmac.new(b"\1"*32, b"aachen.localhost\0" + b"1", "sha256")
        let subject = PairwiseKey::new(&[1; 32]).subject("aachen.localhost", "1");
        assert_eq!(subject, "RtGW-hwXh_TC-aEo50MecAPGliHkBVDJ_vqhPKAc-zo");
    }
}
