import PassKeystoreConformance
import XCTest

@testable import PassKeystore

final class BiometricKeyTests: XCTestCase {
    private let phone = FakePhone()

    func testOnePromptIsOneSignature() throws {
        let keystore = phone.keystore()
        let key = try keystore.made("a", .biometric)
        for count in 1...2 {
            let signature = try got { keystore.sign("a", message: message, words: words, $0) }
            XCTAssertTrue(fits(key, message, signature))
            XCTAssertEqual(phone.prompts.count, count)
        }
        XCTAssertEqual(phone.prompts.last, words)
    }

    func testAFreeKeyShowsNoPrompt() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        _ = try got { keystore.sign("a", message: message, words: words, $0) }
        XCTAssertEqual(phone.prompts, [])
    }

    func testThePromptNeedsAReasonAndAWayOut() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        for (title, reason, cancel) in [("T", "R", " "), ("", " ", "C"), ("", "", "")] {
            let poor = PromptWords(title: title, reason: reason, cancel: cancel)
            try refused(.invalidArgument) {
                keystore.sign("a", message: message, words: poor, $0)
            }
        }
        XCTAssertEqual(phone.prompts, [])
        let titled = PromptWords(title: "T", reason: "", cancel: "C")
        _ = try got { keystore.sign("a", message: message, words: titled, $0) }
        XCTAssertEqual(phone.prompts.last?.reason, "T", "iOS refuses an empty reason")
    }

    func testWithoutBiometricsThereIsNoBiometricKey() throws {
        for biometrics in [Biometrics.noneEnrolled, .unavailable] {
            phone.biometrics = biometrics
            try refused(.unavailable) {
                phone.keystore().generate("a", policy: .biometric, challenge: challenge, $0)
            }
        }
        XCTAssertTrue(phone.keys.isEmpty)
        try phone.keystore().made("b")
    }

    func testHowAPromptEnds() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        let ends: [(PlatformError, FailureCode)] = [
            (.authentication(-2), .userCancelled), (.authentication(-4), .userCancelled),
            (.status(-128), .userCancelled), (.authentication(-8), .lockedOut),
            (.authentication(-6), .unavailable), (.other(domain: "x", code: 1), .platform),
        ]
        for (end, code) in ends {
            phone.promptRefusal = end
            try refused(code) { keystore.sign("a", message: message, words: words, $0) }
        }
        phone.promptRefusal = nil
        _ = try got { keystore.sign("a", message: message, words: words, $0) }
    }

    func testANewFaceInvalidates() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        try keystore.made("b")
        phone.biometricSet = Data([2])
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
        _ = try got { keystore.sign("b", message: message, words: words, $0) }
    }

    func testNobodyEnrolledInvalidates() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        phone.biometricSet = nil
        phone.biometrics = .noneEnrolled
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
    }

    func testAFreeKeyHasNothingToDoWithFaces() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        (phone.biometricSet, phone.biometrics) = (nil, .noneEnrolled)
        phone.useFailure = .status(-50)
        try refused(.platform) { keystore.sign("a", message: message, words: words, $0) }
    }

    /// While biometrics are locked out the system may not say who is enrolled.
    func testAnUnknownSetIsNoOtherSet() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        phone.promptRefusal = .authentication(-8)
        phone.whilePromptIsOpen = { [phone] in phone.biometricSet = nil }
        try refused(.lockedOut) { keystore.sign("a", message: message, words: words, $0) }
    }

    /// iOS may call it too many tries; with another face enrolled there is nothing to try again.
    func testTooManyTriesWithANewFaceInvalidate() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        phone.promptRefusal = .status(-25293)
        phone.whilePromptIsOpen = { [phone] in phone.biometricSet = Data([2]) }
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
    }

    /// A cancelled prompt says nothing of the key, whoever is enrolled by now.
    func testACancelledPromptStaysCancelled() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        phone.promptRefusal = .authentication(-2)
        phone.whilePromptIsOpen = { [phone] in phone.biometricSet = Data([2]) }
        try refused(.userCancelled) { keystore.sign("a", message: message, words: words, $0) }
    }

    func testOnePromptAtATimeThatHoldsUpNothing() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        let (opened, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        phone.whilePromptIsOpen = {
            opened.signal()
            mayEnd.wait()
        }
        let first = expectation(description: "first")
        keystore.sign("a", message: message, words: words) { outcome in
            XCTAssertNotNil(try? outcome.get())
            first.fulfill()
        }
        XCTAssertEqual(opened.wait(timeout: .now() + 10), .success)
        try refused(.unavailable) { keystore.sign("a", message: message, words: words, $0) }
        _ = try got { keystore.publicKey("a", $0) }
        mayEnd.signal()
        wait(for: [first], timeout: 10)
        phone.whilePromptIsOpen = {}
        _ = try got { keystore.sign("a", message: message, words: words, $0) }
    }
}
