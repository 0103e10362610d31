//! What tests of several crates share: a driven clock, repeatable randomness, a keystore that fails
//! on demand, one with a biometric, a TPM in software, and fixtures. For `[dev-dependencies]` only.

mod biometric_keystore;
mod clock;
mod failing_keystore;
mod fixtures;
mod random;
mod software_tpm;

pub use biometric_keystore::BiometricKeystore;
pub use clock::FakeClock;
pub use failing_keystore::{FailingKeystore, KeystoreCall};
pub use fixtures::{NOON, PAIRING_LINK, PIN, WRONG_PIN, private_dir};
pub use random::SeededRandom;
pub use software_tpm::SoftwareTpm;
