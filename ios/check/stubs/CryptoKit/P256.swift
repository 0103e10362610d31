// Signatures with OpenSSL's P-256.

import COpenSSL
import Foundation

/// Owns a key of OpenSSL.
final class Pair: @unchecked Sendable {
    let key: OpaquePointer

    init(_ key: OpaquePointer) { self.key = key }

    deinit { EVP_PKEY_free(key) }
}

public enum P256 {
    public enum Signing {
        public struct ECDSASignature: Sendable {
            public let derRepresentation: Data

            public init<D: DataProtocol>(derRepresentation: D) throws {
                self.derRepresentation = Data(derRepresentation)
            }
        }

        public struct PublicKey: Sendable {
            private static let prefix: [UInt8] = [
                0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06,
                0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
            ]
            let pair: Pair

            init(pair: Pair) { self.pair = pair }

            public init<D: ContiguousBytes>(x963Representation: D) throws {
                let info = Self.prefix + x963Representation.withUnsafeBytes { [UInt8]($0) }
                let key = info.withUnsafeBufferPointer { bytes -> OpaquePointer? in
                    var start = bytes.baseAddress
                    return d2i_PUBKEY(nil, &start, bytes.count)
                }
                guard let key else { throw CryptoKitError.incorrectParameterSize }
                pair = Pair(key)
            }

            public var x963Representation: Data {
                var bytes: UnsafeMutablePointer<UInt8>?
                let count = EVP_PKEY_get1_encoded_public_key(pair.key, &bytes)
                defer { CRYPTO_free(bytes, #file, #line) }
                return Data(bytes: bytes!, count: count)
            }

            public func isValidSignature<D: DataProtocol>(
                _ signature: ECDSASignature, for data: D
            ) -> Bool {
                let context = EVP_MD_CTX_new()
                defer { EVP_MD_CTX_free(context) }
                let (der, bytes) = ([UInt8](signature.derRepresentation), [UInt8](data))
                return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, pair.key) == 1
                    && EVP_DigestVerify(context, der, der.count, bytes, bytes.count) == 1
            }
        }

        public struct PrivateKey: Sendable {
            let pair: Pair

            public init(compactRepresentable: Bool = true) {
                let context = EVP_PKEY_CTX_new_id(EVP_PKEY_EC, nil)
                defer { EVP_PKEY_CTX_free(context) }
                var key: OpaquePointer?
                EVP_PKEY_keygen_init(context)
                EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, NID_X9_62_prime256v1)
                EVP_PKEY_keygen(context, &key)
                pair = Pair(key!)
            }

            public var publicKey: PublicKey { PublicKey(pair: pair) }

            public func signature<D: DataProtocol>(for data: D) throws -> ECDSASignature {
                let context = EVP_MD_CTX_new()
                defer { EVP_MD_CTX_free(context) }
                let bytes = [UInt8](data)
                var (der, count) = ([UInt8](repeating: 0, count: 80), 80)
                guard EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pair.key) == 1,
                    EVP_DigestSign(context, &der, &count, bytes, bytes.count) == 1
                else { throw CryptoKitError.underlying }
                return try ECDSASignature(derRepresentation: der.prefix(count))
            }
        }
    }
}
