//! An issuer's keys, as far as this app trusts them.

use pass_protocol::{FormatError, Issuer, KeyStatement, KeyUse, PinnedStatement, jws::Jwk};

use crate::{Authenticator, AuthenticatorError, PairingChange};

/// The last statement of a chain that was walked, and what to remember of it.
#[derive(Debug, Clone)]
pub(crate) struct IssuerKeys {
    statement: KeyStatement,
    pub(crate) pinned: PinnedStatement,
}

impl IssuerKeys {
    /// Keys that sign requests.
    pub(crate) fn for_requests(&self) -> Vec<Jwk> {
        self.statement.keys_for(KeyUse::Request)
    }

    /// Keys that sign receipts and status answers.
    pub(crate) fn for_receipts(&self) -> Vec<Jwk> {
        self.statement.keys_for(KeyUse::Receipt)
    }
}

impl Authenticator {
    /// Fetches the chain of `issuer`, which has to hold what every pairing there has pinned.
    pub(crate) async fn issuer_keys(
        &self,
        issuer: &Issuer,
    ) -> Result<IssuerKeys, AuthenticatorError> {
        let pairings = self.ports.store.pairings().await?;
        let at_issuer = pairings.into_iter().filter(|pairing| pairing.issuer == *issuer);
        let pins: Vec<PinnedStatement> = at_issuer.map(|pairing| pairing.pinned).collect();
        self.issuer_keys_behind(issuer, &pins).await
    }

    /// Fetches the chain of `issuer`, which has to hold all of `pins`.
    pub(crate) async fn issuer_keys_behind(
        &self,
        issuer: &Issuer,
        pins: &[PinnedStatement],
    ) -> Result<IssuerKeys, AuthenticatorError> {
        let chain = self.ports.issuers.keys(issuer).await?;
        let broken = |error: FormatError| match pins.is_empty() {
            true => AuthenticatorError::Foreign(error),
            false => AuthenticatorError::IssuerKeysChanged,
        };
        for pin in pins {
            chain.walk(issuer, Some(pin)).map_err(broken)?;
        }
        let (statement, pinned) = chain.walk(issuer, None).map_err(broken)?;
        Ok(IssuerKeys { statement, pinned })
    }

    /// Moves the pins at `issuer` forward, once something signed by the new keys was accepted.
    pub(crate) async fn pin_forward(
        &self,
        issuer: &Issuer,
        keys: &IssuerKeys,
    ) -> Result<(), AuthenticatorError> {
        let store = &self.ports.store;
        for pairing in store.pairings().await? {
            if pairing.issuer == *issuer && pairing.pinned != keys.pinned {
                let change = PairingChange::Pinned(keys.pinned.clone());
                store.change_pairing(&pairing.id, change).await?;
            }
        }
        Ok(())
    }
}
