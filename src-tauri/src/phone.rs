//! The way to the phone's own keystore (`docs/keystores.md`): JSON there and back, nothing else.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use pass_keystore::{NativeBridge, NativeFailure, NativeKeystore};
use serde_json::Value;
use tauri::plugin::mobile::PluginInvokeError;
use tauri::plugin::{Builder, PluginHandle, TauriPlugin};
use tauri::{Manager, Wry};

/// Package and class of the Kotlin side (`android/plugin`).
const PACKAGE: &str = "de.servicekonto.pass.keystore";
const CLASS: &str = "KeystorePlugin";

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
/// its evidence tells the issuer; before that, the trusted environment is the least there is.
pub(crate) fn plugin() -> TauriPlugin<Wry> {
    Builder::new("pass-keystore")
        .setup(|app, api| {
            let phone: Arc<dyn NativeBridge> =
                Arc::new(Phone(api.register_android_plugin(PACKAGE, CLASS)?));
            app.manage(NativeKeystore::claiming_trusted_environment(phone));
            Ok(())
        })
        .build()
}

/// The phone's keystore.
pub(crate) fn keystore(app: &tauri::App) -> NativeKeystore {
    app.state::<NativeKeystore>().inner().clone()
}
