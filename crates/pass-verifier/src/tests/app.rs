//! An issuer under test, and the smallest app that can talk to it. The app is written from
//! `docs/protocol.md` with ring alone, so that both sides do not share a mistake.

use std::sync::Arc;

use pass_protocol::{
    Answer, AssertionResponse, AttestationObject, AttestationResponse, AttestedCredential,
    AuthenticationCredential, AuthenticatorData, B64, Bytes, ClaimRequest, ClientData,
    ClientDataType, CredentialId, DeviceDescription, Flags, Initiator, Issuer, IssuerMetadata,
    KeySecurityLevel, LevelOfAssurance, PassUv, PublicKeyType, Purpose, Random as _,
    RegistrationCredential, RelyingParty, RequestObject, Response, StatusRequest, SystemRandom,
    UserVerification, UserVerificationMethod, commitment, jws, proof_message, sha256,
};
use pass_testkit::FakeClock;
use ring::rand::SystemRandom as RingRandom;
use ring::signature::{
    ECDSA_P256_SHA256_ASN1_SIGNING, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _,
};

use crate::{
    EvidenceCheck, EvidencePolicy, IssuerKeys, Offer, OfferId, OfferPurpose, Offered, PairingOffer,
    SqliteStore, Verifier, VerifierConfig, VerifierError,
};

pub(crate) const ACCOUNT: &str = "account-1";

/// A verifier on a database of its own.
pub(crate) struct Server {
    pub(crate) verifier: Verifier,
    pub(crate) clock: FakeClock,
    pub(crate) dir: tempfile::TempDir,
    /// Level that its sign-ins ask for.
    pub(crate) acr: LevelOfAssurance,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self::with_policy(LevelOfAssurance::Substantial)
    }

    pub(crate) fn with_policy(software: LevelOfAssurance) -> Self {
        Self::with_evidence(only_software(software))
    }

    pub(crate) fn with_evidence(evidence: EvidenceCheck) -> Self {
        Self::with_evidence_and_biometric(evidence, LevelOfAssurance::Low)
    }

    pub(crate) fn with_evidence_and_biometric(
        evidence: EvidenceCheck,
        biometric: LevelOfAssurance,
    ) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = FakeClock::default();
        let verifier = open(&dir, &clock, evidence, biometric);
        Self { verifier, clock, dir, acr: LevelOfAssurance::Substantial }
    }

    /// The same issuer, whose portals ask for another level.
    pub(crate) fn asks_for(self, acr: LevelOfAssurance) -> Self {
        Self { acr, ..self }
    }

    /// Registers with this response and types the digits.
    pub(crate) fn finish_pairing(&self, offered: &Offered, claim: &Claim, response: &Response) {
        let answer = claim.respond(&self.verifier, response).unwrap();
        let Answer::Registered { confirmation_code, .. } = answer else { panic!("{answer:?}") };
        self.verifier.confirm_pairing(&offered.id, &confirmation_code).unwrap();
    }

    /// The same issuer after a restart, perhaps with another policy.
    pub(crate) fn restarted(self, software: LevelOfAssurance) -> Self {
        let Self { verifier, clock, dir, acr } = self;
        drop(verifier);
        let verifier = open(&dir, &clock, only_software(software), LevelOfAssurance::Low);
        Self { verifier, clock, dir, acr }
    }

    pub(crate) fn issuer(&self) -> Issuer {
        self.verifier.config().issuer.clone()
    }

    pub(crate) fn offer_pairing(&self) -> Offered {
        self.offer_pairing_from(LevelOfAssurance::High).unwrap()
    }

    pub(crate) fn offer_pairing_from(
        &self,
        session_level: LevelOfAssurance,
    ) -> Result<Offered, VerifierError> {
        let signed_in_at = self.verifier.now();
        self.verifier.offer(offer(OfferPurpose::Pair(PairingOffer {
            account: ACCOUNT.into(),
            account_label: "E••• M•••".into(),
            identity_level: LevelOfAssurance::High,
            session_level,
            signed_in_at,
        })))
    }

    pub(crate) fn offer_sign_in(&self) -> Offered {
        self.verifier.offer(self.sign_in_terms()).unwrap()
    }

    /// An app whose credential is active.
    pub(crate) fn paired(&self) -> App {
        self.paired_as("Telefon").0
    }

    pub(crate) fn paired_as(&self, name: &str) -> (App, OfferId) {
        let app = App::new(self.issuer(), name);
        let offered = self.offer_pairing();
        let claim = app.claim(&self.verifier, &offered);
        self.finish_pairing(&offered, &claim, &app.registration(&claim));
        (app, offered.id)
    }
}

fn only_software(software: LevelOfAssurance) -> EvidenceCheck {
    let policy = EvidencePolicy { software, ..EvidencePolicy::default() };
    EvidenceCheck::new(policy, None).unwrap()
}

fn open(
    dir: &tempfile::TempDir,
    clock: &FakeClock,
    evidence: EvidenceCheck,
    biometric: LevelOfAssurance,
) -> Verifier {
    let issuer = Issuer::parse("https://konto.example").unwrap();
    let metadata = IssuerMetadata {
        issuer: issuer.clone(),
        names: [("de".to_owned(), "Servicekonto".to_owned())].into(),
        color: "#003366".into(),
        support_uri: None,
        privacy_uri: None,
        accessibility_uri: None,
    };
    let keys = IssuerKeys::open(&dir.path().join("keys"), &issuer, &SystemRandom).unwrap();
    let store = SqliteStore::open(&dir.path().join("pass.sqlite")).unwrap();
    let config = VerifierConfig { issuer, metadata, evidence, biometric, test_mode: true };
    Verifier::new(config, keys, store, Arc::new(clock.clone()), Arc::new(SystemRandom))
}

pub(crate) fn offer(purpose: OfferPurpose) -> Offer {
    Offer {
        purpose,
        relying_party: RelyingParty {
            name: "Serviceportal".into(),
            uri: "https://portal.example".into(),
        },
        acr: LevelOfAssurance::Substantial,
        initiator: Initiator::default(),
        known_credentials: None,
    }
}

/// A claimed request.
#[derive(Debug)]
pub(crate) struct Claim {
    pub(crate) request: String,
    pub(crate) object: RequestObject,
}

impl Claim {
    pub(crate) fn read(verifier: &Verifier, request: String, app_nonce: &B64<32>) -> Self {
        let object = read(verifier, &request, app_nonce);
        Self { request, object }
    }

    pub(crate) fn response_id(&self) -> B64<16> {
        B64::parse(self.object.response_uri.rsplit('/').next().unwrap()).unwrap()
    }

    pub(crate) fn respond(
        &self,
        verifier: &Verifier,
        response: &Response,
    ) -> Result<Answer, VerifierError> {
        verifier.respond(&self.response_id(), &serde_json::to_vec(response).unwrap())
    }

    /// The next request of the same claim, from a wrong-PIN answer.
    pub(crate) fn next(&self, verifier: &Verifier, answer: &Answer) -> Self {
        let Answer::WrongPin { request, .. } = answer else { panic!("{answer:?}") };
        Self { request: request.clone(), object: read(verifier, request, &self.object.app_nonce) }
    }
}

fn read(verifier: &Verifier, request: &str, app_nonce: &B64<32>) -> RequestObject {
    let issuer = &verifier.config().issuer;
    let (statement, _) = verifier.keys().statements.walk(issuer, None).unwrap();
    let keys: Vec<jws::Jwk> = statement.keys_for(pass_protocol::KeyUse::Request);
    RequestObject::verify(request, issuer, app_nonce, &keys).unwrap()
}

/// The smallest app: a device key, a PIN key, a disable secret.
pub(crate) struct App {
    pub(crate) issuer: Issuer,
    pub(crate) id: CredentialId,
    pub(crate) name: String,
    pub(crate) device_pkcs8: Vec<u8>,
    pub(crate) biometric_pkcs8: Vec<u8>,
    device: EcdsaKeyPair,
    pub(crate) biometric: EcdsaKeyPair,
    pub(crate) pin: EcdsaKeyPair,
    pub(crate) wrong_pin: EcdsaKeyPair,
    pub(crate) disable_secret: B64<32>,
}

type Algorithm = &'static ring::signature::EcdsaSigningAlgorithm;

fn key(alg: Algorithm) -> EcdsaKeyPair {
    key_and_bytes(alg).0
}

fn key_and_bytes(alg: Algorithm) -> (EcdsaKeyPair, Vec<u8>) {
    let pkcs8 = EcdsaKeyPair::generate_pkcs8(alg, &RingRandom::new()).unwrap();
    let key = EcdsaKeyPair::from_pkcs8(alg, pkcs8.as_ref(), &RingRandom::new()).unwrap();
    (key, pkcs8.as_ref().to_vec())
}

impl App {
    pub(crate) fn new(issuer: Issuer, name: &str) -> Self {
        let (device, device_pkcs8) = key_and_bytes(&ECDSA_P256_SHA256_ASN1_SIGNING);
        let (biometric, biometric_pkcs8) = key_and_bytes(&ECDSA_P256_SHA256_FIXED_SIGNING);
        Self {
            issuer,
            id: B64::random(&SystemRandom),
            name: name.into(),
            device_pkcs8,
            biometric_pkcs8,
            device,
            biometric,
            pin: key(&ECDSA_P256_SHA256_FIXED_SIGNING),
            wrong_pin: key(&ECDSA_P256_SHA256_FIXED_SIGNING),
            disable_secret: B64::random(&SystemRandom),
        }
    }

    pub(crate) fn claim(&self, verifier: &Verifier, offered: &Offered) -> Claim {
        let app_nonce = B64::random(&SystemRandom);
        let answer =
            verifier.claim(&offered.link.ticket, &ClaimRequest { frame: None, app_nonce }).unwrap();
        let object = read(verifier, &answer.request, &app_nonce);
        Claim { request: answer.request, object }
    }

    pub(crate) fn sign_device(&self, message: &[u8]) -> Vec<u8> {
        self.device.sign(&RingRandom::new(), message).unwrap().as_ref().to_vec()
    }

    /// A proof by the right PIN.
    pub(crate) fn prove_right(&self, purpose: Purpose, client_data: &[u8]) -> UserVerification {
        self.prove(&self.pin, purpose, client_data)
    }

    pub(crate) fn prove(
        &self,
        key: &EcdsaKeyPair,
        purpose: Purpose,
        client_data: &[u8],
    ) -> UserVerification {
        let message = proof_message(&self.issuer, &self.id, purpose, &sha256(client_data));
        let proof = key.sign(&RingRandom::new(), &message).unwrap();
        let mut blinder = [0; 32];
        SystemRandom.fill(&mut blinder);
        UserVerification {
            method: UserVerificationMethod::Pin,
            proof: B64::from_slice(proof.as_ref()).unwrap(),
            blinder: B64(blinder),
        }
    }

    /// Authenticator data of an assertion.
    pub(crate) fn data(&self, uv: Option<&UserVerification>) -> AuthenticatorData {
        AuthenticatorData {
            rp_id_hash: B64(self.issuer.rp_id_hash()),
            flags: Flags {
                user_present: true,
                user_verified: uv.is_some_and(|uv| uv.method == UserVerificationMethod::Biometric),
            },
            sign_count: 0,
            attested: None,
            pass_uv: uv.map(|uv| PassUv {
                method: uv.method,
                commitment: B64(commitment(&uv.proof.0, &uv.blinder.0)),
                public_key: None,
            }),
            device: None,
            biometric_key: None,
        }
    }

    /// Signs these client data and authenticator data.
    pub(crate) fn assertion(
        &self,
        client_data: Vec<u8>,
        data: &AuthenticatorData,
    ) -> AuthenticationCredential {
        let data = data.to_bytes().unwrap();
        let signature = self.sign_device(&[data.as_slice(), &sha256(&client_data)].concat());
        AuthenticationCredential {
            id: self.id,
            raw_id: self.id,
            kind: PublicKeyType::PublicKey,
            response: AssertionResponse {
                client_data_json: Bytes(client_data),
                authenticator_data: Bytes(data),
                signature: Bytes(signature),
            },
            client_extension_results: serde_json::Map::new(),
        }
    }

    pub(crate) fn client_data(&self, kind: ClientDataType, request: &str) -> Vec<u8> {
        ClientData::new(kind, RequestObject::challenge(request), &self.issuer).to_json()
    }

    /// An approval with the right PIN.
    pub(crate) fn approval(&self, claim: &Claim) -> Response {
        self.approval_with(claim, &self.pin)
    }

    /// An approval with a wrong PIN.
    pub(crate) fn wrong(&self, claim: &Claim) -> Response {
        self.approval_with(claim, &self.wrong_pin)
    }

    fn approval_with(&self, claim: &Claim, pin: &EcdsaKeyPair) -> Response {
        let client_data = self.client_data(ClientDataType::Get, &claim.request);
        let user_verification = self.prove(pin, claim.object.purpose, &client_data);
        let credential = self.assertion(client_data, &self.data(Some(&user_verification)));
        Response::Get { credential, user_verification }
    }

    pub(crate) fn decline(&self, claim: &Claim) -> Response {
        let client_data = self.client_data(ClientDataType::Decline, &claim.request);
        Response::Decline { credential: Some(self.assertion(client_data, &self.data(None))) }
    }

    pub(crate) fn status_request(&self) -> (StatusRequest, B64<32>) {
        let nonce = B64::random(&SystemRandom);
        let client_data = ClientData::new(ClientDataType::Status, nonce.0, &self.issuer).to_json();
        (StatusRequest { credential: self.assertion(client_data, &self.data(None)) }, nonce)
    }

    /// Authenticator data and proof of a registration.
    pub(crate) fn registration_parts(
        &self,
        claim: &Claim,
    ) -> (Vec<u8>, AuthenticatorData, UserVerification) {
        let client_data = self.client_data(ClientDataType::Create, &claim.request);
        let uv = self.prove(&self.pin, Purpose::Pair, &client_data);
        let mut data = self.data(Some(&uv));
        let public_key = self.device.public_key().as_ref().to_vec();
        data.attested = Some(AttestedCredential { id: self.id, public_key });
        if let Some(pass_uv) = &mut data.pass_uv {
            pass_uv.public_key = Some(self.pin.public_key().as_ref().to_vec());
        }
        data.device = Some(DeviceDescription {
            name: self.name.clone(),
            model: "Linux".into(),
            key_security_level: KeySecurityLevel::Software,
            disable_hash: B64(sha256(&self.disable_secret.0)),
            signals: Vec::new(),
        });
        (client_data, data, uv)
    }

    /// Signs a registration of these parts.
    pub(crate) fn sign_registration(
        &self,
        client_data: Vec<u8>,
        data: &AuthenticatorData,
        user_verification: UserVerification,
    ) -> Response {
        let auth_data = data.to_bytes().unwrap();
        let signature = self.sign_device(&[auth_data.as_slice(), &sha256(&client_data)].concat());
        let object = AttestationObject { auth_data, signature, certificates: Vec::new() };
        let credential = RegistrationCredential {
            id: self.id,
            raw_id: self.id,
            kind: PublicKeyType::PublicKey,
            response: AttestationResponse {
                client_data_json: Bytes(client_data),
                attestation_object: Bytes(object.to_bytes().unwrap()),
            },
            client_extension_results: serde_json::Map::new(),
        };
        Response::Create { credential, user_verification, evidence: None }
    }

    pub(crate) fn registration(&self, claim: &Claim) -> Response {
        let (client_data, data, uv) = self.registration_parts(claim);
        self.sign_registration(client_data, &data, uv)
    }
}
