//! Android's XML, read with as few words as the rules need.

use roxmltree::{Document, Node};

const ANDROID: &str = "http://schemas.android.com/apk/res/android";
const TOOLS: &str = "http://schemas.android.com/tools";

/// What is not XML has no elements, and so breaks every rule about them.
pub(super) fn parse(text: &str) -> Option<Document<'_>> {
    Document::parse(text).ok()
}

/// All elements with this name, however deep.
pub(super) fn all<'a, 'i>(node: Node<'a, 'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    node.descendants().filter(move |one| one.has_tag_name(name))
}

/// An attribute with Android's prefix, or none.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &'a str) -> Option<&'a str> {
    node.attribute((ANDROID, name)).or_else(|| node.attribute(name))
}

/// `android:name`, or nothing.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    attribute(node, "name").unwrap_or_default()
}

/// Whether the merged manifest is to be without this element.
pub(super) fn is_removed(node: Node<'_, '_>) -> bool {
    node.attribute((TOOLS, "node")) == Some("remove")
}

/// Attributes as `name=value`, sorted.
pub(super) fn attributes(node: Node<'_, '_>) -> Vec<String> {
    let mut found: Vec<String> =
        node.attributes().map(|one| format!("{}={}", one.name(), one.value())).collect();
    found.sort();
    found
}

/// One attribute of all elements with this name, sorted.
pub(super) fn values(node: Node<'_, '_>, element: &str, attribute_name: &str) -> Vec<String> {
    let elements = node.descendants().filter(|one| one.has_tag_name(element));
    let mut found: Vec<String> =
        elements.filter_map(|one| attribute(one, attribute_name)).map(str::to_owned).collect();
    found.sort();
    found
}
