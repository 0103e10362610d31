import Foundation
import PassKeystore

/// Notes what it is asked, and answers as told.
final class RecordingKeystore: DeviceKeystore, @unchecked Sendable {
    var calls: [String] = []
    var failure: KeystoreFailure?
    var object: Data?

    private func noted<Value>(_ call: String, _ value: Value, _ answer: Answer<Value>) {
        calls.append(call)
        answer(failure.map { .failure($0) } ?? .success(value))
    }

    private func hex(_ bytes: Data) -> String {
        bytes.map { String(format: "%02x", $0) }.joined()
    }

    func describe(_ answer: @escaping Answer<Description>) {
        let description = Description(
            securityLevel: .secureEnclave, biometrics: .noneEnrolled, signals: [.root, .debugger])
        noted("describe", description, answer)
    }

    func generate(
        _ id: String, policy: KeyPolicy, challenge: Data, _ answer: @escaping Answer<GeneratedKey>
    ) {
        let key = GeneratedKey(publicKey: Data([4, 0xFB, 0xFF]))
        noted("generate \(id) \(policy) \(hex(challenge))", key, answer)
    }

    func publicKey(_ id: String, _ answer: @escaping Answer<Data>) {
        noted("publicKey \(id)", Data([4]), answer)
    }

    func sign(
        _ id: String, message: Data, words: PromptWords, _ answer: @escaping Answer<Data>
    ) {
        let said = "\(words.title)|\(words.reason)|\(words.cancel)"
        noted("sign \(id) \(hex(message)) \(said)", Data([0x30]), answer)
    }

    func certify(_ id: String, challenge: Data, _ answer: @escaping Answer<Data?>) {
        noted("certify \(id) \(hex(challenge))", object, answer)
    }

    func seal(_ id: String, secret: Data, _ answer: @escaping Answer<Data>) {
        noted("seal \(id) \(hex(secret))", Data([1, 2]), answer)
    }

    func unseal(_ id: String, sealed: Data, _ answer: @escaping Answer<Data>) {
        noted("unseal \(id) \(hex(sealed))", Data([3, 4]), answer)
    }

    func delete(_ id: String, _ answer: @escaping Answer<Void>) {
        noted("delete \(id)", (), answer)
    }
}
