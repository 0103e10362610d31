//! The keystore: files on one side, the chip on the other.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use pass_keystore::{
    DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, PrivateDir, Prompt, PublicKey,
    Sealed, Secret, Signature, envelope,
};
use pass_protocol::{
    Bytes, EndorsementAnswer, EndorsementRequest, KeyEvidence, KeySecurityLevel, TpmEvidence,
    sha256,
};
use zeroize::Zeroizing;

use crate::chip::Chip;
use crate::key_file::KeyFile;
use crate::{TpmAddress, TpmKeystoreError, templates};

const MAX_SECRET_LEN: usize = 4096;

type Told<T> = Result<T, TpmKeystoreError>;

/// A [`DeviceKeystore`] in a TPM 2.0. Several may be open on one directory at a time.
#[derive(Debug, Clone)]
pub struct TpmKeystore {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    dir: PrivateDir,
    address: TpmAddress,
    /// `None` until the first use after a failure.
    chip: Mutex<Option<Chip>>,
}

impl TpmKeystore {
    /// Opens the keystore in `dir`, which it creates if needed, for this user only, and asks the
    /// chip for its parent key. Blocks while the chip thinks, usually well under a second.
    ///
    /// # Errors
    /// [`KeystoreError::Unavailable`] if the chip does not answer or is not for this user;
    /// [`KeystoreError::Platform`] if other users can reach the directory, or the disk fails.
    pub fn open(dir: impl AsRef<Path>, address: TpmAddress) -> Result<Self, KeystoreError> {
        let dir = PrivateDir::open(dir.as_ref())?;
        let chip = Chip::connect(&address)?;
        let chip = Mutex::new(Some(chip));
        Ok(Self { inner: Arc::new(Inner { dir, address, chip }) })
    }

    /// Files and chips block, so each use runs where blocking is allowed.
    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> Told<T> + Send + 'static,
    ) -> Result<T, KeystoreError> {
        let inner = Arc::clone(&self.inner);
        let done = tokio::task::spawn_blocking(move || work(&inner)).await;
        Ok(done.map_err(KeystoreError::platform)??)
    }
}

impl Inner {
    /// Asks the chip. A connection that broke is made anew, once.
    fn ask<T>(&self, mut question: impl FnMut(&mut Chip) -> Told<T>) -> Told<T> {
        let mut held = self.chip.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(chip) = held.as_mut() {
            match question(chip) {
                Err(TpmKeystoreError::Refused(_)) => *held = None,
                told => return told,
            }
        }
        let mut chip = Chip::connect(&self.address)?;
        let told = question(&mut chip);
        *held = Some(chip);
        told
    }

    fn file(&self, id: &KeyId) -> Told<KeyFile> {
        let bytes = self.dir.read(&KeyFile::name(id))?.ok_or(TpmKeystoreError::NotFound)?;
        KeyFile::parse(&bytes, id)
    }

    fn generate(&self, id: &KeyId) -> Told<PublicKey> {
        let _lock = self.dir.lock()?;
        let name = KeyFile::name(id);
        if self.dir.read(&name)?.is_some() {
            return Err(TpmKeystoreError::Exists);
        }
        let seal_key = envelope::random_key()?;
        let file = self.ask(|chip| {
            Ok(KeyFile {
                device: chip.create(templates::device_key()?, None)?,
                attestation: chip.create(templates::attestation_key()?, None)?,
                seal: chip.create(templates::sealed()?, Some(seal_key.as_slice()))?,
            })
        })?;
        let public_key = public_key(&file)?;
        self.dir.write(&name, &file.to_bytes(id))?;
        Ok(public_key)
    }

    fn seal_key(&self, file: &KeyFile) -> Told<envelope::Key> {
        let key = self.ask(|chip| chip.unseal(&file.seal))?;
        let key: [u8; envelope::KEY_LEN] =
            key.as_slice().try_into().map_err(|_| TpmKeystoreError::Damaged)?;
        Ok(Zeroizing::new(key))
    }

    fn sign(&self, id: &KeyId, message: &[u8]) -> Told<Signature> {
        let (file, digest) = (self.file(id)?, sha256(message));
        let (r, s) = self.ask(|chip| chip.sign(&file.device, &digest))?;
        Ok(Signature::from_der(der(&r, &s)))
    }

    fn certify(&self, id: &KeyId, to_be_signed: &[u8]) -> Told<KeyEvidence> {
        let (file, challenge) = (self.file(id)?, sha256(to_be_signed));
        let (device, signer) = (&file.device, &file.attestation);
        let (attest, signature) = self.ask(|chip| chip.certify(device, signer, &challenge))?;
        Ok(KeyEvidence::Tpm(TpmEvidence {
            public_area: Bytes(file.device.public),
            cert_info: Bytes(attest),
            signature: Bytes(signature),
            attestation_key: Bytes(file.attestation.public),
            activation: None,
        }))
    }

    fn endorsement(&self, id: &KeyId) -> Told<Option<EndorsementRequest>> {
        let file = self.file(id)?;
        let certificate = self.ask(|chip| Ok(chip.endorsement_certificate()))?;
        Ok(certificate.map(|der| EndorsementRequest {
            certificates: vec![Bytes(der)],
            attestation_key: Bytes(file.attestation.public),
        }))
    }
}

/// What a seal is bound to: its id and this very key.
fn context<'a>(id: &'a KeyId, file: &'a KeyFile) -> [&'a [u8]; 3] {
    [b"tpm-seal", id.as_str().as_bytes(), &file.device.public]
}

/// The point at the end of a P-256 public area: each coordinate of up to 32 bytes after its size.
fn public_key(file: &KeyFile) -> Told<PublicKey> {
    use tss_esapi::structures::Public;
    use tss_esapi::traits::UnMarshall as _;
    let Public::Ecc { unique, .. } = Public::unmarshall(&file.device.public)? else {
        return Err(TpmKeystoreError::Damaged);
    };
    let mut point = vec![4];
    for coordinate in [unique.x(), unique.y()] {
        let missing = 32_usize.checked_sub(coordinate.value().len());
        point.extend(vec![0; missing.ok_or(TpmKeystoreError::Damaged)?]);
        point.extend_from_slice(coordinate.value());
    }
    PublicKey::try_from(point.as_slice()).map_err(|_| TpmKeystoreError::Damaged)
}

/// `SEQUENCE { INTEGER r, INTEGER s }` (RFC 3279 §2.2.3); both have up to 32 bytes.
fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
    let integer = |number: &[u8]| {
        let zeros = number.iter().take_while(|byte| **byte == 0).count();
        let digits = number.get(zeros..).unwrap_or_default();
        let sign: &[u8] = match digits.first() {
            Some(first) if *first < 0x80 => &[],
            _ => &[0],
        };
        framed(0x02, &[sign, digits].concat())
    };
    framed(0x30, &[integer(r), integer(s)].concat())
}

/// Tag and length before fewer than 128 bytes.
fn framed(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = u8::try_from(content.len()).unwrap_or(u8::MAX);
    [&[tag, length], content].concat()
}

#[async_trait]
impl DeviceKeystore for TpmKeystore {
    fn security_level(&self) -> KeySecurityLevel {
        KeySecurityLevel::Tpm
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        _challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        if policy != KeyPolicy::Free {
            return Err(TpmKeystoreError::PolicyUnsupported.into());
        }
        let id = id.clone();
        let public_key = self.run(move |inner| inner.generate(&id)).await?;
        Ok(GeneratedKey { public_key, certificates: Vec::new() })
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        let id = id.clone();
        self.run(move |inner| public_key(&inner.file(&id)?)).await
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        _prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        let (id, message) = (id.clone(), message.to_vec());
        self.run(move |inner| inner.sign(&id, &message)).await
    }

    async fn certify(
        &self,
        id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        let (id, message) = (id.clone(), to_be_signed.to_vec());
        self.run(move |inner| inner.certify(&id, &message).map(Some)).await
    }

    async fn endorsement(&self, id: &KeyId) -> Result<Option<EndorsementRequest>, KeystoreError> {
        let id = id.clone();
        self.run(move |inner| inner.endorsement(&id)).await
    }

    async fn activate(
        &self,
        id: &KeyId,
        answer: &EndorsementAnswer,
    ) -> Result<Secret, KeystoreError> {
        let (id, answer) = (id.clone(), answer.clone());
        self.run(move |inner| {
            let file = inner.file(&id)?;
            let (credential, secret) = (&answer.credential_blob.0, &answer.secret.0);
            let mut released =
                inner.ask(|chip| chip.activate(&file.attestation, credential, secret))?;
            Ok(Secret::new(std::mem::take(&mut *released)))
        })
        .await
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        let (id, secret) = (id.clone(), Secret::new(secret.to_vec()));
        self.run(move |inner| {
            if secret.expose().len() > MAX_SECRET_LEN {
                return Err(TpmKeystoreError::SecretTooLong);
            }
            let file = inner.file(&id)?;
            let key = inner.seal_key(&file)?;
            Ok(Sealed::from_bytes(envelope::close(&key, &context(&id, &file), secret.expose())?))
        })
        .await
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        let (id, sealed) = (id.clone(), sealed.clone());
        self.run(move |inner| {
            let file = inner.file(&id)?;
            let key = inner.seal_key(&file)?;
            envelope::open(&key, &context(&id, &file), sealed.as_bytes())
                .map(|mut secret| Secret::new(std::mem::take(&mut *secret)))
                .map_err(|_| TpmKeystoreError::ForeignSeal)
        })
        .await
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        let id = id.clone();
        self.run(move |inner| {
            let _lock = inner.dir.lock()?;
            Ok(inner.dir.remove(&KeyFile::name(&id))?)
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_written_as_der() {
        assert_eq!(der(&[0, 0x7f], &[0x80]), [0x30, 7, 2, 1, 0x7f, 2, 2, 0, 0x80]);
        assert_eq!(der(&[], &[1]), [0x30, 6, 2, 1, 0, 2, 1, 1]);
        assert_eq!(der(&[0xff; 32], &[0xff; 32]).len(), 72);
    }
}
