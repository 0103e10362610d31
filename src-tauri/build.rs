//! Registers the commands by name, so that the capability file can allow each one by itself, and
//! lays out the library for phones with large memory pages.

const COMMANDS: &[&str] = &[
    "overview",
    "refresh",
    "next_link",
    "open_link",
    "open_image",
    "open_code",
    "scan_frame",
    "approve",
    "approve_with_biometric",
    "decline",
    "report_sign_in",
    "cancel",
    "check_pin",
    "suggest_pin",
    "pair",
    "resume_pairing",
    "pairing_progress",
    "enrol_biometric",
    "change_pin",
    "forget_biometric",
    "unpair",
    "dismiss_notice",
    "history",
    "export_history",
    "save_history",
    "settings",
    "change_settings",
    "about",
    "erase_all",
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    // Google Play asks for 16 KiB since November 2025; only an NDK from 28 on does so by itself.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("android") {
        println!("cargo::rustc-link-arg-cdylib=-Wl,-z,max-page-size=16384");
    }
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}
