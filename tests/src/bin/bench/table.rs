//! The table, and the bounds that numbers in it must keep.

use std::time::Duration;

/// Rows as they come, and which of them miss their bound.
#[derive(Debug, Default)]
pub(crate) struct Table {
    missed: Vec<String>,
}

impl Table {
    /// Begins the table.
    pub(crate) fn begin() -> Self {
        println!("| what | measured | bound |\n|---|---|---|");
        Self::default()
    }

    /// A number that is only told.
    pub(crate) fn row(&self, what: &str, measured: &str) {
        println!("| {what} | {measured} | |");
    }

    /// A number that must not be above `bound`.
    pub(crate) fn bounded<N: PartialOrd + Copy>(
        &mut self,
        what: &str,
        (measured, bound): (N, N),
        shown: impl Fn(N) -> String,
    ) {
        let kept = measured <= bound;
        let verdict = if kept { "" } else { ", missed" };
        println!("| {what} | {} | ≤ {}{verdict} |", shown(measured), shown(bound));
        if !kept {
            self.missed.push(what.to_owned());
        }
    }

    /// What missed its bound.
    pub(crate) fn missed(&self) -> &[String] {
        &self.missed
    }
}

/// The middle one.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

pub(crate) fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

pub(crate) fn percentiles(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |percent: usize| {
        let rank = (times.len() * percent / 100).min(times.len().saturating_sub(1));
        milliseconds(times.get(rank).copied().unwrap_or_default())
    };
    format!("{} / {}", at(50), at(99))
}

pub(crate) fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

pub(crate) fn mebibytes(bytes: u64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    format!("{}.{} MiB", tenths / 10, tenths % 10)
}
