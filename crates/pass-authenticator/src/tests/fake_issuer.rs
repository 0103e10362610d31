//! An issuer that lives in memory, speaks the words of `pass_protocol`, and misbehaves on demand.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard};

use async_trait::async_trait;
use pass_protocol::{
    Answer, AssertionResponse, AttestationObject, AuthenticatorData, B64, Channel, ClaimAnswer,
    ClaimRequest, ClientData, ClientDataType, CredentialId, CredentialState, CredentialStatus,
    DisableAnswer, DisableRequest, DisabledBy, ErrorCode, Initiator, Issuer, IssuerMetadata,
    KeyStatement, KeyUse, LevelOfAssurance, LevelReason, PairingTerms, PassLink, PinPolicy,
    Purpose, Receipt, RelyingParty, RequestObject, Response, StatementChain, StatementKey,
    StatusAnswer, StatusRequest, SystemRandom, UnixTime, UserVerification, UserVerificationMethod,
    Verdict, commitment, jws::SigningKey, proof_message, sha256, verify_proof,
};
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};

use crate::{IssuerClient, IssuerClientError};

pub(super) const DIGITS: &str = "271828";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Metadata,
    Keys,
    Claim,
    Respond,
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
    pin_key: Vec<u8>,
    disable_hash: B64<32>,
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
    /// Refuses the next response.
    pub(super) refuse: Option<ErrorCode>,
    /// Blocks the credential at the next wrong PIN.
    pub(super) block: bool,
    pub(super) alter_request: Change<RequestObject>,
    pub(super) alter_receipt: Change<Receipt>,
    pub(super) alter_status: Change<CredentialStatus>,
    /// Signs with keys that no statement names.
    pub(super) forge: bool,
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
        let pairing = PairingTerms {
            account_label: "E••• M•••".to_owned(),
            pin_policy: PinPolicy { digits: 6 },
            attestation: vec!["packed".to_owned()],
        };
        let mut state = self.state();
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
            user_verification: vec![UserVerificationMethod::Pin],
            initiator: Initiator::default(),
            known_credentials: Vec::new(),
            message: None,
            pairing: (purpose == Purpose::Pair).then_some(pairing),
            test_mode: true,
        });
    }

    /// The person types the digits of every pending credential.
    pub(super) fn confirm(&self) {
        for credential in &mut self.state().credentials {
            if credential.state == CredentialState::Pending {
                credential.state = CredentialState::Active;
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

    fn sign_request(&self, state: &mut State) -> String {
        let mut request = state.offer.clone().unwrap();
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
            iat: UnixTime(1_768_478_500),
            credential_id,
            purpose: if body.is_some() { offer.purpose } else { Purpose::Unpair },
            verdict,
            acr: Some(offer.acr),
            relying_party: Some(offer.relying_party.uri.clone()),
            response_hash: body.map(|body| B64(sha256(body))),
        };
        self.receipt(state, &receipt)
    }

    fn judge(&self, state: &mut State, body: &[u8]) -> Result<Answer, IssuerClientError> {
        let challenge = state.claims.values().last().map(|request| sha256(request.as_bytes()));
        let challenge = challenge.unwrap();
        match serde_json::from_slice(body).unwrap() {
            Response::Create { credential, user_verification } => {
                let hash = ClientData::verify(
                    &credential.response.client_data_json.0,
                    ClientDataType::Create,
                    &challenge,
                    &self.issuer,
                );
                let hash = hash.unwrap();
                let object = &credential.response.attestation_object.0;
                let object = AttestationObject::parse(object).unwrap();
                let data = AuthenticatorData::parse(&object.auth_data).unwrap();
                let attested = data.attested.clone().unwrap();
                verify_device(&attested.public_key, &object.auth_data, &hash, &object.signature);
                let uv = data.pass_uv.unwrap();
                let pin_key = uv.public_key.clone().unwrap();
                self.check_pin(&pin_key, &attested.id, Purpose::Pair, &hash, &user_verification);
                assert_eq!(uv.commitment.0, committed(&user_verification));
                state.proofs.push(user_verification);
                state.credentials.push(Credential {
                    id: attested.id,
                    state: CredentialState::Pending,
                    disabled_by: None,
                    level: LevelOfAssurance::Substantial,
                    public_key: attested.public_key,
                    pin_key,
                    disable_hash: data.device.unwrap().disable_hash,
                });
                Ok(Answer::Registered {
                    confirmation_code: DIGITS.to_owned(),
                    expires_in: 600,
                    level: LevelOfAssurance::Substantial,
                    level_reason: LevelReason::Identity,
                })
            }
            Response::Get { credential, user_verification } => {
                let found = state.credentials.iter().position(|known| known.id == credential.id);
                let at = found.ok_or_else(|| refused(ErrorCode::ApprovalRefused))?;
                let known = state.credentials[at].clone();
                if known.state != CredentialState::Active {
                    return Err(refused(ErrorCode::ApprovalRefused));
                }
                let sent = &credential.response;
                let (hash, data) =
                    self.verify_assertion(&known, sent, ClientDataType::Get, &challenge);
                assert_eq!(data.pass_uv.unwrap().commitment.0, committed(&user_verification));
                let right = self.check_pin(
                    &known.pin_key,
                    &known.id,
                    Purpose::SignIn,
                    &hash,
                    &user_verification,
                );
                state.proofs.push(user_verification);
                if right {
                    let receipt =
                        self.receipt_of(state, Some(known.id), Verdict::Approved, Some(body));
                    return Ok(Answer::Approved {
                        receipt,
                        redirect_uri: None,
                        confirmation_code: None,
                    });
                }
                if state.block {
                    state.credentials[at].state = CredentialState::Blocked;
                    return Ok(Answer::Blocked);
                }
                state.offer.as_mut().unwrap().nonce = draw();
                let request = self.sign_request(state);
                let app_nonce = *state.claims.keys().last().unwrap();
                state.claims.insert(app_nonce, request.clone());
                Ok(Answer::WrongPin {
                    tries_left: 2,
                    retry_after: None,
                    next_pause: Some(60),
                    lifetime_left: None,
                    request,
                })
            }
            Response::Decline { credential } => {
                let id = credential.as_ref().map(|credential| credential.id);
                if let Some(credential) = &credential {
                    let known = state.credentials.iter().find(|known| known.id == credential.id);
                    let sent = &credential.response;
                    let kind = ClientDataType::Decline;
                    let (_, data) = self.verify_assertion(known.unwrap(), sent, kind, &challenge);
                    assert_eq!(data.pass_uv, None);
                }
                let receipt = self.receipt_of(state, id, Verdict::Declined, Some(body));
                Ok(Answer::Declined { receipt })
            }
        }
    }

    fn check_pin(
        &self,
        key: &[u8],
        id: &CredentialId,
        purpose: Purpose,
        client_data_hash: &[u8; 32],
        sent: &UserVerification,
    ) -> bool {
        let message = proof_message(&self.issuer, id, purpose, client_data_hash);
        verify_proof(key, &message, &sent.proof.0).is_ok()
    }

    fn verify_assertion(
        &self,
        known: &Credential,
        sent: &AssertionResponse,
        kind: ClientDataType,
        challenge: &[u8; 32],
    ) -> ([u8; 32], AuthenticatorData) {
        let hash = ClientData::verify(&sent.client_data_json.0, kind, challenge, &self.issuer);
        let hash = hash.unwrap();
        let data = &sent.authenticator_data.0;
        verify_device(&known.public_key, data, &hash, &sent.signature.0);
        let data = AuthenticatorData::parse(data).unwrap();
        assert_eq!(data.rp_id_hash.0, self.issuer.rp_id_hash());
        assert!(data.flags.user_present && !data.flags.user_verified);
        (hash, data)
    }

    fn status_of(&self, state: &State, status: &StatusRequest) -> Option<CredentialStatus> {
        let known = state.credentials.iter().find(|known| known.id == status.credential.id)?;
        let sent = &status.credential.response;
        let client_data: ClientData = serde_json::from_slice(&sent.client_data_json.0).unwrap();
        let nonce = client_data.challenge;
        self.verify_assertion(known, sent, ClientDataType::Status, &nonce.0);
        let pending = known.state == CredentialState::Pending;
        Some(CredentialStatus {
            iss: self.issuer.clone(),
            app_nonce: nonce,
            credential_id: known.id,
            state: known.state,
            level: known.level,
            level_reason: LevelReason::Identity,
            confirmation_code: pending.then(|| DIGITS.to_owned()),
            expires_in: pending.then_some(500),
            disabled_by: known.disabled_by,
            disabled_at: known.disabled_by.map(|_| UnixTime(1_768_478_600)),
        })
    }
}

fn committed(sent: &UserVerification) -> [u8; 32] {
    commitment(&sent.proof.0, &sent.blinder.0)
}

fn verify_device(key: &[u8], data: &[u8], hash: &[u8; 32], signature: &[u8]) {
    let message = [data, hash].concat();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key).verify(&message, signature).unwrap();
}

fn offline() -> IssuerClientError {
    IssuerClientError::Offline("no network".into())
}

fn refused(code: ErrorCode) -> IssuerClientError {
    IssuerClientError::Refused { code, retry_after: None }
}

#[async_trait]
impl IssuerClient for FakeIssuer {
    async fn metadata(&self, issuer: &Issuer) -> Result<IssuerMetadata, IssuerClientError> {
        self.enter(Call::Metadata)?;
        let names = BTreeMap::from([("de".to_owned(), "Servicekonto\u{202e}".to_owned())]);
        Ok(IssuerMetadata {
            issuer: issuer.clone(),
            names,
            color: "#123456".to_owned(),
            support_uri: None,
            privacy_uri: None,
            accessibility_uri: None,
        })
    }

    async fn keys(&self, _issuer: &Issuer) -> Result<StatementChain, IssuerClientError> {
        self.enter(Call::Keys)?;
        Ok(StatementChain { statements: self.state().statements.clone() })
    }

    async fn claim(
        &self,
        _link: &PassLink,
        claim: &ClaimRequest,
    ) -> Result<ClaimAnswer, IssuerClientError> {
        self.enter(Call::Claim)?;
        let request = {
            let mut state = self.state();
            if !state.claims.contains_key(&claim.app_nonce) {
                state.claims.clear();
                state.offer.as_mut().unwrap().app_nonce = claim.app_nonce;
                let request = self.sign_request(&mut state);
                state.claims.insert(claim.app_nonce, request);
            }
            state.claims[&claim.app_nonce].clone()
        };
        self.leave(Call::Claim, ClaimAnswer { request })
    }

    async fn respond(&self, response_uri: &str, body: &[u8]) -> Result<Answer, IssuerClientError> {
        self.enter(Call::Respond)?;
        assert!(self.issuer.owns(response_uri));
        let answer = {
            let mut state = self.state();
            state.bodies.push(body.to_vec());
            if let Some(code) = state.refuse.take() {
                return Err(refused(code));
            }
            let hash = sha256(body);
            match state.answers.get(&hash) {
                Some(answer) => answer.clone(),
                None => {
                    let answer = self.judge(&mut state, body)?;
                    state.answers.insert(hash, answer.clone());
                    answer
                }
            }
        };
        self.leave(Call::Respond, answer)
    }

    async fn status(
        &self,
        _issuer: &Issuer,
        status: &StatusRequest,
    ) -> Result<StatusAnswer, IssuerClientError> {
        self.enter(Call::Status)?;
        let state = self.state();
        let mut answer =
            self.status_of(&state, status).ok_or_else(|| refused(ErrorCode::ApprovalRefused))?;
        if let Some(alter) = state.alter_status {
            alter(&mut answer);
        }
        let key = if state.forge { &self.forged_key } else { &self.receipt_key };
        Ok(StatusAnswer { status: key.sign(CredentialStatus::TYP, &answer).unwrap() })
    }

    async fn disable(
        &self,
        _issuer: &Issuer,
        disable: &DisableRequest,
    ) -> Result<DisableAnswer, IssuerClientError> {
        self.enter(Call::Disable)?;
        let receipt = {
            let mut state = self.state();
            let known = state.credentials.iter_mut().find(|known| {
                known.id == disable.credential_id
                    && known.disable_hash.0 == sha256(&disable.disable_secret.0)
            });
            let known = known.ok_or_else(|| refused(ErrorCode::ApprovalRefused))?;
            known.state = CredentialState::Disabled;
            known.disabled_by = Some(DisabledBy::App);
            self.receipt_of(&state, Some(disable.credential_id), Verdict::Disabled, None)
        };
        self.leave(Call::Disable, DisableAnswer { receipt })
    }
}
