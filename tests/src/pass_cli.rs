//! The program `pass`: the real authenticator without a window.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::failure::{Context as _, Failure};
use crate::process::binary;

/// One installation: a folder of pairings and keys.
#[derive(Debug, Clone)]
pub struct PassCli {
    store: PathBuf,
    /// Port of a simulated TPM that holds the keys.
    tpm: Option<u16>,
}

/// What one call printed.
#[derive(Debug, Clone)]
pub struct Said {
    /// Exit code.
    pub code: i32,
    /// Lines of JSON.
    pub lines: Vec<Value>,
    /// Everything, as printed.
    pub raw: String,
}

impl Said {
    /// The first line about `event`.
    #[must_use]
    pub fn event(&self, event: &str) -> Option<&Value> {
        self.lines.iter().find(|line| text(line, "event") == event)
    }

    /// A word of the first line about `event`.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] with everything printed, if there is none.
    pub fn word(&self, event: &str, name: &str) -> Result<String, Failure> {
        let line = self.event(event).during(format!("{event} in {}", self.raw))?;
        Ok(text(line, name).to_owned())
    }

    /// Why it ended early, or nothing.
    #[must_use]
    pub fn error(&self) -> &str {
        self.lines.iter().map(|line| text(line, "error")).find(|e| !e.is_empty()).unwrap_or("")
    }
}

fn text<'a>(line: &'a Value, name: &str) -> &'a str {
    line.get(name).and_then(Value::as_str).unwrap_or_default()
}

impl PassCli {
    /// A new installation with its files in `store`.
    #[must_use]
    pub fn new(store: &Path) -> Self {
        Self { store: store.to_owned(), tpm: None }
    }

    /// The same with its keys in the simulated TPM at `port`.
    #[must_use]
    pub fn with_tpm(self, port: u16) -> Self {
        Self { tpm: Some(port), ..self }
    }

    /// Couples with the account whose page shows `link`; the digits are in `pair-digits`.
    ///
    /// # Errors
    /// [`Failure::Missing`] if it is not built.
    pub async fn pair(&self, link: &str, pin: &str, name: &str) -> Result<Said, Failure> {
        let args = ["pair", "--link", "-", "--pin-stdin", "--yes", "--name", name];
        self.run(&args, &format!("{link}\n{pin}\n")).await
    }

    /// Approves the sign-in with `link`.
    ///
    /// # Errors
    /// As [`pair`](Self::pair).
    pub async fn approve(&self, link: &str, pin: &str) -> Result<Said, Failure> {
        let args = ["approve", "--link", "-", "--pin-stdin", "--yes"];
        self.run(&args, &format!("{link}\n{pin}\n")).await
    }

    /// Declines what `link` asks for.
    ///
    /// # Errors
    /// As [`pair`](Self::pair).
    pub async fn decline(&self, link: &str) -> Result<Said, Failure> {
        self.run(&["decline", "--link", "-"], &format!("{link}\n")).await
    }

    /// Any call; `input` is given on standard input.
    ///
    /// # Errors
    /// As [`pair`](Self::pair).
    pub async fn run(&self, args: &[&str], input: &str) -> Result<Said, Failure> {
        let mut command = Command::new(binary("pass")?);
        command.arg("--store").arg(&self.store).arg("--json");
        if let Some(port) = self.tpm {
            command.args(["--keystore", "tpm", "--simulated-tpm", &port.to_string()]);
        }
        command.args(args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let input = input.to_owned();
        let work = tokio::task::spawn_blocking(move || {
            let mut child = command.spawn()?;
            if let Some(mut stdin) = child.stdin.take() {
                // A program that fails early does not read; what it says counts.
                let _ = stdin.write_all(input.as_bytes());
            }
            child.wait_with_output()
        });
        let output = work.await.map_err(|e| Failure::unexpected(e.to_string()))?.during("pass")?;
        let stdout = String::from_utf8_lossy(&output.stdout);
        let lines = stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let raw = format!("{stdout}{}", String::from_utf8_lossy(&output.stderr));
        Ok(Said { code: output.status.code().unwrap_or(-1), lines, raw })
    }
}
