//! The chip: one connection, the parent key in it, and what is asked of it.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use tss_esapi::Context;
use tss_esapi::abstraction::{AsymmetricAlgorithmSelection, ek};
use tss_esapi::attributes::SessionAttributesBuilder;
use tss_esapi::constants::SessionType;
use tss_esapi::handles::{AuthHandle, KeyHandle, ObjectHandle, SessionHandle};
use tss_esapi::interface_types::algorithm::{AsymmetricAlgorithm, HashingAlgorithm};
use tss_esapi::interface_types::ecc::EccCurve;
use tss_esapi::interface_types::key_bits::RsaKeyBits;
use tss_esapi::interface_types::resource_handles::Hierarchy;
use tss_esapi::interface_types::session_handles::{AuthSession, PolicySession};
use tss_esapi::structures::{
    Data, Digest, EncryptedSecret, HashScheme, HashcheckTicket, IdObject, Private, Public,
    SensitiveData, Signature, SignatureScheme, SymmetricDefinition,
};
use tss_esapi::tcti_ldr::{DeviceConfig, NetworkTPMConfig, TctiNameConf};
use tss_esapi::traits::{Marshall as _, UnMarshall as _};
use tss_esapi::tss2_esys::TPMT_TK_HASHCHECK;
use zeroize::Zeroizing;

use crate::key_file::Blob;
use crate::{TpmKeystoreError, templates};

/// `TPM_ST_HASHCHECK` and `TPM_RH_NULL`: the ticket that says nothing (part 2 §10.6.4).
const NO_TICKET: TPMT_TK_HASHCHECK = TPMT_TK_HASHCHECK {
    tag: 0x8024,
    hierarchy: 0x4000_0007,
    digest: tss_esapi::tss2_esys::TPM2B_DIGEST { size: 0, buffer: [0; 64] },
};

type Told<T> = Result<T, TpmKeystoreError>;

/// Where a TPM is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TpmAddress {
    /// The computer's own, through the kernel's resource manager.
    Device(PathBuf),
    /// A simulated one, for tests: host and port of `swtpm socket --tpm2 --server type=tcp`.
    Simulator {
        /// Host name or address.
        host: String,
        /// Port of commands; the control port is the next one.
        port: u16,
    },
}

impl Default for TpmAddress {
    fn default() -> Self {
        Self::Device(PathBuf::from("/dev/tpmrm0"))
    }
}

impl TpmAddress {
    /// Whether there is something to talk to at all; costs nothing where there is no chip.
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self {
            Self::Device(path) => path.exists(),
            Self::Simulator { .. } => true,
        }
    }

    fn tcti(&self) -> Told<TctiNameConf> {
        match self {
            Self::Device(path) => {
                allowed(path)?;
                Ok(TctiNameConf::Device(DeviceConfig::from_str(&path.to_string_lossy())?))
            }
            Self::Simulator { host, port } => {
                let text = format!("host={host},port={port}");
                Ok(TctiNameConf::Swtpm(NetworkTPMConfig::from_str(&text)?))
            }
        }
    }
}

/// The library only says that it failed; people want to know that they are in the wrong group.
fn allowed(path: &Path) -> Told<()> {
    let opened = std::fs::OpenOptions::new().read(true).write(true).open(path);
    match opened {
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
            Err(TpmKeystoreError::NotAllowed(path.to_owned()))
        }
        _ => Ok(()),
    }
}

/// A connected chip with its parent key.
#[derive(Debug)]
pub(crate) struct Chip {
    context: Context,
    parent: KeyHandle,
}

impl Chip {
    pub(crate) fn connect(address: &TpmAddress) -> Told<Self> {
        let mut context = Context::new(address.tcti()?).map_err(TpmKeystoreError::NoAnswer)?;
        let template = templates::parent()?;
        let parent = context
            .execute_with_nullauth_session(|context| {
                context.create_primary(Hierarchy::Owner, template, None, None, None, None)
            })
            .map_err(TpmKeystoreError::NoAnswer)?
            .key_handle;
        Ok(Self { context, parent })
    }

    pub(crate) fn create(&mut self, template: Public, secret: Option<&[u8]>) -> Told<Blob> {
        let secret = secret.map(|bytes| SensitiveData::try_from(bytes.to_vec())).transpose()?;
        let parent = self.parent;
        let made =
            self.encrypted(|context| context.create(parent, template, None, secret, None, None))?;
        Ok(Blob { public: made.out_public.marshall()?, private: made.out_private.value().to_vec() })
    }

    /// ECDSA with SHA-256; `r` and `s`, big-endian, leading zeros left out.
    pub(crate) fn sign(&mut self, key: &Blob, digest: &[u8; 32]) -> Told<(Vec<u8>, Vec<u8>)> {
        let digest = Digest::try_from(digest.to_vec())?;
        let ticket = HashcheckTicket::try_from(NO_TICKET)?;
        let signature = self.with(key, |chip, handle| {
            chip.encrypted(|context| context.sign(handle, digest, ecdsa(), ticket))
        })?;
        match signature {
            Signature::EcDsa(numbers) => {
                let (r, s) = (numbers.signature_r(), numbers.signature_s());
                Ok((r.value().to_vec(), s.value().to_vec()))
            }
            _ => Err(TpmKeystoreError::Damaged),
        }
    }

    /// `TPMS_ATTEST` and `TPMT_SIGNATURE` of `TPM2_Certify`.
    pub(crate) fn certify(
        &mut self,
        key: &Blob,
        signer: &Blob,
        challenge: &[u8; 32],
    ) -> Told<(Vec<u8>, Vec<u8>)> {
        let challenge = Data::try_from(challenge.to_vec())?;
        let sessions = (Some(AuthSession::Password), Some(AuthSession::Password), None);
        let (attest, signature) = self.with(signer, |chip, signer| {
            chip.with(key, |chip, key| {
                Ok(chip.context.execute_with_sessions(sessions, |context| {
                    context.certify(key.into(), signer, challenge, ecdsa())
                })?)
            })
        })?;
        Ok((attest.marshall()?, signature.marshall()?))
    }

    pub(crate) fn unseal(&mut self, blob: &Blob) -> Told<Zeroizing<Vec<u8>>> {
        let secret = self
            .with(blob, |chip, handle| chip.encrypted(|context| context.unseal(handle.into())))?;
        Ok(Zeroizing::new(secret.value().to_vec()))
    }

    /// The endorsement certificate, DER, if the maker put one into the chip.
    pub(crate) fn endorsement_certificate(&mut self) -> Option<Vec<u8>> {
        self.endorsement().map(|(_, certificate)| certificate)
    }

    /// RSA first: every chip with a certificate has that one.
    fn endorsement(&mut self) -> Option<(AsymmetricAlgorithm, Vec<u8>)> {
        [
            (AsymmetricAlgorithm::Rsa, AsymmetricAlgorithmSelection::Rsa(RsaKeyBits::Rsa2048)),
            (AsymmetricAlgorithm::Ecc, AsymmetricAlgorithmSelection::Ecc(EccCurve::NistP256)),
        ]
        .into_iter()
        .find_map(|(algorithm, selection)| {
            let der = ek::retrieve_ek_pubcert(&mut self.context, selection).ok()?;
            Some((algorithm, cut(der)?))
        })
    }

    /// `TPM2_ActivateCredential` (part 3 §12.5).
    pub(crate) fn activate(
        &mut self,
        signer: &Blob,
        credential: &[u8],
        secret: &[u8],
    ) -> Told<Zeroizing<Vec<u8>>> {
        let credential = IdObject::try_from(credential.to_vec())?;
        let secret = EncryptedSecret::try_from(secret.to_vec())?;
        let (algorithm, _) = self.endorsement().ok_or(TpmKeystoreError::Unknown)?;
        self.with(signer, |chip, signer| {
            let key = ek::create_ek_object(&mut chip.context, algorithm, None)?;
            let released = chip.released(signer, key, credential, secret);
            chip.context.flush_context(key.into())?;
            Ok(Zeroizing::new(released?.value().to_vec()))
        })
    }

    fn released(
        &mut self,
        signer: KeyHandle,
        endorsement: KeyHandle,
        credential: IdObject,
        secret: EncryptedSecret,
    ) -> Told<Digest> {
        let session = self.session(None, SessionType::Policy)?;
        let policy = PolicySession::try_from(session)?;
        let sessions = (Some(AuthSession::Password), Some(session), None);
        let allowed = self.context.execute_with_session(Some(AuthSession::Password), |context| {
            let (nonce, hash) = (Default::default(), Default::default());
            let (owner, none) = (AuthHandle::Endorsement, Default::default());
            context.policy_secret(policy, owner, nonce, hash, none, None)
        });
        let released = allowed.and_then(|_| {
            self.context.execute_with_sessions(sessions, |context| {
                context.activate_credential(signer, endorsement, credential, secret)
            })
        });
        // A session that was used is gone already; one that was not has to go.
        let _ = self.context.flush_context(SessionHandle::from(session).into());
        Ok(released?)
    }

    /// Runs `work` with an object in the chip.
    fn with<T>(
        &mut self,
        blob: &Blob,
        work: impl FnOnce(&mut Self, KeyHandle) -> Told<T>,
    ) -> Told<T> {
        let private = Private::try_from(blob.private.clone())?;
        let public = Public::unmarshall(&blob.public)?;
        let parent = self.parent;
        let loaded = self.context.execute_with_session(Some(AuthSession::Password), |context| {
            context.load(parent, private, public)
        });
        let handle = loaded.map_err(|error| {
            // The file is whole, as its checksum says, so it was made by another chip or seed.
            if refuses_integrity(&error) {
                TpmKeystoreError::Unknown
            } else {
                TpmKeystoreError::Refused(error)
            }
        })?;
        let done = work(self, handle);
        let flushed = self.context.flush_context(ObjectHandle::from(handle));
        let done = done?;
        flushed?;
        Ok(done)
    }

    /// Runs one command whose parameters are encrypted on the bus.
    fn encrypted<T>(
        &mut self,
        command: impl FnOnce(&mut Context) -> Result<T, tss_esapi::Error>,
    ) -> Told<T> {
        let session = self.session(Some(self.parent), SessionType::Hmac)?;
        let (attributes, mask) =
            SessionAttributesBuilder::new().with_decrypt(true).with_encrypt(true).build();
        let set = self.context.tr_sess_set_attributes(session, attributes, mask);
        let done = set.and_then(|()| self.context.execute_with_session(Some(session), command));
        // The chip ends it with the command; where the command was refused, it is still there.
        let _ = self.context.flush_context(SessionHandle::from(session).into());
        Ok(done?)
    }

    /// A session, salted where a key is given: who listens on the bus does not learn its key.
    fn session(&mut self, salt: Option<KeyHandle>, kind: SessionType) -> Told<AuthSession> {
        let (cipher, hash) = (SymmetricDefinition::AES_128_CFB, HashingAlgorithm::Sha256);
        let session = self.context.start_auth_session(salt, None, None, kind, cipher, hash)?;
        session.ok_or(TpmKeystoreError::Unknown)
    }
}

impl Drop for Chip {
    fn drop(&mut self) {
        // Without a resource manager the slot would stay taken.
        let _ = self.context.flush_context(self.parent.into());
    }
}

fn ecdsa() -> SignatureScheme {
    SignatureScheme::EcDsa { hash_scheme: HashScheme::new(HashingAlgorithm::Sha256) }
}

/// `TPM_RC_INTEGRITY`, whatever parameter it is about.
fn refuses_integrity(error: &tss_esapi::Error) -> bool {
    let tss_esapi::Error::Tss2Error(code) = error else { return false };
    code.kind() == Some(tss_esapi::constants::Tss2ResponseCodeKind::Integrity)
}

/// Memory in the chip may be longer than the certificate in it.
fn cut(mut der: Vec<u8>) -> Option<Vec<u8>> {
    let length = match der.get(..4)? {
        [0x30, 0x82, high, low] => usize::from(u16::from_be_bytes([*high, *low])),
        _ => return None,
    };
    let length = length.checked_add(4).filter(|length| *length <= der.len())?;
    der.truncate(length);
    Some(der)
}
