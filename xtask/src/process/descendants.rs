//! Every process that was started from here, however deep, ended by its id.

use std::{
    collections::BTreeMap,
    fs, thread,
    time::{Duration, Instant},
};

use nix::{
    sys::{
        signal::{Signal, kill},
        wait::{WaitPidFlag, waitpid},
    },
    unistd::{Pid, getpid},
};

const GRACE: Duration = Duration::from_secs(8);
const POLL: Duration = Duration::from_millis(50);

/// Asks all descendants to end, and after a while makes them.
pub(crate) fn end_descendants() {
    let start = Instant::now();
    let mut asked = Vec::new();
    loop {
        reap();
        let running = descendants(getpid());
        if running.is_empty() {
            return;
        }
        let late = start.elapsed() > GRACE;
        for pid in running {
            // A process may end between the look and the signal.
            if late {
                let _ = kill(pid, Signal::SIGKILL);
            } else if !asked.contains(&pid) {
                let _ = kill(pid, Signal::SIGTERM);
                asked.push(pid);
            }
        }
        if start.elapsed() > GRACE * 2 {
            return;
        }
        thread::sleep(POLL);
    }
}

/// Takes note of adopted processes that have ended.
fn reap() {
    let any = Pid::from_raw(-1);
    while let Ok(status) = waitpid(any, Some(WaitPidFlag::WNOHANG)) {
        if status.pid().is_none() {
            return;
        }
    }
}

fn descendants(of: Pid) -> Vec<Pid> {
    let parents = parents();
    let mut found: Vec<Pid> = Vec::new();
    let mut front = vec![of];
    while let Some(parent) = front.pop() {
        for (child, _) in parents.iter().filter(|(_, p)| **p == parent) {
            found.push(*child);
            front.push(*child);
        }
    }
    found
}

fn parents() -> BTreeMap<Pid, Pid> {
    let Ok(entries) = fs::read_dir("/proc") else { return BTreeMap::new() };
    entries
        .flatten()
        .filter_map(|entry| fs::read_to_string(entry.path().join("stat")).ok())
        .filter_map(|stat| parent_of(&stat))
        .collect()
}

/// Reads `pid (name) state ppid …`; the name may hold spaces and brackets.
fn parent_of(stat: &str) -> Option<(Pid, Pid)> {
    let (pid, rest) = stat.split_once(" (")?;
    let (_, rest) = rest.rsplit_once(") ")?;
    let mut fields = rest.split(' ');
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    let ended = matches!(state, "Z" | "X");
    (!ended).then_some((Pid::from_raw(pid.parse().ok()?), Pid::from_raw(parent)))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn names_with_brackets_are_read() {
        let pair = parent_of("12 (a) b (c)) S 7 12 12 0").unwrap();
        assert_eq!(pair, (Pid::from_raw(12), Pid::from_raw(7)));
        assert_eq!(parent_of("12 (gone) Z 7 12 12 0"), None);
        assert_eq!(parent_of("garbage"), None);
    }

    #[test]
    fn grandchildren_are_found() {
        let mut child = Command::new("sh").args(["-c", "sleep 30 & wait"]).spawn().unwrap();
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap());
        let start = Instant::now();
        while descendants(pid).is_empty() && start.elapsed() < GRACE {
            thread::sleep(POLL);
        }
        let below = descendants(pid);
        assert!(descendants(getpid()).contains(&pid));
        assert_eq!(below.len(), 1);
        for one in below {
            kill(one, Signal::SIGKILL).unwrap();
        }
        child.wait().unwrap();
    }
}
