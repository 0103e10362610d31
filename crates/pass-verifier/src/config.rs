//! What an operator decides.

use pass_protocol::{Issuer, IssuerMetadata, LevelOfAssurance};

use crate::EvidenceCheck;

/// Settings of one issuer.
#[derive(Debug)]
pub struct VerifierConfig {
    /// Its origin.
    pub issuer: Issuer,
    /// What it says about itself.
    pub metadata: IssuerMetadata,
    /// What evidence about device keys counts for.
    pub evidence: EvidenceCheck,
    /// Highest level at which a biometric stands in for the PIN. More than `low` only counts for
    /// keys that are proven to be released to a biometric.
    pub biometric: LevelOfAssurance,
    /// Whether it only tests; said in every request.
    pub test_mode: bool,
}
