//! Measures account server and app on this machine and prints a table. `cargo xtask bench` builds
//! the release binaries and runs this; `docs/benchmarks.md` keeps one run.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use pass_tests::app_window::{APP, AppWindow};
use pass_tests::citizen::{Citizen, PIN};
use pass_tests::process::binary;
use pass_tests::scripted_app::ScriptedApp;
use pass_tests::servers::{Portal, Servers, Setup};
use pass_tests::xvfb::Screen;
use pass_tests::{Context as _, Failure};

/// Sign-ins one after the other.
const ALONE: u32 = 200;
/// Citizens at once, and sign-ins of each.
const CITIZENS: u32 = 8;
const EACH: u32 = 40;
/// Starts of the app.
const STARTS: usize = 5;

#[tokio::main]
async fn main() -> ExitCode {
    match measure().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("bench: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Result<(), Failure> {
    println!("| what | measured |\n|---|---|");
    let servers = Servers::start(Setup::DEMO).await?;
    alone(&servers).await?;
    at_once(&servers).await?;
    let konto = memory(servers.konto_id())?;
    row("memory of the account server after that (RSS)", &mebibytes(konto));
    app_starts(&servers).await?;
    sizes()
}

fn row(what: &str, measured: &str) {
    println!("| {what} | {measured} |");
}

/// One citizen after the other: latencies, and processor time of the server.
async fn alone(servers: &Servers) -> Result<(), Failure> {
    let mut erika = Citizen::new(servers)?;
    let mut app = ScriptedApp::new(&servers.konto(), "Messgerät")?;
    erika.pair(&mut app, PIN).await?;
    let (mut claims, mut responses) = (Vec::new(), Vec::new());
    let before = processor_time(servers.konto_id())?;
    for _ in 0..ALONE {
        let link = erika.ask_to_sign_in(Portal::Aachen).await?;
        let start = Instant::now();
        let claimed = app.claim(&link).await?;
        claims.push(start.elapsed());
        let body = app.approval(&claimed, PIN)?;
        let start = Instant::now();
        let reply = app.respond(&claimed, &body).await?;
        responses.push(start.elapsed());
        if reply.verdict() != "approved" {
            return Err(Failure::Unexpected(format!("{reply:?}")));
        }
        erika.arrive().await?;
    }
    let spent = processor_time(servers.konto_id())?.saturating_sub(before);
    row("server CPU per sign-in, all pages included", &milliseconds(spent / ALONE));
    row("claim, p50 / p99", &percentiles(claims));
    row("response, p50 / p99", &percentiles(responses));
    Ok(())
}

/// Several citizens at once, each with a browser and an app; client and server share the machine.
async fn at_once(servers: &Servers) -> Result<(), Failure> {
    let mut citizens = Vec::new();
    for at in 0..CITIZENS {
        let mut citizen = Citizen::new(servers)?;
        let mut app = ScriptedApp::new(&servers.konto(), &format!("Gerät {at}"))?;
        citizen.pair(&mut app, PIN).await?;
        citizens.push((citizen, app));
    }
    let start = Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for (mut citizen, mut app) in citizens {
        tasks.spawn(async move {
            for _ in 0..EACH {
                let link = citizen.ask_to_sign_in(Portal::Gelsenkirchen).await?;
                let claimed = app.claim(&link).await?;
                let body = app.approval(&claimed, PIN)?;
                app.respond(&claimed, &body).await?;
                citizen.arrive().await?;
            }
            Ok::<(), Failure>(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.map_err(|error| Failure::Unexpected(error.to_string()))??;
    }
    let rate = f64::from(CITIZENS * EACH) / start.elapsed().as_secs_f64();
    let what = format!("sign-ins per second, {CITIZENS} citizens at once, clients on this machine");
    row(&what, &format!("{rate:.0}"));
    Ok(())
}

/// From starting the program to a home screen that can be used.
async fn app_starts(servers: &Servers) -> Result<(), Failure> {
    let logs = servers.logs();
    let screen = Screen::own(&logs).await?;
    let mut times = Vec::new();
    let mut resident = Vec::new();
    for at in 0..STARTS {
        let data_dir = servers.dir().join(format!("app-{at}"));
        let start = Instant::now();
        let app = AppWindow::open(&data_dir, screen.display(), &logs).await?;
        app.screen("home").await?;
        times.push(start.elapsed());
        resident = app_memory(app.process_group())?;
    }
    times.sort();
    let median = times.get(STARTS / 2).copied().unwrap_or_default();
    let what = "app start to usable window, median, WebDriver's own start included";
    row(what, &milliseconds(median));
    for (name, bytes) in resident {
        row(&format!("memory of the app, process {name} (RSS)"), &mebibytes(bytes));
    }
    Ok(())
}

fn sizes() -> Result<(), Failure> {
    for name in ["servicekonto", "service-portal", "pass", APP] {
        row(&format!("size of `{name}`"), &mebibytes(binary(name)?.metadata()?.len()));
    }
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/assets");
    for (what, ending) in [("JavaScript, all languages", "js"), ("CSS", "css")] {
        let files = files_ending(&assets, ending)?;
        let raw: u64 = files.iter().filter_map(|f| f.metadata().ok()).map(|m| m.len()).sum();
        let mut packed = 0;
        for file in &files {
            packed += Command::new("gzip").arg("-9c").arg(file).output()?.stdout.len();
        }
        let kilo = |bytes: u64| format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100);
        let packed = kilo(u64::try_from(packed).unwrap_or_default());
        row(&format!("UI bundle, {what}"), &format!("{} ({packed} gzip)", kilo(raw)));
    }
    Ok(())
}

fn files_ending(dir: &Path, ending: &str) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(dir).during("reading ui/dist")?;
    let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    Ok(paths.filter(|path| path.extension().is_some_and(|e| e == ending)).collect())
}

fn percentiles(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |percent: usize| {
        let rank = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        milliseconds(times.get(rank).copied().unwrap_or_default())
    };
    format!("{} / {}", at(50), at(99))
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn mebibytes(bytes: u64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    format!("{}.{} MiB", tenths / 10, tenths % 10)
}

/// User and system time of a process (proc(5), fields 14 and 15, in ticks of 10 ms).
fn processor_time(id: u32) -> Result<Duration, Failure> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat"))?;
    let fields = stat.rsplit_once(')').map(|(_, rest)| rest).unwrap_or_default();
    let ticks: u64 = fields
        .split_whitespace()
        .skip(11)
        .take(2)
        .filter_map(|field| field.parse::<u64>().ok())
        .sum();
    Ok(Duration::from_millis(ticks * 10))
}

/// Process group of a process (proc(5), field 5).
fn process_group(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse().ok()
}

/// Resident memory of a process in bytes (proc(5), `VmRSS`).
fn memory(id: u32) -> Result<u64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    Ok(kibibytes.during("reading VmRSS")? * 1024)
}

/// The app's own process and those of its web view, by name; only those of this process group.
fn app_memory(group: u32) -> Result<Vec<(String, u64)>, Failure> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc")?.filter_map(Result::ok) {
        let Ok(id) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        let name = std::fs::read_to_string(entry.path().join("comm")).unwrap_or_default();
        let name = name.trim();
        if process_group(id) != Some(group) {
            continue;
        }
        if APP.starts_with(name) && !name.is_empty() && name.len() >= 15
            || ["WebKitWebProces", "WebKitNetworkPr"].contains(&name)
        {
            // A process that has ended and was not waited for has no memory any more.
            found.extend(memory(id).ok().map(|bytes| (name.to_owned(), bytes)));
        }
    }
    Ok(found)
}
