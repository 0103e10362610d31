//! From facts to what they are good for.

use pass_protocol::{KeySecurityLevel, UnixTime, sha256};
use thiserror::Error;

use super::policy::{AndroidPolicy, WhenStale};
use super::{AndroidFacts, AuthorizationList, RevocationList, SecurityLevel, VerifiedBootState};
use crate::Finding;
use crate::hex::Hex;

const SIGN: u64 = 2;
const VERIFY: u64 = 3;
const EC: u64 = 3;
const P_256: u64 = 1;
/// The app hashes, the key signs: for who verifies, it is the same.
const NO_DIGEST: u64 = 0;
const SHA_256: u64 = 4;
const GENERATED: u64 = 0;

/// Why a key whose evidence holds counts no more than one in software.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unfit {
    /// The statement or the key is software's.
    #[error("the statement is made by {statement}, the key lives in {key}")]
    Software {
        /// Who made the statement.
        statement: SecurityLevel,
        /// Where the key is.
        key: SecurityLevel,
    },
    /// One place states what is in the other, which no hardware does.
    #[error("the statement is made by {statement}, but the key lives in {key}")]
    Levels {
        /// Who made the statement.
        statement: SecurityLevel,
        /// Where the key is.
        key: SecurityLevel,
    },
    /// It does not sign, or more than that.
    #[error("the key is for purposes {0:?}, not for signing (2) only")]
    Purposes(Vec<u64>),
    /// No device key here.
    #[error("the key is not one on the curve P-256")]
    NotP256,
    /// It cannot sign what it has to.
    #[error("the key does not sign with SHA-256")]
    Digest,
    /// It was somewhere else before.
    #[error("the hardware does not say that it generated the key")]
    Origin,
    /// Nobody guards it.
    #[error("any app on the device may use the key")]
    AllApplications,
    /// The hardware does not say what was started.
    #[error("the hardware does not say what system was started")]
    NoRootOfTrust,
    /// Any system can be installed.
    #[error("the boot loader is unlocked")]
    BootLoaderUnlocked,
    /// Another system than the manufacturer's, or none that was checked.
    #[error("the state of verified boot is {0}")]
    Boot(VerifiedBootState),
    /// Too old for the policy.
    #[error("{part} has no security update of the month that is asked for, but {month:?}")]
    PatchLevel {
        /// Which part of the device.
        part: &'static str,
        /// As attested.
        month: Option<u64>,
    },
    /// The key is another app's.
    #[error("the policy knows no app {0:?} with these signatures")]
    App(Vec<String>),
    /// A certificate of the chain, counted from the leaf.
    #[error("certificate {0} is on the revocation list")]
    Revoked(usize),
    /// Nobody knows.
    #[error("no revocation list is younger than {0} hours")]
    RevocationListStale(u32),
}

impl AndroidFacts {
    /// Where the key lives, if the policy lets it count.
    ///
    /// # Errors
    /// [`Unfit`].
    pub fn judge(
        &self,
        policy: &AndroidPolicy,
        revocations: Option<&RevocationList>,
        at: UnixTime,
    ) -> Result<KeySecurityLevel, Unfit> {
        let place = self.place()?;
        self.key()?;
        self.boot(policy)?;
        self.patch_levels(policy)?;
        self.app(policy)?;
        self.revocation(policy, revocations, at)?;
        Ok(place)
    }

    fn place(&self) -> Result<KeySecurityLevel, Unfit> {
        use SecurityLevel::{Software, StrongBox, TrustedEnvironment};
        let said = &self.key_description;
        let (statement, key) = (said.attestation_security_level, said.key_mint_security_level);
        match (statement, key) {
            (TrustedEnvironment, TrustedEnvironment) => Ok(KeySecurityLevel::TrustedEnvironment),
            (StrongBox, StrongBox) => Ok(KeySecurityLevel::StrongBox),
            (Software, _) | (_, Software) => Err(Unfit::Software { statement, key }),
            _ => Err(Unfit::Levels { statement, key }),
        }
    }

    /// Whether it was made in the hardware to sign and for nothing else. Only what the hardware
    /// enforces counts.
    fn key(&self) -> Result<(), Unfit> {
        let said = &self.key_description;
        let AuthorizationList { purposes, algorithm, ec_curve, digests, origin, key_size, .. } =
            &said.hardware_enforced;
        let signs_only = purposes.contains(&SIGN)
            && purposes.iter().all(|purpose| [SIGN, VERIFY].contains(purpose));
        if !signs_only {
            return Err(Unfit::Purposes(purposes.clone()));
        }
        let p_256 = *ec_curve == Some(P_256) || (ec_curve.is_none() && *key_size == Some(256));
        if *algorithm != Some(EC) || !p_256 {
            return Err(Unfit::NotP256);
        }
        if !digests.is_empty() && !digests.iter().any(|it| [NO_DIGEST, SHA_256].contains(it)) {
            return Err(Unfit::Digest);
        }
        if *origin != Some(GENERATED) {
            return Err(Unfit::Origin);
        }
        if said.hardware_enforced.all_applications || said.software_enforced.all_applications {
            return Err(Unfit::AllApplications);
        }
        Ok(())
    }

    fn boot(&self, policy: &AndroidPolicy) -> Result<(), Unfit> {
        let root = self.key_description.hardware_enforced.root_of_trust.as_ref();
        let root = root.ok_or(Unfit::NoRootOfTrust)?;
        if !root.device_locked {
            return Err(Unfit::BootLoaderUnlocked);
        }
        let own_key = |own: &Hex| {
            *own == root.verified_boot_key || own.0 == sha256(&root.verified_boot_key.0)
        };
        match root.verified_boot_state {
            VerifiedBootState::Verified => Ok(()),
            VerifiedBootState::SelfSigned if policy.self_signed_boot_keys.iter().any(own_key) => {
                Ok(())
            }
            other => Err(Unfit::Boot(other)),
        }
    }

    /// A system without the later dates is older than they are, or its hardware is; zero says
    /// that the hardware does not know.
    fn patch_levels(&self, policy: &AndroidPolicy) -> Result<(), Unfit> {
        let Some(oldest) = policy.oldest_patch_level else { return Ok(()) };
        let hardware = &self.key_description.hardware_enforced;
        let (system, vendor, boot) =
            (hardware.os_patch_level, hardware.vendor_patch_level, hardware.boot_patch_level);
        if !system.is_some_and(|date| oldest.is_reached_by(date)) {
            return Err(Unfit::PatchLevel { part: "the system", month: system });
        }
        for (part, date) in [("the hardware's part", vendor), ("the boot loader", boot)] {
            if date.is_some_and(|date| date != 0 && !oldest.is_reached_by(date)) {
                return Err(Unfit::PatchLevel { part, month: date });
            }
        }
        Ok(())
    }

    /// Android states the app, so this is as good as the verified system.
    fn app(&self, policy: &AndroidPolicy) -> Result<(), Unfit> {
        if policy.any_app {
            return Ok(());
        }
        let said = self.key_description.software_enforced.attestation_application_id.as_ref();
        let said = said.ok_or_else(|| Unfit::App(Vec::new()))?;
        // Apps that share a user id share keys, so each of them has to be known.
        let known = |name: &str| {
            policy.apps.iter().any(|app| {
                app.package == name
                    && said.signatures.iter().any(|one| app.signing_digests.contains(one))
            })
        };
        let fits =
            !said.packages.is_empty() && said.packages.iter().all(|package| known(&package.name));
        if fits {
            return Ok(());
        }
        Err(Unfit::App(said.packages.iter().map(|package| package.name.clone()).collect()))
    }

    fn revocation(
        &self,
        policy: &AndroidPolicy,
        list: Option<&RevocationList>,
        at: UnixTime,
    ) -> Result<(), Unfit> {
        let revoked =
            list.and_then(|list| self.serials.iter().position(|serial| list.contains(serial)));
        if let Some(position) = revoked {
            return Err(Unfit::Revoked(position));
        }
        let hours = policy.revocation_list_max_age_hours;
        let oldest = at.0.saturating_sub(i64::from(hours) * 3600);
        let fresh = list.is_some_and(|list| list.fetched_at().0 >= oldest);
        if fresh || policy.when_stale == WhenStale::Accept {
            Ok(())
        } else {
            Err(Unfit::RevocationListStale(hours))
        }
    }
}

impl From<&Unfit> for Finding {
    fn from(unfit: &Unfit) -> Self {
        match unfit {
            Unfit::Software { .. } => Self::SoftwareKey,
            Unfit::Levels { .. } => Self::Malformed,
            Unfit::Purposes(_)
            | Unfit::NotP256
            | Unfit::Digest
            | Unfit::Origin
            | Unfit::AllApplications => Self::KeyProperties,
            Unfit::Boot(VerifiedBootState::SelfSigned) => Self::UnknownSystem,
            Unfit::NoRootOfTrust | Unfit::Boot(_) => Self::BootNotVerified,
            Unfit::BootLoaderUnlocked => Self::BootLoaderUnlocked,
            Unfit::PatchLevel { .. } => Self::PatchLevelOld,
            Unfit::App(_) => Self::UnknownApp,
            Unfit::Revoked(_) => Self::Revoked,
            Unfit::RevocationListStale(_) => Self::RevocationListStale,
        }
    }
}
