//! The home screen, answering what is open, and pairing.

use pass_authenticator::{Approval, AuthenticatorError, Factor, OpenRequest, PairingProgress, Pin};
use pass_protocol::{ErrorCode, SystemRandom};
use zeroize::Zeroizing;

use crate::{
    CommandError, CommandErrorCode, PassApp, failure,
    opened::{Declined, Turn},
    view::{self, PinWeakness},
    views,
};

pub(crate) type Answer<T> = Result<T, CommandError>;

impl PassApp {
    /// The home screen, as it is known here.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`].
    pub async fn overview(&self) -> Answer<view::Overview> {
        let app = self.authenticator().await?;
        let device = self.device().await?;
        let notices = app.notices().await.map_err(failure::of)?;
        let notices = notices.iter().map(views::notice).chain(self.untold()).collect();
        Ok(view::Overview {
            pairings: views::pairings(&app.pairings().await.map_err(failure::of)?, device),
            waiting: app.waiting().await.map_err(failure::of)?.iter().map(views::waiting).collect(),
            notices,
            key_place: views::key_place(device.place),
        })
    }

    /// Asks the issuers for news and tells them what waits; never fails because of them.
    ///
    /// # Errors
    /// [`CommandErrorCode::Storage`].
    pub async fn refresh(&self) -> Answer<view::Overview> {
        self.authenticator().await?.refresh().await.map_err(failure::of)?;
        self.overview().await
    }

    /// Approves the open request.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::PinFormat`], and what can go wrong
    /// with a response.
    pub async fn approve(&self, pairing_id: String, pin: String) -> Answer<view::Approval> {
        let pin = parse_pin(pin)?;
        self.approve_with(&pairing_id, Factor::Pin(&pin)).await
    }

    /// Approves the open request with a fingerprint or face. The sentences are for the platform's
    /// prompt.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::BiometricNotAccepted`],
    /// [`CommandErrorCode::BiometricsChanged`], [`CommandErrorCode::BiometricCancelled`],
    /// [`CommandErrorCode::BiometricLocked`], and what can go wrong with a response.
    pub async fn approve_with_biometric(
        &self,
        pairing_id: String,
        prompt: view::PromptText,
    ) -> Answer<view::Approval> {
        self.approve_with(&pairing_id, Factor::Biometric(&views::prompt(prompt))).await
    }

    async fn approve_with(&self, pairing_id: &str, factor: Factor<'_>) -> Answer<view::Approval> {
        let app = self.authenticator().await?;
        let (mut open, turn) = self.opened.take()?;
        match app.approve(&mut open, pairing_id, factor).await {
            Ok(Approval::Approved { receipt, level, confirmation_code }) => {
                Ok(views::approved(open.portal_name(), level, &receipt, confirmation_code))
            }
            Ok(Approval::Blocked) => Ok(view::Approval::Blocked),
            Ok(Approval::WrongPin { tries_left, retry_after, next_pause, lifetime_left }) => {
                self.opened.put(open, turn);
                Ok(view::Approval::WrongPin {
                    tries_left,
                    pause_seconds: retry_after,
                    next_pause_seconds: next_pause,
                    lifetime_left,
                })
            }
            Err(error) => Err(self.keep_unless_over(open, turn, error)),
        }
    }

    /// Declines the open request, signed where a pairing was chosen.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], and what can go wrong with a response.
    pub async fn decline(&self, pairing_id: Option<String>) -> Answer<view::Declined> {
        let app = self.authenticator().await?;
        let (mut request, turn) = self.opened.take()?;
        if let Err(error) = app.decline(&mut request, pairing_id.as_deref()).await {
            return Err(self.keep_unless_over(request, turn, error));
        }
        let pairing_id = pairing_id.filter(|_| request.is_sign_in());
        let can_report = pairing_id.is_some();
        if let Some(pairing_id) = pairing_id {
            self.opened.put_declined(Declined { request, pairing_id }, turn);
        }
        Ok(view::Declined { can_report })
    }

    /// Reports the sign-in that was just declined: the person had not begun it.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::ReportRefused`], and what can go wrong
    /// on the way; then it can be tried again.
    pub async fn report_sign_in(&self) -> Answer<()> {
        let app = self.authenticator().await?;
        let (declined, turn) = self.opened.take_declined()?;
        match app.report(&declined.request, &declined.pairing_id).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_refusal(ErrorCode::ApprovalRefused) => {
                Err(CommandErrorCode::ReportRefused.into())
            }
            Err(error) => {
                self.opened.put_declined(declined, turn);
                Err(failure::of(error))
            }
        }
    }

    /// Lets go of the open request without an answer.
    ///
    /// # Errors
    /// None.
    pub async fn cancel(&self) -> Answer<()> {
        self.opened.begin();
        Ok(())
    }

    /// Why a PIN would be refused, if it would.
    ///
    /// # Errors
    /// None.
    pub async fn check_pin(&self, pin: String) -> Answer<Option<PinWeakness>> {
        Ok(match parse_pin(pin) {
            Ok(pin) => pin.weakness().map(views::weakness),
            Err(_) => Some(PinWeakness::Length),
        })
    }

    /// A PIN that nobody chose.
    ///
    /// # Errors
    /// None.
    pub async fn suggest_pin(&self) -> Answer<String> {
        Ok(Pin::suggest(&SystemRandom).expose().to_owned())
    }

    /// Answers an open request to pair.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::PinFormat`],
    /// [`CommandErrorCode::PinWeak`], [`CommandErrorCode::NameTaken`], and what can go wrong with
    /// a response.
    pub async fn pair(&self, pin: String, device_name: String) -> Answer<view::PairingCode> {
        let pin = parse_pin(pin)?;
        let app = self.authenticator().await?;
        let (mut open, turn) = self.opened.take()?;
        match app.pair(&mut open, &pin, &device_name).await {
            Ok(code) => Ok(views::code(code)),
            Err(error) => Err(self.keep_unless_over(open, turn, error)),
        }
    }

    /// The digits of a pending pairing once more, for an app that was closed meanwhile.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`] if it is not pending any more.
    pub async fn resume_pairing(&self, id: String) -> Answer<view::PairingCode> {
        self.authenticator().await?.pairing_code(&id).await.map(views::code).map_err(failure::of)
    }

    /// Whether the digits were typed.
    ///
    /// # Errors
    /// What can go wrong with asking the issuer.
    pub async fn pairing_progress(&self, id: String) -> Answer<view::PairingProgress> {
        let app = self.authenticator().await?;
        Ok(match app.pairing_progress(&id).await.map_err(failure::of)? {
            PairingProgress::Waiting => view::PairingProgress::Waiting,
            PairingProgress::Active(pairing) => {
                let device = self.device().await?;
                let pairing = Box::new(views::pairing(&pairing, device));
                view::PairingProgress::Active { pairing }
            }
            PairingProgress::Void => view::PairingProgress::Void,
        })
    }

    /// Removes a notice that was read.
    ///
    /// # Errors
    /// [`CommandErrorCode::NothingOpen`], [`CommandErrorCode::Storage`].
    pub async fn dismiss_notice(&self, id: String) -> Answer<()> {
        let app = self.authenticator().await?;
        if self.dismiss_untold(&id)? {
            return Ok(());
        }
        app.dismiss_notice(&id).await.map_err(failure::of)
    }

    /// Keeps the request after an error that leaves something to try.
    fn keep_unless_over(
        &self,
        open: OpenRequest,
        turn: Turn,
        error: AuthenticatorError,
    ) -> CommandError {
        let failed = failure::at(open.issuer().host(), error);
        if !matches!(
            failed.code,
            CommandErrorCode::CodeExpired
                | CommandErrorCode::RequestOver
                | CommandErrorCode::ForeignRequest
        ) {
            self.opened.put(open, turn);
        }
        failed
    }
}

/// The PIN that the UI handed over; its text is wiped.
pub(crate) fn parse_pin(pin: String) -> Answer<Pin> {
    let pin = Zeroizing::new(pin);
    Pin::parse(&pin).map_err(|_| CommandErrorCode::PinFormat.into())
}

#[cfg(test)]
pub(crate) mod tests;
