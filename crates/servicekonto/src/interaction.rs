//! An interaction: one person, one browser, one goal, until somebody is signed in.
//!
//! Its id stands in the address and is worth nothing without the cookie of the browser that began.

use pass_protocol::{B64, LevelOfAssurance, UnixTime, sha256};
use pass_verifier::{OfferId, Offered, OfferedCode};
use serde::{Deserialize, Serialize};

use crate::app::Inner;
use crate::oidc::authorization_request::AuthorizationRequest;
use crate::store::{Kind, StoreError};

/// Seconds that an interaction lives.
pub(crate) const LIFETIME: u32 = 15 * 60;

/// What the person is here for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Goal {
    /// A portal wants to know who it is.
    Authorize(AuthorizationRequest),
    /// The account's own pages.
    Account(Place),
}

/// One of the account's own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Place {
    Start,
    Devices,
    Pairing,
    Password,
}

impl Place {
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Start => "/",
            Self::Devices => "/geraete",
            Self::Pairing => "/geraete/koppeln",
            Self::Password => "/passwort",
        }
    }
}

/// An offer that is being shown, in one of two ways. What is shown stays with the browser that it
/// is for, so that the page can be drawn again; the verifier keeps only hashes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ShownOffer {
    pub(crate) id: OfferId,
    /// The text of the QR code.
    #[serde(default)]
    pub(crate) link: Option<String>,
    /// In its place, a code to type.
    #[serde(default)]
    pub(crate) code: Option<String>,
}

impl From<Offered> for ShownOffer {
    fn from(offered: Offered) -> Self {
        Self { id: offered.id, link: Some(offered.link.to_string()), code: None }
    }
}

impl From<OfferedCode> for ShownOffer {
    fn from(offered: OfferedCode) -> Self {
        Self { id: offered.id, link: None, code: Some(offered.code.to_string()) }
    }
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Interaction {
    pub(crate) id: B64<16>,
    /// SHA-256 of the browser's cookie.
    browser: B64<32>,
    pub(crate) goal: Goal,
    pub(crate) offer: Option<ShownOffer>,
    expires_at: UnixTime,
}

impl Interaction {
    /// Level that the goal needs.
    pub(crate) fn needed(&self) -> LevelOfAssurance {
        match &self.goal {
            Goal::Authorize(request) => request.acr,
            Goal::Account(_) => LevelOfAssurance::Low,
        }
    }

    /// Address of its page, with `rest` such as `/passwort`.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/anmelden/{}{rest}", self.id)
    }
}

impl Inner {
    /// Begins one for the browser with this cookie.
    pub(crate) fn begin(&self, goal: Goal, browser: &B64<32>) -> Result<Interaction, StoreError> {
        let now = self.clock.now();
        let interaction = Interaction {
            id: B64::random(self.random.as_ref()),
            browser: B64(sha256(browser.as_ref())),
            goal,
            offer: None,
            expires_at: now.plus(LIFETIME),
        };
        self.store.forget_expired(Kind::Interaction, now)?;
        self.keep(&interaction)?;
        Ok(interaction)
    }

    /// Stores what has changed.
    pub(crate) fn keep(&self, interaction: &Interaction) -> Result<(), StoreError> {
        let id = sha256(interaction.id.as_ref());
        self.store.put(Kind::Interaction, &id, interaction, interaction.expires_at)
    }

    /// The interaction with this id, if this browser began it and its time is not over.
    pub(crate) fn interaction(
        &self,
        id: &str,
        browser: Option<&B64<32>>,
    ) -> Result<Option<Interaction>, StoreError> {
        let (Ok(id), Some(browser)) = (B64::<16>::parse(id), browser) else { return Ok(None) };
        let id = sha256(id.as_ref());
        let found: Option<Interaction> =
            self.store.get(Kind::Interaction, &id, self.clock.now())?;
        Ok(found.filter(|found| found.browser == B64(sha256(browser.as_ref()))))
    }

    /// Ends it, exactly once: false if another request was faster.
    pub(crate) fn end(&self, interaction: &Interaction) -> Result<bool, StoreError> {
        let id = sha256(interaction.id.as_ref());
        let taken: Option<Interaction> =
            self.store.take(Kind::Interaction, &id, self.clock.now())?;
        Ok(taken.is_some())
    }
}
