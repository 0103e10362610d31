use pass_protocol::Bytes;

use super::*;
use crate::{SoftwareKeystore, WrapKeySource, conformance};

/// Kotlin's and Swift's side of the agreement, on the software keystore.
#[derive(Debug)]
struct Phone {
    keys: SoftwareKeystore,
    signals: Vec<&'static str>,
}

fn phone(folder: &tempfile::TempDir, signals: Vec<&'static str>) -> Arc<Phone> {
    let keys = SoftwareKeystore::open(folder.path().join("keys"), WrapKeySource::File).unwrap();
    Arc::new(Phone { keys, signals })
}

fn bytes(arguments: &Value, name: &str) -> Vec<u8> {
    serde_json::from_value::<Bytes>(arguments[name].clone()).unwrap().0
}

fn failure(error: &KeystoreError) -> NativeFailure {
    let code = match error {
        KeystoreError::NotFound => "not_found",
        KeystoreError::KeyExists => "key_exists",
        _ => "platform",
    };
    NativeFailure { code: code.into(), message: error.to_string() }
}

impl Phone {
    async fn answer(&self, command: &str, arguments: &Value) -> Result<Value, KeystoreError> {
        let id = KeyId::new(arguments["id"].as_str().unwrap_or_default());
        let keys = &self.keys;
        Ok(match command {
            "describe" => json!({
                "securityLevel": "strong_box", "biometrics": "available", "signals": self.signals,
            }),
            "generate" => {
                assert_eq!(arguments["policy"], "free");
                let challenge = bytes(arguments, "challenge").as_slice().try_into().unwrap();
                let made = keys.generate(&id, KeyPolicy::Free, &challenge).await?;
                let key = Bytes(made.public_key.as_bytes().to_vec());
                json!({ "publicKey": key, "certificates": [Bytes(challenge.to_vec())] })
            }
            "publicKey" => {
                let key = keys.public_key(&id).await?;
                json!({ "publicKey": Bytes(key.as_bytes().to_vec()) })
            }
            "sign" => {
                let message = bytes(arguments, "message");
                let signature = keys.sign(&id, &message, &Prompt::default()).await?;
                json!({ "signature": Bytes(signature.into_der()) })
            }
            "certify" => {
                keys.public_key(&id).await?;
                json!({ "object": Bytes(bytes(arguments, "challenge")) })
            }
            "seal" => {
                let sealed = keys.seal(&id, &bytes(arguments, "secret")).await?;
                json!({ "sealed": Bytes(sealed.as_bytes().to_vec()) })
            }
            "unseal" => {
                let sealed = Sealed::from_bytes(bytes(arguments, "sealed"));
                let secret = keys.unseal(&id, &sealed).await?;
                json!({ "secret": Bytes(secret.expose().to_vec()) })
            }
            "delete" => {
                keys.delete(&id).await?;
                json!({})
            }
            other => panic!("{other}"),
        })
    }
}

#[async_trait]
impl NativeBridge for Phone {
    async fn call(&self, command: &str, arguments: Value) -> Result<Value, NativeFailure> {
        self.answer(command, &arguments).await.map_err(|error| failure(&error))
    }
}

#[tokio::test]
async fn a_phone_that_keeps_the_agreement_conforms() {
    let folder = tempfile::tempdir().unwrap();
    let store = NativeKeystore::open(phone(&folder, Vec::new())).await.unwrap();
    assert_eq!(store.security_level(), KeySecurityLevel::StrongBox);
    conformance(&store).await.unwrap();
}

#[tokio::test]
async fn evidence_carries_the_challenge_and_the_condition_its_known_signals() {
    let folder = tempfile::tempdir().unwrap();
    let store = NativeKeystore::open(phone(&folder, vec!["root", "of_the_future"])).await.unwrap();
    let id = KeyId::new("a");
    let made = store.generate(&id, KeyPolicy::Free, &[7; 32]).await.unwrap();
    assert_eq!(made.certificates, [vec![7; 32]]);
    let object = Bytes(sha256(b"signed").to_vec());
    let evidence = store.certify(&id, b"signed").await.unwrap();
    assert_eq!(evidence, Some(KeyEvidence::AppAttest { object }));
    let condition = store.condition().await;
    let expected = vec![DeviceSignal::Root];
    let available = Biometrics::Available;
    assert_eq!(condition, DeviceCondition { biometrics: available, signals: expected });
}

/// Says the same to everything but the first question.
#[derive(Debug)]
struct Says(Result<Value, &'static str>);

#[async_trait]
impl NativeBridge for Says {
    async fn call(&self, command: &str, _arguments: Value) -> Result<Value, NativeFailure> {
        if command == "describe" {
            return Ok(json!({ "securityLevel": "strong_box", "biometrics": "unavailable" }));
        }
        self.0.clone().map_err(|code| NativeFailure { code: code.into(), message: "m".into() })
    }
}

async fn signed_by(says: Says) -> KeystoreError {
    let store = NativeKeystore::open(Arc::new(says)).await.unwrap();
    store.sign(&KeyId::new("a"), b"m", &Prompt::default()).await.unwrap_err()
}

#[tokio::test]
async fn each_code_has_its_error_and_unknown_ones_are_the_platforms() {
    use KeystoreError as E;
    assert!(matches!(signed_by(Says(Err("not_found"))).await, E::NotFound));
    assert!(matches!(signed_by(Says(Err("key_exists"))).await, E::KeyExists));
    assert!(matches!(signed_by(Says(Err("invalidated"))).await, E::Invalidated));
    assert!(matches!(signed_by(Says(Err("user_cancelled"))).await, E::UserCancelled));
    assert!(matches!(signed_by(Says(Err("locked_out"))).await, E::LockedOut));
    assert!(matches!(signed_by(Says(Err("unavailable"))).await, E::Unavailable { .. }));
    assert!(matches!(signed_by(Says(Err("platform"))).await, E::Platform { .. }));
    assert!(matches!(signed_by(Says(Err("new"))).await, E::Platform { .. }));
}

#[tokio::test]
async fn answers_in_another_form_are_errors() {
    for answer in [json!({}), json!([]), json!({ "signature": "=" }), Value::Null] {
        assert!(matches!(signed_by(Says(Ok(answer))).await, KeystoreError::Platform { .. }));
    }
}

#[tokio::test]
async fn an_error_repeats_nothing_of_an_answer() {
    let error = signed_by(Says(Ok(json!("a secret")))).await;
    let mut told = format!("{error:?}");
    let mut next: Option<&dyn std::error::Error> = Some(&error);
    while let Some(error) = next {
        told.push_str(&error.to_string());
        next = error.source();
    }
    assert!(told.contains("`sign`") && !told.contains("secret"), "{told}");
}
