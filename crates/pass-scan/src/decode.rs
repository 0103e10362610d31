//! A frame's QR codes, tried at several sizes, as they are and inverted.

use std::{
    collections::HashSet,
    panic::{AssertUnwindSafe, catch_unwind},
};

use pass_protocol::PassLink;
use rxing::{
    BarcodeFormat, Binarizer, BinaryBitmap, DecodeHints, Luma8Source, LuminanceSource,
    common::{GlobalHistogramBinarizer, HybridBinarizer},
    multi::MultipleBarcodeReader,
    qrcode::cpp_port::QrReader,
};

use crate::{ScanError, frame::Frame};

/// Larger pictures are first tried at about this size: photos have more pixels than a code needs.
const USUAL_SIDE: usize = 1200;
/// No picture is tried larger than this: more pixels cost seconds and no camera makes them sharp.
const LARGEST_SIDE: usize = 4000;
/// Smaller pictures are also tried enlarged and with a border.
const SMALL_SIDE: usize = 400;
/// A side of the smallest QR code, in modules.
const SMALLEST_CODE: usize = 21;

/// Reads the QR code in a grey picture: one byte a pixel, row by row, 0 is black.
///
/// Of several codes, the first that holds a pass link is taken, else the first.
///
/// # Errors
/// [`ScanError::NoCode`] if there is none, [`ScanError::FrameLength`] or [`ScanError::TooLarge`] if
/// the sizes do not fit.
pub fn decode_luma(width: u32, height: u32, luma: &[u8]) -> Result<String, ScanError> {
    decode_frame(&Frame::new(width, height, luma)?)
}

/// Reads the QR code in a frame.
pub(crate) fn decode_frame(frame: &Frame<'_>) -> Result<String, ScanError> {
    guarded(|| first_code(frame))?.ok_or(ScanError::NoCode)
}

/// The decoder's authors say that it can panic; a strange picture must not end the app.
fn guarded<T>(decode: impl FnOnce() -> T) -> Result<T, ScanError> {
    catch_unwind(AssertUnwindSafe(decode)).map_err(|_| ScanError::DecoderFailed)
}

/// A size at which a frame is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Size {
    AsItIs,
    Shrunk(usize),
    Enlarged,
}

/// The sizes to try for a frame with this longer side, in order.
fn sizes(side: usize) -> [Size; 2] {
    match side {
        0..=SMALL_SIDE => [Size::AsItIs, Size::Enlarged],
        _ if side <= USUAL_SIDE => [Size::AsItIs, Size::Shrunk(2)],
        _ if side <= LARGEST_SIDE => [Size::Shrunk(side.div_ceil(USUAL_SIDE)), Size::AsItIs],
        _ => [USUAL_SIDE, LARGEST_SIDE].map(|at_most| Size::Shrunk(side.div_ceil(at_most))),
    }
}

/// The text of the frame's code, at the first size that shows one.
fn first_code(frame: &Frame<'_>) -> Option<String> {
    if frame.shorter_side() < SMALLEST_CODE {
        return None;
    }
    sizes(frame.longer_side()).into_iter().find_map(|size| match size {
        Size::AsItIs => code_at(frame),
        Size::Shrunk(factor) => code_at(&frame.shrunk(factor)),
        Size::Enlarged => code_at(&frame.enlarged(4, 16)),
    })
}

/// The text of the frame's code at this size. The threshold that follows the light is tried first,
/// the one for the whole picture helps where a code is flat but noisy.
fn code_at(frame: &Frame<'_>) -> Option<String> {
    [false, true].into_iter().find_map(|inverted| {
        preferred(codes(HybridBinarizer::new(source(frame, inverted)?)))
            .or_else(|| preferred(codes(GlobalHistogramBinarizer::new(source(frame, inverted)?))))
    })
}

fn source<'a>(frame: &'a Frame<'_>, inverted: bool) -> Option<Luma8Source<'a>> {
    let (width, height) = frame.size();
    let mut source = Luma8Source::new_with_slice(frame.luma(), width, height).ok()?;
    if inverted {
        source.invert();
    }
    Some(source)
}

/// The texts of all QR codes.
fn codes(binarizer: impl Binarizer) -> Vec<String> {
    let hints = DecodeHints {
        PossibleFormats: Some(HashSet::from([BarcodeFormat::QR_CODE])),
        TryHarder: Some(true),
        ..DecodeHints::default()
    };
    QrReader
        .decode_multiple_with_hints(&mut BinaryBitmap::new(binarizer), &hints)
        .unwrap_or_default()
        .iter()
        .map(|code| code.getText().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

fn preferred(mut texts: Vec<String>) -> Option<String> {
    let link = texts.iter().position(|text| PassLink::parse(text).is_ok()).unwrap_or(0);
    (link < texts.len()).then(|| texts.swap_remove(link))
}

#[cfg(test)]
mod tests;
