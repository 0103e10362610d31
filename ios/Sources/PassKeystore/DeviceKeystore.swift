import Foundation

/// Called once, on a queue of the keystore's choice.
public typealias Answer<Value> = @Sendable (Result<Value, KeystoreFailure>) -> Void

/// A place for private keys that never leave it: the Swift side of the Rust trait of this name.
///
/// Every function returns at once and answers exactly once. Ids are any text and differ by case.
public protocol DeviceKeystore: Sendable {
    /// Where new keys will live as far as the device knows, and what is unusual. Makes no key.
    func describe(_ answer: @escaping Answer<Description>)

    /// Creates a P-256 key; nothing else ever does. `challenge`: 32 bytes. Fails with
    /// `key_exists` if the id is taken.
    func generate(
        _ id: String, policy: KeyPolicy, challenge: Data, _ answer: @escaping Answer<GeneratedKey>)

    /// SEC 1 uncompressed point, 65 bytes.
    func publicKey(_ id: String, _ answer: @escaping Answer<Data>)

    /// ECDSA over SHA-256(`message`), ASN.1 DER, at most 72 bytes. Shows the biometric prompt
    /// when the key's policy asks for it.
    func sign(
        _ id: String, message: Data, words: PromptWords, _ answer: @escaping Answer<Data>)

    /// App Attest's object about SHA-256(`challenge` ‖ SubjectPublicKeyInfo of the key), CBOR;
    /// `nil` where this device has none. `challenge`: 32 bytes.
    func certify(_ id: String, challenge: Data, _ answer: @escaping Answer<Data?>)

    /// Encrypts at most `Limits.secret` bytes so that they open on this device with this very key.
    func seal(_ id: String, secret: Data, _ answer: @escaping Answer<Data>)

    /// Opens what `seal` made; `platform` if it was altered or is another key's.
    func unseal(_ id: String, sealed: Data, _ answer: @escaping Answer<Data>)

    /// Removes the key and all that goes with it. Deleting what is not there succeeds.
    func delete(_ id: String, _ answer: @escaping Answer<Void>)
}

/// Sizes in bytes.
public enum Limits {
    /// Longest secret that can be sealed.
    public static let secret = 4096
    /// Length of a challenge.
    public static let challenge = 32
    /// Length of an uncompressed point of P-256.
    public static let point = 65
}

/// What a key asks of the person each time it signs. The raw value is how the Rust side says it.
public enum KeyPolicy: String, Codable, Sendable, CaseIterable {
    /// Signs without a prompt.
    case free
    /// Released by Face ID or Touch ID only, as enrolled when the key was made, for one signature.
    case biometric
}

/// Where private keys live.
public enum SecurityLevel: String, Sendable {
    /// Said where there is no Secure Enclave (the simulator). No key is ever made there.
    case software
    case secureEnclave = "secure_enclave"
}

/// Whether biometric keys can be had.
public enum Biometrics: String, Sendable {
    case available
    case noneEnrolled = "none_enrolled"
    case unavailable
}

/// Something unusual about the device. A hint: reported, never enforced here.
public enum Signal: String, Sendable, CaseIterable {
    case noLockScreen = "no_lock_screen"
    case noAttestation = "no_attestation"
    case debugger
    case root
    case emulator
}

/// How the device stands. The issuer believes attestations, not this.
public struct Description: Equatable, Sendable {
    public let securityLevel: SecurityLevel
    public let biometrics: Biometrics
    public let signals: Set<Signal>

    public init(securityLevel: SecurityLevel, biometrics: Biometrics, signals: Set<Signal>) {
        self.securityLevel = securityLevel
        self.biometrics = biometrics
        self.signals = signals
    }
}

/// A key just made.
public struct GeneratedKey: Equatable, Sendable {
    /// SEC 1 uncompressed point, 65 bytes.
    public let publicKey: Data

    public init(publicKey: Data) {
        self.publicKey = publicKey
    }
}

/// What the prompt says. The caller owns the sentences.
public struct PromptWords: Equatable, Sendable {
    public let title: String
    public let reason: String
    public let cancel: String

    public init(title: String, reason: String, cancel: String) {
        self.title = title
        self.reason = reason
        self.cancel = cancel
    }
}
