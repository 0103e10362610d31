import PassKeystoreConformance
import XCTest

@testable import PassKeystore

/// On a real, unlocked phone with a passcode, inside an app that has a keychain of its own. They
/// fail in the simulator, which has no Secure Enclave.
final class PhoneConformanceTests: XCTestCase {
    func testEveryRule() throws {
        try Conformance { try SecureEnclaveDeviceKeystore() }.everyRule()
    }

    func testKeysOutliveARestart() throws {
        try Conformance { try SecureEnclaveDeviceKeystore() }.keysOutliveARestart()
    }

    func testThePhoneSaysWhatItIs() throws {
        let description = try got { try SecureEnclaveDeviceKeystore().describe($0) }
        XCTAssertEqual(description.securityLevel, .secureEnclave)
        XCTAssertFalse(description.signals.contains(.noLockScreen))
        XCTAssertFalse(description.signals.contains(.emulator))
    }

    func testFilesAreLeftOutOfBackups() throws {
        let values = try AppFiles.folder().resourceValues(forKeys: [.isExcludedFromBackupKey])
        XCTAssertEqual(values.isExcludedFromBackup, true)
    }

    /// Needs the App Attest entitlement and a way to Apple's server.
    func testAppAttestVouches() throws {
        let keystore = try SecureEnclaveDeviceKeystore()
        let (id, challenge) = ("conformance/attest", Data(repeating: 0x5A, count: 32))
        try got { keystore.delete(id, $0) }
        _ = try got { keystore.generate(id, policy: .free, challenge: challenge, $0) }
        let object = try got { keystore.certify(id, challenge: challenge, $0) }
        try got { keystore.delete(id, $0) }
        let found = try XCTUnwrap(object)
        XCTAssertNotNil(found.range(of: Data("apple-appattest".utf8)))
    }
}
