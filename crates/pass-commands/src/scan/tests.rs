use image::{DynamicImage, GrayImage, ImageFormat, Luma};
use qrcode::QrCode;

use super::*;
use crate::CommandErrorCode as Code;
use crate::commands::tests::{app, code};

const LINK: &str = "https://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4.7K2M9QXA";

/// A JPEG of a QR code, as base64.
fn frame(text: &str) -> String {
    let code = QrCode::new(text).unwrap().render::<Luma<u8>>().module_dimensions(6, 6).build();
    let (width, height) = code.dimensions();
    picture(GrayImage::from_raw(width, height, code.into_raw()).unwrap())
}

fn picture(image: GrayImage) -> String {
    let mut file = std::io::Cursor::new(Vec::new());
    DynamicImage::from(image).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    STANDARD.encode(file.into_inner())
}

#[tokio::test]
async fn foreign_codes_are_shown_in_plain_text_and_not_opened() {
    let (_folder, app) = app();
    let text = format!("https://b\u{202e}ad.example/\n{}", "x".repeat(400));
    let error = app.open_link(text).await.unwrap_err();
    assert_eq!(error.code, Code::NotAPassCode);
    let shown = error.details.text.unwrap();
    assert!(shown.starts_with("https://bad.example/ xxx"), "{shown}");
    assert_eq!(shown.chars().count(), 300);
}

#[tokio::test]
async fn unencrypted_issuers_are_named() {
    let (_folder, app) = app();
    let link = "http://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4".to_owned();
    let error = app.open_link(link).await.unwrap_err();
    assert_eq!(error.code, Code::InsecureIssuer);
    assert_eq!(error.details.host.as_deref(), Some("konto.example"));
}

#[tokio::test]
async fn an_issuer_that_is_not_there_is_offline() {
    let (_folder, app) = app();
    // Port 1 of this machine: nobody listens.
    let link = "http://konto.localhost:1/P/AAAQEAYEAUDAOCAJBIFQYDIOB4".to_owned();
    assert_eq!(code(app.open_link(link).await), Code::Offline);
}

#[tokio::test]
async fn pictures_are_refused_by_what_is_wrong_with_them() {
    let (_folder, app) = app();
    assert_eq!(code(app.open_image("%%%".to_owned()).await), Code::ImageUnreadable);
    assert_eq!(code(app.open_image(STANDARD.encode(b"GIF89a")).await), Code::ImageUnreadable);
    let huge = "A".repeat(MAX_IMAGE_TEXT + 4);
    assert_eq!(code(app.open_image(huge).await), Code::ImageTooLarge);
}

#[tokio::test]
async fn a_frame_says_what_it_shows_and_opens_nothing() {
    let (_folder, app) = app();
    let found = app.scan_frame(frame(LINK)).await.unwrap();
    assert_eq!(found, view::Scanned::Found { link: LINK.to_owned() });
    let foreign = app.scan_frame(frame("https://b\u{202e}ad.example/")).await.unwrap();
    assert_eq!(foreign, view::Scanned::Foreign { text: "https://bad.example/".to_owned() });
    let empty = picture(GrayImage::from_pixel(720, 720, Luma([200])));
    assert_eq!(app.scan_frame(empty).await.unwrap(), view::Scanned::Nothing);
    assert_eq!(code(app.decline(None).await), Code::NothingOpen);
}

#[tokio::test]
async fn a_link_that_is_not_safe_is_found_and_explained_when_opened() {
    let (_folder, app) = app();
    let link = "http://konto.example/P/AAAQEAYEAUDAOCAJBIFQYDIOB4.7K2M9QXA".to_owned();
    let found = app.scan_frame(frame(&link)).await.unwrap();
    assert_eq!(found, view::Scanned::Found { link: link.clone() });
    assert_eq!(code(app.open_link(link).await), Code::InsecureIssuer);
}

#[tokio::test]
async fn frames_that_are_none_are_refused() {
    let (_folder, app) = app();
    for bad in ["%%%".to_owned(), STANDARD.encode(b"GIF89a"), String::new()] {
        assert_eq!(code(app.scan_frame(bad).await), Code::ImageUnreadable);
    }
    let huge = "A".repeat(MAX_FRAME_TEXT + 4);
    assert_eq!(code(app.scan_frame(huge).await), Code::ImageTooLarge);
}

#[tokio::test]
async fn a_typed_code_and_address_are_refused_by_what_is_wrong_with_them() {
    let (_folder, app) = app();
    let open = |issuer: &str, code: &str| app.open_code(issuer.to_owned(), code.to_owned());
    for issuer in ["", "a b", "192.168.0.1", "mailto:a@b.example", "ftp://konto.example"] {
        assert_eq!(code(open(issuer, "7K2M-1X0T").await), Code::IssuerAddress, "{issuer}");
    }
    let error = open("http://konto.example", "7K2M-1X0T").await.unwrap_err();
    assert_eq!(error.code, Code::InsecureIssuer);
    assert_eq!(error.details.host.as_deref(), Some("konto.example"));
    for short in ["", "7K2M", "7K2M-1X0U", "7K2M-1X0T-7"] {
        assert_eq!(code(open("konto.localhost:1", short).await), Code::ShortCodeFormat, "{short}");
    }
    // Port 1 of this machine: nobody listens, and nobody is known there.
    let error = open(" Konto.localhost:1/geraete ", "7k2m 1xot").await.unwrap_err();
    assert_eq!(error.code, Code::IssuerNotFound);
    assert_eq!(error.details.host.as_deref(), Some("konto.localhost"));
    assert_eq!(code(app.decline(None).await), Code::NothingOpen);
}
