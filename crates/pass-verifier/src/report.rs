//! "Das war ich nicht": somebody else began the sign-in that the person declined.
//!
//! Whatever is pending for the account ends, and the account and its other devices are told. Nothing is
//! locked and no level changes, so a report does no harm to the account it is about.

use pass_protocol::{
    B64, ClientDataType, CredentialState, ErrorCode, Purpose, Receipt, ReportAnswer, ReportRequest,
    RequestObject, SignInReport, UnixTime, Verdict,
};

use crate::store::{CredentialRecord, OfferRecord, OfferState, Records, ReportRecord};
use crate::{OfferPurpose, Verifier, VerifierError, assertion};

/// Seconds that a report is kept: thirty days.
const KEPT_SECONDS: i64 = 30 * 24 * 60 * 60;
/// Reports that are kept of one credential; the oldest goes first.
const REPORTS: u32 = 10;

impl Verifier {
    /// Takes a report about the declined sign-in behind the response address with `id`; again and
    /// again with the same receipt, for as long as the sign-in is remembered.
    ///
    /// # Errors
    /// [`ErrorCode::ApprovalRefused`] for whatever does not fit, an unknown address, an unknown
    /// credential and a wrong signature alike.
    pub fn report(
        &self,
        id: &B64<16>,
        request: &ReportRequest,
    ) -> Result<ReportAnswer, VerifierError> {
        const REFUSED: ErrorCode = ErrorCode::ApprovalRefused;
        let sent = &request.credential;
        self.write(|records| {
            let offer = records.offer_of_response(id)?.ok_or(REFUSED)?;
            let credential = records.credential(&sent.id)?.ok_or(REFUSED)?;
            let claim = offer.claim.as_ref().ok_or(VerifierError::Corrupt("offer"))?;
            let challenge = RequestObject::challenge(&claim.request);
            let (issuer, kind) = (&self.config().issuer, ClientDataType::Report);
            assertion::verify(sent, &credential.public_key, kind, &challenge, issuer)?;
            let declined_by_it = offer.state == OfferState::Declined
                && offer.credential == Some(credential.id)
                && offer.terms.purpose == OfferPurpose::SignIn;
            let usable =
                matches!(credential.state, CredentialState::Active | CredentialState::Blocked);
            if !declined_by_it || !usable {
                return Err(REFUSED.into());
            }
            if let Some(report) = records.report(&offer.id)? {
                return Ok(ReportAnswer { receipt: report.receipt });
            }
            self.cancel_sign_ins(records, &credential.account)?;
            let receipt = self.keep_report(records, &offer, &credential)?;
            let portal = &offer.terms.relying_party.uri;
            tracing::info!(portal, "a declined sign-in was reported as somebody else's");
            Ok(ReportAnswer { receipt })
        })
    }

    /// What was reported for `account`, newest first.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn reports(&self, account: &str) -> Result<Vec<SignInReport>, VerifierError> {
        let found = self.write(|records| records.reports(account, self.reports_since()))?;
        Ok(found.into_iter().map(|found| found.report).collect())
    }

    /// The newest report that the device of `credential` has not made itself and was there to hear.
    pub(crate) fn news_for(
        &self,
        records: &dyn Records,
        credential: &CredentialRecord,
    ) -> Result<Option<SignInReport>, VerifierError> {
        let found = records.reports(&credential.account, self.reports_since())?;
        let news = found.into_iter().find(|found| {
            found.credential != credential.id && found.report.at >= credential.created_at
        });
        Ok(news.map(|found| found.report))
    }

    /// Reports from before are forgotten.
    pub(crate) fn reports_since(&self) -> UnixTime {
        UnixTime(self.now().0.saturating_sub(KEPT_SECONDS))
    }

    /// Ends sign-ins that a device of the account has answered and that nobody has been handed yet.
    /// Which ones are the account's, only an answer tells: the right PIN, or a wrong one.
    fn cancel_sign_ins(&self, records: &dyn Records, account: &str) -> Result<(), VerifierError> {
        for mut offer in records.offers_answered_by(account)? {
            let approved = offer.state == OfferState::Approved && !offer.taken;
            let pending = offer.is_unfinished() || approved;
            if pending && offer.terms.purpose == OfferPurpose::SignIn {
                offer.state = OfferState::Cancelled;
                offer.approved = None;
                records.update_offer(&offer)?;
            }
        }
        Ok(())
    }

    fn keep_report(
        &self,
        records: &dyn Records,
        offer: &OfferRecord,
        credential: &CredentialRecord,
    ) -> Result<String, VerifierError> {
        let at = self.now();
        let receipt = Receipt {
            iss: self.config().issuer.clone(),
            jti: B64::random(self.random()),
            iat: at,
            credential_id: Some(credential.id),
            purpose: Purpose::SignIn,
            verdict: Verdict::Reported,
            acr: None,
            relying_party: Some(offer.terms.relying_party.uri.clone()),
            response_hash: None,
        };
        let receipt = self.keys().receipt.sign(Receipt::TYP, &receipt)?;
        let report = SignInReport {
            at,
            relying_party: offer.terms.relying_party.clone(),
            initiator: offer.terms.initiator.clone(),
            device_name: credential.name.clone(),
        };
        let record = ReportRecord {
            offer: offer.id,
            credential: credential.id,
            report,
            receipt: receipt.clone(),
        };
        records.insert_report(&record, REPORTS)?;
        Ok(receipt)
    }
}
