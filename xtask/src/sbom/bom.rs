//! Components of a program and what needs what.

use std::collections::{BTreeMap, BTreeSet};

/// Whether it is in the program, or only took part in building it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scope {
    Excluded,
    Required,
}

/// A checksum that the lock file names, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hash {
    pub(crate) algorithm: &'static str,
    pub(crate) hex: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Component {
    /// Unique in a document: the package URL, or of our own crates name and version.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    pub(crate) licence: String,
    pub(crate) scope: Scope,
    pub(crate) hash: Option<Hash>,
    /// Written here and published nowhere, so it has no package URL.
    pub(crate) is_own: bool,
}

impl Component {
    /// `kind` as in the package URL specification; a namespace is part of `name`, before a `/`.
    pub(crate) fn fetched(kind: &str, name: &str, version: &str, licence: &str) -> Self {
        let at = if version.is_empty() { "" } else { "@" };
        let id = format!("pkg:{kind}/{}{at}{}", encoded(name), encoded(version));
        Self::new(id, name, version, licence, false)
    }

    pub(crate) fn own(name: &str, version: &str, licence: &str) -> Self {
        Self::new(format!("{name}@{version}"), name, version, licence, true)
    }

    fn new(id: String, name: &str, version: &str, licence: &str, is_own: bool) -> Self {
        let (name, version, licence) = (name.to_owned(), version.to_owned(), licence.to_owned());
        Self { id, name, version, licence, scope: Scope::Required, hash: None, is_own }
    }
}

/// All but what package URLs leave as it is, and the `/` of a namespace.
fn encoded(text: &str) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    text.bytes()
        .map(|byte| match is_plain(&byte) {
            true => char::from(byte).to_string(),
            false => format!("%{byte:02X}"),
        })
        .collect()
}

#[derive(Debug)]
pub(crate) struct Bom {
    root: Component,
    components: BTreeMap<String, Component>,
    needs: BTreeMap<String, BTreeSet<String>>,
    /// What build files name of its kind, while what those need in turn stands in no lock file.
    incomplete: BTreeSet<String>,
}

impl Bom {
    pub(crate) fn new(root: Component) -> Self {
        let (components, needs) = (BTreeMap::new(), BTreeMap::new());
        Self { root, components, needs, incomplete: BTreeSet::new() }
    }

    pub(crate) fn root(&self) -> &Component {
        &self.root
    }

    pub(crate) fn components(&self) -> impl Iterator<Item = &Component> {
        self.components.values()
    }

    pub(crate) fn needs_of(&self, id: &str) -> impl Iterator<Item = &str> {
        self.needs.get(id).into_iter().flatten().map(String::as_str)
    }

    pub(crate) fn incomplete(&self) -> impl Iterator<Item = &str> {
        self.incomplete.iter().map(String::as_str)
    }

    /// Of two mentions the one counts by which it is in the program.
    pub(crate) fn add(&mut self, component: Component) {
        if component.id == self.root.id {
            return;
        }
        let known = self.components.get(&component.id);
        if known.is_none_or(|known| known.scope < component.scope) {
            self.components.insert(component.id.clone(), component);
        }
    }

    pub(crate) fn add_need(&mut self, whose: &str, what: &str) {
        self.needs.entry(whose.to_owned()).or_default().insert(what.to_owned());
    }

    pub(crate) fn mark_incomplete(&mut self, id: &str) {
        self.incomplete.insert(id.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn package_urls_are_encoded() {
        for (kind, name, version, id) in [
            ("cargo", "wasi", "0.11.1+preview1", "pkg:cargo/wasi@0.11.1%2Bpreview1"),
            ("npm", "@fluent/bundle", "0.19.1", "pkg:npm/%40fluent/bundle@0.19.1"),
            ("maven", "junit/junit", "4.13.2", "pkg:maven/junit/junit@4.13.2"),
            ("generic", "Fira Sans", "", "pkg:generic/Fira%20Sans"),
        ] {
            assert_eq!(Component::fetched(kind, name, version, "MIT").id, id);
        }
    }

    #[test]
    fn what_is_in_the_program_counts_more_than_what_builds_it() {
        for order in [[Scope::Excluded, Scope::Required], [Scope::Required, Scope::Excluded]] {
            let mut bom = Bom::new(Component::own("app", "1.0.0", "EUPL-1.2"));
            for scope in order {
                bom.add(Component { scope, ..Component::fetched("cargo", "a", "1.0.0", "MIT") });
            }
            let scopes: Vec<Scope> = bom.components().map(|one| one.scope).collect();
            assert_eq!(scopes, [Scope::Required]);
        }
    }
}
