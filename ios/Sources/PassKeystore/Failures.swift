import Foundation
import LocalAuthentication
import Security

/// `TKError`, numbers of CryptoTokenKit: what the enclave's own layer says.
private enum TokenError {
    static let domain = "CryptoTokenKit"
    static let canceledByUser = -4
    static let objectNotFound = -6
}

extension PlatformError {
    /// In words of the closed set. `held`: a key that is noted was being used, so that what says
    /// "there is no such thing" means that it is gone.
    func failure(held: Bool) -> KeystoreFailure {
        let gone: FailureCode = held ? .invalidated : .unavailable
        switch self {
        case .status(let status):
            return KeystoreFailure(Self.code(status, held: held), "keychain: \(status)")
        case .authentication(let code):
            let word = Self.code(authentication: code, gone: gone)
            return KeystoreFailure(word, "authentication: \(code)")
        case .deviceCheck(let code):
            return KeystoreFailure(.platform, "App Attest: \(code)")
        case .other(TokenError.domain, TokenError.canceledByUser):
            return KeystoreFailure(.userCancelled, "token: cancelled")
        case .other(TokenError.domain, TokenError.objectNotFound) where held:
            return KeystoreFailure(.invalidated, "token: the key is gone")
        case .other(let domain, let code):
            return KeystoreFailure(.platform, "\(domain): \(code)")
        }
    }

    private static func code(_ status: OSStatus, held: Bool) -> FailureCode {
        switch status {
        case errSecItemNotFound: return held ? .invalidated : .platform
        case errSecUserCanceled: return .userCancelled
        case errSecAuthFailed: return .lockedOut
        // Locked, or a prompt would be needed where none may show.
        case errSecInteractionNotAllowed, errSecNotAvailable: return .unavailable
        default: return .platform
        }
    }

    private static func code(authentication: Int, gone: FailureCode) -> FailureCode {
        switch LAError.Code(rawValue: authentication) {
        case .userCancel, .appCancel, .systemCancel, .userFallback: return .userCancelled
        // The dialogue ends so after the last try that it grants.
        case .biometryLockout, .authenticationFailed: return .lockedOut
        // Nobody enrolled, or no passcode: a key that was bound to either is lost for good.
        case .biometryNotEnrolled, .passcodeNotSet: return gone
        case .biometryNotAvailable, .notInteractive: return .unavailable
        default: return .platform
        }
    }
}

/// Any error as the one failure that leaves this library.
func failure(of error: Error, held: Bool = false) -> KeystoreFailure {
    switch error {
    case let known as KeystoreFailure: return known
    case let platform as PlatformError: return platform.failure(held: held)
    default: return KeystoreFailure(.platform, "unexpected")
    }
}
