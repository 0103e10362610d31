//! Programs that others wrote: npm packages and a Python package in `tests/clients`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crate::failure::{Context as _, Failure};
use crate::process::{find_program, target_dir};

/// Folder of the scripts.
#[must_use]
pub fn clients() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("clients")
}

/// The installed npm packages.
///
/// # Errors
/// [`Failure::Missing`] with the command that installs them.
pub fn node_modules() -> Result<PathBuf, Failure> {
    let dir = clients().join("node_modules");
    if dir.join("axe-core/axe.min.js").is_file() {
        return Ok(dir);
    }
    Err(Failure::Missing(
        "npm packages of tests/clients; run: npm ci --prefix tests/clients".into(),
    ))
}

/// A Node script of `tests/clients`.
///
/// # Errors
/// [`Failure::Missing`] without Node or the packages.
pub fn node(script: &str) -> Result<Command, Failure> {
    node_modules()?;
    let node =
        find_program("node").ok_or_else(|| Failure::Missing("Node 20.19 or newer".into()))?;
    let mut command = Command::new(node);
    command.arg(clients().join(script));
    Ok(command)
}

/// A Python script of `tests/clients`.
///
/// # Errors
/// [`Failure::Missing`] without the virtual environment.
pub fn python(script: &str) -> Result<Command, Failure> {
    let named = std::env::var_os("PASS_PYTHON").map(PathBuf::from);
    let python = named.map_or_else(|| target_dir().map(|t| t.join("venv/bin/python")), Ok)?;
    if !python.is_file() {
        let what = "a virtual environment with tests/clients/requirements.txt; cargo xtask test \
                    makes it";
        return Err(Failure::Missing(format!("{}: {what}", python.display())));
    }
    let mut command = Command::new(python);
    command.arg(clients().join(script));
    Ok(command)
}

/// A running script that is talked to line by line; ended when dropped.
#[derive(Debug)]
pub struct Script {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Script {
    /// Starts it; its errors go to those of the test.
    ///
    /// # Errors
    /// [`Failure::Io`].
    pub fn start(mut command: Command) -> Result<Self, Failure> {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let input = child.stdin.take();
        let output = child.stdout.take().during("reading from a script")?;
        Ok(Self { child, input, output: BufReader::new(output) })
    }

    /// Writes one line.
    ///
    /// # Errors
    /// [`Failure::Io`].
    pub fn say(&mut self, line: &str) -> Result<(), Failure> {
        let input = self.input.as_mut().during("writing to a script")?;
        Ok(writeln!(input, "{line}")?)
    }

    /// Ends its input.
    pub fn end_input(&mut self) {
        self.input = None;
    }

    /// Reads one line.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if there is none: the script failed and said why.
    pub fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        if self.output.read_line(&mut line)? == 0 {
            let status = self.child.wait()?;
            return Err(Failure::Unexpected(format!("the script ended with {status}")));
        }
        Ok(line.trim_end().to_owned())
    }
}

impl Drop for Script {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
