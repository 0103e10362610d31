//! Calling Java: the Kotlin compiler, and what it made.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::built;
use crate::{
    process::{Failure, Program},
    setup, workspace,
};

const COMPILER: [&str; 7] = [
    "kotlin-compiler-embeddable",
    "kotlin-stdlib",
    "kotlin-script-runtime",
    "kotlin-reflect",
    "kotlin-daemon-embeddable",
    "kotlinx-coroutines-core-jvm",
    "annotations",
];

const GRADLE: &str = "src-tauri/gen/android/build.gradle.kts";

/// One call of the Kotlin compiler.
#[derive(Debug)]
pub(super) struct Compilation {
    name: String,
    sources: Vec<PathBuf>,
    /// In order: JUnit before the framework, which bundles stubs of older parts of it.
    class_path: Vec<PathBuf>,
    options: Vec<String>,
}

impl Compilation {
    /// Code of this project: a warning is an error.
    pub(super) fn of_ours(name: &str, sources: &[impl AsRef<str>]) -> Self {
        let sources = sources.iter().map(|path| workspace::root().join(path.as_ref())).collect();
        Self::new(name, sources, "-Werror")
    }

    /// Code of others, as it is.
    pub(super) fn of_others(name: &str, sources: &Path) -> Self {
        Self::new(name, vec![sources.to_path_buf()], "-nowarn")
    }

    fn new(name: &str, sources: Vec<PathBuf>, option: &str) -> Self {
        let options = vec![option.to_owned()];
        Self { name: name.to_owned(), sources, class_path: Vec::new(), options }
    }

    /// More sources.
    pub(super) fn and(mut self, sources: &str) -> Self {
        self.sources.push(workspace::root().join(sources));
        self
    }

    /// More of the class path.
    pub(super) fn with(mut self, more: &[PathBuf]) -> Self {
        self.class_path.extend_from_slice(more);
        self
    }

    /// As a test of these classes, which may use what is internal to them.
    pub(super) fn with_insides_of(mut self, classes: &Path) -> Self {
        self.class_path.push(classes.to_path_buf());
        self.options.push(format!("-Xfriend-paths={}", classes.display()));
        self
    }

    /// Visibility is said wherever something is public.
    pub(super) fn library(mut self) -> Self {
        self.options.push("-Xexplicit-api=strict".to_owned());
        self
    }

    pub(super) fn run(self) -> Result<(), Failure> {
        let out = built(&self.name);
        // What was compiled from a file that is gone must be gone, too.
        if out.exists() {
            fs::remove_dir_all(&out)
                .map_err(|e| Failure::said(format!("could not empty {}: {e}", out.display())))?;
        }
        let compiler = COMPILER.iter().map(|name| setup::kotlin_jar(name));
        let compiler: Vec<PathBuf> = compiler.collect::<Result<_, _>>()?;
        let mut path = vec![setup::kotlin_jar("kotlin-stdlib")?];
        path.extend(self.class_path);
        // The compiler is gone before thorough compilation of itself would pay: half the seconds.
        let mut arguments = vec!["-XX:TieredStopAtLevel=1".to_owned()];
        arguments.extend(["-cp".to_owned(), class_path(&compiler)]);
        arguments.push("org.jetbrains.kotlin.cli.jvm.K2JVMCompiler".to_owned());
        arguments.extend(["-no-stdlib", "-no-reflect", "-jvm-target", "11"].map(str::to_owned));
        let language = language()?;
        for option in ["-language-version", "-api-version"] {
            arguments.extend([option.to_owned(), language.clone()]);
        }
        arguments.extend(self.options);
        arguments.extend(["-cp".to_owned(), class_path(&path)]);
        arguments.extend(["-d".to_owned(), out.display().to_string()]);
        arguments.extend(self.sources.iter().map(|path| path.display().to_string()));
        java(&format!("kotlinc {}", self.name), &self.name, arguments)?.run()
    }
}

/// Of the Kotlin that Gradle builds with; the compiler here is a newer one.
fn language() -> Result<String, Failure> {
    language_in(&workspace::read(GRADLE)?)
        .ok_or_else(|| Failure::said(format!("{GRADLE} names no kotlin-gradle-plugin")))
}

/// `…kotlin-gradle-plugin:2.2.10")` → `2.2`
fn language_in(gradle: &str) -> Option<String> {
    let (_, version) = gradle.split_once("kotlin-gradle-plugin:")?;
    let mut numbers = version.split(['.', '"']);
    Some(format!("{}.{}", numbers.next()?, numbers.next()?))
}

/// A Java program whose arguments, long ones, stand in a file.
pub(super) fn java(
    title: &str,
    name: &str,
    arguments: impl IntoIterator<Item = String>,
) -> Result<Program, Failure> {
    let file = workspace::target().join("android").join(format!("{name}.arguments"));
    let lines: String = arguments.into_iter().map(|word| quoted(&word)).collect();
    fs::write(&file, lines).map_err(|e| workspace::unwritable(&file, &e))?;
    let file = format!("@{}", file.display());
    Ok(Program::titled("java", title).hidden_args([&file]))
}

/// As the `java` command reads it.
fn quoted(word: &str) -> String {
    format!("\"{}\"\n", word.replace('\\', "\\\\").replace('"', "\\\""))
}

pub(super) fn class_path(parts: &[PathBuf]) -> String {
    let parts: Vec<String> = parts.iter().map(|part| part.display().to_string()).collect();
    parts.join(":")
}

/// Names of all classes that are tests, sorted.
pub(super) fn test_classes(folders: &[PathBuf]) -> Result<Vec<String>, Failure> {
    let mut found = Vec::new();
    for top in folders {
        let mut open = vec![top.clone()];
        while let Some(folder) = open.pop() {
            let entries = fs::read_dir(&folder).map_err(|e| workspace::unreadable(&folder, &e))?;
            for path in entries.flatten().map(|entry| entry.path()) {
                if path.is_dir() {
                    open.push(path);
                } else {
                    found.extend(path.strip_prefix(top).ok().and_then(test_class));
                }
            }
        }
    }
    found.sort();
    Ok(found)
}

fn test_class(path: &Path) -> Option<String> {
    let name = path.to_str()?.strip_suffix(".class")?;
    (name.ends_with("Test") && !name.contains('$')).then(|| name.replace('/', "."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tests_are_found_by_name() {
        let top = tempfile::tempdir().unwrap();
        let folder = top.path().join("a/b");
        fs::create_dir_all(&folder).unwrap();
        for name in
            ["OneTest.class", "OneTest$Inner.class", "Fake.class", "Test.txt", "ATest.class"]
        {
            fs::write(folder.join(name), "").unwrap();
        }
        assert_eq!(test_classes(&[top.path().into()]).unwrap(), ["a.b.ATest", "a.b.OneTest"]);
        assert!(test_classes(&[top.path().join("missing")]).is_err());
    }

    #[test]
    fn the_language_is_that_of_gradles_kotlin() {
        let text = "classpath(\"org.jetbrains.kotlin:kotlin-gradle-plugin:2.2.10\")\n1.9";
        assert_eq!(language_in(text).as_deref(), Some("2.2"));
        assert_eq!(language_in("classpath(\"a:b:1.2\")"), None);
        assert!(language().is_ok());
    }

    #[test]
    fn arguments_may_hold_anything() {
        assert_eq!(quoted(r#"a "b" \c"#), "\"a \\\"b\\\" \\\\c\"\n");
    }
}
