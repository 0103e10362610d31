//! "Das war ich nicht": the person had not begun the sign-in that they declined, and says so.
//!
//! Not queued: what it ends are sign-ins that wait for minutes at most, so a report that arrives
//! tomorrow ends nothing. Offline the person is told, and can try again on the same screen. Cut off
//! in between, it is made again once at the next start, for its receipt.

use pass_protocol::{
    ClientDataType, CredentialStatus, Purpose, Receipt, ReportRequest, RequestObject, SignInReport,
    Verdict,
};

use crate::{
    Authenticator, AuthenticatorError, EntryChange, HistoryEntry, HistoryKind, Notice, NoticeKind,
    OpenRequest, Pairing, PairingChange, Unheard,
    assertion::{Ceremony, plain_data},
    display_text,
    expected::Expected,
    respond::persist,
};

/// Longest name that is shown, in characters.
const MAX_NAME: usize = 80;

impl Authenticator {
    /// Reports the request, which this pairing has declined. The issuer answers again and again
    /// alike, so a lost answer is simply asked for once more.
    ///
    /// # Errors
    /// [`AuthenticatorError::NotPaired`] if that pairing is none of this issuer; what the issuer
    /// refuses.
    pub async fn report(
        &self,
        open: &OpenRequest,
        pairing_id: &str,
    ) -> Result<Receipt, AuthenticatorError> {
        let pairing = self.active_at_issuer(open, pairing_id).await?;
        let issuer = &open.issuer;
        let challenge = RequestObject::challenge(&open.compact);
        let ceremony = Ceremony::new(ClientDataType::Report, challenge, issuer);
        let credential = self.assertion(&pairing, ceremony, plain_data(issuer)).await?;
        let expected = Expected::about(&pairing, Purpose::SignIn, Verdict::Reported);
        let unheard = Unheard::report(open, expected.clone(), challenge);
        let entry = HistoryEntry::answer(self, open, Some(&pairing), HistoryKind::Reported);
        // Tried again, it is still the same report.
        let entry = HistoryEntry { id: format!("report-{}", open.request.jti), ..entry };
        let entry = self.keep_unheard(entry, unheard).await?;
        let (uri, report) = (&open.request.response_uri, ReportRequest { credential });
        let told = persist(|| self.ports.issuers.report(uri, &report)).await;
        let answer = match told.map_err(AuthenticatorError::from) {
            Err(error) if !error.is_silence() => {
                self.complete_refused(&entry, &error).await;
                return Err(error);
            }
            answer => answer?,
        };
        let proof = expected.check(answer.receipt, &open.keys.for_receipts())?;
        let receipt = proof.receipt.clone();
        self.complete(&entry, EntryChange::Proven(Box::new(proof))).await;
        Ok(receipt)
    }

    /// Tells the person what another device of the account has reported, once. Of several notices
    /// about one pairing the latest stays, so that nobody can fill the home screen.
    pub(crate) async fn note_report(
        &self,
        pairing: &Pairing,
        status: &CredentialStatus,
    ) -> Result<(), AuthenticatorError> {
        let news = status.reported.as_ref();
        let Some(news) = news.filter(|news| Some(news.at) > pairing.report_heard_at) else {
            return Ok(());
        };
        let store = &self.ports.store;
        store.put_notice(&notice(pairing, news)).await?;
        let entry = HistoryEntry::about(self, pairing, HistoryKind::ReportedElsewhere);
        // Told again after a kill, it is the same entry.
        self.record(HistoryEntry {
            id: format!("elsewhere-{}-{}", pairing.id, news.at.0),
            at: news.at,
            portal_name: Some(display_text(&news.relying_party.name, MAX_NAME)),
            portal_host: crate::claim::host_of(&news.relying_party.uri),
            ..entry
        })
        .await;
        Ok(store.change_pairing(&pairing.id, PairingChange::ReportHeard(news.at)).await?)
    }
}

fn notice(pairing: &Pairing, news: &SignInReport) -> Notice {
    Notice {
        id: format!("report-{}", pairing.id),
        issuer_name: pairing.issuer_name.clone(),
        account_label: pairing.account_label.clone(),
        kind: NoticeKind::SignInReported,
        at: Some(news.at),
        portal_name: Some(display_text(&news.relying_party.name, MAX_NAME)),
        device_name: Some(display_text(&news.device_name, MAX_NAME)),
    }
}
