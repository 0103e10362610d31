//! How often a code is read from pictures that cameras spoil, kind by kind:
//! `cargo run --release -p pass-scan --example read_rate`. The pictures are made here, the same in
//! every run; `docs/benchmarks.md` keeps one.

#![expect(
    clippy::as_conversions,
    reason = "pixels and angles of made pictures, far from any limit"
)]

use std::error::Error;
use std::io::Cursor;
use std::time::Instant;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GrayImage, Luma};
use qrcode::{Color, EcLevel, QrCode};

const LINK: &str = "https://konto.musterland.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";
/// Side of a frame, as the page hands it over.
const SIDE: u32 = 720;
/// Pictures of each kind.
const EACH: u32 = 25;

/// How one picture is spoiled. Strengths go from 0 (hardly) to 1 (as the kind says).
type Spoil = fn(&mut Scene, f32);

/// A code on a page, seen by a camera.
struct Scene {
    /// Modules a side, quiet zone included.
    code: Vec<Vec<bool>>,
    /// Radians.
    turned: f32,
    /// Part of the frame's side that the code takes.
    size: f32,
    /// How much nearer the right edge is than the left one, and the lower than the upper.
    tilt: (f32, f32),
    /// Grey of dark and light modules.
    dark: f32,
    light: f32,
    /// Box blur, in pixels.
    blur: f32,
    noise: f32,
    /// Brightest spot: place and radius in parts of the side.
    glare: Option<(f32, f32, f32)>,
    /// Strength of a screen's stripes, and their length in pixels.
    stripes: (f32, f32),
    /// One brightness more or less over the whole frame, left to right.
    slope: f32,
    /// JPEG quality.
    quality: u8,
    one_bit: bool,
}

impl Scene {
    fn new() -> Result<Self, Box<dyn Error>> {
        let code = QrCode::with_error_correction_level(LINK, EcLevel::M)?;
        let width = code.width();
        let row = |y: usize| (0..width).map(|x| code[(x, y)] == Color::Dark).collect();
        Ok(Self {
            code: (0..width).map(row).collect(),
            turned: 0.0,
            size: 0.6,
            tilt: (0.0, 0.0),
            dark: 30.0,
            light: 235.0,
            blur: 0.6,
            noise: 6.0,
            glare: None,
            stripes: (0.0, 1.0),
            slope: 0.0,
            quality: 85,
            one_bit: false,
        })
    }

    /// Brightness of the page at a point, in parts of the code's side from its middle.
    fn page(&self, u: f32, v: f32) -> f32 {
        let modules = self.code.len() as f32;
        let at = |part: f32| ((part + 0.5) * modules).floor();
        let (x, y) = (at(u), at(v));
        let inside = x >= 0.0 && y >= 0.0;
        let row = self.code.get(y as usize).filter(|_| inside);
        match row.and_then(|row| row.get(x as usize)) {
            Some(true) => self.dark,
            _ => self.light,
        }
    }

    /// One frame, each pixel the mean of four points.
    fn shoot(&self, noise: &mut Noise) -> GrayImage {
        let (sin, cos) = self.turned.sin_cos();
        let sharp = GrayImage::from_fn(SIDE, SIDE, |x, y| {
            let mut sum = 0.0;
            for step in 0..4_u8 {
                let (dx, dy) = (f32::from(step % 2) / 2.0, f32::from(step / 2) / 2.0);
                let px = (x as f32 + dx) / SIDE as f32 - 0.5;
                let py = (y as f32 + dy) / SIDE as f32 - 0.5;
                let depth = (1.0 + self.tilt.0 * px + self.tilt.1 * py) * self.size;
                let (u, v) = (px / depth, py / depth);
                sum += self.page(cos * u - sin * v, sin * u + cos * v);
            }
            Luma([(sum / 4.0) as u8])
        });
        let mut frame = image::imageops::blur(&sharp, self.blur.max(0.1));
        for (x, y, pixel) in frame.enumerate_pixels_mut() {
            let (px, py) = (x as f32 / SIDE as f32, y as f32 / SIDE as f32);
            let mut light = f32::from(pixel.0[0]) + self.slope * (px - 0.5);
            if let Some((gx, gy, radius)) = self.glare {
                let away = ((px - gx).powi(2) + (py - gy).powi(2)).sqrt() / radius;
                light += 255.0 * (1.0 - away).max(0.0) * 1.5;
            }
            let (strength, length) = self.stripes;
            light += strength
                * ((x as f32 * 0.97 + y as f32 * 0.23) / length * std::f32::consts::TAU).sin();
            light += noise.next(self.noise);
            let grey = light.clamp(0.0, 255.0) as u8;
            pixel.0[0] = if self.one_bit { if grey > 127 { 255 } else { 0 } } else { grey };
        }
        frame
    }
}

/// The same noise in every run (xorshift).
struct Noise(u32);

impl Noise {
    fn next(&mut self, most: f32) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        (self.0 as f32 / u32::MAX as f32 * 2.0 - 1.0) * most
    }
}

const KINDS: [(&str, Spoil); 16] = [
    ("held straight", |_, _| ()),
    ("turned, 0° to 360°", |scene, s| scene.turned = s * std::f32::consts::TAU),
    ("seen from the side, to one edge twice the other", |scene, s| {
        // Small enough that no corner leaves the frame.
        scene.size = 0.45;
        scene.tilt = (1.4 * s, 0.5 * s);
        scene.turned = 0.3;
    }),
    ("out of focus, to 4 pixels", |scene, s| scene.blur = 0.6 + 3.4 * s),
    ("noisy, to ±110 of 255", |scene, s| scene.noise = 110.0 * s),
    ("low contrast, to 16 of 255", |scene, s| {
        scene.light = 150.0 - 12.0 * s;
        scene.dark = 20.0 + 102.0 * s;
    }),
    ("light on dark", |scene, s| {
        (scene.dark, scene.light) = (235.0, 30.0);
        scene.turned = s;
    }),
    ("lit from one side, to a slope of 180", |scene, s| scene.slope = 180.0 * s),
    ("a lamp mirrored, to a third of the side", |scene, s| {
        scene.glare = Some((0.62, 0.58, 0.05 + 0.28 * s));
    }),
    ("small, to 2.2 pixels a module", |scene, s| scene.size = 0.35 - 0.235 * s),
    ("small and turned", |scene, s| {
        scene.size = 0.3 - 0.15 * s;
        scene.turned = 0.4 + s;
    }),
    ("a screen's stripes, to ±80", |scene, s| scene.stripes = (80.0 * s, 3.0 + 9.0 * s)),
    ("JPEG quality 50 to 10", |scene, s| scene.quality = (50.0 - 40.0 * s) as u8),
    ("one bit a pixel", |scene, s| {
        scene.one_bit = true;
        scene.turned = 0.5 * s;
    }),
    ("fills the frame", |scene, s| scene.size = 0.8 + 0.19 * s),
    ("all of it a little", |scene, s| {
        scene.turned = 0.6 * s;
        scene.tilt = (0.35 * s, -0.2 * s);
        scene.blur = 0.6 + 1.4 * s;
        scene.noise = 35.0 * s;
        scene.slope = 90.0 * s;
        scene.quality = 60;
    }),
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("| kind | read of {EACH} | first missed at | median | slowest |");
    println!("|---|---|---|---|---|");
    let mut noise = Noise(7);
    for (kind, spoil) in KINDS {
        let (mut read, mut first, mut times) = (0, None, Vec::new());
        for at in 0..EACH {
            let strength = (at + 1) as f32 / EACH as f32;
            let mut scene = Scene::new()?;
            spoil(&mut scene, strength);
            let mut file = Cursor::new(Vec::new());
            let frame = DynamicImage::from(scene.shoot(&mut noise)).into_rgb8();
            frame.write_with_encoder(JpegEncoder::new_with_quality(&mut file, scene.quality))?;
            let begun = Instant::now();
            let text = pass_scan::decode_image(file.get_ref());
            times.push(begun.elapsed());
            if text.is_ok_and(|text| text == LINK) {
                read += 1;
            } else {
                first = first.or(Some((strength * 100.0) as u32));
            }
        }
        times.sort();
        let at = |rank: usize| times.get(rank).map_or(0, std::time::Duration::as_millis);
        let first = first.map_or("–".to_owned(), |at| format!("{at} %"));
        let (median, slowest) = (at(times.len() / 2), at(times.len() - 1));
        println!("| {kind} | {read} | {first} | {median} ms | {slowest} ms |");
    }
    Ok(())
}
