import PassKeystoreConformance
import XCTest

@testable import PassKeystore

/// Keys that the system took away.
final class LossTests: XCTestCase {
    private let phone = FakePhone()

    private func isLost(_ id: String, _ keystore: DeviceKeystore) throws {
        try refused(.invalidated) { keystore.publicKey(id, $0) }
        try refused(.invalidated) { keystore.sign(id, message: message, words: words, $0) }
        try refused(.invalidated) { keystore.certify(id, challenge: challenge, $0) }
        try refused(.invalidated) { keystore.seal(id, secret: message, $0) }
        try refused(.invalidated) { keystore.unseal(id, sealed: Data(count: 64), $0) }
    }

    func testAKeyThatWentWithThePasscodeIsInvalidated() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        phone.changePasscode(keysStayInSight: false)
        try isLost("a", keystore)
        try refused(.notFound) { keystore.publicKey("b", $0) }
    }

    /// Seen on real phones: the keychain still shows the key, which signs nothing.
    func testAKeyThatStayedInSightIsInvalidatedAllTheSame() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        phone.changePasscode(keysStayInSight: true)
        try isLost("a", keystore)
    }

    func testWithoutPasscodeKeysAreInvalidated() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        phone.hasPasscode = false
        try isLost("a", keystore)
    }

    func testAnInvalidatedIdStaysTakenUntilItIsDeleted() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        phone.changePasscode(keysStayInSight: false)
        try refused(.keyExists) {
            keystore.generate("a", policy: .free, challenge: challenge, $0)
        }
        try got { keystore.delete("a", $0) }
        try refused(.notFound) { keystore.publicKey("a", $0) }
        try keystore.made("a")
    }

    func testAKeyThatGoesBetweenLookingAndSigningIsInvalidated() throws {
        let keystore = phone.keystore()
        try keystore.made("a", .biometric)
        phone.promptRefusal = .status(-25300)
        try refused(.invalidated) { keystore.sign("a", message: message, words: words, $0) }
    }

    /// Signing would still work; but what the id sealed is lost, and with it the PIN's salt.
    func testASealingKeyThatIsGoneIsInvalidated() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        let sealed = try got { keystore.seal("a", secret: message, $0) }
        phone.keys[KeyTag("a").sealing] = nil
        try refused(.invalidated) { keystore.seal("a", secret: message, $0) }
        try refused(.invalidated) { keystore.unseal("a", sealed: sealed, $0) }
        phone.isUnlocked = false
        try refused(.unavailable) { keystore.unseal("a", sealed: sealed, $0) }
    }

    /// Keys made anew under the app open and sign nothing of before.
    func testKeysThatWereReplacedAreOtherKeys() throws {
        let keystore = phone.keystore()
        let key = try keystore.made("a")
        let sealed = try got { keystore.seal("a", secret: message, $0) }
        for tag in [KeyTag("a").signing, KeyTag("a").sealing] {
            let use = tag == KeyTag("a").sealing ? KeyUse.sealing : .signing(.free)
            _ = try phone.make(tag, for: use)
        }
        try refused(.platform) { keystore.unseal("a", sealed: sealed, $0) }
        let signature = try got { keystore.sign("a", message: message, words: words, $0) }
        XCTAssertFalse(fits(key, message, signature))
    }

    func testANoteThatCannotBeReadIsNoKey() throws {
        let keystore = phone.keystore()
        try keystore.made("a")
        phone.items["note.\(KeyTag("a").name)"] = Data("?".utf8)
        try refused(.platform) { keystore.publicKey("a", $0) }
        try got { keystore.delete("a", $0) }
    }

    /// The app dies at every single step of generating, and starts again.
    func testNoCrashLeavesHalfAKey() throws {
        var isWhole = false
        for step in 0..<30 where !isWhole {
            let phone = FakePhone()
            phone.diesAt = step
            isWhole = (try? phone.keystore().made("a")) != nil
            phone.diesAt = nil
            let after = phone.keystore()
            if !isWhole {
                try refused(.notFound) { after.publicKey("a", $0) }
                try after.made("a")
            }
            _ = try got { after.sign("a", message: message, words: words, $0) }
            try got { after.delete("a", $0) }
            XCTAssertTrue(phone.keys.isEmpty && phone.items.isEmpty, "step \(step)")
        }
        XCTAssertTrue(isWhole)
    }

    /// And of deleting: a key that is half gone counts for nothing.
    func testNoCrashLeavesAKeyHalfDeleted() throws {
        for step in 0..<4 {
            let phone = FakePhone()
            try phone.keystore().made("a")
            phone.diesAt = phone.changes.count + step
            XCTAssertThrowsError(try got { phone.keystore().delete("a", $0) })
            phone.diesAt = nil
            let after = phone.keystore()
            if step == 0 {
                _ = try got { after.publicKey("a", $0) }
            } else {
                try refused(.notFound) { after.publicKey("a", $0) }
            }
            try got { after.delete("a", $0) }
            XCTAssertTrue(phone.keys.isEmpty && phone.items.isEmpty, "step \(step)")
        }
    }
}
