//! Symmetric keys in files: 32 random bytes, readable by the operator only.

use std::io::Write as _;
use std::path::Path;

use pass_protocol::Random;

/// Reads the key at `path`, or makes it at the first start.
pub(crate) fn open(path: &Path, random: &dyn Random) -> std::io::Result<[u8; 32]> {
    if !path.exists() {
        create(path, random)?;
    }
    private(path)?;
    let bytes = std::fs::read(path)?;
    bytes.as_slice().try_into().map_err(|_| unfit("a key file is not 32 bytes long"))
}

/// Written beside and then linked, so that a crash leaves a whole key or none.
fn create(path: &Path, random: &dyn Random) -> std::io::Result<()> {
    let mut key = [0; 32];
    random.fill(&mut key);
    let beside = path.with_extension("new");
    let _ = std::fs::remove_file(&beside);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(&key)?;
    file.sync_all()?;
    std::fs::hard_link(&beside, path)?;
    std::fs::remove_file(&beside)
}

fn private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        if std::fs::metadata(path)?.permissions().mode() & 0o077 != 0 {
            return Err(unfit("a key file is readable by others; set its mode to 0600"));
        }
    }
    Ok(())
}

fn unfit(reason: &'static str) -> std::io::Error {
    std::io::Error::new(std::io::ErrorKind::InvalidData, reason)
}

#[cfg(test)]
mod tests {
    use pass_protocol::SystemRandom;

    use super::*;

    #[test]
    fn a_key_survives_and_stays_private() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.key");
        let key = open(&path, &SystemRandom).unwrap();
        assert_eq!(open(&path, &SystemRandom).unwrap(), key);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
            assert!(open(&path, &SystemRandom).is_err());
        }
    }
}
