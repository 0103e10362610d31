//! The review: what a person has to know before saying yes or no.

use pass_protocol::{LevelOfAssurance, Purpose, UserVerificationMethod};

use crate::{Authenticator, AuthenticatorError, OpenRequest, Pairing, PairingState, display_text};

/// Longest text of one row, in characters.
const MAX_ROW: usize = 120;

/// Who asks for what, in texts that are fit for a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// [`Purpose::Pair`] or [`Purpose::SignIn`].
    pub purpose: Purpose,
    /// Name of the relying party, as the issuer registered it.
    pub portal_name: String,
    /// Its host.
    pub portal_host: String,
    /// Name the issuer gives itself.
    pub issuer_name: String,
    /// Host of the issuer.
    pub issuer_host: String,
    /// Whether this app has an active pairing at the issuer.
    pub issuer_known: bool,
    /// Whether the issuer says that it only tests.
    pub test_mode: bool,
    /// Level that is needed.
    pub level: LevelOfAssurance,
    /// Family of the browser that shows the code.
    pub browser: Option<String>,
    /// Its system.
    pub os: Option<String>,
    /// Its rough place, as the issuer guesses it.
    pub place: Option<String>,
    /// Masked account, for a pairing.
    pub account_label: Option<String>,
    /// Active pairings at the issuer, last used first.
    pub pairings: Vec<Pairing>,
    /// Ids of those that have signed in with that browser before; `None` if the issuer does not
    /// state it.
    pub known_pairings: Option<Vec<String>>,
    /// Whether the issuer takes a biometric in place of the PIN here.
    pub biometric_accepted: bool,
    /// Seconds until the issuer stops listening.
    pub expires_in: u32,
}

impl Authenticator {
    /// What the person is shown.
    ///
    /// # Errors
    /// [`AuthenticatorError::Store`].
    pub async fn review(&self, open: &OpenRequest) -> Result<Review, AuthenticatorError> {
        let request = &open.request;
        let mut pairings = self.ports.store.pairings().await?;
        pairings.retain(|pairing| {
            pairing.issuer == open.issuer && pairing.state == PairingState::Active
        });
        let knows =
            |pairing: &&Pairing| request.knows_browser(&pairing.credential_id) == Some(true);
        let known_pairings = request
            .known_credentials
            .as_ref()
            .map(|_| pairings.iter().filter(knows).map(|pairing| pairing.id.clone()).collect());
        let row = |text: &Option<String>| {
            text.as_deref().map(|text| display_text(text, MAX_ROW)).filter(|text| !text.is_empty())
        };
        Ok(Review {
            purpose: request.purpose,
            portal_name: open.portal_name(),
            portal_host: open.portal_host.clone(),
            issuer_name: open.issuer_name.clone(),
            issuer_host: open.issuer.host().to_owned(),
            issuer_known: !pairings.is_empty(),
            test_mode: request.test_mode,
            level: request.acr,
            browser: row(&request.initiator.browser),
            os: row(&request.initiator.os),
            place: row(&request.initiator.place),
            account_label: open.account_label(),
            pairings,
            known_pairings,
            biometric_accepted: request
                .user_verification
                .contains(&UserVerificationMethod::Biometric),
            expires_in: u32::try_from(self.time_left(open).as_secs()).unwrap_or(u32::MAX),
        })
    }
}

impl OpenRequest {
    /// Name of the relying party, fit for a screen.
    #[must_use]
    pub fn portal_name(&self) -> String {
        display_text(&self.request.relying_party.name, MAX_ROW)
    }

    /// Whether it asks to sign in.
    #[must_use]
    pub fn is_sign_in(&self) -> bool {
        self.request.purpose == Purpose::SignIn
    }

    /// Masked account of a request to pair, fit for a screen.
    pub(crate) fn account_label(&self) -> Option<String> {
        let terms = self.request.pairing.as_ref();
        terms.map(|terms| display_text(&terms.account_label, MAX_ROW))
    }
}
