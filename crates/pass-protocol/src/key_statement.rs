//! Key statements: which keys an issuer signs with, and who may say so next.
//!
//! Ours. Each statement names two statement keys; one of them signs the next statement. The first
//! is signed by one of its own. An app pins version, hash and statement keys at pairing.

use serde::{Deserialize, Serialize};

use crate::jws::{self, Jwk, SigningKey};
use crate::{B64, FormatError, Issuer, sha256};

/// Longest chain that is walked; more than a century of yearly statements.
const MAX_CHAIN: usize = 128;

/// What a key may sign. One key, one purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyUse {
    /// [`crate::RequestObject`]s.
    Request,
    /// [`crate::Receipt`]s and [`crate::CredentialStatus`].
    Receipt,
}

/// A public key and its use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementKey {
    /// The key.
    #[serde(flatten)]
    pub jwk: Jwk,
    /// What it signs.
    pub key_use: KeyUse,
}

/// Payload of a JWS of type [`KeyStatement::TYP`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyStatement {
    /// Whose keys.
    pub iss: Issuer,
    /// Counts up from 1 without gaps.
    pub version: u32,
    /// Keys in use.
    pub keys: Vec<StatementKey>,
    /// Who may sign the next statement: one key in use, one offline spare.
    pub next_statement_keys: Vec<Jwk>,
}

impl KeyStatement {
    /// JWS type.
    pub const TYP: &'static str = "pass-keys+jwt";

    /// Signs this statement.
    ///
    /// # Errors
    /// As [`SigningKey::sign`].
    pub fn sign(&self, key: &SigningKey) -> Result<String, FormatError> {
        key.sign(Self::TYP, self)
    }

    /// The keys for one use.
    #[must_use]
    pub fn keys_for(&self, key_use: KeyUse) -> Vec<Jwk> {
        let fitting = self.keys.iter().filter(|key| key.key_use == key_use);
        fitting.map(|key| key.jwk.clone()).collect()
    }
}

/// What `GET /pass/keys` answers: all statements, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementChain {
    /// [`KeyStatement`]s as JWS.
    pub statements: Vec<String>,
}

/// What an app remembers of the statement it trusts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedStatement {
    /// Version of the statement.
    pub version: u32,
    /// SHA-256 of its JWS without the signature, so that signing anew changes nothing.
    pub hash: B64<32>,
}

impl StatementChain {
    /// Where it is served.
    pub const PATH: &'static str = "/pass/keys";

    /// Walks the chain and returns its last statement and what to pin.
    ///
    /// Without `pinned` the first statement is taken on trust: that is the moment of pairing,
    /// where nothing but the connection's certificate vouches for the issuer. With it, the chain
    /// must contain the pinned statement unchanged; it may only have grown behind it.
    ///
    /// # Errors
    /// [`FormatError::KeyChain`] if a version is missing, lower, altered or signed by anyone else.
    pub fn walk(
        &self,
        issuer: &Issuer,
        pinned: Option<&PinnedStatement>,
    ) -> Result<(KeyStatement, PinnedStatement), FormatError> {
        if self.statements.len() > MAX_CHAIN {
            return Err(FormatError::KeyChain);
        }
        let mut last: Option<(KeyStatement, PinnedStatement)> = None;
        let mut met_pinned = pinned.is_none();
        for compact in &self.statements {
            let signers = match &last {
                Some((statement, _)) => statement.next_statement_keys.clone(),
                None => jws::unverified_payload::<KeyStatement>(compact)?.next_statement_keys,
            };
            let (statement, pin) = read(compact, issuer, &signers)?;
            let expected = last.as_ref().map_or(1, |(s, _)| s.version.saturating_add(1));
            if statement.version != expected {
                return Err(FormatError::KeyChain);
            }
            met_pinned |= pinned == Some(&pin);
            last = Some((statement, pin));
        }
        last.filter(|_| met_pinned).ok_or(FormatError::KeyChain)
    }
}

fn read(
    compact: &str,
    issuer: &Issuer,
    signers: &[Jwk],
) -> Result<(KeyStatement, PinnedStatement), FormatError> {
    let statement: KeyStatement =
        jws::verify(compact, KeyStatement::TYP, signers).map_err(|_| FormatError::KeyChain)?;
    // A key id is what its key says it is, or one key could pass for another.
    let honest = |jwk: &Jwk| jwk.kid == jwk.thumbprint();
    let keys_honest = statement.keys.iter().all(|key| honest(&key.jwk))
        && statement.next_statement_keys.iter().all(honest);
    if statement.iss != *issuer || !keys_honest {
        return Err(FormatError::KeyChain);
    }
    let signed = compact.rsplit_once('.').map_or(compact, |(signed, _)| signed);
    let hash = B64(sha256(signed.as_bytes()));
    let version = statement.version;
    Ok((statement, PinnedStatement { version, hash }))
}

#[cfg(test)]
mod tests;
