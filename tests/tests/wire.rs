//! What went over the wire, and what of it stayed where: the recorded bytes of a real story.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pass_protocol::{AttestationObject, AuthenticatorData, Response, sha256};
use pass_tests::byte_search::{Wanted, files_with, unfolded};
use pass_tests::citizen::{Citizen, ERIKA, ERIKAS_DATA, PIN, WRONG_PIN};
use pass_tests::outside::{Script, node, python};
use pass_tests::pass_cli::PassCli;
use pass_tests::recorder::Recorder;
use pass_tests::servers::{Portal, Servers, Setup};
use pass_tests::{Context, Failure};
use serde_json::{Value, json};

/// With an umlaut: the CBOR library inside @simplewebauthn/server 14.0.3 counts letters instead of
/// bytes in text, so names travel in byte strings (`docs/protocol.md`).
const DEVICE: &str = "Testgerät";

/// A story with the real app whose every byte to and from the account server was recorded. The
/// browser's bytes are left out: only what the app said and heard counts.
struct Recorded {
    servers: Servers,
    app: std::path::PathBuf,
}

impl Recorded {
    async fn play() -> Result<Self, Failure> {
        let servers = Servers::start(Setup { recorded: true, ..Setup::DEMO }).await?;
        let app = servers.dir().join("app");
        let pass = PassCli::new(&app);
        let mut erika = Citizen::new(&servers)?;
        erika.open_devices_with_card(ERIKA).await?;
        let link = erika.show_pairing_code().await?;
        let digits = pass.pair(&link, PIN, DEVICE).await?.word("pair-digits", "code")?;
        assert_eq!(erika.type_digits(&digits).await?, "paired");
        for (portal, pins) in
            [(Portal::Aachen, &[PIN][..]), (Portal::Gelsenkirchen, &[WRONG_PIN, PIN])]
        {
            for pin in pins {
                let link = erika.ask_to_sign_in(portal).await?;
                pass.approve(&link, pin).await?;
            }
            assert_eq!(erika.arrive().await?.level, "substantial");
        }
        pass.decline(&erika.ask_to_sign_in(Portal::Aachen).await?).await?;
        Ok(Self { servers, app })
    }

    fn recorder(&self) -> Result<&Recorder, Failure> {
        self.servers.recorder()
    }

    /// All responses of the app, as sent.
    fn responses(&self) -> Result<Vec<Response>, Failure> {
        let bodies = self.recorder()?.request_bodies("/pass/responses/");
        bodies.iter().map(|body| Ok(serde_json::from_slice(body)?)).collect()
    }

    /// All signed requests that the app got.
    fn requests(&self) -> Result<Vec<String>, Failure> {
        let mut found = Vec::new();
        for talk in self.recorder()?.conversations() {
            let text = String::from_utf8_lossy(&talk.answered).into_owned();
            for part in text.split("\"request\":\"").skip(1) {
                found.extend(part.split('"').next().map(str::to_owned));
            }
        }
        Ok(found)
    }

    /// What the app heard and said: connections that carried pass messages.
    fn of_the_app(&self) -> Result<Vec<Vec<u8>>, Failure> {
        let talks = self.recorder()?.conversations().into_iter();
        let of_the_app = talks.filter(|talk| {
            let said = String::from_utf8_lossy(&talk.said).into_owned();
            // The browser never posts to /P/ or /pass/, and says so in its user agent.
            !said.to_lowercase().contains("user-agent: mozilla")
        });
        Ok(of_the_app.map(|talk| [talk.said, talk.answered].concat()).collect())
    }
}

#[tokio::test]
async fn the_app_never_hears_who_the_person_is() -> Result<(), Failure> {
    let story = Recorded::play().await?;
    let talks = story.of_the_app()?;
    assert!(talks.len() >= 8, "{} connections", talks.len());
    for talk in talks {
        let talk = unfolded(&talk);
        for name in ERIKAS_DATA {
            let found = Wanted::text(name).is_in(&talk);
            assert!(!found, "{name} in {}", String::from_utf8_lossy(&talk));
        }
    }
    // The check itself works: the browser of the same story did see her name.
    let all = story.recorder()?.conversations();
    assert!(all.iter().any(|talk| Wanted::text("Mustermann").is_in(&talk.answered)));
    Ok(())
}

#[tokio::test]
async fn no_output_of_a_pin_key_rests_anywhere() -> Result<(), Failure> {
    let story = Recorded::play().await?;
    let mut secrets = Vec::new();
    let mut commitments = 0;
    for response in story.responses()? {
        let (uv, auth_data) = match response {
            Response::Create { credential, user_verification, .. } => {
                let object = credential.response.attestation_object.0;
                (user_verification, AttestationObject::parse(&object)?.auth_data)
            }
            Response::Get { credential, user_verification } => {
                (user_verification, credential.response.authenticator_data.0)
            }
            Response::Enrol { .. } | Response::Change { .. } | Response::Decline { .. } => continue,
        };
        secrets.push(Wanted::secret("proof", uv.proof.as_ref()));
        secrets.push(Wanted::secret("first half of a proof", uv.proof.as_ref().get(..32).unwrap()));
        secrets.push(Wanted::secret("blinder", uv.blinder.as_ref()));
        let pass_uv = AuthenticatorData::parse(&auth_data)?.pass_uv.during("passUv")?;
        commitments += 1;
        if let Some(key) = pass_uv.public_key {
            secrets.push(Wanted::secret("PIN public key", &key));
            secrets.push(Wanted::secret("PIN public key, x", key.get(1..33).unwrap()));
        }
    }
    assert_eq!(commitments, 4, "one registration and three approvals");
    secrets.push(Wanted::text(PIN));
    secrets.push(Wanted::text(WRONG_PIN));
    let dirs = [story.servers.dir(), story.app.as_path()];
    // Files of the app lie below those of the servers; both are named so that neither can move away.
    let found = files_with(&dirs, &secrets)?;
    assert!(found.is_empty(), "{found:#?}");

    // The check itself works: what may rest is found.
    let ids: Vec<Wanted> = story
        .responses()?
        .iter()
        .filter_map(|response| match response {
            Response::Create { credential, .. } => {
                Some(Wanted::secret("credential id", credential.id.as_ref()))
            }
            _ => None,
        })
        .collect();
    assert!(files_with(&[&story.servers.konto_data()], &ids)?.len() == 1);
    // In the app's files not even that can be read.
    assert!(files_with(&[&story.app], &ids)?.is_empty());
    Ok(())
}

/// What the verifiers of others get: a registration and an assertion with their challenges.
fn captured(story: &Recorded) -> Result<Value, Failure> {
    let challenges: Vec<String> = story
        .requests()?
        .iter()
        .map(|compact| URL_SAFE_NO_PAD.encode(sha256(compact.as_bytes())))
        .collect();
    let with_challenge = |credential: Value| {
        let client_data = credential.pointer("/response/clientDataJSON")?.as_str()?.to_owned();
        let client_data: Value =
            serde_json::from_slice(&URL_SAFE_NO_PAD.decode(client_data).ok()?).ok()?;
        // The challenge is the hash of a request that was really sent, not what the app says.
        let challenge =
            challenges.iter().find(|c| client_data.get("challenge") == Some(&json!(c)))?;
        Some(json!({"challenge": challenge, "response": credential}))
    };
    let (mut registration, mut assertion) = (None, None);
    for response in story.responses()? {
        match response {
            Response::Create { credential, .. } => {
                registration = with_challenge(serde_json::to_value(credential)?);
            }
            Response::Get { credential, .. } => {
                assertion = with_challenge(serde_json::to_value(credential)?);
            }
            Response::Enrol { .. } | Response::Change { .. } | Response::Decline { .. } => {}
        }
    }
    Ok(json!({
        "origin": story.servers.konto(),
        "rp_id": "konto.localhost",
        "registration": registration.during("a registration")?,
        "assertion": assertion.during("an assertion")?,
    }))
}

#[tokio::test]
async fn webauthn_verifiers_of_others_accept_both_and_refuse_what_was_altered()
-> Result<(), Failure> {
    let story = Recorded::play().await?;
    let input = captured(&story)?.to_string();
    for command in [node("webauthn.mjs")?, python("webauthn_check.py")?] {
        let name = format!("{command:?}");
        let mut script = Script::start(command)?;
        script.say(&input)?;
        script.end_input();
        let result: Value = serde_json::from_str(&script.line().during(&name)?)?;
        assert_eq!(result["accepted"], json!(["registration", "assertion"]), "{name}");
        assert_eq!(result["refused"].as_array().map(Vec::len), Some(9), "{name} {result}");
    }
    Ok(())
}
