import Foundation
import Security

/// What a system call said instead of an answer. Only numbers and domains, so nothing secret.
public enum PlatformError: Error, Equatable, Sendable {
    /// Of the keychain and of key operations.
    case status(OSStatus)
    /// `LAError.Code`.
    case authentication(Int)
    /// `DCError.Code`.
    case deviceCheck(Int)
    case other(domain: String, code: Int)
}

/// What a key in the enclave is for.
public enum KeyUse: Equatable, Sendable {
    case signing(KeyPolicy)
    case sealing
}

/// Private keys of the Secure Enclave, by tag. Calls block; failures are `PlatformError`s.
public protocol EnclaveKeys: Sendable {
    /// False in the simulator.
    var isPresent: Bool { get }

    /// Makes a key that only this device with a passcode can use, and returns its point.
    func make(_ tag: Data, for use: KeyUse) throws -> Data

    /// The point of a key; `nil` if there is none. Never shows a prompt.
    func point(_ tag: Data) throws -> Data?

    /// ECDSA over SHA-256(message), DER. Without words a key that wants a person refuses.
    func sign(_ message: Data, with tag: Data, asking words: PromptWords?) throws -> Data

    /// ECIES to the key's public half.
    func encrypt(_ plain: Data, to tag: Data) throws -> Data

    /// Opens what `encrypt` made.
    func decrypt(_ encrypted: Data, with tag: Data) throws -> Data

    /// Removing what is not there succeeds.
    func remove(_ tag: Data) throws

    /// Removes every key whose tag begins so.
    func removeAll(prefix: Data) throws
}

/// Small items beside the keys.
public enum ItemKind: String, CaseIterable, Sendable {
    /// That an id is taken. Readable while the device is unlocked; outlives the passcode.
    case note
    /// Goes when the passcode goes, as the keys do.
    case witness
    /// Name of the App Attest key that Apple has not attested yet; one for all keys.
    case attestation
}

/// Items of the keychain that stay on this device. Failures are `PlatformError`s.
public protocol KeychainItems: Sendable {
    /// `nil` if there is none; an item that cannot be read for the moment is a failure.
    func read(_ kind: ItemKind, _ name: String) throws -> Data?

    /// Writes or replaces.
    func write(_ kind: ItemKind, _ name: String, _ value: Data) throws

    /// Removing what is not there succeeds.
    func remove(_ kind: ItemKind, _ name: String) throws

    func removeAll() throws
}

/// Apple's App Attest service. Failures are `PlatformError`s.
public protocol AppAttestation: Sendable {
    var isSupported: Bool { get }

    func generateKey(_ answer: @escaping @Sendable (Result<String, PlatformError>) -> Void)

    /// Asks Apple's server.
    func attest(
        _ key: String, clientDataHash: Data,
        _ answer: @escaping @Sendable (Result<Data, PlatformError>) -> Void)
}

/// What the keystore needs to know about the phone.
public protocol Device: Sendable {
    /// A code protects the lock screen.
    var hasPasscode: Bool { get }

    /// What is encrypted while the device is locked can be read now.
    var isUnlocked: Bool { get }

    var biometrics: Biometrics { get }

    /// A fingerprint of the enrolled faces and fingers; `nil` if the system does not say.
    var biometricSet: Data? { get }

    /// `debugger`, `root`, `emulator`, as far as they show.
    var signals: Set<Signal> { get }
}

/// Whether this installation of the app has been here before.
public protocol InstallationMarker: Sendable {
    /// Throws if that cannot be said for the moment.
    func isSet() throws -> Bool

    func set() throws
}
