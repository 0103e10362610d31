//! App Attest.

use pass_attestation::apple::{self, AppAttestClaims, Expected};
use pass_attestation::{Assessment, EvidencePolicy, Finding};
use pass_protocol::{UnixTime, sha256};
use serde_json::{Value, json};

use super::{Arguments, argument, causes, moment, verdict};

/// An attestation object, and what it is checked against.
#[derive(Debug)]
pub(super) struct Inspected {
    claims: AppAttestClaims,
    object: Vec<u8>,
    client_data_hash: Option<Vec<u8>>,
    key_id: Option<Vec<u8>>,
}

impl Inspected {
    pub(super) fn read(
        claims: AppAttestClaims,
        object: Vec<u8>,
        arguments: &Arguments,
    ) -> Result<Self, String> {
        let client_data_hash = client_data_hash(arguments)?;
        let key_id = argument("--key-id", arguments.key_id.as_deref())?;
        Ok(Self { claims, object, client_data_hash, key_id })
    }

    pub(super) fn report(&self, policy: &EvidencePolicy, at: UnixTime) -> (Value, bool) {
        let (assessment, detail) = self.assess(policy, at);
        let (verdict, accepted) = verdict(assessment, policy, detail);
        let report = json!({
            "format": "apple-appattest",
            "at": moment(at),
            "facts": self.claims,
            "verdict": verdict,
        });
        (report, accepted)
    }

    fn assess(&self, policy: &EvidencePolicy, at: UnixTime) -> (Assessment, Option<String>) {
        // Nothing but the nonce ties the object's content to Apple's signature.
        let Some(client_data_hash) = &self.client_data_hash else {
            let detail = "name what it was made for: --challenge or --client-data-hash";
            return (Assessment::Refused(Finding::ChallengeMismatch), Some(detail.to_owned()));
        };
        let app_ids = &policy.apple.app_ids;
        let expected = Expected { client_data_hash, app_ids, key_id: self.key_id.as_deref() };
        let found = apple::root()
            .map_err(apple::AppAttestError::from)
            .and_then(|root| apple::verify(&self.object, &expected, &root, at));
        match found {
            Ok(facts) => (facts.assess(&policy.apple), None),
            Err(error) => (Assessment::Refused(Finding::from(&error)), Some(causes(&error))),
        }
    }
}

fn client_data_hash(arguments: &Arguments) -> Result<Option<Vec<u8>>, String> {
    let stated = argument("--client-data-hash", arguments.client_data_hash.as_deref())?;
    let challenge = argument("--challenge", arguments.challenge.as_deref())?;
    let device_key = argument("--device-key", arguments.device_key.as_deref())?;
    Ok(match (challenge, device_key) {
        (None, _) => stated,
        (Some(challenge), None) => Some(sha256(&challenge).to_vec()),
        (Some(challenge), Some(key)) => {
            let challenge = challenge.as_slice().try_into();
            let challenge = challenge.map_err(|_| "--challenge has not 32 bytes".to_owned())?;
            Some(apple::client_data_hash(challenge, &key).to_vec())
        }
    })
}
