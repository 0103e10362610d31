//! The app's icon: one large picture each for the home screen's light, dark and tinted appearance.

use serde_json::{Value, json};

use super::project::{ICONS, Project};

/// File, appearance, and whether it may be seen through (App Store: the first may not).
const PICTURES: [(&str, Option<&str>, bool); 3] = [
    ("light.png", None, false),
    ("dark.png", Some("dark"), true),
    ("tinted.png", Some("tinted"), false),
];
const SIDE: u32 = 1024;
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];

pub(super) fn judge(project: &Project) -> Vec<String> {
    let mut found = Vec::new();
    let images: Vec<Value> = PICTURES.iter().map(|(file, mode, _)| image(file, *mode)).collect();
    if project.icons.pointer("/images") != Some(&Value::from(images)) {
        found.push(format!("{ICONS}/Contents.json is to name light, dark and tinted, once each"));
    }
    for (file, _, is_transparent) in PICTURES {
        let bytes = project.pictures.get(file).map_or(&[][..], Vec::as_slice);
        if header(bytes) != Some((SIDE, SIDE, is_transparent)) {
            let how = if is_transparent { "with" } else { "without" };
            found.push(format!("{ICONS}/{file} is to be a PNG of {SIDE}×{SIDE} {how} alpha"));
        }
    }
    let foreign = project.pictures.keys().filter(|name| PICTURES.iter().all(|one| one.0 != *name));
    found.extend(foreign.map(|name| format!("{ICONS}/{name} belongs to no appearance")));
    found
}

fn image(file: &str, appearance: Option<&str>) -> Value {
    let mut image =
        json!({"filename": file, "idiom": "universal", "platform": "ios", "size": "1024x1024"});
    if let (Some(name), Some(pairs)) = (appearance, image.as_object_mut()) {
        let value = json!([{"appearance": "luminosity", "value": name}]);
        pairs.insert("appearances".to_owned(), value);
    }
    image
}

/// Width, height and whether there is an alpha channel (PNG, 3rd edition, 11.2.1: the header is
/// the first chunk).
fn header(bytes: &[u8]) -> Option<(u32, u32, bool)> {
    let rest = bytes.strip_prefix(&SIGNATURE)?;
    let (width, rest) = rest.get(8..)?.split_first_chunk::<4>()?;
    let (height, rest) = rest.split_first_chunk::<4>()?;
    let has_alpha = match rest.get(1)? {
        2 => false,
        6 => true,
        _ => return None,
    };
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height), has_alpha))
}
