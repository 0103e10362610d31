//! A phone's own keystore, asked in JSON.
//!
//! Kotlin and Swift hold the keys; this file only says their words (`docs/keystores.md`). Binary
//! values are base64url without padding.

use std::fmt::Debug;
use std::sync::Arc;

use async_trait::async_trait;
use pass_protocol::{Bytes, DeviceSignal, KeyEvidence, KeySecurityLevel, sha256};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thiserror::Error;

use crate::{
    Biometrics, DeviceCondition, DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError,
    Prompt, PublicKey, Sealed, Secret, Signature,
};

/// The way to the native side: a command with arguments, an answer or a failure.
#[async_trait]
pub trait NativeBridge: Debug + Send + Sync {
    /// Runs `command`.
    ///
    /// # Errors
    /// What the native side says.
    async fn call(&self, command: &str, arguments: Value) -> Result<Value, NativeFailure>;
}

/// The native side's refusal.
#[derive(Debug, Error)]
#[error("{code}: {message}")]
pub struct NativeFailure {
    /// One of the closed set of codes; anything else counts as `platform`.
    pub code: String,
    /// For logs; holds no secret.
    pub message: String,
}

/// The native side answered in another form than agreed. Without its source: that repeats parts of
/// the answer, which may hold a secret, and errors are logged.
#[derive(Debug, Error)]
#[error("the native keystore answered `{0}` in a form that is not agreed")]
struct Misunderstood(String);

/// [`DeviceKeystore`] on the other side of a [`NativeBridge`].
#[derive(Debug, Clone)]
pub struct NativeKeystore {
    bridge: Arc<dyn NativeBridge>,
    place: KeySecurityLevel,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Description {
    security_level: KeySecurityLevel,
    biometrics: NativeBiometrics,
    #[serde(default)]
    signals: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum NativeBiometrics {
    Available,
    NoneEnrolled,
    Unavailable,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Generated {
    public_key: Bytes,
    #[serde(default)]
    certificates: Vec<Bytes>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Held {
    public_key: Bytes,
}

#[derive(Deserialize)]
struct Signed {
    signature: Bytes,
}

#[derive(Deserialize)]
struct Certified {
    #[serde(default)]
    object: Option<Bytes>,
}

#[derive(Deserialize)]
struct SealedAnswer {
    sealed: Bytes,
}

#[derive(Deserialize)]
struct Unsealed {
    secret: Bytes,
}

#[derive(Deserialize)]
struct Done {}

impl NativeKeystore {
    /// Asks the native side where keys will live.
    ///
    /// # Errors
    /// What the native side says, or that it answers in another form.
    pub async fn open(bridge: Arc<dyn NativeBridge>) -> Result<Self, KeystoreError> {
        let description: Description = ask(bridge.as_ref(), "describe", json!({})).await?;
        Ok(Self { bridge, place: description.security_level })
    }

    /// Without asking: a program that must not wait at its start takes what every phone of its
    /// kind has. The issuer believes only evidence anyway.
    #[must_use]
    pub fn claiming(bridge: Arc<dyn NativeBridge>, place: KeySecurityLevel) -> Self {
        Self { bridge, place }
    }

    async fn ask<T: DeserializeOwned>(
        &self,
        command: &str,
        arguments: Value,
    ) -> Result<T, KeystoreError> {
        ask(self.bridge.as_ref(), command, arguments).await
    }
}

#[async_trait]
impl DeviceKeystore for NativeKeystore {
    fn security_level(&self) -> KeySecurityLevel {
        self.place
    }

    async fn generate(
        &self,
        id: &KeyId,
        policy: KeyPolicy,
        challenge: &[u8; 32],
    ) -> Result<GeneratedKey, KeystoreError> {
        let policy = match policy {
            KeyPolicy::Free => "free",
            KeyPolicy::Biometric => "biometric",
        };
        let arguments = json!({
            "id": id.as_str(), "policy": policy, "challenge": Bytes(challenge.to_vec()),
        });
        let made: Generated = self.ask("generate", arguments).await?;
        let certificates = made.certificates.into_iter().map(|der| der.0).collect();
        Ok(GeneratedKey { public_key: point(&made.public_key)?, certificates })
    }

    async fn public_key(&self, id: &KeyId) -> Result<PublicKey, KeystoreError> {
        let held: Held = self.ask("publicKey", json!({ "id": id.as_str() })).await?;
        point(&held.public_key)
    }

    async fn sign(
        &self,
        id: &KeyId,
        message: &[u8],
        prompt: &Prompt,
    ) -> Result<Signature, KeystoreError> {
        let arguments = json!({
            "id": id.as_str(), "message": Bytes(message.to_vec()),
            "title": prompt.title, "reason": prompt.reason, "cancel": prompt.cancel,
        });
        let signed: Signed = self.ask("sign", arguments).await?;
        Ok(Signature::from_der(signed.signature.0))
    }

    async fn certify(
        &self,
        id: &KeyId,
        to_be_signed: &[u8],
    ) -> Result<Option<KeyEvidence>, KeystoreError> {
        let challenge = Bytes(sha256(to_be_signed).to_vec());
        let arguments = json!({ "id": id.as_str(), "challenge": challenge });
        let certified: Certified = self.ask("certify", arguments).await?;
        Ok(certified.object.map(|object| KeyEvidence::AppAttest { object }))
    }

    async fn condition(&self) -> DeviceCondition {
        let Ok(described) = self.ask::<Description>("describe", json!({})).await else {
            return DeviceCondition::default();
        };
        let biometrics = match described.biometrics {
            NativeBiometrics::Available => Biometrics::Available,
            NativeBiometrics::NoneEnrolled => Biometrics::NoneEnrolled,
            NativeBiometrics::Unavailable => Biometrics::Unavailable,
        };
        let words = described.signals.iter();
        let signals = words.filter_map(|word| DeviceSignal::from_name(word)).collect();
        DeviceCondition { biometrics, signals }
    }

    async fn seal(&self, id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError> {
        let arguments = json!({ "id": id.as_str(), "secret": Bytes(secret.to_vec()) });
        let answer: SealedAnswer = self.ask("seal", arguments).await?;
        Ok(Sealed::from_bytes(answer.sealed.0))
    }

    async fn unseal(&self, id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError> {
        let sealed = Bytes(sealed.as_bytes().to_vec());
        let arguments = json!({ "id": id.as_str(), "sealed": sealed });
        let answer: Unsealed = self.ask("unseal", arguments).await?;
        Ok(Secret::new(answer.secret.0))
    }

    async fn delete(&self, id: &KeyId) -> Result<(), KeystoreError> {
        let Done {} = self.ask("delete", json!({ "id": id.as_str() })).await?;
        Ok(())
    }
}

async fn ask<T: DeserializeOwned>(
    bridge: &dyn NativeBridge,
    command: &str,
    arguments: Value,
) -> Result<T, KeystoreError> {
    let answer = bridge.call(command, arguments).await.map_err(refusal)?;
    serde_json::from_value(answer)
        .map_err(|_| KeystoreError::platform(Misunderstood(command.to_owned())))
}

fn point(bytes: &Bytes) -> Result<PublicKey, KeystoreError> {
    PublicKey::try_from(bytes.as_ref()).map_err(KeystoreError::platform)
}

fn refusal(failure: NativeFailure) -> KeystoreError {
    match failure.code.as_str() {
        "not_found" => KeystoreError::NotFound,
        "key_exists" => KeystoreError::KeyExists,
        "invalidated" => KeystoreError::Invalidated,
        "user_cancelled" => KeystoreError::UserCancelled,
        "locked_out" => KeystoreError::LockedOut,
        "unavailable" => KeystoreError::unavailable(failure),
        _ => KeystoreError::platform(failure),
    }
}

#[cfg(test)]
mod tests;
