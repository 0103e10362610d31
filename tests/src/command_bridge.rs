//! The app's page and its commands over HTTP, for a browser in place of the app's own web view: the
//! same Rust commands, no Tauri. For tests and development only; it listens on loopback, and answers
//! nobody but its own page.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path as Part, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use axum::routing::{get, post};
use pass_commands::{AppConfig, CommandError, PassApp, bindings::camel_case};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::failure::Failure;

/// What the page believes to be Tauri.
const INTERNALS: &str = r#"<script>
window.__TAURI_INTERNALS__ = {
  invoke: async (command, args) => {
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: JSON.stringify(args ?? {}) };
    const { ok, err } = await (await fetch(`/invoke/${command}`, init)).json();
    if (err) throw err;
    return ok;
  },
};
</script>"#;

#[derive(Clone)]
struct Room {
    app: Arc<PassApp>,
    pages: PathBuf,
    origin: String,
}

/// The running bridge; ends when dropped.
#[derive(Debug)]
pub struct CommandBridge {
    origin: String,
    server: JoinHandle<()>,
}

impl Drop for CommandBridge {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl CommandBridge {
    /// Serves the built pages and an app that keeps its things in `data_dir`, on `port` (0: any).
    ///
    /// # Errors
    /// [`Failure::Missing`] without the built pages, [`Failure::Io`] if the port is taken.
    pub async fn start(data_dir: &Path, port: u16) -> Result<Self, Failure> {
        let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
        if !pages.join("index.html").is_file() {
            return Err(Failure::Missing("the app's page; run: npm run build --prefix ui".into()));
        }
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
        let origin = format!("http://app.localhost:{}", listener.local_addr()?.port());
        let config = AppConfig {
            platform_secret_store: false,
            downloads: Some(data_dir.join("downloads")),
            ..AppConfig::new(data_dir)
        };
        let app = Arc::new(PassApp::new(config));
        let router = Router::new()
            .route("/", get(page))
            .route("/assets/{file}", get(asset))
            .route("/invoke/{command}", post(invoke))
            .with_state(Room { app, pages, origin: origin.clone() });
        let server = tokio::spawn(async move {
            let _ = axum::serve(listener, router).await;
        });
        Ok(Self { origin, server })
    }

    /// Where the app's page is.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

async fn page(State(room): State<Room>) -> Result<Html<String>, StatusCode> {
    let html = tokio::fs::read_to_string(room.pages.join("index.html")).await;
    let html = html.map_err(|_| StatusCode::NOT_FOUND)?;
    Ok(Html(html.replacen("<head>", &format!("<head>{INTERNALS}"), 1)))
}

async fn asset(State(room): State<Room>, Part(file): Part<String>) -> Result<Response, StatusCode> {
    if file.contains(['/', '\\']) || file.starts_with('.') {
        return Err(StatusCode::NOT_FOUND);
    }
    let kind = match file.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        _ => return Err(StatusCode::NOT_FOUND),
    };
    let bytes = tokio::fs::read(room.pages.join("assets").join(file)).await;
    let bytes = bytes.map_err(|_| StatusCode::NOT_FOUND)?;
    Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response())
}

async fn invoke(
    State(room): State<Room>,
    Part(command): Part<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, StatusCode> {
    let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    if origin != Some(room.origin.as_str()) {
        return Err(StatusCode::FORBIDDEN);
    }
    let args = serde_json::from_slice(&body).map_err(|_| StatusCode::BAD_REQUEST)?;
    let told = dispatch(&room.app, &command, &args).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(axum::Json(match told {
        Ok(ok) => json!({ "ok": ok }),
        Err(err) => json!({ "err": err }),
    })
    .into_response())
}

type Told = Result<Value, Value>;

/// Calls methods of the app by their names, with arguments in the way Tauri names them.
macro_rules! commands {
    ($($name:ident($($arg:ident),*);)*) => {
        async fn dispatch(app: &PassApp, command: &str, args: &Value) -> Option<Told> {
            match command {
                $(stringify!($name) => {
                    $(let $arg = match argument(args, stringify!($arg)) {
                        Ok(value) => value,
                        Err(told) => return Some(Err(told)),
                    };)*
                    Some(told(app.$name($($arg),*).await))
                })*
                _ => None,
            }
        }
        #[cfg(test)]
        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

commands! {
    overview();
    refresh();
    next_link();
    open_link(link);
    open_image(image);
    open_code(issuer, code);
    scan_frame(frame);
    approve(pairing_id, pin);
    approve_with_biometric(pairing_id, prompt);
    decline(pairing_id);
    report_sign_in();
    cancel();
    check_pin(pin);
    suggest_pin();
    pair(pin, device_name);
    resume_pairing(id);
    pairing_progress(id);
    enrol_biometric(pairing_id, pin, prompt);
    change_pin(pairing_id, old_pin, new_pin);
    forget_biometric(pairing_id);
    unpair(id);
    dismiss_notice(id);
    history(before, limit);
    export_history();
    save_history();
    settings();
    change_settings(settings);
    about();
    erase_all();
}

fn told<T: Serialize>(answer: Result<T, CommandError>) -> Told {
    let value = serde_json::to_value(answer.map_err(|err| json!(err))?);
    value.map_err(|error| json!(error.to_string()))
}

fn argument<T: DeserializeOwned>(args: &Value, name: &str) -> Result<T, Value> {
    let camel = camel_case(name);
    let value = args.get(&camel).cloned().unwrap_or_default();
    serde_json::from_value(value).map_err(|error| json!(format!("{camel}: {error}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_bridged() {
        let all: Vec<_> = pass_commands::bindings::COMMANDS.iter().map(|one| one.name).collect();
        assert_eq!(NAMES, all);
    }

    #[tokio::test]
    async fn arguments_have_the_names_that_the_page_gives_them() {
        let folder = tempfile::tempdir().unwrap();
        let app = PassApp::new(AppConfig {
            platform_secret_store: false,
            ..AppConfig::new(folder.path().join("app"))
        });
        let weak = dispatch(&app, "check_pin", &json!({"pin": "123456"})).await.unwrap();
        assert_eq!(weak, Ok(json!("run")));
        let args = json!({"pairingId": "x", "oldPin": "482915", "newPin": "482915"});
        let same = dispatch(&app, "change_pin", &args).await.unwrap().unwrap_err();
        assert_eq!(same["code"], "pin_same");
        assert!(dispatch(&app, "change_pin", &json!({})).await.unwrap().is_err());
        assert!(dispatch(&app, "constructor", &json!({})).await.is_none());
    }
}
