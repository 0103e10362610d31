//! Accessibility: axe-core on a page or screen, WCAG 2.2 AA.

use serde_json::{Value, json};

use crate::failure::{Context as _, Failure};
use crate::outside;
use crate::webdriver::Session;

const RULES: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Fails with a list of what axe-core finds wrong on the page that is shown.
///
/// # Errors
/// [`Failure::Unexpected`] with rules and elements, [`Failure::Missing`] without axe-core.
pub async fn check(page: &Session, name: &str) -> Result<(), Failure> {
    let source = std::fs::read_to_string(outside::node_modules()?.join("axe-core/axe.min.js"))
        .during("reading axe-core")?;
    // Scripts of a driver are not scripts of the page, so its content security policy stays.
    page.execute(&source, json!([])).await.during("loading axe-core")?;
    let run = "const done = arguments[arguments.length - 1];
        axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, iframes: false})
            .then((r) => done({violations: r.violations, passes: r.passes.length}),
                  (e) => done({failed: String(e)}));";
    let result = page.execute_async(run, json!([RULES])).await.during("running axe-core")?;
    let violations = result.get("violations").and_then(Value::as_array);
    let passes = result.get("passes").and_then(Value::as_u64).unwrap_or(0);
    match violations {
        Some(found) if found.is_empty() && passes > 5 => Ok(()),
        Some(found) if !found.is_empty() => {
            let list: Vec<String> = found.iter().map(describe).collect();
            Err(Failure::Unexpected(format!("axe-core on {name}:\n{}", list.join("\n"))))
        }
        _ => Err(Failure::Unexpected(format!("axe-core did not run on {name}: {result}"))),
    }
}

fn describe(violation: &Value) -> String {
    let text = |value: Option<&Value>| value.map(|v| v.to_string()).unwrap_or_default();
    let nodes = violation.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
    let places: Vec<String> = nodes
        .iter()
        .map(|n| format!("    {} {}", text(n.get("html")), text(n.get("failureSummary"))))
        .collect();
    format!("{} {}\n{}", text(violation.get("id")), text(violation.get("help")), places.join("\n"))
}
