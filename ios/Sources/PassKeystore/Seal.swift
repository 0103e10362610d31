import CryptoKit
import Foundation

/// The form of a sealed secret: version (1 byte, 1) ‖ what the enclave key's ECIES made of
/// SHA-256(domain ‖ version ‖ id) (32 bytes) ‖ secret.
///
/// ECIES takes no associated data, so the id stands, hashed, in front of the secret.
enum Seal {
    private static let version: UInt8 = 1
    private static let domain = Data("servicekonto.pass seal".utf8)

    static func plain(_ id: Data, _ secret: Data) -> Data {
        binding(id) + secret
    }

    static func close(_ encrypted: Data) -> Data {
        Data([version]) + encrypted
    }

    /// What is to be decrypted.
    static func encrypted(_ sealed: Data) throws -> Data {
        guard sealed.first == version else { throw notOurs }
        return Data(sealed.dropFirst())
    }

    static func secret(_ id: Data, _ plain: Data) throws -> Data {
        let binding = binding(id)
        guard plain.starts(with: binding) else { throw notOurs }
        return Data(plain.dropFirst(binding.count))
    }

    private static func binding(_ id: Data) -> Data {
        Data(SHA256.hash(data: domain + Data([version]) + id))
    }

    private static var notOurs: KeystoreFailure {
        KeystoreFailure(.platform, "not a seal of this key")
    }
}
