//! What a receipt has to be about before this app believes it.

use pass_protocol::{
    B64, CredentialId, FormatError, Issuer, Purpose, Receipt, Verdict, jws::Jwk, sha256,
};
use serde::{Deserialize, Serialize};

use crate::{OpenRequest, Pairing};

/// The receipt that is expected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Expected {
    pub(crate) issuer: Issuer,
    pub(crate) credential_id: Option<CredentialId>,
    pub(crate) purpose: Purpose,
    pub(crate) verdict: Verdict,
    /// Hash of the response's body, where it is about one.
    pub(crate) response_hash: Option<B64<32>>,
}

/// A receipt that was checked, and its signed form (JWS compact).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub(crate) receipt: Receipt,
    pub(crate) compact: String,
}

impl Expected {
    /// About a pairing, not about a response.
    pub(crate) fn about(pairing: &Pairing, purpose: Purpose, verdict: Verdict) -> Self {
        Self {
            issuer: pairing.issuer.clone(),
            credential_id: Some(pairing.credential_id),
            purpose,
            verdict,
            response_hash: None,
        }
    }

    /// In the answer to the response `body`.
    pub(crate) fn answer(
        open: &OpenRequest,
        pairing: Option<&Pairing>,
        verdict: Verdict,
        body: &[u8],
    ) -> Self {
        Self {
            issuer: open.issuer.clone(),
            credential_id: pairing.map(|pairing| pairing.credential_id),
            purpose: open.request.purpose,
            verdict,
            response_hash: Some(B64(sha256(body))),
        }
    }

    /// Reads a receipt that was signed by one of `keys`.
    pub(crate) fn check(&self, compact: String, keys: &[Jwk]) -> Result<Proof, FormatError> {
        let receipt = Receipt::verify(&compact, &self.issuer, keys)?;
        let mine = receipt.verdict == self.verdict
            && receipt.purpose == self.purpose
            && receipt.credential_id == self.credential_id
            && (self.response_hash.is_none() || receipt.response_hash == self.response_hash);
        if mine { Ok(Proof { receipt, compact }) } else { Err(FormatError::Foreign) }
    }
}
