//! What can be done with a pairing that is there: biometrics, another PIN, unpairing.

use pass_authenticator::{Approval, PinChange, Unpairing};

use crate::{
    CommandErrorCode, PassApp,
    commands::{Answer, parse_pin},
    failure, view, views,
};

impl PassApp {
    /// Lets a fingerprint or face stand in for the PIN of a pairing. The sentences are for the
    /// platform's prompt.
    ///
    /// # Errors
    /// [`CommandErrorCode::PinFormat`], [`CommandErrorCode::BiometricNotAccepted`],
    /// [`CommandErrorCode::BiometricCancelled`], [`CommandErrorCode::BiometricLocked`], and what
    /// can go wrong with a response.
    pub async fn enrol_biometric(
        &self,
        pairing_id: String,
        pin: String,
        prompt: view::PromptText,
    ) -> Answer<view::Enrolment> {
        let (pin, prompt) = (parse_pin(pin)?, views::prompt(prompt));
        let app = self.authenticator().await?;
        match app.enrol_biometric(&pairing_id, &pin, &prompt).await.map_err(failure::of)? {
            Approval::Approved { .. } => {
                Ok(view::Enrolment::Done { pairing: self.pairing_view(&pairing_id).await?.into() })
            }
            Approval::WrongPin { tries_left, retry_after, next_pause, lifetime_left } => {
                Ok(view::Enrolment::WrongPin {
                    tries_left,
                    pause_seconds: retry_after,
                    next_pause_seconds: next_pause,
                    lifetime_left,
                })
            }
            Approval::Blocked => Ok(view::Enrolment::Blocked),
        }
    }

    /// Changes the PIN of a pairing.
    ///
    /// # Errors
    /// [`CommandErrorCode::PinFormat`], [`CommandErrorCode::PinWeak`],
    /// [`CommandErrorCode::PinSame`], [`CommandErrorCode::PinChangeUnknown`], and what can go wrong
    /// with a response.
    pub async fn change_pin(
        &self,
        pairing_id: String,
        old_pin: String,
        new_pin: String,
    ) -> Answer<view::PinChange> {
        // Both are wiped, whichever cannot be read.
        let (old, new) = (parse_pin(old_pin), parse_pin(new_pin));
        let app = self.authenticator().await?;
        Ok(match app.change_pin(&pairing_id, &old?, &new?).await.map_err(failure::of)? {
            PinChange::Done => {
                view::PinChange::Done { pairing: self.pairing_view(&pairing_id).await?.into() }
            }
            PinChange::Settled => {
                view::PinChange::Settled { pairing: self.pairing_view(&pairing_id).await?.into() }
            }
            PinChange::WrongPin { tries_left, retry_after, next_pause, lifetime_left } => {
                view::PinChange::WrongPin {
                    tries_left,
                    pause_seconds: retry_after,
                    next_pause_seconds: next_pause,
                    lifetime_left,
                }
            }
            PinChange::Blocked => view::PinChange::Blocked,
        })
    }

    /// Stops using a fingerprint or face for a pairing.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::Storage`].
    pub async fn forget_biometric(&self, pairing_id: String) -> Answer<view::PairingView> {
        self.authenticator().await?.forget_biometric(&pairing_id).await.map_err(failure::of)?;
        self.pairing_view(&pairing_id).await
    }

    /// Ends a pairing here and at its issuer.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::Storage`];
    /// [`CommandErrorCode::UnpairedElsewhere`] if the issuer does not know it any more.
    pub async fn unpair(&self, id: String) -> Answer<view::Unpairing> {
        match self.authenticator().await?.unpair(&id).await.map_err(failure::of)? {
            Unpairing::Confirmed { receipt, issuer_name, .. } => Ok(view::Unpairing::Confirmed {
                receipt_id: receipt.jti.to_string(),
                at: receipt.iat.0,
                issuer_name,
            }),
            Unpairing::Queued { issuer_name } => Ok(view::Unpairing::Queued { issuer_name }),
            Unpairing::Unknown { .. } => Err(CommandErrorCode::UnpairedElsewhere.into()),
        }
    }

    async fn pairing_view(&self, id: &str) -> Answer<view::PairingView> {
        let pairings = self.authenticator().await?.pairings().await.map_err(failure::of)?;
        let pairing = pairings.iter().find(|one| one.id == id);
        let pairing = pairing.ok_or(CommandErrorCode::NothingOpen)?;
        Ok(views::pairing(pairing, self.device().await?))
    }

    pub(crate) async fn device(&self) -> Answer<views::Device> {
        let app = self.authenticator().await?;
        Ok(views::Device { place: app.key_place(), biometrics: app.biometrics().await })
    }
}

#[cfg(test)]
mod tests;
