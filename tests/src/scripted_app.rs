//! The app's half of the protocol by hand: every message can be repeated, altered or withheld.
//!
//! For tests of the issuer only. The PIN key of a PIN is drawn, not derived: an issuer cannot tell.

mod reply;

pub use reply::{Claimed, Reply, reply};

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pass_protocol::{
    AssertionResponse, AttestationObject, AttestationResponse, AttestedCredential,
    AuthenticationCredential, AuthenticatorData, B64, Bytes, ClaimRequest, ClientData,
    ClientDataType, CodeClaim, CredentialId, DeviceDescription, DisableRequest, Flags, Issuer,
    KeySecurityLevel, PassLink, PassUv, PublicKeyType, RegistrationCredential, RequestObject,
    Response, ShortCode, SystemRandom, UserVerification, UserVerificationMethod, commitment,
    proof_message, sha256,
};
use reqwest::header::CONTENT_TYPE;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair,
    EcdsaSigningAlgorithm, KeyPair as _,
};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::failure::{Context as _, Failure};

/// An app with one credential at one issuer.
#[derive(Debug)]
pub struct ScriptedApp {
    /// Whom it talks to.
    pub issuer: Issuer,
    /// Its credential.
    pub credential: CredentialId,
    /// What disables it.
    pub disable_secret: B64<32>,
    /// Name that it claims for its device.
    pub name: String,
    /// Where it claims that its key lives.
    pub place: KeySecurityLevel,
    device: EcdsaKeyPair,
    pins: BTreeMap<String, EcdsaKeyPair>,
    client: reqwest::Client,
}

impl ScriptedApp {
    /// An app that has not paired yet.
    ///
    /// # Errors
    /// [`Failure::Http`] without an HTTP client.
    pub fn new(issuer: &str, name: &str) -> Result<Self, Failure> {
        Ok(Self {
            issuer: Issuer::parse(issuer).map_err(|e| Failure::unexpected(e.to_string()))?,
            credential: B64::random(&SystemRandom),
            disable_secret: B64::random(&SystemRandom),
            name: name.to_owned(),
            place: KeySecurityLevel::Software,
            device: fresh_key(&ECDSA_P256_SHA256_ASN1_SIGNING)?,
            pins: BTreeMap::new(),
            client: crate::http::client()?,
        })
    }

    /// Claims a link with a nonce of one's own; returns the raw answer.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn claim_with(&self, link: &str, app_nonce: B64<32>) -> Result<Reply, Failure> {
        let link = PassLink::parse(link).map_err(|e| Failure::unexpected(e.to_string()))?;
        let body = serde_json::to_vec(&ClaimRequest { frame: None, app_nonce })?;
        self.post(&link.claim_url(), &body).await
    }

    /// Claims a link.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if the issuer does not give the request.
    pub async fn claim(&self, link: &str) -> Result<Claimed, Failure> {
        Claimed::of(&self.claim_with(link, B64::random(&SystemRandom)).await?)
    }

    /// Claims a typed code; returns the raw answer.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn claim_code_with(&self, code: &str) -> Result<Reply, Failure> {
        let app_nonce = B64::random(&SystemRandom);
        let body = to_vec(&CodeClaim { code: ShortCode::parse(code)?, app_nonce })?;
        self.post(&self.issuer.url("/pass/codes"), &body).await
    }

    /// Claims a typed code.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if the issuer does not give the request.
    pub async fn claim_code(&self, code: &str) -> Result<Claimed, Failure> {
        Claimed::of(&self.claim_code_with(code).await?)
    }

    /// A registration with this PIN.
    ///
    /// # Errors
    /// [`Failure::Format`].
    pub fn registration(&mut self, claimed: &Claimed, pin: &str) -> Result<Vec<u8>, Failure> {
        let client_data = self.client_data(ClientDataType::Create, &claimed.compact);
        let (user_verification, uv) = self.prove(claimed, &client_data, pin, true)?;
        let data = AuthenticatorData {
            attested: Some(AttestedCredential {
                id: self.credential,
                public_key: self.device.public_key().as_ref().to_vec(),
            }),
            device: Some(DeviceDescription {
                name: self.name.clone(),
                model: "scripted".to_owned(),
                key_security_level: self.place,
                disable_hash: B64(sha256(self.disable_secret.as_ref())),
                signals: Vec::new(),
            }),
            ..self.authenticator_data(Some(uv))
        };
        let auth_data = data.to_bytes()?;
        let signature = self.sign(&auth_data, &client_data)?;
        let object = AttestationObject { auth_data, signature, certificates: Vec::new() };
        let object = object.to_bytes()?;
        let credential = RegistrationCredential {
            id: self.credential,
            raw_id: self.credential,
            kind: PublicKeyType::PublicKey,
            response: AttestationResponse {
                client_data_json: Bytes(client_data),
                attestation_object: Bytes(object),
            },
            client_extension_results: Map::new(),
        };
        Ok(serde_json::to_vec(&Response::Create { credential, user_verification, evidence: None })?)
    }

    /// An approval with this PIN.
    ///
    /// # Errors
    /// [`Failure::Format`].
    pub fn approval(&mut self, claimed: &Claimed, pin: &str) -> Result<Vec<u8>, Failure> {
        let client_data = self.client_data(ClientDataType::Get, &claimed.compact);
        let (user_verification, uv) = self.prove(claimed, &client_data, pin, false)?;
        let credential = self.assertion(client_data, Some(uv))?;
        Ok(serde_json::to_vec(&Response::Get { credential, user_verification })?)
    }

    /// A refusal, signed by the credential.
    ///
    /// # Errors
    /// [`Failure::Format`].
    pub fn refusal(&self, claimed: &Claimed) -> Result<Vec<u8>, Failure> {
        let client_data = self.client_data(ClientDataType::Decline, &claimed.compact);
        let credential = Some(self.assertion(client_data, None)?);
        Ok(serde_json::to_vec(&Response::Decline { credential })?)
    }

    /// Reports that a declined request was begun by somebody else.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn report(&self, claimed: &Claimed) -> Result<Reply, Failure> {
        let client_data = self.client_data(ClientDataType::Report, &claimed.compact);
        let credential = self.assertion(client_data, None)?;
        let body = pass_protocol::ReportRequest { credential };
        self.post(&format!("{}/report", claimed.request.response_uri), &to_vec(&body)?).await
    }

    /// A question for the credential's state.
    ///
    /// # Errors
    /// [`Failure::Format`].
    pub fn status_question(&self) -> Result<Vec<u8>, Failure> {
        let nonce = B64::<32>::random(&SystemRandom);
        let client_data = ClientData::new(ClientDataType::Status, nonce.0, &self.issuer).to_json();
        let credential = self.assertion(client_data, None)?;
        Ok(serde_json::to_vec(&pass_protocol::StatusRequest { credential })?)
    }

    /// Asks for the credential's state and returns its name, or the problem's code.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn state(&self) -> Result<String, Failure> {
        let url = self.issuer.url("/pass/status");
        let reply = self.post(&url, &self.status_question()?).await?;
        if let Some(code) = reply.problem() {
            return Ok(code.to_owned());
        }
        let payload = reply.text("status").split('.').nth(1).during("reading a status")?;
        let payload = URL_SAFE_NO_PAD.decode(payload).ok().during("reading a status")?;
        let status: Value = serde_json::from_slice(&payload)?;
        Ok(status.get("state").and_then(Value::as_str).unwrap_or_default().to_owned())
    }

    /// Disables the credential with its secret.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn disable(&self) -> Result<Reply, Failure> {
        let (credential_id, disable_secret) = (self.credential, self.disable_secret);
        let body = DisableRequest { credential_id, disable_secret };
        self.post(&self.issuer.url("/pass/disable"), &to_vec(&body)?).await
    }

    /// Posts a JSON body.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn post(&self, url: &str, body: &[u8]) -> Result<Reply, Failure> {
        let request = self.client.post(url).header(CONTENT_TYPE, "application/json");
        reply(request.body(body.to_vec()).send().await?).await
    }

    /// Posts a response to where its request wants it.
    ///
    /// # Errors
    /// [`Failure::Http`].
    pub async fn respond(&self, claimed: &Claimed, body: &[u8]) -> Result<Reply, Failure> {
        self.post(&claimed.request.response_uri, body).await
    }

    fn client_data(&self, kind: ClientDataType, compact: &str) -> Vec<u8> {
        ClientData::new(kind, RequestObject::challenge(compact), &self.issuer).to_json()
    }

    fn authenticator_data(&self, pass_uv: Option<PassUv>) -> AuthenticatorData {
        AuthenticatorData {
            rp_id_hash: B64(self.issuer.rp_id_hash()),
            flags: Flags { user_present: true, user_verified: false },
            sign_count: 0,
            attested: None,
            pass_uv,
            device: None,
            biometric_key: None,
        }
    }

    fn assertion(
        &self,
        client_data: Vec<u8>,
        uv: Option<PassUv>,
    ) -> Result<AuthenticationCredential, Failure> {
        let auth_data = self.authenticator_data(uv).to_bytes()?;
        let signature = self.sign(&auth_data, &client_data)?;
        Ok(AuthenticationCredential {
            id: self.credential,
            raw_id: self.credential,
            kind: PublicKeyType::PublicKey,
            response: AssertionResponse {
                client_data_json: Bytes(client_data),
                authenticator_data: Bytes(auth_data),
                signature: Bytes(signature),
            },
            client_extension_results: Map::new(),
        })
    }

    fn prove(
        &mut self,
        claimed: &Claimed,
        client_data: &[u8],
        pin: &str,
        with_key: bool,
    ) -> Result<(UserVerification, PassUv), Failure> {
        if !self.pins.contains_key(pin) {
            self.pins.insert(pin.to_owned(), fresh_key(&ECDSA_P256_SHA256_FIXED_SIGNING)?);
        }
        let key = self.pins.get(pin).during("finding a PIN key")?;
        let hash = sha256(client_data);
        let purpose = claimed.request.purpose;
        let message = proof_message(&self.issuer, &self.credential, purpose, &hash);
        let proof = B64::from_slice(sign(key, &message)?.as_ref())?;
        let blinder = B64::random(&SystemRandom);
        let uv = PassUv {
            method: UserVerificationMethod::Pin,
            commitment: B64(commitment(&proof.0, &blinder.0)),
            public_key: with_key.then(|| key.public_key().as_ref().to_vec()),
        };
        Ok((UserVerification { method: UserVerificationMethod::Pin, proof, blinder }, uv))
    }

    fn sign(&self, auth_data: &[u8], client_data: &[u8]) -> Result<Vec<u8>, Failure> {
        let message = [auth_data, &sha256(client_data)].concat();
        Ok(sign(&self.device, &message)?.as_ref().to_vec())
    }
}

fn to_vec(body: &impl Serialize) -> Result<Vec<u8>, Failure> {
    Ok(serde_json::to_vec(body)?)
}

fn fresh_key(algorithm: &'static EcdsaSigningAlgorithm) -> Result<EcdsaKeyPair, Failure> {
    let random = ring::rand::SystemRandom::new();
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(algorithm, &random).ok().during("making a key")?;
    EcdsaKeyPair::from_pkcs8(algorithm, pkcs8.as_ref(), &random).ok().during("making a key")
}

fn sign(key: &EcdsaKeyPair, message: &[u8]) -> Result<ring::signature::Signature, Failure> {
    key.sign(&ring::rand::SystemRandom::new(), message).ok().during("signing")
}
