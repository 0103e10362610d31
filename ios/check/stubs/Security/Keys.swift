// A pretended Secure Enclave: real P-256, in memory. Its "ECIES" only has the form of one.

import CryptoKit
import Foundation
import LocalAuthentication
import Pretended

public typealias ErrorPointer = UnsafeMutablePointer<Unmanaged<CFError>?>?

public final class SecAccessControl {
    let flags: SecAccessControlCreateFlags
    let accessible: String
    /// Those enrolled when the key was made.
    let biometricSet = Phone.biometricSet

    init(_ flags: SecAccessControlCreateFlags, _ accessible: String) {
        self.flags = flags
        self.accessible = accessible
    }
}

public final class SecKey {
    let secret: P256.Signing.PrivateKey?
    let open: P256.Signing.PublicKey
    let access: SecAccessControl?
    let context: LAContext?

    init(
        _ secret: P256.Signing.PrivateKey?, _ open: P256.Signing.PublicKey,
        _ access: SecAccessControl?, _ context: LAContext?
    ) {
        (self.secret, self.open, self.access, self.context) = (secret, open, access, context)
    }

    func with(_ context: LAContext?) -> SecKey { SecKey(secret, open, access, context) }

    var sealing: SymmetricKey {
        SymmetricKey(data: Data(SHA256.hash(data: open.x963Representation)))
    }

    /// What the enclave asks before it uses the key.
    func release() -> NSError? {
        guard let access, access.flags.contains(.privateKeyUsage), Phone.hasPasscode else {
            return refused("CryptoTokenKit", -3)
        }
        guard access.flags.contains(.biometryCurrentSet) else { return nil }
        guard access.biometricSet == Phone.biometricSet else { return refused("CryptoTokenKit", -3) }
        guard let context, !context.isInvalidated, !context.interactionNotAllowed else {
            return refused(LAErrorDomain, LAError.Code.notInteractive.rawValue)
        }
        Phone.prompts.append([context.localizedReason, context.localizedCancelTitle ?? ""])
        return Phone.promptRefusal.map { refused(LAErrorDomain, $0) }
    }
}

func refused(_ domain: String, _ code: Int) -> NSError { NSError(domain: domain, code: code) }

func fail<Value>(_ error: NSError, _ pointer: ErrorPointer) -> Value? {
    pointer?.pointee = .passRetained(CFError(domain: error.domain, code: error.code))
    return nil
}

func status(_ status: OSStatus) -> NSError { refused(NSOSStatusErrorDomain, Int(status)) }

public func SecKeyGetTypeID() -> CFTypeID { 7 }

public func SecAccessControlCreateWithFlags(
    _ allocator: CFAllocator?, _ protection: CFTypeRef, _ flags: SecAccessControlCreateFlags,
    _ error: ErrorPointer
) -> SecAccessControl? {
    guard let accessible = protection as? NSString else { return fail(status(errSecParam), error) }
    return SecAccessControl(flags, accessible as String)
}

public func SecKeyCreateRandomKey(_ parameters: CFDictionary, _ error: ErrorPointer) -> SecKey? {
    let all = swift(parameters)
    let own = all[kSecPrivateKeyAttrs as String] as? [String: Any] ?? [:]
    let access = own[kSecAttrAccessControl as String] as? SecAccessControl
    let isAsAgreed =
        text(all[kSecAttrKeyType as String]) == text(kSecAttrKeyTypeECSECPrimeRandom)
        && text(all[kSecAttrTokenID as String]) == text(kSecAttrTokenIDSecureEnclave)
        && text(all[kSecAttrKeySizeInBits as String]) == "256"
        && own[kSecAttrIsPermanent as String] as? Bool == true
        && access?.accessible == kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly as String
    guard isAsAgreed, let access, let tag = own[kSecAttrApplicationTag as String] as? Data else {
        return fail(status(errSecParam), error)
    }
    guard Phone.hasPasscode else { return fail(status(errSecAuthFailed), error) }
    let secret = P256.Signing.PrivateKey()
    let key = SecKey(secret, secret.publicKey, access, nil)
    Keychain.shared.add(tag, key)
    return key
}

public func SecKeyCopyPublicKey(_ key: SecKey) -> SecKey? { SecKey(nil, key.open, nil, nil) }

public func SecKeyCopyExternalRepresentation(_ key: SecKey, _ error: ErrorPointer) -> CFData? {
    key.secret == nil ? key.open.x963Representation as CFData : fail(status(errSecParam), error)
}

public func SecKeyCreateSignature(
    _ key: SecKey, _ algorithm: SecKeyAlgorithm, _ dataToSign: CFData, _ error: ErrorPointer
) -> CFData? {
    if let refusal = key.release() { return fail(refusal, error) }
    guard algorithm == .ecdsaSignatureMessageX962SHA256,
        let signature = try? key.secret?.signature(for: dataToSign as Data)
    else { return fail(status(errSecParam), error) }
    return signature.derRepresentation as CFData
}

public func SecKeyCreateEncryptedData(
    _ key: SecKey, _ algorithm: SecKeyAlgorithm, _ plaintext: CFData, _ error: ErrorPointer
) -> CFData? {
    guard algorithm == .eciesEncryptionCofactorVariableIVX963SHA256AESGCM, key.secret == nil,
        let box = try? AES.GCM.seal(plaintext as Data, using: key.sealing), let all = box.combined
    else { return fail(status(errSecParam), error) }
    return all as CFData
}

public func SecKeyCreateDecryptedData(
    _ key: SecKey, _ algorithm: SecKeyAlgorithm, _ ciphertext: CFData, _ error: ErrorPointer
) -> CFData? {
    if let refusal = key.release() { return fail(refusal, error) }
    guard algorithm == .eciesEncryptionCofactorVariableIVX963SHA256AESGCM, key.secret != nil,
        let box = try? AES.GCM.SealedBox(combined: ciphertext as Data),
        let plain = try? AES.GCM.open(box, using: key.sealing)
    else { return fail(status(errSecParam), error) }
    return plain as CFData
}
