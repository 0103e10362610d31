//! What is proven about device keys, at pairing and ever after.

use std::sync::{PoisonError, RwLock};

use pass_attestation::android::{self, AndroidFacts, RevocationList};
use pass_attestation::tpm::Endorsed;
use pass_attestation::{
    Anchors, Assessment, CertificateChain, ChainError, EvidencePolicy, Finding, apple, tpm,
};
use pass_protocol::{
    AttestationObject, Bytes, DeviceSignal, KeyEvidence, KeySecurityLevel, LevelOfAssurance,
    UnixTime, sha256,
};
use serde::{Deserialize, Serialize};

/// The policy, and what it trusts.
#[derive(Debug)]
pub struct EvidenceCheck {
    policy: EvidencePolicy,
    android: Anchors,
    apple: Anchors,
    makers: Anchors,
    revocations: RwLock<Option<RevocationList>>,
}

/// What is known about the place of a device key, kept with its credential.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyStanding {
    /// Where it is proven to live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) proven: Option<KeySecurityLevel>,
    /// Why nothing is proven: name of a [`Finding`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) finding: Option<String>,
    /// Serial numbers of the certificates that prove it, which may be revoked later.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) serials: Vec<String>,
    /// What the device noticed about itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) signals: Vec<DeviceSignal>,
}

/// What a registration brings along.
pub(crate) struct Brought<'a> {
    pub(crate) object: &'a AttestationObject,
    pub(crate) client_data_hash: &'a [u8; 32],
    pub(crate) public_key: &'a [u8],
    pub(crate) evidence: Option<&'a KeyEvidence>,
    pub(crate) endorsed: Option<&'a Endorsed>,
    pub(crate) signals: &'a [DeviceSignal],
}

impl KeyStanding {
    /// Where the key is proven to live; what is not proven counts as software.
    pub(crate) fn place(&self) -> KeySecurityLevel {
        self.proven.unwrap_or(KeySecurityLevel::Software)
    }
}

impl EvidenceCheck {
    /// A check by `policy`. `makers`: PEM certificates of TPM makers, where the policy names a
    /// file of them.
    ///
    /// # Errors
    /// [`ChainError`] if they cannot be read.
    pub fn new(policy: EvidencePolicy, makers: Option<&str>) -> Result<Self, ChainError> {
        Ok(Self {
            policy,
            android: android::roots()?,
            apple: apple::root()?,
            makers: makers.map(Anchors::from_pem).transpose()?.unwrap_or_default(),
            revocations: RwLock::default(),
        })
    }

    /// Trusts these Android roots, too: those of a test.
    #[must_use]
    pub fn and_android_roots(mut self, roots: Anchors) -> Self {
        self.android = self.android.and(roots);
        self
    }

    /// From now on, this list counts.
    pub fn set_revocations(&self, list: RevocationList) {
        *self.revocations.write().unwrap_or_else(PoisonError::into_inner) = Some(list);
    }

    /// Formats that could count, best first: what is not asked for is not sent.
    pub(crate) fn formats(&self) -> Vec<String> {
        let android = self.policy.android.any_app || !self.policy.android.apps.is_empty();
        let all = [
            ("android-key", android),
            ("apple-appattest", !self.policy.apple.app_ids.is_empty()),
            ("tpm", !self.makers.is_empty()),
            ("packed", true),
        ];
        all.into_iter().filter(|(_, taken)| *taken).map(|(name, _)| name.to_owned()).collect()
    }

    /// The best that any device could prove here today.
    #[must_use]
    pub fn best(&self) -> LevelOfAssurance {
        let places = self.formats().into_iter().map(|format| match format.as_str() {
            "android-key" => self.policy.level(KeySecurityLevel::StrongBox),
            "apple-appattest" => self.policy.level(KeySecurityLevel::SecureEnclave),
            "tpm" => self.policy.level(KeySecurityLevel::Tpm),
            _ => self.policy.software,
        });
        places.max().unwrap_or(self.policy.software)
    }

    pub(crate) fn makers(&self) -> &Anchors {
        &self.makers
    }

    /// What a registration proves.
    pub(crate) fn standing(&self, brought: &Brought<'_>, at: UnixTime) -> KeyStanding {
        let signals = brought.signals.to_vec();
        let mut serials = Vec::new();
        let mut assessment = match brought.evidence {
            None if brought.object.certificates.is_empty() => {
                Assessment::Refused(Finding::NoEvidence)
            }
            None => self.android(brought, at, &mut serials),
            Some(evidence) => self.beside(brought, evidence, at),
        };
        // Whoever finds such a device can use it, wherever its key lives.
        if signals.contains(&DeviceSignal::NoLockScreen)
            && matches!(assessment, Assessment::Accepted { .. })
        {
            assessment = Assessment::Refused(Finding::NoLockScreen);
        }
        match assessment {
            Assessment::Accepted { place, .. } => {
                KeyStanding { proven: Some(place), finding: None, serials, signals }
            }
            Assessment::Refused(finding) => KeyStanding {
                proven: None,
                finding: Some(finding.name().to_owned()),
                serials: Vec::new(),
                signals,
            },
        }
    }

    fn android(
        &self,
        brought: &Brought<'_>,
        at: UnixTime,
        serials: &mut Vec<String>,
    ) -> Assessment {
        let chain = match CertificateChain::from_der(&brought.object.certificates) {
            Ok(chain) => chain,
            Err(error) => return Assessment::Refused(Finding::from(&error)),
        };
        serials.extend(chain.certificates().iter().map(pass_attestation::Certificate::serial));
        let expected = android::Expected {
            challenge: Some(brought.client_data_hash),
            public_key: Some(brought.public_key),
        };
        let list = self.revocations.read().unwrap_or_else(PoisonError::into_inner);
        let policy = &self.policy.android;
        android::assess(&chain, &expected, policy, &self.android, list.as_ref(), at)
    }

    fn beside(&self, brought: &Brought<'_>, evidence: &KeyEvidence, at: UnixTime) -> Assessment {
        let signed = [brought.object.auth_data.as_slice(), brought.client_data_hash].concat();
        let (challenge, key) = (sha256(&signed), brought.public_key);
        match evidence {
            KeyEvidence::AppAttest { object } => {
                let policy = &self.policy.apple;
                apple::assess(&object.0, &challenge, key, policy, &self.apple, at)
            }
            KeyEvidence::Tpm(evidence) => {
                tpm::assess(evidence, &challenge, key, &self.policy.tpm, brought.endorsed)
            }
        }
    }

    /// Whether a certificate chain proves that the platform releases this key to a biometric only.
    pub(crate) fn needs_biometric(
        &self,
        certificates: &[Bytes],
        client_data_hash: &[u8; 32],
        public_key: &[u8],
        at: UnixTime,
    ) -> bool {
        let Ok(chain) = CertificateChain::from_der(certificates) else { return false };
        let expected =
            android::Expected { challenge: Some(client_data_hash), public_key: Some(public_key) };
        let list = self.revocations.read().unwrap_or_else(PoisonError::into_inner);
        let (policy, roots) = (&self.policy.android, &self.android);
        let counts = android::assess(&chain, &expected, policy, roots, list.as_ref(), at);
        matches!(counts, Assessment::Accepted { .. })
            && AndroidFacts::read(&chain).is_ok_and(|facts| facts.needs_biometric())
    }

    /// What a key counts for today, and why not more: policies change, and certificates are
    /// revoked. A list that has become stale takes nothing away that was proven before.
    pub(crate) fn today(&self, standing: &KeyStanding) -> (LevelOfAssurance, Option<Finding>) {
        let list = self.revocations.read().unwrap_or_else(PoisonError::into_inner);
        let revoked = |serial: &String| list.as_ref().is_some_and(|list| list.contains(serial));
        match standing.proven {
            Some(_) if standing.serials.iter().any(revoked) => {
                (self.policy.software, Some(Finding::Revoked))
            }
            Some(place) => (self.policy.level(place), None),
            None => {
                let finding = standing.finding.as_deref().and_then(Finding::from_name);
                (self.policy.software, Some(finding.unwrap_or(Finding::NoEvidence)))
            }
        }
    }
}
