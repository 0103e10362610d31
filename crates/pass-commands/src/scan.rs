//! From a link, a picture, a typed code or a frame of the camera to an open request.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use pass_authenticator::{Authenticator, OpenRequest, display_text, system_name};
use pass_protocol::{Issuer, IssuerError, LinkError, PassLink, ShortCode};
use pass_scan::ScanError;

use crate::{
    CommandError, CommandErrorCode, PassApp, commands::Answer, failure, opened::Turn, view, views,
};

/// Longest text of a foreign code that is shown, in characters.
const MAX_FOREIGN_TEXT: usize = 300;
/// Longest picture that is read (20 MiB), as base64.
const MAX_IMAGE_TEXT: usize = pass_scan::MAX_PICTURE_LEN.div_ceil(3) * 4;
/// Longest frame of a camera that is read (1 MiB), as base64; the viewfinder's crop of 720 pixels
/// has a tenth of that.
const MAX_FRAME_TEXT: usize = (1usize << 20).div_ceil(3) * 4;

impl PassApp {
    /// Opens what a scanned or pasted link stands for.
    ///
    /// # Errors
    /// [`CommandErrorCode::NotAPassCode`], [`CommandErrorCode::InsecureIssuer`], and what can go
    /// wrong with a claim.
    pub async fn open_link(&self, link: String) -> Answer<view::Review> {
        let turn = self.opened.begin();
        let link = PassLink::parse(&link).map_err(|error| match error {
            LinkError::Issuer(IssuerError::Insecure { host }) => {
                CommandError::with_host(CommandErrorCode::InsecureIssuer, host)
            }
            _ => {
                let text = display_text(&link, MAX_FOREIGN_TEXT);
                CommandError::with_text(CommandErrorCode::NotAPassCode, text)
            }
        })?;
        let app = self.authenticator().await?;
        let open = app.claim(&link).await.map_err(failure::of)?;
        self.reviewed(&app, open, turn).await
    }

    /// Opens the code in a picture file, given as base64 (RFC 4648 §4).
    ///
    /// # Errors
    /// [`CommandErrorCode::ImageUnreadable`], [`CommandErrorCode::ImageTooLarge`],
    /// [`CommandErrorCode::NoCodeFound`], and those of [`Self::open_link`].
    pub async fn open_image(&self, image: String) -> Answer<view::Review> {
        if image.len() > MAX_IMAGE_TEXT {
            return Err(CommandErrorCode::ImageTooLarge.into());
        }
        let text = decode(image).await?.map_err(|error| failure::of_scan(&error))?;
        self.open_link(text).await
    }

    /// Opens what a code stands for that was typed, at an issuer that was chosen or typed: a host or
    /// an origin.
    ///
    /// # Errors
    /// [`CommandErrorCode::IssuerAddress`], [`CommandErrorCode::InsecureIssuer`],
    /// [`CommandErrorCode::ShortCodeFormat`], [`CommandErrorCode::ShortCodeUnknown`],
    /// [`CommandErrorCode::IssuerNotFound`], [`CommandErrorCode::RateLimited`], and what can go
    /// wrong with a claim.
    pub async fn open_code(&self, issuer: String, code: String) -> Answer<view::Review> {
        let turn = self.opened.begin();
        let issuer = Issuer::parse_typed(&issuer).map_err(|error| match error {
            IssuerError::Insecure { host } => {
                CommandError::with_host(CommandErrorCode::InsecureIssuer, host)
            }
            IssuerError::Malformed | IssuerError::NoHostName => {
                CommandErrorCode::IssuerAddress.into()
            }
        })?;
        let code = ShortCode::parse(&code).map_err(|_| CommandErrorCode::ShortCodeFormat)?;
        let app = self.authenticator().await?;
        let pairings = app.pairings().await.map_err(failure::of)?;
        let known = pairings.iter().any(|pairing| pairing.issuer == issuer);
        let open = app.claim_code(&issuer, &code).await;
        let open = open.map_err(|error| failure::of_code(&issuer, known, error))?;
        self.reviewed(&app, open, turn).await
    }

    /// Keeps a claimed request, and says what it asks for.
    async fn reviewed(
        &self,
        app: &Authenticator,
        open: OpenRequest,
        turn: Turn,
    ) -> Answer<view::Review> {
        let review = app.review(&open).await.map_err(failure::of)?;
        self.opened.put(open, turn);
        Ok(views::review(&review, self.device().await?, system_name()))
    }

    /// Looks for a code in a frame of the camera, given as base64 of a picture file. Opens nothing.
    ///
    /// # Errors
    /// [`CommandErrorCode::ImageUnreadable`], [`CommandErrorCode::ImageTooLarge`].
    pub async fn scan_frame(&self, frame: String) -> Answer<view::Scanned> {
        if frame.len() > MAX_FRAME_TEXT {
            return Err(CommandErrorCode::ImageTooLarge.into());
        }
        Ok(match decode(frame).await? {
            Err(ScanError::NoCode | ScanError::DecoderFailed) => view::Scanned::Nothing,
            Err(error) => return Err(failure::of_scan(&error)),
            Ok(text) => match PassLink::parse(&text) {
                // Why a link does not open is said when it is opened.
                Ok(_) | Err(LinkError::Issuer(IssuerError::Insecure { .. })) => {
                    view::Scanned::Found { link: text }
                }
                Err(_) => view::Scanned::Foreign { text: display_text(&text, MAX_FOREIGN_TEXT) },
            },
        })
    }
}

/// Reads the code in a picture file that came as base64 (RFC 4648 §4).
async fn decode(picture: String) -> Answer<Result<String, ScanError>> {
    let decode = move || {
        let picture = STANDARD.decode(picture).map_err(|_| CommandErrorCode::ImageUnreadable)?;
        Ok(pass_scan::decode_image(&picture))
    };
    let decoded = tokio::task::spawn_blocking(decode).await;
    decoded.map_err(|_| CommandErrorCode::ImageUnreadable)?
}

#[cfg(test)]
mod tests;
