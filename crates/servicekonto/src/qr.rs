//! A pass link as a QR code, drawn as inline SVG.

use pass_protocol::PassLink;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode, types::QrError};

/// Smallest width in pixels; the style sheet may draw it larger.
const WIDTH: u32 = 240;

/// Black on white with the quiet zone of four modules (ISO/IEC 18004 §9.1), in dark mode too.
pub(crate) fn svg(link: &PassLink) -> Result<String, QrError> {
    let code = QrCode::with_error_correction_level(link.to_string(), EcLevel::M)?;
    let drawing = code
        .render::<svg::Color<'_>>()
        .quiet_zone(true)
        .min_dimensions(WIDTH, WIDTH)
        .dark_color(svg::Color("#000"))
        .light_color(svg::Color("#fff"))
        .build();
    // An XML declaration has no place inside HTML.
    let start = drawing.find("<svg").unwrap_or(0);
    Ok(drawing.get(start..).unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_wide_and_white_around() {
        let link = "http://konto.localhost:8480/P/AAAQEAYEAUDAOCAJBIFQYDIOB4";
        let svg = svg(&PassLink::parse(link).unwrap()).unwrap();
        assert!(svg.starts_with("<svg") && svg.contains("#fff"), "{svg}");
        let width = svg.split("width=\"").nth(1).unwrap().split('"').next().unwrap();
        assert!(width.parse::<u32>().unwrap() >= WIDTH, "{width}");
    }
}
