//! What must be remembered, and the port to where it is.

use std::fmt::Debug;

use pass_attestation::tpm::Endorsed;
use pass_protocol::{
    B64, Channel, CredentialId, CredentialState, DisabledBy, KeySecurityLevel, LevelOfAssurance,
    LevelReason, SignInReport, UnixTime,
};
use serde::{Deserialize, Serialize};

use crate::{KeyStanding, Offer, OfferId, PinCounter, VerifierError};

/// A database that runs one transaction at a time.
pub trait Store: Debug + Send + Sync {
    /// Runs `work` alone, and undoes it all if it fails.
    ///
    /// # Errors
    /// Those of `work`, and [`VerifierError::Database`].
    fn transaction(
        &self,
        work: &mut dyn FnMut(&dyn Records) -> Result<(), VerifierError>,
    ) -> Result<(), VerifierError>;
}

/// [`Store::transaction`] with a result.
pub(crate) fn write<T>(
    store: &dyn Store,
    work: impl FnOnce(&dyn Records) -> Result<T, VerifierError>,
) -> Result<T, VerifierError> {
    let mut work = Some(work);
    let mut result = None;
    store.transaction(&mut |records| {
        if let Some(work) = work.take() {
            result = Some(work(records)?);
        }
        Ok(())
    })?;
    result.ok_or(VerifierError::Corrupt("transaction"))
}

/// Reads and writes inside one transaction.
pub trait Records: BrowserRecords + ReportRecords {
    /// Adds an offer.
    ///
    /// # Errors
    /// [`VerifierError::Database`], as all of these.
    fn insert_offer(&self, offer: &OfferRecord) -> Result<(), VerifierError>;
    /// Replaces an offer of the same id.
    fn update_offer(&self, offer: &OfferRecord) -> Result<(), VerifierError>;
    /// By its id.
    fn offer(&self, id: &OfferId) -> Result<Option<OfferRecord>, VerifierError>;
    /// By the hash of its ticket or code.
    fn offer_of_ticket(&self, ticket: &B64<32>) -> Result<Option<OfferRecord>, VerifierError>;
    /// By the id in its response address.
    fn offer_of_response(&self, id: &B64<16>) -> Result<Option<OfferRecord>, VerifierError>;
    /// Those that a credential of this account has answered, in every state.
    fn offers_answered_by(&self, account: &str) -> Result<Vec<OfferRecord>, VerifierError>;
    /// Forgets offers, and the answers in them, that expired before `then`.
    fn forget_offers(&self, then: UnixTime) -> Result<(), VerifierError>;
    /// What this body was answered with.
    fn answer(&self, offer: &OfferId, body: &B64<32>) -> Result<Option<String>, VerifierError>;
    /// Remembers it.
    fn insert_answer(
        &self,
        offer: &OfferId,
        body: &B64<32>,
        answer: &str,
    ) -> Result<(), VerifierError>;
    /// Adds a credential.
    fn insert_credential(&self, credential: &CredentialRecord) -> Result<(), VerifierError>;
    /// Replaces what can change in a credential.
    fn update_credential(&self, credential: &CredentialRecord) -> Result<(), VerifierError>;
    /// By its id.
    fn credential(&self, id: &CredentialId) -> Result<Option<CredentialRecord>, VerifierError>;
    /// All of an account, oldest first, in every state.
    fn credentials(&self, account: &str) -> Result<Vec<CredentialRecord>, VerifierError>;
}

/// Browsers in which credentials have signed in, named by a hash.
pub trait BrowserRecords {
    /// The credentials that have signed in with a browser since `since`, latest first, at most
    /// `limit`.
    ///
    /// # Errors
    /// [`VerifierError::Database`], as all of these.
    fn known_credentials(
        &self,
        browser: &B64<32>,
        since: UnixTime,
        limit: usize,
    ) -> Result<Vec<CredentialId>, VerifierError>;
    /// Gives a browser another name.
    fn rename_browser(&self, before: &B64<32>, after: &B64<32>) -> Result<(), VerifierError>;
    /// Notes that a credential has signed in, and keeps its latest `limit` browsers.
    fn insert_browser(
        &self,
        credential: &CredentialId,
        browser: &B64<32>,
        at: UnixTime,
        limit: u32,
    ) -> Result<(), VerifierError>;
    /// Forgets browsers that nobody has used since `since`.
    fn forget_unused_browsers(&self, since: UnixTime) -> Result<(), VerifierError>;
    /// Forgets where this credential has signed in.
    fn forget_browsers_of(&self, credential: &CredentialId) -> Result<(), VerifierError>;
    /// Forgets that the credentials of an account have signed in with a browser.
    fn forget_browser(&self, browser: &B64<32>, account: &str) -> Result<(), VerifierError>;
}

/// Sign-ins that were declined and reported.
pub trait ReportRecords {
    /// Adds a report, and keeps the latest `limit` of its credential.
    ///
    /// # Errors
    /// [`VerifierError::Database`], as all of these.
    fn insert_report(&self, report: &ReportRecord, limit: u32) -> Result<(), VerifierError>;
    /// The report about this offer.
    fn report(&self, offer: &OfferId) -> Result<Option<ReportRecord>, VerifierError>;
    /// Those of an account since `since`, newest first.
    fn reports(&self, account: &str, since: UnixTime) -> Result<Vec<ReportRecord>, VerifierError>;
    /// Forgets what was reported before `since`.
    fn forget_reports(&self, since: UnixTime) -> Result<(), VerifierError>;
}

/// A report and the receipt for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportRecord {
    /// The offer that was declined.
    pub offer: OfferId,
    /// The credential that declined and reported it.
    pub credential: CredentialId,
    /// What the account and its other devices are told.
    pub report: SignInReport,
    /// The receipt as it was signed.
    pub receipt: String,
}

/// How far an offer has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferState {
    /// Shown, not taken.
    Waiting,
    /// An app has it.
    Claimed,
    /// An app has registered; the digits are awaited.
    Registered,
    /// The person approved; the digits are awaited.
    Confirming,
    /// The person approved.
    Approved,
    /// The person declined.
    Declined,
    /// The digits were right.
    Paired,
    /// The PIN was wrong too often.
    Blocked,
    /// The digits were wrong too often.
    Void,
    /// Cancelled in the browser.
    Cancelled,
}

/// A ticket and all that came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferRecord {
    /// Known to the browser's side only.
    pub id: OfferId,
    /// How it reaches the app, fixed when it is shown.
    #[serde(default = "by_code_to_scan")]
    pub channel: Channel,
    /// Hash of the ticket, or keyed hash of the short code.
    pub ticket: B64<32>,
    /// What is offered.
    pub terms: Offer,
    /// When nobody listens any more.
    pub expires_at: UnixTime,
    /// How far it is.
    pub state: OfferState,
    /// The first claim.
    pub claim: Option<ClaimRecord>,
    /// Whether a second app tried to claim.
    pub contested: bool,
    /// The credential that registered, approved, declined, or gave a wrong PIN.
    pub credential: Option<CredentialId>,
    /// The digits that the page asks for.
    pub digits: Option<String>,
    /// Tries left to type them.
    pub digits_left: u32,
    /// Level reached by an approval, and when.
    pub approved: Option<(LevelOfAssurance, UnixTime)>,
    /// Whether the approval was handed out.
    pub taken: bool,
}

/// The only way there was when offers did not say it yet.
fn by_code_to_scan() -> Channel {
    Channel::CrossDevice
}

/// One app's claim of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRecord {
    /// The app's nonce.
    pub app_nonce: B64<32>,
    /// In the response address.
    pub response_id: B64<16>,
    /// The request that may be answered now.
    pub request: String,
    /// The challenge to the app's TPM.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endorsed: Option<Endorsed>,
}

/// A key that the platform releases to a biometric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BiometricRecord {
    /// SEC 1 point, 65 bytes.
    pub public_key: Vec<u8>,
    /// Whether evidence proves that nothing but a biometric releases it.
    pub proven: bool,
}

/// A credential. No PIN-key output but the locked public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CredentialRecord {
    /// Its id.
    pub id: CredentialId,
    /// Whose it is.
    pub account: String,
    /// Name that the person gave the device.
    pub name: String,
    /// What the device says it is.
    pub model: String,
    /// Where the device says that its key lives.
    pub place: KeySecurityLevel,
    /// What is proven about that.
    pub standing: KeyStanding,
    /// The key that stands in for the PIN, if one was enrolled.
    pub biometric: Option<BiometricRecord>,
    /// Device public key, SEC 1, 65 bytes.
    pub public_key: Vec<u8>,
    /// PIN public key, locked by the vault.
    pub pin_key: Vec<u8>,
    /// When that was last changed.
    pub pin_changed_at: Option<UnixTime>,
    /// Level at pairing and its reason.
    pub level: (LevelOfAssurance, LevelReason),
    /// How it stands.
    pub state: CredentialState,
    /// Offer that it was paired by.
    pub offer: OfferId,
    /// When it registered.
    pub created_at: UnixTime,
    /// When it may approve for the first time; at once if not said.
    pub usable_from: Option<UnixTime>,
    /// When it last approved.
    pub last_used_at: Option<UnixTime>,
    /// Wrong PINs.
    pub pin: PinCounter,
    /// Receipt of the pairing, once its digits were typed.
    pub pairing_receipt: Option<String>,
    /// SHA-256 of the disable secret.
    pub disable_hash: B64<32>,
    /// Who disabled it, and when.
    pub disabled: Option<(DisabledBy, UnixTime)>,
    /// Receipt for the app that disabled it.
    pub disable_receipt: Option<String>,
}
