//! Codes as people photograph them, and pictures that hold none.

use super::*;
use crate::test_pictures::{Grey, LINK, Noise};

fn decode(picture: &Grey) -> Result<String, ScanError> {
    decode_luma(picture.width, picture.height, &picture.luma)
}

#[track_caller]
fn assert_reads(picture: &Grey) {
    assert_eq!(decode(picture).unwrap(), LINK);
}

#[test]
fn a_plain_code() {
    for module in [1, 2, 3, 4, 7, 20] {
        assert_reads(&Grey::code(LINK, module, 4));
    }
}

#[test]
fn a_code_without_a_quiet_zone() {
    assert_reads(&Grey::code(LINK, 1, 0));
    assert_reads(&Grey::code(LINK, 4, 0));
}

#[test]
fn a_turned_code() {
    let mut picture = Grey::code(LINK, 5, 4);
    for _ in 0..3 {
        picture = picture.turned();
        assert_reads(&picture);
    }
}

#[test]
fn an_inverted_code() {
    assert_reads(&Grey::code(LINK, 5, 4).map(|pixel| 255 - pixel));
}

#[test]
fn a_code_with_little_contrast() {
    assert_reads(&Grey::code(LINK, 5, 4).map(|pixel| 100 + pixel / 5));
}

#[test]
fn a_noisy_code() {
    let mut noise = Noise(1);
    assert_reads(&Grey::code(LINK, 6, 4).map(|pixel| noise.around(pixel, 60)));
}

#[test]
fn a_blurred_code() {
    assert_reads(&Grey::code(LINK, 6, 4).blurred(2));
}

#[test]
fn a_code_in_uneven_light() {
    let mut picture = Grey::code(LINK, 6, 4);
    let width = usize::try_from(picture.width).unwrap();
    for (position, pixel) in picture.luma.iter_mut().enumerate() {
        let light = 40 + 60 * (position % width) / width;
        *pixel = u8::try_from(usize::from(*pixel) * light / 100).unwrap();
    }
    assert_reads(&picture);
}

#[test]
fn a_code_of_240_pixels_on_a_screen_of_1280_by_900() {
    let code = Grey::code(LINK, 6, 4).scaled_to(240);
    let mut screen = Grey::screen(1280, 900);
    screen.paste(&code, 517, 331);
    assert_reads(&screen);
}

#[test]
fn a_code_in_a_photo_of_12_megapixels() {
    let mut photo = Grey::screen(4000, 3000);
    photo.paste(&Grey::code(LINK, 6, 4).scaled_to(260), 1801, 907);
    assert_reads(&photo);
}

#[test]
fn any_size_from_small_to_large() {
    let code = Grey::code(LINK, 8, 4);
    for side in [90, 111, 150, 200, 333, 500, 777, 1300, 2000] {
        assert_reads(&code.scaled_to(side));
    }
}

#[test]
fn a_pass_link_is_preferred_over_other_codes() {
    for (left, right) in [("https://example.org/", LINK), (LINK, "https://example.org/")] {
        let mut screen = Grey::screen(900, 400);
        screen.paste(&Grey::code(left, 6, 4), 40, 50);
        screen.paste(&Grey::code(right, 6, 4), 500, 50);
        assert_reads(&screen);
    }
}

#[test]
fn other_codes_are_read_too() {
    for text in ["https://example.org/", "Grüße aus Aachen", "0", &"A".repeat(1000)] {
        assert_eq!(decode(&Grey::code(text, 4, 4)).unwrap(), text);
    }
}

#[test]
fn pictures_without_a_code() {
    let mut noise = Noise(7);
    for picture in [
        Grey::screen(0, 0),
        Grey::screen(1, 1),
        Grey::screen(20, 3000),
        Grey::screen(300, 300),
        Grey::screen(1280, 900),
        Grey::screen(600, 500).map(|_| noise.byte()),
        Grey::screen(200, 200).map(|_| 0),
    ] {
        let result = decode(&picture);
        assert!(matches!(result, Err(ScanError::NoCode)), "{result:?}");
    }
}

#[test]
fn a_frame_of_another_length_is_refused() {
    assert!(matches!(decode_luma(10, 10, &[0; 99]), Err(ScanError::FrameLength)));
    assert!(matches!(decode_luma(60_000, 60_000, &[]), Err(ScanError::TooLarge)));
}

#[test]
fn a_panic_of_the_decoder_is_an_error() {
    let result = guarded(|| -> u8 { panic!("as the decoder might") });
    assert!(matches!(result, Err(ScanError::DecoderFailed)));
}

#[test]
fn no_size_that_is_tried_takes_seconds() {
    for side in [1, 21, 400, 401, 1200, 1201, 4000, 4001, 9_000, 2_000_000] {
        for size in sizes(side) {
            let tried = match size {
                Size::AsItIs => side,
                Size::Shrunk(factor) => side / factor,
                Size::Enlarged => side * 4,
            };
            assert!(tried <= 4000, "{side}: {size:?}");
        }
    }
}

/// Runs the decoder without its safety net.
fn decode_unguarded(picture: &Grey) {
    first_code(&Frame::new(picture.width, picture.height, &*picture.luma).unwrap());
}

#[test]
fn random_frames_never_panic() {
    let mut noise = Noise(42);
    for _ in 0..400 {
        let (width, height) = (1 + noise.below(120), 1 + noise.below(120));
        let coarse = 1 + noise.below(6);
        let black = noise.byte();
        let mut picture = Grey::screen(width.div_ceil(coarse), height.div_ceil(coarse));
        picture = picture.map(|_| if noise.byte() < black { 0 } else { 255 });
        decode_unguarded(&picture);
        decode_unguarded(&picture.enlarged(coarse));
    }
}

#[test]
fn cut_and_scratched_codes_never_panic() {
    let mut noise = Noise(43);
    let code = Grey::code(LINK, 3, 2);
    for round in 0..300 {
        let mut picture = code.clone();
        if round % 2 == 0 {
            picture = picture.cut(1 + noise.below(code.width), 1 + noise.below(code.height));
        }
        for _ in 0..noise.below(40) {
            let (x, y) = (noise.below(picture.width), noise.below(picture.height));
            let patch = Grey::screen(1 + noise.below(9), 1 + noise.below(9));
            let shade = noise.byte();
            picture.paste(&patch.map(|_| shade), x, y);
        }
        decode_unguarded(&picture);
    }
}

#[test]
fn a_code_that_decodes_is_never_another_text() {
    let mut noise = Noise(44);
    let code = Grey::code(LINK, 4, 4);
    let mut read = 0;
    for _ in 0..150 {
        let mut picture = code.clone();
        for _ in 0..noise.below(12) {
            let (x, y) = (noise.below(picture.width), noise.below(picture.height));
            let shade = noise.byte();
            picture.paste(&Grey::screen(6, 6).map(|_| shade), x, y);
        }
        if let Ok(text) = decode(&picture) {
            assert_eq!(text, LINK);
            read += 1;
        }
    }
    assert!(read > 50, "{read} of 150");
}
