//! The account server as browsers and portals meet it: its router, a driven clock, files of its own.

mod accounts;
mod authorization;
mod browser;
mod claimed_links;
mod devices;
mod password_change;
mod redeeming;
mod short_codes;

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use pass_protocol::SystemRandom;
use pass_testkit::FakeClock;

use crate::{App, Config};

/// The secret of both portals.
pub(crate) const SECRET: &str = "a longer secret-for-tests";

const CONFIG: &str = r##"
issuer = "http://konto.localhost:8480"
listen = "127.0.0.1:8480"
data_dir = "DATA"
test_mode = MODE
seed_people = MODE
color = "#1f5e8a"
[names]
de = "Servicekonto"
[policy]
software = "substantial"
[[clients]]
client_id = "aachen"
client_secret = "a longer secret-for-tests"
name = "Serviceportal Aachen"
origin = "http://aachen.localhost:8481"
redirect_uris = ["http://aachen.localhost:8481/callback"]
[[clients]]
client_id = "gelsenkirchen"
client_secret = "a longer secret-for-tests"
name = "Serviceportal Gelsenkirchen"
origin = "http://gelsenkirchen.localhost:8482"
redirect_uris = ["http://gelsenkirchen.localhost:8482/callback"]
"##;

/// The configuration of these tests, with files in `dir`.
pub(crate) fn config(dir: &Path) -> Config {
    configured(dir, true)
}

fn configured(dir: &Path, test_mode: bool) -> Config {
    let dir = if dir.is_absolute() { dir.to_owned() } else { std::env::temp_dir().join(dir) };
    let text = CONFIG
        .replace("DATA", &dir.join("data").display().to_string())
        .replace("MODE", if test_mode { "true" } else { "false" });
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), text).unwrap();
    Config::read(file.path()).unwrap()
}

/// A running server, without a socket.
struct Server {
    app: App,
    router: Router,
    clock: FakeClock,
    _dir: tempfile::TempDir,
}

impl Server {
    fn new() -> Self {
        Self::in_mode(true)
    }

    fn in_mode(test_mode: bool) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = FakeClock::default();
        let config = configured(dir.path(), test_mode);
        let app = App::open(config, Arc::new(clock.clone()), Arc::new(SystemRandom)).unwrap();
        Self { router: app.router(), app, clock, _dir: dir }
    }
}

#[test]
fn the_demo_configuration_is_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/demo");
    let config = Config::read(&root.join("servicekonto.toml")).unwrap();
    assert!(config.test_mode, "a demo says so on every page");
    for portal in ["aachen", "gelsenkirchen"] {
        let file = std::fs::read_to_string(root.join(format!("{portal}.toml"))).unwrap();
        let client = config.client(portal).unwrap();
        assert!(file.contains(&format!("origin = \"{}\"", client.origin.origin())));
        assert_eq!(client.redirect_uris, [format!("{}/callback", client.origin.origin())]);
    }
}
