//! What can be wrong with bytes from outside.

use thiserror::Error;

/// A message is not of the form that `docs/protocol.md` gives it.
///
/// No variant carries the message: it may hold a secret, and errors end up in logs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FormatError {
    /// Not base64url without padding, or of another length than it must have.
    #[error("not base64url of the right length")]
    Base64,
    /// A field of fixed length has another one.
    #[error("a field has the wrong length")]
    Length,
    /// Not the JSON that is expected here.
    #[error("not the expected JSON")]
    Json,
    /// Not the CBOR that is expected here (RFC 8949).
    #[error("not the expected CBOR")]
    Cbor,
    /// Bytes left over, or too few of them.
    #[error("authenticator data is cut off or too long")]
    AuthenticatorData,
    /// Not a P-256 public key.
    #[error("not a P-256 public key")]
    PublicKey,
    /// Not a compact JWS with exactly the header that is expected (RFC 7515, RFC 8725 §3.1, §3.11).
    #[error("not a signed message of the expected type")]
    Jws,
    /// No key with that id.
    #[error("signed with an unknown key")]
    UnknownKey,
    /// A signature does not fit.
    #[error("a signature does not fit")]
    Signature,
    /// A signed message is for somebody or something else.
    #[error("a message is meant for something else")]
    Foreign,
    /// The chain of key statements is broken or goes backwards.
    #[error("the issuer's key statements do not follow from the pinned one")]
    KeyChain,
}
