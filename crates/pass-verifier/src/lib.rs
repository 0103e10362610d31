//! The issuer's side of the pass protocol: offer, claim, verify, revoke.
//!
//! One file a use case, in the order in which a request flows: `offer` shows a ticket, `claim`
//! answers it with a signed request (`short_code`: the same without a camera), `respond` judges
//! what comes back, `pairing` and `approval` wait for `digits`, `own_request` begins what needs no
//! code to scan, `revocation` ends a credential, `known_browsers` remembers where it has signed in,
//! `report` is what a person says who did not begin what they declined.
//! `evidence` knows what is proven about keys. Pure rules stand apart: `pin_policy`, `assurance`.
//! Storage is a port (`store`) with an SQLite adapter. [`Verifier::router`] mounts it all.
//!
//! Everything here is synchronous: a use case is one transaction. Call it from a blocking thread.

mod approval;
mod assertion;
mod assurance;
mod claim;
mod code_limit;
mod config;
mod credential;
mod digits;
mod error;
mod evidence;
mod keys;
mod known_browsers;
mod offer;
mod own_request;
mod pairing;
mod pin_policy;
mod pin_vault;
mod report;
mod respond;
mod revocation;
mod router;
mod short_code;
mod store;
mod store_sqlite;

use std::sync::{Arc, Mutex};

use pass_protocol::{Clock, Random, UnixTime};

pub use approval::Approved;
pub use code_limit::ClientAddress;
pub use config::VerifierConfig;
pub use credential::CredentialSummary;
pub use digits::CodeVerdict;
pub use error::VerifierError;
pub use evidence::{EvidenceCheck, KeyStanding};
pub use keys::{IssuerKeys, key_file};
pub use offer::{ClaimedDevice, Offer, OfferId, OfferPurpose, Offered, PairingOffer, Progress};
pub use pass_attestation::android::RevocationList;
pub use pass_attestation::{ChainError, EvidencePolicy, Finding};
pub use pin_policy::{LIFETIME_CAP, PinCounter, PinState};
pub use short_code::OfferedCode;
pub use store::{BrowserRecords, Records, ReportRecords, Store};
pub use store_sqlite::{SqliteStore, create_private};

/// An issuer's use cases. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Verifier {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    config: VerifierConfig,
    keys: IssuerKeys,
    store: Box<dyn Store>,
    clock: Arc<dyn Clock>,
    random: Arc<dyn Random>,
    code_limit: Mutex<code_limit::CodeLimit>,
}

impl Verifier {
    /// A verifier for one issuer.
    #[must_use]
    pub fn new(
        config: VerifierConfig,
        keys: IssuerKeys,
        store: impl Store + 'static,
        clock: Arc<dyn Clock>,
        random: Arc<dyn Random>,
    ) -> Self {
        let store = Box::new(store);
        let code_limit = Mutex::default();
        Self { inner: Arc::new(Inner { config, keys, store, clock, random, code_limit }) }
    }

    /// What is checked about device keys; takes new revocation lists.
    #[must_use]
    pub fn evidence(&self) -> &EvidenceCheck {
        &self.config().evidence
    }

    fn config(&self) -> &VerifierConfig {
        &self.inner.config
    }

    fn keys(&self) -> &IssuerKeys {
        &self.inner.keys
    }

    fn now(&self) -> UnixTime {
        self.inner.clock.now()
    }

    fn random(&self) -> &dyn Random {
        self.inner.random.as_ref()
    }

    /// Runs `work` in one transaction under the store's write lock; an error undoes all of it.
    fn write<T>(
        &self,
        work: impl FnOnce(&dyn Records) -> Result<T, VerifierError>,
    ) -> Result<T, VerifierError> {
        store::write(self.inner.store.as_ref(), work)
    }
}

#[cfg(test)]
mod tests;
