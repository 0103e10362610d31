import Foundation
import Security

/// Generic passwords of this phone's keychain.
public struct SecurityKeychainItems: KeychainItems {
    public init() {}

    public func read(_ kind: ItemKind, _ name: String) throws -> Data? {
        var found: CFTypeRef?
        let query = Self.query(kind, name, [kSecReturnData as String: true])
        let status = SecItemCopyMatching(query, &found)
        if status == errSecItemNotFound { return nil }
        guard status == errSecSuccess, let value = found as? Data else {
            throw PlatformError.status(status)
        }
        return value
    }

    public func write(_ kind: ItemKind, _ name: String, _ value: Data) throws {
        let new: [String: Any] = [
            kSecValueData as String: value, kSecAttrAccessible as String: kind.accessible,
        ]
        var status = SecItemAdd(Self.query(kind, name, new), nil)
        if status == errSecDuplicateItem {
            status = SecItemUpdate(Self.query(kind, name, [:]), new as CFDictionary)
        }
        guard status == errSecSuccess else { throw PlatformError.status(status) }
    }

    public func remove(_ kind: ItemKind, _ name: String) throws {
        try Self.removed(SecItemDelete(Self.query(kind, name, [:])))
    }

    public func removeAll() throws {
        for kind in ItemKind.allCases {
            try Self.removed(SecItemDelete(Self.query(kind, nil, [:])))
        }
    }

    private static func query(
        _ kind: ItemKind, _ name: String?, _ more: [String: Any]
    ) -> CFDictionary {
        var ours: [String: Any] = [
            kSecClass as String: kSecClassGenericPassword,
            kSecAttrService as String: "servicekonto.pass.v1.\(kind.rawValue)",
        ]
        if let name { ours[kSecAttrAccount as String] = name }
        return ours.merging(more) { $1 } as CFDictionary
    }

    private static func removed(_ status: OSStatus) throws {
        guard status == errSecSuccess || status == errSecItemNotFound else {
            throw PlatformError.status(status)
        }
    }
}

extension ItemKind {
    /// A note is readable exactly when the keys would be, and stays when they go with the passcode:
    /// so a note that is read and a key that is not there mean that the key was lost.
    fileprivate var accessible: CFString {
        switch self {
        case .note, .attestation: return kSecAttrAccessibleWhenUnlockedThisDeviceOnly
        case .witness: return kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly
        }
    }
}
