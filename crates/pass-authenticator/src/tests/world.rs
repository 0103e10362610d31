//! One app on one device, and one issuer.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use pass_keystore::{KeyId, KeyPolicy, SoftwareKeystore, WrapKeySource};
use pass_protocol::{LevelOfAssurance, PassLink, Purpose};
use pass_testkit::{BiometricKeystore, FailingKeystore, FakeClock, PIN, SeededRandom};
use tempfile::TempDir;

use super::fake_issuer::FakeIssuer;
use crate::{
    Authenticator, AuthenticatorError, MonotonicTimer, OpenRequest, Pairing, PairingProgress, Pin,
    Ports, SqliteStore, StoreKey,
};

pub(super) static RIGHT: LazyLock<Pin> = LazyLock::new(|| Pin::parse(PIN).unwrap());
pub(super) static WRONG: LazyLock<Pin> =
    LazyLock::new(|| Pin::parse(pass_testkit::WRONG_PIN).unwrap());

#[derive(Debug, Default, Clone)]
pub(super) struct FakeTimer(Arc<AtomicU64>);

impl FakeTimer {
    pub(super) fn advance(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl MonotonicTimer for FakeTimer {
    fn elapsed(&self) -> Duration {
        Duration::from_secs(self.0.load(Ordering::SeqCst))
    }
}

pub(super) struct World {
    pub(super) folder: TempDir,
    pub(super) issuer: Arc<FakeIssuer>,
    pub(super) keystore: Arc<FailingKeystore>,
    pub(super) biometric: Arc<BiometricKeystore>,
    pub(super) clock: FakeClock,
    pub(super) timer: FakeTimer,
    pub(super) app: Authenticator,
}

pub(super) fn store_key() -> StoreKey {
    StoreKey::from(zeroize::Zeroizing::new([7; 32]))
}

impl World {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let issuer = Arc::new(FakeIssuer::new("https://konto.example"));
        let keys = SoftwareKeystore::open(folder.path().join("keys"), WrapKeySource::File).unwrap();
        let biometric = Arc::new(BiometricKeystore::new(Arc::new(keys)));
        let keystore = Arc::new(FailingKeystore::new(biometric.clone()));
        let store =
            SqliteStore::open(&folder.path().join("pairings.sqlite3"), store_key()).unwrap();
        let (clock, timer) = (FakeClock::default(), FakeTimer::default());
        let ports = Ports {
            keystore: keystore.clone(),
            store: Arc::new(store),
            issuers: issuer.clone(),
            clock: Arc::new(clock.clone()),
            timer: Arc::new(timer.clone()),
            random: Arc::new(SeededRandom::new(1)),
        };
        let app = Authenticator::new(ports, "de");
        Self { folder, issuer, keystore, biometric, clock, timer, app }
    }

    /// A world with an active pairing.
    pub(super) async fn paired() -> (Self, Pairing) {
        let world = Self::new();
        let pairing = world.pair().await;
        (world, pairing)
    }

    pub(super) async fn pair(&self) -> Pairing {
        let mut open = self.open(Purpose::Pair).await.unwrap();
        let code = self.app.pair(&mut open, &RIGHT, "Telefon").await.unwrap();
        self.issuer.confirm();
        match self.app.pairing_progress(&code.id).await.unwrap() {
            PairingProgress::Active(pairing) => *pairing,
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn open(&self, purpose: Purpose) -> Result<OpenRequest, AuthenticatorError> {
        self.issuer.offer(purpose, LevelOfAssurance::Substantial);
        self.app.claim(&self.link()).await
    }

    pub(super) fn link(&self) -> PassLink {
        let origin = self.issuer.issuer.origin();
        PassLink::parse(&format!("{origin}/P/AAAQEAYEAUDAOCAJBIFQYDIOB4")).unwrap()
    }

    pub(super) async fn only_pairing(&self) -> Pairing {
        let [pairing] = <[Pairing; 1]>::try_from(self.app.pairings().await.unwrap()).unwrap();
        pairing
    }

    /// Somebody replaces a key by another one of the same name.
    pub(super) async fn make_anew(&self, id: &KeyId) {
        let keystore = &self.app.ports.keystore;
        keystore.delete(id).await.unwrap();
        keystore.generate(id, KeyPolicy::Free, &[0; 32]).await.unwrap();
    }

    /// Device keys in the keystore; the one for disable secrets does not count.
    pub(super) fn device_keys(&self) -> usize {
        let files = std::fs::read_dir(self.folder.path().join("keys")).unwrap();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".key")).count().saturating_sub(1)
    }
}
