//! Android key attestation.

use pass_attestation::android::{self, AndroidFacts, Expected, RevocationList};
use pass_attestation::{CertificateChain, EvidencePolicy};
use pass_protocol::UnixTime;
use serde_json::{Value, json};

use super::{Arguments, argument, causes, file, verdict};

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
        let challenge = argument("--challenge", arguments.challenge.as_deref())?;
        let revocations = match &arguments.revocations {
            Some(path) => Some(
                RevocationList::parse(&file(path)?, at)
                    .map_err(|error| format!("{}: {}", path.display(), causes(&error)))?,
            ),
            None => None,
        };
        Ok(Self { chain, challenge, revocations })
    }

    pub(super) fn report(&self, policy: &EvidencePolicy, at: UnixTime) -> (Value, bool) {
        let expected = Expected { challenge: self.challenge.as_deref(), public_key: None };
        let roots = match android::roots() {
            Ok(roots) => roots,
            Err(error) => return (json!({ "error": error.to_string() }), false),
        };
        let revocations = self.revocations.as_ref();
        let assessment =
            android::assess(&self.chain, &expected, &policy.android, &roots, revocations, at);
        let broken = android::verify(&self.chain, &expected, &roots, at).err();
        let (verdict, accepted) = verdict(assessment, policy, broken.map(|error| causes(&error)));
        let report = json!({
            "format": "android-key",
            "certificates": self.chain.certificates().len(),
            "facts": AndroidFacts::read(&self.chain).ok(),
            "revocation": if revocations.is_some() { "checked" } else { "not checked" },
            "verdict": verdict,
        });
        (report, accepted)
    }
}

/// For looking at evidence: no app is known and no list is at hand.
pub(super) fn lenient() -> EvidencePolicy {
    let mut policy = EvidencePolicy::default();
    policy.android.any_app = true;
    policy.android.when_stale = android::WhenStale::Accept;
    policy
}
