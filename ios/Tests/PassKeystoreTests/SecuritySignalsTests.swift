import XCTest

@testable import PassKeystore

final class SecuritySignalsTests: XCTestCase {
    func testAnOrdinaryPhoneGivesNone() {
        let found = securitySignals(isTraced: false, isSimulator: false) { _ in false }
        XCTAssertEqual(found, [])
    }

    func testEachSignShows() {
        XCTAssertEqual(
            securitySignals(isTraced: true, isSimulator: false) { _ in false }, [.debugger])
        XCTAssertEqual(
            securitySignals(isTraced: false, isSimulator: false) { $0 == "/var/jb" }, [.root])
        XCTAssertEqual(
            securitySignals(isTraced: false, isSimulator: true) { $0 == "/bin/bash" }, [.emulator],
            "the files are the Mac's")
    }

    /// As `DeviceSignal` and `KeySecurityLevel` of `crates/pass-protocol` name them.
    func testTheWordsAreRusts() {
        let words = Set(Signal.allCases.map(\.rawValue))
        XCTAssertEqual(words, ["no_lock_screen", "no_attestation", "debugger", "root", "emulator"])
        XCTAssertEqual(SecurityLevel.secureEnclave.rawValue, "secure_enclave")
        XCTAssertEqual(SecurityLevel.software.rawValue, "software")
        let codes = [
            "not_found", "key_exists", "invalidated", "user_cancelled", "locked_out", "unavailable",
            "invalid_argument", "platform",
        ]
        XCTAssertEqual(FailureCode.allCases.map(\.rawValue), codes)
    }
}
