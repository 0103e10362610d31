//! `cargo xtask android run` and `test`: from the source tree to the app on a running emulator.

use std::{
    net::TcpStream,
    process::Child,
    thread,
    time::{Duration, Instant},
};

use super::{ABIS, doctor};
use crate::{
    process::{Failure, Interrupt},
    step::{Step, listing},
    tools,
};

const APK: &str =
    "src-tauri/gen/android/app/build/outputs/apk/universal/debug/app-universal-debug.apk";
const ACTIVITY: &str = "de.servicekonto.pass/.MainActivity";
/// Account server, Aachen, Gelsenkirchen: as in `config/demo`.
const PORTS: [&str; 3] = ["8480", "8481", "8482"];
const SERVERS: [(&str, &str); 3] = [
    ("servicekonto", "config/demo/servicekonto.toml"),
    ("portals", "config/demo/aachen.toml"),
    ("portals", "config/demo/gelsenkirchen.toml"),
];
/// `-e`: the one emulator that runs, and no phone on a cable.
const ASK_ABI: [&str; 5] = ["adb", "-e", "shell", "getprop", "ro.product.cpu.abi"];
const PATIENCE: Duration = Duration::from_secs(120);

const HINTS: &str = "\
The app is open on the emulator. No emulator was at hand where this command was written: whatever
differs from what stands here, please tell.

  Servers    http://konto.localhost:8480  http://aachen.localhost:8481  http://gelsenkirchen.localhost:8482
             the same addresses in this machine's browser and in the emulator's; what they know is
             kept in target/demo-data. The emulator attests in software, which is worth the level
             \"low\"; config/demo/servicekonto.toml takes it for \"substantial\", as no real server may.
  Couple     http://konto.localhost:8480/geraete: \"Online-Ausweis\", under \"Erika Mustermann\"
             \"Diesen Ausweis vorzeigen\", \"Gerät koppeln\", \"Code anzeigen\"
  Sign in    http://aachen.localhost:8481: \"Anmelden\", \"Servicekonto.Pass\"
             step by step: docs/testers.md

A code gets into the app in one of these ways:

  link       copy the address behind \"Auf diesem Gerät öffnen\", and here in another terminal:
             adb -e shell am start -a android.intent.action.VIEW -d 'servicekonto-pass:LINK'
             or paste it in the app, on the screen that scans
  camera     save the code as a picture; the emulator's window: … > Camera > Wall > the picture; then walk
             up to the wall (hold Alt, move with W A S D), and scan. For the next start of the emulator:
             emulator -avd NAME -camera-back virtualscene -virtualscene-poster wall=PICTURE
  typed      on the page \"Keine Kamera?\", in the app \"Code eingeben\" (pairing so makes the device wait a day)
  picture    adb -e push PICTURE /sdcard/Pictures/ and choose it in the app

A fingerprint is taken at \"niedrig\" only: at Gelsenkirchen's library, the second \"Anmelden\" there. Add it in the
emulator's settings and in the app's pairing first; then: adb -e emu finger touch 1

Ctrl-C ends the servers.
";

/// What is to be done once the app is installed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// Servers for a person who clicks.
    Run,
    /// The keystore's suite, and a story.
    Test,
}

pub(super) fn run(aim: Aim, words: &[&str]) -> Result<(), Failure> {
    match words {
        ["--dry-run"] => {
            let abi = abi_of_machine(std::env::consts::ARCH);
            println!("{}", ASK_ABI.join(" "));
            print!("{}{}", listing(&steps(aim, target(abi)?)), listing(&last(aim)));
            Ok(())
        }
        [] => {
            doctor::run()?;
            play(aim, tools::ask(&ASK_ABI).as_deref())
        }
        _ => Err(Failure::said("usage: cargo xtask android run|test [--dry-run]")),
    }
}

fn play(aim: Aim, abi: Option<&str>) -> Result<(), Failure> {
    let abi = abi.ok_or_else(|| {
        Failure::said(
            "no emulator answers, or more than one. To start one:\n  \
             \"$ANDROID_HOME/emulator/emulator\" -avd pass",
        )
    })?;
    let last = last(aim);
    if aim == Aim::Run {
        free_ports()?;
    }
    steps(aim, target(abi.trim())?).iter().try_for_each(Step::run)?;
    match aim {
        Aim::Test => last.iter().try_for_each(Step::run),
        Aim::Run => serve(&last, &PORTS),
    }
}

/// Each server in the background, the last one in front, until the person has enough.
fn serve(servers: &[Step], ports: &[&str]) -> Result<(), Failure> {
    let Some((front, others)) = servers.split_last() else { return Ok(()) };
    for (server, port) in others.iter().zip(ports) {
        let mut process = server.start()?;
        await_port(port, &mut process)?;
    }
    println!("\n{HINTS}");
    front.run()
}

fn await_port(port: &str, server: &mut Child) -> Result<(), Failure> {
    let start = Instant::now();
    while !listens(port) {
        if Interrupt::asked() {
            return Err(Failure::Interrupted);
        }
        let has_ended = server.try_wait().is_ok_and(|status| status.is_some());
        if has_ended || start.elapsed() > PATIENCE {
            return Err(Failure::said(format!("nothing listens on port {port}; see above")));
        }
        thread::sleep(Duration::from_millis(200));
    }
    Ok(())
}

fn free_ports() -> Result<(), Failure> {
    match PORTS.iter().find(|port| listens(port)) {
        None => Ok(()),
        Some(port) => Err(Failure::said(format!(
            "port {port} is in use; end what listens there and start again"
        ))),
    }
}

fn listens(port: &str) -> bool {
    TcpStream::connect(format!("127.0.0.1:{port}")).is_ok()
}

/// An emulator is as quick as it can be only with the machine code of the computer under it.
fn abi_of_machine(architecture: &str) -> &'static str {
    if architecture == "aarch64" { "arm64-v8a" } else { "x86_64" }
}

/// The Tauri CLI's word.
fn target(abi: &str) -> Result<&'static str, Failure> {
    let found = ABIS.iter().find(|(name, _)| *name == abi).map(|(_, target)| *target);
    found.ok_or_else(|| {
        Failure::said(format!(
            "this emulator runs `{abi}`; the app is built for arm64-v8a and x86_64 only"
        ))
    })
}

fn steps(aim: Aim, target: &str) -> Vec<Step> {
    let mut build = vec!["cargo", "build", "--locked", "-p", "servicekonto", "-p", "portals"];
    if aim == Aim::Test {
        build.extend(["-p", "pass-tests"]);
    }
    let app = ["cargo", "xtask", "tauri", "android", "build", "--debug", "--apk", "--ci"];
    let app = [app.as_slice(), &["--target", target]].concat();
    let mut steps = vec![
        Step::new("the pages' packages", "ui", &["npm", "ci", "--no-audit", "--no-fund"]),
        Step::new("the pages, which the app holds", "ui", &["npm", "run", "build"]),
        Step::new("the servers", "", &build),
        Step::new("the app, in debug mode", "", &app),
    ];
    if aim == Aim::Test {
        let suite = ["./gradlew", ":pass-keystore:connectedDebugAndroidTest"];
        steps.push(Step::new("the rules for keystores", "src-tauri/gen/android", &suite));
    }
    let install = ["adb", "-e", "install", "-r", "-t", APK];
    steps.push(Step::new("the app on the emulator", "", &install));
    for port in PORTS {
        let (there, here) = (format!("tcp:{port}"), format!("tcp:{port}"));
        let words = ["adb", "-e", "reverse", &there, &here];
        steps.push(Step::new("this machine's servers on the emulator's loopback", "", &words));
    }
    if aim == Aim::Run {
        let words = ["adb", "-e", "shell", "am", "start", "-n", ACTIVITY];
        steps.push(Step::new("the app, opened", "", &words));
    }
    steps
}

/// What goes on until it ends.
fn last(aim: Aim) -> Vec<Step> {
    let cargo = ["cargo", "run", "--quiet", "--locked", "-p"];
    match aim {
        Aim::Run => SERVERS
            .iter()
            .map(|(package, config)| {
                let words = [cargo.as_slice(), &[package, "--", "--config", config]].concat();
                Step::new("a server of the demo", "", &words)
            })
            .collect(),
        Aim::Test => {
            let words = [cargo.as_slice(), &["pass-tests", "--bin", "emulator-story"]].concat();
            vec![Step::new("a citizen's story", "", &words)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILD: &str = "(cd ui && npm ci --no-audit --no-fund)\n(cd ui && npm run build)\n";
    const ON_IT: &str = "\
adb -e install -r -t src-tauri/gen/android/app/build/outputs/apk/universal/debug/app-universal-debug.apk
adb -e reverse tcp:8480 tcp:8480
adb -e reverse tcp:8481 tcp:8481
adb -e reverse tcp:8482 tcp:8482
";

    #[test]
    fn run_builds_installs_connects_and_serves() {
        let wanted = format!(
            "{BUILD}cargo build --locked -p servicekonto -p portals\n\
             cargo xtask tauri android build --debug --apk --ci --target x86_64\n{ON_IT}\
             adb -e shell am start -n de.servicekonto.pass/.MainActivity\n"
        );
        assert_eq!(listing(&steps(Aim::Run, "x86_64")), wanted);
        let servers = "\
cargo run --quiet --locked -p servicekonto -- --config config/demo/servicekonto.toml
cargo run --quiet --locked -p portals -- --config config/demo/aachen.toml
cargo run --quiet --locked -p portals -- --config config/demo/gelsenkirchen.toml
";
        assert_eq!(listing(&last(Aim::Run)), servers);
    }

    #[test]
    fn test_runs_the_suite_and_a_story() {
        let wanted = format!(
            "{BUILD}cargo build --locked -p servicekonto -p portals -p pass-tests\n\
             cargo xtask tauri android build --debug --apk --ci --target aarch64\n\
             (cd src-tauri/gen/android && ./gradlew :pass-keystore:connectedDebugAndroidTest)\n{ON_IT}"
        );
        assert_eq!(listing(&steps(Aim::Test, "aarch64")), wanted);
        let story = "cargo run --quiet --locked -p pass-tests --bin emulator-story\n";
        assert_eq!(listing(&last(Aim::Test)), story);
    }

    #[test]
    fn only_the_two_kinds_of_machine_code_are_built() {
        assert_eq!(target("arm64-v8a").unwrap(), "aarch64");
        assert_eq!(target("x86_64").unwrap(), "x86_64");
        for other in ["x86", "armeabi-v7a", ""] {
            assert!(target(other).is_err(), "{other}");
        }
        assert_eq!(target(abi_of_machine("aarch64")).unwrap(), "aarch64");
        assert_eq!(target(abi_of_machine("x86_64")).unwrap(), "x86_64");
    }

    #[test]
    fn without_an_emulator_nothing_runs() {
        let failure = play(Aim::Run, None).unwrap_err();
        assert!(failure.to_string().contains("no emulator answers"), "{failure}");
        assert!(play(Aim::Test, Some("x86\n")).unwrap_err().to_string().contains("`x86`"));
    }

    #[test]
    fn a_server_that_ends_at_once_ends_the_wait() {
        // Nobody listens there while nobody asks the system for a port.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let server = |script: &str| Step::new("a server", "", &["sh", "-c", script]);
        let outcome = serve(&[server("exit 3"), server("exit 4")], &[&port.to_string()]);
        assert!(outcome.unwrap_err().to_string().contains("nothing listens"));
        // The one in front says how the run ends.
        assert_eq!(serve(&[server("exit 4")], &[]).unwrap_err().exit_code(), 4);
    }

    #[test]
    fn ports_are_those_of_the_demo() {
        for ((_, config), port) in SERVERS.iter().zip(PORTS) {
            let text = crate::workspace::read(config).unwrap();
            assert!(text.contains(&format!("listen = \"127.0.0.1:{port}\"")), "{config}");
        }
        let policy = crate::workspace::read("config/demo/servicekonto.toml").unwrap();
        assert!(policy.contains("[policy]\nsoftware = \"substantial\""), "{policy}");
    }

    #[test]
    fn other_words_are_refused() {
        assert!(run(Aim::Run, &["--release"]).is_err());
    }
}
