//! A new password for somebody who is signed in and knows the old one.

use pass_protocol::B64;

use crate::account::{Account, AccountError, PasswordRefusal};
use crate::account_session::AccountSession;
use crate::app::Inner;
use crate::password::{self, PasswordHash, Verdict};

/// What came of it.
#[derive(Debug)]
pub(crate) enum Change {
    /// The new password holds; this browser goes on under a new session, all others are signed out.
    Done { session: B64<32> },
    /// The current password was wrong.
    Wrong,
    /// Tried too often; not judged.
    Pause,
    /// The new one does not fit.
    Refused(PasswordRefusal),
}

impl Inner {
    /// Sets `new` in place of `current`. A wrong `current` counts as a try, as at signing in: this
    /// page gives nobody more guesses.
    pub(crate) fn change_password(
        &self,
        account: &Account,
        session: &AccountSession,
        current: &str,
        new: &str,
    ) -> Result<Change, AccountError> {
        if let Some(refusal) = PasswordRefusal::of(new) {
            return Ok(Change::Refused(refusal));
        }
        if new == current {
            return Ok(Change::Refused(PasswordRefusal::Same));
        }
        let user_name = account.user_name.as_deref().unwrap_or_default();
        let known = match password::check(&self.store, self.clock.now(), user_name, current)? {
            Verdict::Right(known) if known.id == account.id => known,
            Verdict::Right(_) | Verdict::Wrong => return Ok(Change::Wrong),
            Verdict::Pause => return Ok(Change::Pause),
        };
        let hash = PasswordHash::of(new, self.random.as_ref())?;
        // Somebody else may have changed it since it was checked: then it is wrong now.
        if !self.store.replace_password(&known, &hash)? {
            return Ok(Change::Wrong);
        }
        Ok(Change::Done { session: self.renew_session(session)? })
    }
}
