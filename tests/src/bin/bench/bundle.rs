//! What is installed, and what of it the page loads at start.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use pass_tests::app_window::APP;
use pass_tests::process::binary;
use pass_tests::{Context as _, Failure};

use crate::table::{Table, kilobytes, mebibytes};

/// The page's scripts at start with one language, gzip, in bytes.
const START_BOUND: u64 = 60_000;
/// The language that is loaded.
const LANGUAGE: &str = "de";

pub(crate) fn measure(table: &mut Table) -> Result<(), Failure> {
    for name in ["servicekonto", "service-portal", "pass", APP] {
        let size = binary(name)?.metadata()?.len();
        table.row(&format!("size of `{name}`"), &mebibytes(size));
    }
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist");
    let bundle = Bundle::read(&pages)?;
    let at_start = bundle.at_start()?;
    let what = "JavaScript at start, one language included, gzip";
    table.bounded(what, (packed(&at_start)?, START_BOUND), kilobytes);
    table.row("the same as files", &kilobytes(raw(&at_start)?));
    let later = bundle.files("js").filter(|file| !at_start.contains(file));
    let (languages, rest): (BTreeSet<_>, BTreeSet<_>) = later.partition(|file| is_language(file));
    let (raw_size, count) = (kilobytes(raw(&languages)?), languages.len());
    let what = format!("{count} more languages, each loaded when it is chosen, gzip");
    table.row(&what, &format!("{} ({raw_size} as files)", kilobytes(packed(&languages)?)));
    table.row("JavaScript loaded when a screen needs it, gzip", &kilobytes(packed(&rest)?));
    let styles = bundle.files("css").collect();
    let what = "CSS, KERN purged to what the app uses, gzip";
    let sizes = (kilobytes(packed(&styles)?), kilobytes(raw(&styles)?));
    table.row(what, &format!("{} ({} as files)", sizes.0, sizes.1));
    Ok(())
}

/// The built page.
struct Bundle {
    page: String,
    assets: Vec<PathBuf>,
}

impl Bundle {
    fn read(pages: &Path) -> Result<Self, Failure> {
        let page = std::fs::read_to_string(pages.join("index.html")).during("reading ui/dist")?;
        let entries = std::fs::read_dir(pages.join("assets")).during("reading ui/dist/assets")?;
        let assets = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        Ok(Self { page, assets })
    }

    fn files(&self, ending: &'static str) -> impl Iterator<Item = PathBuf> {
        let files =
            self.assets.iter().filter(move |path| path.extension() == Some(ending.as_ref()));
        files.cloned()
    }

    /// Scripts that the page names, what they import at once, and the language.
    fn at_start(&self) -> Result<BTreeSet<PathBuf>, Failure> {
        let mut found: BTreeSet<PathBuf> = BTreeSet::new();
        let language = self.files("js").filter(|file| stem(file) == LANGUAGE);
        found.extend(language);
        let mut texts = vec![self.page.clone()];
        while let Some(text) = texts.pop() {
            for file in self.files("js").filter(|file| imports(&text, file)) {
                if found.insert(file.clone()) {
                    texts.push(std::fs::read_to_string(file)?);
                }
            }
        }
        if found.len() < 2 {
            return Err(Failure::unexpected("the page names no script or no language"));
        }
        Ok(found)
    }
}

/// Whether a page or script loads `file` by itself, and not with `import()` when it is needed.
fn imports(text: &str, file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    [format!("from\"./{name}\""), format!("import\"./{name}\""), format!("=\"/assets/{name}\"")]
        .iter()
        .any(|form| text.contains(form))
}

/// The name without the hash that the bundler adds.
fn stem(file: &Path) -> String {
    let name = file.file_stem().unwrap_or_default().to_string_lossy();
    let end = name.len().saturating_sub(9);
    name.get(..end).unwrap_or_default().to_owned()
}

fn is_language(file: &Path) -> bool {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/locales");
    locales.join(format!("{}.ftl", stem(file))).is_file()
}

fn raw(files: &BTreeSet<PathBuf>) -> Result<u64, Failure> {
    files.iter().try_fold(0, |sum, file| Ok(sum + file.metadata()?.len()))
}

/// Each file by itself, as a server would send it.
fn packed(files: &BTreeSet<PathBuf>) -> Result<u64, Failure> {
    let mut sum = 0;
    for file in files {
        let packed = Command::new("gzip").arg("-9c").arg(file).output()?.stdout;
        sum += u64::try_from(packed.len()).unwrap_or_default();
    }
    Ok(sum)
}
