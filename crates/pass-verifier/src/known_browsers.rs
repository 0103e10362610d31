//! Browsers in which a credential has signed in before: a hint to the person who reviews a request.
//!
//! Nothing is loosened for a known browser, so a copied cookie earns its thief no more than a quieter
//! review (decision 11). A browser is named by a hash of what it holds.

use pass_protocol::{B64, CredentialId, CredentialState, RequestObject, UnixTime};

use crate::{Offer, OfferPurpose, Verifier, VerifierError};

/// Seconds without a sign-in after which a browser is forgotten: a year.
const FORGET_SECONDS: i64 = 365 * 24 * 60 * 60;
/// Browsers that are remembered for a credential; the one longest unused goes first.
const BROWSERS: u32 = 16;

impl Verifier {
    /// The credentials that have signed in with this browser, latest first, no more than a request
    /// can carry.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn known_credentials(&self, browser: &B64<32>) -> Result<Vec<CredentialId>, VerifierError> {
        let since = self.browsers_since();
        self.write(|records| records.known_credentials(browser, since, RequestObject::MARKS))
    }

    /// Remembers that `credential` has signed in with a browser, whose name was `before` and is
    /// `browser` from now on: a name that somebody planted or copied ends with the next sign-in.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn remember_browser(
        &self,
        credential: &CredentialId,
        before: Option<&B64<32>>,
        browser: &B64<32>,
    ) -> Result<(), VerifierError> {
        let now = self.now();
        self.write(|records| {
            if let Some(before) = before {
                records.rename_browser(before, browser)?;
            }
            let found = records.credential(credential)?;
            if found.is_none_or(|found| found.state != CredentialState::Active) {
                return Ok(());
            }
            records.insert_browser(credential, browser, now, BROWSERS)
        })
    }

    /// Forgets that devices of `account` have signed in with this browser. Answers whether others
    /// have.
    ///
    /// # Errors
    /// [`VerifierError::Database`].
    pub fn forget_browser(&self, account: &str, browser: &B64<32>) -> Result<bool, VerifierError> {
        let since = self.browsers_since();
        self.write(|records| {
            records.forget_browser(browser, account)?;
            Ok(!records.known_credentials(browser, since, 1)?.is_empty())
        })
    }

    /// What a request says about the browser: as many marks for a known one as for a new one, in an
    /// order that says nothing.
    pub(crate) fn marks(&self, terms: &Offer, nonce: &B64<32>) -> Option<Vec<B64<32>>> {
        let known = terms.known_credentials.as_ref()?;
        if terms.purpose != OfferPurpose::SignIn {
            return None;
        }
        let known = known.iter().map(|credential| RequestObject::mark(nonce, credential));
        let filling = std::iter::repeat_with(|| B64::random(self.random()));
        let mut marks: Vec<B64<32>> = known.chain(filling).take(RequestObject::MARKS).collect();
        marks.sort_unstable();
        Some(marks)
    }

    /// Browsers that nobody has used since then are forgotten.
    pub(crate) fn browsers_since(&self) -> UnixTime {
        UnixTime(self.now().0.saturating_sub(FORGET_SECONDS))
    }
}
