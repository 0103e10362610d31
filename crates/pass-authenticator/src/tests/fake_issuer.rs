//! An issuer that lives in memory, speaks the words of `pass_protocol`, and misbehaves on demand.

mod client;
mod judge;

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard};

use pass_protocol::{
    Answer, B64, Channel, CredentialId, CredentialState, CredentialStatus, DisabledBy, ErrorCode,
    Initiator, Issuer, KeyEvidence, KeyStatement, KeyUse, LevelOfAssurance, PairingTerms,
    PinPolicy, Purpose, Receipt, RelyingParty, RequestObject, SignInReport, StatementKey,
    SystemRandom, UnixTime, UserVerification, UserVerificationMethod, Verdict, jws::SigningKey,
    sha256,
};

use crate::IssuerClientError;

/// The short code that it shows.
pub(super) const CODE: &str = "7K2M1X0T";
pub(super) const DIGITS: &str = "271828";
/// When it changes PINs and signs receipts, by its clock.
const CHANGED_AT: UnixTime = UnixTime(1_768_478_500);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Metadata,
    Keys,
    Claim,
    ClaimCode,
    Request,
    Endorse,
    Respond,
    Report,
    Receipt,
    Status,
    Disable,
}

#[derive(Debug, Clone)]
pub(super) struct Credential {
    pub(super) id: CredentialId,
    pub(super) state: CredentialState,
    pub(super) disabled_by: Option<DisabledBy>,
    pub(super) level: LevelOfAssurance,
    public_key: Vec<u8>,
    pub(super) biometric_key: Option<Vec<u8>>,
    pub(super) pin_key: Vec<u8>,
    pub(super) pin_changed_at: Option<UnixTime>,
    disable_hash: B64<32>,
    /// Of the pairing, once it is confirmed.
    pub(super) receipt: Option<String>,
}

type Change<T> = Option<fn(&mut T)>;

/// What it does, and what it does wrong.
#[derive(Debug, Default)]
pub(super) struct State {
    pub(super) calls: Vec<Call>,
    pub(super) bodies: Vec<Vec<u8>>,
    pub(super) proofs: Vec<UserVerification>,
    pub(super) credentials: Vec<Credential>,
    pub(super) statements: Vec<String>,
    /// Answers of this many calls of a kind get lost after the work was done.
    pub(super) lost: Vec<Call>,
    /// Whether nothing arrives at all.
    pub(super) offline: bool,
    /// Formats of evidence it takes beside `packed`.
    pub(super) attestation: Vec<String>,
    /// Methods it takes; none means the PIN.
    pub(super) methods: Vec<UserVerificationMethod>,
    /// What came beside the last registration.
    pub(super) evidence: Option<KeyEvidence>,
    /// Certificates in the last registration.
    pub(super) certificates: Vec<Vec<u8>>,
    /// Refuses the next response.
    pub(super) refuse: Option<ErrorCode>,
    /// What the page asks for after an approval.
    pub(super) confirmation_code: Option<String>,
    /// Blocks the credential at the next wrong PIN.
    pub(super) block: bool,
    pub(super) alter_request: Change<RequestObject>,
    pub(super) alter_receipt: Change<Receipt>,
    pub(super) alter_status: Change<CredentialStatus>,
    /// Signs with keys that no statement names.
    pub(super) forge: bool,
    /// Whether nothing can be answered any more.
    pub(super) over: bool,
    /// Whether it does not even know what was.
    pub(super) forgetful: bool,
    /// Confirms pairings without a receipt.
    pub(super) no_receipts: bool,
    /// What another device of the account has reported.
    pub(super) reported: Option<SignInReport>,
    /// Credentials that have signed in with the browser before; none means it does not say.
    pub(super) known: Vec<CredentialId>,
    offer: Option<RequestObject>,
    claims: HashMap<B64<32>, String>,
    answers: HashMap<[u8; 32], Answer>,
}

#[derive(Debug)]
pub(super) struct FakeIssuer {
    pub(super) issuer: Issuer,
    request_key: SigningKey,
    receipt_key: SigningKey,
    statement_key: SigningKey,
    forged_key: SigningKey,
    state: Mutex<State>,
}

fn key() -> SigningKey {
    SigningKey::from_pkcs8(&SigningKey::generate_pkcs8().unwrap()).unwrap()
}

fn draw<const N: usize>() -> B64<N> {
    B64::random(&SystemRandom)
}

impl FakeIssuer {
    pub(super) fn new(origin: &str) -> Self {
        let fake = Self {
            issuer: Issuer::parse(origin).unwrap(),
            request_key: key(),
            receipt_key: key(),
            statement_key: key(),
            forged_key: key(),
            state: Mutex::default(),
        };
        fake.grow_chain();
        fake
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Publishes one more key statement.
    pub(super) fn grow_chain(&self) {
        let mut state = self.state();
        let version = u32::try_from(state.statements.len()).unwrap() + 1;
        let named = |key: &SigningKey, key_use| StatementKey { jwk: key.jwk().clone(), key_use };
        let statement = KeyStatement {
            iss: self.issuer.clone(),
            version,
            keys: vec![
                named(&self.request_key, KeyUse::Request),
                named(&self.receipt_key, KeyUse::Receipt),
            ],
            next_statement_keys: vec![self.statement_key.jwk().clone()],
        };
        state.statements.push(statement.sign(&self.statement_key).unwrap());
    }

    /// Shows a new code.
    pub(super) fn offer(&self, purpose: Purpose, acr: LevelOfAssurance) {
        let mut state = self.state();
        let mut attestation = state.attestation.clone();
        attestation.push("packed".to_owned());
        let pairing = PairingTerms {
            account_label: "E••• M•••".to_owned(),
            pin_policy: PinPolicy { digits: 6 },
            attestation,
        };
        let mut user_verification = vec![UserVerificationMethod::Pin];
        if purpose == Purpose::SignIn {
            user_verification.extend(&state.methods);
        }
        state.answers.clear();
        state.offer = Some(RequestObject {
            iss: self.issuer.clone(),
            aud: RequestObject::AUDIENCE.to_owned(),
            jti: draw(),
            nonce: draw(),
            app_nonce: draw(),
            expires_in: 300,
            purpose,
            channel: Channel::CrossDevice,
            response_uri: self.issuer.url("/pass/responses/1"),
            relying_party: RelyingParty {
                name: "Serviceportal Aachen".to_owned(),
                uri: "https://aachen.example".to_owned(),
            },
            acr,
            user_verification,
            initiator: Initiator::default(),
            known_credentials: None,
            message: None,
            pairing: (purpose == Purpose::Pair).then_some(pairing),
            test_mode: true,
        });
    }

    /// Shows the same as a short code.
    pub(super) fn by_short_code(&self) {
        self.state().offer.as_mut().unwrap().channel = Channel::ShortCode;
    }

    /// The person types the digits of every pending credential.
    pub(super) fn confirm(&self) {
        let mut state = self.state();
        for at in 0..state.credentials.len() {
            if state.credentials[at].state == CredentialState::Pending {
                let id = state.credentials[at].id;
                let receipt = self.receipt_of(&state, Some(id), Verdict::Paired, Some(&[]));
                state.credentials[at].receipt = Some(receipt).filter(|_| !state.no_receipts);
                state.credentials[at].state = CredentialState::Active;
            }
        }
    }

    /// Ends every credential.
    pub(super) fn disable_all(&self, by: DisabledBy) {
        for credential in &mut self.state().credentials {
            credential.state = CredentialState::Disabled;
            credential.disabled_by = Some(by);
        }
    }

    pub(super) fn count(&self, call: Call) -> usize {
        self.state().calls.iter().filter(|each| **each == call).count()
    }

    fn enter(&self, call: Call) -> Result<(), IssuerClientError> {
        let mut state = self.state();
        state.calls.push(call);
        if state.offline { Err(offline()) } else { Ok(()) }
    }

    fn leave<T>(&self, call: Call, answer: T) -> Result<T, IssuerClientError> {
        let mut state = self.state();
        match state.lost.iter().position(|lost| *lost == call) {
            Some(at) => {
                state.lost.remove(at);
                Err(offline())
            }
            None => Ok(answer),
        }
    }

    /// The same nonce gets the same request.
    fn answer_claim(&self, state: &mut State, app_nonce: B64<32>) -> String {
        if !state.claims.contains_key(&app_nonce) {
            state.claims.clear();
            state.offer.as_mut().unwrap().app_nonce = app_nonce;
            let request = self.sign_request(state);
            state.claims.insert(app_nonce, request);
        }
        state.claims[&app_nonce].clone()
    }

    fn sign_request(&self, state: &mut State) -> String {
        let mut request = state.offer.clone().unwrap();
        if !state.known.is_empty() {
            let marks = state.known.iter().map(|id| RequestObject::mark(&request.nonce, id));
            request.known_credentials = Some(marks.collect());
        }
        if let Some(alter) = state.alter_request {
            alter(&mut request);
        }
        let key = if state.forge { &self.forged_key } else { &self.request_key };
        key.sign(RequestObject::TYP, &request).unwrap()
    }

    fn receipt(&self, state: &State, receipt: &Receipt) -> String {
        let mut receipt = receipt.clone();
        if let Some(alter) = state.alter_receipt {
            alter(&mut receipt);
        }
        let key = if state.forge { &self.forged_key } else { &self.receipt_key };
        key.sign(Receipt::TYP, &receipt).unwrap()
    }

    fn receipt_of(
        &self,
        state: &State,
        credential_id: Option<CredentialId>,
        verdict: Verdict,
        body: Option<&[u8]>,
    ) -> String {
        let offer = state.offer.as_ref().unwrap();
        let receipt = Receipt {
            iss: self.issuer.clone(),
            jti: draw(),
            iat: CHANGED_AT,
            credential_id,
            purpose: match (verdict, body) {
                (Verdict::Paired, _) => Purpose::Pair,
                (_, Some(_)) => offer.purpose,
                (_, None) => Purpose::Unpair,
            },
            verdict,
            acr: Some(offer.acr),
            relying_party: Some(offer.relying_party.uri.clone()),
            response_hash: body.map(|body| B64(sha256(body))),
        };
        self.receipt(state, &receipt)
    }
}

fn offline() -> IssuerClientError {
    IssuerClientError::Offline("no network".into())
}

fn refused(code: ErrorCode) -> IssuerClientError {
    IssuerClientError::Refused { code, retry_after: None }
}
