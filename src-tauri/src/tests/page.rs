//! The app without a window: Tauri's mock runtime, the real handler, the real capability, and an
//! app on a folder of its own whose only reachable issuer is a port where nobody listens.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use pass_commands::{AppConfig, KeystoreChoice, PassApp};
use serde_json::{Value, json};
use tauri::{
    WebviewWindow, WebviewWindowBuilder,
    ipc::{CallbackFn, InvokeBody, InvokeResponseBody},
    test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder},
    webview::InvokeRequest,
};
use tempfile::TempDir;

use super::calls::LINK;
use crate::{commands, start};

/// Where the page is on this system.
pub(super) const OWN: &str = "tauri://localhost";

/// What a call came to: its answer, or what the page would catch.
pub(super) type Outcome = Result<Value, Value>;

/// A page that can call.
pub(super) struct Page {
    window: WebviewWindow<MockRuntime>,
    folder: TempDir,
    _app: tauri::App<MockRuntime>,
}

impl Page {
    /// The app's own page, in the window `main`.
    pub(super) fn open() -> Self {
        Self::open_as("main")
    }

    /// The same in a window of another name.
    pub(super) fn open_as(label: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = AppConfig {
            keystore: KeystoreChoice::Software,
            platform_secret_store: false,
            ..AppConfig::new(folder.path().join("app"))
        };
        let pass = PassApp::new(config);
        pass.opened_with(LINK);
        let app = mock_builder()
            .invoke_handler(commands::handler())
            .manage(Arc::new(pass))
            .build(start::context())
            .unwrap();
        let window = WebviewWindowBuilder::new(&app, label, Default::default()).build().unwrap();
        Self { window, folder, _app: app }
    }

    /// Calls as the page does, with JSON.
    pub(super) fn call(&self, command: &str, args: &Value) -> Outcome {
        self.call_from(OWN, command, InvokeBody::Json(args.clone()))
    }

    /// Calls from any address with any body. Fails where no answer comes: the command panicked.
    pub(super) fn call_from(&self, url: &str, command: &str, body: InvokeBody) -> Outcome {
        let request = InvokeRequest {
            cmd: command.to_owned(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: url.parse().unwrap(),
            body,
            headers: Default::default(),
            invoke_key: INVOKE_KEY.to_owned(),
        };
        match get_ipc_response(&self.window, request)? {
            InvokeResponseBody::Json(text) => Ok(serde_json::from_str(&text).unwrap()),
            InvokeResponseBody::Raw(bytes) => panic!("{command} answers {} bytes", bytes.len()),
        }
    }

    /// All that the app shows and keeps, to be compared.
    pub(super) fn state(&self) -> Value {
        let shown = ["overview", "settings", "export_history"].map(|command| {
            let mut shown = self.call(command, &json!({})).unwrap();
            // The export is a text, and says when it was made.
            if let Some(text) = shown.as_str() {
                shown = serde_json::from_str::<Value>(text).unwrap()["entries"].take();
            }
            shown
        });
        json!({ "shown": shown, "files": self.files() })
    }

    /// Names and sizes of the app's files. SQLite's journals come and go.
    fn files(&self) -> BTreeMap<PathBuf, u64> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.to_string_lossy().ends_with("-shm")
                    && !path.to_string_lossy().ends_with("-wal")
                {
                    let length = path.metadata().unwrap().len();
                    found.insert(path, length);
                }
            }
        }
        found
    }
}
