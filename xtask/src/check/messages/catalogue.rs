//! The messages of one language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use crate::workspace::Source;

/// Keys and what stands in them.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// `key`, `key.attribute` or `-term` → variables.
    entries: BTreeMap<String, BTreeSet<String>>,
    /// Messages and terms that other messages name.
    named: BTreeSet<String>,
}

impl Catalogue {
    /// Takes in one file; returns what is wrong with it.
    pub(super) fn add(&mut self, file: &Source) -> Vec<String> {
        let (resource, mut wrong) = match parser::parse(file.text.as_str()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                (resource, errors.iter().map(|e| format!("{}: {e}", file.path)).collect())
            }
        };
        for entry in &resource.body {
            let (id, value, attributes) = match entry {
                Entry::Message(one) => {
                    (one.id.name.to_owned(), one.value.as_ref(), &one.attributes)
                }
                Entry::Term(one) => {
                    (format!("-{}", one.id.name), Some(&one.value), &one.attributes)
                }
                _ => continue,
            };
            for attribute in attributes {
                let key = format!("{id}.{}", attribute.id.name);
                wrong.extend(self.insert(file, key, Some(&attribute.value)));
            }
            wrong.extend(self.insert(file, id, value));
        }
        wrong
    }

    fn insert(
        &mut self,
        file: &Source,
        key: String,
        value: Option<&Pattern<&str>>,
    ) -> Option<String> {
        let mut variables = BTreeSet::new();
        if let Some(pattern) = value {
            self.read(pattern, &mut variables);
        }
        let before = self.entries.insert(key.clone(), variables);
        before.map(|_| format!("{}: {key} stands twice", file.path))
    }

    fn read(&mut self, pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(expression, variables);
            }
        }
    }

    fn read_expression(&mut self, one: &Expression<&str>, variables: &mut BTreeSet<String>) {
        match one {
            Expression::Inline(inline) => self.read_inline(inline, variables),
            Expression::Select { selector, variants } => {
                self.read_inline(selector, variables);
                for variant in variants {
                    self.read(&variant.value, variables);
                }
            }
        }
    }

    fn read_inline(&mut self, one: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match one {
            InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.named.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.named.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.read_inline(argument, variables);
                }
            }
            InlineExpression::Placeable { expression } => {
                self.read_expression(expression, variables);
            }
            _ => {}
        }
    }

    /// What `other` does not have, keys and variables.
    pub(super) fn missing_in(&self, other: &Self) -> impl Iterator<Item = String> {
        self.entries.iter().flat_map(|(key, variables)| match other.entries.get(key) {
            None => vec![key.clone()],
            Some(there) => {
                variables.difference(there).map(|name| format!("${name} in {key}")).collect()
            }
        })
    }

    /// Every message and term, without attributes.
    pub(super) fn messages(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str).filter(|key| !key.contains('.'))
    }

    /// `key` or `key.attribute`.
    pub(super) fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Whether another message names this one.
    pub(super) fn names(&self, key: &str) -> bool {
        self.named.contains(key)
    }
}
