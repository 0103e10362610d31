//! At start: what was cut off is finished, and issuers are asked for news.

use std::collections::BTreeSet;

use pass_keystore::KeystoreError;
use pass_protocol::{ErrorCode, Issuer};

use crate::{
    Aftermath, Authenticator, AuthenticatorError, IssuerClientError, Pairing, PairingState,
};

/// Seconds after which a registration that the issuer does not know cannot reach it any more.
const FORGOTTEN_AFTER: u32 = 600;

impl Authenticator {
    /// Deletes keys of removed pairings, asks how each pairing stands and what came of what was not
    /// answered, retries waiting unpairings. Never fails because of an issuer or the network.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn refresh(&self) -> Result<(), AuthenticatorError> {
        self.delete_orphaned_keys().await?;
        let mut unreachable = BTreeSet::new();
        for pairing in self.ports.store.pairings().await? {
            let asked = !unreachable.contains(&pairing.issuer);
            if asked && self.look_after(&pairing).await? == Reach::Unreachable {
                unreachable.insert(pairing.issuer);
            }
        }
        for unheard in self.ports.store.unheard().await? {
            let issuer = unheard.issuer();
            let asked = !unreachable.contains(issuer);
            if asked && reach(issuer, self.ask_about(&unheard).await)? == Reach::Unreachable {
                unreachable.insert(issuer.clone());
            }
        }
        for waiting in self.ports.store.waiting().await? {
            if !unreachable.contains(&waiting.issuer) {
                self.tell_issuer(&waiting).await?;
            }
        }
        Ok(())
    }

    async fn look_after(&self, pairing: &Pairing) -> Result<Reach, AuthenticatorError> {
        let made = self.pairing.try_lock();
        if pairing.state == PairingState::Pending && made.is_err() {
            return Ok(Reach::Fine);
        }
        if pairing.state == PairingState::Pending && !self.was_sent(pairing).await {
            self.remove(pairing, Aftermath::Nothing).await?;
            return Ok(Reach::Fine);
        }
        let stood = self.stand(pairing).await;
        let refused = |error: &AuthenticatorError| error.is_refusal(ErrorCode::ApprovalRefused);
        if stood.as_ref().is_err_and(refused) && self.is_forgotten(pairing) {
            self.remove(pairing, Aftermath::Nothing).await?;
        }
        reach(&pairing.issuer, stood)
    }

    /// Whether the registration can have left this device: it needs the key, and before that the
    /// row has the salt.
    async fn was_sent(&self, pairing: &Pairing) -> bool {
        let key = self.ports.keystore.public_key(&pairing.key_id()).await;
        pairing.sealed_salt.is_some() && !matches!(key, Err(KeystoreError::NotFound))
    }

    /// A registration so old that the issuer will never know it; a clock that was set back counts
    /// as old too, or the row might stay for ever.
    fn is_forgotten(&self, pairing: &Pairing) -> bool {
        let now = self.ports.clock.now();
        let age = pairing.paired_at.until(now);
        let old = age >= FORGOTTEN_AFTER || now < pairing.paired_at;
        pairing.state == PairingState::Pending && old
    }
}

/// What an issuer's answer, or the lack of one, means for the next question.
fn reach<T>(
    issuer: &Issuer,
    told: Result<T, AuthenticatorError>,
) -> Result<Reach, AuthenticatorError> {
    match told {
        Ok(_) => Ok(Reach::Fine),
        Err(AuthenticatorError::Store(error)) => Err(error.into()),
        Err(AuthenticatorError::Issuer(
            IssuerClientError::Offline(_) | IssuerClientError::Tls(_),
        )) => Ok(Reach::Unreachable),
        Err(error) => {
            tracing::debug!(%error, %issuer, "no news");
            Ok(Reach::Fine)
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Fine,
    Unreachable,
}
