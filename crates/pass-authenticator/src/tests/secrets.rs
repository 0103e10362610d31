//! No PIN, salt, proof or disable secret rests anywhere: the bytes themselves are looked for.

use std::path::Path;

use pass_protocol::{B64, Purpose};
use pass_testkit::PIN;

use super::world::{RIGHT, WRONG, World, store_key};
use crate::SqliteStore;

/// Every form in which a secret might rest.
fn forms(secret: &[u8]) -> Vec<Vec<u8>> {
    let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let text = pass_protocol::Bytes(secret.to_vec());
    let base64url = serde_json::to_string(&text).unwrap().trim_matches('"').to_owned();
    let base64 = base64url.replace('-', "+").replace('_', "/");
    let decimal = format!("{secret:?}").trim_matches(['[', ']']).to_owned();
    vec![
        secret.to_vec(),
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        base64url.into_bytes(),
        base64.into_bytes(),
        decimal.into_bytes(),
    ]
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            out.extend(files(&path))
        } else {
            out.push(std::fs::read(path).unwrap())
        }
    }
    out
}

#[tokio::test]
async fn secrets_rest_nowhere() {
    let (world, pairing) = World::paired().await;
    let mut open = world.open(Purpose::SignIn).await.unwrap();
    let wrong = world.app.approve(&mut open, &pairing.id, &*WRONG).await.unwrap();
    world.issuer.state().lost = vec![super::fake_issuer::Call::Respond; 3];
    let error = world.app.approve(&mut open, &pairing.id, &*RIGHT).await.unwrap_err();
    assert!(open.in_flight.is_some());

    let mut secrets = vec![PIN.as_bytes().to_vec()];
    secrets.push(world.app.salt(&pairing).await.unwrap().to_vec());
    let disable = world.app.unseal_lasting(&pairing.sealed_disable_secret).await.unwrap();
    secrets.push(disable.0.to_vec());
    for sent in &world.issuer.state().proofs {
        secrets.extend([sent.proof.0.to_vec(), sent.blinder.0.to_vec()]);
    }
    assert!(secrets.len() > 8);

    let printed = format!("{:?}{open:?}{pairing:?}{error:?}{wrong:?}{:?}", world.app, &*RIGHT);
    let mut places = files(world.folder.path());
    assert!(places.len() >= 4, "database, wrapping key, record, keys");
    places.push(printed.into_bytes());
    let database = world.folder.path().join("pairings.sqlite3");
    places.push(SqliteStore::open(&database, store_key()).unwrap().opened().await);
    for form in secrets.iter().flat_map(|secret| forms(secret)) {
        for place in &places {
            assert!(!place.windows(form.len()).any(|window| window == form));
        }
    }
    // The search itself finds what is there.
    let id = forms(&pairing.credential_id.0);
    let found = |place: &&Vec<u8>| place.windows(id[3].len()).any(|window| window == id[3]);
    assert_eq!(places.iter().filter(found).count(), 1, "in the opened rows, nowhere else");
    assert_eq!(B64::<32>::parse(std::str::from_utf8(&id[3]).unwrap()), Ok(pairing.credential_id));
}
