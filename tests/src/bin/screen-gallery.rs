//! Takes pictures of every screen, light and dark, in German and Arabic, and lays them out on
//! sheets. `cargo xtask screens` builds the screens and runs this; the sheets lie in
//! `docs/screens`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use image::{ImageFormat, Rgba, RgbaImage, imageops};
use pass_tests::screen_pages::{Look, ScreenPages};
use pass_tests::until_ended::until_ended;
use pass_tests::{Context as _, Failure};

/// Screens on a sheet, side by side and below each other.
const COLUMNS: usize = 5;
const ROWS: usize = 2;
const GAP: u32 = 12;
/// Theme, language, and what: an error looks like every other, so once is enough.
const LOOKS: [(&str, &str, &str); 5] = [
    ("light", "de", "screens"),
    ("dark", "de", "screens"),
    ("light", "ar", "screens"),
    ("dark", "ar", "screens"),
    ("light", "de", "errors"),
];
const GROUND: Rgba<u8> = Rgba([128, 128, 128, 255]);

#[tokio::main]
async fn main() -> ExitCode {
    until_ended("screen-gallery", gallery()).await
}

async fn gallery() -> Result<(), Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/screens");
    std::fs::create_dir_all(&folder)?;
    let logs = tempfile::tempdir()?;
    let pages = ScreenPages::open(logs.path()).await?;
    let (names, errors) = (pages.names().await?, pages.errors().await?);
    let mut index = String::from("# Every screen of the app\n\nMade by `cargo xtask screens`.\n");
    for (theme, language, kind) in LOOKS {
        let names = if kind == "errors" { &errors } else { &names };
        index.push_str(&format!("\n## {kind}: {language}, {theme}\n"));
        let look = Look { language, theme, ..Look::PHONE };
        for (at, some) in names.chunks(COLUMNS * ROWS).enumerate() {
            let file = format!("{kind}-{language}-{theme}-{}.webp", at + 1);
            sheet(&pages, some, look, &folder.join(&file)).await?;
            println!("docs/screens/{file}: {}", some.join(", "));
            index.push_str(&format!("\n{}\n\n![]({file})\n", some.join(" · ")));
        }
    }
    Ok(std::fs::write(folder.join("README.md"), index)?)
}

async fn sheet(
    pages: &ScreenPages,
    names: &[String],
    look: Look,
    file: &PathBuf,
) -> Result<(), Failure> {
    let (width, height) = look.size;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (columns, rows) = (count(COLUMNS.min(names.len())), count(names.len().div_ceil(COLUMNS)));
    let whole = ((width + GAP) * columns - GAP, (height + GAP) * rows - GAP);
    let mut sheet = RgbaImage::from_pixel(whole.0, whole.1, GROUND);
    for (at, name) in names.iter().enumerate() {
        pages.show(name, look).await?;
        let png = pages.browser.page.screenshot().await?;
        let picture = image::load_from_memory(&png).during("a screenshot")?.to_rgba8();
        let (x, y) = (count(at % COLUMNS) * (width + GAP), count(at / COLUMNS) * (height + GAP));
        imageops::overlay(&mut sheet, &picture, i64::from(x), i64::from(y));
    }
    // The nearest of sixteen shades a channel is close enough to judge colours by, and makes smaller
    // files.
    for Rgba([red, green, blue, _]) in sheet.pixels_mut() {
        for channel in [red, green, blue] {
            *channel = channel.saturating_add(8) / 17 * 17;
        }
    }
    sheet.save_with_format(file, ImageFormat::WebP).during("a sheet")
}
