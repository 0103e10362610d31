//! A citizen's story with the app on a running emulator: `cargo xtask android test` installs it,
//! reverses the ports and runs this.

use std::process::ExitCode;

use pass_tests::Failure;
use pass_tests::chromium::Chromium;
use pass_tests::emulator::{Emulator, play};
use pass_tests::servers::Servers;
use pass_tests::until_ended::until_ended;

#[tokio::main]
async fn main() -> ExitCode {
    until_ended("emulator", async {
        story().await?;
        println!("emulator: coupled, signed in at Aachen at level substantial, uncoupled");
        Ok(())
    })
    .await
}

async fn story() -> Result<(), Failure> {
    let servers = Servers::start_demo().await?;
    let app = Emulator::open(&servers.logs()).await?;
    let browser = Chromium::start(&servers.logs()).await?;
    play(&servers, &browser, &app).await
}
