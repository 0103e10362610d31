//! Links with which a phone's system opens the app: handed on, and nothing done with them here.

use std::sync::Arc;

use pass_commands::PassApp;
use tauri::App;
use tauri_plugin_deep_link::DeepLinkExt as _;

/// The link that started the app, and those that come while it runs.
pub(crate) fn listen(app: &App, pass: &Arc<PassApp>) {
    let links = app.deep_link();
    for link in links.get_current().ok().flatten().unwrap_or_default() {
        pass.opened_with(link.as_str());
    }
    let pass = Arc::clone(pass);
    links.on_open_url(move |event| {
        for link in event.urls() {
            pass.opened_with(link.as_str());
        }
    });
}
