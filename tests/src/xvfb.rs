//! A screen where there is none.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::failure::Failure;
use crate::process::{Running, find_program};

/// A screen for windows: the one of this desktop, or an Xvfb of our own.
#[derive(Debug)]
pub struct Screen {
    display: String,
    _server: Option<Running>,
}

impl Screen {
    /// The desktop's screen if `DISPLAY` names one, else a new one.
    ///
    /// # Errors
    /// [`Failure::Missing`] without Xvfb.
    pub async fn any(log_dir: &Path) -> Result<Self, Failure> {
        match std::env::var("DISPLAY").ok().filter(|display| !display.is_empty()) {
            Some(display) => Ok(Self { display, _server: None }),
            None => Self::own(log_dir).await,
        }
    }

    /// A new one; the server chooses a free number itself.
    ///
    /// # Errors
    /// [`Failure::Missing`] without Xvfb.
    pub async fn own(log_dir: &Path) -> Result<Self, Failure> {
        let program = find_program("Xvfb")
            .ok_or_else(|| Failure::Missing("Xvfb (Debian package xvfb)".to_owned()))?;
        let mut command = Command::new(program);
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let mut server = Running::start("xvfb", command, log_dir)?;
        server.ready(Duration::from_secs(60), |log| number(log).is_some()).await?;
        let display = number(&server.log()).unwrap_or_default();
        Ok(Self { display: format!(":{display}"), _server: Some(server) })
    }

    /// What to put into `DISPLAY`.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
}

/// The line that is only a number is the display; others are warnings.
fn number(log: &str) -> Option<String> {
    let whole = log.rsplit_once('\n').map(|(lines, _)| lines)?;
    whole.lines().find(|line| line.trim().parse::<u32>().is_ok()).map(|l| l.trim().to_owned())
}
