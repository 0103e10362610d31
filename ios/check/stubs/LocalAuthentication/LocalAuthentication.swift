// Stand-in for Apple's module of this name: the declarations that are used, with Apple's signatures
// and numbers, and the phone that `Pretended` describes behind them.

import Foundation
import Pretended

/// Of Foundation; on Apple's systems an autoreleasing pointer, which `&error` makes as well.
public typealias NSErrorPointer = UnsafeMutablePointer<NSError?>?

public let LAErrorDomain = "com.apple.LocalAuthentication"

public struct LAError: Error {
    public enum Code: Int {
        case authenticationFailed = -1
        case userCancel = -2
        case userFallback = -3
        case systemCancel = -4
        case passcodeNotSet = -5
        case biometryNotAvailable = -6
        case biometryNotEnrolled = -7
        case biometryLockout = -8
        case appCancel = -9
        case invalidContext = -10
        case companionNotAvailable = -11
        case notInteractive = -1004
    }
}

public enum LAPolicy: Int {
    case deviceOwnerAuthenticationWithBiometrics = 1
    case deviceOwnerAuthentication = 2
}

open class LAContext: NSObject {
    public var touchIDAuthenticationAllowableReuseDuration: TimeInterval = 0
    public var localizedReason = ""
    public var localizedCancelTitle: String?
    public var localizedFallbackTitle: String?
    public var interactionNotAllowed = false
    public private(set) var evaluatedPolicyDomainState: Data?
    public private(set) var isInvalidated = false

    open func invalidate() { isInvalidated = true }

    open func canEvaluatePolicy(_ policy: LAPolicy, error: NSErrorPointer) -> Bool {
        let isBiometric = policy == .deviceOwnerAuthenticationWithBiometrics
        let refusal: LAError.Code
        if !Phone.hasPasscode {
            refusal = .passcodeNotSet
        } else if isBiometric, Phone.biometricSet == nil {
            refusal = .biometryNotEnrolled
        } else {
            if isBiometric { evaluatedPolicyDomainState = Phone.biometricSet }
            return true
        }
        error?.pointee = NSError(domain: LAErrorDomain, code: refusal.rawValue)
        return false
    }
}
