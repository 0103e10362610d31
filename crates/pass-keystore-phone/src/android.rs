//! The Kotlin side (`android/plugin`).

use pass_protocol::KeySecurityLevel;
use tauri::Wry;
use tauri::plugin::mobile::PluginInvokeError;
use tauri::plugin::{PluginApi, PluginHandle};

pub(crate) const PLACE: KeySecurityLevel = KeySecurityLevel::TrustedEnvironment;
const PACKAGE: &str = "de.servicekonto.pass.keystore";
const CLASS: &str = "KeystorePlugin";

pub(crate) fn register(api: &PluginApi<Wry, ()>) -> Result<PluginHandle<Wry>, PluginInvokeError> {
    api.register_android_plugin(PACKAGE, CLASS)
}
