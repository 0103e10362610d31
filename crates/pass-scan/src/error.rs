//! Why a picture gave no text.

use thiserror::Error;

/// Why a picture gave no text.
#[derive(Debug, Error)]
pub enum ScanError {
    /// The picture is fine, but no QR code was found in it.
    #[error("there is no QR code in the picture")]
    NoCode,
    /// The bytes are no PNG, JPEG or WebP picture.
    #[error("not a PNG, JPEG or WebP picture")]
    UnknownFormat,
    /// The picture is damaged.
    #[error("the picture cannot be read")]
    Unreadable {
        /// What the picture's decoder said.
        #[source]
        source: image::ImageError,
    },
    /// More than 20 MiB, more than 50 million pixels, or more memory than that needs.
    #[error("the picture is too large")]
    TooLarge,
    /// The number of grey values is not width times height.
    #[error("a frame does not have width times height pixels")]
    FrameLength,
    /// The QR decoder gave up in an unforeseen way.
    #[error("the QR decoder failed on this picture")]
    DecoderFailed,
}
