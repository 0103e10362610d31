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
use pass_tests::until_ended::until_ended;
use table::Table;

#[tokio::main]
async fn main() -> ExitCode {
    until_ended("bench", async {
        let table = measure().await?;
        match table.missed() {
            [] => Ok(()),
            missed => Err(Failure::Unexpected(format!("above the bound: {}", missed.join("; ")))),
        }
    })
    .await
}

async fn measure() -> Result<Table, Failure> {
    let mut table = Table::begin();
    bundle::measure(&mut table)?;
    let servers = Servers::start(Setup::DEMO).await?;
    app::measure(&mut table, &servers).await?;
    server::measure(&table, &servers).await?;
    Ok(table)
}
