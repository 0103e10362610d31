//! Named pieces of work, each with its seconds, and a table at the end.

use std::{
    io::{IsTerminal, stdout},
    time::{Duration, Instant},
};

use crate::process::{Failure, Interrupt};

/// What became of the stages so far.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    done: Vec<Done>,
}

#[derive(Debug)]
struct Done {
    name: String,
    took: Duration,
    well: bool,
}

impl Stages {
    /// Runs one stage; a failure is noted and the next stage may still run.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Result<(), Failure>) -> bool {
        if Interrupt::asked() {
            return false;
        }
        println!("\n{}", bold(&format!("== {name}")));
        let start = Instant::now();
        let outcome = work();
        let took = start.elapsed();
        if let Err(failure) = &outcome {
            println!("{failure}");
        }
        let well = outcome.is_ok();
        let verdict = if well { "" } else { " – FAILED" };
        println!("{}", bold(&format!("== {name}: {}{verdict}", seconds(took))));
        self.done.push(Done { name: name.to_owned(), took, well });
        well
    }

    /// Prints the table; an error when one stage failed.
    pub(crate) fn finish(self) -> Result<(), Failure> {
        print!("\n{}", self.table());
        if Interrupt::asked() {
            return Err(Failure::Interrupted);
        }
        let failed: Vec<&str> =
            self.done.iter().filter(|one| !one.well).map(|one| one.name.as_str()).collect();
        if failed.is_empty() {
            return Ok(());
        }
        Err(Failure::said(format!("failed: {}", failed.join(", "))))
    }

    fn table(&self) -> String {
        let width = self.done.iter().map(|one| one.name.chars().count()).max().unwrap_or(0).max(5);
        let mut out = String::new();
        for one in &self.done {
            let verdict = if one.well { "ok" } else { "FAILED" };
            out.push_str(&format!("{:<width$}  {:>7}  {verdict}\n", one.name, seconds(one.took)));
        }
        let total: Duration = self.done.iter().map(|one| one.took).sum();
        out.push_str(&format!("{:<width$}  {:>7}\n", "total", seconds(total)));
        out
    }
}

fn seconds(took: Duration) -> String {
    format!("{} s", took.as_secs())
}

fn bold(line: &str) -> String {
    if stdout().is_terminal() { format!("\x1b[1m{line}\x1b[0m") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_fails_all_but_later_stages_still_run() {
        let mut stages = Stages::default();
        let mut ran = false;
        stages.run("first", || Err(Failure::said("broken")));
        stages.run("second", || {
            ran = true;
            Ok(())
        });
        assert!(ran);
        assert!(stages.table().contains("first"), "{}", stages.table());
        let failure = stages.finish().unwrap_err();
        assert!(failure.to_string().contains("failed: first"), "{failure}");
    }

    #[test]
    fn all_well_is_well() {
        let mut stages = Stages::default();
        stages.run("only", || Ok(()));
        stages.finish().unwrap();
    }
}
