//! Whatever xtask started ends with it, also what has left its process group.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, kill},
    unistd::Pid,
};

/// Stands in for cargo: starts two sleepers, one of them in a session of its own.
const STAND_IN: &str = "#!/bin/sh\n\
    setsid sleep 300 & echo $! >> \"$PIDS\"\n\
    sleep 300 & echo $! >> \"$PIDS\"\n\
    wait\n";

#[test]
fn everything_started_ends_on_request() {
    let folder = tempfile::tempdir().unwrap();
    let stand_in = folder.path().join("cargo");
    let pids = folder.path().join("pids");
    fs::write(&stand_in, STAND_IN).unwrap();
    fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755)).unwrap();
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["check", "fmt"])
        .env("CARGO", &stand_in)
        .env("PIDS", &pids)
        .spawn()
        .unwrap();
    let started = || fs::read_to_string(&pids).unwrap_or_default();
    until(|| started().lines().count() == 2);
    kill(Pid::from_raw(i32::try_from(xtask.id()).unwrap()), Signal::SIGINT).unwrap();
    let status = xtask.wait().unwrap();
    assert_eq!(status.code(), Some(130));
    for pid in started().lines() {
        assert!(!Path::new("/proc").join(pid).exists(), "{pid} is still there");
    }
}

fn until(reached: impl Fn() -> bool) {
    let start = Instant::now();
    while !reached() {
        assert!(start.elapsed() < Duration::from_secs(20), "not reached in time");
        thread::sleep(Duration::from_millis(20));
    }
}
