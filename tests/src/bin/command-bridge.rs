//! The app in an ordinary browser, for work on its page: `npm run build --prefix ui`, then
//! `cargo run -p pass-tests --bin command-bridge -- FOLDER`.

use std::path::PathBuf;
use std::process::ExitCode;

use pass_tests::Failure;
use pass_tests::command_bridge::CommandBridge;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("Which folder holds the app's data?");
        return ExitCode::FAILURE;
    };
    match serve(&folder).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(folder: &std::path::Path) -> Result<(), Failure> {
    let bridge = CommandBridge::start(folder, 0).await?;
    println!("{} until Ctrl-C", bridge.origin());
    Ok(tokio::signal::ctrl_c().await?)
}
