//! The document, after the JSON schema of CycloneDX 1.6.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::bom::{Bom, Component, Scope};
use crate::process::Failure;

/// `made` is when, as ISO 8601.
pub(super) fn text(bom: &Bom, made: &str) -> Result<String, Failure> {
    let text = serde_json::to_string_pretty(&document(bom, made));
    Ok(text.map_err(|e| Failure::said(e.to_string()))? + "\n")
}

/// Without a serial number, which would have to differ from build to build.
pub(super) fn document(bom: &Bom, made: &str) -> Value {
    let components: Vec<Value> = bom.components().map(component).collect();
    let all = [bom.root()].into_iter().chain(bom.components());
    let needs: Vec<Value> = all
        .map(|one| json!({"ref": one.id, "dependsOn": bom.needs_of(&one.id).collect::<Vec<_>>()}))
        .collect();
    let mut root = component(bom.root());
    insert(&mut root, "type", json!("application"));
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "timestamp": made,
            "lifecycles": [{"phase": "pre-build"}],
            "tools": {"components": [
                {"type": "application", "name": "xtask", "version": env!("CARGO_PKG_VERSION")},
            ]},
            "component": root,
        },
        "components": components,
        "dependencies": needs,
    });
    let incomplete: Vec<&str> = bom.incomplete().collect();
    if !incomplete.is_empty() {
        let parts = json!([{"aggregate": "incomplete", "dependencies": incomplete}]);
        insert(&mut document, "compositions", parts);
    }
    document
}

fn component(one: &Component) -> Value {
    let scope = match one.scope {
        Scope::Required => "required",
        Scope::Excluded => "excluded",
    };
    let mut value = json!({
        "type": "library",
        "bom-ref": one.id,
        "name": one.name,
        "version": one.version,
        "scope": scope,
        "licenses": [{"expression": one.licence}],
    });
    if let Some((group, name)) = one.name.rsplit_once('/') {
        insert(&mut value, "group", json!(group));
        insert(&mut value, "name", json!(name));
    }
    if !one.is_own {
        insert(&mut value, "purl", json!(one.id));
    }
    if let Some(hash) = &one.hash {
        insert(&mut value, "hashes", json!([{"alg": hash.algorithm, "content": hash.hex}]));
    }
    value
}

fn insert(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

/// What the schema requires, and what a reader of the list needs besides.
pub(super) fn faults(document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (key, value) in [("bomFormat", "CycloneDX"), ("specVersion", "1.6")] {
        if document.get(key).and_then(Value::as_str) != Some(value) {
            found.push(format!("{key} is not {value}"));
        }
    }
    let components = list(document, "components");
    let root = document.pointer("/metadata/component");
    let mut known = BTreeSet::new();
    for one in components.iter().chain(root) {
        let id = word(one, "bom-ref");
        found.extend(component_faults(one).into_iter().map(|fault| format!("{id}: {fault}")));
        if id.is_empty() || !known.insert(id) {
            found.push(format!("{id}: two components of this bom-ref"));
        }
    }
    if root.is_none() || components.is_empty() {
        found.push("no components".to_owned());
    }
    found.extend(edge_faults(document, &known));
    found
}

fn component_faults(one: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for key in ["type", "name", "bom-ref"] {
        if word(one, key).is_empty() {
            found.push(format!("no {key}"));
        }
    }
    let licence = one.pointer("/licenses/0/expression").and_then(Value::as_str);
    if licence.is_none_or(str::is_empty) {
        found.push("no licence".to_owned());
    }
    for hash in list(one, "hashes") {
        let length = match word(hash, "alg") {
            "SHA-256" => 64,
            "SHA-512" => 128,
            _ => 0,
        };
        let content = word(hash, "content");
        if content.len() != length || !content.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            found.push("a hash of the wrong form".to_owned());
        }
    }
    // Whoever verifies what was fetched needs something to compare it with.
    let has_registry =
        ["pkg:cargo/", "pkg:npm/"].iter().any(|kind| word(one, "purl").starts_with(kind));
    if has_registry && list(one, "hashes").is_empty() {
        found.push("no hash".to_owned());
    }
    found
}

/// Every component is in the graph, and every edge leads to one.
fn edge_faults(document: &Value, known: &BTreeSet<&str>) -> Vec<String> {
    let nodes = list(document, "dependencies");
    let named: BTreeSet<&str> = nodes.iter().map(|node| word(node, "ref")).collect();
    let ends = nodes.iter().flat_map(|node| list(node, "dependsOn")).filter_map(Value::as_str);
    let strangers = ends.chain(named.iter().copied()).filter(|id| !known.contains(id));
    let mut found: Vec<String> = strangers.map(|id| format!("{id}: no such component")).collect();
    found.extend(known.difference(&named).map(|id| format!("{id}: not in the graph")));
    found
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{super::bom::Hash, *};

    fn bom() -> Bom {
        let mut bom = Bom::new(Component::own("app", "1.0.0", "EUPL-1.2"));
        let mut a = Component::fetched("npm", "@x/a", "2.0.0", "MIT");
        a.hash = Some(Hash { algorithm: "SHA-512", hex: "a".repeat(128) });
        a.scope = Scope::Excluded;
        bom.add_need("app@1.0.0", &a.id);
        bom.mark_incomplete(&a.id);
        bom.add(a);
        bom
    }

    #[test]
    fn the_document_is_written_as_the_schema_says() {
        let expected = json!({
            "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
            "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
            "metadata": {
                "timestamp": "2026-01-02T03:04:05Z",
                "lifecycles": [{"phase": "pre-build"}],
                "tools": {"components": [
                    {"type": "application", "name": "xtask", "version": env!("CARGO_PKG_VERSION")}]},
                "component": {"type": "application", "bom-ref": "app@1.0.0", "name": "app",
                    "version": "1.0.0", "scope": "required",
                    "licenses": [{"expression": "EUPL-1.2"}]}},
            "components": [{"type": "library", "bom-ref": "pkg:npm/%40x/a@2.0.0", "group": "@x",
                "name": "a", "version": "2.0.0", "scope": "excluded",
                "licenses": [{"expression": "MIT"}], "purl": "pkg:npm/%40x/a@2.0.0",
                "hashes": [{"alg": "SHA-512", "content": "a".repeat(128)}]}],
            "dependencies": [
                {"ref": "app@1.0.0", "dependsOn": ["pkg:npm/%40x/a@2.0.0"]},
                {"ref": "pkg:npm/%40x/a@2.0.0", "dependsOn": []}],
            "compositions": [
                {"aggregate": "incomplete", "dependencies": ["pkg:npm/%40x/a@2.0.0"]}],
        });
        let document = document(&bom(), "2026-01-02T03:04:05Z");
        assert_eq!(document, expected);
        assert_eq!(faults(&document), Vec::<String>::new());
    }

    #[test]
    fn each_missing_piece_is_found() {
        for (at, value) in [
            ("/bomFormat", json!("SPDX")),
            ("/specVersion", json!("1.4")),
            ("/metadata/component", json!({})),
            ("/components", json!([])),
            ("/components/0/name", json!("")),
            ("/components/0/type", json!(null)),
            ("/components/0/bom-ref", json!("other")),
            ("/components/0/licenses", json!([])),
            ("/components/0/licenses/0/expression", json!("")),
            ("/components/0/hashes", json!([])),
            ("/components/0/hashes/0/alg", json!("MD5")),
            ("/components/0/hashes/0/content", json!("zz")),
            ("/dependencies", json!([])),
            ("/dependencies/0/dependsOn/0", json!("gone")),
        ] {
            let mut document = document(&bom(), "2026-01-02T03:04:05Z");
            *document.pointer_mut(at).unwrap() = value;
            assert!(!faults(&document).is_empty(), "{at}");
        }
    }
}
