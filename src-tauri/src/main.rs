//! The desktop program.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match pass_app::Options::parse(std::env::args_os().skip(1)).and_then(pass_app::run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("servicekonto-pass: {error}");
            ExitCode::FAILURE
        }
    }
}
