import CryptoKit
import Foundation
import PassKeystore

/// A rule that a keystore broke.
public struct Violation: Error, CustomStringConvertible {
    public let description: String
}

/// What every keystore must do: the rules of `crates/pass-keystore/src/conformance.rs`, for fakes
/// and for real phones. Works under ids that begin with `conformance/` and removes what it made.
public struct Conformance {
    private let open: () throws -> DeviceKeystore
    private let keystore: DeviceKeystore

    public init(_ open: @escaping () throws -> DeviceKeystore) throws {
        self.open = open
        keystore = try open()
    }

    public func everyRule() throws {
        try [one, other].forEach { id in try got { keystore.delete(id, $0) } }
        try nothingCreatesAKeyByItself()
        let first = try generate(one)
        let second = try generate(other)
        try rule("keys differ", first != second)
        try anIdIsTakenOnce(first)
        try signaturesFit(first, second)
        try evidenceIsForAKey()
        try sealsOpenForTheirKeyOnly()
        try deletingEndsKeyAndSeals()
        try got { keystore.delete(other, $0) }
    }

    public func keysOutliveARestart() throws {
        let id = "conformance/restart"
        try got { keystore.delete(id, $0) }
        let key = try generate(id)
        let sealed = try got { keystore.seal(id, secret: secret, $0) }
        let after = try open()
        try rule("a key is the same", try got { after.publicKey(id, $0) } == key)
        let signature = try got { after.sign(id, message: message, words: noWords, $0) }
        try rule("a key signs after a restart", fits(key, message, signature))
        try rule("a seal opens", try got { after.unseal(id, sealed: sealed, $0) } == secret)
        try got { after.delete(id, $0) }
        try refused(.notFound) { try open().publicKey(id, $0) }
    }

    private func nothingCreatesAKeyByItself() throws {
        try refused(.notFound) { keystore.publicKey(one, $0) }
        try refused(.notFound) { keystore.sign(one, message: message, words: noWords, $0) }
        try refused(.notFound) { keystore.certify(one, challenge: challenge, $0) }
        try refused(.notFound) { keystore.seal(one, secret: secret, $0) }
        try refused(.notFound) { keystore.unseal(one, sealed: Data(repeating: 1, count: 64), $0) }
        _ = try got { keystore.describe($0) }
        try refused(.notFound) { keystore.publicKey(one, $0) }
    }

    private func anIdIsTakenOnce(_ key: Data) throws {
        try refused(.keyExists) {
            keystore.generate(one, policy: .free, challenge: challenge, $0)
        }
        try rule("an existing key stays", try got { keystore.publicKey(one, $0) } == key)
    }

    private func signaturesFit(_ key: Data, _ foreign: Data) throws {
        for message in [Data(), message, Data(repeating: 7, count: 5000)] {
            let signature = try got { keystore.sign(one, message: message, words: noWords, $0) }
            try rule("a signature has at most 72 bytes", signature.count <= 72)
            try rule("a signature fits its key", fits(key, message, signature))
            try rule("and its message only", !fits(key, Data("another".utf8), signature))
            try rule("and its key only", !fits(foreign, message, signature))
        }
    }

    /// Whether there is an object depends on the device and on Apple's server.
    private func evidenceIsForAKey() throws {
        do {
            _ = try got { keystore.certify(one, challenge: challenge, $0) }
        } catch let failure as KeystoreFailure where failure.code == .unavailable {}
    }

    private func sealsOpenForTheirKeyOnly() throws {
        let sealed = try got { keystore.seal(one, secret: secret, $0) }
        let again = try got { keystore.seal(one, secret: secret, $0) }
        try rule("equal secrets seal differently", sealed != again)
        try rule("a seal hides its secret", sealed.range(of: secret) == nil)
        try rule("it opens", try got { keystore.unseal(one, sealed: sealed, $0) } == secret)
        try refused(.platform) { keystore.unseal(other, sealed: sealed, $0) }
        for at in sealed.indices {
            var altered = sealed
            altered[at] ^= 1
            try refused(.platform) { keystore.unseal(one, sealed: altered, $0) }
        }
        try refused(.platform) { keystore.unseal(one, sealed: sealed.prefix(8), $0) }
        try refused(.platform) { keystore.unseal(one, sealed: Data(), $0) }
        let longest = Data(repeating: 3, count: Limits.secret)
        let sealedLongest = try got { keystore.seal(one, secret: longest, $0) }
        let opened = try got { keystore.unseal(one, sealed: sealedLongest, $0) }
        try rule("the longest secret opens", opened == longest)
    }

    private func deletingEndsKeyAndSeals() throws {
        let old = try got { keystore.publicKey(one, $0) }
        let sealed = try got { keystore.seal(one, secret: secret, $0) }
        for _ in 1...2 { try got { keystore.delete(one, $0) } }
        try refused(.notFound) { keystore.publicKey(one, $0) }
        try refused(.notFound) { keystore.sign(one, message: message, words: noWords, $0) }
        try refused(.notFound) { keystore.unseal(one, sealed: sealed, $0) }
        _ = try got { keystore.publicKey(other, $0) }
        try rule("a new key is another one", try generate(one) != old)
        try refused(.platform) { keystore.unseal(one, sealed: sealed, $0) }
        try got { keystore.delete(one, $0) }
    }

    private func generate(_ id: String) throws -> Data {
        try got { keystore.generate(id, policy: .free, challenge: challenge, $0) }.publicKey
    }
}

private let one = "conformance/one"
private let other = "conformance/One"
private let challenge = Data(repeating: 0x5A, count: Limits.challenge)
private let secret = Data("conformance: a secret of a PIN".utf8)
private let message = Data("message".utf8)
private let noWords = PromptWords(title: "", reason: "", cancel: "")

/// Whether a signature (DER) over SHA-256(message) is of this key (SEC 1 point).
public func fits(_ key: Data, _ message: Data, _ signature: Data) -> Bool {
    guard key.count == Limits.point, key.first == 4,
        let open = try? P256.Signing.PublicKey(x963Representation: key),
        let der = try? P256.Signing.ECDSASignature(derRepresentation: signature)
    else { return false }
    return open.isValidSignature(der, for: message)
}
