//! Assertions: App Attest's key signs again, with a counter that only rises.

use pass_protocol::sha256;
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use thiserror::Error;

use crate::cbor;

/// Why an assertion does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AssertionError {
    /// Not CBOR of this form.
    #[error("not an App Attest assertion")]
    Malformed,
    /// Signed by another key, or about something else.
    #[error("the signature does not hold")]
    Signature,
    /// Of another app.
    #[error("the app is another one")]
    App,
    /// The counter has not risen: it is a repetition.
    #[error("the counter did not rise")]
    Counter,
}

/// Checks an assertion of the App Attest key `public_key` (SEC 1 point, 65 bytes) by `app_id` over
/// `client_data_hash` (32 bytes), and returns the counter to remember. `last`: the counter that
/// was remembered, 0 after the attestation.
///
/// # Errors
/// [`AssertionError`].
pub fn verify_assertion(
    assertion: &[u8],
    client_data_hash: &[u8; 32],
    public_key: &[u8],
    app_id: &str,
    last: u32,
) -> Result<u32, AssertionError> {
    let value = cbor::read(assertion).ok_or(AssertionError::Malformed)?;
    let parts = cbor::bytes(&value, "signature").zip(cbor::bytes(&value, "authenticatorData"));
    let (signature, data) = parts.ok_or(AssertionError::Malformed)?;
    let (app_id_hash, rest) = data.split_at_checked(32).ok_or(AssertionError::Malformed)?;
    let (_flags, rest) = rest.split_first().ok_or(AssertionError::Malformed)?;
    let counter = rest.first_chunk::<4>().ok_or(AssertionError::Malformed)?;
    // What is signed is the nonce, which ECDSA hashes once more.
    let nonce = sha256(&[data, client_data_hash].concat());
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, public_key)
        .verify(&nonce, signature)
        .map_err(|_| AssertionError::Signature)?;
    if app_id_hash != sha256(app_id.as_bytes()) {
        return Err(AssertionError::App);
    }
    let counter = u32::from_be_bytes(*counter);
    if counter > last { Ok(counter) } else { Err(AssertionError::Counter) }
}
