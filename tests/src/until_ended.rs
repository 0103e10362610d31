//! Programs of the harness end in order when somebody asks them to: Ctrl-C, or a request to end.

use std::process::ExitCode;

use tokio::signal::unix::{SignalKind, signal};

use crate::failure::Failure;

/// Does `work`, and says what went wrong after the program's name. Whoever asks it to end drops the
/// work where it stands, and with it every process that it started.
pub async fn until_ended(name: &str, work: impl Future<Output = Result<(), Failure>>) -> ExitCode {
    let failed = |why: String| {
        eprintln!("{name}: {why}");
        ExitCode::FAILURE
    };
    let mut terminate = match signal(SignalKind::terminate()) {
        Ok(terminate) => terminate,
        Err(error) => return failed(error.to_string()),
    };
    tokio::select! {
        outcome = work => match outcome {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => failed(failure.to_string()),
        },
        _ = tokio::signal::ctrl_c() => ExitCode::from(130),
        _ = terminate.recv() => ExitCode::from(143),
    }
}
