//! What kind of device this is, in one word that names no person.

/// Name of the system, such as `Linux` or `Android`.
#[must_use]
pub fn system_name() -> &'static str {
    match std::env::consts::OS {
        "linux" => "Linux",
        "android" => "Android",
        "macos" => "macOS",
        "ios" => "iOS",
        "windows" => "Windows",
        _ => "Computer",
    }
}
