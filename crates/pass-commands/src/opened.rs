//! The one request that is open, or was just declined. A new one replaces it, also while the old one
//! is being answered.

use std::sync::{Mutex, MutexGuard, PoisonError};

use pass_authenticator::OpenRequest;

use crate::{CommandError, CommandErrorCode};

/// Room for one request.
#[derive(Debug, Default)]
pub(crate) struct Opened(Mutex<Slot>);

#[derive(Debug, Default)]
struct Slot {
    request: Option<OpenRequest>,
    declined: Option<Declined>,
    /// Counts what was begun, so that what comes late does not replace what is newer.
    turn: u64,
}

/// A declined request, which can still be reported, and the pairing that declined it.
#[derive(Debug)]
pub(crate) struct Declined {
    pub(crate) request: OpenRequest,
    pub(crate) pairing_id: String,
}

/// The right to put a request into the room, until somebody else takes a turn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Turn(u64);

impl Opened {
    /// Empties the room and begins a turn.
    pub(crate) fn begin(&self) -> Turn {
        let mut slot = self.slot();
        slot.request = None;
        slot.declined = None;
        slot.turn = slot.turn.wrapping_add(1);
        Turn(slot.turn)
    }

    /// Takes the open request out to work with it.
    pub(crate) fn take(&self) -> Result<(OpenRequest, Turn), CommandError> {
        let mut slot = self.slot();
        let request = slot.request.take();
        let request = request.ok_or(CommandError::new(CommandErrorCode::NothingOpen))?;
        Ok((request, Turn(slot.turn)))
    }

    /// Puts a request into the room, unless the turn is over.
    pub(crate) fn put(&self, request: OpenRequest, turn: Turn) {
        let mut slot = self.slot();
        if slot.turn == turn.0 {
            slot.request = Some(request);
        }
    }

    /// Takes the declined request out to report it.
    pub(crate) fn take_declined(&self) -> Result<(Declined, Turn), CommandError> {
        let mut slot = self.slot();
        let declined = slot.declined.take();
        let declined = declined.ok_or(CommandError::new(CommandErrorCode::NothingOpen))?;
        Ok((declined, Turn(slot.turn)))
    }

    /// Keeps a declined request in case it is reported, unless the turn is over.
    pub(crate) fn put_declined(&self, declined: Declined, turn: Turn) {
        let mut slot = self.slot();
        if slot.turn == turn.0 {
            slot.declined = Some(declined);
        }
    }

    fn slot(&self) -> MutexGuard<'_, Slot> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
