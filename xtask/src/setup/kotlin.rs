//! The Kotlin compiler and what the Android code is checked against, from Maven Central.

use std::{fs, path::PathBuf};

use crate::{
    process::{Failure, Program},
    workspace,
};

/// Lines of `sha256sum`; the paths are those of a Maven repository, so they name the artefacts.
const LOCK: &str = "android/check/jars.lock";
/// Class files of the framework are for this Java.
const OLDEST_JAVA: u32 = 17;
const RESOLVE: &str = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:resolve";

/// One jar of the lock file, by the words Maven knows it under.
#[derive(Debug, PartialEq, Eq)]
struct Jar {
    path: String,
    group: String,
    artifact: String,
    version: String,
    classifier: Option<String>,
}

/// The jar of this artefact, fetched or not.
pub(crate) fn jar(artifact: &str) -> Result<PathBuf, Failure> {
    let found = locked()?.into_iter().find(|jar| jar.artifact == artifact);
    let jar = found.ok_or_else(|| Failure::said(format!("{LOCK} has no `{artifact}`")))?;
    Ok(repository().join(jar.path))
}

/// Fetches what is missing. Whatever Maven Central sent must have the hash of the lock.
pub(super) fn install() -> Result<(), Failure> {
    require_java()?;
    if checksums("--status").output().is_some() {
        return Ok(());
    }
    println!("Jars of {LOCK}:");
    let (repository, text) = (repository(), pom(&locked()?));
    let project = repository.join("pom.xml");
    fs::create_dir_all(&repository)
        .and_then(|()| fs::write(&project, text))
        .map_err(|e| workspace::unwritable(&project, &e))?;
    let place = format!("-Dmaven.repo.local={}", repository.display());
    Program::new("mvn")
        .args(["-B", "-q", "-C", &place, "-f"])
        .args([project])
        .args([RESOLVE])
        .run()?;
    checksums("--quiet").run().map_err(|failure| match failure {
        Failure::Interrupted => failure,
        _ => Failure::said(format!(
            "a jar is not the one of {LOCK}. To fetch it anew, delete {}",
            repository.display()
        )),
    })
}

fn repository() -> PathBuf {
    workspace::target().join("android/m2")
}

fn checksums(how: &str) -> Program {
    let lock = workspace::root().join(LOCK);
    Program::new("sha256sum").args(["--check", "--strict", how]).args([lock]).folder(repository())
}

fn require_java() -> Result<(), Failure> {
    let said = Program::new("java").args(["--version"]).output();
    let version = said.as_deref().and_then(java_version);
    if version.is_none_or(|version| version < OLDEST_JAVA) {
        return Err(Failure::said(format!("Java {OLDEST_JAVA} or newer is missing.")));
    }
    Ok(())
}

/// `openjdk 17.0.15 2025-04-15` on the first line.
pub(crate) fn java_version(said: &str) -> Option<u32> {
    said.split_whitespace().nth(1)?.split('.').next()?.parse().ok()
}

fn locked() -> Result<Vec<Jar>, Failure> {
    parse_lock(&workspace::read(LOCK)?)
}

fn parse_lock(text: &str) -> Result<Vec<Jar>, Failure> {
    text.lines()
        .map(|line| {
            let path = line.split_once("  ").map(|(_, path)| path);
            path.and_then(parse_path)
                .ok_or_else(|| Failure::said(format!("{LOCK}: not `hash  path`: {line}")))
        })
        .collect()
}

/// `GROUP/WITH/SLASHES/ARTIFACT/VERSION/ARTIFACT-VERSION[-CLASSIFIER].jar`
fn parse_path(path: &str) -> Option<Jar> {
    let mut words = path.rsplitn(4, '/');
    let (file, version) = (words.next()?, words.next()?);
    let (artifact, group) = (words.next()?, words.next()?);
    let rest = file.strip_prefix(artifact)?.strip_prefix('-')?.strip_prefix(version)?;
    let classifier = match rest.strip_suffix(".jar")? {
        "" => None,
        word => Some(word.strip_prefix('-')?.to_owned()),
    };
    Some(Jar {
        path: path.to_owned(),
        group: group.replace('/', "."),
        artifact: artifact.to_owned(),
        version: version.to_owned(),
        classifier,
    })
}

/// A project that needs these jars and, whatever they say themselves, no other.
fn pom(jars: &[Jar]) -> String {
    let dependencies: String = jars.iter().map(dependency).collect();
    format!(
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\"><modelVersion>4.0.0</modelVersion>\
         <groupId>local</groupId><artifactId>jars</artifactId><version>1</version>\
         <packaging>pom</packaging><dependencies>\n{dependencies}</dependencies></project>\n"
    )
}

fn dependency(jar: &Jar) -> String {
    let Jar { group, artifact, version, classifier, .. } = jar;
    let classifier =
        classifier.as_ref().map_or_else(String::new, |c| format!("<classifier>{c}</classifier>"));
    format!(
        "<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId>\
         <version>{version}</version>{classifier}<exclusions><exclusion><groupId>*</groupId>\
         <artifactId>*</artifactId></exclusion></exclusions></dependency>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_artefacts() {
        let jar = parse_path("org/a/lib-all/1.2/lib-all-1.2-all.jar").unwrap();
        assert_eq!((jar.group.as_str(), jar.artifact.as_str()), ("org.a", "lib-all"));
        assert_eq!((jar.version.as_str(), jar.classifier.as_deref()), ("1.2", Some("all")));
        assert_eq!(parse_path("junit/junit/4/junit-4.jar").unwrap().classifier, None);
        for wrong in
            ["a-1.jar", "g/a/1/b-1.jar", "g/a/1/a-2.jar", "g/a/1/a-1.zip", "g/a/1/a-1x.jar"]
        {
            assert_eq!(parse_path(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_lock_can_be_read_and_has_a_hash_a_line() {
        let text = workspace::read(LOCK).unwrap();
        assert_eq!(parse_lock(&text).unwrap().len(), text.lines().count());
        let is_hash = |word: &str| word.len() == 64 && word.bytes().all(|b| b.is_ascii_hexdigit());
        assert!(text.lines().all(|line| line.split_once("  ").is_some_and(|(h, _)| is_hash(h))));
        assert!(parse_lock("nothing").is_err());
    }

    #[test]
    fn maven_is_asked_for_these_jars_only() {
        let text = pom(&[parse_path("org/a/lib/1.2/lib-1.2-all.jar").unwrap()]);
        assert!(text.contains("<groupId>org.a</groupId><artifactId>lib</artifactId>"), "{text}");
        assert!(text.contains("<version>1.2</version><classifier>all</classifier>"), "{text}");
        assert!(text.contains("<exclusion><groupId>*</groupId>"), "{text}");
    }

    #[test]
    fn java_says_its_version() {
        assert_eq!(java_version("openjdk 17.0.15 2025-04-15\nOpenJDK"), Some(17));
        assert_eq!(java_version("openjdk 21 2023-09-19"), Some(21));
        assert_eq!(java_version(""), None);
    }
}
