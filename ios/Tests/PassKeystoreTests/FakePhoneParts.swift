import CryptoKit
import Foundation
import PassKeystore

extension FakePhone: EnclaveKeys {
    func make(_ tag: Data, for use: KeyUse) throws -> Data {
        try change("make \(use)") {
            let key = Key(use: use, biometricSet: biometricSet)
            keys[tag] = key
            return oddPoint ?? key.pair.publicKey.x963Representation
        }
    }

    func point(_ tag: Data) throws -> Data? {
        try locked {
            try readable()
            return keys[tag]?.pair.publicKey.x963Representation
        }
    }

    func sign(_ message: Data, with tag: Data, asking words: PromptWords?) throws -> Data {
        let key = try usable(tag)
        if key.use == .signing(.biometric) {
            guard let words else { throw PlatformError.authentication(-1004) }
            // How a phone says it is not documented; this is what was seen.
            guard key.biometricSet == biometricSet else {
                throw PlatformError.other(domain: "CryptoTokenKit", code: -3)
            }
            locked { prompts.append(words) }
            whilePromptIsOpen()
            if let promptRefusal { throw promptRefusal }
        }
        return try key.pair.signature(for: message).derRepresentation
    }

    func encrypt(_ plain: Data, to tag: Data) throws -> Data {
        guard let all = try AES.GCM.seal(plain, using: usable(tag).sealing).combined else {
            throw PlatformError.status(-50)
        }
        return all
    }

    func decrypt(_ encrypted: Data, with tag: Data) throws -> Data {
        let key = try usable(tag).sealing
        do {
            return try AES.GCM.open(AES.GCM.SealedBox(combined: encrypted), using: key)
        } catch {
            // A number that means "too many tries" elsewhere.
            throw PlatformError.status(-25293)
        }
    }

    func remove(_ tag: Data) throws { try change("remove key") { keys[tag] = nil } }

    func removeAll(prefix: Data) throws {
        try change("remove keys") { keys = keys.filter { !$0.key.starts(with: prefix) } }
    }

    private func usable(_ tag: Data) throws -> Key {
        try locked {
            try readable()
            if let useFailure { throw useFailure }
            guard let key = keys[tag] else { throw PlatformError.status(-25300) }
            return key
        }
    }
}

extension FakePhone: KeychainItems {
    func read(_ kind: ItemKind, _ name: String) throws -> Data? {
        try locked {
            try readable()
            return items["\(kind).\(name)"]
        }
    }

    func write(_ kind: ItemKind, _ name: String, _ value: Data) throws {
        try change("write \(kind)") { items["\(kind).\(name)"] = value }
    }

    func remove(_ kind: ItemKind, _ name: String) throws {
        try change("remove \(kind)") { items["\(kind).\(name)"] = nil }
    }

    func removeAll() throws { try change("remove items") { items = [:] } }
}

extension FakePhone: Device {}

extension FakePhone: InstallationMarker {
    func isSet() throws -> Bool {
        if !isMarkerReadable { throw KeystoreFailure(.unavailable, "not readable now") }
        return isMarked
    }

    func set() throws { try change("mark") { isMarked = true } }
}

extension FakePhone: AppAttestation {
    func generateKey(_ answer: @escaping @Sendable (Result<String, PlatformError>) -> Void) {
        DispatchQueue.global().async { [self] in
            if let generateFailure { return answer(.failure(generateFailure)) }
            answer(.success(locked { generated += 1; return "attest-key-\(generated)" }))
        }
    }

    func attest(
        _ key: String, clientDataHash: Data,
        _ answer: @escaping @Sendable (Result<Data, PlatformError>) -> Void
    ) {
        DispatchQueue.global().async { [self] in
            locked { attested.append((key, clientDataHash)) }
            let failure = locked { attestFailures.isEmpty ? nil : attestFailures.removeFirst() }
            answer(failure.map { .failure($0) } ?? .success(Data("object of \(key)".utf8)))
        }
    }
}
