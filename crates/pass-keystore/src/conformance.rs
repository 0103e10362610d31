//! What every keystore must do. One suite, run by the tests of each implementation.

use std::sync::Arc;

use pass_protocol::{Bytes, EndorsementAnswer};
use ring::signature::{ECDSA_P256_SHA256_ASN1, UnparsedPublicKey};
use thiserror::Error;

use crate::{
    DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, Prompt, Sealed, Signature,
};

const CHALLENGE: [u8; 32] = [0x5a; 32];
const SECRET: &[u8] = b"conformance: a secret of a PIN";

/// A rule that a keystore broke.
#[derive(Debug, Error)]
#[error("keystore rule broken: {rule}; found {found}")]
pub struct Violation {
    /// The rule.
    pub rule: &'static str,
    /// What happened instead.
    pub found: String,
}

/// Opens the same keystore once more, as after a restart of the app.
pub type Reopen<'a> = dyn Fn() -> Result<Arc<dyn DeviceKeystore>, KeystoreError> + Sync + 'a;

/// Checks every rule of [`DeviceKeystore`] that needs no person and no restart.
///
/// Works under ids that begin with `conformance/` and removes what it made.
///
/// # Errors
/// The first rule that is broken.
pub async fn conformance(store: &dyn DeviceKeystore) -> Result<(), Violation> {
    let (one, other) = (KeyId::new("conformance/one"), KeyId::new("conformance/One"));
    for id in [&one, &other] {
        kept("deleting what is not there succeeds", store.delete(id).await)?;
    }
    nothing_creates_a_key_by_itself(store, &one).await?;
    let first = kept("a key can be generated", generate(store, &one).await)?;
    let second = kept("ids that differ in case are two keys", generate(store, &other).await)?;
    rule("keys differ", first.public_key != second.public_key, "equal keys")?;
    an_id_is_taken_once(store, &one, &first).await?;
    signatures_fit(store, &one, &first, &second).await?;
    evidence_is_for_a_key(store, &one).await?;
    seals_open_for_their_key_only(store, &one, &other).await?;
    deleting_ends_key_and_seals(store, &one, &other).await?;
    kept("delete succeeds", store.delete(&other).await)
}

/// Checks that keys and seals outlive a restart, and that a deleted key stays deleted.
///
/// # Errors
/// The first rule that is broken.
pub async fn conformance_after_restart(reopen: &Reopen<'_>) -> Result<(), Violation> {
    let id = KeyId::new("conformance/restart");
    let before = kept("the keystore opens", reopen())?;
    kept("delete succeeds", before.delete(&id).await)?;
    let key = kept("a key can be generated", generate(before.as_ref(), &id).await)?;
    let sealed = kept("a secret can be sealed", before.seal(&id, SECRET).await)?;
    drop(before);

    let after = kept("the keystore opens again", reopen())?;
    let found = kept("a key outlives a restart", after.public_key(&id).await)?;
    rule("a key is the same after a restart", found == key.public_key, "another key")?;
    let signature = kept("a key signs after a restart", sign(after.as_ref(), &id, b"m").await)?;
    rule("signatures fit after a restart", fits(&key, b"m", &signature), "no fit")?;
    let secret = kept("a seal outlives a restart", after.unseal(&id, &sealed).await)?;
    rule("a seal is the same after a restart", secret.expose() == SECRET, "another secret")?;
    kept("delete succeeds", after.delete(&id).await)?;
    drop(after);

    let last = kept("the keystore opens a third time", reopen())?;
    not_found("a deleted key stays deleted", last.public_key(&id).await)
}

async fn nothing_creates_a_key_by_itself(
    store: &dyn DeviceKeystore,
    id: &KeyId,
) -> Result<(), Violation> {
    let sealed = Sealed::from_bytes(vec![1; 64]);
    not_found("public_key needs a key", store.public_key(id).await)?;
    not_found("sign needs a key", sign(store, id, b"m").await)?;
    not_found("certify needs a key", store.certify(id, b"m").await)?;
    not_found("endorsement needs a key", store.endorsement(id).await)?;
    let answer = EndorsementAnswer { credential_blob: Bytes(vec![1; 64]), secret: Bytes(vec![1]) };
    not_found("activate needs a key", store.activate(id, &answer).await)?;
    not_found("seal needs a key", store.seal(id, SECRET).await)?;
    not_found("unseal needs a key", store.unseal(id, &sealed).await)?;
    not_found("nothing but generate creates a key", store.public_key(id).await)
}

async fn an_id_is_taken_once(
    store: &dyn DeviceKeystore,
    id: &KeyId,
    key: &GeneratedKey,
) -> Result<(), Violation> {
    match generate(store, id).await {
        Err(KeystoreError::KeyExists) => {}
        other => return broken("an id is taken once", &other),
    }
    let found = kept("public_key finds the key", store.public_key(id).await)?;
    rule("generate leaves an existing key alone", found == key.public_key, "another key")
}

async fn signatures_fit(
    store: &dyn DeviceKeystore,
    id: &KeyId,
    key: &GeneratedKey,
    other: &GeneratedKey,
) -> Result<(), Violation> {
    for message in [b"".as_slice(), b"message", &[7; 5000]] {
        let signature = kept("sign succeeds", sign(store, id, message).await)?;
        rule("a signature fits its key", fits(key, message, &signature), "no fit")?;
        rule("… its message only", !fits(key, b"another", &signature), "it fits another")?;
        rule("… and its key only", !fits(other, message, &signature), "it fits another")?;
    }
    Ok(())
}

async fn evidence_is_for_a_key(store: &dyn DeviceKeystore, id: &KeyId) -> Result<(), Violation> {
    kept("certify succeeds for a key that is there", store.certify(id, b"x").await)?;
    kept("endorsement succeeds for a key that is there", store.endorsement(id).await)?;
    let foreign = EndorsementAnswer { credential_blob: Bytes(vec![1; 64]), secret: Bytes(vec![1]) };
    refused("an answer for another device stays closed", &store.activate(id, &foreign).await)
}

async fn seals_open_for_their_key_only(
    store: &dyn DeviceKeystore,
    one: &KeyId,
    other: &KeyId,
) -> Result<(), Violation> {
    let sealed = kept("seal succeeds", store.seal(one, SECRET).await)?;
    let again = kept("seal succeeds", store.seal(one, SECRET).await)?;
    rule("equal secrets seal differently", sealed != again, "equal seals")?;
    let hidden = !sealed.as_bytes().windows(SECRET.len()).any(|part| part == SECRET);
    rule("a seal hides its secret", hidden, "the secret")?;
    let secret = kept("unseal succeeds", store.unseal(one, &sealed).await)?;
    rule("unseal gives back what was sealed", secret.expose() == SECRET, "another secret")?;
    refused("a seal opens for its key only", &store.unseal(other, &sealed).await)?;
    for position in 0..sealed.as_bytes().len() {
        let mut altered = sealed.as_bytes().to_vec();
        altered.iter_mut().skip(position).take(1).for_each(|byte| *byte ^= 0x01);
        let altered = store.unseal(one, &Sealed::from_bytes(altered)).await;
        refused("an altered seal does not open", &altered)?;
    }
    let cut = sealed.as_bytes().iter().copied().take(8).collect();
    refused("a cut seal does not open", &store.unseal(one, &Sealed::from_bytes(cut)).await)?;
    let empty = Sealed::from_bytes(Vec::new());
    refused("an empty seal does not open", &store.unseal(one, &empty).await)?;
    nothing_is_printed(store, &secret)
}

fn nothing_is_printed(store: &dyn DeviceKeystore, secret: &crate::Secret) -> Result<(), Violation> {
    let printed = format!("{store:?} {secret:?}");
    let bytes = format!("{SECRET:?}");
    let (inner, text) = (bytes.trim_matches(['[', ']']), String::from_utf8_lossy(SECRET));
    rule("Debug shows no secret", !printed.contains(inner) && !printed.contains(&*text), "it does")
}

async fn deleting_ends_key_and_seals(
    store: &dyn DeviceKeystore,
    one: &KeyId,
    other: &KeyId,
) -> Result<(), Violation> {
    let old = kept("public_key finds the key", store.public_key(one).await)?;
    let sealed = kept("seal succeeds", store.seal(one, SECRET).await)?;
    kept("delete succeeds", store.delete(one).await)?;
    kept("delete succeeds twice", store.delete(one).await)?;
    not_found("a deleted key is gone", store.public_key(one).await)?;
    not_found("a deleted key signs nothing", sign(store, one, b"m").await)?;
    not_found("a deleted key opens nothing", store.unseal(one, &sealed).await)?;
    kept("delete leaves other keys alone", store.public_key(other).await)?;
    let new = kept("a deleted id is free again", generate(store, one).await)?;
    rule("a new key under an old id is another key", new.public_key != old, "the old key")?;
    let opened = store.unseal(one, &sealed).await;
    refused("seals of a deleted key stay closed under a new key of that id", &opened)?;
    kept("delete succeeds", store.delete(one).await)
}

async fn generate(store: &dyn DeviceKeystore, id: &KeyId) -> Result<GeneratedKey, KeystoreError> {
    store.generate(id, KeyPolicy::Free, &CHALLENGE).await
}

async fn sign(
    store: &dyn DeviceKeystore,
    id: &KeyId,
    message: &[u8],
) -> Result<Signature, KeystoreError> {
    store.sign(id, message, &Prompt::default()).await
}

fn fits(key: &GeneratedKey, message: &[u8], signature: &Signature) -> bool {
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, key.public_key.as_bytes())
        .verify(message, signature.as_der())
        .is_ok()
}

fn rule(rule: &'static str, holds: bool, found: &str) -> Result<(), Violation> {
    if holds { Ok(()) } else { Err(Violation { rule, found: found.to_owned() }) }
}

fn kept<T>(rule: &'static str, result: Result<T, KeystoreError>) -> Result<T, Violation> {
    result.map_err(|error| Violation { rule, found: format!("{error:?}") })
}

fn not_found<T: std::fmt::Debug>(
    rule: &'static str,
    result: Result<T, KeystoreError>,
) -> Result<(), Violation> {
    match result {
        Err(KeystoreError::NotFound) => Ok(()),
        other => broken(rule, &other),
    }
}

fn refused<T: std::fmt::Debug>(
    rule: &'static str,
    result: &Result<T, KeystoreError>,
) -> Result<(), Violation> {
    match result {
        Err(KeystoreError::Platform { .. }) => Ok(()),
        other => broken(rule, other),
    }
}

fn broken(rule: &'static str, found: &dyn std::fmt::Debug) -> Result<(), Violation> {
    Err(Violation { rule, found: format!("{found:?}") })
}
