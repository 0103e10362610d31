//! `cargo xtask sbom`: what each program is made of, as CycloneDX 1.6.
//!
//! Read from lock files and build files alone, so that it needs no build, and the same commit
//! gives the same bytes. The app's licence screen is written from the same data.

mod bom;
mod crates;
mod cyclonedx;
mod gradle;
mod npm;
mod time;

use std::fs;

pub(crate) use bom::{Bom, Component, Scope};

use crate::{
    process::{Failure, Program},
    workspace,
};

/// One thing that is handed out.
#[derive(Debug)]
struct Product {
    file: &'static str,
    package: &'static str,
    features: &'static [&'static str],
    target: &'static str,
    pages: Pages,
    has_kotlin: bool,
}

/// What comes from npm packages.
#[derive(Debug)]
enum Pages {
    None,
    /// `assets/kern`, copied from the package of the same name.
    Styled,
    Bundled,
}

const LINUX: &str = "x86_64-unknown-linux-gnu";

const APPS: [Product; 3] = [
    app("app-linux", LINUX, false),
    app("app-android", "aarch64-linux-android", true),
    app("app-ios", "aarch64-apple-ios", false),
];
const PROGRAMS: [Product; 3] = [
    program("servicekonto", Pages::Styled),
    program("portals", Pages::Styled),
    program("pass-cli", Pages::None),
];

const fn app(file: &'static str, target: &'static str, has_kotlin: bool) -> Product {
    let features = &["custom-protocol"];
    Product { file, package: "pass-app", features, target, pages: Pages::Bundled, has_kotlin }
}

const fn program(package: &'static str, pages: Pages) -> Product {
    Product { file: package, package, features: &[], target: LINUX, pages, has_kotlin: false }
}

/// Writes one document a product.
pub(crate) fn run() -> Result<(), Failure> {
    let folder = workspace::target().join("sbom");
    let failed = |e: std::io::Error| Failure::said(format!("{}: {e}", folder.display()));
    fs::create_dir_all(&folder).map_err(failed)?;
    let made = made()?;
    for product in APPS.iter().chain(&PROGRAMS) {
        let bom = bom(product)?;
        let path = folder.join(format!("{}.cdx.json", product.file));
        fs::write(&path, cyclonedx::text(&bom, &made)?).map_err(failed)?;
        println!("{}: {} components", path.display(), bom.components().count());
    }
    Ok(())
}

/// Every document can be made, and holds what the format and its readers ask for.
pub(crate) fn check() -> Result<(), Failure> {
    let mut found = Vec::new();
    for product in APPS.iter().chain(&PROGRAMS) {
        let faults =
            cyclonedx::faults(&cyclonedx::document(&bom(product)?, "2000-01-01T00:00:00Z"));
        found.extend(faults.into_iter().map(|fault| format!("{}: {fault}", product.file)));
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::said(found.join("\n"))) }
}

/// What the app is made of, on each system it is for.
pub(crate) fn apps() -> Result<Vec<Bom>, Failure> {
    APPS.iter().map(bom).collect()
}

fn bom(product: &Product) -> Result<Bom, Failure> {
    let mut bom = crates::read(product.package, product.features, product.target)?;
    match product.pages {
        Pages::None => {}
        Pages::Styled => npm::add_styles(&mut bom)?,
        Pages::Bundled => npm::add_pages(&mut bom)?,
    }
    if product.has_kotlin {
        gradle::read(&mut bom)?;
    }
    Ok(bom)
}

fn made() -> Result<String, Failure> {
    source_date_epoch().map(time::iso_8601)
}

/// When this commit was made, or what a packager says instead, in seconds since 1970.
pub(crate) fn source_date_epoch() -> Result<u64, Failure> {
    let said = std::env::var("SOURCE_DATE_EPOCH").ok();
    let of_commit = || Program::new("git").args(["log", "-1", "--format=%ct"]).output();
    said.or_else(of_commit).and_then(|text| text.trim().parse().ok()).ok_or_else(|| {
        Failure::said("no time: this is no Git work tree and SOURCE_DATE_EPOCH holds no seconds")
    })
}
