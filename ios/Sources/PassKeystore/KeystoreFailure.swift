import Foundation

/// Why something failed: a closed set. The raw value is how the Rust side says it.
public enum FailureCode: String, Sendable, CaseIterable {
    case notFound = "not_found"
    case keyExists = "key_exists"
    /// The platform has put the key out of use for good, as after a new face was enrolled.
    case invalidated
    case userCancelled = "user_cancelled"
    case lockedOut = "locked_out"
    /// Not now or not on this device; the key, if there is one, is unharmed.
    case unavailable
    case invalidArgument = "invalid_argument"
    case platform
}

/// The only failure that leaves this library. `message` holds no secret and no id.
public struct KeystoreFailure: Error, Equatable, Sendable {
    public let code: FailureCode
    public let message: String

    public init(_ code: FailureCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
