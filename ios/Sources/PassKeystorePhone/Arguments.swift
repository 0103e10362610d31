import Foundation
import PassKeystore
@preconcurrency import Tauri

/// What any of the commands is called with.
struct Arguments: Decodable {
    private let id: String?
    private let policy: String?
    private let challenge: String?
    private let message: String?
    private let secret: String?
    private let sealed: String?
    private let title: String?
    private let reason: String?
    private let cancel: String?

    /// The decoder's own message quotes the input, so it goes no further.
    static func of(_ invoke: Invoke) throws -> Arguments {
        do {
            return try invoke.parseArgs(Arguments.self)
        } catch {
            throw KeystoreFailure(.invalidArgument, "the arguments cannot be read")
        }
    }

    func keyId() throws -> String { try text("id", id) }

    func keyPolicy() throws -> KeyPolicy {
        guard let policy = policy.flatMap(KeyPolicy.init) else { throw Self.invalid("policy") }
        return policy
    }

    func words() throws -> PromptWords {
        PromptWords(
            title: try text("title", title), reason: try text("reason", reason),
            cancel: try text("cancel", cancel))
    }

    func challengeBytes() throws -> Data { try bytes("challenge", challenge) }

    func messageBytes() throws -> Data { try bytes("message", message) }

    func secretBytes() throws -> Data { try bytes("secret", secret) }

    func sealedBytes() throws -> Data { try bytes("sealed", sealed) }

    private func text(_ name: String, _ value: String?) throws -> String {
        guard let value else { throw Self.invalid(name) }
        return value
    }

    private func bytes(_ name: String, _ value: String?) throws -> Data {
        guard let value, let bytes = Base64URL.decode(value) else { throw Self.invalid(name) }
        return bytes
    }

    private static func invalid(_ name: String) -> KeystoreFailure {
        KeystoreFailure(.invalidArgument, "\(name) is missing or malformed")
    }
}
