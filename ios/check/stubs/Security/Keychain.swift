// A pretended keychain. Like the real one it looks for what a query names and knows no other words;
// a word that it does not know is an error, so that a misspelt query is noticed.

import Foundation
import LocalAuthentication
import Pretended

func swift(_ dictionary: CFDictionary) -> [String: Any] { dictionary as? [String: Any] ?? [:] }

/// Values compare as text.
func text(_ value: Any?) -> String {
    switch value {
    case let data as Data: return data.base64EncodedString()
    case let some?: return "\(some)"
    case nil: return ""
    }
}

public final class Keychain: @unchecked Sendable {
    public static let shared = Keychain()

    struct Item {
        var attributes: [String: Any]
        var key: SecKey?

        var accessible: String {
            key?.access?.accessible ?? text(attributes[kSecAttrAccessible as String])
        }
    }

    private let lock = NSLock()
    private var items: [Item] = []

    private init() {
        // Keys stay in sight, as was reported of real phones; only what has data goes.
        Phone.passcodeRemoved = { [self] in
            let bound = kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly as String
            locked { items.removeAll { $0.key == nil && $0.accessible == bound } }
        }
    }

    /// With which context each key was fetched.
    public private(set) var contexts: [LAContext?] = []

    public func reset() { locked { (items, contexts) = ([], []) } }

    func note(_ context: LAContext?) { locked { contexts.append(context) } }

    public var count: Int { locked { items.count } }

    /// How the items of a class are protected.
    public var protections: Set<String> { locked { Set(items.map(\.accessible)) } }

    func add(_ tag: Data, _ key: SecKey) {
        let attributes: [String: Any] = [
            kSecClass as String: kSecClassKey,
            kSecAttrKeyClass as String: kSecAttrKeyClassPrivate,
            kSecAttrKeyType as String: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrTokenID as String: kSecAttrTokenIDSecureEnclave,
            kSecAttrApplicationTag as String: tag,
        ]
        locked { items.append(Item(attributes: attributes, key: key)) }
    }

    func add(_ new: [String: Any]) -> OSStatus {
        locked {
            let name = new.filter { $0.key != kSecValueData as String }
                .filter { $0.key != kSecAttrAccessible as String }
            if items.contains(where: { Self.fits($0, name) }) { return errSecDuplicateItem }
            let bound = kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly as String
            let item = Item(attributes: new)
            if item.accessible.isEmpty { return errSecParam }
            if item.accessible == bound, !Phone.hasPasscode { return errSecAuthFailed }
            items.append(item)
            return errSecSuccess
        }
    }

    func update(_ query: [String: Any], _ new: [String: Any]) -> OSStatus {
        locked {
            guard let at = items.firstIndex(where: { Self.fits($0, query) }) else {
                return errSecItemNotFound
            }
            items[at].attributes.merge(new) { $1 }
            return errSecSuccess
        }
    }

    func remove(_ query: [String: Any]) -> OSStatus {
        locked {
            let before = items.count
            items.removeAll { Self.fits($0, query) }
            return items.count < before ? errSecSuccess : errSecItemNotFound
        }
    }

    func find(_ query: [String: Any]) -> [Item] { locked { items.filter { Self.fits($0, query) } } }

    private func locked<Value>(_ body: () -> Value) -> Value {
        lock.lock()
        defer { lock.unlock() }
        return body()
    }

    private static func fits(_ item: Item, _ query: [String: Any]) -> Bool {
        query.allSatisfy { text(item.attributes[$0.key]) == text($0.value) }
    }
}

/// Without the words that say what to return.
private func names(_ query: [String: Any]) -> [String: Any] {
    let others = [
        kSecReturnRef, kSecReturnData, kSecReturnAttributes, kSecMatchLimit,
        kSecUseAuthenticationContext,
    ]
    return query.filter { item in !others.contains { $0 as String == item.key } }
}

private func isTrue(_ value: Any?) -> Bool { value as? Bool == true }

public func SecItemAdd(
    _ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus {
    Keychain.shared.add(swift(attributes))
}

public func SecItemUpdate(_ query: CFDictionary, _ attributes: CFDictionary) -> OSStatus {
    Keychain.shared.update(swift(query), swift(attributes))
}

public func SecItemDelete(_ query: CFDictionary) -> OSStatus {
    Keychain.shared.remove(swift(query))
}

public func SecItemCopyMatching(
    _ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus {
    let query = swift(query)
    let found = Keychain.shared.find(names(query))
    guard let first = found.first else { return errSecItemNotFound }
    if isTrue(query[kSecReturnAttributes as String]) {
        result?.pointee = found.map(\.attributes) as NSArray
        return errSecSuccess
    }
    if Phone.isLocked { return errSecInteractionNotAllowed }
    if isTrue(query[kSecReturnRef as String]), let key = first.key {
        let context = query[kSecUseAuthenticationContext as String] as? LAContext
        Keychain.shared.note(context)
        result?.pointee = key.with(context)
    } else if isTrue(query[kSecReturnData as String]) {
        result?.pointee = first.attributes[kSecValueData as String] as? NSData
            ?? (first.attributes[kSecValueData as String] as? Data).map { $0 as NSData }
    } else {
        return errSecParam
    }
    return errSecSuccess
}
