import PassKeystoreConformance
import XCTest

@testable import PassKeystore

final class KeyTests: XCTestCase {
    private let phone = FakePhone()

    func testAChallengeHas32Bytes() throws {
        let keystore = phone.keystore()
        try keystore.made("other")
        for length in [0, 31, 33] {
            let odd = Data(repeating: 1, count: length)
            try refused(.invalidArgument) {
                keystore.generate("a", policy: .free, challenge: odd, $0)
            }
            try refused(.invalidArgument) { keystore.certify("other", challenge: odd, $0) }
        }
        try refused(.notFound) { keystore.publicKey("a", $0) }
    }

    func testWithoutEnclaveThereIsNoKey() throws {
        phone.isPresent = false
        let keystore = phone.keystore()
        try refused(.unavailable) {
            keystore.generate("a", policy: .free, challenge: challenge, $0)
        }
        XCTAssertTrue(phone.keys.isEmpty)
        let described = try got { keystore.describe($0) }
        XCTAssertEqual(described.securityLevel, .software)
    }

    func testWithoutPasscodeThereIsNoKey() throws {
        phone.hasPasscode = false
        let failure = try refused(.unavailable) {
            phone.keystore().generate("a", policy: .free, challenge: challenge, $0)
        }
        XCTAssertTrue(failure.message.contains("passcode"))
        XCTAssertTrue(phone.keys.isEmpty)
    }

    func testDescribeSaysWhatIsUnusual() throws {
        phone.signals = [.root]
        phone.hasPasscode = false
        phone.isSupported = false
        phone.biometrics = .noneEnrolled
        // Nothing has to be unlocked or set up for that.
        phone.isMarkerReadable = false
        let described = try got { phone.keystore().describe($0) }
        let signals: Set<Signal> = [.root, .noLockScreen, .noAttestation]
        XCTAssertEqual(
            described,
            Description(securityLevel: .secureEnclave, biometrics: .noneEnrolled, signals: signals))
    }

    func testIdsDifferByTheirBytes() throws {
        let keystore = phone.keystore()
        let composed = try keystore.made("\u{E9}")
        XCTAssertNotEqual(composed, try keystore.made("e\u{301}"))
        XCTAssertNotEqual(try keystore.made("a"), try keystore.made("A"))
    }

    func testWhatAnOddEnclaveMakesIsNoKey() throws {
        let keystore = phone.keystore()
        for point in [Data([4]) + Data(count: 63), Data([2]) + Data(count: 64)] {
            phone.oddPoint = point
            try refused(.platform) {
                keystore.generate("a", policy: .free, challenge: challenge, $0)
            }
            XCTAssertTrue(phone.keys.isEmpty, "nothing is left half-made")
        }
    }

    func testASecretHasAtMost4096Bytes() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        let long = Data(count: Limits.secret + 1)
        try refused(.invalidArgument) { keystore.seal("a", secret: long, $0) }
    }

    /// The seal of one id under the key of another: only the name inside tells them apart.
    func testASealNamesItsId() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        try keystore.made("b")
        let sealed = try got { keystore.seal("a", secret: message, $0) }
        phone.keys[KeyTag("b").sealing] = phone.keys[KeyTag("a").sealing]
        try refused(.platform) { keystore.unseal("b", sealed: sealed, $0) }
        let opened = try got { keystore.unseal("a", sealed: sealed, $0) }
        XCTAssertEqual(opened, message)
    }

    func testALockedDeviceLosesNothing() throws {
        let keystore = phone.keystore()
        let key = try keystore.made("a")
        phone.isUnlocked = false
        try refused(.unavailable) { keystore.publicKey("a", $0) }
        try refused(.unavailable) { keystore.sign("a", message: message, words: words, $0) }
        try refused(.unavailable) {
            keystore.generate("a", policy: .free, challenge: challenge, $0)
        }
        phone.isUnlocked = true
        phone.useFailure = .status(-25308)
        try refused(.unavailable) { keystore.unseal("a", sealed: Data([1, 2]), $0) }
        let found = try got { keystore.publicKey("a", $0) }
        XCTAssertEqual(found, key)
    }

    /// Locked between two reads: what is missing then is not lost.
    func testNothingIsLostWhileTheDeviceLocks() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        let held = phone.keys
        phone.keys = [:]
        try refused(.invalidated) { keystore.publicKey("a", $0) }
        let locking = LockingDevice(phone)
        let other = SecureEnclaveDeviceKeystore(
            enclave: phone, items: phone, device: locking, marker: phone, attestation: phone,
            worker: phone.worker)
        try refused(.unavailable) { other.publicKey("a", $0) }
        phone.keys = held
        _ = try got { other.publicKey("a", $0) }
    }
}

/// Says that it is locked although reading still works.
private struct LockingDevice: Device {
    let phone: FakePhone

    init(_ phone: FakePhone) { self.phone = phone }

    var hasPasscode: Bool { true }
    var isUnlocked: Bool { false }
    var biometrics: Biometrics { phone.biometrics }
    var biometricSet: Data? { phone.biometricSet }
    var signals: Set<Signal> { [] }
}
