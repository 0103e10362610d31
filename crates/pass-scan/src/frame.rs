//! A grey picture and other sizes of it.

use std::borrow::Cow;

use crate::ScanError;

/// Most pixels that a picture may have.
pub const MAX_PIXELS: u64 = 50_000_000;
const WHITE: u8 = 255;

/// Grey values, one byte a pixel, row by row, 0 is black.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    width: usize,
    height: usize,
    luma: Cow<'a, [u8]>,
}

impl<'a> Frame<'a> {
    pub(crate) fn new(
        width: u32,
        height: u32,
        luma: impl Into<Cow<'a, [u8]>>,
    ) -> Result<Self, ScanError> {
        let luma = luma.into();
        let pixels = u64::from(width) * u64::from(height);
        if pixels > MAX_PIXELS {
            return Err(ScanError::TooLarge);
        }
        if u64::try_from(luma.len()) != Ok(pixels) {
            return Err(ScanError::FrameLength);
        }
        let side = |side: u32| usize::try_from(side).map_err(|_| ScanError::TooLarge);
        Ok(Self { width: side(width)?, height: side(height)?, luma })
    }

    pub(crate) fn longer_side(&self) -> usize {
        self.width.max(self.height)
    }

    pub(crate) fn shorter_side(&self) -> usize {
        self.width.min(self.height)
    }

    pub(crate) fn luma(&self) -> &[u8] {
        &self.luma
    }

    /// Width and height as the QR decoder takes them.
    pub(crate) fn size(&self) -> (u32, u32) {
        let side = |side: usize| u32::try_from(side).unwrap_or(u32::MAX);
        (side(self.width), side(self.height))
    }

    /// One pixel for each square of `factor` × `factor`, their mean; a rest at the edges is dropped.
    pub(crate) fn shrunk(&self, factor: usize) -> Frame<'static> {
        let factor = factor.max(1);
        let (width, height) = (self.width / factor, self.height / factor);
        let area = u64::try_from(factor * factor).unwrap_or(u64::MAX);
        let mut luma = Vec::with_capacity(width * height);
        let mut sums = vec![0_u64; width];
        for rows in self.luma.chunks_exact((self.width * factor).max(1)) {
            sums.fill(0);
            for row in rows.chunks_exact(self.width) {
                for (sum, square) in sums.iter_mut().zip(row.chunks_exact(factor)) {
                    *sum += square.iter().copied().map(u64::from).sum::<u64>();
                }
            }
            luma.extend(sums.iter().map(|sum| u8::try_from(sum / area).unwrap_or(WHITE)));
        }
        Frame { width, height, luma: Cow::Owned(luma) }
    }

    /// Each pixel as a square of `factor` × `factor`, inside a white border of `border` pixels, for
    /// codes that are cut out closely or have one pixel a module.
    pub(crate) fn enlarged(&self, factor: usize, border: usize) -> Frame<'static> {
        let (inner, height) = (self.width * factor, self.height * factor + 2 * border);
        let width = inner + 2 * border;
        let mut luma = vec![WHITE; width * height];
        let rows = luma.chunks_exact_mut(width.max(1)).skip(border);
        let sources = self.luma.chunks_exact(self.width.max(1));
        let sources = sources.flat_map(|row| std::iter::repeat_n(row, factor));
        for (row, source) in rows.zip(sources) {
            let pixels = source.iter().flat_map(|pixel| std::iter::repeat_n(*pixel, factor));
            for (target, pixel) in row.iter_mut().skip(border).zip(pixels) {
                *target = pixel;
            }
        }
        Frame { width, height, luma: Cow::Owned(luma) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_has_exactly_its_pixels() {
        let luma: &[u8] = &[0; 6];
        assert!(Frame::new(2, 3, luma).is_ok());
        assert!(matches!(Frame::new(2, 2, luma), Err(ScanError::FrameLength)));
        assert!(matches!(Frame::new(7, 1, luma), Err(ScanError::FrameLength)));
        assert!(matches!(Frame::new(u32::MAX, u32::MAX, luma), Err(ScanError::TooLarge)));
        assert!(matches!(Frame::new(50_001, 1_000, luma), Err(ScanError::TooLarge)));
    }

    #[test]
    fn shrinking_takes_the_mean() {
        let frame = Frame::new(5, 2, vec![0, 100, 10, 10, 9, 100, 200, 10, 10, 9]).unwrap();
        let small = frame.shrunk(2);
        assert_eq!((small.size(), small.luma()), ((2, 1), [100, 10].as_slice()));
        assert_eq!(frame.shrunk(3).size(), (1, 0));
        assert!(Frame::new(0, 0, vec![]).unwrap().shrunk(2).luma().is_empty());
    }

    #[test]
    fn enlarging_repeats_pixels_inside_a_border() {
        let big = Frame::new(2, 1, vec![1, 2]).unwrap().enlarged(2, 1);
        assert_eq!(big.size(), (6, 4));
        let inner = [255, 1, 1, 2, 2, 255];
        assert_eq!(big.luma(), [[255; 6], inner, inner, [255; 6]].concat());
    }
}
