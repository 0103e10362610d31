//! Grey pictures for the tests of this crate.

use qrcode::{Color, EcLevel, QrCode};

/// A pass link as an issuer shows it.
pub(crate) const LINK: &str = "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4.7K2M9QXA";

#[derive(Debug, Clone)]
pub(crate) struct Grey {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) luma: Vec<u8>,
}

impl Grey {
    fn from_fn(width: u32, height: u32, mut pixel: impl FnMut(u32, u32) -> u8) -> Self {
        let at = |position: u32| (position % width.max(1), position / width.max(1));
        let luma = (0..width * height).map(at).map(|(x, y)| pixel(x, y)).collect();
        Self { width, height, luma }
    }

    /// A QR code with `module` pixels a module and a quiet zone of `quiet` modules.
    pub(crate) fn code(text: &str, module: u32, quiet: u32) -> Self {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).unwrap();
        let inner = u32::try_from(code.width()).unwrap();
        let side = (inner + 2 * quiet) * module;
        Self::from_fn(side, side, |x, y| {
            let (x, y) = ((x / module).wrapping_sub(quiet), (y / module).wrapping_sub(quiet));
            let (at_x, at_y) = (usize::try_from(x).unwrap(), usize::try_from(y).unwrap());
            let dark = x < inner && y < inner && code[(at_x, at_y)] == Color::Dark;
            if dark { 0 } else { 255 }
        })
    }

    /// Something like a web page: a bar, lines of "text", a frame.
    pub(crate) fn screen(width: u32, height: u32) -> Self {
        Self::from_fn(width, height, |x, y| match (x, y) {
            (_, 0..60) => 70,
            _ if y % 24 > 14 && y % 24 < 22 && (x * 7 + y / 24 * 13) % 11 < 5 && x % 90 < 70 => 40,
            _ if x % 400 == 0 => 180,
            _ => 244,
        })
    }

    pub(crate) fn pixel(&self, x: u32, y: u32) -> u8 {
        self.luma[usize::try_from(y * self.width + x).unwrap()]
    }

    pub(crate) fn map(&self, change: impl FnMut(u8) -> u8) -> Self {
        let luma = self.luma.iter().copied().map(change).collect();
        Self { width: self.width, height: self.height, luma }
    }

    /// A quarter turn.
    pub(crate) fn turned(&self) -> Self {
        Self::from_fn(self.height, self.width, |x, y| self.pixel(y, self.height - 1 - x))
    }

    pub(crate) fn cut(&self, width: u32, height: u32) -> Self {
        Self::from_fn(width, height, |x, y| self.pixel(x, y))
    }

    pub(crate) fn enlarged(&self, factor: u32) -> Self {
        let (width, height) = (self.width * factor, self.height * factor);
        Self::from_fn(width, height, |x, y| self.pixel(x / factor, y / factor))
    }

    /// The same picture as a square of another size, pixels averaged as a browser does.
    pub(crate) fn scaled_to(&self, side: u32) -> Self {
        let range = |at: u32| {
            let from = at * self.width / side;
            from..((at + 1) * self.width / side).max(from + 1)
        };
        Self::from_fn(side, side, |x, y| {
            let area = range(y).flat_map(|v| range(x).map(move |u| (u, v)));
            mean(area.map(|(u, v)| self.pixel(u, v)))
        })
    }

    pub(crate) fn blurred(&self, radius: u32) -> Self {
        Self::from_fn(self.width, self.height, |x, y| {
            let around = |at: u32, end: u32| at.saturating_sub(radius)..(at + radius + 1).min(end);
            let area =
                around(y, self.height).flat_map(|v| around(x, self.width).map(move |u| (u, v)));
            mean(area.map(|(u, v)| self.pixel(u, v)))
        })
    }

    /// Puts `other` with its corner at `left`, `top`; what reaches over the edge is dropped.
    pub(crate) fn paste(&mut self, other: &Self, left: u32, top: u32) {
        for y in 0..other.height.min(self.height - top) {
            for x in 0..other.width.min(self.width - left) {
                let position = usize::try_from((top + y) * self.width + left + x).unwrap();
                self.luma[position] = other.pixel(x, y);
            }
        }
    }
}

fn mean(pixels: impl Iterator<Item = u8>) -> u8 {
    let (sum, count) = pixels.fold((0, 0), |(sum, n), pixel| (sum + u32::from(pixel), n + 1));
    u8::try_from(sum / count).unwrap()
}

/// Repeatable noise (a linear congruential generator).
pub(crate) struct Noise(pub(crate) u64);

impl Noise {
    pub(crate) fn byte(&mut self) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        self.0.to_be_bytes()[0]
    }

    pub(crate) fn below(&mut self, end: u32) -> u32 {
        u32::from_be_bytes([self.byte(), self.byte(), self.byte(), self.byte()]) % end
    }

    pub(crate) fn around(&mut self, pixel: u8, spread: u8) -> u8 {
        let offset = self.byte() % (2 * spread + 1);
        pixel.saturating_add(offset).saturating_sub(spread)
    }
}
