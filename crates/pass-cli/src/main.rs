//! `pass`: a headless authenticator for people who test portals. A thin face on
//! `pass-authenticator`; keys lie in files, so it is not for real accounts.

mod arguments;
mod commands;
mod input;
mod output;

use std::process::ExitCode;

use clap::Parser as _;

use crate::arguments::Arguments;
use crate::output::Output;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output::new(arguments.json);
    match commands::run(&arguments, &output).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            output.stop(&stop);
            ExitCode::from(stop.exit_code())
        }
    }
}
