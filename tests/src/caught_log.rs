//! Everything that this process logs, by `tracing` or `log`, at the most verbose; for tests that
//! look for what must not be in it.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use tracing_subscriber::fmt::MakeWriter;

use crate::failure::{Context as _, Failure};

/// The lines so far. One a process: loggers are global.
#[derive(Debug, Clone, Default)]
pub struct CaughtLog {
    lines: Arc<Mutex<Vec<u8>>>,
    left_out: &'static [&'static str],
}

impl CaughtLog {
    /// From now on everything is kept but for the crates `left_out`, without times: their digits
    /// mean nothing.
    ///
    /// # Errors
    /// [`Failure::Unexpected`] if somebody else logs already.
    pub fn start(left_out: &'static [&'static str]) -> Result<Self, Failure> {
        let caught = Self { lines: Arc::default(), left_out };
        let refused = |error: String| Failure::Unexpected(error);
        log::set_boxed_logger(Box::new(caught.clone())).map_err(|e| refused(e.to_string()))?;
        log::set_max_level(log::LevelFilter::Trace);
        tracing_subscriber::fmt()
            .with_max_level(tracing_subscriber::filter::LevelFilter::TRACE)
            .without_time()
            .with_ansi(false)
            .with_writer(caught.clone())
            .try_init()
            .map_err(|error| refused(error.to_string()))
            .during("catching the log")?;
        Ok(caught)
    }

    /// What was logged.
    #[must_use]
    pub fn text(&self) -> String {
        let bytes = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for CaughtLog {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for CaughtLog {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

impl log::Log for CaughtLog {
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        let of = about.target().split("::").next().unwrap_or_default();
        !self.left_out.contains(&of)
    }

    fn log(&self, record: &log::Record<'_>) {
        if !self.enabled(record.metadata()) {
            return;
        }
        let line = format!("{} {}: {}\n", record.level(), record.target(), record.args());
        // Writing into memory does not fail.
        let _ = self.clone().write(line.as_bytes());
    }

    fn flush(&self) {}
}
