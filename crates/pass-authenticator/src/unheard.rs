//! What was signed and sent is in the history before it leaves, and is asked about until it is known
//! what came of it. Bodies with a proof of the PIN rest nowhere, so hashes ask in their place.

use pass_protocol::{
    B64, ClientDataType, CredentialId, ErrorCode, Issuer, PinnedStatement, Purpose, ReceiptAnswer,
    ReceiptRequest, ReportRequest, Verdict,
};
use serde::{Deserialize, Serialize};

use crate::{
    Authenticator, AuthenticatorError, EntryChange, HistoryEntry, OpenRequest, PairingChange,
    StoreError,
    assertion::{Ceremony, plain_data},
    expected::{Expected, Proof},
    own_request::Own,
};

/// Something that was sent, or was about to be, and whose answer was not heard. Holds no secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unheard {
    /// Id of its entry in the history.
    pub(crate) entry: String,
    response_uri: String,
    /// The issuer's key statement that was trusted.
    pinned: PinnedStatement,
    expected: Expected,
    question: Question,
}

/// How it is asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Question {
    /// By the hash of the response.
    Response(B64<32>),
    /// By the same report about the request with this challenge; it may be sent again.
    Report(B64<32>),
}

/// What the issuer says now.
enum Told {
    Receipt(String),
    NotYet,
    Never,
}

impl Unheard {
    /// A response to a request that was claimed.
    pub(crate) fn response(open: &OpenRequest, expected: Expected, body: &[u8]) -> Self {
        let (uri, pinned) = (&open.request.response_uri, &open.keys.pinned);
        Self::new(uri, pinned, expected, Question::Response(hash(body)))
    }

    /// A response to a request that this app asked for itself.
    pub(crate) fn own(own: &Own, expected: Expected, body: &[u8]) -> Self {
        let (uri, pinned) = (&own.request.response_uri, &own.keys.pinned);
        Self::new(uri, pinned, expected, Question::Response(hash(body)))
    }

    /// A report about a request that was claimed.
    pub(crate) fn report(open: &OpenRequest, expected: Expected, challenge: [u8; 32]) -> Self {
        let (uri, pinned) = (&open.request.response_uri, &open.keys.pinned);
        Self::new(uri, pinned, expected, Question::Report(B64(challenge)))
    }

    fn new(uri: &str, pinned: &PinnedStatement, expected: Expected, question: Question) -> Self {
        let (response_uri, pinned) = (uri.to_owned(), pinned.clone());
        Self { entry: String::new(), response_uri, pinned, expected, question }
    }

    pub(crate) fn issuer(&self) -> &Issuer {
        &self.expected.issuer
    }

    /// Whether it is a change of the PIN of this credential.
    pub(crate) fn changes_pin_of(&self, credential: &CredentialId) -> bool {
        self.expected.purpose == Purpose::ChangePin
            && self.expected.credential_id == Some(*credential)
    }
}

fn hash(body: &[u8]) -> B64<32> {
    B64(pass_protocol::sha256(body))
}

impl Authenticator {
    /// Keeps what is about to be sent. Unlike other entries this one has to be kept: nothing is
    /// signed away without a trace.
    pub(crate) async fn keep_unheard(
        &self,
        entry: HistoryEntry,
        unheard: Unheard,
    ) -> Result<String, StoreError> {
        let entry = entry.unheard();
        let unheard = Unheard { entry: entry.id.clone(), ..unheard };
        self.ports.store.record_unheard(&entry, &unheard).await?;
        Ok(entry.id)
    }

    /// Completes an entry. What was done is done, so a full disk here fails nothing.
    pub(crate) async fn complete(&self, entry: &str, change: EntryChange) {
        if let Err(error) = self.ports.store.change_entry(entry, change).await {
            tracing::warn!(%error, "an entry of the history is not complete");
        }
    }

    /// The issuer refused what was sent, so it did not count; of a request that is closed it may be
    /// that an earlier message had closed it.
    pub(crate) async fn complete_refused(&self, entry: &str, refusal: &AuthenticatorError) {
        if !refusal.is_refusal(ErrorCode::RequestClosed) {
            return self.complete(entry, EntryChange::NotCounted).await;
        }
        let unheard = self.ports.store.unheard().await.unwrap_or_default();
        if let Some(unheard) = unheard.iter().find(|each| each.entry == entry)
            && let Err(error) = self.ask_about(unheard).await
        {
            tracing::debug!(%error, "what came of it is asked at the next start");
        }
    }

    /// Asks the issuer what came of something.
    pub(crate) async fn ask_about(&self, unheard: &Unheard) -> Result<(), AuthenticatorError> {
        let told = match &unheard.question {
            Question::Response(hash) => self.ask_receipt(unheard, *hash).await,
            Question::Report(challenge) => self.report_again(unheard, *challenge).await,
        };
        let change = match told {
            Ok(Told::Receipt(compact)) => return self.heard(unheard, compact).await,
            Ok(Told::NotYet) => return Ok(()),
            Ok(Told::Never) => EntryChange::NotCounted,
            Err(error) if error.is_final() => EntryChange::NeverHeard,
            Err(error) => return Err(error),
        };
        Ok(self.ports.store.change_entry(&unheard.entry, change).await?)
    }

    async fn ask_receipt(
        &self,
        unheard: &Unheard,
        response_hash: B64<32>,
    ) -> Result<Told, AuthenticatorError> {
        let asked = ReceiptRequest { response_hash };
        let told = self.ports.issuers.receipt(&unheard.response_uri, &asked).await?;
        Ok(match told {
            ReceiptAnswer { receipt: Some(compact), .. } => Told::Receipt(compact),
            ReceiptAnswer { receipt: None, open: true } => Told::NotYet,
            ReceiptAnswer { receipt: None, open: false } => Told::Never,
        })
    }

    async fn report_again(
        &self,
        unheard: &Unheard,
        challenge: B64<32>,
    ) -> Result<Told, AuthenticatorError> {
        let pairings = self.ports.store.pairings().await?;
        let by = |id| move |pairing: &crate::Pairing| Some(pairing.credential_id) == id;
        let pairing = pairings.into_iter().find(by(unheard.expected.credential_id));
        let pairing = pairing.ok_or(AuthenticatorError::NotFound)?;
        let issuer = unheard.issuer();
        let ceremony = Ceremony::new(ClientDataType::Report, challenge.0, issuer);
        let credential = self.assertion(&pairing, ceremony, plain_data(issuer)).await?;
        let report = ReportRequest { credential };
        let answer = self.ports.issuers.report(&unheard.response_uri, &report).await?;
        Ok(Told::Receipt(answer.receipt))
    }

    /// The receipt came after all: what follows from it follows now.
    async fn heard(&self, unheard: &Unheard, compact: String) -> Result<(), AuthenticatorError> {
        let pins = std::slice::from_ref(&unheard.pinned);
        let keys = self.issuer_keys_behind(unheard.issuer(), pins).await?;
        let proof = unheard.expected.check(compact, &keys.for_receipts())?;
        if let Some(change) = change_by(&proof) {
            let pairings = self.ports.store.pairings().await?;
            let by = unheard.expected.credential_id;
            if let Some(pairing) = pairings.iter().find(|one| Some(one.credential_id) == by) {
                self.ports.store.change_pairing(&pairing.id, change).await?;
            }
        }
        let change = EntryChange::Proven(Box::new(proof));
        Ok(self.ports.store.change_entry(&unheard.entry, change).await?)
    }
}

/// What changes about a pairing by this receipt.
fn change_by(proof: &Proof) -> Option<PairingChange> {
    let at = proof.receipt.iat;
    match (proof.receipt.purpose, proof.receipt.verdict) {
        (Purpose::SignIn, Verdict::Approved) => Some(PairingChange::Used(at)),
        (Purpose::ChangePin, Verdict::Approved) => Some(PairingChange::PinChanged(at)),
        _ => None,
    }
}
