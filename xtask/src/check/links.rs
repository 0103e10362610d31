//! Relative links of the written pages lead somewhere.

use std::path::Path;

use super::verdict;
use crate::{
    process::Failure,
    workspace::{self, Source},
};

pub(super) fn check() -> Result<(), Failure> {
    let pages = workspace::sources(&[".md"])?;
    let exists = |path: &Path| workspace::root().join(path).exists();
    verdict(&pages.iter().flat_map(|page| broken(page, exists)).collect::<Vec<_>>())
}

fn broken(page: &Source, exists: impl Fn(&Path) -> bool) -> Vec<String> {
    let folder = Path::new(&page.path).parent().unwrap_or(Path::new(""));
    let mut in_code = false;
    let mut found = Vec::new();
    for line in page.text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        for target in targets(line) {
            let file = target.split('#').next().unwrap_or_default();
            if !file.is_empty() && !exists(&folder.join(file)) {
                found.push(format!("{}: link to {target} leads nowhere", page.path));
            }
        }
    }
    found
}

/// Relative targets of `[text](target "title")` and `![text](target)`.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](")
        .skip(1)
        .filter_map(|rest| rest.split([')', ' ']).next())
        .filter(|target| !target.contains("://") && !target.starts_with("mailto:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        broken(&Source::new("docs/a.md", text), |path| path == Path::new("docs/there.md"))
    }

    #[test]
    fn links_that_lead_somewhere_pass() {
        let text = "[a](there.md) [b](there.md#part) [c](https://x.example) [d](#here)\n\
                    ```\n[e](gone.md)\n```\n";
        assert!(found(text).is_empty());
    }

    #[test]
    fn link_that_leads_nowhere_is_found() {
        assert_eq!(found("![picture](gone.png) and [a](there.md)").len(), 1);
    }
}
