//! Files, and the forms in which evidence comes.

use std::io::Read as _;
use std::path::Path;

use ciborium::Value;
use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use pass_attestation::apple::AppAttestClaims;
use pass_attestation::{CertificateChain, ChainError, MAX_CERTIFICATES};

use super::causes;

/// Most bytes of evidence, of a policy, and of a revocation list.
const MOST_OF_EVIDENCE: u64 = 1024 * 1024;
pub(super) const MOST_OF_A_POLICY: u64 = 1024 * 1024;
pub(super) const MOST_OF_A_LIST: u64 = 16 * 1024 * 1024;

/// What a file turned out to be.
#[derive(Debug)]
pub(super) enum Form {
    /// Certificates, leaf first.
    Chain(CertificateChain),
    /// App Attest's attestation object.
    AppAttest(AppAttestClaims, Vec<u8>),
}

/// The bytes of a file; `-` is the standard input.
pub(super) fn file(path: &Path, most: u64) -> Result<Vec<u8>, String> {
    let name = path.display();
    let said = |error: std::io::Error| format!("{name}: {error}");
    let source: Box<dyn std::io::Read> = if path == Path::new("-") {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(path).map_err(said)?)
    };
    let mut bytes = Vec::new();
    source.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(said)?;
    match u64::try_from(bytes.len()) {
        Ok(length) if length <= most => Ok(bytes),
        _ => Err(format!("{name}: more than {most} bytes")),
    }
}

/// Reads evidence in any of its forms.
pub(super) fn evidence(path: &Path) -> Result<Form, String> {
    let name = path.display();
    let bytes = file(path, MOST_OF_EVIDENCE)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(format!("{name}: the file is empty"));
    }
    let text = String::from_utf8_lossy(&bytes);
    let said = |error: ChainError| format!("{name}: {}", causes(&error));
    if let Ok(texts) = serde_json::from_str::<Vec<String>>(&text) {
        return of_texts(&texts).map(|chain| chain.map(Form::Chain).map_err(said)).unwrap_or_else(
            || Err(format!("{name}: the list holds something else than certificates")),
        );
    }
    if text.contains("-----BEGIN") {
        return CertificateChain::from_pem(&text).map(Form::Chain).map_err(said);
    }
    let joined: String = text.split_ascii_whitespace().collect();
    for bytes in [Some(bytes), base64(&joined)].into_iter().flatten() {
        if let Some(chain) = of_der(&bytes) {
            return chain.map(Form::Chain).map_err(said);
        }
        if let Some(claims) = AppAttestClaims::read(&bytes) {
            return Ok(Form::AppAttest(claims, bytes));
        }
        if let Some(chain) = of_webauthn(&bytes) {
            return chain.map(Form::Chain).map_err(|sentence| format!("{name}: {sentence}"));
        }
    }
    Err(format!(
        "{name}: neither certificates (PEM, DER, or a JSON list of either in base64) nor an \
         attestation object of App Attest or android-key"
    ))
}

/// A list of certificates, each as PEM or as DER in base64.
fn of_texts(texts: &[String]) -> Option<Result<CertificateChain, ChainError>> {
    if texts.iter().all(|text| text.contains("-----BEGIN")) {
        return Some(CertificateChain::from_pem(&texts.join("\n")));
    }
    let ders: Option<Vec<Vec<u8>>> = texts
        .iter()
        .map(|text| base64(&text.split_ascii_whitespace().collect::<String>()))
        .collect();
    ders.map(|ders| CertificateChain::from_der(&ders))
}

/// DER certificates, one after the other. `None` if it does not begin like one.
fn of_der(bytes: &[u8]) -> Option<Result<CertificateChain, ChainError>> {
    let (mut rest, mut ders) = (bytes, Vec::new());
    // A certificate has two bytes of length.
    while let [0x30, 0x82, high, low, ..] = rest {
        let length = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(4);
        let (one, after) = rest.split_at(length.min(rest.len()));
        ders.push(one);
        rest = after;
        if ders.len() > MAX_CERTIFICATES {
            break;
        }
    }
    if !rest.is_empty() && !ders.is_empty() && ders.len() <= MAX_CERTIFICATES {
        ders.push(rest);
    }
    (!ders.is_empty()).then(|| CertificateChain::from_der(&ders))
}

/// The certificates of WebAuthn's attestation object `android-key`. `None` if it is no attestation
/// object.
fn of_webauthn(bytes: &[u8]) -> Option<Result<CertificateChain, String>> {
    let object: Value = ciborium::from_reader(bytes).ok()?;
    let format = member(&object, "fmt")?.as_text()?;
    let statement = member(&object, "attStmt")?;
    if format != "android-key" {
        let other = format!(
            "an attestation object in the format {format}; only android-key and apple-appattest are read here"
        );
        return Some(Err(other));
    }
    let ders: Option<Vec<&[u8]>> = member(statement, "x5c")
        .and_then(Value::as_array)
        .and_then(|list| list.iter().map(|one| one.as_bytes().map(Vec::as_slice)).collect());
    let ders = ders.ok_or_else(|| "an attestation object android-key without x5c".to_owned());
    Some(ders.and_then(|ders| CertificateChain::from_der(&ders).map_err(|error| causes(&error))))
}

fn member<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    let map = value.as_map()?;
    map.iter().find(|(name, _)| name.as_text() == Some(key)).map(|(_, value)| value)
}

pub(super) fn base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim().trim_end_matches('=').as_bytes();
    BASE64_NOPAD.decode(text).or_else(|_| BASE64URL_NOPAD.decode(text)).ok()
}
