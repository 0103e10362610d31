import Security
import XCTest

@testable import PassKeystore

final class FailuresTests: XCTestCase {
    private func code(_ error: Error, held: Bool = true) -> FailureCode {
        failure(of: error, held: held).code
    }

    /// Numbers of SecBase.h.
    func testStatuses() {
        let words: [(OSStatus, FailureCode)] = [
            (-25300, .invalidated), (-128, .userCancelled), (-25293, .lockedOut),
            (-25308, .unavailable), (-25291, .unavailable), (-34018, .platform), (-50, .platform),
        ]
        for (status, word) in words {
            XCTAssertEqual(code(PlatformError.status(status)), word, "\(status)")
        }
        XCTAssertEqual(code(PlatformError.status(-25300), held: false), .platform)
    }

    /// Numbers of LAError.h.
    func testAuthentication() {
        let words: [(Int, FailureCode)] = [
            (-1, .lockedOut), (-2, .userCancelled), (-3, .userCancelled), (-4, .userCancelled),
            (-5, .invalidated), (-6, .unavailable), (-7, .invalidated), (-8, .lockedOut),
            (-9, .userCancelled), (-10, .platform), (-1004, .unavailable), (-4711, .platform),
        ]
        for (number, word) in words {
            XCTAssertEqual(code(PlatformError.authentication(number)), word, "\(number)")
        }
        for number in [-5, -7] {
            XCTAssertEqual(code(PlatformError.authentication(number), held: false), .unavailable)
        }
    }

    func testOthers() {
        let token = { PlatformError.other(domain: "CryptoTokenKit", code: $0) }
        XCTAssertEqual(code(token(-4)), .userCancelled)
        XCTAssertEqual(code(token(-6)), .invalidated)
        XCTAssertEqual(code(token(-6), held: false), .platform)
        XCTAssertEqual(code(token(-3)), .platform)
        XCTAssertEqual(code(PlatformError.deviceCheck(1)), .platform)
        XCTAssertEqual(code(CancellationError()), .platform)
        XCTAssertEqual(code(KeystoreFailure(.keyExists, "")), .keyExists)
    }

    func testErrorsAreToldApartByDomain() {
        let of = { PlatformError(NSError(domain: $0, code: -2)) }
        XCTAssertEqual(of("NSOSStatusErrorDomain"), .status(-2))
        XCTAssertEqual(of("com.apple.LocalAuthentication"), .authentication(-2))
        XCTAssertEqual(of("com.apple.devicecheck.error"), .deviceCheck(-2))
        XCTAssertEqual(of("x"), .other(domain: "x", code: -2))
    }

    func testWhatIsPassedOnQuotesNothing() {
        let secret = NSError(domain: "x", code: 1, userInfo: [NSLocalizedDescriptionKey: "482915"])
        XCTAssertFalse(failure(of: PlatformError(secret)).message.contains("482915"))
        XCTAssertFalse(failure(of: secret).message.contains("482915"))
        struct Telling: Error { let pin = "482915" }
        XCTAssertFalse(failure(of: Telling()).message.contains("482915"))
    }

    func testBiometrics() {
        XCTAssertEqual(biometrics(refusal: nil), .available)
        XCTAssertEqual(biometrics(refusal: -8), .available, "set up, and closed for a while")
        XCTAssertEqual(biometrics(refusal: -7), .noneEnrolled)
        XCTAssertEqual(biometrics(refusal: -5), .noneEnrolled)
        XCTAssertEqual(biometrics(refusal: -6), .unavailable)
    }
}
