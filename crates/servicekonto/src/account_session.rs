//! Being signed in to the account's own pages.

use pass_protocol::{B64, LevelOfAssurance, UnixTime, sha256};
use serde::{Deserialize, Serialize};

use crate::app::Inner;
use crate::interaction::ShownOffer;
use crate::sign_in::{Method, Proof};
use crate::store::{Kind, StoreError};

/// Seconds without a request after which it ends.
pub(crate) const IDLE: u32 = 30 * 60;
/// Longest age in seconds of a proof that may couple or remove a device.
pub(crate) const FRESH: u32 = 5 * 60;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AccountSession {
    pub(crate) account: String,
    pub(crate) level: LevelOfAssurance,
    pub(crate) method: Method,
    pub(crate) authenticated_at: UnixTime,
    /// A device that is being coupled.
    pub(crate) pairing: Option<ShownOffer>,
}

impl AccountSession {
    /// Whether the proof is young enough to couple or remove a device.
    pub(crate) fn is_fresh(&self, now: UnixTime) -> bool {
        self.authenticated_at.until(now) <= FRESH
    }
}

impl Inner {
    /// Begins a session, always under a new id.
    pub(crate) fn begin_session(&self, proof: &Proof) -> Result<B64<32>, StoreError> {
        let id = B64::random(self.random.as_ref());
        let session = AccountSession {
            account: proof.account.clone(),
            level: proof.level,
            method: proof.method,
            authenticated_at: proof.at,
            pairing: None,
        };
        self.store.forget_expired(Kind::AccountSession, self.clock.now())?;
        self.keep_session(&id, &session)?;
        Ok(id)
    }

    /// The same session under a new id, after all others of its account were ended.
    pub(crate) fn renew_session(&self, session: &AccountSession) -> Result<B64<32>, StoreError> {
        let id = B64::random(self.random.as_ref());
        self.keep_session(&id, session)?;
        Ok(id)
    }

    /// Stores what has changed and lets it live on.
    pub(crate) fn keep_session(
        &self,
        id: &B64<32>,
        session: &AccountSession,
    ) -> Result<(), StoreError> {
        let until = self.clock.now().plus(IDLE);
        self.store.put(Kind::AccountSession, &sha256(id.as_ref()), session, until)
    }

    /// The session behind a cookie.
    pub(crate) fn session(&self, id: &B64<32>) -> Result<Option<AccountSession>, StoreError> {
        self.store.get(Kind::AccountSession, &sha256(id.as_ref()), self.clock.now())
    }

    /// Ends it.
    pub(crate) fn end_session(&self, id: &B64<32>) -> Result<(), StoreError> {
        let now = self.clock.now();
        let _: Option<AccountSession> =
            self.store.take(Kind::AccountSession, &sha256(id.as_ref()), now)?;
        Ok(())
    }
}
