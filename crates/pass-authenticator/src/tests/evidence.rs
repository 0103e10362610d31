//! What goes along with a registration, and to whom.

use std::sync::Arc;

use async_trait::async_trait;
use pass_keystore::{
    DeviceCondition, DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, Prompt,
    PublicKey, Sealed, Secret, Signature,
};
use pass_protocol::{
    AttestationObject, AuthenticatorData, Bytes, DeviceSignal, EndorsementAnswer,
    EndorsementRequest, ErrorCode, KeyEvidence, KeySecurityLevel, Purpose, Response, TpmEvidence,
    sha256,
};

use super::{
    fake_issuer::Call,
    world::{RIGHT, World},
};
use crate::{Authenticator, IssuerClientError};

/// Says everything about its keys that any platform can say.
#[derive(Debug)]
struct Talkative(Arc<dyn DeviceKeystore>);

#[async_trait]
impl DeviceKeystore for Talkative {
    fn security_level(&self) -> KeySecurityLevel {
        KeySecurityLevel::Tpm
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        let made = self.0.generate(id, policy, challenge).await?;
        Ok(GeneratedKey { certificates: vec![challenge.to_vec()], ..made })
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        self.0.public_key(id).await
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        self.0.sign(id, message, prompt).await
    }

    async fn certify(
        &self,
        _id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        Ok(Some(KeyEvidence::Tpm(TpmEvidence {
            public_area: Bytes(vec![1]),
            cert_info: Bytes(sha256(to_be_signed).to_vec()),
            signature: Bytes(vec![3]),
            attestation_key: Bytes(vec![4]),
            activation: None,
        })))
    }

    async fn endorsement(&self, _id: &KeyId) -> Result<Option<EndorsementRequest>, KeystoreError> {
        let attestation_key = Bytes(vec![7; 32]);
        Ok(Some(EndorsementRequest { certificates: vec![Bytes(vec![5])], attestation_key }))
    }

    async fn activate(
        &self,
        _id: &KeyId,
        answer: &EndorsementAnswer,
    ) -> Result<Secret, KeystoreError> {
        Ok(Secret::new(answer.secret.0.clone()))
    }

    async fn condition(&self) -> DeviceCondition {
        let signals = vec![DeviceSignal::NoLockScreen];
        DeviceCondition { signals, ..DeviceCondition::default() }
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        self.0.seal(id, secret).await
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        self.0.unseal(id, sealed).await
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        self.0.delete(id).await
    }
}

/// A talkative device at an issuer that takes evidence of these formats.
fn talkative(formats: &[&str]) -> World {
    let mut world = World::new();
    let mut ports = world.app.ports.clone();
    ports.keystore = Arc::new(Talkative(ports.keystore));
    world.app = Authenticator::new(ports, "de");
    world.issuer.state().attestation = formats.iter().map(|each| (*each).to_owned()).collect();
    world
}

/// The last registration: authenticator data and the hash of the client data.
fn registered(world: &World) -> (AuthenticatorData, Vec<u8>) {
    let body = world.issuer.state().bodies.last().unwrap().clone();
    let Response::Create { credential, .. } = serde_json::from_slice(&body).unwrap() else {
        panic!("no registration")
    };
    let object = AttestationObject::parse(&credential.response.attestation_object.0).unwrap();
    let hash = sha256(&credential.response.client_data_json.0);
    let signed = [object.auth_data.as_slice(), &hash].concat();
    (AuthenticatorData::parse(&object.auth_data).unwrap(), signed)
}

#[tokio::test]
async fn an_issuer_that_takes_no_evidence_learns_nothing_that_names_the_device() {
    let world = talkative(&[]);
    world.pair().await;
    assert_eq!(world.issuer.count(Call::Endorse), 0);
    assert_eq!(world.issuer.state().evidence, None);
    assert!(world.issuer.state().certificates.is_empty());
}

#[tokio::test]
async fn tpm_evidence_is_about_this_registration_and_carries_what_the_tpm_released() {
    let world = talkative(&["tpm"]);
    world.pair().await;
    let evidence = world.issuer.state().evidence.clone();
    let Some(KeyEvidence::Tpm(evidence)) = evidence else { panic!("{evidence:?}") };
    assert_eq!(evidence.activation.map(|secret| secret.0), Some([7; 32]));
    let (data, signed) = registered(&world);
    assert_eq!(evidence.cert_info.0, sha256(&signed));
    assert_eq!(data.device.unwrap().signals, [DeviceSignal::NoLockScreen]);
}

#[tokio::test]
async fn an_issuer_that_does_not_know_the_maker_gets_evidence_without_the_round() {
    let world = talkative(&["tpm"]);
    world.issuer.state().refuse = Some(ErrorCode::ApprovalRefused);
    world.pair().await;
    let evidence = world.issuer.state().evidence.clone();
    let Some(KeyEvidence::Tpm(evidence)) = evidence else { panic!("{evidence:?}") };
    assert_eq!(evidence.activation, None);
}

#[tokio::test]
async fn a_round_that_cannot_be_finished_leaves_nothing_behind() {
    let world = talkative(&["tpm"]);
    let mut open = world.open(Purpose::Pair).await.unwrap();
    world.issuer.state().refuse = Some(ErrorCode::Unavailable);
    let failed = world.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap_err();
    assert!(matches!(failed, crate::AuthenticatorError::Issuer(IssuerClientError::Refused { .. })));
    assert!(world.app.pairings().await.unwrap().is_empty());
    assert_eq!(world.device_keys(), 0);
}

#[tokio::test]
async fn androids_chain_goes_into_the_attestation_object() {
    let world = talkative(&["android-key"]);
    world.pair().await;
    let hash = {
        let body = world.issuer.state().bodies.last().unwrap().clone();
        let response: Response = serde_json::from_slice(&body).unwrap();
        sha256(response.client_data_json().unwrap())
    };
    assert_eq!(world.issuer.state().certificates, [hash.to_vec()]);
    assert_eq!(world.issuer.state().evidence, None);
}
