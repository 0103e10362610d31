//! Tells the Tauri CLI where the plugin's native halves are. Only phones ask for this
//! (feature `native`): elsewhere the crate is empty, and nothing is built for it.

#[cfg(feature = "native")]
fn main() {
    // No command: the web view has no business with keys.
    tauri_plugin::Builder::new(&[])
        .android_path("../../android/plugin")
        .ios_path("../../ios")
        .build();
}

#[cfg(not(feature = "native"))]
fn main() {}
