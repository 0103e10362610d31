//! From a proof to its goal: a code for the portal, or a session on the account's own pages.

use pass_protocol::{B64, KeySecurityLevel, LevelOfAssurance, UnixTime};
use pass_verifier::Approved;
use serde::{Deserialize, Serialize};

use crate::account::Account;
use crate::app::Inner;
use crate::interaction::{Goal, Interaction, Place};
use crate::store::StoreError;

/// How somebody proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Method {
    Password,
    /// Servicekonto.Pass with a key in software.
    PassSoftware,
    /// Servicekonto.Pass with a key in hardware.
    PassHardware,
    OnlineAusweis,
}

impl Method {
    /// Authentication method references (RFC 8176 §2).
    pub(crate) fn amr(self) -> &'static [&'static str] {
        match self {
            Self::Password => &["pwd"],
            Self::PassSoftware => &["swk", "pin", "mfa"],
            Self::PassHardware => &["hwk", "pin", "mfa"],
            Self::OnlineAusweis => &["sc", "pin", "mfa"],
        }
    }
}

/// Somebody proved to be the holder of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Proof {
    pub(crate) account: String,
    pub(crate) level: LevelOfAssurance,
    pub(crate) method: Method,
    pub(crate) at: UnixTime,
}

impl Proof {
    /// A password is worth level low, however well the account's holder was identified.
    pub(crate) fn password(account: &Account, at: UnixTime) -> Self {
        let level = LevelOfAssurance::Low;
        Self { account: account.id.clone(), level, method: Method::Password, at }
    }

    /// A card is worth level high.
    pub(crate) fn online_ausweis(account: &Account, at: UnixTime) -> Self {
        let level = LevelOfAssurance::High;
        Self { account: account.id.clone(), level, method: Method::OnlineAusweis, at }
    }

    /// An approval is worth what the verifier says.
    pub(crate) fn pass(approved: Approved) -> Self {
        let method = match approved.key_security_level {
            KeySecurityLevel::Software => Method::PassSoftware,
            _ => Method::PassHardware,
        };
        Self { account: approved.account, level: approved.level, method, at: approved.at }
    }
}

/// What a proof led to.
#[derive(Debug)]
pub(crate) enum Completed {
    /// Back to the portal.
    Portal { redirect: String },
    /// On to the account's pages with a new session.
    Account { session: B64<32>, place: Place },
    /// Not enough for what is asked.
    TooLow,
    /// Used or over.
    Gone,
}

impl Inner {
    /// Ends the interaction with `proof`.
    pub(crate) fn complete(
        &self,
        interaction: &Interaction,
        proof: &Proof,
    ) -> Result<Completed, StoreError> {
        if proof.level < interaction.needed() {
            return Ok(Completed::TooLow);
        }
        if !self.end(interaction)? {
            return Ok(Completed::Gone);
        }
        match &interaction.goal {
            Goal::Authorize(request) => {
                let redirect = self.authorization_response(request, proof)?;
                Ok(Completed::Portal { redirect })
            }
            Goal::Account(place) => {
                let session = self.begin_session(proof)?;
                Ok(Completed::Account { session, place: *place })
            }
        }
    }
}
