//! aapt2 of Debian's package `aapt` links manifest and resources, as Gradle's would: every name that
//! one of them refers to must be there, in the app or in Android.
//!
//! Android's own resources are those that apktool brings (Android 14). Debian's aapt2 is of Android
//! 10: `<queries>` is newer and left out. Libraries are not merged; androidx's theme is a stub.

use std::{fs, path::Path};

use super::text;
use crate::{
    process::{Failure, Program},
    setup,
    workspace::{self, unwritable},
};

const APP: &str = "src-tauri/gen/android/app/src";
const STUBS: &str = "android/check/stubs/res";
const FRAMEWORK: &str = "brut/androlib/android-framework.jar";
const PERMISSIONS: [&str; 3] = ["CAMERA", "INTERNET", "USE_BIOMETRIC"];

pub(super) fn link() -> Result<(), Failure> {
    let out = workspace::target().join("android/linked");
    fs::create_dir_all(&out).map_err(|e| unwritable(&out, &e))?;
    let jar = setup::kotlin_jar("apktool-lib")?;
    Program::titled("unzip", "unzip android-framework.jar")
        .hidden_args(["-o", "-q", "-j", &text(&jar), FRAMEWORK, "-d", &text(&out)])
        .run()?;
    let manifest = out.join("AndroidManifest.xml");
    let merged = merged(&workspace::read(&format!("{APP}/main/AndroidManifest.xml"))?);
    fs::write(&manifest, merged).map_err(|e| unwritable(&manifest, &e))?;
    let (main, debug, stubs) = (out.join("main.zip"), out.join("debug.zip"), out.join("stubs.zip"));
    for (resources, zip) in [
        (&format!("{APP}/main/res"), &main),
        (&format!("{APP}/debug/res"), &debug),
        (&STUBS.to_owned(), &stubs),
    ] {
        Program::titled("aapt2", &format!("aapt2 compile {resources}"))
            .hidden_args(["compile", "--dir", resources, "-o", &text(zip)])
            .run()?;
    }
    for (variant, overlay) in [("release", None), ("debug", Some(&debug))] {
        let apk = out.join(format!("{variant}.apk"));
        let framework = out.join("android-framework.jar");
        let mut program = Program::titled("aapt2", &format!("aapt2 link {variant}"))
            .hidden_args(["link", "-I", &text(&framework), "--manifest", &text(&manifest)])
            .hidden_args(["--min-sdk-version", "28", "--target-sdk-version", "36"])
            .hidden_args(["-o", &text(&apk), &text(&stubs), &text(&main)]);
        if let Some(overlay) = overlay {
            program = program.hidden_args(["-R", &text(overlay)]);
        }
        program.run()?;
        permissions(&apk)?;
    }
    Ok(())
}

/// What was linked asks for these three and nothing else.
fn permissions(apk: &Path) -> Result<(), Failure> {
    let said = Program::titled("aapt2", "aapt2 dump permissions")
        .hidden_args(["dump", "permissions", &text(apk)])
        .output()
        .ok_or_else(|| Failure::said("aapt2 cannot read what it has linked"))?;
    let found = permissions_in(&said);
    if found == PERMISSIONS {
        return Ok(());
    }
    Err(Failure::said(format!("the app asks for {found:?}")))
}

fn permissions_in(said: &str) -> Vec<&str> {
    let lines = said.lines().filter_map(|line| line.strip_prefix("uses-permission: name='"));
    let names = lines.filter_map(|line| line.split('\'').next());
    names.map(|name| name.strip_prefix("android.permission.").unwrap_or(name)).collect()
}

/// What Gradle would put in, and without what this aapt2 does not know.
fn merged(manifest: &str) -> String {
    let named = manifest.replace("${applicationId}", "de.servicekonto.pass").replacen(
        "<manifest ",
        "<manifest package=\"de.servicekonto.pass\" ",
        1,
    );
    match (named.split_once("<queries>"), named.split_once("</queries>")) {
        (Some((before, _)), Some((_, after))) => format!("{before}{after}"),
        _ => named,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_filled_in() {
        let text =
            "<manifest xmlns:android=\"x\"><queries><a /></queries>${applicationId}.p</manifest>";
        let wanted = "<manifest package=\"de.servicekonto.pass\" xmlns:android=\"x\">de.servicekonto.pass.p</manifest>";
        assert_eq!(merged(text), wanted);
    }

    #[test]
    fn permissions_of_others_keep_their_full_name() {
        let said = "package: a.b\nuses-permission: name='android.permission.CAMERA'\nuses-permission: name='a.X' maxSdkVersion='28'\n";
        assert_eq!(permissions_in(said), ["CAMERA", "a.X"]);
    }
}
