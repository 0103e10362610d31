import CryptoKit
import Foundation
import PassKeystore

/// A phone without Apple: everything that the keystore asks of the system, with real cryptography.
final class FakePhone: @unchecked Sendable {
    struct Dead: Error {}

    struct Key {
        let pair = P256.Signing.PrivateKey()
        let sealing = SymmetricKey(size: .bits256)
        let use: KeyUse
        let biometricSet: Data?
    }

    let worker = DispatchQueue(label: "fake-worker")
    private let lock = NSRecursiveLock()

    // What the phone holds; outlives the app.
    var keys: [Data: Key] = [:]
    var items: [String: Data] = [:]
    var isMarked = true

    // How it stands.
    var isPresent = true
    var hasPasscode = true
    var isUnlocked = true
    var biometrics = Biometrics.available
    var biometricSet: Data? = Data([1])
    var signals: Set<Signal> = []
    var isMarkerReadable = true
    /// What using a key ends with.
    var useFailure: PlatformError?
    /// The point that a new key seems to have, if another one.
    var oddPoint: Data?

    // The prompt.
    var prompts: [PromptWords] = []
    var promptRefusal: PlatformError?
    /// Runs while a prompt is open.
    var whilePromptIsOpen: () -> Void = {}

    // App Attest.
    var isSupported = true
    var generated = 0
    var attested: [(key: String, hash: Data)] = []
    var attestFailures: [PlatformError] = []
    var generateFailure: PlatformError?

    /// The app dies at this change to the phone, counted from 0.
    var diesAt: Int?
    /// What each change said, in order.
    var changes: [String] = []

    func keystore() -> SecureEnclaveDeviceKeystore {
        SecureEnclaveDeviceKeystore(
            enclave: self, items: self, device: self, marker: self, attestation: self, worker: worker)
    }

    /// Takes the passcode away and everything that is bound to it, and sets a new one.
    func changePasscode(keysStayInSight: Bool) {
        items = items.filter { !$0.key.hasPrefix("witness.") }
        if !keysStayInSight { keys = [:] }
    }

    func locked<Value>(_ body: () throws -> Value) rethrows -> Value {
        lock.lock()
        defer { lock.unlock() }
        return try body()
    }

    /// Every change goes through here, so that the app can die at any of them.
    func change<Value>(_ what: String, _ body: () throws -> Value) throws -> Value {
        try locked {
            if let diesAt, changes.count >= diesAt { throw Dead() }
            changes.append(what)
            return try body()
        }
    }

    func readable() throws {
        if !isUnlocked { throw PlatformError.status(-25308) }
    }
}
