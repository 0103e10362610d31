//! What takes minutes on a real clock: only in `cargo xtask test --full`.
#![cfg(feature = "slow")]

use std::time::Duration;

use pass_tests::Failure;
use pass_tests::citizen::{PIN, WRONG_PIN, erika_with_app};
use pass_tests::servers::Portal;

#[tokio::test]
async fn after_the_first_pause_the_right_pin_is_judged_again() -> Result<(), Failure> {
    let (_servers, mut erika, mut app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    let mut claimed = app.claim(&link).await?;
    for _ in 0..3 {
        let body = app.approval(&claimed, WRONG_PIN)?;
        claimed = app.respond(&claimed, &body).await?.next_request()?;
    }
    tokio::time::sleep(Duration::from_secs(61)).await;
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    assert_eq!(erika.arrive().await?.level, "substantial");
    Ok(())
}

#[tokio::test]
async fn a_code_that_nobody_claimed_is_over_after_five_minutes() -> Result<(), Failure> {
    let (_servers, mut erika, app) = erika_with_app().await?;
    let link = erika.ask_to_sign_in(Portal::Aachen).await?;
    tokio::time::sleep(Duration::from_secs(301)).await;
    let nonce = pass_protocol::B64::random(&pass_protocol::SystemRandom);
    let late = app.claim_with(&link, nonce).await?;
    assert_eq!((late.status, late.problem()), (410, Some("ticket_expired")));
    assert_eq!(erika.view().await?, "expired");
    Ok(())
}
