//! A directory that only its owner reaches, with files that are written whole or not at all.

use std::{
    fs::{self, DirBuilder, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::SoftwareKeystoreError;

/// Longest file that is read, in bytes; the longest that is written has under 300.
const MAX_FILE_LEN: u64 = 16 * 1024;
const LOCK_FILE: &str = "lock";

/// The directory of a keystore whose keys lie in files.
#[derive(Debug)]
pub struct PrivateDir {
    path: PathBuf,
}

impl PrivateDir {
    /// Opens `path`, creating it for its owner only; refuses one that others can reach.
    pub fn open(path: &Path) -> Result<Self, SoftwareKeystoreError> {
        let dir = Self { path: path.to_owned() };
        private_directories().create(path).map_err(|source| dir.io(path, source))?;
        let metadata = fs::metadata(path).map_err(|source| dir.io(path, source))?;
        refuse_if_open_to_others(path, &metadata)?;
        Ok(dir)
    }

    /// Waits until no other thread or process changes this directory. Ends when dropped.
    pub fn lock(&self) -> Result<File, SoftwareKeystoreError> {
        let path = self.path_of(LOCK_FILE);
        let file = private_files().create(true).truncate(false).open(&path);
        let file = file.map_err(|source| self.io(&path, source))?;
        file.lock().map_err(|source| self.io(&path, source))?;
        Ok(file)
    }

    /// The content of a file, or `None` if there is none.
    pub fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, SoftwareKeystoreError> {
        let path = self.path_of(name);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(self.io(&path, source)),
        };
        let metadata = file.metadata().map_err(|source| self.io(&path, source))?;
        refuse_if_open_to_others(&path, &metadata)?;
        if metadata.len() > MAX_FILE_LEN {
            return Err(self.damaged(name, "it is too long"));
        }
        let mut content = Zeroizing::new(Vec::new());
        file.take(MAX_FILE_LEN)
            .read_to_end(&mut content)
            .map_err(|source| self.io(&path, source))?;
        Ok(Some(content))
    }

    /// Writes a file so that after a crash the old or the new content is there. Needs the lock.
    pub fn write(&self, name: &str, content: &[u8]) -> Result<(), SoftwareKeystoreError> {
        let (path, draft) = (self.path_of(name), self.path_of(&format!("{name}.draft")));
        let write = || {
            remove_if_there(&draft)?;
            let mut file = private_files().create_new(true).open(&draft)?;
            file.write_all(content)?;
            file.sync_all()?;
            fs::rename(&draft, &path)?;
            self.sync()
        };
        write().map_err(|source| self.io(&path, source))
    }

    /// Removes a file; one that is not there is fine. Needs the lock.
    pub fn remove(&self, name: &str) -> Result<(), SoftwareKeystoreError> {
        let path = self.path_of(name);
        remove_if_there(&path).and_then(|()| self.sync()).map_err(|source| self.io(&path, source))
    }

    /// Whether any file's name ends like this.
    pub fn has_any(&self, ending: &str) -> Result<bool, SoftwareKeystoreError> {
        let entries = fs::read_dir(&self.path).map_err(|source| self.io(&self.path, source))?;
        for entry in entries {
            let entry = entry.map_err(|source| self.io(&self.path, source))?;
            if entry.file_name().to_string_lossy().ends_with(ending) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The error for a file whose content does not fit.
    pub fn damaged(&self, name: &str, what: &'static str) -> SoftwareKeystoreError {
        SoftwareKeystoreError::Damaged { path: self.path_of(name), what }
    }

    fn path_of(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    fn io(&self, path: &Path, source: io::Error) -> SoftwareKeystoreError {
        SoftwareKeystoreError::Io { path: path.to_owned(), source }
    }

    /// Makes renames and removals last; only Unix can sync a directory.
    fn sync(&self) -> io::Result<()> {
        if cfg!(unix) { File::open(&self.path)?.sync_all() } else { Ok(()) }
    }
}

fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn private_directories() -> DirBuilder {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

fn private_files() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(unix)]
fn refuse_if_open_to_others(
    path: &Path,
    metadata: &fs::Metadata,
) -> Result<(), SoftwareKeystoreError> {
    let mode = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o7777;
    if mode & 0o077 == 0 {
        Ok(())
    } else {
        Err(SoftwareKeystoreError::TooOpen { path: path.to_owned(), mode })
    }
}

/// Elsewhere the directory inherits the access rules of the person's own folder.
#[cfg(not(unix))]
fn refuse_if_open_to_others(_: &Path, _: &fs::Metadata) -> Result<(), SoftwareKeystoreError> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_whole_and_long_ones_are_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let dir = PrivateDir::open(&folder.path().join("keys")).unwrap();
        assert!(dir.read("a").unwrap().is_none());
        dir.write("a", &[1; 16 * 1024]).unwrap();
        assert_eq!(dir.read("a").unwrap().unwrap().len(), 16 * 1024);
        dir.write("a", b"short").unwrap();
        assert_eq!(dir.read("a").unwrap().unwrap().as_slice(), b"short");
        dir.write("a", &[1; 16 * 1024 + 1]).unwrap();
        let error = dir.read("a").unwrap_err();
        assert!(matches!(error, SoftwareKeystoreError::Damaged { .. }), "{error:?}");
        dir.remove("a").unwrap();
        dir.remove("a").unwrap();
        assert!(!dir.has_any("a").unwrap());
    }
}
