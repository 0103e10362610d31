//! Starting other programs, and ending everything that was started.

mod descendants;
mod interrupt;

use std::{
    ffi::{OsStr, OsString},
    fmt,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    thread,
    time::Duration,
};

pub(crate) use descendants::end_descendants;
pub(crate) use interrupt::Interrupt;

use crate::workspace;

const POLL: Duration = Duration::from_millis(40);

/// Why a command did not end well.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something to tell the person in a sentence.
    Said(String),
    /// A program ended with this code; it has said why itself.
    Program { line: String, code: u8 },
    /// Ctrl-C or a request to end.
    Interrupted,
}

impl Failure {
    pub(crate) fn said(sentence: impl Into<String>) -> Self {
        Self::Said(sentence.into())
    }

    pub(crate) fn sentence(&self) -> Option<String> {
        match self {
            Self::Said(sentence) => Some(sentence.clone()),
            Self::Program { line, code } => Some(format!("`{line}` ended with code {code}")),
            Self::Interrupted => {
                Some("stopped on request; everything started here is ended".into())
            }
        }
    }

    pub(crate) const fn exit_code(&self) -> u8 {
        match self {
            Self::Said(_) => 1,
            Self::Program { code, .. } => *code,
            Self::Interrupted => 130,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence().unwrap_or_default())
    }
}

/// One program to run from the top of the workspace, with its output visible.
#[derive(Debug)]
pub(crate) struct Program {
    command: Command,
    line: String,
}

impl Program {
    pub(crate) fn new(name: impl AsRef<OsStr>) -> Self {
        let line = Path::new(name.as_ref())
            .file_name()
            .map_or_else(String::new, |word| word.to_string_lossy().into_owned());
        let mut command = Command::new(name);
        command.current_dir(workspace::root());
        Self { command, line }
    }

    /// A program whose line on the screen begins with words for people.
    pub(crate) fn titled(name: &str, title: &str) -> Self {
        let mut program = Self::new(name);
        program.line = title.to_owned();
        program
    }

    /// `cargo` as the person called it, without what the outer `cargo run` left in the environment.
    pub(crate) fn cargo() -> Self {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut program = Self::new(cargo);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                program.command.env_remove(&name);
            }
        }
        program
    }

    pub(crate) fn args<I>(mut self, args: I) -> Self
    where
        I: IntoIterator,
        I::Item: AsRef<OsStr>,
    {
        for arg in args {
            self.line.push(' ');
            self.line.push_str(&arg.as_ref().to_string_lossy());
            self.command.arg(arg);
        }
        self
    }

    /// Arguments that are not shown.
    pub(crate) fn hidden_args(mut self, args: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        self.command.args(args);
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn folder(mut self, folder: PathBuf) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs to the end with the person's terminal.
    pub(crate) fn run(mut self) -> Result<(), Failure> {
        println!("$ {}", self.line);
        let mut child = self.command.spawn().map_err(|e| self.not_started(&e))?;
        let status = wait(&mut child)?;
        self.judge(status)
    }

    /// Runs beside us; [`end_descendants`] ends it.
    pub(crate) fn start(mut self) -> Result<Child, Failure> {
        println!("$ {} &", self.line);
        self.command.spawn().map_err(|e| self.not_started(&e))
    }

    /// Runs to the end, shows standard output as it comes, and returns it.
    pub(crate) fn run_and_keep(mut self) -> Result<String, Failure> {
        println!("$ {}", self.line);
        self.command.stdout(Stdio::piped());
        let mut child = self.command.spawn().map_err(|e| self.not_started(&e))?;
        let reader = child.stdout.take().map(|out| thread::spawn(move || tee(out)));
        let status = wait(&mut child)?;
        let kept = reader.and_then(|handle| handle.join().ok()).unwrap_or_default();
        self.judge(status).map(|()| kept)
    }

    /// Runs quietly; `None` when it is not there or ends with an error.
    pub(crate) fn output(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then_some(text)
    }

    /// Runs quietly; `None` only when it is not there.
    pub(crate) fn output_whatever_the_code(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn not_started(&self, error: &io::Error) -> Failure {
        Failure::said(format!("could not start `{}`: {error}", self.line))
    }

    fn judge(self, status: ExitStatus) -> Result<(), Failure> {
        if status.success() {
            return Ok(());
        }
        let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1);
        Err(Failure::Program { line: self.line, code })
    }
}

/// Waits, and when the person asks to stop, lets the program end first.
fn wait(child: &mut Child) -> Result<ExitStatus, Failure> {
    loop {
        match child.try_wait() {
            Ok(Some(_)) if Interrupt::asked() => return Err(Failure::Interrupted),
            Ok(Some(status)) => return Ok(status),
            Ok(None) if Interrupt::asked() => {
                end_descendants();
                return Err(Failure::Interrupted);
            }
            Ok(None) => thread::sleep(POLL),
            Err(error) => return Err(Failure::said(format!("could not wait: {error}"))),
        }
    }
}

fn tee(mut from: impl Read) -> String {
    let mut kept = Vec::new();
    let mut piece = [0_u8; 4096];
    while let Ok(count @ 1..) = from.read(&mut piece) {
        let read = piece.get(..count).unwrap_or_default();
        kept.extend_from_slice(read);
        let mut out = io::stdout().lock();
        // Whoever closed our output does not stop the program.
        let _ = out.write_all(read).and_then(|()| out.flush());
    }
    String::from_utf8_lossy(&kept).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exit_code_passes_through() {
        let failure = Program::new("sh").args(["-c", "exit 7"]).run().unwrap_err();
        assert_eq!(failure.exit_code(), 7);
    }

    #[test]
    fn output_is_kept() {
        let kept = Program::new("sh").args(["-c", "echo one; echo two"]).run_and_keep().unwrap();
        assert_eq!(kept, "one\ntwo\n");
    }

    #[test]
    fn missing_program_is_said() {
        let failure = Program::new("no-such-program-here").run().unwrap_err();
        assert!(failure.to_string().contains("could not start"), "{failure}");
    }
}
