import Foundation

/// Folders and files that a jailbreak leaves where Apple has none.
private let jailbreakPaths = [
    "/Applications/Cydia.app",
    "/Applications/Sileo.app",
    "/Library/MobileSubstrate/MobileSubstrate.dylib",
    "/bin/bash",
    "/etc/apt",
    "/private/var/lib/apt",
    "/usr/sbin/sshd",
    "/var/jb",
]

/// Hints for the issuer and the person. Whoever hides a jailbreak hides it from this, too: what
/// counts is the attestation.
func securitySignals(
    isTraced: Bool, isSimulator: Bool, exists: (String) -> Bool
) -> Set<Signal> {
    var signals = Set<Signal>()
    if isTraced { signals.insert(.debugger) }
    // A simulator shows the files of the Mac that it runs on.
    if isSimulator {
        signals.insert(.emulator)
    } else if jailbreakPaths.contains(where: exists) {
        signals.insert(.root)
    }
    return signals
}
