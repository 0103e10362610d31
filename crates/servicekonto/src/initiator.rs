//! Which browser asks, by family, from its `User-Agent` (RFC 9110 §10.1.5). A hint for people only.

use pass_protocol::Initiator;

/// What stands in a `User-Agent`, the more particular first: most browsers name others, too.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Windows NT", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

/// Families only: versions would tell more than a person needs.
pub(crate) fn initiator(user_agent: &str) -> Initiator {
    let find = |known: &[(&str, &str)]| {
        known.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| (*name).to_owned())
    };
    Initiator { browser: find(&BROWSERS), os: find(&SYSTEMS), place: None }
}

/// Whether the page is likely shown on a phone.
pub(crate) fn is_phone(user_agent: &str) -> bool {
    ["Android", "iPhone", "iPad"].iter().any(|mark| user_agent.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_recognised() {
        let webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
        for (user_agent, browser, os) in [
            (format!("Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/130 Safari/537.36 Edg/130"), "Edge", "Windows"),
            (format!("Mozilla/5.0 (X11; Linux x86_64) {webkit} Chrome/130 Safari/537.36"), "Chrome", "Linux"),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0".to_owned(), "Firefox", "Linux"),
            (format!("Mozilla/5.0 (Linux; Android 14; SM-S911B) {webkit} SamsungBrowser/24 Chrome/117 Mobile Safari/537.36"), "Samsung Internet", "Android"),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17 Mobile Safari/604.1".to_owned(), "Safari", "iOS"),
        ] {
            let found = initiator(&user_agent);
            assert_eq!(found.browser.as_deref(), Some(browser), "{user_agent}");
            assert_eq!(found.os.as_deref(), Some(os), "{user_agent}");
        }
        assert_eq!(initiator("curl/8"), Initiator::default());
        assert!(is_phone("Mozilla/5.0 (iPhone)") && !is_phone("Mozilla/5.0 (X11; Linux)"));
    }
}
