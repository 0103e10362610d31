//! Passwords: Argon2id, and a brake for each user name that does not tell whether it exists.

use argon2::{Algorithm, Argon2, Params, Version};
use pass_protocol::{Random, UnixTime, sha256};
use ring::hmac;

use crate::account::{Account, AccountError};
use crate::store::Store;

/// Tries before a pause.
pub(crate) const MAX_TRIES: u32 = 5;
/// Seconds of the pause; counted tries are forgotten after it.
const PAUSE_SECONDS: i64 = 60;
/// Longest text that is hashed, in bytes.
const MAX_LEN: usize = 1024;

/// Salt and hash of a password.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct PasswordHash {
    pub(crate) salt: [u8; 16],
    pub(crate) hash: [u8; 32],
}

/// What came of a typed password.
#[derive(Debug)]
pub(crate) enum Verdict {
    Right(Box<Account>),
    /// Wrong password or unknown user name: the same answer.
    Wrong,
    /// Tried too often; not judged.
    Pause,
}

impl PasswordHash {
    pub(crate) fn of(password: &str, random: &dyn Random) -> Result<Self, argon2::Error> {
        let mut salt = [0; 16];
        random.fill(&mut salt);
        Ok(Self { salt, hash: argon2id(password, &salt)? })
    }

    fn fits(&self, typed: &str) -> Result<bool, argon2::Error> {
        let typed = argon2id(typed, &self.salt)?;
        // Comparing MACs of both takes the same time wherever they differ.
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.salt);
        Ok(hmac::verify(&key, &typed, hmac::sign(&key, &self.hash).as_ref()).is_ok())
    }
}

/// Argon2id with 19 MiB, two passes, one lane (OWASP's first choice).
fn argon2id(password: &str, salt: &[u8; 16]) -> Result<[u8; 32], argon2::Error> {
    let params = Params::new(19 * 1024, 2, 1, Some(32))?;
    let mut hash = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
        password.as_bytes(),
        salt,
        &mut hash,
    )?;
    Ok(hash)
}

/// Judges `typed` for the normalised `user_name`. Unknown names cost as much as known ones.
pub(crate) fn check(
    store: &Store,
    now: UnixTime,
    user_name: &str,
    typed: &str,
) -> Result<Verdict, AccountError> {
    let brake = sha256(user_name.as_bytes());
    let horizon = UnixTime(now.0.saturating_sub(PAUSE_SECONDS));
    if store.count_try(&brake, now, horizon)? > MAX_TRIES {
        return Ok(Verdict::Pause);
    }
    if typed.len() > MAX_LEN {
        return Ok(Verdict::Wrong);
    }
    let account = store.account_of_user(user_name)?;
    let nobody = PasswordHash { salt: [0; 16], hash: [0; 32] };
    let known = account.as_ref().and_then(|account| account.password);
    let fits = known.unwrap_or(nobody).fits(typed)?;
    match account {
        Some(account) if fits && known.is_some() => {
            store.forget_tries(&brake)?;
            Ok(Verdict::Right(Box::new(account)))
        }
        _ => Ok(Verdict::Wrong),
    }
}

#[cfg(test)]
mod tests {
    use pass_protocol::{LevelOfAssurance, SystemRandom};

    use super::*;

    fn store_with_erika() -> (tempfile::TempDir, Store) {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::open(&dir.path().join("a.sqlite")).unwrap();
        let account = Account {
            id: "1".to_owned(),
            user_name: Some("erika".to_owned()),
            password: Some(PasswordHash::of("mustermann-2026", &SystemRandom).unwrap()),
            card: None,
            identity_level: LevelOfAssurance::Low,
            master_data: None,
        };
        assert!(store.insert_account(&account).unwrap());
        assert!(!store.insert_account(&Account { id: "2".to_owned(), ..account }).unwrap());
        (dir, store)
    }

    #[test]
    fn argon2id_known_answer() {
        // The reference implementation (argon2-cffi) with the same parameters.
        let hash = argon2id("password", b"somesaltsomesalt").unwrap();
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "2b5dc4054886ec957ef59c73b661c54dd6fb274590b278f657c6d96aac8fa6d1");
    }

    #[test]
    fn five_wrong_ones_make_a_pause_for_known_and_unknown_names_alike() {
        let (_dir, store) = store_with_erika();
        for name in ["erika", "nobody"] {
            let check = |second, typed| check(&store, UnixTime(second), name, typed).unwrap();
            for second in 1000..1005 {
                assert!(matches!(check(second, "wrong"), Verdict::Wrong), "{name} {second}");
            }
            assert!(matches!(check(1005, "mustermann-2026"), Verdict::Pause), "{name}");
            assert!(matches!(check(1063, "mustermann-2026"), Verdict::Pause), "{name}");
        }
        // The pause runs from the last judged try, and trying on does not lengthen it.
        let verdict = check(&store, UnixTime(1064), "erika", "mustermann-2026").unwrap();
        assert!(matches!(verdict, Verdict::Right(_)));
    }

    #[test]
    fn success_forgets_the_tries() {
        let (_dir, store) = store_with_erika();
        for second in 0..20 {
            let typed = if second % 4 == 3 { "mustermann-2026" } else { "wrong" };
            let verdict = check(&store, UnixTime(second), "erika", typed).unwrap();
            assert!(!matches!(verdict, Verdict::Pause), "{second}");
        }
    }
}
