//! Values that many tests need, so that they look the same everywhere.

use std::{io, path::PathBuf};

use pass_protocol::UnixTime;

/// 2026-01-15T12:00:00Z.
pub const NOON: UnixTime = UnixTime(1_768_478_400);

/// A PIN that the rules allow.
pub const PIN: &str = "482915";

/// Another PIN that the rules allow.
pub const WRONG_PIN: &str = "730264";

/// A pass link of an issuer that runs on this machine.
pub const PAIRING_LINK: &str = "http://konto.localhost:8480/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";

/// A subfolder `name` of `parent` that only its owner reaches, as keystores ask for.
///
/// # Errors
/// What the file system says.
pub fn private_dir(parent: &std::path::Path, name: &str) -> io::Result<PathBuf> {
    let path = parent.join(name);
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&path)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use pass_keystore::{SoftwareKeystore, WrapKeySource};
    use pass_protocol::PassLink;

    use super::*;

    #[test]
    fn the_link_is_one() {
        let link = PassLink::parse(PAIRING_LINK).unwrap();
        assert_eq!(link.issuer.origin(), "http://konto.localhost:8480");
    }

    #[test]
    fn a_private_dir_suits_a_keystore() {
        let folder = tempfile::tempdir().unwrap();
        let dir = private_dir(folder.path(), "keys").unwrap();
        SoftwareKeystore::open(dir, WrapKeySource::File).unwrap();
    }
}
