//! [`NativeBridge`] over Tauri's plugin calls.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use pass_keystore::{NativeBridge, NativeFailure, NativeKeystore};
use serde_json::Value;
use tauri::plugin::mobile::PluginInvokeError;
use tauri::plugin::{Builder, PluginHandle, TauriPlugin};
use tauri::{Manager, Wry};

#[cfg(target_os = "android")]
use crate::android::{PLACE, register};
#[cfg(target_os = "ios")]
use crate::ios::{PLACE, register};

/// The native side, as Tauri reaches it.
struct Phone(PluginHandle<Wry>);

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone")
    }
}

#[async_trait]
impl NativeBridge for Phone {
    async fn call(&self, command: &str, arguments: Value) -> Result<Value, NativeFailure> {
        self.0.run_mobile_plugin_async(command, arguments).await.map_err(failure)
    }
}

fn failure(error: PluginInvokeError) -> NativeFailure {
    let message = error.to_string();
    let code = match error {
        PluginInvokeError::InvokeRejected(refusal) => refusal.code,
        _ => None,
    };
    NativeFailure { code: code.unwrap_or_else(|| "platform".to_owned()), message }
}

/// Registers the native side and keeps its keystore for [`keystore`]. Which hardware a key is in,
/// its evidence tells the issuer; until then it is the least that such phones have.
#[must_use]
pub fn plugin() -> TauriPlugin<Wry> {
    Builder::new("pass-keystore")
        .setup(|app, api| {
            let phone: Arc<dyn NativeBridge> = Arc::new(Phone(register(&api)?));
            app.manage(NativeKeystore::claiming(phone, PLACE));
            Ok(())
        })
        .build()
}

/// The phone's keystore. [`plugin`] has to be registered.
#[must_use]
pub fn keystore(app: &tauri::App) -> NativeKeystore {
    app.state::<NativeKeystore>().inner().clone()
}
