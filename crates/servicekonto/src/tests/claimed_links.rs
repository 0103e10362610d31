//! Which apps may open pass links, and the page for browsers that opened one.

use axum::http::{StatusCode, header};
use pass_protocol::{B64, PassLink, Ticket};
use serde_json::{Value, json};

use super::browser::{Browser, ORIGIN};
use super::{Server, configured};
use crate::App;

const ANDROID: &str = "/.well-known/assetlinks.json";
const APPLE: &str = "/.well-known/apple-app-site-association";

/// A server whose policy names apps.
fn with_apps() -> Server {
    let mut server = Server::new();
    let mut config = configured(server._dir.path(), true);
    config.data_dir = server._dir.path().join("other");
    config.policy = toml::from_str(
        "[[android.apps]]\npackage='de.example.pass'\nsigning_digests=['ab:CD:ef', '01']\n\
         [[android.apps]]\npackage='de.example.city'\nsigning_digests=['02']\n\
         [apple]\napp_ids=['TEAM.de.example.pass', 'TEAM.de.example.city']\n",
    )
    .unwrap();
    let clock = std::sync::Arc::new(server.clock.clone());
    server.app =
        App::open(config, clock, std::sync::Arc::new(pass_protocol::SystemRandom)).unwrap();
    server.router = server.app.router();
    server
}

async fn said(server: &Server, path: &str) -> Value {
    let page = Browser::new(server).get(path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers[header::CONTENT_TYPE], "application/json");
    assert_eq!(page.headers[header::CACHE_CONTROL], "max-age=3600");
    serde_json::from_str(&page.html).unwrap()
}

#[tokio::test]
async fn every_app_of_the_policy_may_open_pass_links() {
    let server = with_apps();
    let statement = |package: &str, digests: &[&str]| {
        json!({
            "relation": ["delegate_permission/common.handle_all_urls"],
            "target": {
                "namespace": "android_app",
                "package_name": package,
                "sha256_cert_fingerprints": digests,
            },
        })
    };
    let wanted = json!([
        statement("de.example.pass", &["AB:CD:EF", "01"]),
        statement("de.example.city", &["02"]),
    ]);
    assert_eq!(said(&server, ANDROID).await, wanted);
}

#[tokio::test]
async fn only_pass_links_leave_the_browser_on_an_iphone() {
    let server = with_apps();
    let wanted = json!({ "applinks": { "details": [{
        "appIDs": ["TEAM.de.example.pass", "TEAM.de.example.city"],
        "components": [{ "/": "/P/*" }],
    }] } });
    assert_eq!(said(&server, APPLE).await, wanted);
}

#[tokio::test]
async fn without_an_app_there_is_no_document() {
    let server = Server::new();
    for path in [ANDROID, APPLE] {
        assert_eq!(Browser::new(&server).get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_landing_page_opens_the_app_with_the_same_link() {
    let server = Server::new();
    let ticket = Ticket::random(&pass_protocol::SystemRandom);
    let path = format!("/P/{ticket}.7K2M");
    let page = Browser::new(&server).get(&path).await;
    assert!(page.has("open-app"), "{}", page.html);
    let (_, rest) = page.html.split_once("href=\"servicekonto-pass:").unwrap();
    let (link, _) = rest.split_once('"').unwrap();
    assert_eq!(link, format!("{ORIGIN}{path}"));
    assert_eq!(PassLink::parse(link).unwrap().ticket, ticket);
    assert_eq!(page.html.matches(&ticket.to_string()).count(), 1);
}

#[tokio::test]
async fn what_is_no_ticket_opens_no_app() {
    let server = Server::new();
    let random = B64::<32>::random(&pass_protocol::SystemRandom).to_string();
    for wrong in ["x", "%22%3E%3Cscript%3E", "..%2Fgeraete", random.as_str()] {
        let page = Browser::new(&server).get(&format!("/P/{wrong}")).await;
        assert_eq!(page.status, StatusCode::OK, "{wrong}");
        assert!(!page.has("open-app") && !page.html.contains("<script>"), "{wrong}");
    }
}
