//! Ctrl-C and requests to end are noted, so that everything started can be ended in order.

use std::sync::{
    Arc, LazyLock,
    atomic::{AtomicBool, Ordering},
};

use nix::sys::prctl;
use signal_hook::{
    consts::{SIGHUP, SIGINT, SIGTERM},
    flag,
};

use super::Failure;

static ASKED: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| Arc::new(AtomicBool::new(false)));

/// The wish of a person to stop.
#[derive(Debug)]
pub(crate) struct Interrupt;

impl Interrupt {
    /// From now on signals are noted, and processes that lose their parent become ours.
    pub(crate) fn listen() -> Result<(), Failure> {
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            flag::register(signal, Arc::clone(&ASKED))
                .map_err(|e| Failure::said(format!("could not listen for signals: {e}")))?;
        }
        prctl::set_child_subreaper(true)
            .map_err(|e| Failure::said(format!("could not adopt processes: {e}")))
    }

    pub(crate) fn asked() -> bool {
        ASKED.load(Ordering::Relaxed)
    }
}
