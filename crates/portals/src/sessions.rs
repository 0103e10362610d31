//! Who is signing in and who is signed in, in memory: this is a portal to try things with.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom as _, SystemRandom};

use crate::id_token::Claims;

/// How long a sign-in may take.
const SIGN_IN: Duration = Duration::from_secs(20 * 60);
/// How long a session lasts.
const SESSION: Duration = Duration::from_secs(30 * 60);
/// More than this are not kept; the oldest go first.
const MOST: usize = 10_000;

/// A sign-in that has begun: what must come back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Begun {
    /// Guards against forged callbacks (RFC 6749 §10.12).
    pub(crate) state: String,
    /// Binds the ID token to this sign-in.
    pub(crate) nonce: String,
    /// Proves who asked for the code (RFC 7636 §4.1).
    pub(crate) code_verifier: String,
    /// The level asked for, as `acr_values` has it.
    pub(crate) acr: String,
}

/// Both kinds, by the random value in the browser's cookie.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    begun: Mutex<HashMap<String, (Instant, Begun)>>,
    signed_in: Mutex<HashMap<String, (Instant, Claims)>>,
}

impl Sessions {
    pub(crate) fn begin(&self, begun: Begun) -> Option<String> {
        insert(&self.begun, begun, SIGN_IN)
    }

    /// Hands a begun sign-in out, once.
    pub(crate) fn take_begun(&self, cookie: &str) -> Option<Begun> {
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, begun) = begun.remove(cookie)?;
        (since.elapsed() < SIGN_IN).then_some(begun)
    }

    pub(crate) fn sign_in(&self, claims: Claims) -> Option<String> {
        insert(&self.signed_in, claims, SESSION)
    }

    pub(crate) fn signed_in(&self, cookie: &str) -> Option<Claims> {
        let sessions = self.signed_in.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, claims) = sessions.get(cookie)?;
        (since.elapsed() < SESSION).then(|| claims.clone())
    }

    pub(crate) fn sign_out(&self, cookie: &str) {
        self.signed_in.lock().unwrap_or_else(PoisonError::into_inner).remove(cookie);
    }
}

fn insert<T>(
    map: &Mutex<HashMap<String, (Instant, T)>>,
    value: T,
    lifetime: Duration,
) -> Option<String> {
    let key = random_text()?;
    let mut map = map.lock().unwrap_or_else(PoisonError::into_inner);
    map.retain(|_, (since, _)| since.elapsed() < lifetime);
    if map.len() >= MOST {
        let oldest = map.iter().min_by_key(|(_, (since, _))| *since).map(|(key, _)| key.clone());
        oldest.and_then(|key| map.remove(&key));
    }
    map.insert(key.clone(), (Instant::now(), value));
    Some(key)
}

/// 256 random bits as text; `None` where the system has no randomness.
pub(crate) fn random_text() -> Option<String> {
    let mut bytes = [0; 32];
    SystemRandom::new().fill(&mut bytes).ok()?;
    Some(URL_SAFE_NO_PAD.encode(bytes))
}
