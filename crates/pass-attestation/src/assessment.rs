//! What came of looking at evidence.

use pass_protocol::{KeySecurityLevel, LevelOfAssurance};

use crate::Finding;

/// What evidence is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assessment {
    /// It counts.
    Accepted {
        /// Where the key lives.
        place: KeySecurityLevel,
        /// Highest level it allows.
        level: LevelOfAssurance,
    },
    /// It counts no more than a key in software.
    Refused(Finding),
}
