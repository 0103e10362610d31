//! What proc(5) says about processes.

use std::time::Duration;

use pass_tests::app_window::APP;
use pass_tests::{Context as _, Failure};

/// User and system time of a process (proc(5), fields 14 and 15, in ticks of 10 ms).
pub(crate) fn processor_time(id: u32) -> Result<Duration, Failure> {
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
pub(crate) fn memory(id: u32) -> Result<u64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kibibytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    Ok(kibibytes.during("reading VmRSS")? * 1024)
}

/// The app's own process and those of its web view, by name; only those of this process group.
pub(crate) fn app_memory(group: u32) -> Result<Vec<(String, u64)>, Failure> {
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
