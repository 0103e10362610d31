//! Who asks a program of the harness to end is not left with its servers.

use std::process::Command;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use pass_tests::Failure;
use pass_tests::process::{Running, binary};

/// Far longer than it takes; only a failure waits so long.
const LONG: Duration = Duration::from_secs(60);

/// Parent and state of a process (proc(5)); its name may hold spaces and brackets.
fn parent_and_state(id: i32) -> Option<(i32, String)> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?.to_owned();
    Some((fields.next()?.parse().ok()?, state))
}

fn children(of: i32) -> Vec<i32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let ids = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    ids.filter(|id| parent_and_state(*id).is_some_and(|(parent, _)| parent == of)).collect()
}

async fn until(what: &str, mut done: impl FnMut() -> bool) -> Result<(), Failure> {
    let start = Instant::now();
    while !done() {
        if start.elapsed() > LONG {
            return Err(Failure::Timeout { what: what.to_owned(), waited: LONG });
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    Ok(())
}

#[tokio::test]
async fn a_bench_that_is_asked_to_end_takes_its_servers_with_it() -> Result<(), Failure> {
    let logs = tempfile::tempdir()?;
    let mut bench = Running::start("bench", Command::new(binary("bench")?), logs.path())?;
    let id = i32::try_from(bench.id()).unwrap();
    let mut servers = Vec::new();
    let started = until("account server and portals", || {
        servers = children(id);
        servers.len() >= 3
    });
    started.await?;
    // Only the program itself: its servers are groups of their own.
    kill(Pid::from_raw(id), Signal::SIGTERM).unwrap();
    assert_eq!(bench.ended(LONG).await?.code(), Some(143), "{}", bench.log());
    let ended = |id: &i32| parent_and_state(*id).is_none_or(|(_, state)| state == "Z");
    until("the end of the servers", || servers.iter().all(ended)).await
}
