//! Looks for secrets where they must not be: in files, in every form a program may write them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use crate::failure::Failure;

/// Bytes that must not be found, with a name for the report.
#[derive(Debug, Clone)]
pub struct Wanted {
    name: String,
    forms: Vec<Vec<u8>>,
}

impl Wanted {
    /// A secret of random bytes: as it is, in hexadecimal, in base64 of both alphabets.
    #[must_use]
    pub fn secret(name: &str, bytes: &[u8]) -> Self {
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let list: Vec<String> = bytes.iter().map(u8::to_string).collect();
        let forms = vec![
            bytes.to_vec(),
            hex.to_uppercase().into_bytes(),
            hex.into_bytes(),
            STANDARD_NO_PAD.encode(bytes).into_bytes(),
            URL_SAFE_NO_PAD.encode(bytes).into_bytes(),
            list.join(",").into_bytes(),
            list.join(", ").into_bytes(),
        ];
        Self { name: name.to_owned(), forms }
    }

    /// A text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self { name: text.to_owned(), forms: vec![text.as_bytes().to_vec()] }
    }

    /// Whether any form of it is in `bytes`.
    #[must_use]
    pub fn is_in(&self, bytes: &[u8]) -> bool {
        self.forms.iter().any(|form| contains(bytes, form))
    }

    /// What it is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// All files below `dirs` that hold something wanted: `file: name`.
///
/// # Errors
/// [`Failure::Io`].
pub fn files_with(dirs: &[&Path], wanted: &[Wanted]) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for file in files(dirs)? {
        let bytes = std::fs::read(&file)?;
        let hits = wanted.iter().filter(|one| one.is_in(&bytes));
        found.extend(hits.map(|one| format!("{}: {}", file.display(), one.name)));
    }
    Ok(found)
}

/// All files below `dirs`.
///
/// # Errors
/// [`Failure::Io`].
pub fn files(dirs: &[&Path]) -> Result<Vec<PathBuf>, Failure> {
    let mut open: Vec<PathBuf> = dirs.iter().map(|dir| dir.to_path_buf()).collect();
    let mut found = Vec::new();
    while let Some(dir) = open.pop() {
        for entry in std::fs::read_dir(&dir)? {
            let entry = entry?;
            match entry.file_type()? {
                kind if kind.is_dir() => open.push(entry.path()),
                kind if kind.is_file() => found.push(entry.path()),
                _ => {}
            }
        }
    }
    Ok(found)
}

/// Bytes with every base64url part beside its decoded form: payloads of a JWS and client data.
#[must_use]
pub fn unfolded(bytes: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let text = String::from_utf8_lossy(bytes).into_owned();
    for part in base64url_parts(&text).filter(|part| part.len() > 15) {
        out.extend(URL_SAFE_NO_PAD.decode(part).unwrap_or_default());
        out.push(b'\n');
    }
    out
}

/// Words that look drawn at random: ids, tickets, cookies, keys, signatures, whatever their names.
pub fn random_words(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let drawn = |part: &&str| part.len() > 15 && part.contains(|c: char| c.is_ascii_digit());
    base64url_parts(&text).filter(drawn).map(str::to_owned).collect()
}

fn base64url_parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    let Some(first) = part.first() else { return false };
    let starts = bytes.iter().enumerate().filter(|(_, byte)| *byte == first);
    starts.map(|(at, _)| at).any(|at| bytes.get(at..).is_some_and(|rest| rest.starts_with(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_found() {
        let secret = Wanted::secret("salt", &[0, 251, 255, 16, 7]);
        for text in ["00fbff1007", "00FBFF1007", "APv/EAc", "APv_EAc", "[0, 251, 255, 16, 7]"] {
            assert!(secret.is_in(text.as_bytes()), "{text}");
        }
        assert!(secret.is_in(b"\x09\x00\xfb\xff\x10\x07"));
        assert!(!secret.is_in(b"\x00\xfb\xff\x10"));
    }

    #[test]
    fn what_was_drawn_is_told_from_what_was_written() {
        let line =
            br#"POST /P/AAAQEAYEAUDAOCAJBIFQYDIOB4 x-www-form-urlencoded "AP-_EAc3AP-_EAc3" 2026"#;
        let found: Vec<String> = random_words(line).into_iter().collect();
        assert_eq!(found, ["AAAQEAYEAUDAOCAJBIFQYDIOB4", "AP-_EAc3AP-_EAc3"]);
        assert!(unfolded(b"eyJqdGkiOiJlcmlrYSJ9").ends_with(b"{\"jti\":\"erika\"}\n"));
    }
}
