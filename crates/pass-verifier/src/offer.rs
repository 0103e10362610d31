//! Offering: a ticket is shown in a browser, and the browser's side follows what comes of it.

use std::fmt;

use pass_attestation::Finding;
use pass_protocol::{
    B64, Channel, CredentialId, FormatError, Initiator, KeySecurityLevel, LevelOfAssurance,
    LevelReason, PassLink, RelyingParty, Ticket, UnixTime,
};
use serde::{Deserialize, Serialize};

use crate::store::{OfferRecord, OfferState, Records};
use crate::{Verifier, VerifierError, assurance};

/// Seconds that a request to sign in lives.
const SIGN_IN_SECONDS: u32 = 5 * 60;
/// Seconds that a request to pair lives.
const PAIRING_SECONDS: u32 = 10 * 60;
/// Longest age in seconds of a session that may pair a device.
const FRESH_SECONDS: u32 = 5 * 60;
/// Seconds after which an expired offer is forgotten.
const FORGET_SECONDS: i64 = 60 * 60;

/// Names an offer to the browser's side; never leaves the server towards an app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OfferId(pub(crate) B64<16>);

impl OfferId {
    /// Reads what [`fmt::Display`] wrote.
    ///
    /// # Errors
    /// [`FormatError::Base64`].
    pub fn parse(text: &str) -> Result<Self, FormatError> {
        B64::parse(text).map(Self)
    }
}

impl AsRef<[u8]> for OfferId {
    fn as_ref(&self) -> &[u8] {
        self.0.as_ref()
    }
}

impl fmt::Display for OfferId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What a portal or the account server wants approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// What for.
    pub purpose: OfferPurpose,
    /// Who asks.
    pub relying_party: RelyingParty,
    /// Level that is needed.
    pub acr: LevelOfAssurance,
    /// Browser in which it is shown.
    pub initiator: Initiator,
    /// Credentials that have signed in with that browser before
    /// ([`Verifier::known_credentials`]); `None` if nobody keeps track.
    #[serde(default)]
    pub known_credentials: Option<Vec<CredentialId>>,
}

/// What an offer is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferPurpose {
    /// Sign in; which account, only the approval tells.
    SignIn,
    /// Couple a device with this account.
    Pair(PairingOffer),
    /// Let a biometric stand in for the PIN of this credential; asked for by its own app.
    EnrolBiometric(CredentialId),
    /// Change the PIN of this credential; asked for by its own app.
    ChangePin(CredentialId),
}

/// The account and session that want to couple a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairingOffer {
    /// Account id.
    pub account: String,
    /// Masked name; all that the app learns of the account.
    pub account_label: String,
    /// How well its holder was identified.
    pub identity_level: LevelOfAssurance,
    /// How the session was signed in.
    pub session_level: LevelOfAssurance,
    /// When.
    pub signed_in_at: UnixTime,
}

/// A ticket to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// To follow it.
    pub id: OfferId,
    /// For the QR.
    pub link: PassLink,
    /// Seconds that it lives.
    pub expires_in: u32,
}

/// What came of an offer so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Nobody scanned it yet.
    Waiting {
        /// Seconds left.
        expires_in: u32,
    },
    /// An app has it.
    Claimed {
        /// A second app tried, too.
        contested: bool,
    },
    /// A device registered; type its digits.
    Registered {
        /// What it says about itself.
        device: ClaimedDevice,
        /// Tries left.
        tries_left: u32,
        /// Seconds left.
        expires_in: u32,
    },
    /// Approved by a typed code: type the digits that the app shows now.
    Confirming {
        /// Tries left.
        tries_left: u32,
        /// Seconds left.
        expires_in: u32,
    },
    /// Approved: see [`Verifier::take_approval`].
    Approved,
    /// The device is coupled.
    Paired,
    /// The person declined in the app.
    Declined,
    /// Too late, or never offered.
    Expired,
    /// The PIN was wrong too often.
    Blocked,
    /// The digits were wrong three times.
    Void,
    /// Cancelled in the browser.
    Cancelled,
}

/// What a device that registered says about itself, and what it will be good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedDevice {
    /// Name that the person chose.
    pub name: String,
    /// Model or system.
    pub model: String,
    /// Where it says that its key lives.
    pub key_security_level: KeySecurityLevel,
    /// Level of the credential.
    pub level: LevelOfAssurance,
    /// Why not more.
    pub level_reason: LevelReason,
    /// What is wrong with the evidence about its key; `None` if it counts.
    pub finding: Option<Finding>,
}

impl Verifier {
    /// Makes a ticket for `terms`.
    ///
    /// # Errors
    /// [`VerifierError::SessionTooOld`] for a pairing from a session older than five minutes.
    pub fn offer(&self, terms: Offer) -> Result<Offered, VerifierError> {
        self.check_session(&terms)?;
        let now = self.now();
        let expires_in = terms.purpose.seconds();
        let id = OfferId(B64::random(self.random()));
        let ticket = Ticket::random(self.random());
        let (lookup_id, channel) = (ticket.lookup_id(), Channel::CrossDevice);
        let record = OfferRecord::new(id, channel, lookup_id, terms, now.plus(expires_in));
        self.write(|records| {
            self.forget_old(records, now)?;
            records.insert_offer(&record)
        })?;
        let issuer = self.config().issuer.clone();
        Ok(Offered { id, link: PassLink { issuer, ticket, frame: None }, expires_in })
    }

    /// Refuses to pair from a session that is too old.
    pub(crate) fn check_session(&self, terms: &Offer) -> Result<(), VerifierError> {
        match &terms.purpose {
            OfferPurpose::Pair(pairing)
                if pairing.signed_in_at.until(self.now()) > FRESH_SECONDS =>
            {
                Err(VerifierError::SessionTooOld)
            }
            _ => Ok(()),
        }
    }

    /// Forgets what expired long ago: offers, and with them what hangs on nobody.
    pub(crate) fn forget_old(
        &self,
        records: &dyn Records,
        now: UnixTime,
    ) -> Result<(), VerifierError> {
        records.forget_offers(UnixTime(now.0.saturating_sub(FORGET_SECONDS)))?;
        records.forget_unused_browsers(self.browsers_since())?;
        records.forget_reports(self.reports_since())
    }

    /// What came of it so far; an unknown offer is as good as expired.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn progress(&self, id: &OfferId) -> Result<Progress, VerifierError> {
        let now = self.now();
        self.write(|records| match records.offer(id)? {
            Some(offer) => self.progress_of(records, &offer, now),
            None => Ok(Progress::Expired),
        })
    }

    fn progress_of(
        &self,
        records: &dyn Records,
        offer: &OfferRecord,
        now: UnixTime,
    ) -> Result<Progress, VerifierError> {
        let expires_in = now.until(offer.expires_at);
        Ok(match offer.state {
            OfferState::Approved => Progress::Approved,
            OfferState::Declined => Progress::Declined,
            OfferState::Paired => Progress::Paired,
            OfferState::Blocked => Progress::Blocked,
            OfferState::Void => Progress::Void,
            OfferState::Cancelled => Progress::Cancelled,
            _ if expires_in == 0 => Progress::Expired,
            OfferState::Waiting => Progress::Waiting { expires_in },
            OfferState::Claimed => Progress::Claimed { contested: offer.contested },
            OfferState::Confirming => {
                Progress::Confirming { tries_left: offer.digits_left, expires_in }
            }
            OfferState::Registered => {
                let device = self.claimed_device(records, offer)?;
                Progress::Registered { device, tries_left: offer.digits_left, expires_in }
            }
        })
    }

    fn claimed_device(
        &self,
        records: &dyn Records,
        offer: &OfferRecord,
    ) -> Result<ClaimedDevice, VerifierError> {
        let id = offer.credential.ok_or(VerifierError::Corrupt("offer"))?;
        let credential = records.credential(&id)?.ok_or(VerifierError::Corrupt("offer"))?;
        let (evidence, finding) = self.config().evidence.today(&credential.standing);
        let (level, level_reason) = assurance::at_use(credential.level, evidence);
        Ok(ClaimedDevice {
            name: credential.name,
            model: credential.model,
            key_security_level: credential.place,
            level,
            level_reason,
            finding,
        })
    }

    /// Cancels an offer that nobody has answered, or whose digits are awaited; does nothing to any
    /// other.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn cancel(&self, id: &OfferId) -> Result<(), VerifierError> {
        self.write(|records| match records.offer(id)? {
            Some(mut offer) if offer.is_unfinished() => {
                offer.state = OfferState::Cancelled;
                records.update_offer(&offer)
            }
            _ => Ok(()),
        })
    }
}

impl OfferPurpose {
    /// Seconds that a ticket lives, or what a code stands for once an app has taken it.
    pub(crate) fn seconds(&self) -> u32 {
        match self {
            Self::SignIn | Self::EnrolBiometric(_) | Self::ChangePin(_) => SIGN_IN_SECONDS,
            Self::Pair(_) => PAIRING_SECONDS,
        }
    }
}

impl OfferRecord {
    /// An offer that nobody has taken yet.
    pub(crate) fn new(
        id: OfferId,
        channel: Channel,
        ticket: B64<32>,
        terms: Offer,
        expires_at: UnixTime,
    ) -> Self {
        Self {
            id,
            channel,
            ticket,
            terms,
            expires_at,
            state: OfferState::Waiting,
            claim: None,
            contested: false,
            credential: None,
            digits: None,
            digits_left: 0,
            approved: None,
            taken: false,
        }
    }

    /// Whether an answer, or digits, are still awaited.
    pub(crate) fn is_unfinished(&self) -> bool {
        self.is_undecided() || self.state == OfferState::Confirming
    }

    /// Whether an answer can still change it.
    pub(crate) fn is_undecided(&self) -> bool {
        matches!(self.state, OfferState::Waiting | OfferState::Claimed | OfferState::Registered)
    }
}
