//! The sentences that the system shows for the app, language by language.

use std::collections::BTreeMap;

use super::{LANGUAGES, project::Project};

/// What the system asks for.
const KEYS: [&str; 2] = ["NSCameraUsageDescription", "NSFaceIDUsageDescription"];

/// `"key" = "text";` on each line, comments of one line, nothing else.
pub(super) fn parse(text: &str) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_comment = line.starts_with("/*") && line.ends_with("*/");
        match entry(line) {
            Some((key, text)) if found.insert(key.to_owned(), text.to_owned()).is_none() => {}
            None if is_comment => {}
            _ => return Err(format!("cannot be read: {line}")),
        }
    }
    Ok(found)
}

fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, text) = line.strip_prefix('"')?.strip_suffix("\";")?.split_once("\" = \"")?;
    let is_plain = |text: &str| !text.is_empty() && !text.contains(['"', '\\']);
    (is_plain(key) && is_plain(text)).then_some((key, text))
}

/// A sentence, or nothing.
pub(super) fn text(project: &Project, language: &str, key: &str) -> Option<String> {
    project.strings.get(language)?.as_ref().ok()?.get(key).cloned()
}

pub(super) fn judge(project: &Project) -> Vec<String> {
    let mut found = Vec::new();
    for language in LANGUAGES {
        match project.strings.get(language) {
            None => found.push(format!("Texts: there is no {language}.lproj")),
            Some(Err(why)) => found.push(format!("Texts/{language}.lproj: {why}")),
            Some(Ok(texts)) => {
                let names: Vec<&str> = texts.keys().map(String::as_str).collect();
                if names != KEYS {
                    let wanted = KEYS.join(", ");
                    found.push(format!("Texts/{language}.lproj is to have exactly {wanted}"));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_strictly() {
        let well = "/* so */\n\"a\" = \"b c\";\n";
        assert_eq!(parse(well).unwrap(), BTreeMap::from([("a".to_owned(), "b c".to_owned())]));
        for bad in ["\"a\" = \"b\"", "a = \"b\";", "\"a\" = \"\";", "\"a\" = \"b\" c\";", "/*"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
        assert!(parse("\"a\" = \"b\";\n\"a\" = \"c\";").is_err());
    }
}
