import PassKeystoreConformance
import XCTest

@testable import PassKeystore

final class AttesterTests: XCTestCase {
    private let phone = FakePhone()
    private lazy var keystore = phone.keystore()

    private func certify(_ challenge: Data = challenge) throws -> Data? {
        try got { keystore.certify("a", challenge: challenge, $0) }
    }

    private var kept: Data? { phone.items["attestation.waiting"] }

    func testTheObjectIsAboutChallengeAndKey() throws {
        let key = try keystore.made("a")
        XCTAssertEqual(try certify(), Data("object of attest-key-1".utf8))
        XCTAssertEqual(phone.attested.map(\.hash), [ClientData.hash(challenge: challenge, point: key)])
        XCTAssertNil(kept)
    }

    /// Computed elsewhere, over the bytes that the issuer expects (`pass_attestation::apple`).
    func testTheHashIsTheIssuers() {
        let point = Data([4]) + Data(repeating: 1, count: 32) + Data(repeating: 2, count: 32)
        let hash = ClientData.hash(challenge: challenge, point: point)
        let hex = hash.map { String(format: "%02x", $0) }.joined()
        XCTAssertEqual(hex, "4cef1e7c9f83584e013898cd218a27a331c0422b1d246c85eca547a7d2d86d62")
    }

    func testWithoutAppAttestThereIsNoObject() throws {
        phone.isSupported = false
        try keystore.made("a")
        XCTAssertNil(try certify())
        XCTAssertEqual(phone.generated, 0)
    }

    func testEachAttestationHasAKeyOfItsOwn() throws {
        try keystore.made("a")
        XCTAssertNotEqual(try certify(), try certify())
    }

    func testWhileApplesServerIsAwayTheKeyIsKept() throws {
        try keystore.made("a")
        phone.attestFailures = [.deviceCheck(4), .deviceCheck(4)]
        for _ in 1...2 {
            try refused(.unavailable) { keystore.certify("a", challenge: challenge, $0) }
            XCTAssertEqual(kept, Data("attest-key-1".utf8))
        }
        XCTAssertEqual(try certify(), Data("object of attest-key-1".utf8))
        XCTAssertEqual(phone.generated, 1)
        XCTAssertEqual(Set(phone.attested.map(\.hash)).count, 1, "the same inputs each time")
        XCTAssertNil(kept)
    }

    func testAKeptKeyThatEndedIsReplacedOnce() throws {
        try keystore.made("a")
        phone.attestFailures = [.deviceCheck(4), .deviceCheck(3)]
        try refused(.unavailable) { keystore.certify("a", challenge: challenge, $0) }
        XCTAssertEqual(try certify(), Data("object of attest-key-2".utf8))
        phone.attestFailures = [.deviceCheck(3), .deviceCheck(3)]
        XCTAssertNil(try certify(), "a new key that is refused is not tried again")
        XCTAssertEqual(phone.generated, 3)
    }

    func testAnyOtherFailureEndsTheKeyAndGivesNoObject() throws {
        try keystore.made("a")
        for code in [0, 1, 2, 3] {
            phone.attestFailures = [.deviceCheck(code)]
            XCTAssertNil(try certify())
            XCTAssertNil(kept)
        }
        phone.generateFailure = .deviceCheck(0)
        XCTAssertNil(try certify())
    }

    /// A pairing that failed deletes its key; the next one begins with another.
    func testAKeptKeyVouchesForTheNextKeyToo() throws {
        try keystore.made("a")
        phone.attestFailures = [.deviceCheck(4)]
        try refused(.unavailable) { keystore.certify("a", challenge: challenge, $0) }
        try got { keystore.delete("a", $0) }
        let next = try keystore.made("b")
        let object = try got { keystore.certify("b", challenge: challenge, $0) }
        XCTAssertEqual(object, Data("object of attest-key-1".utf8))
        XCTAssertEqual(phone.attested.last?.hash, ClientData.hash(challenge: challenge, point: next))
        XCTAssertEqual(phone.generated, 1)
        XCTAssertNil(kept)
    }

    func testAWipeForgetsTheKeptKey() throws {
        try keystore.made("a")
        phone.attestFailures = [.deviceCheck(4)]
        try refused(.unavailable) { keystore.certify("a", challenge: challenge, $0) }
        phone.isMarked = false
        try refused(.notFound) { phone.keystore().publicKey("a", $0) }
        XCTAssertNil(kept)
    }
}
