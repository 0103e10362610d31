//! One command after the other, each said before it runs.

use std::process::Child;

use crate::{
    process::{Failure, Program},
    workspace,
};

/// One command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Step {
    why: &'static str,
    /// From the top of the tree.
    folder: &'static str,
    words: Vec<String>,
}

impl Step {
    pub(crate) fn new(why: &'static str, folder: &'static str, words: &[&str]) -> Self {
        Self { why, folder, words: words.iter().map(|word| (*word).to_owned()).collect() }
    }

    pub(crate) fn line(&self) -> String {
        let quoted = self.words.iter().map(|word| match word.contains(' ') {
            true => format!("'{word}'"),
            false => word.clone(),
        });
        let line = quoted.collect::<Vec<_>>().join(" ");
        if self.folder.is_empty() { line } else { format!("(cd {} && {line})", self.folder) }
    }

    pub(crate) fn run(&self) -> Result<(), Failure> {
        self.program()?.run()
    }

    /// Goes on until xtask itself ends.
    pub(crate) fn start(&self) -> Result<Child, Failure> {
        self.program()?.start()
    }

    fn program(&self) -> Result<Program, Failure> {
        println!("\n{}:", self.why);
        let (name, arguments) = self.words.split_first().ok_or_else(|| Failure::said("no step"))?;
        let program = if name == "cargo" { Program::cargo() } else { Program::new(name) };
        Ok(program.args(arguments).folder(workspace::root().join(self.folder)))
    }
}

/// One command a line, and nothing else, so that it can be read by a program.
pub(crate) fn listing(steps: &[Step]) -> String {
    steps.iter().map(|step| step.line() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_runs_where_it_says_and_its_failure_ends_the_run() {
        let ran = |script: &str| Step::new("a step", "ui", &["sh", "-c", script]).run();
        ran("test -e package.json").unwrap();
        assert_eq!(ran("exit 7").unwrap_err().exit_code(), 7);
    }
}
