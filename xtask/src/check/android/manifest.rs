//! What the app may, who may start it, and with which links.

use roxmltree::Node;
use serde::Deserialize;

use super::{APP, Faults, LIBRARIES, Project, TAURI_CONF, xml};

const PERMISSIONS: [&str; 3] = [
    "android.permission.CAMERA",
    "android.permission.INTERNET",
    "android.permission.USE_BIOMETRIC",
];
const FEATURES: [&str; 4] = [
    "android.hardware.camera",
    "android.hardware.camera.any",
    "android.hardware.camera.autofocus",
    "android.hardware.fingerprint",
];
/// All attributes of `<application>`: one that nobody thought of is a fault, too.
const APPLICATION: [&str; 12] = [
    "allowBackup=false",
    "dataExtractionRules=@xml/data_extraction_rules",
    "enableOnBackInvokedCallback=true",
    "fullBackupContent=@xml/backup_rules",
    "icon=@mipmap/ic_launcher",
    "label=@string/app_name",
    "localeConfig=@xml/locales_config",
    "networkSecurityConfig=@xml/network_security_config",
    "roundIcon=@mipmap/ic_launcher",
    "supportsRtl=true",
    "theme=@style/Theme.Pass",
    "usesCleartextTraffic=false",
];
const ACTIVITY: &str = "activity configChanges=colorMode|density|fontScale|fontWeightAdjustment|grammaticalGender|\
     keyboard|keyboardHidden|layoutDirection|locale|navigation|orientation|screenLayout|screenSize|\
     smallestScreenSize|touchscreen|uiMode exported=true launchMode=singleTask name=.MainActivity \
     taskAffinity= windowSoftInputMode=adjustResize";
const META: [&str; 5] = [
    "android.support.FILE_PROVIDER_PATHS=@xml/file_paths",
    "android.webkit.WebView.EnableSafeBrowsing=false",
    "android.webkit.WebView.MetricsOptOut=true",
    "androidx.emoji2.text.EmojiCompatInitializer (removed)",
    "androidx.profileinstaller.ProfileInstallerInitializer (removed)",
];

pub(super) fn judge(project: &Project, faults: &mut Faults) {
    permissions(project, faults);
    let path = format!("{APP}/src/main/AndroidManifest.xml");
    let Some(document) = xml::parse(project.text(&path)) else {
        return faults.unless(false, &path, "missing, or no XML");
    };
    let manifest = document.root_element();
    let features = xml::values(manifest, "uses-feature", "name");
    faults.equal(&features, &owned(&FEATURES), &path, "features");
    let required = xml::all(manifest, "uses-feature")
        .filter(|one| xml::attribute(*one, "required") != Some("false"));
    faults.unless(required.count() == 0, &path, "a feature is required");
    let asked: Vec<String> =
        xml::all(manifest, "queries").flat_map(|one| xml::values(one, "action", "name")).collect();
    let wanted = owned(&["android.media.action.IMAGE_CAPTURE"]);
    faults.equal(&asked, &wanted, &path, "queries about other apps");
    for application in xml::all(manifest, "application") {
        faults.equal(&xml::attributes(application), &owned(&APPLICATION), &path, "<application>");
        components(application, &path, faults);
        links(project, application, &path, faults);
    }
}

/// Of the app and its libraries together, in every variant.
fn permissions(project: &Project, faults: &mut Faults) {
    let mut found = Vec::new();
    for path in project.paths().filter(|path| path.ends_with("AndroidManifest.xml")) {
        let Some(document) = xml::parse(project.text(path)) else {
            faults.unless(false, path, "no XML");
            continue;
        };
        for kind in ["uses-permission", "uses-permission-sdk-23"] {
            found.extend(xml::values(document.root_element(), kind, "name"));
        }
        let defined = ["permission", "permission-group", "permission-tree"];
        let defines = document.descendants().any(|one| defined.contains(&one.tag_name().name()));
        faults.unless(!defines, path, "a permission of our own");
        let is_ours = path == format!("{APP}/src/main/AndroidManifest.xml")
            || LIBRARIES.iter().any(|top| path == format!("{top}/src/main/AndroidManifest.xml"));
        faults.unless(is_ours, path, "a manifest that nobody reads");
    }
    found.sort();
    found.dedup();
    faults.equal(&found, &owned(&PERMISSIONS), "AndroidManifest.xml", "permissions");
}

fn components(application: Node<'_, '_>, path: &str, faults: &mut Faults) {
    let kinds = ["activity", "activity-alias", "service", "receiver", "provider"];
    let mut shown = Vec::new();
    for one in application.children().filter(|one| kinds.contains(&one.tag_name().name())) {
        shown.push(format!("{} {}", one.tag_name().name(), xml::attributes(one).join(" ")));
    }
    let wanted = owned(&[
        ACTIVITY,
        "provider authorities=${applicationId}.fileprovider exported=false grantUriPermissions=true \
         name=androidx.core.content.FileProvider",
        "provider authorities=${applicationId}.androidx-startup exported=false \
         name=androidx.startup.InitializationProvider node=merge",
        "receiver name=androidx.profileinstaller.ProfileInstallReceiver node=remove",
    ]);
    faults.equal(&shown, &wanted, path, "components, and which are exported");
    let mut meta: Vec<String> = xml::all(application, "meta-data").map(meta_data).collect();
    meta.sort();
    faults.equal(&meta, &owned(&META), path, "meta-data");
}

fn meta_data(node: Node<'_, '_>) -> String {
    let name = xml::name(node);
    let value = xml::attribute(node, "value").or_else(|| xml::attribute(node, "resource"));
    match value {
        _ if xml::is_removed(node) => format!("{name} (removed)"),
        value => format!("{name}={}", value.unwrap_or_default()),
    }
}

#[derive(Debug, Deserialize)]
struct TauriConf {
    plugins: Plugins,
}

#[derive(Debug, Deserialize)]
struct Plugins {
    #[serde(rename = "deep-link")]
    deep_link: DeepLink,
}

#[derive(Debug, Deserialize)]
struct DeepLink {
    mobile: Vec<Link>,
}

/// One entry of `plugins.deep-link.mobile`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Link {
    scheme: Vec<String>,
    host: Option<String>,
    #[serde(default)]
    path_prefix: Vec<String>,
    app_link: bool,
}

impl Link {
    /// As [`filter`] shows it.
    fn shown(&self) -> String {
        let data = match &self.host {
            Some(host) => {
                format!("{}://{host}{}", self.scheme.join(","), self.path_prefix.join(","))
            }
            None => format!("{}:", self.scheme.join(",")),
        };
        format!("{data} verified={}", self.app_link)
    }

    /// Only these two kinds reach the app: https of one host, `/P/` only, and the app's own scheme.
    fn is_allowed(&self) -> bool {
        let scheme: Vec<&str> = self.scheme.iter().map(String::as_str).collect();
        match (scheme.as_slice(), &self.host) {
            (["https"], Some(host)) => {
                self.app_link && self.path_prefix == ["/P/"] && is_host(host)
            }
            (["servicekonto-pass"], None) => !self.app_link && self.path_prefix.is_empty(),
            _ => false,
        }
    }
}

fn is_host(host: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
    host.contains('.') && host.chars().all(plain)
}

fn links(project: &Project, application: Node<'_, '_>, path: &str, faults: &mut Faults) {
    let conf: Option<TauriConf> = serde_json::from_str(project.text(TAURI_CONF)).ok();
    let configured = conf.map(|conf| conf.plugins.deep_link.mobile).unwrap_or_default();
    for link in configured.iter().filter(|link| !link.is_allowed()) {
        faults.unless(false, TAURI_CONF, &format!("no link for this app: {}", link.shown()));
    }
    let mut wanted: Vec<String> = configured.iter().map(Link::shown).collect();
    wanted.push("launcher".to_owned());
    wanted.sort();
    let mut found: Vec<String> = xml::all(application, "intent-filter").map(filter).collect();
    found.sort();
    faults.equal(&found, &wanted, path, "intent filters, against tauri.conf.json");
}

/// An intent filter in a line; one with anything unexpected looks like none that is wanted.
fn filter(node: Node<'_, '_>) -> String {
    let actions = xml::values(node, "action", "name");
    let categories = xml::values(node, "category", "name");
    if actions == ["android.intent.action.MAIN"]
        && categories == ["android.intent.category.LAUNCHER"]
        && xml::all(node, "data").count() == 0
    {
        return "launcher".to_owned();
    }
    // The deep link plugin adds ChromeOS's own word for the same action.
    let actions: Vec<String> =
        actions.into_iter().filter(|one| one != "org.chromium.arc.intent.action.VIEW").collect();
    let usual = actions == ["android.intent.action.VIEW"]
        && categories == ["android.intent.category.BROWSABLE", "android.intent.category.DEFAULT"];
    if !usual {
        return format!("actions {actions:?}, categories {categories:?}");
    }
    let known = ["scheme", "host", "pathPrefix"];
    let data: Vec<String> = xml::all(node, "data").flat_map(xml::attributes).collect();
    let of = |name: &str| -> String {
        let values = data.iter().filter_map(|one| one.strip_prefix(name)?.strip_prefix('='));
        values.collect::<Vec<_>>().join(",")
    };
    let other =
        data.iter().find(|one| one.split_once('=').is_none_or(|(name, _)| !known.contains(&name)));
    let (scheme, host) = (of("scheme"), of("host"));
    let address = if host.is_empty() { String::new() } else { format!("//{host}") };
    let verified = xml::attribute(node, "autoVerify") == Some("true");
    let rest = other.map_or_else(String::new, |one| format!(" {one}"));
    format!("{scheme}:{address}{} verified={verified}{rest}", of("pathPrefix"))
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
