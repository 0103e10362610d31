//! What another machine than this must have, named with the way to get it.

use crate::process::{Failure, Program};

/// Runs a program and returns what it printed; `None` when it is not there or refuses.
pub(crate) type Ask<'a> = &'a dyn Fn(&[&str]) -> Option<String>;

/// One thing that has to be there.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) question: &'static [&'static str],
    pub(crate) suits: fn(&str, Ask<'_>) -> bool,
    pub(crate) remedy: &'static str,
}

/// A line for each thing, and whether all are there.
pub(crate) fn examine(tools: &[Tool], ask: Ask<'_>) -> (String, bool) {
    let mut report = String::new();
    let mut is_complete = true;
    for tool in tools {
        if ask(tool.question).is_some_and(|answer| (tool.suits)(&answer, ask)) {
            report.push_str(&format!("ok       {}\n", tool.name));
        } else {
            is_complete = false;
            report.push_str(&format!("missing  {}\n         {}\n", tool.name, tool.remedy));
        }
    }
    (report, is_complete)
}

/// Asks this machine.
pub(crate) fn ask(question: &[&str]) -> Option<String> {
    let (name, arguments) = question.split_first()?;
    Program::new(name).args(arguments).output()
}

/// Prints the list; an error when something is missing.
pub(crate) fn require(tools: &[Tool]) -> Result<(), Failure> {
    let (report, is_complete) = examine(tools, &ask);
    print!("{report}");
    if is_complete {
        return Ok(());
    }
    Err(Failure::said("not everything is there yet; what is missing stands above"))
}

/// A furnished machine lacks nothing, a bare one everything, and each tool is missed by itself.
#[cfg(test)]
pub(crate) fn assert_each_is_missed(tools: &[Tool], furnished: Ask<'_>) {
    assert_eq!(missing(tools, furnished), 0);
    assert_eq!(missing(tools, &|_| None), tools.len());
    for tool in tools {
        let ask = |question: &[&str]| {
            if question == tool.question { None } else { furnished(question) }
        };
        let (report, _) = examine(tools, &ask);
        assert_eq!(missing(tools, &ask), 1, "{}", tool.name);
        assert!(report.contains(tool.remedy), "{report}");
    }
}

/// How many are missing.
#[cfg(test)]
pub(crate) fn missing(tools: &[Tool], ask: Ask<'_>) -> usize {
    let (report, is_complete) = examine(tools, ask);
    let missing = report.lines().filter(|line| line.starts_with("missing")).count();
    assert_eq!(missing == 0, is_complete, "{report}");
    missing
}
