//! From a chain to facts, and from facts to what they are good for.

use pass_protocol::{KeySecurityLevel, UnixTime, sha256};
use serde::Serialize;
use thiserror::Error;

use super::key_description::EXTENSION;
use super::policy::{AndroidPolicy, WhenStale};
use super::{AuthorizationList, KeyDescription, RevocationList, SecurityLevel, VerifiedBootState};
use crate::hex::Hex;
use crate::{Anchors, Assessment, CertificateChain, ChainError, Finding, LeafClock};

const SIGN: u64 = 2;
const VERIFY: u64 = 3;
const EC: u64 = 3;
const P_256: u64 = 1;
const SHA_256: u64 = 4;
const GENERATED: u64 = 0;
const FINGERPRINT: u64 = 2;

/// Google's roots, as data.
const ROOTS: &str = include_str!("../../data/google-roots.pem");

/// Google's attestation roots: the RSA key of 2016 and the P-384 key of 2025.
///
/// # Errors
/// None in practice: the data are part of this crate.
pub fn roots() -> Result<Anchors, ChainError> {
    Anchors::from_pem(ROOTS)
}

/// What evidence has to be about.
#[derive(Debug, Clone, Copy, Default)]
pub struct Expected<'a> {
    /// The challenge that the key was made with.
    pub challenge: Option<&'a [u8]>,
    /// The key: SEC 1 point, 65 bytes.
    pub public_key: Option<&'a [u8]>,
}

/// What a chain says once it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AndroidFacts {
    /// The extension of the leaf.
    pub key_description: KeyDescription,
    /// SHA-256 of the leaf's public key (the content of its BIT STRING).
    pub public_key_sha256: Hex,
    /// Serial numbers of all certificates, leaf first, for the revocation list.
    pub serials: Vec<String>,
}

/// Why a chain proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AndroidError {
    /// The chain does not hold.
    #[error(transparent)]
    Chain(#[from] ChainError),
    /// The leaf states nothing.
    #[error("the first certificate has no attestation extension")]
    NoExtension,
    /// More than one statement. A key that was attested can sign a certificate of its own, with
    /// any statement in it, so that only the statement nearest the root is the hardware's.
    #[error("there is a second attestation extension, in certificate {0}")]
    SecondExtension(usize),
    /// The statement cannot be read.
    #[error("the attestation extension cannot be read")]
    Extension(#[source] der::Error),
    /// Another challenge.
    #[error("the challenge is another one")]
    Challenge,
    /// Another key.
    #[error("the key is another one")]
    PublicKey,
}

/// Checks that a chain holds and is about what is expected.
///
/// # Errors
/// [`AndroidError`].
pub fn verify(
    chain: &CertificateChain,
    expected: &Expected<'_>,
    anchors: &Anchors,
    at: UnixTime,
) -> Result<AndroidFacts, AndroidError> {
    let facts = AndroidFacts::read(chain)?;
    chain.verify(anchors, at, LeafClock::Device)?;
    let challenge = &facts.key_description.attestation_challenge.0;
    if expected.challenge.is_some_and(|expected| expected != challenge.as_slice()) {
        return Err(AndroidError::Challenge);
    }
    let leaf_key = chain.leaf().map(crate::Certificate::public_key);
    if expected.public_key.is_some() && expected.public_key != leaf_key {
        return Err(AndroidError::PublicKey);
    }
    Ok(facts)
}

/// What the evidence in a chain is good for.
pub fn assess(
    chain: &CertificateChain,
    expected: &Expected<'_>,
    policy: &AndroidPolicy,
    anchors: &Anchors,
    revocations: Option<&RevocationList>,
    at: UnixTime,
) -> Assessment {
    let facts = match verify(chain, expected, anchors, at) {
        Ok(facts) => facts,
        Err(error) => return Assessment::Refused(Finding::from(&error)),
    };
    let judged = facts.key().and_then(|place| {
        facts.boot(policy)?;
        facts.patch_level(policy)?;
        facts.app(policy)?;
        facts.revocation(policy, revocations, at)?;
        Ok(place)
    });
    match judged {
        Ok(place) => Assessment::Accepted { place, level: policy.level(place) },
        Err(finding) => Assessment::Refused(finding),
    }
}

impl AndroidFacts {
    /// Reads what a chain says, whether it holds or not.
    ///
    /// # Errors
    /// [`AndroidError::NoExtension`], [`AndroidError::SecondExtension`],
    /// [`AndroidError::Extension`].
    pub fn read(chain: &CertificateChain) -> Result<Self, AndroidError> {
        let mut statement = None;
        for (position, certificate) in chain.certificates().iter().enumerate() {
            for value in certificate.extensions(EXTENSION) {
                if statement.is_some() {
                    return Err(AndroidError::SecondExtension(position));
                }
                if position > 0 {
                    return Err(AndroidError::NoExtension);
                }
                statement = Some(value);
            }
        }
        let statement = statement.ok_or(AndroidError::NoExtension)?;
        let leaf = chain.leaf().ok_or(AndroidError::NoExtension)?;
        Ok(Self {
            key_description: KeyDescription::parse(statement).map_err(AndroidError::Extension)?,
            public_key_sha256: Hex(sha256(leaf.public_key()).to_vec()),
            serials: chain.certificates().iter().map(crate::Certificate::serial).collect(),
        })
    }

    /// Whether the platform releases the key to a strong biometric only, once each time.
    #[must_use]
    pub fn needs_biometric(&self) -> bool {
        let hardware = &self.key_description.hardware_enforced;
        !hardware.no_auth_required
            && hardware.user_auth_type == Some(FINGERPRINT)
            && hardware.auth_timeout.is_none_or(|seconds| seconds == 0)
    }

    /// Where the key lives, if it was made there to sign and for nothing else. Only what the
    /// hardware enforces counts.
    fn key(&self) -> Result<KeySecurityLevel, Finding> {
        let said = &self.key_description;
        let level = said.attestation_security_level.min(said.key_mint_security_level);
        let place = match level {
            SecurityLevel::Software => return Err(Finding::SoftwareKey),
            SecurityLevel::TrustedEnvironment => KeySecurityLevel::TrustedEnvironment,
            SecurityLevel::StrongBox => KeySecurityLevel::StrongBox,
        };
        let AuthorizationList { purposes, algorithm, ec_curve, digests, origin, key_size, .. } =
            &said.hardware_enforced;
        let fits = purposes.contains(&SIGN)
            && purposes.iter().all(|purpose| [SIGN, VERIFY].contains(purpose))
            && *algorithm == Some(EC)
            && (*ec_curve == Some(P_256) || (ec_curve.is_none() && *key_size == Some(256)))
            && (digests.is_empty() || digests.contains(&SHA_256))
            && *origin == Some(GENERATED)
            && !said.hardware_enforced.all_applications
            && !said.software_enforced.all_applications;
        if fits { Ok(place) } else { Err(Finding::KeyProperties) }
    }

    fn boot(&self, policy: &AndroidPolicy) -> Result<(), Finding> {
        let root = self.key_description.hardware_enforced.root_of_trust.as_ref();
        let root = root.ok_or(Finding::BootNotVerified)?;
        if !root.device_locked {
            return Err(Finding::BootLoaderUnlocked);
        }
        let own_key = |own: &Hex| {
            *own == root.verified_boot_key || own.0 == sha256(&root.verified_boot_key.0)
        };
        match root.verified_boot_state {
            VerifiedBootState::Verified => Ok(()),
            VerifiedBootState::SelfSigned if policy.self_signed_boot_keys.iter().any(own_key) => {
                Ok(())
            }
            _ => Err(Finding::BootNotVerified),
        }
    }

    fn patch_level(&self, policy: &AndroidPolicy) -> Result<(), Finding> {
        let Some(oldest) = policy.oldest_patch_level else { return Ok(()) };
        let hardware = &self.key_description.hardware_enforced;
        let system = hardware.os_patch_level.is_some_and(|date| oldest.is_reached_by(date));
        let others = [hardware.vendor_patch_level, hardware.boot_patch_level];
        // A system without these dates is older than they are, or its hardware is; zero says
        // that the hardware does not know.
        let mut known = others.into_iter().flatten().filter(|date| *date != 0);
        let fits = system && known.all(|date| oldest.is_reached_by(date));
        if fits { Ok(()) } else { Err(Finding::PatchLevelOld) }
    }

    /// Android states the app, so this is as good as the verified system.
    fn app(&self, policy: &AndroidPolicy) -> Result<(), Finding> {
        if policy.any_app {
            return Ok(());
        }
        let said = self.key_description.software_enforced.attestation_application_id.as_ref();
        let said = said.ok_or(Finding::UnknownApp)?;
        // Apps that share a user id share keys, so each of them has to be known.
        let known = |name: &str| {
            policy.apps.iter().any(|app| {
                app.package == name
                    && said.signatures.iter().any(|one| app.signing_digests.contains(one))
            })
        };
        let fits =
            !said.packages.is_empty() && said.packages.iter().all(|package| known(&package.name));
        if fits { Ok(()) } else { Err(Finding::UnknownApp) }
    }

    fn revocation(
        &self,
        policy: &AndroidPolicy,
        list: Option<&RevocationList>,
        at: UnixTime,
    ) -> Result<(), Finding> {
        if list.is_some_and(|list| self.serials.iter().any(|serial| list.contains(serial))) {
            return Err(Finding::Revoked);
        }
        let oldest = at.0.saturating_sub(i64::from(policy.revocation_list_max_age_hours) * 3600);
        let fresh = list.is_some_and(|list| list.fetched_at().0 >= oldest);
        if fresh || policy.when_stale == WhenStale::Accept {
            Ok(())
        } else {
            Err(Finding::RevocationListStale)
        }
    }
}

impl From<&AndroidError> for Finding {
    fn from(error: &AndroidError) -> Self {
        match error {
            AndroidError::Chain(error) => error.into(),
            AndroidError::NoExtension
            | AndroidError::SecondExtension(_)
            | AndroidError::Extension(_) => Self::Malformed,
            AndroidError::Challenge => Self::ChallengeMismatch,
            AndroidError::PublicKey => Self::KeyMismatch,
        }
    }
}
