// Stand-in for Apple's module of this name: the declarations that are used, with OpenSSL behind
// them, so that the tests' cryptography is real.

import COpenSSL
import Foundation

public enum CryptoKitError: Error { case incorrectParameterSize, authenticationFailure, underlying }

public enum SecureEnclave {
    public static var isAvailable: Bool { true }
}

public struct SHA256 {
    public struct Digest: Sequence, Sendable {
        let bytes: [UInt8]
        public func makeIterator() -> Array<UInt8>.Iterator { bytes.makeIterator() }
    }

    public static func hash<D: DataProtocol>(data: D) -> Digest {
        let bytes = [UInt8](data)
        var digest = [UInt8](repeating: 0, count: 32)
        _ = COpenSSL.SHA256(bytes, bytes.count, &digest)
        return Digest(bytes: digest)
    }
}

public struct SymmetricKey: Sendable {
    let bytes: [UInt8]

    public init<D: ContiguousBytes>(data: D) { bytes = data.withUnsafeBytes { [UInt8]($0) } }

    public init(size: SymmetricKeySize) {
        var random = SystemRandomNumberGenerator()
        bytes = (0..<size.bitCount / 8).map { _ in random.next() }
    }
}

public struct SymmetricKeySize: Sendable {
    public let bitCount: Int
    public static var bits256: SymmetricKeySize { SymmetricKeySize(bitCount: 256) }
}

public enum AES {
    public enum GCM {
        public struct SealedBox: Sendable {
            /// Nonce (12) ‖ ciphertext ‖ tag (16).
            public let combined: Data?

            public init<D: DataProtocol>(combined: D) throws {
                guard combined.count >= 28 else { throw CryptoKitError.incorrectParameterSize }
                self.combined = Data(combined)
            }
        }

        public static func seal<P: DataProtocol>(
            _ message: P, using key: SymmetricKey
        ) throws -> SealedBox {
            let nonce = [UInt8](SymmetricKey(size: .bits256).bytes.prefix(12))
            let plain = [UInt8](message)
            var cipher = [UInt8](repeating: 0, count: plain.count + 16)
            var (tag, length) = ([UInt8](repeating: 0, count: 16), Int32(0))
            let context = EVP_CIPHER_CTX_new()
            defer { EVP_CIPHER_CTX_free(context) }
            guard EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nil, key.bytes, nonce) == 1,
                EVP_EncryptUpdate(context, &cipher, &length, plain, Int32(plain.count)) == 1,
                EVP_EncryptFinal_ex(context, nil, &length) == 1,
                EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, 16, &tag) == 1
            else { throw CryptoKitError.underlying }
            return try SealedBox(combined: nonce + cipher.prefix(plain.count) + tag)
        }

        public static func open(_ box: SealedBox, using key: SymmetricKey) throws -> Data {
            let all = [UInt8](box.combined ?? Data())
            let (nonce, cipher) = ([UInt8](all.prefix(12)), [UInt8](all.dropFirst(12).dropLast(16)))
            var (tag, length) = ([UInt8](all.suffix(16)), Int32(0))
            var plain = [UInt8](repeating: 0, count: cipher.count + 16)
            let context = EVP_CIPHER_CTX_new()
            defer { EVP_CIPHER_CTX_free(context) }
            guard EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nil, key.bytes, nonce) == 1,
                EVP_DecryptUpdate(context, &plain, &length, cipher, Int32(cipher.count)) == 1,
                EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, 16, &tag) == 1,
                EVP_DecryptFinal_ex(context, nil, &length) == 1
            else { throw CryptoKitError.authenticationFailure }
            return Data(plain.prefix(cipher.count))
        }
    }
}
