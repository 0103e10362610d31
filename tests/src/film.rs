//! What a hand-held camera makes of a screen: turned a little otherwise in each frame, out of focus,
//! unevenly lit and noisy. As Y4M, which Chromium plays as a camera.

#![expect(
    clippy::as_conversions,
    reason = "pixels and angles of pictures for tests, far from any limit"
)]

use std::f32::consts::PI;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use image::{GrayImage, Luma, imageops};

use crate::failure::{Context as _, Failure};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;
/// One second.
const FRAMES: u32 = 10;

/// How bad the picture is.
#[derive(Debug, Clone, Copy)]
pub struct Hand {
    /// Angle in the middle of the film, in degrees; it sways by 6 around it.
    pub turned: f32,
    /// Standard deviation of the blur, in pixels.
    pub blur: f32,
    /// Largest deviation of a pixel's brightness from noise.
    pub noise: u8,
    /// Pixels of the film for a pixel of the screen.
    pub scale: f32,
}

/// Films the part of a screenshot around `center`, in pixels of the screenshot.
///
/// # Errors
/// [`Failure::Io`], or [`Failure::Unexpected`] if the screenshot is no picture.
pub fn shoot(
    screenshot: &Path,
    center: (f64, f64),
    hand: Hand,
    film: &Path,
) -> Result<(), Failure> {
    let screen = image::open(screenshot).map_err(|error| Failure::Unexpected(error.to_string()));
    let screen = screen.during("reading the screenshot")?.into_luma8();
    let center = (center.0 as f32, center.1 as f32);
    let mut out = BufWriter::new(File::create(film)?);
    writeln!(out, "YUV4MPEG2 W{WIDTH} H{HEIGHT} F{FRAMES}:1 Ip A1:1 C420")?;
    let grey = vec![128; (WIDTH / 2 * HEIGHT / 2) as usize];
    let mut noise = Noise(7);
    for number in 0..FRAMES {
        let sway = (number as f32 / FRAMES as f32 * 2.0 * PI).sin();
        let angle = (hand.turned + 6.0 * sway).to_radians();
        let sharp = view(&screen, center, angle, hand.scale);
        let mut frame = imageops::blur(&sharp, hand.blur);
        for (x, _, pixel) in frame.enumerate_pixels_mut() {
            // A lamp on the left.
            let light = 1.0 - 0.35 * x as f32 / WIDTH as f32;
            let lit = f32::from(pixel.0[0]) * light + noise.next(hand.noise);
            pixel.0[0] = lit.clamp(0.0, 255.0) as u8;
        }
        out.write_all(b"FRAME\n")?;
        out.write_all(frame.as_raw())?;
        out.write_all(&grey)?;
        out.write_all(&grey)?;
    }
    Ok(out.flush()?)
}

/// One frame before focus and light; a dark desk where the screen ends.
fn view(screen: &GrayImage, center: (f32, f32), angle: f32, scale: f32) -> GrayImage {
    let (sin, cos) = angle.sin_cos();
    GrayImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let dx = (x as f32 - WIDTH as f32 / 2.0) / scale;
        let dy = (y as f32 - HEIGHT as f32 / 2.0) / scale;
        let (sx, sy) = (center.0 + cos * dx - sin * dy, center.1 + sin * dx + cos * dy);
        let shown = imageops::interpolate_bilinear(screen, sx, sy);
        shown.unwrap_or(Luma([40]))
    })
}

/// The same noise in every run (xorshift).
struct Noise(u32);

impl Noise {
    fn next(&mut self, most: u8) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 as f32 / u32::MAX as f32 * 2.0 - 1.0) * f32::from(most)
    }
}
