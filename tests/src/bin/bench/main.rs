//! Measures account server and app on this machine and prints a table. `cargo xtask bench` builds
//! the release binaries and runs this; `docs/benchmarks.md` keeps one run. A number that misses its
//! bound fails it, after the whole table. It belongs to no test: a busy machine proves nothing.

mod app;
mod bundle;
mod processes;
mod server;
mod table;

use std::process::ExitCode;

use pass_tests::Failure;
use pass_tests::servers::{Servers, Setup};
use table::Table;

#[tokio::main]
async fn main() -> ExitCode {
    match measure().await {
        Ok(table) if table.missed().is_empty() => ExitCode::SUCCESS,
        Ok(table) => failed(&format!("above the bound: {}", table.missed().join("; "))),
        Err(failure) => failed(&failure.to_string()),
    }
}

fn failed(why: &str) -> ExitCode {
    eprintln!("bench: {why}");
    ExitCode::FAILURE
}

async fn measure() -> Result<Table, Failure> {
    let mut table = Table::begin();
    bundle::measure(&mut table)?;
    let servers = Servers::start(Setup::DEMO).await?;
    app::measure(&mut table, &servers).await?;
    server::measure(&table, &servers).await?;
    Ok(table)
}
