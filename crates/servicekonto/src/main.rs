//! The account server's process: reads the configuration, listens, ends on a signal.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use pass_protocol::{SystemClock, SystemRandom};
use servicekonto::{App, Config};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

/// Account server with OpenID provider.
#[derive(Debug, Parser)]
struct Arguments {
    /// Configuration file (TOML).
    #[arg(long)]
    config: PathBuf,
    /// Folder for database and keys; replaces `data_dir` of the configuration.
    #[arg(long)]
    data_dir: Option<PathBuf>,
}

/// Longest wait for open connections when the process ends.
const LAST_ANSWERS: Duration = Duration::from_secs(3);

#[tokio::main]
async fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("servicekonto: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let mut config = Config::read(&arguments.config)?;
    if let Some(data_dir) = arguments.data_dir {
        config.data_dir = data_dir;
    }
    let issuer = config.issuer.clone();
    let listen = config.listen;
    let app = App::open(config, Arc::new(SystemClock), Arc::new(SystemRandom))?;
    tokio::spawn(app.clone().keep_revocations());
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| format!("cannot listen at {listen}: {error}"))?;
    let mut terminate = signal(SignalKind::terminate())?;
    let (end, ended) = tokio::sync::oneshot::channel();
    let router = app.router().into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, router).with_graceful_shutdown(async {
        let _ = ended.await;
    });
    println!("servicekonto ready at {issuer}");
    let server = tokio::spawn(server.into_future());
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    let _ = end.send(());
    let _ = tokio::time::timeout(LAST_ANSWERS, server).await;
    Ok(())
}
