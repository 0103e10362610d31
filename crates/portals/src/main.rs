//! A portal's process: reads the configuration, listens, ends on a signal.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use portals::{Config, Portal};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// A service portal that sends people to an account server to sign in.
#[derive(Debug, Parser)]
struct Arguments {
    /// Configuration file (TOML).
    #[arg(long)]
    config: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(&Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("service-portal: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::read(&arguments.config)?;
    let (origin, listen) = (config.origin.clone(), config.listen);
    let portal = Portal::new(config)?;
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| format!("cannot listen at {listen}: {error}"))?;
    let mut terminate = signal(SignalKind::terminate())?;
    println!("service-portal ready at {origin}");
    // Nothing here must be finished: sessions end with the process anyway.
    tokio::select! {
        served = axum::serve(listener, portal.router()) => served?,
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    Ok(())
}
