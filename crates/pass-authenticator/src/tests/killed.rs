//! The app is killed at every single step of what it does, and started again.

mod answering;
mod keeping;
mod pairing;

use super::killed_ports::killed_at;
use super::world::World;
use crate::Authenticator;

/// Runs `work` on an app that is killed at step `at`; false once `work` has fewer steps.
async fn kill<F: Future>(world: &World, at: usize, work: impl FnOnce(Authenticator) -> F) -> bool {
    let (killer, ports) = killed_at(at, &world.app.ports);
    tokio::select! {
        () = killer.killed.notified() => true,
        _ = work(Authenticator::new(ports, "de")) => false,
    }
}
