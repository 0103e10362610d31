//! The Swift side (`ios/`).

use pass_protocol::KeySecurityLevel;
use tauri::Wry;
use tauri::plugin::mobile::PluginInvokeError;
use tauri::plugin::{PluginApi, PluginHandle};

tauri::ios_plugin_binding!(init_plugin_pass_keystore);

pub(crate) const PLACE: KeySecurityLevel = KeySecurityLevel::SecureEnclave;

pub(crate) fn register(api: &PluginApi<Wry, ()>) -> Result<PluginHandle<Wry>, PluginInvokeError> {
    api.register_ios_plugin(init_plugin_pass_keystore)
}
