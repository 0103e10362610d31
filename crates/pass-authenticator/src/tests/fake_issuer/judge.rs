//! What the fake issuer makes of a response.

use pass_protocol::{
    Answer, AssertionResponse, AttestationObject, AuthenticatorData, B64, ClientData,
    ClientDataType, CredentialId, CredentialState, CredentialStatus, ErrorCode, LevelOfAssurance,
    LevelReason, OwnRequest, Purpose, ReportRequest, Response, StatusRequest, UnixTime,
    UserVerification, UserVerificationMethod, Verdict, commitment, proof_message, sha256,
    verify_proof,
};
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};

use super::{CHANGED_AT, Credential, DIGITS, FakeIssuer, State, draw, refused};
use crate::IssuerClientError;

impl FakeIssuer {
    pub(super) fn judge(
        &self,
        state: &mut State,
        body: &[u8],
    ) -> Result<Answer, IssuerClientError> {
        let challenge = state.claims.values().last().map(|request| sha256(request.as_bytes()));
        let challenge = challenge.unwrap();
        match serde_json::from_slice(body).unwrap() {
            Response::Create { credential, user_verification, evidence } => {
                state.evidence = evidence;
                let hash = ClientData::verify(
                    &credential.response.client_data_json.0,
                    ClientDataType::Create,
                    &challenge,
                    &self.issuer,
                );
                let hash = hash.unwrap();
                let object = &credential.response.attestation_object.0;
                let object = AttestationObject::parse(object).unwrap();
                state.certificates.clone_from(&object.certificates);
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
                    biometric_key: None,
                    pin_key,
                    pin_changed_at: None,
                    receipt: None,
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
                let uv = data.pass_uv.clone().unwrap();
                assert_eq!(uv.commitment.0, committed(&user_verification));
                assert_eq!(uv.method, user_verification.method);
                let key = match uv.method {
                    UserVerificationMethod::Pin => &known.pin_key,
                    UserVerificationMethod::Biometric => known.biometric_key.as_ref().unwrap(),
                };
                let purpose = Purpose::SignIn;
                let right = self.check_pin(key, &known.id, purpose, &hash, &user_verification);
                state.proofs.push(user_verification);
                if right {
                    let receipt =
                        self.receipt_of(state, Some(known.id), Verdict::Approved, Some(body));
                    let confirmation_code = state.confirmation_code.clone();
                    return Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code });
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
            Response::Enrol { credential, user_verification, biometric } => {
                let at = state.credentials.iter().position(|known| known.id == credential.id);
                let at = at.unwrap();
                let known = state.credentials[at].clone();
                let sent = &credential.response;
                let (hash, data) =
                    self.verify_assertion(&known, sent, ClientDataType::Get, &challenge);
                let key = data.biometric_key.unwrap();
                let purpose = Purpose::EnrolBiometric;
                let message = proof_message(&self.issuer, &known.id, purpose, &hash);
                verify_proof(&key, &message, &biometric.proof.0).unwrap();
                let pin = &known.pin_key;
                if !self.check_pin(pin, &known.id, purpose, &hash, &user_verification) {
                    return Ok(Answer::WrongPin {
                        tries_left: 2,
                        retry_after: None,
                        next_pause: Some(60),
                        lifetime_left: None,
                        request: String::new(),
                    });
                }
                state.credentials[at].biometric_key = Some(key);
                let receipt = self.receipt_of(state, Some(known.id), Verdict::Approved, Some(body));
                Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code: None })
            }
            Response::Change { credential, user_verification, new_proof } => {
                let at = state.credentials.iter().position(|known| known.id == credential.id);
                let at = at.unwrap();
                let known = state.credentials[at].clone();
                let sent = &credential.response;
                let (hash, data) =
                    self.verify_assertion(&known, sent, ClientDataType::Get, &challenge);
                let uv = data.pass_uv.unwrap();
                assert_eq!(uv.commitment.0, committed(&user_verification));
                let (purpose, new) = (Purpose::ChangePin, uv.public_key.unwrap());
                let message = proof_message(&self.issuer, &known.id, purpose, &hash);
                verify_proof(&new, &message, &new_proof.0).unwrap();
                let pin = &known.pin_key;
                if !self.check_pin(pin, &known.id, purpose, &hash, &user_verification) {
                    if state.block {
                        state.credentials[at].state = CredentialState::Blocked;
                        return Ok(Answer::Blocked);
                    }
                    return Ok(Answer::WrongPin {
                        tries_left: 2,
                        retry_after: None,
                        next_pause: Some(60),
                        lifetime_left: None,
                        request: String::new(),
                    });
                }
                state.credentials[at].pin_key = new;
                state.credentials[at].pin_changed_at = Some(CHANGED_AT);
                let receipt = self.receipt_of(state, Some(known.id), Verdict::Approved, Some(body));
                Ok(Answer::Approved { receipt, redirect_uri: None, confirmation_code: None })
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
        let method = data.pass_uv.as_ref().map(|uv| uv.method);
        let biometric = method == Some(UserVerificationMethod::Biometric);
        assert!(data.flags.user_present && data.flags.user_verified == biometric);
        (hash, data)
    }

    /// Checks who asks for a request, and returns their nonce.
    pub(super) fn asked_by(&self, state: &State, asked: &OwnRequest) -> B64<32> {
        let known = state.credentials.iter().find(|known| known.id == asked.credential.id);
        let sent = &asked.credential.response;
        let client_data: ClientData = serde_json::from_slice(&sent.client_data_json.0).unwrap();
        let nonce = client_data.challenge;
        self.verify_assertion(known.unwrap(), sent, ClientDataType::Request, &nonce.0);
        nonce
    }

    /// Checks that a report is about the request that was claimed last.
    pub(super) fn reported_by(&self, state: &State, report: &ReportRequest) {
        let known = state.credentials.iter().find(|known| known.id == report.credential.id);
        let challenge = state.claims.values().last().map(|request| sha256(request.as_bytes()));
        let (sent, kind) = (&report.credential.response, ClientDataType::Report);
        let (_, data) = self.verify_assertion(known.unwrap(), sent, kind, &challenge.unwrap());
        assert_eq!(data.pass_uv, None);
    }

    pub(super) fn status_of(
        &self,
        state: &State,
        status: &StatusRequest,
    ) -> Option<CredentialStatus> {
        let known = state.credentials.iter().find(|known| known.id == status.credential.id)?;
        let sent = &status.credential.response;
        let client_data: ClientData = serde_json::from_slice(&sent.client_data_json.0).unwrap();
        let nonce = client_data.challenge;
        self.verify_assertion(known, sent, ClientDataType::Status, &nonce.0);
        let pending = known.state == CredentialState::Pending;
        Some(CredentialStatus {
            usable_from: None,
            receipt: known.receipt.clone(),
            iss: self.issuer.clone(),
            app_nonce: nonce,
            credential_id: known.id,
            state: known.state,
            level: known.level,
            level_reason: LevelReason::Identity,
            confirmation_code: pending.then(|| DIGITS.to_owned()),
            expires_in: pending.then_some(500),
            pin_changed_at: known.pin_changed_at,
            reported: state.reported.clone(),
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
