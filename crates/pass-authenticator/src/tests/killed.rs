//! The app is killed at every single step of what it does, and started again.

mod answering;
mod keeping;
mod pairing;

use super::killed_ports::killed_at;
use super::world::World;
use crate::{Authenticator, HistoryKind, Outcome};

/// Runs `work` on an app that is killed at step `at`; false once `work` has fewer steps.
async fn kill<F: Future>(world: &World, at: usize, work: impl FnOnce(Authenticator) -> F) -> bool {
    let (killer, ports) = killed_at(at, &world.app.ports);
    tokio::select! {
        () = killer.killed.notified() => true,
        _ = work(Authenticator::new(ports, "de")) => false,
    }
}

/// What the history says, newest first: what, whether it counted, whether there is a receipt. The
/// pairing that each world begins with is left out.
async fn told(world: &World) -> Vec<(HistoryKind, Outcome, bool)> {
    let mut entries = world.app.whole_history().await.unwrap();
    let first = entries.pop().unwrap();
    assert_eq!((first.kind, first.receipt.is_some()), (HistoryKind::Paired, true));
    let said = entries.into_iter().map(|one| (one.kind, one.outcome, one.receipt.is_some()));
    said.collect()
}
