import Foundation

/// What a `DeviceKeystore` does, blocking, one call at a time.
final class KeyRing: Sendable {
    private let enclave: EnclaveKeys
    private let items: KeychainItems
    private let device: Device
    private let installation: Installation

    /// A key that is there, as noted.
    struct Held: Sendable {
        let tag: KeyTag
        let note: Note
        let point: Data
    }

    init(enclave: EnclaveKeys, items: KeychainItems, device: Device, marker: InstallationMarker) {
        self.enclave = enclave
        self.items = items
        self.device = device
        installation = Installation(marker: marker, device: device) {
            try enclave.removeAll(prefix: KeyTag.prefix)
            try items.removeAll()
        }
    }

    func describe(attests: Bool) -> Description {
        var signals = device.signals
        if !device.hasPasscode { signals.insert(.noLockScreen) }
        if !attests { signals.insert(.noAttestation) }
        let level: SecurityLevel = enclave.isPresent ? .secureEnclave : .software
        return Description(securityLevel: level, biometrics: device.biometrics, signals: signals)
    }

    func generate(_ id: String, policy: KeyPolicy, challenge: Data) throws -> GeneratedKey {
        try Self.check(challenge: challenge)
        try installation.settle()
        let tag = KeyTag(id)
        if try items.read(.note, tag.name) != nil {
            throw KeystoreFailure(.keyExists, "the id is taken")
        }
        try requireDevice(for: policy)
        try remove(tag)
        do {
            return try make(tag, policy)
        } catch {
            // The first failure counts; what could not be removed is not noted, so it is nothing.
            try? remove(tag)
            throw error
        }
    }

    private func requireDevice(for policy: KeyPolicy) throws {
        guard enclave.isPresent else {
            throw KeystoreFailure(.unavailable, "there is no Secure Enclave")
        }
        guard device.hasPasscode else {
            throw KeystoreFailure(.unavailable, "no passcode is set on this device")
        }
        if policy == .biometric, device.biometrics != .available {
            throw KeystoreFailure(.unavailable, "neither Face ID nor Touch ID is set up")
        }
    }

    private func make(_ tag: KeyTag, _ policy: KeyPolicy) throws -> GeneratedKey {
        // Read before the key is made: a face enrolled in between must show as a change.
        let set = policy == .biometric ? device.biometricSet : nil
        _ = try enclave.make(tag.sealing, for: .sealing)
        let point = try enclave.make(tag.signing, for: .signing(policy))
        guard point.count == Limits.point, point.first == 4 else {
            throw KeystoreFailure(.platform, "the enclave made no P-256 key")
        }
        try items.write(.witness, tag.name, Data([1]))
        let note = Note(policy: policy, biometricSet: set)
        try items.write(.note, tag.name, JSONEncoder().encode(note))
        return GeneratedKey(publicKey: point)
    }

    /// The key of an id, or why there is none.
    func existing(_ id: String) throws -> Held {
        try installation.settle()
        let tag = KeyTag(id)
        guard let noted = try items.read(.note, tag.name) else {
            throw KeystoreFailure(.notFound, "no such key")
        }
        guard let note = try? JSONDecoder().decode(Note.self, from: noted) else {
            throw KeystoreFailure(.platform, "the note of a key cannot be read")
        }
        // Not the key alone: after the passcode was removed the keychain may still show one that
        // signs nothing any more. The witness goes with the passcode and does not come back.
        guard device.hasPasscode, try items.read(.witness, tag.name) != nil,
            let point = try enclave.point(tag.signing)
        else { throw lost() }
        return Held(tag: tag, note: note, point: point)
    }

    private func lost() -> KeystoreFailure {
        guard device.isUnlocked else {
            return KeystoreFailure(.unavailable, "the device is locked")
        }
        return KeystoreFailure(.invalidated, "the key is gone, as after the passcode was removed")
    }

    func sign(_ message: Data, with held: Held, asking words: PromptWords?) throws -> Data {
        do {
            return try enclave.sign(message, with: held.tag.signing, asking: words)
        } catch {
            throw judged(failure(of: error, held: true), held.note)
        }
    }

    /// The system does not document how it refuses a key whose biometric set has changed. So when
    /// it refuses, and the set is another one than when the key was made, that is the reason.
    private func judged(_ failure: KeystoreFailure, _ note: Note) -> KeystoreFailure {
        guard note.policy == .biometric, failure.code == .platform || failure.code == .lockedOut
        else { return failure }
        let set = device.biometricSet
        let isOther = set != nil && note.biometricSet != nil && set != note.biometricSet
        guard isOther || device.biometrics == .noneEnrolled else { return failure }
        return KeystoreFailure(.invalidated, "biometrics changed; \(failure.message)")
    }

    func seal(_ id: String, _ secret: Data) throws -> Data {
        guard secret.count <= Limits.secret else {
            throw KeystoreFailure(.invalidArgument, "a secret has at most \(Limits.secret) bytes")
        }
        let tag = try existing(id).tag
        let plain = Seal.plain(tag.idBytes, secret)
        do {
            return Seal.close(try enclave.encrypt(plain, to: tag.sealing))
        } catch {
            throw failed(failure(of: error, held: true))
        }
    }

    func unseal(_ id: String, _ sealed: Data) throws -> Data {
        let tag = try existing(id).tag
        let encrypted = try Seal.encrypted(sealed)
        do {
            return try Seal.secret(tag.idBytes, enclave.decrypt(encrypted, with: tag.sealing))
        } catch {
            throw failed(failure(of: error, held: true))
        }
    }

    /// A sealing key that is gone, and a device that could open the seal later, are told apart from
    /// the rest; the numbers which the system has for that mean other things elsewhere.
    private func failed(_ failure: KeystoreFailure) -> KeystoreFailure {
        switch failure.code {
        case .invalidated: return lost()
        case .unavailable: return failure
        default: return KeystoreFailure(.platform, "no seal; \(failure.message)")
        }
    }

    func delete(_ id: String) throws {
        try installation.settle()
        try remove(KeyTag(id))
    }

    private func remove(_ tag: KeyTag) throws {
        try items.remove(.note, tag.name)
        try enclave.remove(tag.signing)
        try enclave.remove(tag.sealing)
        try items.remove(.witness, tag.name)
    }

    static func check(challenge: Data) throws {
        guard challenge.count == Limits.challenge else {
            throw KeystoreFailure(.invalidArgument, "a challenge has \(Limits.challenge) bytes")
        }
    }
}
