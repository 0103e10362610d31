import CryptoKit
import Foundation

/// What App Attest is asked to vouch for.
enum ClientData {
    /// Beginning of the SubjectPublicKeyInfo (RFC 5480, DER) of a P-256 key; its point of 65 bytes
    /// follows.
    private static let p256Info = Data([
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08,
        0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
    ])

    /// SHA-256(challenge ‖ SubjectPublicKeyInfo), as the issuer computes it.
    static func hash(challenge: Data, point: Data) -> Data {
        Data(SHA256.hash(data: challenge + p256Info + point))
    }
}
