import CryptoKit
import Foundation
import LocalAuthentication
import Security

/// Keys of this phone's Secure Enclave, kept in the keychain.
///
/// The enclave has few channels, so each key is fetched, used and dropped within one call.
public struct SecurityEnclaveKeys: EnclaveKeys {
    private static let signature = SecKeyAlgorithm.ecdsaSignatureMessageX962SHA256
    private static let encryption = SecKeyAlgorithm.eciesEncryptionCofactorVariableIVX963SHA256AESGCM

    public init() {}

    /// What a simulator offers in its place is software.
    public var isPresent: Bool {
        #if targetEnvironment(simulator)
            return false
        #else
            return SecureEnclave.isAvailable
        #endif
    }

    public func make(_ tag: Data, for use: KeyUse) throws -> Data {
        let attributes: [String: Any] = [
            kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrKeySizeInBits as String: 256,
            kSecAttrTokenID as String: kSecAttrTokenIDSecureEnclave,
            kSecPrivateKeyAttrs as String: [
                kSecAttrIsPermanent as String: true,
                kSecAttrApplicationTag as String: tag,
                kSecAttrAccessControl as String: try Self.access(for: use),
            ] as [String: Any],
        ]
        let key = try answer { SecKeyCreateRandomKey(attributes as CFDictionary, $0) }
        return try Self.point(of: key)
    }

    public func point(_ tag: Data) throws -> Data? {
        try Self.find(tag, Self.silent()).map(Self.point)
    }

    public func sign(_ message: Data, with tag: Data, asking words: PromptWords?) throws -> Data {
        let context = words.map(Self.prompt) ?? Self.silent()
        // What was released to this context is not to be used again.
        defer { context.invalidate() }
        let key = try Self.existing(tag, context)
        let signature = try answer {
            SecKeyCreateSignature(key, Self.signature, message as CFData, $0)
        }
        return signature as Data
    }

    public func encrypt(_ plain: Data, to tag: Data) throws -> Data {
        let key = try Self.existing(tag, Self.silent())
        guard let open = SecKeyCopyPublicKey(key) else { throw PlatformError.status(errSecParam) }
        let encrypted = try answer {
            SecKeyCreateEncryptedData(open, Self.encryption, plain as CFData, $0)
        }
        return encrypted as Data
    }

    public func decrypt(_ encrypted: Data, with tag: Data) throws -> Data {
        let key = try Self.existing(tag, Self.silent())
        let plain = try answer {
            SecKeyCreateDecryptedData(key, Self.encryption, encrypted as CFData, $0)
        }
        return plain as Data
    }

    public func remove(_ tag: Data) throws {
        // The tag alone is not unique in the keychain: this removes every key that has it.
        try Self.removed(SecItemDelete(Self.query([kSecAttrApplicationTag as String: tag])))
    }

    public func removeAll(prefix: Data) throws {
        var found: CFTypeRef?
        let all: [String: Any] = [
            kSecMatchLimit as String: kSecMatchLimitAll, kSecReturnAttributes as String: true,
        ]
        let status = SecItemCopyMatching(Self.query(all), &found)
        if status == errSecItemNotFound { return }
        guard status == errSecSuccess, let keys = found as? [[String: Any]] else {
            throw PlatformError.status(status)
        }
        let tags = keys.compactMap { $0[kSecAttrApplicationTag as String] as? Data }
        try tags.filter { $0.starts(with: prefix) }.forEach(remove)
    }

    private static func access(for use: KeyUse) throws -> SecAccessControl {
        var flags: SecAccessControlCreateFlags = .privateKeyUsage
        if use == .signing(.biometric) { flags.insert(.biometryCurrentSet) }
        return try answer {
            SecAccessControlCreateWithFlags(
                kCFAllocatorDefault, kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly, flags, $0)
        }
    }

    /// A new one for each signature, so that one match releases one.
    private static func prompt(_ words: PromptWords) -> LAContext {
        let context = LAContext()
        context.touchIDAuthenticationAllowableReuseDuration = 0
        context.localizedReason = words.reason
        context.localizedCancelTitle = words.cancel
        // No way to the device's passcode: the key would refuse it.
        context.localizedFallbackTitle = ""
        return context
    }

    private static func silent() -> LAContext {
        let context = LAContext()
        context.interactionNotAllowed = true
        return context
    }

    private static func existing(_ tag: Data, _ context: LAContext) throws -> SecKey {
        guard let key = try find(tag, context) else {
            throw PlatformError.status(errSecItemNotFound)
        }
        return key
    }

    private static func find(_ tag: Data, _ context: LAContext) throws -> SecKey? {
        var found: CFTypeRef?
        let one: [String: Any] = [
            kSecAttrApplicationTag as String: tag,
            kSecAttrTokenID as String: kSecAttrTokenIDSecureEnclave,
            kSecUseAuthenticationContext as String: context,
            kSecReturnRef as String: true,
        ]
        let status = SecItemCopyMatching(query(one), &found)
        if status == errSecItemNotFound { return nil }
        // A cast to a Core Foundation type is not checked, so its type is asked for.
        guard status == errSecSuccess, let item = found, CFGetTypeID(item) == SecKeyGetTypeID()
        else { throw PlatformError.status(status) }
        return (item as! SecKey)
    }

    private static func query(_ more: [String: Any]) -> CFDictionary {
        let ours: [String: Any] = [
            kSecClass as String: kSecClassKey,
            kSecAttrKeyClass as String: kSecAttrKeyClassPrivate,
            kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom,
        ]
        return ours.merging(more) { $1 } as CFDictionary
    }

    private static func removed(_ status: OSStatus) throws {
        guard status == errSecSuccess || status == errSecItemNotFound else {
            throw PlatformError.status(status)
        }
    }

    private static func point(of key: SecKey) throws -> Data {
        guard let open = SecKeyCopyPublicKey(key) else { throw PlatformError.status(errSecParam) }
        return try answer { SecKeyCopyExternalRepresentation(open, $0) } as Data
    }
}

/// What a function of Security made, or the error that it left.
private func answer<Value>(
    _ call: (UnsafeMutablePointer<Unmanaged<CFError>?>) -> Value?
) throws -> Value {
    var error: Unmanaged<CFError>?
    if let value = call(&error) { return value }
    guard let raised = error?.takeRetainedValue() else {
        throw PlatformError.status(errSecInternalError)
    }
    throw PlatformError(raised as Error as NSError)
}
