//! What the chip encrypted for itself, in one file a key.

use data_encoding::HEXLOWER;
use pass_keystore::KeyId;
use pass_protocol::sha256;

use crate::TpmKeystoreError;

const VERSION: u8 = 1;

/// An object outside the chip: `TPMT_PUBLIC` and the content of `TPM2B_PRIVATE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Blob {
    pub(crate) public: Vec<u8>,
    pub(crate) private: Vec<u8>,
}

/// Everything that belongs to one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyFile {
    pub(crate) device: Blob,
    pub(crate) attestation: Blob,
    pub(crate) seal: Blob,
}

impl KeyFile {
    /// Hashed, so that any id makes a name that every file system takes and tells apart.
    pub(crate) fn name(id: &KeyId) -> String {
        HEXLOWER.encode(&sha256(id.as_str().as_bytes())) + ".tpm"
    }

    /// Version, six parts after their length (2 bytes), and SHA-256 over all that and the id: a
    /// file that was altered or renamed is told from a chip that was cleared.
    pub(crate) fn to_bytes(&self, id: &KeyId) -> Vec<u8> {
        let mut out = vec![VERSION];
        for blob in [&self.device, &self.attestation, &self.seal] {
            for part in [&blob.public, &blob.private] {
                let length = u16::try_from(part.len()).unwrap_or(u16::MAX);
                out.extend_from_slice(&length.to_be_bytes());
                out.extend_from_slice(part);
            }
        }
        let sum = checksum(&out, id);
        out.extend_from_slice(&sum);
        out
    }

    pub(crate) fn parse(bytes: &[u8], id: &KeyId) -> Result<Self, TpmKeystoreError> {
        Self::read(bytes, id).ok_or(TpmKeystoreError::Damaged)
    }

    fn read(bytes: &[u8], id: &KeyId) -> Option<Self> {
        let (content, sum) = bytes.split_at_checked(bytes.len().checked_sub(32)?)?;
        (checksum(content, id) == sum).then_some(())?;
        let (version, mut rest) = content.split_first()?;
        (*version == VERSION).then_some(())?;
        let mut part = || {
            let (length, tail) = rest.split_first_chunk::<2>()?;
            let (part, tail) = tail.split_at_checked(u16::from_be_bytes(*length).into())?;
            rest = tail;
            Some(part.to_vec())
        };
        let mut blob = || Some(Blob { public: part()?, private: part()? });
        let file = Self { device: blob()?, attestation: blob()?, seal: blob()? };
        rest.is_empty().then_some(file)
    }
}

fn checksum(content: &[u8], id: &KeyId) -> [u8; 32] {
    sha256(&[content, id.as_str().as_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written_and_no_other_way() {
        let blob = |byte| Blob { public: vec![byte; 3], private: vec![byte; 200] };
        let file = KeyFile { device: blob(1), attestation: blob(2), seal: blob(3) };
        let id = KeyId::new("a");
        let bytes = file.to_bytes(&id);
        assert_eq!(KeyFile::parse(&bytes, &id).unwrap(), file);
        assert!(KeyFile::parse(&bytes, &KeyId::new("A")).is_err());
        for at in 0..bytes.len() {
            assert!(KeyFile::parse(&bytes[..at], &id).is_err(), "cut at {at}");
            let mut altered = bytes.clone();
            altered[at] ^= 1;
            assert!(KeyFile::parse(&altered, &id).is_err(), "altered at {at}");
        }
        assert_ne!(KeyFile::name(&id), KeyFile::name(&KeyId::new("A")));
    }
}
