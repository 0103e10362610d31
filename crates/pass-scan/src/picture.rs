//! Picture files to grey frames, within limits that are checked before anything is unpacked.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, error::LimitErrorKind,
};

use crate::{
    ScanError,
    decode::decode_frame,
    frame::{Frame, MAX_PIXELS},
};

/// Longest picture file, in bytes (20 MiB).
pub const MAX_PICTURE_LEN: usize = 20 * 1024 * 1024;
/// Most memory for unpacked pixels, in bytes: [`MAX_PIXELS`] with red, green, blue and alpha.
const MAX_UNPACKED: u64 = 4 * MAX_PIXELS;

/// Reads the QR code in a PNG, JPEG or WebP picture, which is told by its content.
///
/// Of several codes, the first that holds a pass link is taken, else the first.
///
/// # Errors
/// See [`ScanError`].
pub fn decode_image(bytes: &[u8]) -> Result<String, ScanError> {
    decode_frame(&unpack(bytes)?)
}

fn unpack(bytes: &[u8]) -> Result<Frame<'static>, ScanError> {
    if bytes.len() > MAX_PICTURE_LEN {
        return Err(ScanError::TooLarge);
    }
    let format = image::guess_format(bytes).map_err(|_| ScanError::UnknownFormat)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP) {
        return Err(ScanError::UnknownFormat);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_UNPACKED);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS || decoder.total_bytes() > MAX_UNPACKED {
        return Err(ScanError::TooLarge);
    }
    decoder.set_limits(limits).map_err(unreadable)?;
    let picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    Frame::new(width, height, on_white(picture))
}

/// Grey values as if the picture lay on white paper: codes are often dark on transparent.
fn on_white(picture: DynamicImage) -> Vec<u8> {
    if !picture.color().has_alpha() {
        return picture.into_luma8().into_raw();
    }
    let blend = |grey: u8, alpha: u8| {
        let (grey, alpha) = (u16::from(grey), u16::from(alpha));
        u8::try_from((grey * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
    };
    picture
        .into_luma_alpha8()
        .pixels()
        .map(|&image::LumaA([grey, alpha])| blend(grey, alpha))
        .collect()
}

fn unreadable(source: ImageError) -> ScanError {
    match source {
        ImageError::Limits(error)
            if matches!(
                error.kind(),
                LimitErrorKind::DimensionError | LimitErrorKind::InsufficientMemory
            ) =>
        {
            ScanError::TooLarge
        }
        source => ScanError::Unreadable { source },
    }
}

#[cfg(test)]
mod tests;
