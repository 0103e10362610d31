//! OpenID Connect as others understand it: `openid-client` from discovery to ID token.

use pass_tests::citizen::{Citizen, PIN};
use pass_tests::outside::{Script, node};
use pass_tests::scripted_app::ScriptedApp;
use pass_tests::servers::{OUTSIDE_CLIENT, Portal, Servers, Setup};
use pass_tests::{Context, Failure};
use serde_json::Value;

const SUBSTANTIAL: &str = "http://eidas.europa.eu/LoA/substantial";

#[tokio::test]
async fn a_portal_that_others_wrote_signs_people_in() -> Result<(), Failure> {
    let servers = Servers::start(Setup::DEMO).await?;
    let mut erika = Citizen::new(&servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Testgerät")?;
    erika.pair(&mut app, PIN).await?;

    let mut command = node("openid.mjs")?;
    let redirect_uri = servers.outside_redirect_uri();
    command.args([&servers.konto(), OUTSIDE_CLIENT, servers.client_secret()]);
    command.args([&redirect_uri, SUBSTANTIAL]);
    let mut portal = Script::start(command)?;
    let address = portal.line().during("discovery")?;

    erika.browser.catch(&redirect_uri);
    erika.browser.open(&address).await?;
    erika.browser.use_control("method-pass", &[]).await?;
    let page = erika.browser.page();
    let link = page.attribute("open-link", "href").during("a code")?;
    let claimed = app.claim(&link).await?;
    assert_eq!(claimed.request.relying_party.name, "Anderes Portal");
    let body = app.approval(&claimed, PIN)?;
    assert_eq!(app.respond(&claimed, &body).await?.verdict(), "approved");
    let back = erika.browser.reload().await?.url.clone();
    assert!(back.starts_with(&redirect_uri), "{back}");

    portal.say(&back)?;
    let result: Value = serde_json::from_str(&portal.line().during("the code grant")?)?;
    let claims = &result["claims"];
    assert_eq!(claims["iss"], servers.konto());
    assert_eq!(claims["aud"], OUTSIDE_CLIENT);
    assert_eq!(claims["acr"], SUBSTANTIAL);
    assert!(claims["amr"].as_array().is_some_and(|amr| amr.contains(&"mfa".into())), "{claims}");
    assert!(claims["auth_time"].is_u64() && claims["exp"].is_u64());
    assert_eq!(result["again"], "invalid_grant", "a code is good once");

    // Each portal knows her under another subject, and none of them by name.
    let subject = claims["sub"].as_str().during("a subject")?;
    let at_aachen = erika.sign_in(Portal::Aachen, &mut app, PIN).await?;
    assert_ne!(at_aachen.subject, subject);
    assert!(!claims.to_string().contains("Mustermann"));
    Ok(())
}
