//! Picture files of each format, damaged ones, and ones that are larger than they look.

use image::{GrayImage, LumaA, Rgba, RgbaImage, codecs::jpeg::JpegEncoder};

use super::*;
use crate::test_pictures::{Grey, LINK, Noise};

fn gray(picture: &Grey) -> GrayImage {
    GrayImage::from_raw(picture.width, picture.height, picture.luma.clone()).unwrap()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn png(picture: &Grey) -> Vec<u8> {
    encoded(&DynamicImage::ImageLuma8(gray(picture)), ImageFormat::Png)
}

fn screenshot() -> Grey {
    let mut screen = Grey::screen(1280, 900);
    screen.paste(&Grey::code(LINK, 6, 4).scaled_to(240), 517, 331);
    screen
}

#[test]
fn each_format_is_told_by_its_content() {
    let picture =
        DynamicImage::ImageRgb8(DynamicImage::ImageLuma8(gray(&screenshot())).into_rgb8());
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        assert_eq!(decode_image(&encoded(&picture, format)).unwrap(), LINK, "{format:?}");
    }
}

#[test]
fn a_strongly_compressed_jpeg() {
    for quality in [75, 40, 20] {
        let mut bytes = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
        gray(&screenshot()).write_with_encoder(encoder).unwrap();
        assert_eq!(decode_image(&bytes).unwrap(), LINK, "quality {quality}");
    }
}

#[test]
fn a_code_on_transparent_ground() {
    let code = gray(&Grey::code(LINK, 6, 4));
    let rgba = RgbaImage::from_fn(code.width(), code.height(), |x, y| {
        Rgba([0, 0, 0, 255 - code.get_pixel(x, y).0[0]])
    });
    let bytes = encoded(&DynamicImage::ImageRgba8(rgba), ImageFormat::Png);
    assert_eq!(decode_image(&bytes).unwrap(), LINK);
}

#[test]
fn alpha_is_blended_onto_white() {
    let picture = image::GrayAlphaImage::from_fn(3, 1, |x, _| match x {
        0 => LumaA([0, 0]),
        1 => LumaA([0, 255]),
        _ => LumaA([100, 128]),
    });
    assert_eq!(on_white(DynamicImage::ImageLumaA8(picture)), [255, 0, 177]);
}

#[test]
fn a_picture_without_a_code() {
    let result = decode_image(&png(&Grey::screen(300, 200)));
    assert!(matches!(result, Err(ScanError::NoCode)), "{result:?}");
}

#[test]
fn other_files_are_no_pictures() {
    let gif = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;".as_slice();
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice();
    for bytes in [b"".as_slice(), b"\x89", b"hello", gif, svg, b"BM......................"] {
        let result = decode_image(bytes);
        assert!(matches!(result, Err(ScanError::UnknownFormat)), "{result:?}");
    }
}

#[test]
fn a_long_file_is_refused_unread() {
    let mut bytes = png(&Grey::code(LINK, 4, 4));
    bytes.resize(MAX_PICTURE_LEN, 0);
    assert_eq!(decode_image(&bytes).unwrap(), LINK);
    bytes.push(0);
    assert!(matches!(decode_image(&bytes), Err(ScanError::TooLarge)));
}

/// A PNG that says it has these sizes, with almost nothing in it.
fn png_that_claims(width: u32, height: u32, depth: u8, colour: u8) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([depth, colour, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d".to_vec();
    png.extend(&chunk);
    png.extend(crc32(&chunk).to_be_bytes());
    png.extend(b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e");
    png
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

#[test]
fn too_many_pixels_are_refused_before_unpacking() {
    for (width, height, depth, colour) in [
        (60_000, 60_000, 8, 0),
        (50_001, 1_000, 1, 0),
        (1, u32::MAX >> 1, 1, 0),
        (7_000, 7_000, 16, 6), // fewer pixels than the limit, but 8 bytes each
    ] {
        let result = decode_image(&png_that_claims(width, height, depth, colour));
        assert!(matches!(result, Err(ScanError::TooLarge)), "{width}×{height}: {result:?}");
    }
    let result = decode_image(&png_that_claims(300, 300, 8, 0));
    assert!(matches!(result, Err(ScanError::Unreadable { .. })), "{result:?}");
}

#[test]
fn damaged_files_end_in_an_error_or_the_text() {
    let code = DynamicImage::ImageLuma8(gray(&Grey::code(LINK, 3, 4)));
    let mut noise = Noise(5);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let rgb = DynamicImage::ImageRgb8(code.to_rgb8());
        let bytes = encoded(&rgb, format);
        for round in 0..120_usize {
            let mut damaged = bytes.clone();
            if round % 3 == 0 {
                damaged.truncate(bytes.len() * round / 120);
            } else {
                for _ in 0..=noise.below(3) {
                    let length = u32::try_from(damaged.len()).unwrap();
                    let position = usize::try_from(noise.below(length)).unwrap();
                    damaged[position] ^= noise.byte();
                }
            }
            match decode_image(&damaged) {
                Ok(text) => assert_eq!(text, LINK),
                Err(ScanError::DecoderFailed) => panic!("{format:?}, round {round}"),
                Err(_) => {}
            }
        }
    }
}
