//! Opening what the keystore sealed: what never opens again is told from what may open later.

use pass_keystore::{DeviceKeystore, KeyId, KeystoreError, Sealed, Secret};

/// Opens `sealed`. If the key `id` opens what it seals now, and this again not, then it is another
/// key than the one that sealed this, and that one is gone.
///
/// # Errors
/// [`KeystoreError::Invalidated`] in that case, otherwise what the keystore says.
pub(crate) async fn unseal(
    keystore: &dyn DeviceKeystore,
    id: &KeyId,
    sealed: &Sealed,
) -> Result<Secret, KeystoreError> {
    match keystore.unseal(id, sealed).await {
        Err(KeystoreError::Platform { .. }) if opens_its_own(keystore, id).await => {
            match keystore.unseal(id, sealed).await {
                Err(KeystoreError::Platform { source }) => {
                    let error: &dyn std::error::Error = source.as_ref();
                    tracing::warn!(error, "a key was replaced, or what it sealed was changed");
                    Err(KeystoreError::Invalidated)
                }
                second => second,
            }
        }
        first => first,
    }
}

async fn opens_its_own(keystore: &dyn DeviceKeystore, id: &KeyId) -> bool {
    const PROBE: &[u8] = b"probe";
    let Ok(sealed) = keystore.seal(id, PROBE).await else { return false };
    keystore.unseal(id, &sealed).await.is_ok_and(|opened| opened.expose() == PROBE)
}
