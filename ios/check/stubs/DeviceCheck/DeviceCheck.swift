// Declarations of Apple's module of this name, as far as used. Nothing is behind them.

import Foundation

public let DCErrorDomain = "com.apple.devicecheck.error"

public struct DCError: Error {
    public enum Code: Int {
        case unknownSystemFailure = 0
        case featureUnsupported = 1
        case invalidInput = 2
        case invalidKey = 3
        case serverUnavailable = 4
    }
}

open class DCAppAttestService: NSObject, @unchecked Sendable {
    open class var shared: DCAppAttestService { DCAppAttestService() }

    open var isSupported: Bool { false }

    open func generateKey(completionHandler: @escaping @Sendable (String?, Error?) -> Void) {
        completionHandler(nil, NSError(domain: DCErrorDomain, code: 1))
    }

    open func attestKey(
        _ keyId: String, clientDataHash: Data,
        completionHandler: @escaping @Sendable (Data?, Error?) -> Void
    ) {
        completionHandler(nil, NSError(domain: DCErrorDomain, code: 1))
    }
}
