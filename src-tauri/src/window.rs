//! The one window: shows the app's own page and nothing else.

use tauri::{
    App, Url, WebviewUrl, WebviewWindowBuilder,
    webview::{NewWindowResponse, PermissionKind, PermissionResponse},
};

/// Opens the window with everything refused that the app's page does not need.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .on_navigation(|url| is_own_page(url, tauri::is_dev()))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_permission_request(|_, kind| permission(kind))
        .on_download(|_, _| false);
    #[cfg(desktop)]
    let builder = builder
        .title("Servicekonto.Pass")
        .inner_size(420.0, 780.0)
        .min_inner_size(320.0, 480.0)
        // The page itself takes dropped pictures; paths of files never reach it.
        .disable_drag_drop_handler();
    let window = builder.build()?;
    #[cfg(target_os = "linux")]
    enable_camera(&window)?;
    #[cfg(not(target_os = "linux"))]
    drop(window);
    Ok(())
}

/// Brings the window before the others, as far as the desktop lets a program do that.
#[cfg(all(desktop, unix))]
pub(crate) fn show(app: &tauri::AppHandle) {
    use tauri::Manager as _;

    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
}

/// The camera, for the scan screen; nothing else is ever granted.
fn permission(kind: PermissionKind) -> PermissionResponse {
    match kind {
        PermissionKind::Camera => PermissionResponse::Allow,
        _ => PermissionResponse::Deny,
    }
}

/// WebKitGTK has no `getUserMedia` until it is turned on.
#[cfg(target_os = "linux")]
fn enable_camera(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{SettingsExt as _, WebViewExt as _};

    window.with_webview(|webview| {
        if let Some(settings) = webview.inner().settings() {
            settings.set_enable_media_stream(true);
            // For tests: a camera of WebKit's own that shows moving shapes. Release builds have none.
            #[cfg(debug_assertions)]
            if std::env::var_os("PASS_PRETENDED_CAMERA").is_some() {
                settings.set_enable_mock_capture_devices(true);
            }
        }
    })
}

/// Whether this is the bundled page, or with a development build the local page server.
fn is_own_page(url: &Url, dev: bool) -> bool {
    match (url.scheme(), url.host_str(), url.port()) {
        ("tauri", Some("localhost"), None) => true,
        ("http" | "https", Some("tauri.localhost"), None) => true,
        ("http", Some("localhost"), Some(1420)) => dev,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(url: &str, dev: bool) -> bool {
        is_own_page(&url.parse().unwrap(), dev)
    }

    #[test]
    fn only_the_bundled_page_is_shown() {
        assert!(own("tauri://localhost/index.html", false));
        assert!(own("http://tauri.localhost/", false));
        for foreign in [
            "https://example.org/",
            "http://localhost:1420/",
            "http://konto.localhost:8480/P/X.Y",
            "https://tauri.localhost:444/",
            "https://tauri.localhost.example.org/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "about:blank",
        ] {
            assert!(!own(foreign, false), "{foreign}");
        }
    }

    #[test]
    fn only_the_camera_is_granted() {
        assert_eq!(permission(PermissionKind::Camera), PermissionResponse::Allow);
        for kind in [
            PermissionKind::Microphone,
            PermissionKind::Geolocation,
            PermissionKind::Notifications,
            PermissionKind::ClipboardRead,
            PermissionKind::DisplayCapture,
            PermissionKind::Sensors,
            PermissionKind::Other,
        ] {
            assert_eq!(permission(kind), PermissionResponse::Deny, "{kind:?}");
        }
    }

    #[test]
    fn the_page_server_is_for_development() {
        assert!(own("http://localhost:1420/", true));
        assert!(!own("http://localhost:8480/", true));
    }
}
