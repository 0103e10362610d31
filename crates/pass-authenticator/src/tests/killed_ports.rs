//! Ports that never come back from a chosen step: the app is killed there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use pass_keystore::{
    DeviceCondition, DeviceKeystore, GeneratedKey, KeyId, KeyPolicy, KeystoreError, Prompt,
    PublicKey, Sealed, Secret, Signature,
};
use pass_protocol::{
    Answer, ClaimAnswer, ClaimRequest, CodeClaim, CredentialId, DisableAnswer, DisableRequest,
    EndorsementAnswer, EndorsementRequest, Issuer, IssuerMetadata, KeyEvidence, KeySecurityLevel,
    OwnRequest, PassLink, ReceiptAnswer, ReceiptRequest, ReportAnswer, ReportRequest,
    StatementChain, StatusAnswer, StatusRequest,
};
use tokio::sync::Notify;

use crate::{
    Aftermath, EntryChange, HistoryEntry, IssuerClient, IssuerClientError, Notice, Pairing,
    PairingChange, Ports, Store, StoreError, Unheard, WaitingUnpairing,
};

/// Counts steps, two a call: before it and after it.
#[derive(Debug, Default)]
pub(super) struct Killer {
    steps: AtomicUsize,
    at: usize,
    pub(super) killed: Notify,
}

impl Killer {
    async fn step(&self) {
        if self.steps.fetch_add(1, Ordering::SeqCst) + 1 == self.at {
            self.killed.notify_one();
            std::future::pending::<()>().await;
        }
    }
}

#[derive(Debug)]
struct Killed<T: ?Sized> {
    killer: Arc<Killer>,
    inner: Arc<T>,
}

/// `ports` that stop at step `at`, counted from 1.
pub(super) fn killed_at(at: usize, ports: &Ports) -> (Arc<Killer>, Ports) {
    let killer = Arc::new(Killer { at, ..Killer::default() });
    let keystore = Killed { killer: killer.clone(), inner: ports.keystore.clone() };
    let store = Killed { killer: killer.clone(), inner: ports.store.clone() };
    let issuers = Killed { killer: killer.clone(), inner: ports.issuers.clone() };
    let ports = Ports {
        keystore: Arc::new(keystore),
        store: Arc::new(store),
        issuers: Arc::new(issuers),
        ..ports.clone()
    };
    (killer, ports)
}

/// One implementation: each call between two steps.
macro_rules! stepping {
    ($port:ident { $($name:ident($($arg:ident: $ty:ty),*) -> $out:ty;)* } $($rest:tt)*) => {
        #[async_trait]
        impl $port for Killed<dyn $port> {
            $(async fn $name(&self, $($arg: $ty),*) -> $out {
                self.killer.step().await;
                let result = self.inner.$name($($arg),*).await;
                self.killer.step().await;
                result
            })*
            $($rest)*
        }
    };
}

stepping! {
    DeviceKeystore {
        generate(id: &KeyId, policy: KeyPolicy, challenge: &[u8; 32])
            -> Result<GeneratedKey, KeystoreError>;
        public_key(id: &KeyId) -> Result<PublicKey, KeystoreError>;
        sign(id: &KeyId, message: &[u8], prompt: &Prompt) -> Result<Signature, KeystoreError>;
        certify(id: &KeyId, signed: &[u8]) -> Result<Option<KeyEvidence>, KeystoreError>;
        endorsement(id: &KeyId) -> Result<Option<EndorsementRequest>, KeystoreError>;
        activate(id: &KeyId, answer: &EndorsementAnswer) -> Result<Secret, KeystoreError>;
        condition() -> DeviceCondition;
        seal(id: &KeyId, secret: &[u8]) -> Result<Sealed, KeystoreError>;
        unseal(id: &KeyId, sealed: &Sealed) -> Result<Secret, KeystoreError>;
        delete(id: &KeyId) -> Result<(), KeystoreError>;
    }
    fn security_level(&self) -> KeySecurityLevel {
        self.inner.security_level()
    }
}

stepping! {
    Store {
        pairings() -> Result<Vec<Pairing>, StoreError>;
        insert_pairing(pairing: &Pairing) -> Result<(), StoreError>;
        change_pairing(id: &str, change: PairingChange) -> Result<(), StoreError>;
        remove_pairing(pairing: &Pairing, aftermath: Aftermath) -> Result<(), StoreError>;
        orphaned_keys() -> Result<Vec<KeyId>, StoreError>;
        forget_key(key: &KeyId) -> Result<(), StoreError>;
        waiting() -> Result<Vec<WaitingUnpairing>, StoreError>;
        remove_waiting(credential: &CredentialId) -> Result<(), StoreError>;
        notices() -> Result<Vec<Notice>, StoreError>;
        put_notice(notice: &Notice) -> Result<(), StoreError>;
        remove_notice(id: &str) -> Result<bool, StoreError>;
        record(entry: &HistoryEntry) -> Result<(), StoreError>;
        history(before: Option<&str>, limit: u32) -> Result<Vec<HistoryEntry>, StoreError>;
        record_unheard(entry: &HistoryEntry, unheard: &Unheard) -> Result<(), StoreError>;
        unheard() -> Result<Vec<Unheard>, StoreError>;
        change_entry(id: &str, change: EntryChange) -> Result<(), StoreError>;
    }
}

stepping! {
    IssuerClient {
        metadata(issuer: &Issuer) -> Result<IssuerMetadata, IssuerClientError>;
        keys(issuer: &Issuer) -> Result<StatementChain, IssuerClientError>;
        claim(link: &PassLink, claim: &ClaimRequest) -> Result<ClaimAnswer, IssuerClientError>;
        claim_code(issuer: &Issuer, claim: &CodeClaim) -> Result<ClaimAnswer, IssuerClientError>;
        respond(uri: &str, body: &[u8]) -> Result<Answer, IssuerClientError>;
        request(issuer: &Issuer, request: &OwnRequest) -> Result<ClaimAnswer, IssuerClientError>;
        endorse(uri: &str, endorsement: &EndorsementRequest)
            -> Result<EndorsementAnswer, IssuerClientError>;
        report(uri: &str, report: &ReportRequest) -> Result<ReportAnswer, IssuerClientError>;
        receipt(uri: &str, asked: &ReceiptRequest) -> Result<ReceiptAnswer, IssuerClientError>;
        status(issuer: &Issuer, status: &StatusRequest) -> Result<StatusAnswer, IssuerClientError>;
        disable(issuer: &Issuer, disable: &DisableRequest)
            -> Result<DisableAnswer, IssuerClientError>;
    }
}
