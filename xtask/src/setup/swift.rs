//! Debian's Swift compiler, in a tree of its own: it is newer than many a machine's Debian, and
//! large.

use std::{fs, path::PathBuf};

use nix::unistd::{geteuid, getgid, getuid};

use super::Stamp;
use crate::{
    process::{Failure, Program},
    workspace,
};

const SUITE: &str = "trixie";
/// The compiler with Foundation and XCTest; C's headers, which it reads; OpenSSL for the stand-in
/// of Apple's cryptography.
const PACKAGES: &str = "swiftlang,libc6-dev,libstdc++-14-dev,libssl-dev";
/// Runs as root. `$1`: tree, `$2`: owner of what is compiled there, `$3`: suite, `$4`: packages,
/// `$5`: mirror.
const BUILD: &str = r#"
set -e
rm -rf "$1"
mmdebstrap --quiet --variant=apt --include="$4" "$3" "$1" "$5"
install -d -o "${2%:*}" -g "${2#*:}" "$1/check"
"#;

/// Where the tree is, built or not.
pub(crate) fn tree() -> PathBuf {
    workspace::target().join("tools/swift")
}

/// Builds the tree once for each list of packages.
pub(super) fn install() -> Result<(), Failure> {
    let stamp = Stamp::new("swift", format!("{SUITE} {PACKAGES}"));
    if stamp.is_current() && tree().join("usr/bin/swiftc").exists() {
        return Ok(());
    }
    println!(
        "Swift comes from Debian {SUITE}: about 550 MB are fetched from this machine's own Debian \
         mirror and unpacked (2.5 GB) into\n  {}\nNothing else of the machine changes, and nothing \
         of it is started. To be rid of it, delete that folder.",
        tree().display()
    );
    if let Some(parent) = tree().parent() {
        fs::create_dir_all(parent)
            .map_err(|e| Failure::said(format!("could not make {}: {e}", parent.display())))?;
    }
    as_root(&mirror()?).run()?;
    stamp.keep()
}

fn as_root(mirror: &str) -> Program {
    let program = if geteuid().is_root() {
        Program::titled("sh", "mmdebstrap as root")
    } else {
        Program::titled("sudo", "sudo mmdebstrap").hidden_args(["sh"])
    };
    let (tree, owner) = (tree().display().to_string(), format!("{}:{}", getuid(), getgid()));
    program.hidden_args(["-c", BUILD, "swift", &tree, &owner, SUITE, PACKAGES, mirror])
}

/// Where this machine gets its own Debian from.
fn mirror() -> Result<String, Failure> {
    let listing = Program::new("apt-get")
        .args(["indextargets", "--format", "$(LABEL) $(COMPONENT) $(REPO_URI)"])
        .args(["Created-By: Packages"])
        .output();
    listing.as_deref().and_then(mirror_in).ok_or_else(|| {
        Failure::said("the Debian mirror of this machine is not known; `apt-get update` may help")
    })
}

/// Security updates and other people's archives have other labels.
fn mirror_in(listing: &str) -> Option<String> {
    listing.lines().find_map(|line| line.strip_prefix("Debian main ")).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_that_of_the_machine() {
        let listing = "Debian-Security main http://s.example/\nNode main https://n.example/\n\
                       Debian main http://m.example/debian/\nDebian main http://o.example/\n";
        assert_eq!(mirror_in(listing).unwrap(), "http://m.example/debian/");
        assert_eq!(mirror_in("Debian contrib http://m.example/\n"), None);
    }
}
