import CryptoKit
import Foundation
import PassKeystoreConformance
import Pretended
import Security
import XCTest

@testable import PassKeystore

/// The code that speaks to Apple's keychain, against the pretended one of `check/stubs`: that its
/// queries find what it stored, and nothing else.
final class PretendedKeychainTests: XCTestCase {
    private let phone = FakePhone()

    override func setUp() {
        Phone.reset()
        Keychain.shared.reset()
    }

    private func keystore() -> SecureEnclaveDeviceKeystore {
        SecureEnclaveDeviceKeystore(
            enclave: SecurityEnclaveKeys(), items: SecurityKeychainItems(),
            device: PretendedDevice(), marker: phone, attestation: phone, worker: phone.worker)
    }

    func testEveryRule() throws {
        try Conformance { self.keystore() }.everyRule()
        XCTAssertEqual(Keychain.shared.count, 0, "nothing stays")
    }

    func testKeysOutliveARestart() throws {
        try Conformance { self.keystore() }.keysOutliveARestart()
    }

    /// The keychain would take a second key under the same tag, and find the first.
    func testWhatACrashLeftIsReplaced() throws {
        for use in [KeyUse.signing(.free), .sealing] {
            let tag = use == .sealing ? KeyTag("a").sealing : KeyTag("a").signing
            let left = try SecurityEnclaveKeys().make(tag, for: use)
            let keystore = keystore()
            let key = try keystore.made("a")
            XCTAssertNotEqual(left, key)
            XCTAssertEqual(Keychain.shared.count, 4)
            let signature = try got { keystore.sign("a", message: message, words: words, $0) }
            XCTAssertTrue(fits(key, message, signature))
            try got { keystore.delete("a", $0) }
        }
    }

    /// "aku" and "akpu": only on this device, and only while it is unlocked or has a passcode.
    func testEverythingStaysOnThisDevice() throws {
        try keystore().made("a")
        XCTAssertEqual(Keychain.shared.count, 4)
        XCTAssertEqual(Keychain.shared.protections, ["aku", "akpu"])
    }

    func testOnePromptIsOneSignature() throws {
        let keystore = keystore()
        let key = try keystore.made("a", .biometric)
        for _ in 1...2 {
            let signature = try got { keystore.sign("a", message: message, words: words, $0) }
            XCTAssertTrue(fits(key, message, signature))
        }
        let shown = [words.reason, words.cancel]
        XCTAssertEqual(Phone.prompts, [shown, shown])
        let asked = Keychain.shared.contexts.compactMap { $0 }.filter { !$0.interactionNotAllowed }
        XCTAssertEqual(Set(asked.map(ObjectIdentifier.init)).count, 2, "one for each signature")
        for context in asked {
            XCTAssertTrue(context.isInvalidated)
            XCTAssertEqual(context.touchIDAuthenticationAllowableReuseDuration, 0)
            XCTAssertEqual(context.localizedFallbackTitle, "", "no way to the device's passcode")
        }
        Phone.promptRefusal = -2
        try refused(.userCancelled) { keystore.sign("a", message: message, words: words, $0) }
        Phone.promptRefusal = -8
        try refused(.lockedOut) { keystore.sign("a", message: message, words: words, $0) }
    }

    func testNothingElseShowsAPrompt() throws {
        let keystore = keystore()
        try keystore.made("a", .biometric)
        try keystore.made("b")
        _ = try got { keystore.sign("b", message: message, words: words, $0) }
        _ = try got { keystore.publicKey("a", $0) }
        let sealed = try got { keystore.seal("a", secret: message, $0) }
        _ = try got { keystore.unseal("a", sealed: sealed, $0) }
        try got { keystore.delete("a", $0) }
        XCTAssertEqual(Phone.prompts, [])
        XCTAssertTrue(Keychain.shared.contexts.allSatisfy { $0?.interactionNotAllowed == true })
    }

    func testChangedBiometricsInvalidate() throws {
        let keystore = keystore()
        try keystore.made("a", .biometric)
        Phone.biometricSet = Data([2])
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
        Phone.biometricSet = nil
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
        XCTAssertEqual(Phone.prompts, [])
    }

    func testARemovedPasscodeInvalidates() throws {
        let keystore = keystore()
        try keystore.made("a")
        Phone.hasPasscode = false
        try refused(.invalidated) { keystore.publicKey("a", $0) }
        Phone.hasPasscode = true
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
        try got { keystore.delete("a", $0) }
        XCTAssertEqual(Keychain.shared.count, 0)
    }

    func testAKeyThatTheKeychainDroppedIsInvalidated() throws {
        let keystore = keystore()
        try keystore.made("a")
        try SecurityEnclaveKeys().remove(KeyTag("a").sealing)
        try refused(.invalidated) { keystore.seal("a", secret: message, $0) }
        _ = try got { keystore.publicKey("a", $0) }
        try SecurityEnclaveKeys().remove(KeyTag("a").signing)
        try refused(.invalidated) { keystore.publicKey("a", $0) }
    }

    func testAnEmptyKeychainIsWipedAsWell() throws {
        phone.isMarked = false
        try keystore().made("a")
        XCTAssertTrue(phone.isMarked)
    }

    func testALockedDeviceIsUnavailable() throws {
        let keystore = keystore()
        try keystore.made("a")
        Phone.isLocked = true
        try refused(.unavailable) { keystore.sign("a", message: message, words: words, $0) }
    }

    /// What is not ours stays: another part of the app may keep keys, too.
    func testTheWipeTakesOursOnly() throws {
        let enclave = SecurityEnclaveKeys()
        let foreign = Data("other.key".utf8)
        _ = try enclave.make(foreign, for: .sealing)
        try keystore().made("a")
        phone.isMarked = false
        try refused(.notFound) { keystore().publicKey("a", $0) }
        XCTAssertEqual(Keychain.shared.count, 1)
        XCTAssertNotNil(try enclave.point(foreign))
    }

    func testAnItemIsReplaced() throws {
        let items = SecurityKeychainItems()
        for value in ["one", "two"] {
            try items.write(.attestation, "a", Data(value.utf8))
            XCTAssertEqual(try items.read(.attestation, "a"), Data(value.utf8))
        }
        XCTAssertNil(try items.read(.note, "a"))
        XCTAssertNil(try items.read(.attestation, "b"))
        XCTAssertEqual(Keychain.shared.count, 1)
    }
}

/// `ThisDevice`, but for the main thread, which the tests hold.
private struct PretendedDevice: Device {
    private let real = ThisDevice()

    var hasPasscode: Bool { real.hasPasscode }
    var isUnlocked: Bool { !Phone.isLocked }
    var biometrics: Biometrics { real.biometrics }
    var biometricSet: Data? { real.biometricSet }
    var signals: Set<Signal> { real.signals }
}
