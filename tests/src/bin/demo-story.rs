//! The demo: starts account server, portals and app, and plays the citizen's story, or lets a
//! person click. `cargo xtask demo` builds everything and runs this.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use pass_tests::app_window::APP;
use pass_tests::process::{Running, binary, target_dir};
use pass_tests::servers::{Portal, Servers};
use pass_tests::story::{Step, Story};
use pass_tests::until_ended::until_ended;
use pass_tests::xvfb::Screen;
use pass_tests::{Context as _, Failure};

#[tokio::main]
async fn main() -> ExitCode {
    let play = std::env::args().any(|argument| argument == "--play");
    let shown = ["DISPLAY", "WAYLAND_DISPLAY"]
        .into_iter()
        .any(|name| std::env::var(name).is_ok_and(|value| !value.is_empty()));
    let demo = async { if shown && !play { wait_for_clicks().await } else { play_alone().await } };
    until_ended("demo", demo).await
}

async fn play_alone() -> Result<(), Failure> {
    let pictures = target_dir()?.join("demo");
    println!("demo: starting account server, portals, app and browser");
    let servers = Servers::start_demo().await?;
    let screen = Screen::own(&servers.logs()).await?;
    let mut story = Story::open(servers, screen.display(), &pictures).await?;
    let count = Step::ALL.len();
    for (at, step) in Step::ALL.into_iter().enumerate() {
        println!("step {} of {count}: {}", at + 1, step.title());
        story.play(step).await?;
    }
    println!("pictures of each step: {}", pictures.display());
    println!("demo: {count} of {count} steps done");
    Ok(())
}

async fn wait_for_clicks() -> Result<(), Failure> {
    let servers = Servers::start_demo().await?;
    let data_dir: PathBuf = servers.dir().join("app");
    let mut command = Command::new(binary(APP)?);
    command.arg("--data-dir").arg(&data_dir);
    let _app = Running::start("app", command, &servers.logs()).during("opening the app")?;
    println!("{}", what_to_click(&servers));
    std::future::pending().await
}

fn what_to_click(servers: &Servers) -> String {
    format!(
        "
The app's window is open; the servers listen on this machine only.

  Couple the app   {konto}/geraete
                   choose “Online-Ausweis”, under “Erika Mustermann” “Diesen Ausweis vorzeigen”,
                   then “Gerät koppeln” and “Code anzeigen”
                   save a picture of the code (or copy the link “Auf diesem Gerät öffnen”);
                   in the app “QR-Code scannen”, choose the picture (or paste the link), “Koppeln”,
                   a PIN twice and a name; type its six digits on the page, “Gerät koppeln”
  Sign in          {aachen}
                   {gelsenkirchen}
                   choose “Anmelden”, then “Servicekonto.Pass”, open the code in the app the same way,
                   “Anmelden” there, and your PIN
                   (Gelsenkirchen's library, the second “Anmelden”, is content with “niedrig”)
  Passwords        erika / mustermann-2026   max / beispiel-2026   (level “niedrig” only)

Ctrl-C ends everything and removes its files.",
        konto = servers.konto(),
        aachen = servers.portal(Portal::Aachen),
        gelsenkirchen = servers.portal(Portal::Gelsenkirchen),
    )
}
