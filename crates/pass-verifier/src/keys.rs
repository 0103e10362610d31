//! An issuer's private keys: one file a key, one key a purpose, readable by the issuer only.
//!
//! The second statement key is a spare that belongs offline; its file is only read when the first
//! statement is made. Custody is described in `docs/operators.md`.

use std::io::Write as _;
use std::path::Path;

use pass_protocol::jws::SigningKey;
use pass_protocol::{Issuer, KeyStatement, KeyUse, Random, StatementChain, StatementKey};

use ring::hmac;

use crate::VerifierError;
use crate::pin_vault::PinVault;

/// The keys that a verifier needs while it runs.
#[derive(Debug)]
pub struct IssuerKeys {
    pub(crate) request: SigningKey,
    pub(crate) receipt: SigningKey,
    pub(crate) pin_vault: PinVault,
    /// Hashes short codes; drawn anew at each start, which ends codes of two minutes at most.
    pub(crate) short_codes: hmac::Key,
    pub(crate) statements: StatementChain,
}

impl IssuerKeys {
    /// Reads the keys in `dir`, or makes them and the first key statement at the first start.
    ///
    /// # Errors
    /// [`VerifierError::KeyFile`] or [`VerifierError::KeyFileContent`] name the file.
    pub fn open(dir: &Path, issuer: &Issuer, random: &dyn Random) -> Result<Self, VerifierError> {
        std::fs::create_dir_all(dir).map_err(|source| io(dir, source))?;
        let request = key_file(&dir.join("request.pk8"))?;
        let receipt = key_file(&dir.join("receipt.pk8"))?;
        let statements = statements(dir, issuer, &request, &receipt)?;
        let pin_vault = PinVault::new(&vault_key(&dir.join("pin-vault.key"), random)?)?;
        let mut short_codes = [0; 32];
        random.fill(&mut short_codes);
        let short_codes = hmac::Key::new(hmac::HMAC_SHA256, &short_codes);
        Ok(Self { request, receipt, pin_vault, short_codes, statements })
    }
}

/// Reads the PKCS#8 key at `path` (mode 0600), or makes it.
///
/// # Errors
/// [`VerifierError::KeyFile`] or [`VerifierError::KeyFileContent`] name the file.
pub fn key_file(path: &Path) -> Result<SigningKey, VerifierError> {
    let bytes = read_or_create(path, || Ok(SigningKey::generate_pkcs8()?))?;
    SigningKey::from_pkcs8(&bytes).map_err(|_| content(path, "holds no P-256 key in PKCS#8"))
}

fn vault_key(path: &Path, random: &dyn Random) -> Result<[u8; 32], VerifierError> {
    let bytes = read_or_create(path, || {
        let mut key = vec![0; 32];
        random.fill(&mut key);
        Ok(key)
    })?;
    bytes.as_slice().try_into().map_err(|_| content(path, "is not 32 bytes long"))
}

fn statements(
    dir: &Path,
    issuer: &Issuer,
    request: &SigningKey,
    receipt: &SigningKey,
) -> Result<StatementChain, VerifierError> {
    let path = dir.join("statements.json");
    let bytes = read_or_create(&path, || {
        let statement_key = key_file(&dir.join("statement.pk8"))?;
        let spare = key_file(&dir.join("statement-spare.pk8"))?;
        let key = |key: &SigningKey, key_use| StatementKey { jwk: key.jwk().clone(), key_use };
        let first = KeyStatement {
            iss: issuer.clone(),
            version: 1,
            keys: vec![key(request, KeyUse::Request), key(receipt, KeyUse::Receipt)],
            next_statement_keys: vec![statement_key.jwk().clone(), spare.jwk().clone()],
        };
        let chain = StatementChain { statements: vec![first.sign(&statement_key)?] };
        serde_json::to_vec_pretty(&chain).map_err(|_| content(&path, "cannot be written"))
    })?;
    let chain: StatementChain =
        serde_json::from_slice(&bytes).map_err(|_| content(&path, "is no chain of statements"))?;
    let (last, _) = chain
        .walk(issuer, None)
        .map_err(|_| content(&path, "does not fit this issuer, or is broken"))?;
    let states = |key: &SigningKey, key_use| last.keys_for(key_use).contains(key.jwk());
    if states(request, KeyUse::Request) && states(receipt, KeyUse::Receipt) {
        Ok(chain)
    } else {
        Err(content(&path, "does not state the keys beside it"))
    }
}

fn read_or_create(
    path: &Path,
    make: impl FnOnce() -> Result<Vec<u8>, VerifierError>,
) -> Result<Vec<u8>, VerifierError> {
    match std::fs::read(path) {
        Ok(bytes) => private(path).map(|()| bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let bytes = make()?;
            create(path, &bytes).map_err(|source| io(path, source))?;
            Ok(bytes)
        }
        Err(source) => Err(io(path, source)),
    }
}

/// Written beside and then linked, so that a crash leaves a whole key or none, and never replaces one.
fn create(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let _ = std::fs::remove_file(&beside);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::hard_link(&beside, path)?;
    std::fs::remove_file(&beside)
}

/// Refuses a file that others may read.
fn private(path: &Path) -> Result<(), VerifierError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(path).map_err(|source| io(path, source))?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(content(path, "is readable by others; set its mode to 0600"));
        }
    }
    Ok(())
}

fn io(path: &Path, source: std::io::Error) -> VerifierError {
    VerifierError::KeyFile { path: path.display().to_string(), source }
}

fn content(path: &Path, reason: &'static str) -> VerifierError {
    VerifierError::KeyFileContent { path: path.display().to_string(), reason }
}

#[cfg(test)]
mod tests {
    use pass_protocol::SystemRandom;

    use super::*;

    fn issuer() -> Issuer {
        Issuer::parse("https://konto.example").unwrap()
    }

    #[test]
    fn keys_survive_a_restart() {
        let dir = tempfile::tempdir().unwrap();
        let first = IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).unwrap();
        let again = IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).unwrap();
        assert_eq!(first.request.jwk(), again.request.jwk());
        assert_eq!(first.statements, again.statements);
        assert_ne!(first.request.jwk(), first.receipt.jwk());
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).unwrap();
        let path = dir.path().join("request.pk8");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let error = IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).unwrap_err();
        assert!(error.to_string().contains("request.pk8"), "{error}");
    }

    #[test]
    fn an_exchanged_key_or_another_issuer_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).unwrap();
        let other = Issuer::parse("https://other.example").unwrap();
        assert!(IssuerKeys::open(dir.path(), &other, &SystemRandom).is_err());
        std::fs::remove_file(dir.path().join("request.pk8")).unwrap();
        assert!(IssuerKeys::open(dir.path(), &issuer(), &SystemRandom).is_err());
    }
}
