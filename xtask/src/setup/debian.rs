//! Debian packages; elsewhere, plain words about what to install by hand.

use std::path::Path;

use nix::unistd::geteuid;

use super::Need;
use crate::process::{Failure, Program};

/// Runs as root. `$1`: policy file, the rest: packages. No service of a package is started.
const INSTALL: &str = r#"
set -e
policy=$1
shift
if [ ! -e "$policy" ]; then
    trap 'rm -f "$policy"' EXIT
    trap 'exit 130' INT TERM HUP
    printf '#!/bin/sh\nexit 101\n' > "$policy"
    chmod 755 "$policy"
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install --yes --no-install-recommends "$@"
"#;
const POLICY: &str = "/usr/sbin/policy-rc.d";

/// How to see on any Linux that something is there.
#[derive(Debug, Clone, Copy)]
enum Sign {
    Library(&'static str),
    Program(&'static str),
}

#[derive(Debug)]
struct Package {
    name: &'static str,
    need: Need,
    why: &'static str,
    sign: Sign,
}

const fn package(name: &'static str, need: Need, sign: Sign, why: &'static str) -> Package {
    Package { name, need, why, sign }
}

const PACKAGES: [Package; 17] = [
    package("build-essential", Need::Build, Sign::Program("cc"), "C compiler and linker"),
    package("pkg-config", Need::Build, Sign::Program("pkg-config"), "finds libraries"),
    package(
        "libwebkit2gtk-4.1-dev",
        Need::Build,
        Sign::Library("webkit2gtk-4.1"),
        "the app's web view",
    ),
    package("libgtk-3-dev", Need::Build, Sign::Library("gtk+-3.0"), "the app's window"),
    package("librsvg2-dev", Need::Build, Sign::Library("librsvg-2.0"), "the app's icons"),
    package("libtss2-dev", Need::Build, Sign::Library("tss2-esys"), "the computer's TPM"),
    package("swtpm-tools", Need::Window, Sign::Program("swtpm_setup"), "a TPM for tests"),
    package("webkit2gtk-driver", Need::Window, Sign::Program("WebKitWebDriver"), "steers the app"),
    package("xvfb", Need::Window, Sign::Program("Xvfb"), "a screen where there is none"),
    package("chromium", Need::Browser, Sign::Program("chromium"), "the portal's browser"),
    package("chromium-driver", Need::Browser, Sign::Program("chromedriver"), "steers the browser"),
    package("python3-venv", Need::Clients, Sign::Program("python3"), "a WebAuthn verifier"),
    package(
        "openjdk-17-jdk-headless",
        Need::Kotlin,
        Sign::Program("jimage"),
        "Java, with the tools that look into jars",
    ),
    package("maven", Need::Kotlin, Sign::Program("mvn"), "fetches Kotlin"),
    package("aapt", Need::Kotlin, Sign::Program("aapt2"), "links the Android app's resources"),
    package(
        "unzip",
        Need::Kotlin,
        Sign::Program("unzip"),
        "takes Android's resources out of a jar",
    ),
    package("mmdebstrap", Need::Swift, Sign::Program("mmdebstrap"), "unpacks a Debian for Swift"),
];

/// Installs missing packages, or says what to install.
pub(super) fn install(needs: &[Need]) -> Result<(), Failure> {
    let wanted: Vec<&Package> = PACKAGES.iter().filter(|one| needs.contains(&one.need)).collect();
    let Some(missing) = missing_by_dpkg(&wanted) else { return require_by_sign(&wanted) };
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing Debian packages, installed now:\n{}", list(&missing));
    let names: Vec<&str> = missing.iter().map(|one| one.name).collect();
    as_root(&names)?.run()?;
    match missing_by_dpkg(&wanted) {
        Some(still) if !still.is_empty() => {
            Err(Failure::said(format!("still missing after the installation:\n{}", list(&still))))
        }
        _ => Ok(()),
    }
}

/// `None` where there is no dpkg.
fn missing_by_dpkg<'a>(wanted: &[&'a Package]) -> Option<Vec<&'a Package>> {
    find("apt-get")?;
    find("dpkg-query")?;
    let names = wanted.iter().map(|one| one.name);
    let listing = Program::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(names)
        .output_whatever_the_code()?;
    Some(wanted.iter().filter(|one| !is_installed(&listing, one.name)).copied().collect())
}

fn is_installed(listing: &str, name: &str) -> bool {
    listing.lines().any(|line| line.split_once(' ') == Some((name, "installed")))
}

fn require_by_sign(wanted: &[&Package]) -> Result<(), Failure> {
    let missing: Vec<&Package> = wanted.iter().filter(|one| !is_there(one.sign)).copied().collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Failure::said(format!(
        "this is not Debian. Please install by hand what is missing (Debian's names):\n{}",
        list(&missing)
    )))
}

fn is_there(sign: Sign) -> bool {
    match sign {
        Sign::Program(name) => find(name).is_some(),
        Sign::Library(name) => {
            Program::new("pkg-config").args(["--exists", name]).output().is_some()
        }
    }
}

fn list(packages: &[&Package]) -> String {
    packages.iter().map(|one| format!("  {:<24} {}\n", one.name, one.why)).collect()
}

fn as_root(packages: &[&str]) -> Result<Program, Failure> {
    let script = ["-c", INSTALL, "install", POLICY];
    let program = if geteuid().is_root() {
        Program::titled("sh", "apt-get install as root, services not started:")
    } else if find("sudo").is_some() {
        Program::titled("sudo", "sudo apt-get install, services not started:").hidden_args(["sh"])
    } else {
        let line = packages.join(" ");
        return Err(Failure::said(format!(
            "neither root nor sudo. Please let an administrator run:\n  \
             apt-get install --no-install-recommends {line}"
        )));
    };
    Ok(program.hidden_args(script).args(packages))
}

fn find(program: &str) -> Option<()> {
    let path = std::env::var_os("PATH")?;
    let mut folders = std::env::split_paths(&path);
    folders.any(|folder| Path::new(&folder).join(program).is_file()).then_some(())
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt, process::Command};

    use super::*;

    #[test]
    fn removed_packages_are_not_installed() {
        let listing = "xvfb config-files\nchromium installed\nxvfb-extra installed\n";
        assert!(is_installed(listing, "chromium"));
        assert!(!is_installed(listing, "xvfb"));
        assert!(!is_installed(listing, "chromium-driver"));
    }

    /// Runs the script with an `apt-get` of ours, which notes whether the policy file was there.
    fn run_script(policy_before: Option<&str>, apt_code: u8) -> (bool, String, Option<String>) {
        let folder = tempfile::tempdir().unwrap();
        let policy = folder.path().join("policy-rc.d");
        if let Some(text) = policy_before {
            fs::write(&policy, text).unwrap();
        }
        let apt = folder.path().join("apt-get");
        let log = folder.path().join("log");
        let body = format!(
            "#!/bin/sh\necho \"$* [$(cat {})]\" >> {}\nexit {apt_code}\n",
            policy.display(),
            log.display()
        );
        fs::write(&apt, body).unwrap();
        fs::set_permissions(&apt, fs::Permissions::from_mode(0o755)).unwrap();
        let path = format!("{}:/usr/bin:/bin", folder.path().display());
        let status = Command::new("sh")
            .args(["-c", INSTALL, "install"])
            .arg(&policy)
            .arg("xvfb")
            .env("PATH", path)
            .status()
            .unwrap();
        (status.success(), fs::read_to_string(log).unwrap(), fs::read_to_string(policy).ok())
    }

    #[test]
    fn services_are_held_back_only_during_the_installation() {
        let (well, log, policy_after) = run_script(None, 0);
        assert!(well);
        assert!(log.contains("install --yes --no-install-recommends xvfb [#!/bin/sh\nexit 101]"));
        assert_eq!(policy_after, None);
    }

    #[test]
    fn policy_goes_away_after_a_failure_too() {
        let (well, _, policy_after) = run_script(None, 100);
        assert!(!well);
        assert_eq!(policy_after, None);
    }

    #[test]
    fn policy_of_the_machine_is_left_alone() {
        let (well, _, policy_after) = run_script(Some("theirs"), 0);
        assert!(well);
        assert_eq!(policy_after.as_deref(), Some("theirs"));
    }
}
