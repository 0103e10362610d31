//! Android key attestation.

use pass_attestation::android::{self, AndroidFacts, Expected, RevocationList};
use pass_attestation::{Assessment, Certificate, CertificateChain, EvidencePolicy, Finding};
use pass_protocol::UnixTime;
use serde_json::{Value, json};

use super::reading::{MOST_OF_A_LIST, file};
use super::{Arguments, argument, causes, moment, verdict};

/// A chain, and what it is checked against.
#[derive(Debug)]
pub(super) struct Inspected {
    chain: CertificateChain,
    challenge: Option<Vec<u8>>,
    revocations: Option<RevocationList>,
}

impl Inspected {
    pub(super) fn read(
        chain: CertificateChain,
        arguments: &Arguments,
        at: UnixTime,
    ) -> Result<Self, String> {
        let challenge = match argument("--client-data-hash", arguments.client_data_hash.as_deref())?
        {
            Some(hash) => Some(hash),
            None => argument("--challenge", arguments.challenge.as_deref())?,
        };
        let revocations = match &arguments.revocations {
            Some(path) => Some(
                RevocationList::parse(&file(path, MOST_OF_A_LIST)?, at)
                    .map_err(|error| format!("{}: {}", path.display(), causes(&error)))?,
            ),
            None => None,
        };
        Ok(Self { chain, challenge, revocations })
    }

    pub(super) fn report(&self, policy: &EvidencePolicy, at: UnixTime) -> (Value, bool) {
        let (assessment, detail) = self.assess(policy, at);
        let (verdict, accepted) = verdict(assessment, policy, detail);
        let report = json!({
            "format": "android-key",
            "at": moment(at),
            "certificates": self.chain.certificates().iter().map(summary).collect::<Vec<_>>(),
            "facts": AndroidFacts::read(&self.chain).ok(),
            "revocation": if self.revocations.is_some() { "checked" } else { "not checked" },
            "verdict": verdict,
        });
        (report, accepted)
    }

    fn assess(&self, policy: &EvidencePolicy, at: UnixTime) -> (Assessment, Option<String>) {
        let expected = Expected { challenge: self.challenge.as_deref(), public_key: None };
        let expired = policy.android.expired_factory_keys;
        let facts = android::roots()
            .map_err(android::AndroidError::from)
            .and_then(|roots| android::verify(&self.chain, &expected, &roots, expired, at));
        let facts = match facts {
            Ok(facts) => facts,
            Err(error) => {
                return (Assessment::Refused(Finding::from(&error)), Some(causes(&error)));
            }
        };
        match facts.judge(&policy.android, self.revocations.as_ref(), at) {
            Ok(place) => (Assessment::Accepted { place, level: policy.android.level(place) }, None),
            Err(unfit) => (Assessment::Refused(Finding::from(&unfit)), Some(causes(&unfit))),
        }
    }
}

/// Who vouches for whom, and how long.
fn summary(certificate: &Certificate) -> Value {
    json!({
        "subject": certificate.subject().to_string(),
        "issuer": certificate.issuer().to_string(),
        "serial": certificate.serial(),
        "notBefore": moment(certificate.not_before()),
        "notAfter": moment(certificate.not_after()),
    })
}

/// For looking at evidence: no app is known and no list is at hand.
pub(super) fn lenient() -> EvidencePolicy {
    let mut policy = EvidencePolicy::default();
    policy.android.any_app = true;
    policy.android.when_stale = android::WhenStale::Accept;
    policy
}
