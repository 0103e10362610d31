import CryptoKit
import Foundation

/// Where the parts of one id lie in the keychain.
///
/// A digest in hex tells ids apart by their bytes, has a fixed length, and says nothing about the id.
struct KeyTag: Sendable {
    /// Beginning of every tag of this keystore.
    static let prefix = Data("servicekonto.pass.v1.".utf8)

    /// The id in UTF-8.
    let idBytes: Data
    /// Name of the items.
    let name: String

    init(_ id: String) {
        idBytes = Data(id.utf8)
        name = SHA256.hash(data: idBytes).map { String(format: "%02x", $0) }.joined()
    }

    var signing: Data { Self.prefix + Data("sign.\(name)".utf8) }
    var sealing: Data { Self.prefix + Data("seal.\(name)".utf8) }
}
