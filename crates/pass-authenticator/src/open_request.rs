//! A request that waits for the person; lives in memory only.

use std::time::Duration;

use pass_protocol::{B64, FormatError, Issuer, RequestObject};
use zeroize::Zeroizing;

use crate::{Authenticator, AuthenticatorError, Pairing, PairingState, issuer_keys::IssuerKeys};

/// A claimed and checked request. Nothing of it may leave the process but what
/// [`Authenticator::review`] shows.
pub struct OpenRequest {
    /// Who shows the link.
    pub(crate) issuer: Issuer,
    /// What the claim and each further request answer.
    pub(crate) app_nonce: B64<32>,
    /// The request as it was signed.
    pub(crate) compact: String,
    /// The same, read and checked.
    pub(crate) request: RequestObject,
    /// The issuer's keys at the claim.
    pub(crate) keys: IssuerKeys,
    /// Name the issuer gives itself.
    pub(crate) issuer_name: String,
    /// Colour the issuer gives itself.
    pub(crate) issuer_color: String,
    /// Host of the relying party.
    pub(crate) portal_host: String,
    /// When the issuer stops listening, on the monotonic timer.
    pub(crate) ends_at: Duration,
    /// A response whose answer did not arrive.
    pub(crate) in_flight: Option<InFlight>,
    /// A refusal whose answer did not arrive.
    pub(crate) declining: Option<Declining>,
}

/// A response that was sent; may reach the issuer only as these very bytes.
pub(crate) struct InFlight {
    /// Id of its entry in the history.
    pub(crate) entry: String,
    /// The pairing that answers.
    pub(crate) pairing_id: String,
    /// The body, which holds a PIN proof.
    pub(crate) body: Zeroizing<Vec<u8>>,
    /// The PIN proof alone, to tell whether the same PIN is given again.
    pub(crate) proof: Zeroizing<[u8; 64]>,
}

/// A refusal that was sent; the same bytes get the same answer.
pub(crate) struct Declining {
    /// Id of its entry in the history.
    pub(crate) entry: String,
    /// The pairing that signed it, if one did.
    pub(crate) pairing_id: Option<String>,
    /// The body; nothing in it is secret.
    pub(crate) body: Zeroizing<Vec<u8>>,
}

impl OpenRequest {
    /// The issuer of the request.
    #[must_use]
    pub fn issuer(&self) -> &Issuer {
        &self.issuer
    }

    /// Accepts the next request of the same claim, which has to ask for the same thing.
    pub(crate) fn go_on_with(
        &mut self,
        compact: String,
        sent_at: Duration,
    ) -> Result<(), FormatError> {
        let keys = self.keys.for_requests();
        let next = RequestObject::verify(&compact, &self.issuer, &self.app_nonce, &keys)?;
        let now = &self.request;
        let same = next.purpose == now.purpose
            && next.relying_party == now.relying_party
            && next.acr == now.acr
            && next.channel == now.channel
            && next.message == now.message
            && next.user_verification == now.user_verification;
        if !same || next.nonce == now.nonce {
            return Err(FormatError::Foreign);
        }
        self.ends_at = sent_at.saturating_add(Duration::from_secs(next.expires_in.into()));
        self.request = next;
        self.compact = compact;
        Ok(())
    }
}

impl std::fmt::Debug for OpenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenRequest").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

impl Authenticator {
    /// Refuses a request that the issuer no longer listens to.
    pub(crate) fn check_time(&self, open: &OpenRequest) -> Result<(), AuthenticatorError> {
        let left = self.time_left(open);
        if left.is_zero() { Err(AuthenticatorError::Expired) } else { Ok(()) }
    }

    /// An active pairing at the issuer of this request.
    pub(crate) async fn active_at_issuer(
        &self,
        open: &OpenRequest,
        pairing_id: &str,
    ) -> Result<Pairing, AuthenticatorError> {
        let pairing = self.pairing(pairing_id).await?;
        let fits = pairing.issuer == open.issuer && pairing.state == PairingState::Active;
        if fits { Ok(pairing) } else { Err(AuthenticatorError::NotPaired) }
    }

    /// Time until the issuer stops listening.
    pub(crate) fn time_left(&self, open: &OpenRequest) -> Duration {
        open.ends_at.saturating_sub(self.ports.timer.elapsed())
    }
}
