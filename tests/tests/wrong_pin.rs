//! Wrong PINs against the real server; the later rounds, with a driven clock, are tested in
//! `pass-verifier`.

use std::sync::Arc;

use pass_tests::Failure;
use pass_tests::citizen::{Citizen, PIN, WRONG_PIN, erika_with_app};
use pass_tests::servers::Portal;
use serde_json::{Value, json};
use tokio::task::JoinSet;

#[tokio::test]
async fn three_wrong_pins_in_one_claim_pause_and_the_right_one_waits() -> Result<(), Failure> {
    let (_servers, mut erika, mut app) = erika_with_app().await?;

    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let mut claimed = app.claim(&link).await?;
    let first_nonce = claimed.request.nonce;
    for (tries_left, pause) in [(2, None), (1, None), (0, Some(60))] {
        let body = app.approval(&claimed, WRONG_PIN)?;
        let reply = app.respond(&claimed, &body).await?;
        assert_eq!(reply.verdict(), "wrong_pin");
        assert_eq!(reply.body["tries_left"], json!(tries_left));
        assert_eq!(reply.body.get("retry_after").and_then(Value::as_u64), pause);
        claimed = reply.next_request()?;
        assert_ne!(claimed.request.nonce, first_nonce);
    }
    let body = app.approval(&claimed, PIN)?;
    let reply = app.respond(&claimed, &body).await?;
    assert_eq!(reply.verdict(), "wrong_pin", "the right PIN counts after the pause only");
    assert!(reply.body["retry_after"].as_u64().is_some_and(|seconds| seconds <= 60));
    assert_eq!(erika.view().await?, "claimed");
    Ok(())
}

#[tokio::test]
async fn the_right_pin_after_a_wrong_one_signs_in() -> Result<(), Failure> {
    let (_servers, mut erika, mut app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let claimed = app.claim(&link).await?;
    let body = app.approval(&claimed, WRONG_PIN)?;
    let next = app.respond(&claimed, &body).await?.next_request()?;
    let body = app.approval(&next, PIN)?;
    assert_eq!(app.respond(&next, &body).await?.verdict(), "approved");
    assert_eq!(erika.arrive().await?.level, "substantial");
    Ok(())
}

#[tokio::test]
async fn ten_wrong_pins_at_once_are_judged_three_times() -> Result<(), Failure> {
    let (servers, _erika, mut app) = erika_with_app().await?;
    let mut prepared = Vec::new();
    for _ in 0..10 {
        let mut elsewhere = Citizen::new(&servers)?;
        let claimed = app.claim(&elsewhere.ask_to_sign_in(Portal::Aachen).await?).await?;
        let body = app.approval(&claimed, WRONG_PIN)?;
        prepared.push((claimed, body));
    }
    let app = Arc::new(app);
    let mut posts = JoinSet::new();
    for (claimed, body) in prepared {
        let app = Arc::clone(&app);
        posts.spawn(async move { app.respond(&claimed, &body).await });
    }
    let (mut judged, mut paused) = (Vec::new(), 0);
    for reply in posts.join_all().await {
        let reply = reply?;
        assert_eq!(reply.verdict(), "wrong_pin", "{reply:?}");
        let tries_left = reply.body["tries_left"].as_u64().unwrap();
        // The third judgement announces the pause; whoever comes later is not judged.
        if tries_left == 0 { paused += 1 } else { judged.push(tries_left) }
    }
    judged.sort_unstable();
    assert_eq!((judged, paused), (vec![1, 2], 8));
    Ok(())
}
