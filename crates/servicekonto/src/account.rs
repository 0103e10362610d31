//! Accounts: opened with a user name, or with an Online-Ausweis.

use pass_protocol::{B64, LevelOfAssurance};
use thiserror::Error;

use crate::app::Inner;
use crate::identity::Identity;
use crate::master_data::{SealError, masked};
use crate::password::{self, PasswordHash};
use crate::store::StoreError;

/// Shortest password in characters.
pub(crate) const MIN_PASSWORD: usize = 10;
/// Longest password in characters.
const MAX_PASSWORD: usize = 128;

/// One person's account.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Account {
    /// Random; portals never see it.
    pub(crate) id: String,
    /// Lower case.
    pub(crate) user_name: Option<String>,
    pub(crate) password: Option<PasswordHash>,
    /// Pseudonym of the card that opened it.
    pub(crate) card: Option<[u8; 32]>,
    /// How well the person was identified.
    pub(crate) identity_level: LevelOfAssurance,
    /// Sealed, see [`crate::master_data`].
    pub(crate) master_data: Option<Vec<u8>>,
}

impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Account")
    }
}

/// Why no account was opened with a user name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    UserName,
    UserNameTaken,
    Password(PasswordRefusal),
}

/// Why a new password does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PasswordRefusal {
    TooShort,
    TooLong,
    /// It is the current one.
    Same,
}

impl PasswordRefusal {
    /// Judges the length.
    pub(crate) fn of(password: &str) -> Option<Self> {
        match password.chars().count() {
            ..MIN_PASSWORD => Some(Self::TooShort),
            MIN_PASSWORD..=MAX_PASSWORD => None,
            _ => Some(Self::TooLong),
        }
    }
}

/// An account could not be read or written.
#[derive(Debug, Error)]
pub(crate) enum AccountError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Seal(#[from] SealError),
    #[error("a password cannot be hashed")]
    Hash(#[from] argon2::Error),
}

/// How a user name is stored and compared.
pub(crate) fn normalised(user_name: &str) -> String {
    user_name.trim().to_lowercase()
}

fn is_user_name(name: &str) -> bool {
    (2..=64).contains(&name.chars().count())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@' | '+'))
}

impl Inner {
    /// Opens an account with a user name: nobody has been identified, so its level is low.
    pub(crate) fn register(
        &self,
        user_name: &str,
        password: &str,
    ) -> Result<Result<Account, Refusal>, AccountError> {
        let user_name = normalised(user_name);
        if !is_user_name(&user_name) {
            return Ok(Err(Refusal::UserName));
        }
        if let Some(refusal) = PasswordRefusal::of(password) {
            return Ok(Err(Refusal::Password(refusal)));
        }
        let account = Account {
            id: self.new_account_id(),
            user_name: Some(user_name),
            password: Some(PasswordHash::of(password, self.random.as_ref())?),
            card: None,
            identity_level: LevelOfAssurance::Low,
            master_data: None,
        };
        let new = self.store.insert_account(&account)?;
        Ok(if new { Ok(account) } else { Err(Refusal::UserNameTaken) })
    }

    /// The account of a card; opened at its first use.
    pub(crate) fn account_of(&self, identity: &Identity) -> Result<Account, AccountError> {
        if let Some(account) = self.store.account_of_card(&identity.pseudonym)? {
            return Ok(account);
        }
        let id = self.new_account_id();
        let sealed = self.vault.seal(&id, &identity.master_data, self.random.as_ref())?;
        let account = Account {
            id,
            user_name: None,
            password: None,
            card: Some(identity.pseudonym),
            identity_level: LevelOfAssurance::High,
            master_data: Some(sealed),
        };
        if self.store.insert_account(&account)? {
            return Ok(account);
        }
        // Somebody was faster with the same card: that account stands.
        Ok(self.store.account_of_card(&identity.pseudonym)?.unwrap_or(account))
    }

    /// Checks a password (see [`password`]).
    pub(crate) fn check_password(
        &self,
        user_name: &str,
        typed: &str,
    ) -> Result<password::Verdict, AccountError> {
        password::check(&self.store, self.clock.now(), &normalised(user_name), typed)
    }

    /// First letters: all that an app is shown of an account.
    pub(crate) fn account_label(&self, account: &Account) -> Result<String, AccountError> {
        match &account.master_data {
            Some(sealed) => Ok(self.vault.open(&account.id, sealed)?.label()),
            None => Ok(masked(account.user_name.as_deref().unwrap_or_default())),
        }
    }

    /// The name on the account's own pages.
    pub(crate) fn account_name(&self, account: &Account) -> Result<String, AccountError> {
        match &account.master_data {
            Some(sealed) => Ok(self.vault.open(&account.id, sealed)?.full_name()),
            None => Ok(account.user_name.clone().unwrap_or_default()),
        }
    }

    fn new_account_id(&self) -> String {
        B64::<16>::random(self.random.as_ref()).to_string()
    }
}
